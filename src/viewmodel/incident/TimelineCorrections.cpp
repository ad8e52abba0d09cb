#include "viewmodel/incident/TimelineCorrections.h"

#include "base/Overloaded.h"
#include "incident/Clocks.h"
#include "incident/MachineReason.h"
#include "incident/Times.h"
#include "viewmodel/Words.h"

namespace viewmodel {

namespace {

QString ofAClock(bool byHand)
{
    return byHand
        ? Text::tr("A clock set, silenced or stopped by hand stands. Stop this clock, or set another.")
        : Text::tr("The clock follows from the line that started or ended it. Correct the time of that line (T) or "
                   "strike it (X); stop a clock that runs in the list of clocks (D).");
}

QString ofATask(const incident::TaskChanged &change)
{
    return incident::machine::byReport(change)
        ? Text::tr("A report that went out did this task. Strike the report.")
        : Text::tr("Where the response stands decides this. Mark the task itself in the list of tasks.");
}

} // namespace

QString whyItStands(const incident::Event &event)
{
    using namespace incident;
    if (mayStrike(event))
        return {};
    return std::visit(
        base::Overloaded{
            [](const StateMoved &) {
                return Text::tr("An order stands as it was given. Record the order that corrects it.");
            },
            [](const IncidentReported &) {
                return Text::tr("What opened the incident stands. Where its time is wrong, correct it at the head.");
            },
            [](const PlanActivated &) {
                return Text::tr("What opened the incident stands. Record what is right beside it.");
            },
            [](const TimeCorrected &) { return Text::tr("A corrected time stands. Correct it once more."); },
            [](const AssessmentChanged &) {
                return Text::tr("The assessment follows from the facts. Answer the fact that is wrong anew, or strike "
                                "the line it was reported in; it is assessed again at once.");
            },
            [](const TaskOpened &) {
                return Text::tr("The task follows from where the response stands. Where it does not apply, say so in "
                                "the list of tasks (X).");
            },
            [](const TaskChanged &change) { return ofATask(change); },
            [](const CallListed &) {
                return Text::tr("The call follows from where the response stands. Skip it in the list of calls (X).");
            },
            [](const ConditionConfirmed &) {
                return Text::tr(
                    "The step that was taken used this confirmation up. Confirm it anew with the next step.");
            },
            [](const EventStruck &) { return Text::tr("A strike stands. Record anew what was struck."); },
            [](const DeadlineStarted &started) { return ofAClock(isOwnClock(started.deadline)); },
            [](const DeadlineSilenced &) { return ofAClock(true); },
            [](const DeadlineEnded &ended) { return ofAClock(howEnded({}, ended, 0) == ClockEnding::Stopped); },
            [](const auto &) { return ofAClock(false); },
        },
        event);
}

QString whyItsTimeStands(const incident::Event &event)
{
    if (incident::mayCorrectTime(event))
        return {};
    return incident::mayStrike(event)
        ? Text::tr("No clock counts from this line. Strike it, and record it anew with its time.")
        : Text::tr("This line has its time from another one. Correct that one.");
}

} // namespace viewmodel
