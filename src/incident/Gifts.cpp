#include "incident/Gifts.h"

#include "base/Text.h"

#include <algorithm>
#include <ranges>

namespace incident {

namespace {

/// A value of the fact, as the outcome of a decision names it; nothing where the outcome says nothing about the fact.
std::optional<plan::Scalar> valueOf(const plan::Gift &gift, const plan::Fact &fact, const std::string &outcome)
{
    const auto word = gift.as.find(outcome);
    if (!gift.as.empty() && word == gift.as.end())
        return {};
    const std::string &value = gift.as.empty() ? outcome : word->second;
    if (fact.type == plan::FactType::Boolean)
        return plan::Scalar(value == "true");
    return plan::Scalar(value);
}

std::string testOf(const plan::Scalar &value)
{
    const bool *flag = std::get_if<bool>(&value);
    return flag ? (*flag ? "true" : "false") : '"' + std::get<std::string>(value) + '"';
}

/// What the giver's decision says about the fact: the value, or those still possible; nothing while all are.
plan::Reading following(const plan::Gift &gift, const plan::Fact &fact, const plan::Plan &plan, const Activation &giver)
{
    const plan::Decision *decision = plan::findDecision(plan, gift.decision);
    const auto finding = std::ranges::find(giver.findings, gift.decision, &DecisionFinding::decision);
    if (!decision || finding == giver.findings.end() || fact.type == plan::FactType::Number)
        return plan::Unknown{};
    if (finding->possible.empty() || finding->possible.size() >= decision->outcomes.size())
        return plan::Unknown{};
    std::vector<std::string> tests;
    std::optional<plan::Scalar> value;
    for (const std::string &outcome : finding->possible) {
        value = valueOf(gift, fact, outcome);
        if (!value)
            return plan::Unknown{};
        tests.push_back(testOf(*value));
    }
    return tests.size() == 1 ? plan::Reading(plan::Exact{*value, {}}) : plan::Bounded{base::join(tests, ",")};
}

/// What this plan told last about the fact, struck through or not.
const FactEntry *lastGiven(const Incident &incident, const std::string &fact, const ActivationId &giver)
{
    const auto entries = incident.facts.find(fact);
    if (entries == incident.facts.end())
        return nullptr;
    for (const FactEntry &entry : entries->second | std::views::reverse) {
        if (entry.given == giver)
            return &entry;
    }
    return nullptr;
}

/// A person knows, or the plan beside has said just this.
bool isSettled(const Incident &incident, const FactReported &told)
{
    const FactEntry *last = lastGiven(incident, told.fact, told.given);
    if (last ? last->reading == told.reading : std::holds_alternative<plan::Unknown>(told.reading))
        return true;
    const FactEntry *current = currentFact(incident, told.fact);
    return current && current->given.empty() && !std::holds_alternative<plan::Unknown>(current->reading);
}

/// What one plan gives another, as it stands now.
std::vector<FactReported> giftsFor(
    const Draft &draft, const RunningPlan &giver, const RunningPlan &taker, const plan::Companion &companion)
{
    std::vector<FactReported> gifts;
    const std::string source = giver.plan().title + ' ' + citeText(companion.cite);
    for (const plan::Gift &gift : companion.gives) {
        const plan::Fact *fact = plan::findFact(taker.plan(), gift.fact);
        if (!fact)
            continue; // another version of the companion may not ask it
        plan::Reading reading = gift.value ? plan::Reading(plan::Exact{*gift.value, {}})
                                           : following(gift, *fact, giver.plan(), giver.in(draft));
        if (taker.compiled->checkReading(gift.fact, reading))
            gifts.push_back({gift.fact, std::move(reading), source, {}, 0, giver.id});
    }
    return gifts;
}

} // namespace

bool giveFacts(Draft &draft)
{
    bool given = false;
    for (const RunningPlan &taker : openPlans(draft)) {
        const ActivationId beside = taker.in(draft).beside;
        const auto giver = findRunning(draft, beside);
        if (!giver)
            continue;
        for (const plan::Companion &companion : giver->plan().companions) {
            if (companion.plan != taker.plan().id)
                continue;
            for (FactReported &told : giftsFor(draft, *giver, taker, companion)) {
                if (isSettled(draft.incident(), told))
                    continue;
                draft.add(std::move(told), draft.now());
                given = true;
            }
        }
    }
    return given;
}

} // namespace incident
