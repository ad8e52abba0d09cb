#include "incident/Gifts.h"

#include "base/Text.h"
#include "incident/Advice.h"

#include <algorithm>
#include <ranges>

namespace incident {

namespace {

/// A plan that runs beside another, and what that other one concludes now. It concludes after its own end as well: a
/// fact may be struck or corrected then, and what was given must follow.
struct Giver {
    RunningPlan running;
    assess::Assessment assessment;

    /// The matter is certainly this plan's. While that is open nobody knows what it says of the matter; nobody asks a
    /// plan without a scope.
    [[nodiscard]] bool isConcerned() const
    {
        if (running.plan().applicability.empty())
            return true;
        const plan::Exclusion &first = running.plan().applicability.front();
        const assess::DecisionAssessment *scope = assess::find(assessment, first.decision);
        return !scope || std::ranges::find(scope->possible, first.outcome) == scope->possible.end();
    }
};

std::optional<Giver> giverOf(const Draft &draft, const RunningPlan &taker)
{
    const auto running = findRunning(draft, taker.in(draft).beside);
    if (!running)
        return {};
    const auto assessment = running->compiled->assess(readingsFor(draft.incident(), *running->compiled));
    if (!assessment)
        return {};
    return Giver{*running, *assessment};
}

std::string testOf(const plan::Scalar &value)
{
    const bool *flag = std::get_if<bool>(&value);
    return flag ? (*flag ? "true" : "false") : '"' + std::get<std::string>(value) + '"';
}

std::size_t valuesOf(const plan::Fact &fact) { return fact.type == plan::FactType::Boolean ? 2 : fact.values.size(); }

/// What the giver's decision says about the fact: the value, or those still possible; nothing while all are.
plan::Reading following(const plan::Gift &gift, const plan::Fact &fact, const Giver &giver)
{
    const assess::DecisionAssessment *finding = assess::find(giver.assessment, gift.decision);
    if (!finding || fact.type == plan::FactType::Number)
        return plan::Unknown{};
    std::vector<plan::Scalar> values;
    for (const std::string &outcome : finding->possible) {
        auto value = plan::valueFor(gift, fact, outcome);
        if (!value)
            return plan::Unknown{};
        if (std::ranges::find(values, *value) == values.end())
            values.push_back(std::move(*value));
    }
    if (values.empty() || values.size() >= valuesOf(fact))
        return plan::Unknown{};
    if (values.size() == 1)
        return plan::Exact{values.front(), {}};
    std::vector<std::string> tests;
    std::ranges::transform(values, std::back_inserter(tests), testOf);
    return plan::Bounded{base::join(tests, ",")};
}

/// The giver still has something to say to that companion.
bool stands(const Draft &draft, const plan::Companion &companion, const Giver &giver)
{
    return giver.isConcerned()
        && (!companion.when
            || judgeOf(draft.incident(), giver.running.in(draft), giver.running.plan()).holds(*companion.when));
}

/// What this plan told last about the fact. What a person struck through counts as told: it is not told again until it
/// is another.
const FactEntry *lastGiven(const Incident &incident, const FactReported &told)
{
    const auto entries = incident.facts.find(told.fact);
    if (entries == incident.facts.end())
        return nullptr;
    for (const FactEntry &entry : entries->second | std::views::reverse) {
        if (entry.given == told.given)
            return &entry;
    }
    return nullptr;
}

/// A person's own answer counts whatever is told, so there is nothing to tell.
bool isKnownByPerson(const Incident &incident, const std::string &fact)
{
    const FactEntry *current = currentFact(incident, fact);
    return current && current->given.empty() && !std::holds_alternative<plan::Unknown>(current->reading);
}

bool isNews(const Incident &incident, const FactReported &told)
{
    const FactEntry *last = lastGiven(incident, told);
    const bool said = last ? last->reading == told.reading : std::holds_alternative<plan::Unknown>(told.reading);
    return !said && !isKnownByPerson(incident, told.fact);
}

std::vector<FactReported> giftsFor(const Draft &draft, const Giver &giver, const RunningPlan &taker)
{
    std::vector<FactReported> gifts;
    const plan::Companion *companion = plan::findCompanion(giver.running.plan(), taker.plan().id);
    if (!companion)
        return gifts;
    const std::string source = giver.running.plan().title + ' ' + citeText(companion->cite);
    const bool tells = stands(draft, *companion, giver);
    for (const plan::Gift &gift : companion->gives) {
        const plan::Fact *fact = plan::findFact(taker.plan(), gift.fact);
        if (!fact)
            continue; // another version of the companion may not ask it
        plan::Reading reading = plan::Unknown{};
        if (tells)
            reading = gift.value ? plan::Reading(plan::Exact{*gift.value, {}}) : following(gift, *fact, giver);
        if (!taker.compiled->checkReading(gift.fact, reading))
            reading = plan::Unknown{}; // what was told before does not hold on either
        gifts.push_back({gift.fact, std::move(reading), source, {}, 0, giver.running.id});
    }
    return gifts;
}

} // namespace

bool giveFacts(Draft &draft)
{
    bool given = false;
    for (const RunningPlan &taker : openPlans(draft)) {
        const auto giver = giverOf(draft, taker);
        if (!giver)
            continue;
        for (FactReported &told : giftsFor(draft, *giver, taker)) {
            if (!isNews(draft.incident(), told))
                continue;
            draft.add(std::move(told), draft.now());
            given = true;
        }
    }
    return given;
}

void takeBackGifts(Draft &draft, const RunningPlan &taker, const ActivationId &giver)
{
    if (giver.empty())
        return;
    std::vector<FactReported> takenBack;
    for (const auto &[fact, entries] : draft.incident().facts) {
        const FactReported nothing{fact, plan::Unknown{}, {}, {}, 0, giver};
        const FactEntry *last = lastGiven(draft.incident(), nothing);
        if (last && !last->struck && !std::holds_alternative<plan::Unknown>(last->reading)
            && plan::findFact(taker.plan(), fact))
            takenBack.push_back({fact, plan::Unknown{}, last->source, {}, 0, giver});
    }
    for (FactReported &told : takenBack)
        draft.add(std::move(told), draft.now());
}

} // namespace incident
