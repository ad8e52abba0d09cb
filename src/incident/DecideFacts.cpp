#include "incident/DecideParts.h"

#include "incident/Entering.h"

#include <algorithm>

namespace incident {

namespace {

/// A number that may count several things says which: ill, treated, in hospital are not the same. It is enough that one
/// of the plans tells them apart.
Step checkCounting(const Draft &draft, const ReportFact &command)
{
    if (std::holds_alternative<plan::Unknown>(command.reading))
        return {};
    for (const RunningPlan &running : openPlans(draft)) {
        const plan::Fact *fact = plan::findFact(running.plan(), command.fact);
        if (fact && !fact->countedAs.empty()
            && std::ranges::find(fact->countedAs, command.counted) == fact->countedAs.end())
            return refuse(
                RefusalCode::CountingMissing, "say what the number counts", fact->label, citeText(fact->cite));
    }
    return {};
}

/// The reading must fit the fact in at least one open plan; otherwise the most telling of the objections.
Step checkReading(const Draft &draft, const ReportFact &command)
{
    Refusal objection{RefusalCode::UnknownFact, command.fact, {}, "no plan that runs here asks for this fact"};
    for (const RunningPlan &running : openPlans(draft)) {
        const plan::Fact *fact = plan::findFact(running.plan(), command.fact);
        if (!fact)
            continue;
        const base::Result<> fits = running.compiled->checkReading(command.fact, command.reading);
        if (fits)
            return checkCounting(draft, command);
        objection = {RefusalCode::BadReading, fact->label, citeText(fact->cite), fits.error().detail};
    }
    return tl::unexpected<Refusal>(objection);
}

} // namespace

Step decideOn(Draft &draft, const ReportFact &command)
{
    if (const Step fits = checkReading(draft, command); !fits)
        return fits;
    draft.add(FactReported{command.fact, command.reading, command.source, command.counted});
    reassess(draft);
    return {};
}

Step decideOn(Draft &draft, const ConfirmCondition &command)
{
    const tl::expected<RunningPlan, Refusal> running = findOpen(draft, command.activation);
    if (!running)
        return tl::unexpected<Refusal>(running.error());
    const bool known = std::ranges::any_of(running->plan().lifecycles, [&](const plan::Lifecycle &ladder) {
        return std::ranges::find(ladder.confirmations, command.confirmation, &plan::Confirmation::name)
            != ladder.confirmations.end();
    });
    if (!known)
        return refuse(RefusalCode::UnknownConfirmation, "the plan knows no such condition", command.confirmation);
    if (isBlank(command.source))
        return refuse(RefusalCode::EmptyText, "say who confirmed it", "source");
    draft.add(ConditionConfirmed{command.activation, command.confirmation, command.holds, command.source});
    return {};
}

} // namespace incident
