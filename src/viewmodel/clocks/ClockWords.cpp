#include "viewmodel/clocks/ClockWords.h"

#include "calendar/DueTime.h"
#include "incident/Clocks.h"
#include "incident/MachineReason.h"
#include "incident/SentReports.h"
#include "incident/Times.h"
#include "viewmodel/Codes.h"
#include "viewmodel/incident/StepWords.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <ranges>

namespace viewmodel {

ClockState clockState(const incident::DeadlineEntry &deadline, base::Instant now)
{
    switch (incident::stateAt(deadline, now)) {
    case incident::DeadlineState::Running:
        return ClockState::Running;
    case incident::DeadlineState::Near:
        return ClockState::Near;
    case incident::DeadlineState::Over:
        return ClockState::Over;
    case incident::DeadlineState::Ended:
        break;
    }
    return ClockState::Ended;
}

ClockState clockState(base::Instant near, base::Instant due, base::Instant now)
{
    if (now > due)
        return ClockState::Over;
    return now >= near ? ClockState::Near : ClockState::Running;
}

QString clockLabel(std::string_view id, std::string_view label)
{
    const bool callAgain = incident::isCallAgain(id);
    return callAgain ? Text::tr("call %1 again").arg(qtext(label)) : qtext(label);
}

std::vector<incident::DeadlineEntry> runningClocks(const incident::Incident &incident)
{
    std::vector<incident::DeadlineEntry> clocks;
    std::ranges::copy_if(incident.deadlines, std::back_inserter(clocks),
        [](const incident::DeadlineEntry &deadline) { return !deadline.ended; });
    std::ranges::stable_sort(clocks, {}, &incident::DeadlineEntry::due);
    return clocks;
}

QString dueMoment(base::Instant due, base::Instant now)
{
    const calendar::DueTime time = calendar::dueTime(due);
    return time.endsDay ? dueDayText(due, now) : momentText(due, now);
}

QString endingWord(incident::ClockEnding ending)
{
    switch (ending) {
    case incident::ClockEnding::Met:
        return Text::tr("met");
    case incident::ClockEnding::Late:
        return Text::tr("missed");
    case incident::ClockEnding::SetAside:
        return Text::tr("not applicable");
    case incident::ClockEnding::NoLongerRuns:
        return Text::tr("no longer runs");
    case incident::ClockEnding::Stopped:
        return Text::tr("stopped");
    }
    return {};
}

static const plan::Task *taskOf(const plan::Plan &plan, const std::string &id)
{
    for (const plan::TaskSet &set : plan.taskSets) {
        if (const auto task = std::ranges::find(set.tasks, id, &plan::Task::id); task != set.tasks.end())
            return &*task;
    }
    return nullptr;
}

/// The report that ended the clock, by the title it went out under; empty: none that stands.
static QString reportThatEnded(
    const incident::Incident &incident, const incident::DeadlineEntry &clock, const plan::Plan *plan)
{
    if (!clock.endReason.starts_with(incident::machine::reasonOf(plan::Trigger::Kind::Report, {})))
        return {}; // most clocks, and every report of the incident would be looked through for each of them
    for (const incident::SentReport &report : incident::sentReports(incident, plan)) {
        const bool ends =
            incident::machine::reasonOf(plan::Trigger::Kind::Report, report.sent->report) == clock.endReason;
        const bool itsOwn = clock.activation.empty() || report.sent->activation == clock.activation;
        if (ends && itsOwn && !report.struck && report.happened == clock.endedAt)
            return qtext(report.title);
    }
    return {};
}

/// The step of the clock's plan that was taken when it ended, and fits; empty: none.
template <class Fits>
static QString stepThatEnded(
    const incident::Incident &incident, const incident::DeadlineEntry &clock, const plan::Plan &plan, Fits fits)
{
    for (const incident::RecordedEvent &record : incident.history | std::views::reverse) {
        const auto *moved = std::get_if<incident::StateMoved>(&record.event);
        if (moved && moved->activation == clock.activation && fits(*moved)
            && incident::timeOf(incident, record) == clock.endedAt && !incident.struckBy.contains(record.version))
            return Text::tr("step taken: %1").arg(stepLabel(plan, moved->transition));
    }
    return {};
}

/// What a state that began or was left says about the end of a clock: the step that led there, else the state.
static QString stateWords(const incident::Incident &incident, const incident::DeadlineEntry &clock,
    const plan::Plan &plan, const std::string &state, bool began)
{
    const QString step = stepThatEnded(incident, clock, plan,
        [&](const incident::StateMoved &moved) { return (began ? moved.to : moved.from) == state; });
    if (!step.isEmpty())
        return step;
    return (began ? Text::tr("“%1” began", "state") : Text::tr("“%1” was left", "state")).arg(stateLabel(plan, state));
}

/// What the plan says ends the clock; empty: it was something else.
static QString triggerWords(
    const incident::Incident &incident, const incident::DeadlineEntry &clock, const plan::Plan &plan)
{
    const std::string &reason = clock.endReason;
    using Kind = plan::Trigger::Kind;
    const auto subjectOf = [&](const std::string &prefix) -> std::optional<std::string> {
        return reason.starts_with(prefix) ? std::optional(reason.substr(prefix.size())) : std::nullopt;
    };
    if (const auto state = subjectOf(incident::machine::reasonOf(Kind::State, {})))
        return stateWords(incident, clock, plan, *state, true);
    if (const auto state = subjectOf(incident::machine::reasonOf(Kind::Left, {})))
        return stateWords(incident, clock, plan, *state, false);
    if (const auto step = subjectOf(incident::machine::reasonOf(Kind::Transition, {})))
        return Text::tr("step taken: %1").arg(stepLabel(plan, *step));
    if (const auto id = subjectOf(incident::machine::reasonOf(Kind::Task, {}))) {
        const plan::Task *task = taskOf(plan, *id);
        const QString what = qtext(task ? task->what : *id);
        // Earlier versions wrote the same reason for a task set aside.
        return clock.ending == incident::ClockEnding::SetAside ? Text::tr("task not applicable: %1").arg(what)
                                                               : Text::tr("task done: %1").arg(what);
    }
    if (const auto id = subjectOf(incident::machine::setAside({}))) {
        const plan::Task *task = taskOf(plan, *id);
        return Text::tr("task not applicable: %1").arg(qtext(task ? task->what : *id));
    }
    return {};
}

QString endedBy(const incident::Incident &incident, const incident::DeadlineEntry &clock, const plan::Plan *plan)
{
    using namespace incident::machine;
    if (!clock.ended)
        return {};
    if (plan && clock.endReason == ResponseEnded) {
        const QString step =
            stepThatEnded(incident, clock, *plan, [](const incident::StateMoved &moved) { return moved.ends; });
        if (!step.isEmpty())
            return step;
    }
    if (const QString report = reportThatEnded(incident, clock, plan); !report.isEmpty())
        return Text::tr("report sent: %1").arg(report);
    const QString trigger = plan ? triggerWords(incident, clock, *plan) : QString();
    if (!trigger.isEmpty())
        return trigger;
    return isTrigger(clock.endReason) || isSetAside(clock.endReason) ? QString() : reasonWords(clock.endReason);
}

} // namespace viewmodel
