#include "incident/DecideParts.h"

#include "base/Overloaded.h"
#include "incident/Clocks.h"
#include "incident/Entering.h"
#include "incident/Gifts.h"
#include "incident/MachineReason.h"
#include "incident/Narrator.h"

#include <algorithm>

namespace incident {

namespace {

/// The activation an event belongs to, that of a clock for what was done to it; empty for those of the whole incident.
ActivationId activationOf(const Incident &incident, const Event &event)
{
    return std::visit(
        [&](const auto &kind) -> ActivationId {
            if constexpr (
                requires { kind.deadline; } && !requires { kind.activation; }) {
                const DeadlineEntry *clock = findDeadline(incident, kind.deadline);
                return clock ? clock->activation : ActivationId{};
            } else
                return activationOf(event);
        },
        event);
}

/// The response ladder was moved after the event of that version.
bool movedSince(const Incident &incident, const ActivationId &activation, std::int64_t version)
{
    return std::ranges::any_of(incident.history, [&](const RecordedEvent &record) {
        const auto *moved = std::get_if<StateMoved>(&record.event);
        const auto *reopened = std::get_if<IncidentReopened>(&record.event);
        return record.version > version
            && ((moved && moved->activation == activation && moved->lifecycle == "response")
                || (reopened && reopened->activation == activation));
    });
}

/// Only the clock that was extended can get its earlier due time back, and only while it runs.
Step checkExtension(const Incident &incident, const DeadlineExtended &extended, std::int64_t version)
{
    const DeadlineEntry *clock = findDeadline(incident, extended.deadline);
    const bool startedSince = std::ranges::any_of(incident.history, [&](const RecordedEvent &record) {
        const auto *started = std::get_if<DeadlineStarted>(&record.event);
        return started && record.version > version && started->deadline == extended.deadline;
    });
    if (startedSince)
        return refuse(RefusalCode::CannotStrike, "the deadline has started again since with this due time",
            extended.deadline, clock ? clock->cite : std::string());
    if (!clock || clock->ended)
        return refuse(RefusalCode::DeadlineOver, "the deadline that was extended no longer runs",
            clock ? clock->label : extended.deadline, clock ? clock->cite : std::string());
    return {};
}

Step checkStrike(const Draft &draft, const Strike &command)
{
    const RecordedEvent *record = findEvent(draft.incident(), command.version);
    const std::string subject = std::to_string(command.version);
    if (!record)
        return refuse(RefusalCode::UnknownEvent, "there is no such entry", subject);
    // A wrong report is put right whenever that is found: it went out, and others act on it.
    const Activation *activation = findActivation(draft.incident(), activationOf(draft.incident(), record->event));
    const bool over = draft.incident().ended() || (activation && activation->ended);
    if (over && !std::holds_alternative<ReportSent>(record->event))
        return tl::unexpected<Refusal>(endedRefusal(subject));
    if (isStruck(draft.incident(), command.version))
        return refuse(RefusalCode::AlreadyStruck, "the entry is struck through already", subject);
    if (!mayStrike(record->event))
        return refuse(RefusalCode::CannotStrike, "this kind of entry stands; record what is right beside it", subject);
    const auto *reopened = std::get_if<IncidentReopened>(&record->event);
    if (reopened && movedSince(draft.incident(), reopened->activation, command.version))
        return refuse(RefusalCode::CannotStrike, "the response has moved on since it was taken up again", subject);
    if (const auto *extended = std::get_if<DeadlineExtended>(&record->event)) {
        if (const Step admitted = checkExtension(draft.incident(), *extended, command.version); !admitted)
            return admitted;
    }
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

/// One entry is struck, and the clocks and tasks stand again as without it.
void strike(Draft &draft, const RunningPlan &running, std::int64_t version, const std::string &reason)
{
    const bool isTask = std::holds_alternative<TaskChanged>(findEvent(draft.incident(), version)->event);
    draft.add(EventStruck{version, reason});
    takeBackClocks(draft, running, version);
    if (isTask)
        settleTasks(draft, running);
}

/// The tasks a report had settled are open again, unless another of its kind went out.
void strikeSettled(Draft &draft, const RunningPlan &running, const ReportSent &sent, const std::string &reason)
{
    const plan::Report *report = plan::findReport(running.plan(), sent.report);
    const bool another = std::ranges::any_of(draft.incident().history, [&](const RecordedEvent &record) {
        const auto *other = std::get_if<ReportSent>(&record.event);
        return other && other->activation == sent.activation && other->report == sent.report
            && !isStruck(draft.incident(), record.version);
    });
    if (!report || another)
        return;
    for (const std::string &task : report->settles) {
        if (running.in(draft).ended && !belongsToEnd(running.plan(), task))
            continue; // nobody works on it any more
        const std::int64_t version = settledBy(draft.incident(), running.id, task);
        const RecordedEvent *record = findEvent(draft.incident(), version);
        const auto *change = record ? std::get_if<TaskChanged>(&record->event) : nullptr;
        if (change && change->reason == machine::reasonOf(plan::Trigger::Kind::Report, report->id))
            strike(draft, running, version, reason);
    }
}

/// The response stands again where its end had left it: its confirmations count, its clocks and tasks go on.
void strikeReopening(
    Draft &draft, const RunningPlan &running, const RecordedEvent &reopening, const std::string &reason)
{
    std::vector<std::int64_t> takenBack;
    for (const RecordedEvent &record : draft.incident().history) {
        const auto *confirmed = std::get_if<ConditionConfirmed>(&record.event);
        if (confirmed && record.version > reopening.version && confirmed->activation == running.id
            && confirmed->source == machine::BeginsAnew)
            takenBack.push_back(record.version);
    }
    for (const std::int64_t version : takenBack)
        draft.add(EventStruck{version, reason});
    takeBackReopening(draft, running, reopening.happened);
    openTasksOf(draft, running, running.in(draft).state);
}

/// Somebody else asked for the plan now, or nobody.
Step strikeLink(Draft &draft, const RunningPlan &running, const ActivationId &askedBefore)
{
    const ActivationId asking = running.in(draft).beside;
    if (leadsBack(draft.incident(), running.id, asking))
        return refuse(RefusalCode::LinkInCircle,
            "without this line it was asked for by a plan that it asked for itself; strike that line first",
            running.plan().title);
    if (asking != askedBefore)
        takeBackGifts(draft, running, askedBefore);
    return {};
}

} // namespace

bool mayStrike(const Event &event)
{
    return std::visit(base::Overloaded{
                          [](const FactReported &) { return true; },
                          [](const SeriesRecorded &) { return true; },
                          [](const NarrativeAdded &) { return true; },
                          [](const NoteAdded &) { return true; },
                          [](const IncidentDescribed &) { return true; },
                          [](const ConditionConfirmed &confirmed) { return !machine::takesBack(confirmed); },
                          [](const IncidentReopened &) { return true; },
                          [](const PlanLinked &) { return true; },
                          [](const DeadlineExtended &) { return true; },
                          [](const CallAttempted &) { return true; },
                          [](const ReportSent &) { return true; },
                          [](const TaskChanged &change) { return !machine::byMachine(change); },
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
    const RecordedEvent struck = *findEvent(draft.incident(), command.version);
    const tl::expected<RunningPlan, Refusal> running = findRunning(draft, activationOf(draft.incident(), struck.event));
    const bool isLink = std::holds_alternative<PlanLinked>(struck.event);
    const ActivationId askedBefore = running ? running->in(draft).beside : ActivationId{};
    if (running)
        strike(draft, *running, command.version, command.reason);
    else
        draft.add(EventStruck{command.version, command.reason});
    if (const auto *sent = std::get_if<ReportSent>(&struck.event); sent && running)
        strikeSettled(draft, *running, *sent, command.reason);
    if (const auto *extended = std::get_if<DeadlineExtended>(&struck.event); extended && running)
        dueWithoutExtension(draft, *running, extended->deadline);
    if (std::holds_alternative<IncidentReopened>(struck.event) && running)
        strikeReopening(draft, *running, struck, command.reason);
    if (std::holds_alternative<SeriesRecorded>(struck.event))
        strikeReadings(draft, command.version, command.reason);
    if (isLink && running) {
        if (const Step unlinked = strikeLink(draft, *running, askedBefore); !unlinked)
            return unlinked;
    }
    if (isLink || std::holds_alternative<FactReported>(struck.event)
        || std::holds_alternative<SeriesRecorded>(struck.event))
        reassess(draft);
    return {};
}

} // namespace incident
