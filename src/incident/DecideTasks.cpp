#include "incident/DecideParts.h"

#include "incident/Clocks.h"
#include "incident/MachineReason.h"

#include <algorithm>

namespace incident {

namespace {

using Kind = plan::Trigger::Kind;

/// Going forward needs no words; going back, leaving the task aside or taking it up again does.
bool needsReason(TaskStatus from, TaskStatus to)
{
    return to == TaskStatus::NotApplicable || from == TaskStatus::NotApplicable || to < from;
}

/// `again`: a clock that recurs asks for it once more.
Step checkChange(const TaskEntry &task, const ChangeTask &command, bool again)
{
    if (task.status == command.status && !(again && command.status == TaskStatus::Done))
        return refuse(RefusalCode::TaskAlreadyThere, "the task is there already", task.what, task.cite);
    if (needsReason(task.status, command.status) && isBlank(command.reason))
        return refuse(
            RefusalCode::ReasonMissing, "say why the task goes back, or does not apply", task.what, task.cite);
    if (machine::isCode(command.reason))
        return refuse(RefusalCode::ReasonMissing,
            "this is how the program itself notes why a task changed; say it in other words", task.what, task.cite);
    return {};
}

/// Somebody is through with all that a report would have done: nobody waits for the report any longer.
void endClocksOfReports(Draft &draft, const RunningPlan &running, const std::string &task)
{
    const Activation &activation = running.in(draft);
    const auto applies = [&](const std::string &id) {
        return plan::asksFor(running.plan(), activation.state, id)
            || plan::asksFor(running.plan(), activation.warningState, id);
    };
    const auto isSettled = [&](const std::string &id) {
        const TaskEntry *entry = findTask(activation, id);
        return !entry || !isOpenWork(*entry) || !applies(id); // what only an earlier state asked for is not waited for
    };
    std::vector<std::string> reports; // before the draft goes on, which moves the activation
    for (const plan::Report &report : running.plan().reports) {
        const bool does = std::ranges::find(report.settles, task) != report.settles.end();
        if (does && std::ranges::all_of(report.settles, isSettled))
            reports.push_back(report.id);
    }
    for (const std::string &report : reports)
        endClocks(draft, running, {Kind::Report, report}, machine::reasonOf(Kind::Task, task));
}

} // namespace

bool belongsToEnd(const plan::Plan &plan, const std::string &task)
{
    const plan::Lifecycle *ladder = plan::findLifecycle(plan, "response");
    return ladder && std::ranges::any_of(ladder->states, [&](const plan::State &state) {
        const bool over = state.kind == plan::StateKind::Ended || state.kind == plan::StateKind::Final;
        return over && plan::asksFor(plan, state.id, task);
    });
}

std::int64_t settledBy(const Incident &incident, const ActivationId &activation, const std::string &task)
{
    std::int64_t version = 0;
    for (const RecordedEvent &record : incident.history) {
        const auto *change = std::get_if<TaskChanged>(&record.event);
        if (change && change->activation == activation && change->task == task && !isStruck(incident, record.version))
            version = machine::settlesTask(*change) ? record.version : 0;
    }
    return version;
}

Step decideOn(Draft &draft, const ChangeTask &command)
{
    const tl::expected<RunningPlan, Refusal> running = findRunning(draft, command.activation);
    if (!running)
        return tl::unexpected<Refusal>(running.error());
    const Activation &activation = running->in(draft);
    const TaskEntry *task = findTask(activation, command.task);
    if (!task)
        return refuse(RefusalCode::UnknownTask, "no such task has been opened", command.task);
    if (activation.ended && !belongsToEnd(running->plan(), command.task))
        return tl::unexpected<Refusal>(endedRefusal(task->what));
    const bool again = dueAgain(draft.incident(), activation, running->plan(), command.task) != nullptr;
    if (const Step fits = checkChange(*task, command, again); !fits)
        return fits;
    const TaskChanged change{command.activation, command.task, command.status, command.who, command.reason};
    const std::int64_t before = settledBy(draft.incident(), command.activation, command.task);
    draft.add(change);
    if (before > 0 && command.status != TaskStatus::Done)
        takeBackClocks(draft, *running, before);
    if (command.status == TaskStatus::NotApplicable)
        setClocksAside(draft, *running, command.task);
    if (command.status == TaskStatus::Done) {
        endClocks(draft, *running, {Kind::Task, command.task});
        endClocksOfReports(draft, *running, command.task);
        startClocks(draft, *running, {Kind::Task, command.task});
    }
    return {};
}

} // namespace incident
