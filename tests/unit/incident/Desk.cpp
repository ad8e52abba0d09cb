#include "Desk.h"

#include "TestPlans.h"
#include "base/Overloaded.h"

#include <algorithm>

namespace test {

using namespace incident;

const assess::CompiledPlan *Shelf::current(const std::string &plan) const
{
    const auto found =
        std::find_if(m_plans.rbegin(), m_plans.rend(), [&](const auto &entry) { return entry->plan().id == plan; });
    return found == m_plans.rend() ? nullptr : found->get();
}

const assess::CompiledPlan *Shelf::byDigest(const std::string &digest) const
{
    const auto found = std::ranges::find_if(m_plans, [&](const auto &entry) { return entry->plan().digest == digest; });
    return found == m_plans.end() ? nullptr : found->get();
}

Shelf smallShelf()
{
    static const assess::CompiledPlan boiler = compiled(boilerPlan());
    static const assess::CompiledPlan flood = compiled(floodPlan());
    Shelf shelf;
    shelf.put(boiler);
    shelf.put(flood);
    return shelf;
}

Decided Desk::ask(const Command &command, std::optional<base::Instant> happened) const
{
    return decide(m_incident, command, DecideContext{m_now, happened, m_shelf});
}

std::vector<NewEvent> Desk::tell(const Command &command, std::optional<base::Instant> happened)
{
    const Decided decided = ask(command, happened);
    if (!decided) {
        ADD_FAILURE() << name(decided.error().code) << " " << decided.error().subject << ": " << decided.error().detail;
        return {};
    }
    for (const NewEvent &event : *decided)
        evolve(m_incident, {m_incident.version + 1, event.happened, m_now, "值班员", event.event});
    return *decided;
}

const Activation &Desk::activation(const std::string &plan) const
{
    static const Activation none;
    const Activation *found = findActivation(m_incident, ActivationId{plan});
    EXPECT_NE(found, nullptr) << "no activation " << plan;
    return found ? *found : none;
}

const TaskEntry &Desk::task(const std::string &task) const
{
    static const TaskEntry none;
    const TaskEntry *found = m_incident.activations.empty() ? nullptr : findTask(m_incident.activations.front(), task);
    EXPECT_NE(found, nullptr) << "no task " << task;
    return found ? *found : none;
}

const DeadlineEntry &Desk::deadline(const std::string &deadline) const
{
    static const DeadlineEntry none;
    const DeadlineEntry *found = findDeadline(m_incident, deadline);
    EXPECT_NE(found, nullptr) << "no deadline " << deadline;
    return found ? *found : none;
}

std::size_t Desk::running() const
{
    return static_cast<std::size_t>(std::ranges::count(m_incident.deadlines, false, &DeadlineEntry::ended));
}

std::string Desk::outcome(const std::string &decision, const std::string &plan) const
{
    for (const DecisionFinding &finding : activation(plan).findings) {
        if (finding.decision == decision)
            return finding.outcome;
    }
    ADD_FAILURE() << "no finding for " << decision;
    return {};
}

Desk deskWithCall(std::vector<std::string> plans)
{
    Desk desk;
    desk.tell(call(std::move(plans)));
    return desk;
}

Desk deskVerified(double deaths)
{
    Desk desk = deskWithCall();
    desk.tell(take("verify", "duty"));
    desk.tell(exactly("deaths", deaths));
    desk.tell(exactly("indoors", true));
    return desk;
}

Desk deskAtLevel(const std::string &level, double deaths)
{
    Desk desk = deskVerified(deaths);
    desk.tell(take("start_" + level, "commander"));
    return desk;
}

Desk deskEnded()
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(confirm("controlled"));
    desk.tell(confirm("families_told"));
    desk.tell(take("end", "commander"));
    return desk;
}

ReportIncident call(std::vector<std::string> plans)
{
    return {IncidentId{"2026-0147"}, "锅炉爆炸，有人被埋", "孝义市应急局值班室", {"孝义市", "梧桐镇"}, "锅炉爆炸",
        std::move(plans), "没有新版文本"};
}

ReportFact exactly(const std::string &fact, plan::Scalar value, const std::string &source)
{
    return {fact, plan::Exact{std::move(value)}, source};
}

