#include "incident/DecideParts.h"

#include "base/Overloaded.h"
#include "incident/Clocks.h"
#include "incident/MachineReason.h"
#include "incident/StruckSignatures.h"
#include "incident/Times.h"

#include <algorithm>
#include <ranges>

namespace incident {

namespace {

using Kind = plan::Trigger::Kind;

bool isStep(const RecordedEvent &record, const ActivationId &activation, const std::string &ladder)
{
    const auto *moved = std::get_if<StateMoved>(&record.event);
    const auto *reopened = std::get_if<IncidentReopened>(&record.event);
    return (moved && moved->activation == activation && moved->lifecycle == ladder)
        || (reopened && reopened->activation == activation && ladder == "response");
}

/// The steps of a ladder keep their order.
bool keepsOrder(const Incident &incident, const RecordedEvent &record, base::Instant to)
{
    const auto *moved = std::get_if<StateMoved>(&record.event);
    return !moved || std::ranges::none_of(incident.history, [&](const RecordedEvent &other) {
        if (!isStep(other, moved->activation, moved->lifecycle) || isStruck(incident, other.version))
            return false;
        const base::Instant time = timeOf(incident, other);
        return (other.version < record.version && time > to) || (other.version > record.version && time < to);
    });
}

/// Nothing that followed from the call may have happened before it.
bool isAfterCall(const Incident &incident, const RecordedEvent &record, base::Instant to)
{
    if (!std::holds_alternative<IncidentReported>(record.event))
        return to >= incident.reported;
    return std::ranges::none_of(incident.history, [&](const RecordedEvent &other) {
        const bool moves =
            std::holds_alternative<StateMoved>(other.event) || std::holds_alternative<IncidentReopened>(other.event);
        return moves && timeOf(incident, other) < to;
    });
}

/// A step is not put before a signature it was taken on.
Step checkSignatures(const Draft &draft, const RecordedEvent &record, base::Instant to)
{
    const auto *moved = std::get_if<StateMoved>(&record.event);
    const auto running = moved ? findRunning(draft, moved->activation) : tl::unexpected(Refusal{});
    const plan::Lifecycle *ladder = running ? plan::findLifecycle(running->plan(), moved->lifecycle) : nullptr;
    const plan::Transition *step = ladder ? plan::findTransition(*ladder, moved->transition) : nullptr;
    if (!step)
        return {};
    for (const plan::Confirmation &confirmation : ladder->confirmations) {
        const RecordedEvent *signature =
            needsSigned(*step, confirmation) ? signatureOf(draft.incident(), record, confirmation.name) : nullptr;
        if (signature && timeOf(draft.incident(), *signature) > to)
            return refuse(RefusalCode::NotLater, "what the step needs was given later than it", confirmation.label,
                citeText(confirmation.cite));
    }
    return {};
}

Step checkCorrection(const Draft &draft, const CorrectTime &command)
{
    const Incident &incident = draft.incident();
    const RecordedEvent *record = findEvent(incident, command.version);
    const std::string subject = std::to_string(command.version);
    if (!record)
        return refuse(RefusalCode::UnknownEvent, "there is no such entry", subject);
    if (!mayCorrectTime(record->event) || isStruck(incident, command.version))
        return refuse(RefusalCode::CannotCorrect,
            "no clock counts from this entry, or it is struck; strike it and record it anew with its time", subject);
    if (command.to > draft.now())
        return refuse(RefusalCode::InTheFuture, "it cannot have happened later than now");
    if (command.to == timeOf(incident, *record))
        return refuse(RefusalCode::CannotCorrect, "this is the time that counts already", subject);
    if (isBlank(command.reason))
        return refuse(RefusalCode::ReasonMissing, "say why the time was wrong", subject);
    if (!isAfterCall(incident, *record, command.to))
        return refuse(RefusalCode::BeforeReport, "it would come before the call, or an order before it", subject);
    if (!keepsOrder(incident, *record, command.to))
        return refuse(RefusalCode::OutOfOrder, "the steps of a ladder keep their order", subject);
    return checkSignatures(draft, *record, command.to);
}

/// The tasks that a report did when it went out.
std::vector<std::string> tasksDoneBy(const Incident &incident, const RecordedEvent &record, const ReportSent &report)
{
    std::vector<std::string> tasks;
    for (const RecordedEvent &other : incident.history) {
        const auto *change = std::get_if<TaskChanged>(&other.event);
        if (change && other.version > record.version && other.recorded == record.recorded
            && change->activation == report.activation
            && change->reason == machine::reasonOf(Kind::Report, report.report))
            tasks.push_back(change->task);
    }
    return tasks;
}

/// What an entry meant to the clocks of one activation.
struct Cause {
    std::vector<Occurrence> occurrences;
    std::vector<std::string> endings; ///< reasons of the clocks that it ended
    std::string callTarget; ///< set for a call
    bool isReport = false; ///< that the incident happened
};

Cause causeOf(const Incident &incident, const RecordedEvent &record, const ActivationId &id)
{
    Cause cause;
    const auto add = [&](Kind kind, const std::string &what, const std::string &other = {}) {
        cause.occurrences.push_back({kind, what, other});
        cause.endings.push_back(machine::reasonOf(kind, what));
    };
    std::visit(base::Overloaded{
                   [&](const IncidentReported &) {
                       cause.isReport = true;
                       for (const RecordedEvent &other : incident.history) {
                           const auto *activated = std::get_if<PlanActivated>(&other.event);
                           if (activated && activated->activation == id) {
                               add(Kind::State, activated->state);
                               add(Kind::State, activated->warningState);
                           }
                       }
                   },
                   [&](const StateMoved &moved) {
                       if (moved.activation != id)
                           return;
                       add(Kind::Left, moved.from, moved.to);
                       add(Kind::Transition, moved.transition);
                       add(Kind::State, moved.to, moved.from);
                       cause.endings.emplace_back(machine::StateLeft);
                       if (moved.ends)
                           cause.endings.emplace_back(machine::ResponseEnded);
                   },
                   [&](const TaskChanged &change) {
                       if (change.activation != id)
                           return;
                       add(Kind::Task, change.task);
                       cause.endings.push_back(machine::setAside(change.task));
                   },
                   [&](const ReportSent &report) {
                       if (report.activation != id)
                           return;
                       add(Kind::Report, report.report);
                       for (const std::string &task : tasksDoneBy(incident, record, report))
                           add(Kind::Task, task);
                   },
                   [&](const CallAttempted &call) {
                       if (call.activation == id) {
                           cause.callTarget = call.target;
                           cause.endings.emplace_back(machine::CalledAgain);
                       }
                   },
                   [](const auto &) {},
               },
        record.event);
    return cause;
}

/// Somebody gave this clock more time after it had started: that stands.
bool isExtended(const Incident &incident, const std::vector<DeadlineEntry> &clocks, std::size_t index)
{
    const std::string &id = clocks[index].deadline;
    const auto before = std::count_if(clocks.begin(), clocks.begin() + static_cast<std::ptrdiff_t>(index),
        [&](const DeadlineEntry &clock) { return clock.deadline == id; });
    std::ptrdiff_t started = -1;
    for (const RecordedEvent &record : incident.history) {
        const auto *start = std::get_if<DeadlineStarted>(&record.event);
        const auto *more = std::get_if<DeadlineExtended>(&record.event);
        started += start && start->deadline == id ? 1 : 0;
        if (more && more->deadline == id && started == before && !isStruck(incident, record.version))
            return true;
    }
    return false;
}

/// The deadline of the plan that the clock runs for; null for a call, or for a clock that somebody set.
const plan::Deadline *plannedFor(const Incident &incident, const RunningPlan &running, const DeadlineEntry &clock)
{
    const auto &deadlines = running.plan().deadlines;
    const auto found = std::ranges::find_if(deadlines,
        [&](const plan::Deadline &deadline) { return clockId(incident, running.id, deadline.id) == clock.deadline; });
    return found == deadlines.end() ? nullptr : &*found;
}

/// Moves the clocks of one activation that an entry started or ended.
class Retiming {
public:
    Retiming(Draft &draft, const RunningPlan &running, Cause cause, base::Instant told, base::Instant right)
        : m_draft(draft)
        , m_running(running)
        , m_cause(std::move(cause))
        , m_told(told)
        , m_right(right)
    {
    }

