#include "incident/DecideParts.h"

#include "base/Text.h"
#include "incident/Advice.h"
#include "incident/Entering.h"
#include "incident/MachineReason.h"
#include "plan/Confirmations.h"
#include "plan/SpokenAnswer.h"

#include <algorithm>

namespace incident {

namespace {

/// A number that may count several things says which: ill, treated, in hospital are not the same. It is enough that one
/// of the plans tells them apart.
Step checkCounting(const Draft &draft, const ReportFact &command)
{
    if (std::holds_alternative<plan::Unknown>(command.reading)
        || (command.counted.empty() && plan::countsNobody(command.reading)))
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

/// The kinds of counting that hold the one that is told, by a plan that tells them apart from the widest on.
std::vector<std::string> widerKinds(const Draft &draft, const ReportFact &command)
{
    for (const RunningPlan &running : openPlans(draft)) {
        const plan::Fact *fact = plan::findFact(running.plan(), command.fact);
        if (!fact || !fact->nested)
            continue;
        const auto kind = std::ranges::find(fact->countedAs, command.counted);
        if (kind != fact->countedAs.end())
            return {fact->countedAs.begin(), kind};
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

/// A warning that stands is lifted after the end of the response too, on the conditions of its ladder.
bool isWarningOut(const Activation &activation, const plan::Lifecycle &ladder)
{
    const plan::State *state = plan::findState(ladder, stateOf(activation, ladder.id));
    return ladder.id == "warning" && state && state->kind == plan::StateKind::Level;
}

/// A form that two sign is signed by two: neither one post nor one person stands for both.
Step checkOtherSigner(const Draft &draft, const RunningPlan &running, const plan::KnownConfirmation &known,
    const ConfirmCondition &command)
{
    const Confirmations &given = running.in(draft).confirmations;
    for (const plan::Confirmation &other : known.ladder->confirmations) {
        const ConfirmationEntry *entry =
            command.step.empty() ? given.lastOf(other.name) : given.givenFor(other.name, command.step);
        if (&other == known.confirmation || other.by.empty() || !entry || !entry->holds)
            continue;
        if (entry->post == command.post)
            return refuse(RefusalCode::SamePerson, "this post has given the other signature of the step",
                other.label + "，" + plan::partyLabel(running.plan(), command.post), citeText(other.cite));
        if (base::trimmed(entry->source) == base::trimmed(command.source))
            return refuse(RefusalCode::SamePerson, "this person has given the other signature of the step",
                other.label + "，" + entry->source, citeText(other.cite));
    }
    return {};
}

/// Where the plan names the posts that confirm, it is one of them.
Step checkSigner(const Draft &draft, const RunningPlan &running, const plan::KnownConfirmation &known,
    const ConfirmCondition &command)
{
    const plan::Confirmation &confirmation = *known.confirmation;
    if (confirmation.by.empty())
        return {};
    const std::string posts = base::join(partyLabels(running.plan(), confirmation.by), "、");
    if (command.post.empty())
        return refuse(RefusalCode::NotEntitled, "say which post confirms it; the plan names " + posts,
            confirmation.label, citeText(confirmation.cite));
    if (std::ranges::find(confirmation.by, command.post) == confirmation.by.end())
        return refuse(RefusalCode::NotEntitled, "the plan does not let this post confirm it, it names " + posts,
            confirmation.label + "，" + plan::partyLabel(running.plan(), command.post), citeText(confirmation.cite));
    return checkOtherSigner(draft, running, known, command);
}

/// What counts for one step is signed while that step can be taken next; what was signed can always be taken back.
Step checkStep(const Draft &draft, const RunningPlan &running, const plan::KnownConfirmation &known,
    const ConfirmCondition &command)
{
    if (command.step.empty())
        return {};
    const plan::Transition *step = plan::findTransition(*known.ladder, command.step);
    if (!step)
        return refuse(RefusalCode::UnknownTransition, "the plan knows no such step", command.step);
    if (command.holds && known.confirmation->perStep && !startsHere(running.in(draft), *known.ladder, *step))
        return refuse(RefusalCode::NotFromHere, "the step it is given for does not start where the ladder stands",
            step->label, citeText(step->cite));
    return {};
}

} // namespace

Step decideOn(Draft &draft, const ReportFact &command)
{
    if (const Step fits = checkReading(draft, command); !fits)
        return fits;
    FactReported told{command.fact, command.reading, command.source, command.counted};
    told.heldBy = widerKinds(draft, command);
    draft.add(std::move(told));
    reassess(draft);
    return {};
}

Step decideOn(Draft &draft, const ConfirmCondition &command)
{
    const tl::expected<RunningPlan, Refusal> running = findRunning(draft, command.activation);
    if (!running)
        return tl::unexpected<Refusal>(running.error());
    const plan::KnownConfirmation known = plan::findConfirmation(running->plan(), command.confirmation);
    if (running->in(draft).ended && !(known.ladder && isWarningOut(running->in(draft), *known.ladder)))
        return tl::unexpected<Refusal>(endedRefusal(command.activation.value));
    if (!known.confirmation)
        return refuse(RefusalCode::UnknownConfirmation, "the plan knows no such condition", command.confirmation);
    if (isBlank(command.source))
        return refuse(RefusalCode::EmptyText, "say who confirmed it", "source");
    if (machine::isCode(command.source))
        return refuse(RefusalCode::EmptyText,
            "this is how the program itself notes a confirmation; say in other words who confirmed it", "source");
    if (command.holds) {
        if (const Step signedWell = checkSigner(draft, *running, known, command); !signedWell)
            return signedWell;
    }
    if (const Step meant = checkStep(draft, *running, known, command); !meant)
        return meant;
    draft.add(ConditionConfirmed{command.activation, command.confirmation, command.holds, command.source, command.post,
        known.confirmation->perStep ? command.step : std::string()});
    return {};
}

} // namespace incident
