#include "Desk.h"

#include <gmock/gmock.h>

#include <array>
#include <random>

using namespace incident;
using namespace test;
using std::chrono::minutes;

namespace {

/// Commands drawn at random, sensible and senseless ones mixed; the same seed draws the same ones.
class Operator {
public:
    explicit Operator(unsigned seed)
        : m_random(seed)
    {
    }

    Command next(const Desk &desk)
    {
        switch (number(19)) {
        case 0:
            return DescribeIncident{{"", pick({"", "梧桐镇", "下堡镇"})}, pick({"", "锅炉爆炸"})};
        case 1:
            return AddNarrative{pick({"", "有人呼救"}), "来电人"};
        case 2:
            return number(3) == 0 ? Command(LinkPlan{plan(), plan(), reason()})
                                  : Command(ActivatePlan{pick({"boiler", "flood", "earthquake"})});
        case 3:
            return ReportFact{pick({"deaths", "present", "water", "weather"}), reading(), "来电人"};
        case 4:
            return ReportFact{"indoors", plan::Exact{number(2) == 0}, "来电人"};
        case 5:
            return ReportFact{"hazard", plan::Exact{pick({"grave", "minor", "none", "huge"})}, "来电人"};
        case 6:
            return ConfirmCondition{plan(), pick({"controlled", "families_told", "hazard_gone", "sunny"}),
                number(4) != 0, pick({"现场", ""})};
        case 7:
        case 8:
        case 9:
            return step(desk);
        case 10:
            return Reopen{plan(), decider(), reason()};
        case 11:
            return ChangeTask{plan(), task(), static_cast<TaskStatus>(number(5)), {}, reason()};
        case 12:
            return SetDeadline{pick({"回电", ""}), "值班员", desk.now() + minutes{number(60) - 10}};
        case 13:
            return ExtendDeadline{clock(desk), desk.now() + minutes{number(60) - 10}, reason()};
        case 14:
            return number(2) == 0 ? Command(SilenceDeadline{clock(desk)}) : Command(EndDeadline{clock(desk), reason()});
        case 15:
            return callSomebody(desk);
        case 16:
            return SendReport{
                plan(), pick({"initial", "follow_up", "final", "briefing", "gossip"}), Channel::Phone, {}, {}};
        case 17:
            if (number(3) == 0)
                return RecordSeries{"监测站", pick({"a.csv", ""}), hours(desk)};
            return number(3) == 0 ? Command(CorrectTime{number(3), desk.now() - minutes{number(600)}, reason()})
                                  : Command(AddNote{pick({"", "已通知"})});
        default:
            break;
        }
        return number(2) == 0 ? Command(NoticeTime{})
                              : Command(Strike{number(static_cast<int>(desk.incident().version) + 2), reason()});
    }

    int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

private:
    std::string pick(std::initializer_list<const char *> choices)
    {
        return choices.begin()[number(static_cast<int>(choices.size()))];
    }
    ActivationId plan() { return {number(4) == 0 ? "flood" : "boiler"}; }
    Decider decider() { return {pick({"duty", "commander", "deputy", "regulator"}), Channel::Phone, {}}; }
    /// Three hours up to a full hour; sometimes none at all.
    HourlySeries hours(const Desk &desk)
    {
        const auto hour = std::chrono::floor<std::chrono::hours>(desk.now());
        if (number(4) == 0)
            return {hour, hour, {}, {}, {}, {}};
        return {hour - std::chrono::hours(2), hour, {number(500), std::nullopt, number(500)}, {}, {}, {}};
    }
    std::string reason() { return pick({"", "理由", "理由"}); }
    std::string task()
    {
        return pick({"seal_site", "count_people", "lead_deputy", "consult", "lead_commander", "brief_city", "summarise",
            "stand_by", "dance"});
    }

    plan::Reading reading()
    {
        switch (number(4)) {
        case 0:
            return plan::Unknown{};
        case 1:
            return plan::Bounded{pick({">= 3", "< 10", "[3..10)", "< 0"})};
        default:
            return plan::Exact{static_cast<double>(number(14))};
        }
    }

    Command step(const Desk &desk)
    {
        // mostly a step that is on offer, by somebody who may: otherwise few sequences would get anywhere
        if (!desk.incident().activations.empty() && number(5) != 0) {
            const Activation &activation = desk.incident().activations[static_cast<std::size_t>(
                number(static_cast<int>(desk.incident().activations.size())))];
            const std::string ladder = number(3) == 0 ? "warning" : "response";
            const auto offered = availableTransitions(desk.incident(), activation, desk.plan(activation.plan), ladder);
            if (!offered.empty()) {
                const plan::Transition &chosen =
                    *offered[static_cast<std::size_t>(number(static_cast<int>(offered.size())))].transition;
                return TakeTransition{
                    activation.id, ladder, chosen.id, {chosen.decidedBy.front(), Channel::Phone, {}}, reason()};
            }
        }
        return TakeTransition{plan(), pick({"response", "warning"}),
            pick({"verify", "start_2", "end", "lift", "run", "fly"}), decider(), reason()};
    }