    void run()
    {
        const std::vector<DeadlineEntry> clocks = m_draft.incident().deadlines;
        for (std::size_t i = 0; i < clocks.size(); ++i) {
            if (clocks[i].activation == m_running.id && clocks[i].endReason != machine::TakenBack)
                retime(clocks, i);
        }
    }

private:
    void retime(const std::vector<DeadlineEntry> &clocks, std::size_t index)
    {
        const DeadlineEntry &clock = clocks[index];
        DeadlineRetimed event{clock.deadline, clock.started, clock.due, clock.near, clock.started, {}};
        const plan::Deadline *deadline = plannedFor(m_draft.incident(), m_running, clock);
        if (clock.started == m_told && (deadline ? starts(*deadline) : isCall(clock))) {
            event.started = m_right;
            if (deadline && !isExtended(m_draft.incident(), clocks, index)) {
                const ClockTimes times =
                    timesOf(m_draft, m_running.plan(), *deadline, m_right, notBefore(*deadline, clocks, index));
                event.due = times.due.at;
                event.near = times.near;
            }
        }
        const bool meant = m_cause.callTarget.empty() || isCall(clock);
        if (clock.ended && clock.endedAt == m_told && meant
            && std::ranges::find(m_cause.endings, clock.endReason) != m_cause.endings.end())
            event.ended = m_right;
        if (event.started != clock.started || event.ended)
            m_draft.add(event, m_draft.now());
    }

