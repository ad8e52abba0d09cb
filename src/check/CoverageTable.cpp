#include "check/CoverageTable.h"

#include "check/CitedThings.h"

#include <algorithm>
#include <map>

namespace check {

Covered coveredOf(const std::vector<ClauseUse> &table)
{
    Covered covered;
    for (const ClauseUse &use : table) {
        const bool orders = use.clause->kind != plan::ClauseKind::Statement;
        covered.ordering += orders ? 1 : 0;
        covered.used += orders && !use.uses.empty() ? 1 : 0;
    }
    return covered;
}

std::vector<ClauseUse> coverageOf(const plan::Plan &plan)
{
    std::vector<ClauseUse> table;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> rows; // by document and section
    for (const plan::Clause &clause : plan.clauses) {
        rows.emplace(std::pair(std::string_view(clause.document), std::string_view(clause.section)), table.size());
        table.push_back({&clause, clause.becomes});
    }
    forEachCited(plan, [&](const Cited &cited) {
        const auto row = rows.find({cited.cite.document, cited.cite.section});
        if (row == rows.end())
            return;
        std::vector<std::string> &uses = table[row->second].uses;
        if (std::ranges::find(uses, cited.reference) == uses.end())
            uses.push_back(cited.reference);
    });
    return table;
}

} // namespace check
