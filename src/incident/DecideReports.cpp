#include "incident/DecideParts.h"

#include "incident/Clocks.h"
#include "incident/Entering.h"
#include "incident/MachineReason.h"
#include "incident/SentReports.h"

#include <algorithm>

namespace incident {

namespace {

using Kind = plan::Trigger::Kind;

/// The reports of that kind that went out and stand, and whether one was struck.
struct Earlier {
    bool stands = false;
    bool struck = false;
};

Earlier earlierOf(const Incident &incident, const ActivationId &activation, const std::string &report)
{
    Earlier earlier;
    for (const SentReport &sent : sentReports(incident, nullptr)) {
        if (sent.sent->activation == activation && sent.sent->report == report)
            (sent.struck ? earlier.struck : earlier.stands) = true;
    }
    return earlier;
}

/// A running clock or an open task of the plan waits for such a report: the response was raised, the day has turned.
bool isAwaited(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const plan::Report &report)
{
    const auto settles = [&](const std::string &task) {
        return std::ranges::find(report.settles, task) != report.settles.end();
    };
    if (std::ranges::any_of(
            activation.tasks, [&](const TaskEntry &task) { return settles(task.task) && isOpenWork(task); }))
        return true;
    return std::ranges::any_of(plan.deadlines, [&](const plan::Deadline &deadline) {
        const bool waits = (deadline.ends.kind == Kind::Report && deadline.ends.names(report.id))
            || (deadline.ends.kind == Kind::Task && std::ranges::any_of(deadline.ends.ids, settles));
        return waits && runningClock(incident, activation.id, deadline.id);
    });
}

bool levelInForce(const Activation &activation, const plan::Plan &plan)
{
    return std::ranges::any_of(plan.lifecycles, [&](const plan::Lifecycle &ladder) {
        const plan::State *state = plan::findState(ladder, stateOf(activation, ladder.id));
        return state && state->kind == plan::StateKind::Level;
    });
}

/// A report that is of its time; where that may be doubted, only with a reason.
Step checkMoment(const Draft &draft, const RunningPlan &running, const plan::Report &report, const SendReport &command)
{
    const Activation &activation = running.in(draft);
    if (!maySend(draft.incident(), activation, report))
        return tl::unexpected<Refusal>(endedRefusal(report.label));
    if (!isBlank(command.reason))
        return {};
    switch (doubtOf(draft.incident(), activation, running.plan(), report)) {
    case ReportDoubt::None:
        break;
    case ReportDoubt::NothingBefore:
        return refuse(RefusalCode::NothingBefore,
            "the report before it, " + plan::findReport(running.plan(), report.follows)->label
                + ", is not out; send that one, or say why this one goes out now",
            report.label, citeText(report.cite));
    case ReportDoubt::AlreadySent:
        return refuse(RefusalCode::AlreadySent,
            "one went out already and stands; say why one more goes out, or strike the wrong one first", report.label,
            citeText(report.cite));
    case ReportDoubt::LevelInForce:
        return refuse(RefusalCode::LevelInForce,
            "a level is in force still; send a follow-up, end it first, or say why the final report goes out "
            "now",
            report.label, citeText(report.cite));
    }
    return {};
}

/// The tasks that sending the report does: nobody has to tick them as well.
void settleByReport(Draft &draft, const RunningPlan &running, const plan::Report &report)
{
    const bool ended = running.in(draft).ended;
    for (const std::string &id : report.settles) {
        const TaskEntry *task = findTask(running.in(draft), id);
        const bool asked = isAskedFor(running.in(draft), running.plan(), id);
        const bool again = asked && dueAgain(draft.incident(), running.in(draft), running.plan(), id) != nullptr;
        if (!task || !(isOpenWork(*task) || (again && task->status == TaskStatus::Done))
            || (ended && !belongsToEnd(running.plan(), id)))
            continue;
        draft.add(TaskChanged{running.id, id, TaskStatus::Done, plan::partyLabel(running.plan(), report.from),
            machine::reasonOf(Kind::Report, report.id)});
        endClocks(draft, running, {Kind::Task, id});
        if (asked || ended) // what no state asks for any more owes nothing that would follow it
            startClocks(draft, running, {Kind::Task, id});
    }
}

ReportSent fixedText(
    const Draft &draft, const RunningPlan &running, const plan::Report &report, const SendReport &command)
{
    const std::int64_t number = nextNumber(draft.incident(), running.id, report.id);
    const std::int64_t version = draft.incident().version;
    const bool told = command.covers > 0 && command.covers < version;
    ReportSent sent;
    sent.activation = running.id;
    sent.report = report.id;
    sent.label = report.label;
    sent.to = partyLabels(running.plan(), report.to);
    sent.channel = command.channel;
    sent.text = command.text;
    sent.reference = command.reference;
    sent.number = number;
    sent.title = reportTitle(report.label, report.kind, number);
    sent.by = plan::partyLabel(running.plan(), report.from);
    sent.covers = told ? command.covers : version;
    sent.cite = citeText(report.cite);
    sent.reason = command.reason;
    return sent;
}

} // namespace

bool maySend(const Incident &incident, const Activation &activation, const plan::Report &report)
{
    if (!activation.ended || report.kind == plan::ReportKind::Final)
        return true;
    const Earlier earlier = earlierOf(incident, activation.id, report.id);
    return earlier.struck && !earlier.stands;
}

ReportDoubt doubtOf(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const plan::Report &report)
{
    const bool hasBefore = plan::findReport(plan, report.follows) != nullptr;
    if (hasBefore && !earlierOf(incident, activation.id, report.follows).stands
        && !earlierOf(incident, activation.id, report.id).stands)
        return ReportDoubt::NothingBefore;
    if (report.kind == plan::ReportKind::FollowUp || isAwaited(incident, activation, plan, report))
        return ReportDoubt::None;
    if (report.kind == plan::ReportKind::Final && levelInForce(activation, plan))
        return ReportDoubt::LevelInForce;
    return earlierOf(incident, activation.id, report.id).stands ? ReportDoubt::AlreadySent : ReportDoubt::None;
}

Step decideOn(Draft &draft, const SendReport &command)
{
    const tl::expected<RunningPlan, Refusal> running = findRunning(draft, command.activation);
    if (!running)
        return tl::unexpected<Refusal>(running.error());
    const plan::Report *report = plan::findReport(running->plan(), command.report);
    if (!report)
        return refuse(RefusalCode::UnknownReport, "the plan knows no such report", command.report);
    if (const Step fits = checkMoment(draft, *running, *report, command); !fits)
        return fits;
    const ReportSent sent = fixedText(draft, *running, *report, command);
    draft.add(sent);
    endClocks(draft, *running, {Kind::Report, command.report});
    endClocksCalledAfter(draft, sent);
    startClocks(draft, *running, {Kind::Report, command.report});
    settleByReport(draft, *running, *report);
    return {};
}

} // namespace incident
