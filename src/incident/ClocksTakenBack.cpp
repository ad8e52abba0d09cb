#include "incident/Clocks.h"

#include "base/Overloaded.h"
#include "incident/MachineReason.h"
#include "incident/SentReports.h"
#include "incident/Times.h"

#include <algorithm>

namespace incident {

namespace {

using Kind = plan::Trigger::Kind;

/// What a recorded event meant to the clocks.
struct Cause {
    Occurrence happened; ///< Never: none of the plan's
    std::string callTarget; ///< set for a call
    std::string endReason; ///< what a clock it ended says

    [[nodiscard]] bool any() const { return happened.kind != Kind::Never || !callTarget.empty(); }
};

Cause causeOf(const Event &event, const ActivationId &activation)
{
    const auto byTrigger = [](Kind kind, const std::string &id) {
        return Cause{{kind, id, {}}, {}, machine::reasonOf(kind, id)};
    };
    return std::visit(base::Overloaded{
                          [&](const TaskChanged &change) {
                              const bool settled = change.activation == activation && machine::settlesTask(change);
                              return settled ? byTrigger(Kind::Task, change.task) : Cause{};
                          },
                          [&](const ReportSent &report) {
                              return report.activation == activation ? byTrigger(Kind::Report, report.report) : Cause{};
                          },
                          [&](const CallAttempted &call) {
                              return call.activation == activation
                                  ? Cause{{}, call.target, std::string(machine::CalledAgain)}
                                  : Cause{};
                          },
                          [](const auto &) { return Cause{}; },
                      },
        event);
}

bool same(const Occurrence &left, const Occurrence &right) { return left.kind == right.kind && left.id == right.id; }

/// Whether the event could have started this clock.
bool mayStart(const Cause &cause, const RunningPlan &running, const Incident &incident, const DeadlineEntry &clock)
{
    if (!cause.callTarget.empty())
        return clock.deadline == clockId(incident, running.id, callAgainId(cause.callTarget));
    return std::ranges::any_of(running.plan().deadlines, [&](const plan::Deadline &deadline) {
        return clock.deadline == clockId(incident, running.id, deadline.id)
            && (meets(deadline.starts, cause.happened) || (deadline.recurs() && meets(deadline.ends, cause.happened)));
    });
}

/// Whether the event could have ended this clock.
bool mayEnd(const Cause &cause, const RunningPlan &running, const Incident &incident, const DeadlineEntry &clock)
{
    const bool bySame = clock.endReason == cause.endReason
        || (cause.happened.kind == Kind::Task && clock.endReason == machine::setAside(cause.happened.id));
    return bySame
        && (cause.callTarget.empty() || clock.deadline == clockId(incident, running.id, callAgainId(cause.callTarget)));
}

/// Another event of the same kind, not struck, that came after the clock had started.
bool endedAnyway(const Incident &incident, const RunningPlan &running, const DeadlineEntry &clock, const Cause &cause,
    std::int64_t version)
{
    return std::ranges::any_of(incident.history, [&](const RecordedEvent &record) {
        if (record.version == version || isStruck(incident, record.version)
            || timeOf(incident, record) <= clock.started)
            return false;
        const Cause other = causeOf(record.event, running.id);
        if (isOwnClock(clock.deadline))
            return endedByReport(clock, record);
        return other.any() && same(other.happened, cause.happened) && other.callTarget == cause.callTarget;
    });
}

/// The clock is the newest of its id, those just taken back aside.
bool isNewest(const Incident &incident, std::size_t index)
{
    const std::string &id = incident.deadlines[index].deadline;
    return std::none_of(incident.deadlines.begin() + static_cast<std::ptrdiff_t>(index) + 1, incident.deadlines.end(),
        [&](const DeadlineEntry &later) { return later.deadline == id && later.endReason != machine::TakenBack; });
}

void runAgain(Draft &draft, const DeadlineEntry &clock)
{
    draft.add(DeadlineStarted{clock.activation, clock.deadline, clock.label, clock.owner, clock.due, clock.near,
        clock.superior, clock.cite, clock.outlives, clock.guessedYears});
}

/// A clock that asks for something several times a day has its day back where it now happened too seldom.
void takeBackTimes(Draft &draft, const RunningPlan &running, const Cause &cause, base::Instant happened)
{
    for (const plan::Deadline &deadline : running.plan().deadlines) {
        if (deadline.timesADay < 2)
            continue;
        const std::string id = clockId(draft.incident(), running.id, deadline.id);
        const auto isThatDay = [&](const DeadlineEntry &clock) {
            return clock.deadline == id && clock.ended && machine::isTrigger(clock.endReason)
                && (meets(deadline.ends, cause.happened) || clock.endReason == cause.endReason)
                && calendar::dayOf(clock.due - std::chrono::milliseconds(1)) == calendar::dayOf(happened);
        };
        const auto &clocks = draft.incident().deadlines;
        const auto found = std::find_if(clocks.rbegin(), clocks.rend(), isThatDay);
        if (found == clocks.rend()
            || timesOnDay(draft.incident(), running.id, running.plan(), deadline, found->due) >= deadline.timesADay)
            continue;
        const DeadlineEntry clock = *found;
        if (runningClock(draft.incident(), running.id, deadline.id))
            endClock(draft, id, std::string(machine::TakenBack));
        runAgain(draft, clock);
    }
}

/// Asks for something several times a day: counted by the day, see takeBackTimes().
bool isCounted(const Incident &incident, const RunningPlan &running, const DeadlineEntry &clock)
{
    return std::ranges::any_of(running.plan().deadlines, [&](const plan::Deadline &deadline) {
        return deadline.timesADay > 1 && clock.deadline == clockId(incident, running.id, deadline.id);
    });
}

} // namespace

void takeBackClocks(Draft &draft, const RunningPlan &running, std::int64_t version)
{
    const RecordedEvent *record = findEvent(draft.incident(), version);
    const Cause cause = record ? causeOf(record->event, running.id) : Cause{};
    if (!cause.any())
        return;
    // Once the response has ended only what outlives it is still counted.
    const bool over = running.in(draft).ended;
    const base::Instant happened = timeOf(draft.incident(), *record);

    std::vector<std::string> started;
    for (const DeadlineEntry &clock : draft.incident().deadlines) {
        const bool thatMoment = clock.started == happened || clock.started == record->recorded;
        if (clock.activation == running.id && !clock.ended && thatMoment && (!over || clock.outlives)
            && !isCounted(draft.incident(), running, clock) && mayStart(cause, running, draft.incident(), clock))
            started.push_back(clock.deadline);
    }
    for (const std::string &id : started)
        endClock(draft, id, std::string(machine::TakenBack));

    std::vector<DeadlineEntry> ended;
    for (std::size_t index = 0; index < draft.incident().deadlines.size(); ++index) {
        const DeadlineEntry &clock = draft.incident().deadlines[index];
        const bool ofPlan = clock.activation == running.id && (!over || clock.outlives)
            && !isCounted(draft.incident(), running, clock) && mayEnd(cause, running, draft.incident(), clock);
        const bool own = !draft.incident().ended() && endedByReport(clock, *record);
        if ((ofPlan || own) && clock.ended && clock.endedAt == happened && isNewest(draft.incident(), index)
            && !endedAnyway(draft.incident(), running, clock, cause, version))
            ended.push_back(clock);
    }
    for (const DeadlineEntry &clock : ended)
        runAgain(draft, clock);
    if (!over)
        takeBackTimes(draft, running, cause, happened);
}

void runOnAfterEnd(Draft &draft, const RunningPlan &running, const ActivationId &activation, base::Instant ended)
{
    const std::vector<DeadlineEntry> clocks = draft.incident().deadlines;
    const auto startsAnew = [&](const DeadlineEntry &clock) {
        return std::ranges::any_of(running.plan().deadlines, [&](const plan::Deadline &deadline) {
            return deadline.recurs() && clockId(draft.incident(), running.id, deadline.id) == clock.deadline;
        });
    };
    for (const DeadlineEntry &clock : clocks) {
        if (clock.activation == activation && clock.endReason == machine::ResponseEnded && clock.endedAt == ended
            && !startsAnew(clock))
            runAgain(draft, clock);
    }
}

void takeBackReopening(Draft &draft, const RunningPlan &running, base::Instant reopened)
{
    endAllClocks(draft, running.id, machine::TakenBack, reopened);
    const std::vector<DeadlineEntry> clocks = draft.incident().deadlines;
    for (const DeadlineEntry &clock : clocks) {
        if (clock.activation == running.id && clock.endReason == machine::Reopened && clock.endedAt == reopened)
            runAgain(draft, clock);
    }
}

} // namespace incident
