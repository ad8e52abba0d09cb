#pragma once

#include "incident/Draft.h"

/// Deadlines that the plan starts and ends by what happens.
namespace incident {

/// Something that happened and may start or end clocks.
struct Occurrence {
    plan::Trigger::Kind kind = plan::Trigger::Kind::Never;
    std::string id;
    std::string other = {}; ///< the state left when one is entered, the state entered when one is left
};

/// The trigger is one that this sets off.
[[nodiscard]] bool meets(const plan::Trigger &trigger, const Occurrence &occurrence);

/// Ends the running clocks of the plan that end by this; a repeating one starts anew while its state stands. A reason
/// says that what they waited for did not happen.
void endClocks(Draft &draft, const RunningPlan &running, const Occurrence &occurrence, std::string_view reason = {});
/// Ends the running clocks of the plan that wait for this task: it does not apply here.
void setClocksAside(Draft &draft, const RunningPlan &running, const std::string &task);
/// Ends the running clocks that somebody set and called after the report: it went out.
void endClocksCalledAfter(Draft &draft, const ReportSent &report);
/// Starts the clocks of the plan that this starts, where none of them runs already.
void startClocks(Draft &draft, const RunningPlan &running, const Occurrence &occurrence);
/// Clocks that wait for a condition: starts those that a task done long since would have started, had it not been false
/// until now; daily ones run while it may be so.
void startClocksHeldBack(Draft &draft, const RunningPlan &running);
/// Ends daily clocks whose states no longer stand; another recurring one runs to its end and does not start anew.
void endDaily(Draft &draft, const RunningPlan &running);
/// The days that passed without what a daily clock waits for are written down, each for itself, up to the day that is
/// nearest: of the clock of that id, or of all clocks of a plan.
void writeMissedDays(Draft &draft, const std::string &clock);
void writeMissedDays(Draft &draft, const RunningPlan &running);
/// A daily clock that somebody settled by hand comes again at its next time.
void repeatEndedByHand(Draft &draft, const DeadlineEntry &ended);
/// Ends every running clock of the activation but those that outlive the response and started before that moment; an
/// empty id means those of the whole incident.
void endAllClocks(
    Draft &draft, const ActivationId &activation, std::string_view reason, base::Instant sparesOutlivingBefore);
/// One running clock ends, at the time of the command; met when what it waited for happened, and not after it fell due.
void endClock(Draft &draft, const std::string &deadline, std::string reason);

/// The incident's id for a clock of an activation: the plan's own, unless another activation has used it.
[[nodiscard]] std::string clockId(const Incident &incident, const ActivationId &activation, const std::string &id);
/// When a clock that counts from `start` is near and due. `after`: the earliest moment a daily one may count from.
struct ClockTimes {
    base::Instant near;
    calendar::SpanEnd due;
};
[[nodiscard]] ClockTimes timesOf(const Draft &draft, const plan::Plan &plan, const plan::Deadline &deadline,
    base::Instant start, base::Instant after = {});

/// The running clock of that plan id in this activation; null when none runs.
[[nodiscard]] const DeadlineEntry *runningClock(
    const Incident &incident, const ActivationId &activation, const std::string &id);

/// One of the states the plan stands at asks for the task.
[[nodiscard]] bool isAskedFor(const Activation &activation, const plan::Plan &plan, std::string_view task);
/// The clock waits for this task: it ends by it, or by a report that does it.
[[nodiscard]] bool waitsFor(const plan::Plan &plan, const plan::Deadline &deadline, std::string_view task);

/// The running clock that asks for this task once more: one that ends by the task, or one that recurs and ends by a
/// report that does it. Null when none runs.
[[nodiscard]] const DeadlineEntry *dueAgain(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, std::string_view task);

/// How often what ends a daily clock happened, as it stands, on the day that it is due on.
[[nodiscard]] int timesOnDay(const Incident &incident, const ActivationId &activation, const plan::Plan &plan,
    const plan::Deadline &deadline, base::Instant due);

/// "call-again:<target>", the clock that reminds of a call.
[[nodiscard]] std::string callAgainId(const std::string &target);
/// Whether it is such a clock, also one whose id has its activation before it.
[[nodiscard]] bool isCallAgain(std::string_view clock);

/// "own-<n>", a clock that the operator set.
[[nodiscard]] std::string ownClockId(std::size_t n);
[[nodiscard]] bool isOwnClock(std::string_view deadline);
/// The report ended a clock that somebody had set and called after it.
[[nodiscard]] bool endedByReport(const DeadlineEntry &clock, const RecordedEvent &record);

/// A task done, a report sent or a call made at `version` no longer counts: the clocks it started end, those it ended
/// run again to the time they were due, unless something else of its kind would have ended them as well.
void takeBackClocks(Draft &draft, const RunningPlan &running, std::int64_t version);
/// The clocks of an activation (an empty id: those of the whole incident) that ended with the response at that moment
/// run on to the time they were due. Recurring ones of the plan start anew with their state.
void runOnAfterEnd(Draft &draft, const RunningPlan &running, const ActivationId &activation, base::Instant ended);
/// The reopening of that moment no longer counts: what has run since then ends, what it had ended runs again.
void takeBackReopening(Draft &draft, const RunningPlan &running, base::Instant reopened);

} // namespace incident
