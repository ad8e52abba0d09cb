#include "incident/DecideParts.h"

#include "base/Overloaded.h"
#include "incident/Clocks.h"
#include "incident/Entering.h"
#include "incident/MachineReason.h"

namespace incident {

namespace {

/// The activation an event belongs to; empty for those of the whole incident.
ActivationId activationOf(const Event &event)
{
    return std::visit(
        [](const auto &kind) -> ActivationId {
            if constexpr (requires { kind.activation; })
                return kind.activation;
            else
                return {};
        },
        event);
}

Step checkStrike(const Draft &draft, const Strike &command)
{
    const RecordedEvent *record = findEvent(draft.incident(), command.version);
    const std::string subject = std::to_string(command.version);
    if (!record)
        return refuse(RefusalCode::UnknownEvent, "there is no such entry", subject);
    if (isStruck(draft.incident(), command.version))
        return refuse(RefusalCode::AlreadyStruck, "the entry is struck through already", subject);
    if (!mayStrike(record->event))
        return refuse(RefusalCode::CannotStrike, "this kind of entry stands; record what is right beside it", subject);
    const Activation *activation = findActivation(draft.incident(), activationOf(record->event));
    if (activation && activation->ended)
        return tl::unexpected<Refusal>(endedRefusal(subject));
    if (isBlank(command.reason))
        return refuse(RefusalCode::ReasonMissing, "say why the entry is wrong", subject);
    return {};
}

/// A task whose last change is gone must still stand as the ladders have it.
void settleTasks(Draft &draft, const RunningPlan &running)
{
    for (const plan::Lifecycle &ladder : running.plan().lifecycles)
        closeLevelTasks(draft, running, ladder);
}

} // namespace

bool mayStrike(const Event &event)
{
    return std::visit(base::Overloaded{
                          [](const FactReported &) { return true; },
                          [](const NarrativeAdded &) { return true; },
                          [](const NoteAdded &) { return true; },
                          [](const IncidentDescribed &) { return true; },
                          [](const ConditionConfirmed &) { return true; },
                          [](const CallAttempted &) { return true; },
                          [](const ReportSent &) { return true; },
                          [](const TaskChanged &change) { return !machine::byLadder(change); },
                          [](const auto &) { return false; },
                      },
        event);
}

Step decideOn(Draft &draft, const AddNote &command)
{
    if (isBlank(command.text))
        return refuse(RefusalCode::EmptyText, "a note needs words", "note");
    draft.add(NoteAdded{command.text});
    return {};
}

Step decideOn(Draft &draft, const Strike &command)
{
    if (const Step admitted = checkStrike(draft, command); !admitted)
        return admitted;
    const Event struck = findEvent(draft.incident(), command.version)->event;
    draft.add(EventStruck{command.version, command.reason});
    const tl::expected<RunningPlan, Refusal> running = findRunning(draft, activationOf(struck));
    if (running) {
        takeBackClocks(draft, *running, command.version);
        if (std::holds_alternative<TaskChanged>(struck))
            settleTasks(draft, *running);
    }
    if (std::holds_alternative<FactReported>(struck))
        reassess(draft);
    return {};
}

} // namespace incident
