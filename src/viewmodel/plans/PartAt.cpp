#include "viewmodel/plans/PartAt.h"

#include "check/CitedThings.h"

#include <algorithm>

namespace viewmodel {

namespace {

using Place = std::pair<int, int>; ///< line and column

struct Written {
    Place at;
    std::string use;
};

Place placeOf(const base::SourcePosition &position) { return {position.line, position.column}; }

std::vector<Written> allWritten(const plan::Plan &plan)
{
    std::vector<Written> written;
    const auto add = [&written](const base::SourcePosition &at, const std::string &use) {
        if (at.line > 0)
            written.push_back({placeOf(at), use});
    };
    check::forEachCited(plan, [&add](const check::Cited &cited) { add(cited.position, cited.reference); });
    for (const plan::TaskLabel &label : plan.taskLabels)
        add(label.position, "label:" + label.id);
    for (const plan::Clause &clause : plan.clauses)
        add(clause.position, "clause:" + plan::clauseName(clause));
    for (const plan::Conflict &conflict : plan.conflicts)
        add(conflict.position, "conflict:" + conflict.id);
    for (const plan::Case &example : plan.cases)
        add(example.position, "case:" + example.name);
    return written;
}

/// Where the file begins that the line is of.
int fileStart(const plan::Plan &plan, int line)
{
    int start = 1;
    for (const plan::TextPart &part : plan.parts) {
        if (part.firstLine <= line)
            start = std::max(start, part.firstLine);
    }
    return start;
}

} // namespace

std::optional<PlanUse> partAt(const plan::Plan &plan, const base::SourcePosition &position)
{
    const Place earliest{fileStart(plan, position.line), 1};
    const Written *found = nullptr;
    const std::vector<Written> written = allWritten(plan);
    for (const Written &each : written) {
        const bool before = each.at >= earliest && each.at <= placeOf(position);
        if (before && (!found || each.at > found->at))
            found = &each;
    }
    return found ? std::optional(describeUse(plan, found->use)) : std::nullopt;
}

} // namespace viewmodel
