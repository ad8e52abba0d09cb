#include "incident/DecideParts.h"

#include "incident/Entering.h"

#include <algorithm>

namespace incident {

namespace {

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
            return {};
        objection = {RefusalCode::BadReading, fact->label, citeText(fact->cite), fits.error().detail};
    }
    return tl::unexpected<Refusal>(objection);
}

} // namespace

Step decideOn(Draft &draft, const ReportFact &command)
{
    if (const Step fits = checkReading(draft, command); !fits)
        return fits;
    draft.add(FactReported{command.fact, command.reading, command.source});
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
