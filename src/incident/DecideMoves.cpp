#include "incident/DecideParts.h"

#include "base/Text.h"
#include "incident/Advice.h"
#include "incident/Clocks.h"
#include "incident/Entering.h"
#include "incident/MachineReason.h"
#include "incident/ResponseEnd.h"
#include "incident/Times.h"
#include "incident/StruckSignatures.h"

#include <algorithm>
#include <ranges>

namespace incident {

namespace {

using Kind = plan::Trigger::Kind;

bool isEnd(const plan::Lifecycle &ladder, const std::string &stateId)
{
    const plan::State *state = plan::findState(ladder, stateId);
    return state && (state->kind == plan::StateKind::Ended || state->kind == plan::StateKind::Final);
}

bool isBeginning(const plan::Lifecycle &ladder, const std::string &stateId)
{
    const plan::State *state = plan::findState(ladder, stateId);
    return state && state->kind == plan::StateKind::Initial;
}

bool contains(const std::vector<std::string> &ids, const std::string &id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// The order of a move in time: not before the call, not before the ladder came to where it stands.
Step checkTime(const Draft &draft, base::Instant since, const std::string &subject)
{
    if (draft.happened() < draft.incident().reported)
        return refuse(RefusalCode::BeforeReport, "the incident had not been reported by then", subject);
    if (draft.happened() < since)
        return refuse(RefusalCode::NotLater, "the state it starts from had not been reached by then", subject);
    return {};
}

/// A step somebody asks for, with what the plan says about it.
struct Move {
    RunningPlan running;
    const plan::Lifecycle &ladder;
    const plan::Transition &transition;
};

Step checkPlace(const Draft &draft, const Move &move)
{
    const Activation &activation = move.running.in(draft);
    const bool here = startsHere(activation, move.ladder, move.transition);
    if (activation.ended && (!here || !plan::staysAfterEnd(move.ladder, move.transition)))
        return tl::unexpected<Refusal>(endedRefusal(move.transition.label));
    if (!here)
        return refuse(RefusalCode::NotFromHere, "this step does not start where the ladder stands",
            move.transition.label, citeText(move.transition.cite));
    return {};
}

Step checkDecider(const Move &move, const std::string &post)
{
    if (contains(move.transition.decidedBy, post))
        return {};
    return refuse(RefusalCode::NotEntitled, "the plan does not let this post decide it",
        plan::partyLabel(move.running.plan(), post), citeText(move.transition.cite));
}

/// What is given for one step is given before that step.
Step checkSigned(const Draft &draft, const Move &move)
{
    const Confirmations &given = move.running.in(draft).confirmations;
    for (const plan::Confirmation &confirmation : move.ladder.confirmations) {
        const ConfirmationEntry *entry = given.givenFor(confirmation.name, move.transition.id);
        if (needsSigned(move.transition, confirmation) && entry && entry->happened > draft.happened())
            return refuse(RefusalCode::NotLater, "what the step needs was given later than it", confirmation.label,
                citeText(confirmation.cite));
    }
    return {};
}

Step checkRequirements(const Draft &draft, const Move &move)
{
    const auto unmet = judgeOf(draft.incident(), move.running.in(draft), move.running.plan(), &move.transition)
                           .unmet(move.ladder, move.transition);
    if (unmet.empty())
        return checkSigned(draft, move);
    std::vector<std::string> texts;
    std::vector<std::string> cites;
    for (const plan::Requirement *requirement : unmet) {
        texts.push_back(requirement->text);
        if (const std::string cite = citeText(requirement->cite); !contains(cites, cite))
            cites.push_back(cite);
    }
    return refuse(RefusalCode::RequirementUnmet, "the plan forbids this step until the condition is confirmed",
        base::join(texts, "、"), base::join(cites, "、"));
}

/// How a step leaves a state: within the ladder, by its end, or on from the end.
enum class Leaving { GoesOn, Ends, IsOver };

void leaveAndEnter(Draft &draft, const Move &move, const std::string &from, Leaving leaving)
{
    const RunningPlan &running = move.running;
    const std::string &to = move.transition.to;
    // Who waits for a state to be left waits for what comes next in it: a close-out is none of that.
    endClocks(
        draft, running, {Kind::Left, from, to}, leaving == Leaving::Ends ? machine::ResponseEnded : std::string_view());
    endClocks(draft, running, {Kind::Transition, move.transition.id});
    endClocks(draft, running, {Kind::State, to, from});
    if (leaving != Leaving::GoesOn) {
        endAllClocks(draft, running.id, machine::ResponseEnded, base::Instant::max());
        if (draft.incident().ended())
            endAllClocks(draft, {}, machine::ResponseEnded, base::Instant::max());
    } else {
        closeLevelTasks(draft, running, move.ladder);
    }
    if (isBeginning(move.ladder, to))
        beginAnew(draft, running, move.ladder);
    endDaily(draft, running);
    enterState(draft, running, to, from);
    startClocks(draft, running, {Kind::Left, from, to});
    startClocks(draft, running, {Kind::Transition, move.transition.id});
}

/// Why the matter is not this plan's, and whose it is; empty for any other step.
struct HandOver {
    std::string reason;
    std::string to;
    std::string plan;
};

std::string outcomeLabel(const plan::Plan &plan, const plan::Exclusion &exclusion)
{
    const plan::Decision *decision = plan::findDecision(plan, exclusion.decision);
    if (!decision)
        return exclusion.outcome;
    const auto outcome = std::ranges::find(decision->outcomes, exclusion.outcome, &plan::Outcome::name);
    return outcome == decision->outcomes.end() ? exclusion.outcome : outcome->label;
}

/// A plan of ours that takes it over runs from now on, before the step: what belongs to the incident goes on.
tl::expected<HandOver, Refusal> handOver(Draft &draft, const Move &move, const TakeTransition &command)
{
    const plan::Plan &plan = move.running.plan();
    const plan::Exclusion *exclusion = plan::handedOverBy(plan, move.transition.id);
    if (!exclusion)
        return HandOver{command.reason, {}, {}};
    HandOver result{command.reason, command.goesTo, plan::versionName(command.goesToPlan).plan};
    if (isBlank(result.reason))
        result.reason = outcomeLabel(plan, *exclusion);
    if (!result.plan.empty() && !findActivation(draft.incident(), ActivationId{result.plan})) {
        // The person's own reason: a superseded plan is started with no other.
        if (const Step opened = activate(draft, {command.goesToPlan, command.reason, move.running.id}); !opened)
            return tl::unexpected<Refusal>(opened.error());
    }
    if (isBlank(result.to)) {
        const Activation *other = result.plan.empty() ? nullptr : findActivation(draft.incident(), {result.plan});
        const assess::CompiledPlan *compiled = other ? draft.plans().byDigest(other->digest) : nullptr;
        result.to = compiled ? compiled->plan().title : exclusion->goesTo;
    }
    return result;
}

Step take(Draft &draft, const Move &move, const TakeTransition &command)
{
    const Activation &activation = move.running.in(draft);
    const bool isWarning = move.ladder.id == "warning";
    const Step admitted = checkPlace(draft, move)
                              .and_then([&] { return checkDecider(move, command.decider.post); })
                              .and_then([&] {
                                  return checkTime(draft, isWarning ? activation.warningSince : activation.stateSince,
                                      move.transition.label);
                              })
                              .and_then([&] { return checkRequirements(draft, move); });
    if (!admitted)
        return admitted;
    const bool against = judgeOf(draft.incident(), activation, move.running.plan(), &move.transition)
                             .isAgainstAdvice(move.ladder, move.transition);
    if (against && isBlank(command.reason))
        return refuse(RefusalCode::ReasonMissing, "this step is not what the plan proposes now; say why it is taken",
            move.transition.label, citeText(move.transition.cite));
    if (isBlank(command.reason) && closesOnWordAlone(move.running.plan(), activation, move.ladder, move.transition))
        return refuse(RefusalCode::ReasonMissing, "the matter is closed on your word; say why", move.transition.label,
            citeText(move.transition.cite));
    const tl::expected<HandOver, Refusal> handed = handOver(draft, move, command);
    if (!handed)
        return tl::unexpected<Refusal>(handed.error());
    const std::string from = stateOf(move.running.in(draft), move.ladder.id);
    const bool ends = !isWarning && isEnd(move.ladder, move.transition.to);
    const bool wasOver = move.running.in(draft).ended;
    writeMissedDays(draft, move.running);
    draft.add(StateMoved{move.running.id, move.ladder.id, move.transition.id, from, move.transition.to, command.decider,
        against, handed->reason, citeText(move.transition.cite), ends, handed->to, handed->plan});
    spendSignatures(draft, move.running, move.ladder);
    leaveAndEnter(draft, move, from, !ends ? Leaving::GoesOn : wasOver ? Leaving::IsOver : Leaving::Ends);
    if (!handed->plan.empty())
        reassess(draft);
    return {};
}

/// When the response ended: what came after the end, a review, is no end of its own.
base::Instant endOf(const Incident &incident, const Activation &activation)
{
    for (const RecordedEvent &record : incident.history | std::views::reverse) {
        const auto *moved = std::get_if<StateMoved>(&record.event);
        if (moved && moved->activation == activation.id && moved->ends && moved->from == activation.stateBeforeEnd
            && !isStruck(incident, record.version))
            return timeOf(incident, record);
    }
    return activation.stateSince;
}

} // namespace

Step decideOn(Draft &draft, const TakeTransition &command)
{
    const tl::expected<RunningPlan, Refusal> running = findRunning(draft, command.activation);
    if (!running)
        return tl::unexpected<Refusal>(running.error());
    const plan::Lifecycle *ladder = plan::findLifecycle(running->plan(), command.lifecycle);
    const plan::Transition *transition = ladder ? plan::findTransition(*ladder, command.transition) : nullptr;
    if (!transition)
        return refuse(RefusalCode::UnknownTransition, "the plan knows no such step", command.transition);
    return take(draft, {*running, *ladder, *transition}, command);
}

Step decideOn(Draft &draft, const Reopen &command)
{
    const tl::expected<RunningPlan, Refusal> running = findRunning(draft, command.activation);
    if (!running)
        return tl::unexpected<Refusal>(running.error());
    const Activation &activation = running->in(draft);
    if (!activation.ended)
        return refuse(RefusalCode::NotEnded, "the response has not ended", command.activation.value);
    const plan::Lifecycle *ladder = plan::findLifecycle(running->plan(), "response");
    if (!ladder || !contains(postsThatReopen(*ladder), command.decider.post))
        return refuse(RefusalCode::NotEntitled, "only a post that may end the response may take it up again",
            plan::partyLabel(running->plan(), command.decider.post), ladder ? citeText(ladder->cite) : std::string());
    if (isBlank(command.reason))
        return refuse(RefusalCode::ReasonMissing, "say why the response is taken up again", command.activation.value);
    if (const Step inTime = checkTime(draft, activation.stateSince, command.activation.value); !inTime)
        return inTime;
    const std::string from = activation.state;
    const std::string to = activation.stateBeforeEnd;
    const base::Instant ended = endOf(draft.incident(), activation);
    const bool wasOver = draft.incident().ended();
    draft.add(IncidentReopened{command.activation, from, to, command.decider, command.reason});
    beginAnew(draft, *running, *ladder);
    endAllClocks(draft, running->id, machine::Reopened, ended); // what was owed before the end is still owed
    runOnAfterEnd(draft, *running, running->id, ended);
    if (wasOver)
        runOnAfterEnd(draft, *running, {}, ended);
    for (const plan::State &state : ladder->states) {
        if (isEnd(*ladder, state.id))
            closeTasksOf(draft, *running, state.id);
    }
    enterState(draft, *running, to, from);
    reassess(draft);
    return {};
}

} // namespace incident