    [[nodiscard]] bool isCall(const DeadlineEntry &clock) const
    {
        return !m_cause.callTarget.empty()
            && clock.deadline == clockId(m_draft.incident(), m_running.id, callAgainId(m_cause.callTarget));
    }

    [[nodiscard]] bool starts(const plan::Deadline &deadline) const
    {
        if (deadline.countsFrom == plan::Deadline::From::Incident)
            return m_cause.isReport;
        return deadline.countsFrom == plan::Deadline::From::Told
            && std::ranges::any_of(m_cause.occurrences, [&](const Occurrence &occurrence) {
                   return meets(deadline.starts, occurrence) || (deadline.recurs() && meets(deadline.ends, occurrence));
               });
    }

    /// The earliest moment that a daily clock counts from, as when it started: the due time of the one before it that
    /// the same entry ended, or the next day.
    [[nodiscard]] base::Instant notBefore(
        const plan::Deadline &deadline, const std::vector<DeadlineEntry> &clocks, std::size_t index) const
    {
        if (deadline.daily.empty())
            return {};
        for (std::size_t i = index; i-- > 0;) {
            if (clocks[i].deadline == clocks[index].deadline && clocks[i].ended && clocks[i].endedAt == m_told)
                return clocks[i].due;
        }
        return deadline.fromNextDay ? calendar::beginOf(calendar::dayOf(m_right) + std::chrono::days(1))
                                    : base::Instant{};
    }

    Draft &m_draft;
    const RunningPlan &m_running;
    Cause m_cause;
    base::Instant m_told;
    base::Instant m_right;
};

/// Clocks that people set, which a report ended: when it went out is when they ended.
void retimeOwnClocks(Draft &draft, const RecordedEvent &record, base::Instant told, base::Instant right)
{
    const std::vector<DeadlineEntry> clocks = draft.incident().deadlines;
    for (const DeadlineEntry &clock : clocks) {
        if (endedByReport(clock, record) && clock.endedAt == told && clock.started < right)
            draft.add(DeadlineRetimed{clock.deadline, clock.started, clock.due, clock.near, clock.started, right},
                draft.now());
    }
}

} // namespace

void dueWithoutExtension(Draft &draft, const RunningPlan &running, const std::string &id)
{
    const std::vector<DeadlineEntry> &clocks = draft.incident().deadlines;
    const auto newest = std::ranges::find(std::views::reverse(clocks), id, &DeadlineEntry::deadline);
    const bool retimed = std::ranges::any_of(draft.incident().history, [&](const RecordedEvent &record) {
        const auto *event = std::get_if<DeadlineRetimed>(&record.event);
        return event && event->deadline == id;
    });
    if (!retimed || newest == clocks.rend())
        return;
    const DeadlineEntry clock = *newest;
    const plan::Deadline *deadline = plannedFor(draft.incident(), running, clock);
    const auto index = static_cast<std::size_t>(std::distance(newest, clocks.rend()) - 1);
    if (!deadline || !deadline->daily.empty() || isExtended(draft.incident(), clocks, index))
        return;
    const ClockTimes times = timesOf(draft, running.plan(), *deadline, clock.started, {});
    draft.add(DeadlineRetimed{id, clock.started, times.due.at, times.near, clock.started, {}}, draft.now());
}

Step decideOn(Draft &draft, const CorrectTime &command)
{
    if (const Step admitted = checkCorrection(draft, command); !admitted)
        return admitted;
    const RecordedEvent record = *findEvent(draft.incident(), command.version);
    const base::Instant told = timeOf(draft.incident(), record);
    draft.add(TimeCorrected{command.version, told, command.to, command.reason}, draft.now());
    std::vector<ActivationId> ids;
    for (const Activation &activation : draft.incident().activations)
        ids.push_back(activation.id);
    for (const ActivationId &id : ids) {
        if (const auto running = findRunning(draft, id))
            Retiming(draft, *running, causeOf(draft.incident(), record, id), told, command.to).run();
    }
    retimeOwnClocks(draft, record, told, command.to);
    return {};
}

} // namespace incident
