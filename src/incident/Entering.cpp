#include "incident/Entering.h"

#include "incident/Advice.h"
#include "incident/Clocks.h"
#include "incident/Gifts.h"
#include "incident/MachineReason.h"

#include <algorithm>
#include <functional>
#include <set>

namespace incident {

namespace {

/// An initial report that does the task and went out before the task was asked for; it goes out once, and is not asked
/// for again. Null where there is none that stands.
const plan::Report *sentBefore(const Draft &draft, const RunningPlan &running, const std::string &task)
{
    const auto does = [&](const plan::Report &report) {
        return report.kind == plan::ReportKind::Initial
            && std::ranges::find(report.settles, task) != report.settles.end()
            && std::ranges::any_of(draft.incident().history, [&](const RecordedEvent &record) {
                   const auto *sent = std::get_if<ReportSent>(&record.event);
                   return sent && sent->activation == running.id && sent->report == report.id
                       && !isStruck(draft.incident(), record.version);
               });
    };
    const auto found = std::ranges::find_if(running.plan().reports, does);
    return found == running.plan().reports.end() ? nullptr : &*found;
}

void openTask(Draft &draft, const RunningPlan &running, const plan::ApplicableTask &applicable)
{
    const plan::Task &task = *applicable.task;
    if (const TaskEntry *entry = findTask(running.in(draft), task.id)) {
        if (entry->status == TaskStatus::NotApplicable && entry->reason == machine::LevelChanged)
            draft.add(TaskChanged{running.id, task.id, TaskStatus::Open, {}, std::string(machine::AppliesAgain)});
        return;
    }
    draft.add(
        TaskOpened{running.id, task.id, applicable.set->id, task.what, plan::partyLabel(running.plan(), task.owner),
            partyLabels(running.plan(), task.support), citeText(task.cite), applicable.inherited});
    if (const plan::Report *report = sentBefore(draft, running, task.id))
        draft.add(TaskChanged{running.id, task.id, TaskStatus::Done, plan::partyLabel(running.plan(), report->from),
            machine::reasonOf(plan::Trigger::Kind::Report, report->id)});
}

/// The calls of a state whose condition, where they have one, is true.
void listCalls(Draft &draft, const RunningPlan &running, const std::string &state)
{
    const assess::StepJudge judge = judgeOf(draft.incident(), running.in(draft), running.plan());
    for (const plan::CallStep &step : running.plan().callDown) {
        const bool ofState = std::ranges::find(step.states, state) != step.states.end();
        if (ofState && (!step.when || judge.holds(*step.when)))
            listCall(draft, running, step.target, step.cite);
    }
}

std::set<std::string> taskIds(const plan::Plan &plan, const std::string &state)
{
    std::set<std::string> ids;
    for (const plan::ApplicableTask &applicable : plan::tasksIn(plan, state))
        ids.insert(applicable.task->id);
    return ids;
}

/// A clock runs, once and for all, until the task is done: what is owed by then stays owed, whatever the level is now.
bool isOwed(const Draft &draft, const RunningPlan &running, const std::string &task)
{
    return std::ranges::any_of(running.plan().deadlines, [&](const plan::Deadline &deadline) {
        return !deadline.recurs() && waitsFor(running.plan(), deadline, task)
            && runningClock(draft.incident(), running.id, deadline.id);
    });
}

void closeTasks(Draft &draft, const RunningPlan &running, const std::set<std::string> &tasks)
{
    std::vector<std::string> closing;
    for (const TaskEntry &task : running.in(draft).tasks) {
        if (isOpenWork(task) && tasks.contains(task.task) && !isOwed(draft, running, task.task))
            closing.push_back(task.task);
    }
    for (const std::string &task : closing)
        draft.add(TaskChanged{running.id, task, TaskStatus::NotApplicable, {}, std::string(machine::LevelChanged)});
}

DecisionFinding findingOf(const assess::DecisionAssessment &decision)
{
    DecisionFinding finding{decision.decision, decision.outcome, decision.possible, {}, decision.ask};
    for (const assess::Because &because : decision.because) {
        if (std::ranges::find(finding.cites, because.cite) == finding.cites.end())
            finding.cites.push_back(because.cite);
    }
    return finding;
}

/// Those that hold and that `which` chooses no longer hold.
template <class Which>
void takeBackConfirmations(Draft &draft, const RunningPlan &running, const plan::Lifecycle &ladder,
    std::string_view reason, const Which &which)
{
    for (const plan::Confirmation &confirmation : ladder.confirmations) {
        if (running.in(draft).confirmations.holds(confirmation.name) && std::invoke(which, confirmation))
            draft.add(ConditionConfirmed{running.id, confirmation.name, false, std::string(reason)});
    }
}

void judgeAll(Draft &draft)
{
    for (const RunningPlan &running : openPlans(draft)) {
        const base::Result<assess::Assessment> assessment =
            running.compiled->assess(readingsFor(draft.incident(), *running.compiled));
        if (!assessment)
            continue; // every reading was checked; a plan that still cannot judge has nothing new to say
        AssessmentChanged event{running.id, {}, {}};
        for (const assess::DecisionAssessment &decision : assessment->decisions)
            event.findings.push_back(findingOf(decision));
        for (const assess::Warning &warning : assessment->warnings)
            event.warnings.push_back(warning.message);
        const Activation &activation = running.in(draft);
        if (event.findings != activation.findings || event.warnings != activation.warnings)
            draft.add(std::move(event), draft.now());
        for (const std::string &state : {running.in(draft).state, running.in(draft).warningState})
            listCalls(draft, running, state);
        startClocksHeldBack(draft, running);
    }
}

} // namespace

const std::string &stateOf(const Activation &activation, std::string_view lifecycle)
{
    return lifecycle == "warning" ? activation.warningState : activation.state;
}

void openTasksOf(Draft &draft, const RunningPlan &running, const std::string &state)
{
    for (const plan::ApplicableTask &applicable : plan::tasksIn(running.plan(), state))
        openTask(draft, running, applicable);
}

void enterState(Draft &draft, const RunningPlan &running, const std::string &state, const std::string &from)
{
    openTasksOf(draft, running, state);
    listCalls(draft, running, state);
    startClocks(draft, running, {plan::Trigger::Kind::State, state, from});
}

void beginAnew(Draft &draft, const RunningPlan &running, const plan::Lifecycle &ladder)
{
    takeBackConfirmations(draft, running, ladder, machine::BeginsAnew, [](const plan::Confirmation &) { return true; });
}

void spendSignatures(Draft &draft, const RunningPlan &running, const plan::Lifecycle &ladder)
{
    takeBackConfirmations(draft, running, ladder, machine::StepTaken, &plan::Confirmation::perStep);
}

void closeLevelTasks(Draft &draft, const RunningPlan &running, const plan::Lifecycle &ladder)
{
    std::set<std::string> moot;
    for (const plan::State &state : ladder.states) {
        if (state.kind == plan::StateKind::Level)
            moot.merge(taskIds(running.plan(), state.id));
    }
    for (const std::string &task : taskIds(running.plan(), stateOf(running.in(draft), ladder.id)))
        moot.erase(task);
    closeTasks(draft, running, moot);
}

void closeTasksOf(Draft &draft, const RunningPlan &running, const std::string &state)
{
    closeTasks(draft, running, taskIds(running.plan(), state));
}

void listCall(Draft &draft, const RunningPlan &running, const std::string &target, const plan::Citation &cite)
{
    if (!findCall(draft.incident(), running.id, target))
        draft.add(CallListed{running.id, target, plan::partyLabel(running.plan(), target), citeText(cite)});
}

void reassess(Draft &draft)
{
    judgeAll(draft);
    // What a plan is given may settle what it gives on: at most one round a plan.
    for (std::size_t round = 0; round < draft.incident().activations.size() && giveFacts(draft); ++round)
        judgeAll(draft);
}

} // namespace incident
