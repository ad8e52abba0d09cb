#include "incident/Clocks.h"

#include "incident/Advice.h"
#include "incident/MachineReason.h"
#include "incident/SentReports.h"
#include "incident/Times.h"

#include <algorithm>

namespace incident {

namespace {

using Kind = plan::Trigger::Kind;

constexpr std::string_view CallAgain = "call-again:";

/// A clock that starts with states recurs only as long as the ladder stands at one of them.
bool stands(const Activation &activation, const plan::Deadline &deadline)
{
    if (activation.ended)
        return false;
    return deadline.starts.kind != Kind::State || deadline.starts.names(activation.state)
        || deadline.starts.names(activation.warningState);
}

/// What it is for may be so: the condition it has is not certainly false.
bool mayStart(const Draft &draft, const RunningPlan &running, const plan::Deadline &deadline)
{
    return !deadline.when || judgeOf(draft.incident(), running.in(draft), running.plan()).mayHold(*deadline.when);
}

/// When it falls due: a daily one at its next time after `from`.
calendar::SpanEnd dueOf(const Draft &draft, const plan::Plan &plan, const plan::Deadline &deadline, base::Instant from)
{
    if (deadline.daily.empty())
        return calendar::endOf(deadline.lasts, from, draft.workdays());
    const plan::Season *season = plan::findSeason(plan, deadline.season);
    const calendar::Daily daily{deadline.daily, season ? std::optional(season->days) : std::nullopt};
    return {calendar::nextOf(daily, from).value_or(from), {}};
}

/// When the desk heard of what is being recorded: the first word of the call while the incident is opened.
base::Instant heardAt(const Draft &draft)
{
    const bool opening = draft.incident().history.front().recorded == draft.now();
    return opening ? incident::heardAt(draft.incident()) : draft.now();
}

/// From when a clock that starts now counts.
base::Instant startOf(const Draft &draft, const plan::Deadline &deadline)
{
    switch (deadline.countsFrom) {
    case plan::Deadline::From::Heard:
        return heardAt(draft);
    case plan::Deadline::From::Incident:
        return draft.incident().reported;
    case plan::Deadline::From::Told:
        break;
    }
    return draft.happened();
}

/// Counts from `start`. `after`: the earliest moment a daily clock may count from; what was handed in early is not
/// asked for again.
void startClock(Draft &draft, const RunningPlan &running, const plan::Deadline &deadline, base::Instant start,
    base::Instant after = {})
{
    DeadlineStarted event;
    event.activation = running.id;
    event.deadline = clockId(draft.incident(), running.id, deadline.id);
    event.label = deadline.label;
    event.owner = plan::partyLabel(running.plan(), deadline.owner);
    const ClockTimes times = timesOf(draft, running.plan(), deadline, start, after);
    event.due = times.due.at;
    event.guessedYears.assign(times.due.unknownYears.begin(), times.due.unknownYears.end());
    event.near = times.near;
    event.superior = deadline.superior;
    event.outlives = deadline.outlives;
    event.cite = citeText(deadline.cite);
    draft.add(std::move(event), start);
}

/// A recurring clock that has ended starts anew while its state stands; a daily one at its next time after `due`.
void repeatClock(Draft &draft, const RunningPlan &running, const plan::Deadline &deadline, base::Instant due)
{
    if (deadline.recurs() && stands(running.in(draft), deadline) && mayStart(draft, running, deadline))
        startClock(draft, running, deadline, startOf(draft, deadline), deadline.daily.empty() ? base::Instant{} : due);
}

/// The day a daily clock is due on has not begun; 24:00 belongs to the day it ends.
bool isAhead(base::Instant happened, base::Instant due)
{
    return calendar::dayOf(happened) < calendar::dayOf(due - std::chrono::milliseconds(1));
}

/// What happens counts for the day of a daily clock it is nearest to, never for a day to come; where it is counted how
/// often, for its own. The days before that passed without it, each for itself.
void passMissedDays(Draft &draft, const RunningPlan &running, const plan::Deadline &deadline)
{
    while (!deadline.daily.empty() && stands(running.in(draft), deadline)) {
        const DeadlineEntry *entry = runningClock(draft.incident(), running.id, deadline.id);
        if (!entry || entry->due >= draft.happened())
            return;
        const std::string id = entry->deadline;
        const base::Instant due = entry->due;
        const base::Instant next = dueOf(draft, running.plan(), deadline, due).at;
        const bool nearer = deadline.timesADay < 2 && draft.happened() - due <= next - draft.happened();
        if (next <= due || isAhead(draft.happened(), next) || nearer)
            return;
        draft.add(DeadlineEnded{id, false, std::string(machine::Missed)}, due);
        startClock(draft, running, deadline, due);
    }
}

void endWaiting(Draft &draft, const RunningPlan &running, const Occurrence &occurrence, const std::string &reason)
{
    for (const plan::Deadline &deadline : running.plan().deadlines) {
        if (!meets(deadline.ends, occurrence))
            continue;
        passMissedDays(draft, running, deadline);
        const DeadlineEntry *entry = runningClock(draft.incident(), running.id, deadline.id);
        if (!entry)
            continue;
        const base::Instant due = entry->due;
        if (!deadline.daily.empty() && isAhead(draft.happened(), due))
            continue; // today's is met already; tomorrow's is still owed
        if (deadline.timesADay > 1 && !machine::isSetAside(reason)
            && timesOnDay(draft.incident(), running.id, running.plan(), deadline, due) < deadline.timesADay)
            continue; // once more, that day
        endClock(draft, entry->deadline, reason);
        repeatClock(draft, running, deadline, due);
    }
}

/// When a task that stands done came to be so.
std::optional<base::Instant> doneAt(const Activation &activation, const std::string &id)
{
    const TaskEntry *task = findTask(activation, id);
    return task && task->status == TaskStatus::Done ? std::optional(task->changed) : std::nullopt;
}

/// When such a report first went out from that moment on.
std::optional<base::Instant> sentSince(
    const Incident &incident, const ActivationId &activation, const std::string &report, base::Instant since)
{
    std::optional<base::Instant> first;
    for (const RecordedEvent &record : incident.history) {
        const auto *sent = std::get_if<ReportSent>(&record.event);
        if (!sent || sent->activation != activation || sent->report != report || isStruck(incident, record.version))
            continue;
        const base::Instant at = timeOf(incident, record);
        if (at >= since && (!first || at < *first))
            first = at;
    }
    return first;
}

/// What starts the clock was told late, and what it waits for has happened already: it came to its end when that did.
/// What a state asks to be done may have been done before the state was reached.
void endIfOver(Draft &draft, const RunningPlan &running, const plan::Deadline &deadline)
{
    const DeadlineEntry *entry = runningClock(draft.incident(), running.id, deadline.id);
    if (!entry || deadline.recurs())
        return;
    const base::Instant start = entry->started;
    for (const std::string &id : deadline.ends.ids) {
        std::optional<base::Instant> at;
        if (deadline.ends.kind == Kind::Task)
            at = doneAt(running.in(draft), id);
        else if (deadline.ends.kind == Kind::Report)
            at = sentSince(draft.incident(), running.id, id, start);
        if (at && *at < start && deadline.starts.kind == Kind::State)
            at = start;
        if (!at || *at < start)
            continue;
        draft.add(DeadlineEnded{entry->deadline, *at <= entry->due, machine::reasonOf(deadline.ends.kind, id)}, *at);
        return;
    }
}

} // namespace

ClockTimes timesOf(const Draft &draft, const plan::Plan &plan, const plan::Deadline &deadline, base::Instant start,
    base::Instant after)
{
    calendar::SpanEnd due = dueOf(draft, plan, deadline, std::max(start, after));
    return {std::max(start, due.at - deadline.nearBefore), std::move(due)};
}

bool meets(const plan::Trigger &trigger, const Occurrence &occurrence)
{
    return occurrence.kind != Kind::Never && trigger.kind == occurrence.kind && trigger.names(occurrence.id)
        && !trigger.names(occurrence.other);
}

std::string clockId(const Incident &incident, const ActivationId &activation, const std::string &id)
{
    const bool taken = std::ranges::any_of(incident.deadlines,
        [&](const DeadlineEntry &entry) { return entry.deadline == id && entry.activation != activation; });
    return taken ? activation.value + "/" + id : id;
}

const DeadlineEntry *runningClock(const Incident &incident, const ActivationId &activation, const std::string &id)
{
    const DeadlineEntry *entry = findDeadline(incident, clockId(incident, activation, id));
    return entry && entry->activation == activation && !entry->ended ? entry : nullptr;
}

bool isAskedFor(const Activation &activation, const plan::Plan &plan, std::string_view task)
{
    return plan::asksFor(plan, activation.state, task) || plan::asksFor(plan, activation.warningState, task);
}

bool waitsFor(const plan::Plan &plan, const plan::Deadline &deadline, std::string_view task)
{
    if (deadline.ends.kind == Kind::Task)
        return deadline.ends.names(task);
    return deadline.ends.kind == Kind::Report && std::ranges::any_of(plan.reports, [&](const plan::Report &report) {
        return deadline.ends.names(report.id) && std::ranges::find(report.settles, task) != report.settles.end();
    });
}

const DeadlineEntry *dueAgain(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, std::string_view task)
{
    for (const plan::Deadline &deadline : plan.deadlines) {
        // A clock that recurs asks again by itself, one that ends by the task because what starts it came again.
        if (!waitsFor(plan, deadline, task) || !(deadline.recurs() || deadline.ends.kind == Kind::Task))
            continue;
        if (const DeadlineEntry *entry = runningClock(incident, activation.id, deadline.id))
            return entry;
    }
    return nullptr;
}

static constexpr std::string_view OwnPrefix = "own-";

std::string ownClockId(std::size_t n) { return std::string(OwnPrefix) + std::to_string(n); }

bool isOwnClock(std::string_view deadline) { return deadline.starts_with(OwnPrefix); }

bool endedByReport(const DeadlineEntry &clock, const RecordedEvent &record)
{
    const auto *sent = std::get_if<ReportSent>(&record.event);
    return sent && clock.ended && isOwnClock(clock.deadline)
        && clock.endReason == machine::reasonOf(Kind::Report, sent->report) && isCalledAfter(clock.label, *sent);
}

int timesOnDay(const Incident &incident, const ActivationId &activation, const plan::Plan &plan,
    const plan::Deadline &deadline, base::Instant due)
{
    const auto day = [](base::Instant at) { return calendar::dayOf(at); };
    const auto doesIt = [&](const TaskChanged &change) {
        if (change.activation != activation || change.status != TaskStatus::Done)
            return false;
        if (deadline.ends.kind == Kind::Task)
            return deadline.ends.names(change.task);
        // Ticked by hand instead of sending the report; what the report itself did is counted with it.
        return !machine::byMachine(change) && std::ranges::any_of(plan.reports, [&](const plan::Report &report) {
            return deadline.ends.names(report.id)
                && std::ranges::find(report.settles, change.task) != report.settles.end();
        });
    };
    return static_cast<int>(std::ranges::count_if(incident.history, [&](const RecordedEvent &record) {
        const auto *sent = std::get_if<ReportSent>(&record.event);
        const auto *change = std::get_if<TaskChanged>(&record.event);
        const bool counts = (sent && sent->activation == activation && deadline.ends.kind == Kind::Report
                                && deadline.ends.names(sent->report))
            || (change && doesIt(*change));
        return counts && !isStruck(incident, record.version)
            && day(timeOf(incident, record)) == day(due - std::chrono::milliseconds(1));
    }));
}

std::string callAgainId(const std::string &target) { return std::string(CallAgain) + target; }

bool isCallAgain(std::string_view clock)
{
    const std::size_t at = clock.find(CallAgain);
    return at == 0 || (at != std::string_view::npos && clock[at - 1] == '/');
}

void endClock(Draft &draft, const std::string &deadline, std::string reason)
{
    const DeadlineEntry *entry = findDeadline(draft.incident(), deadline);
    const bool happened = machine::isTrigger(reason) || reason == machine::CalledAgain;
    draft.add(DeadlineEnded{deadline, happened && entry && draft.happened() <= entry->due, std::move(reason)});
}

void endClocks(Draft &draft, const RunningPlan &running, const Occurrence &occurrence, std::string_view reason)
{
    endWaiting(draft, running, occurrence,
        reason.empty() ? machine::reasonOf(occurrence.kind, occurrence.id) : std::string(reason));
}

void endClocksCalledAfter(Draft &draft, const ReportSent &report)
{
    const auto plans = openPlans(draft);
    const auto asksIt = [&](const RunningPlan &running) {
        return std::ranges::find(running.plan().reports, report.label, &plan::Report::label)
            != running.plan().reports.end();
    };
    if (std::ranges::count_if(plans, asksIt) > 1)
        return; // each numbers its own: whose report the clock is called after only a person knows
    std::vector<std::string> called;
    for (const DeadlineEntry &clock : draft.incident().deadlines) {
        if (!clock.ended && clock.started < draft.happened() && isOwnClock(clock.deadline)
            && isCalledAfter(clock.label, report))
            called.push_back(clock.deadline);
    }
    for (const std::string &id : called)
        endClock(draft, id, machine::reasonOf(plan::Trigger::Kind::Report, report.report));
}

/// The daily clock of an open plan that goes by this id in the incident, and its plan.
struct DailyClock {
    RunningPlan running;
    const plan::Deadline *deadline = nullptr;
};

static std::optional<DailyClock> dailyClock(const Draft &draft, const std::string &id)
{
    for (const RunningPlan &running : openPlans(draft)) {
        for (const plan::Deadline &deadline : running.plan().deadlines) {
            if (!deadline.daily.empty() && clockId(draft.incident(), running.id, deadline.id) == id)
                return DailyClock{running, &deadline};
        }
    }
    return {};
}

void repeatEndedByHand(Draft &draft, const DeadlineEntry &ended)
{
    if (const auto clock = dailyClock(draft, ended.deadline))
        repeatClock(draft, clock->running, *clock->deadline, ended.due);
}

void writeMissedDays(Draft &draft, const std::string &clock)
{
    if (const auto daily = dailyClock(draft, clock))
        passMissedDays(draft, daily->running, *daily->deadline);
}

void writeMissedDays(Draft &draft, const RunningPlan &running)
{
    for (const plan::Deadline &deadline : running.plan().deadlines)
        passMissedDays(draft, running, deadline);
}

void endDaily(Draft &draft, const RunningPlan &running)
{
    for (const plan::Deadline &deadline : running.plan().deadlines) {
        const DeadlineEntry *entry = runningClock(draft.incident(), running.id, deadline.id);
        if (entry && !deadline.daily.empty() && !stands(running.in(draft), deadline))
            endClock(draft, entry->deadline, std::string(machine::StateLeft));
    }
}

void setClocksAside(Draft &draft, const RunningPlan &running, const std::string &task)
{
    endWaiting(draft, running, {Kind::Task, task, {}}, machine::setAside(task));
}

/// A daily clock that waits for a condition runs while the condition may be so.
static void followCondition(Draft &draft, const RunningPlan &running, const plan::Deadline &deadline)
{
    const DeadlineEntry *entry = runningClock(draft.incident(), running.id, deadline.id);
    const bool called = stands(running.in(draft), deadline) && mayStart(draft, running, deadline);
    if (entry && !called)
        draft.add(DeadlineEnded{entry->deadline, false, std::string(machine::NotCalledFor)}, draft.now());
    else if (!entry && called)
        startClock(draft, running, deadline, draft.now());
}

void startClocksHeldBack(Draft &draft, const RunningPlan &running)
{
    for (const plan::Deadline &deadline : running.plan().deadlines) {
        if (deadline.when && !deadline.daily.empty()) {
            followCondition(draft, running, deadline);
            continue;
        }
        // What no state asks for any more owes nothing that would follow it: DecideReports.cpp.
        const auto isDone = [&](const std::string &task) {
            const Activation &activation = running.in(draft);
            return doneAt(activation, task).has_value() && isAskedFor(activation, running.plan(), task);
        };
        if (!deadline.when || deadline.starts.kind != Kind::Task || std::ranges::none_of(deadline.starts.ids, isDone)
            || findDeadline(draft.incident(), clockId(draft.incident(), running.id, deadline.id))
            || !mayStart(draft, running, deadline))
            continue;
        startClock(draft, running, deadline, draft.happened());
        endIfOver(draft, running, deadline);
    }
}

void startClocks(Draft &draft, const RunningPlan &running, const Occurrence &occurrence)
{
    for (const plan::Deadline &deadline : running.plan().deadlines) {
        if (!meets(deadline.starts, occurrence) || runningClock(draft.incident(), running.id, deadline.id)
            || !mayStart(draft, running, deadline))
            continue;
        const base::Instant start = startOf(draft, deadline);
        const calendar::Day today = calendar::dayOf(start);
        startClock(draft, running, deadline, start,
            deadline.fromNextDay ? calendar::beginOf(today + std::chrono::days(1)) : base::Instant{});
        endIfOver(draft, running, deadline);
    }
}

void endAllClocks(
    Draft &draft, const ActivationId &activation, std::string_view reason, base::Instant sparesOutlivingBefore)
{
    std::vector<std::string> ids;
    for (const DeadlineEntry &entry : draft.incident().deadlines) {
        const bool staysRunning = entry.outlives && entry.started < sparesOutlivingBefore;
        if (entry.activation == activation && !entry.ended && !staysRunning)
            ids.push_back(entry.deadline);
    }
    for (const std::string &id : ids)
        endClock(draft, id, std::string(reason));
}

} // namespace incident