ReportFact about(const std::string &fact, const std::string &test) { return {fact, plan::Bounded{test}, "来电人"}; }

TakeTransition take(
    const std::string &transition, const std::string &post, const std::string &reason, const std::string &lifecycle)
{
    return {ActivationId{"boiler"}, lifecycle, transition, {post, Channel::Phone, "03:10 来电"}, reason};
}

ConfirmCondition confirm(const std::string &confirmation, bool holds)
{
    return {ActivationId{"boiler"}, confirmation, holds, "现场指挥部"};
}

ChangeTask change(const std::string &task, TaskStatus status, const std::string &reason)
{
    return {ActivationId{"boiler"}, task, status, "公安局指挥中心", reason};
}

SendReport send(const std::string &report)
{
    return {ActivationId{"boiler"}, report, Channel::Written, "情况如下", "值报〔2026〕1号"};
}

RecordCall ring(const std::string &target, CallOutcome outcome)
{
    return {ActivationId{"boiler"}, target, outcome, {}, {}, {}};
}

Reopen reopen(const std::string &post, const std::string &reason)
{
    return {ActivationId{"boiler"}, {post, Channel::InPerson, {}}, reason};
}

std::vector<std::string> told(const std::vector<NewEvent> &events)
{
    std::vector<std::string> lines;
    for (const NewEvent &entry : events) {
        lines.push_back(std::visit(
            base::Overloaded{
                [](const IncidentReported &) -> std::string { return "reported"; },
                [](const IncidentDescribed &) -> std::string { return "described"; },
                [](const NarrativeAdded &) -> std::string { return "narrative"; },
                [](const PlanActivated &event) { return "activated " + event.plan; },
                [](const FactReported &event) { return "fact " + event.fact; },
                [](const AssessmentChanged &event) { return "assessed " + event.activation.value; },
                [](const ConditionConfirmed &event) {
                    return event.holds ? "confirmed " + event.confirmation : event.confirmation + " taken back";
                },
                [](const StateMoved &event) { return "moved " + event.from + " -> " + event.to; },
                [](const IncidentReopened &event) { return "reopened " + event.to; },
                [](const TaskOpened &event) { return "opened " + event.task; },
                [](const TaskChanged &event) {
                    return "task " + event.task + (event.reason.empty() ? "" : " " + event.reason);
                },
                [](const DeadlineStarted &event) { return "starts " + event.deadline; },
                [](const DeadlineExtended &event) { return "extended " + event.deadline; },
                [](const DeadlineSilenced &event) {
                    return (event.sounds ? "heard again " : "silenced ") + event.deadline;
                },
                [](const DeadlineNeared &event) { return "near " + event.deadline; },
                [](const DeadlineOverran &event) { return "over " + event.deadline; },
                [](const DeadlineEnded &event) { return "ends " + event.deadline + " by " + event.reason; },
                [](const CallListed &event) { return "call " + event.target; },
                [](const CallAttempted &event) { return "rang " + event.target; },
                [](const ReportSent &event) { return "sent " + event.report; },
                [](const TimeCorrected &event) { return "time of " + std::to_string(event.version); },
                [](const DeadlineRetimed &event) { return "retimes " + event.deadline; },
                [](const PlanLinked &event) { return event.activation.value + " asked for by " + event.beside.value; },
                [](const NoteAdded &) -> std::string { return "note"; },
                [](const SeriesRecorded &event) { return "series " + event.file; },
                [](const EventStruck &event) { return "struck " + std::to_string(event.version); },
            },
            entry.event));
    }
    return lines;
}

::testing::AssertionResult refused(const Decided &decided, RefusalCode code)
{
    if (decided)
        return ::testing::AssertionFailure()
            << "accepted with " << decided->size() << " events, expected " << name(code);
    if (decided.error().code != code)
        return ::testing::AssertionFailure()
            << "refused with " << name(decided.error().code) << ", expected " << name(code);
    if (decided.error().detail.empty())
        return ::testing::AssertionFailure() << "a refusal needs its detail";
    return ::testing::AssertionSuccess();
}

} // namespace test