    Command callSomebody(const Desk &desk)
    {
        RecordCall command{plan(), pick({"fire", "police", "power", "grandmother"}),
            static_cast<CallOutcome>(number(7)), {}, pick({"", "忙"}), {}};
        if (number(3) == 0)
            command.retryAt = desk.now() + minutes{number(20) - 2};
        return command;
    }

    std::string clock(const Desk &desk)
    {
        if (desk.incident().deadlines.empty() || number(8) == 0)
            return "nothing";
        return desk.incident()
            .deadlines[static_cast<std::size_t>(number(static_cast<int>(desk.incident().deadlines.size())))]
            .deadline;
    }

    std::mt19937 m_random;
};

bool mayFollowTheEnd(const Command &command)
{
    if (std::holds_alternative<TakeTransition>(command) || std::holds_alternative<Reopen>(command)
        || std::holds_alternative<NoticeTime>(command) || std::holds_alternative<CorrectTime>(command))
        return true;
    // A report that was wrong is struck and replaced whenever that is found.
    if (std::holds_alternative<SendReport>(command) || std::holds_alternative<Strike>(command))
        return true;
    const auto *task = std::get_if<ChangeTask>(&command);
    return task && task->task == "summarise";
}

Incident replayed(const std::vector<RecordedEvent> &history)
{
    Incident incident;
    for (const RecordedEvent &record : history)
        evolve(incident, record);
    return incident;
}

void expectSound(const Desk &desk)
{
    const Incident &incident = desk.incident();
    std::map<std::string, int> running;
    for (const DeadlineEntry &clock : incident.deadlines) {
        if (!clock.ended)
            ++running[clock.deadline];
        EXPECT_LE(clock.near, clock.due) << clock.deadline;
    }
    for (const auto &[id, count] : running)
        EXPECT_EQ(count, 1) << "clocks running under " << id;
    for (const Activation &activation : incident.activations) {
        std::set<std::string> tasks;
        for (const TaskEntry &task : activation.tasks)
            EXPECT_TRUE(tasks.insert(task.task).second) << task.task << " opened twice";
        const Activation *asking = &activation;
        for (std::size_t steps = 0; asking && !asking->beside.empty(); ++steps) {
            ASSERT_LT(steps, incident.activations.size()) << activation.plan << " asked for itself";
            asking = findActivation(incident, asking->beside);
        }
    }
}

/// What the record says the plan concluded is what the plan concludes on the facts as they stand.
void expectAssessedOnCurrentFacts(const Desk &desk)
{
    for (const Activation &activation : desk.incident().activations) {
        if (activation.ended)
            continue;
        const assess::CompiledPlan &plan = desk.plan(activation.plan);
        assess::Readings readings = currentReadings(desk.incident());
        std::erase_if(readings, [&](const auto &entry) { return !plan.checkReading(entry.first, entry.second); });
        const auto assessment = plan.assess(readings);
        ASSERT_TRUE(assessment.has_value());
        ASSERT_EQ(assessment->decisions.size(), activation.findings.size());
        for (std::size_t index = 0; index < activation.findings.size(); ++index)
            EXPECT_EQ(assessment->decisions[index].possible, activation.findings[index].possible);
    }
}

/// One night of random commands. Counts, by kind of command, how many were accepted.
void playNight(unsigned seed, std::array<int, std::variant_size_v<Command>> &accepted)
{
    Operator someone(seed);
    Desk desk = deskWithCall();
    ++accepted[0];
    for (int round = 0; round < 60; ++round) {
        desk.wait(minutes{someone.number(25)});
        const Command command = someone.next(desk);
        const std::optional<base::Instant> happened =
            someone.number(3) == 0 ? std::optional(desk.now() - minutes{someone.number(30) - 1}) : std::nullopt;
        const Decided decided = desk.ask(command, happened);
        if (!decided)
            continue;
        ++accepted[command.index()];
        EXPECT_TRUE(!desk.incident().ended() || mayFollowTheEnd(command)) << "seed " << seed << " round " << round;
        const std::vector<RecordedEvent> before = desk.incident().history;
        desk.tell(command, happened);
        const std::vector<RecordedEvent> &after = desk.incident().history;
        ASSERT_EQ(after.size(), before.size() + decided->size());
        EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin())) << "the past changed";
        for (std::size_t index = before.size(); index < after.size(); ++index) {
            EXPECT_EQ(after[index].version, static_cast<std::int64_t>(index) + 1);
            EXPECT_LE(after[index].happened, desk.now());
        }
        expectSound(desk);
        expectAssessedOnCurrentFacts(desk);
    }
    EXPECT_EQ(replayed(desk.incident().history), desk.incident()) << "seed " << seed;
}

} // namespace

TEST(Property, WhateverIsDoneTheRecordReplaysToTheSameStateAndThePastStands)
{
    std::array<int, std::variant_size_v<Command>> accepted{};
    for (unsigned seed = 1; seed <= 300 && !HasFailure(); ++seed)
        playNight(seed, accepted);
    for (std::size_t kind = 0; kind < accepted.size(); ++kind)
        EXPECT_GT(accepted[kind], 0) << "command kind " << kind << " was never accepted: the test does not reach it";
}
