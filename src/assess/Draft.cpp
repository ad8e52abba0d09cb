#include "assess/Draft.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace assess {

namespace {

using Names = std::set<std::string, std::less<>>;

bool isDomainWhole(const plan::Unread &unread, const plan::Fact &fact)
{
    const std::string_view name = fact.name;
    return unread.isWhole({"facts", name, "type"}) && unread.isWhole({"facts", name, "min"})
        && unread.isWhole({"facts", name, "max"}) && unread.isWhole({"facts", name, "whole"})
        && unread.isWhole({"facts", name, "values"});
}

bool isTableWhole(const plan::Unread &unread, const plan::Decision &decision)
{
    const std::string_view name = decision.name;
    return unread.isWhole({"decisions", name, "outcomes"}) && unread.isWhole({"decisions", name, "inputs"})
        && unread.isWhole({"decisions", name, "rules", "*", "when"})
        && unread.isWhole({"decisions", name, "rules", "*", "then"});
}

/// Takes out decisions until none is left that looks at something that is not known.
void dropDependents(std::vector<plan::Decision> &decisions, Names known)
{
    for (const plan::Decision &decision : decisions)
        known.insert(decision.name);
    const auto hangs = [&](const plan::Decision &decision) {
        return std::ranges::any_of(decision.inputs, [&](const std::string &input) { return !known.contains(input); });
    };
    for (auto found = std::ranges::find_if(decisions, hangs); found != decisions.end();
         found = std::ranges::find_if(decisions, hangs)) {
        known.erase(found->name);
        decisions.erase(found);
    }
}

/// The plan with only those facts, decisions and cases that nothing unread touches.
std::shared_ptr<const plan::Plan> understood(const plan::Plan &plan, const plan::Unread &unread)
{
    auto part = std::make_shared<plan::Plan>(plan);
    std::erase_if(part->facts, [&](const plan::Fact &fact) { return !isDomainWhole(unread, fact); });
    Names facts;
    for (const plan::Fact &fact : part->facts) {
        if (plan::findDecision(plan, fact.name) == nullptr) // a name of two things: nobody knows which is meant
            facts.insert(fact.name);
    }
    std::erase_if(part->decisions, [&](const plan::Decision &decision) { return !isTableWhole(unread, decision); });
    dropDependents(part->decisions, facts);
    std::vector<plan::Case> cases;
    for (std::size_t i = 0; i < plan.cases.size(); ++i) {
        const plan::Case &one = plan.cases[i];
        const bool known =
            std::ranges::all_of(one.given, [&](const auto &given) { return facts.contains(given.first); });
        if (known && unread.isWhole({"cases", std::to_string(i)}))
            cases.push_back(one);
    }
    part->cases = std::move(cases);
    return part;
}

/// The decision of the plan whose text holds the place: the last that begins before it.
const plan::Decision *decisionAt(const plan::Plan &plan, base::SourcePosition at)
{
    const plan::Decision *found = nullptr;
    for (const plan::Decision &decision : plan.decisions) {
        if (std::tie(decision.position.line, decision.position.column) <= std::tie(at.line, at.column))
            found = &decision;
    }
    return found;
}

} // namespace

Draft draftOf(std::shared_ptr<const plan::Plan> plan, plan::Unread unread, std::vector<base::Diagnostic> &faults)
{
    for (;;) {
        const auto part = unread.empty() ? plan : understood(*plan, unread);
        auto compiled = CompiledPlan::compile(part);
        if (compiled)
            return {std::move(plan), std::move(unread), std::move(*compiled)};
        bool blamed = false;
        for (const base::Diagnostic &fault : compiled.error()) {
            faults.push_back(fault);
            if (const plan::Decision *decision = decisionAt(*part, fault.position)) {
                unread.add({"decisions", decision->name, "rules"});
                blamed = true;
            }
        }
        if (!blamed)
            return {std::move(plan), std::move(unread), std::nullopt};
    }
}

} // namespace assess
