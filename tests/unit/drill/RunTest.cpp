#include "Stage.h"

#include <gtest/gtest.h>

namespace drill {

using namespace std::chrono_literals;
using Code = DrillRefusalCode;

namespace {

Scenario threeCalls() { return withInjects({callAt("school", 0), callAt("hospital", 15), callAt("press", 70)}); }

Code refusal(const DrillDecision &decision) { return decision.error().code; }

Scenario branching()
{
    Scenario scenario = withInjects({callAt("start", 0), callAt("short", 60), callAt("crowd", 60)});
    scenario.injects[1].needs = {{"reserve"}, "asked"};
    scenario.injects[2].needs = {{"reserve"}, "not_asked"};
    Pattern asked;
    asked.kind = DeedKind::Activated;
    asked.names = {"pharma-reserve"};
    scenario.branches = {
        {{"reserve"}, "是否已请求储备", 55min, {{"asked", "已请求", asked}, {"not_asked", "未请求", {}}}, {}, {}}};
    return scenario;
}

incident::Incident withReserveAt(base::Instant at)
{
    incident::Incident incident;
    incident::evolve(incident, {1, Start, Start, "值班员", incident::IncidentReported{{"2026-0001"}, "呕吐", "校方"}});
    incident::evolve(incident, {2, at, at, "值班员", reserveOpened()});
    return incident;
}

} // namespace

TEST(Run, FiresWhatIsDueOnceAndInOrder)
{
    Stage stage(threeCalls());
    stage.go();
    stage.pass(0s);
    EXPECT_EQ(stage.fired(), (std::vector<std::string>{"school"}));
    stage.pass(15min);
    stage.pass(0s);
    stage.pass(1s);
    EXPECT_EQ(stage.fired(), (std::vector<std::string>{"school", "hospital"}));
    EXPECT_EQ(stage.firedAt("hospital"), Start + 15min);
}

TEST(Run, NothingComesWhileItPausesAndThePauseIsCounted)
{
    Stage stage(threeCalls());
    stage.go();
    stage.pass(1min);
    ASSERT_TRUE(stage.take(Pause{}));
    stage.pass(6min + 12s);
    EXPECT_EQ(stage.clock.now(), Start + 1min);
    EXPECT_EQ(pausedUntil(stage.run, stage.real.now()), 6min + 12s) << "while it lasts as well";
    ASSERT_TRUE(stage.take(Resume{}));
    stage.pass(1min);
    EXPECT_EQ(stage.run.pauses, 1);
    EXPECT_EQ(pausedUntil(stage.run, stage.real.now()), 6min + 12s);
    EXPECT_EQ(stage.fired().size(), 1U);
    EXPECT_EQ(refusal(stage.take(Resume{})), Code::NotPaused);
}

TEST(Run, AStepGoesToWhatIsDueNextWhateverTheSpeed)
{
    Stage stage(threeCalls());
    (void)stage.begin();
    ASSERT_TRUE(stage.take(SetSpeed{Speed::Fastest}));
    ASSERT_TRUE(stage.take(Step{}));
    EXPECT_EQ(stage.fired(), (std::vector<std::string>{"school"})) << "it was due where the clock stood";
    ASSERT_TRUE(stage.take(Step{}));
    ASSERT_TRUE(stage.take(Advance{}));
    EXPECT_EQ(stage.clock.now(), Start + 15min);
    EXPECT_EQ(stage.firedAt("hospital"), Start + 15min);
    ASSERT_TRUE(stage.take(JumpTo{Start + 3h}));
    EXPECT_EQ(stage.clock.now(), Start + 70min) << "no inject is passed over";
    ASSERT_TRUE(stage.take(Advance{}));
    EXPECT_EQ(refusal(stage.take(Step{})), Code::NothingDue);
    EXPECT_EQ(refusal(stage.take(JumpTo{Start})), Code::NotLater);
}

TEST(Run, AnInjectByHandIsNotFiredAgainAtItsTime)
{
    Stage stage(threeCalls());
    stage.go();
    ASSERT_TRUE(stage.take(FireNow{{"press"}}));
    EXPECT_TRUE(findInject(stage.run, {"press"})->byHand);
    EXPECT_EQ(refusal(stage.take(FireNow{{"press"}})), Code::AlreadyFired);
    stage.pass(2h);
    EXPECT_EQ(stage.fired(), (std::vector<std::string>{"press", "school", "hospital"}));
    EXPECT_EQ(refusal(stage.take(FireNow{{"nobody"}})), Code::UnknownInject);
}

TEST(Run, ASkippedInjectNeverComesAndSaysWhy)
{
    Stage stage(threeCalls());
    stage.go();
    EXPECT_EQ(refusal(stage.take(Skip{{"hospital"}, " "})), Code::ReasonMissing);
    ASSERT_TRUE(stage.take(Skip{{"hospital"}, "时间不够"}));
    stage.pass(2h);
    EXPECT_EQ(stage.fired(), (std::vector<std::string>{"school", "press"}));
    EXPECT_EQ(findInject(stage.run, {"hospital"})->reason, "时间不够");
    EXPECT_EQ(refusal(stage.take(FireNow{{"hospital"}})), Code::AlreadySkipped);
}

TEST(Run, AllThatIsToComeIsShifted)
{
    Stage stage(threeCalls());
    stage.go();
    stage.pass(1min);
    ASSERT_TRUE(stage.take(ShiftAll{10min, "讲评占时"}));
    stage.pass(15min);
    EXPECT_EQ(stage.fired().size(), 1U);
    stage.pass(10min);
    EXPECT_EQ(stage.fired().size(), 2U);
    EXPECT_EQ(timeOf(stage.run, 70min), Start + 80min);
    EXPECT_EQ(timeOf(stage.run, 30s), Start + 30s) << "what was over then stays";
    EXPECT_EQ(refusal(stage.take(ShiftAll{})), Code::NothingShifted);
}

TEST(Run, SomethingAddedByHandComesAtItsTime)
{
    Stage stage(threeCalls());
    stage.go();
    stage.pass(1min);
    Cue cue = callAt("x", 0, "家属到场").cue;
    ASSERT_TRUE(stage.take(AddInject{cue, {}, EvaluatorText("看如何安抚")}));
    ASSERT_TRUE(stage.take(AddInject{cue, Start + 5min, {}}));
    EXPECT_EQ(stage.fired(), (std::vector<std::string>{"school", "hand_1"}));
    stage.pass(5min);
    EXPECT_EQ(stage.fired().back(), "hand_2");
    stage.crash();
    EXPECT_EQ(findInject(stage.run, {"hand_1"})->inject->note.forEvaluators(), "看如何安抚");
    cue.text.clear();
    EXPECT_EQ(refusal(stage.take(AddInject{cue, {}, {}})), Code::EmptyText);
}

TEST(Run, ABranchGoesByWhatTraineesDidUntilItsTime)
{
    const incident::Incident intime = withReserveAt(Start + 50min);
    Stage stage(branching());
    stage.deeds.incidents = {&intime};
    stage.go();
    stage.pass(2h);
    EXPECT_EQ(stage.fired(), (std::vector<std::string>{"start", "short"}));
    const RunBranch *branch = findBranch(stage.run, {"reserve"});
    EXPECT_EQ(branch->decided->way, "asked");
    EXPECT_EQ(branch->decided->version, 2) << "the event that shows it";
    EXPECT_EQ(findInject(stage.run, {"crowd"})->state, InjectState::NotNeeded);
    EXPECT_EQ(refusal(stage.take(FireNow{{"crowd"}})), Code::NotNeeded);
}

TEST(Run, WhatWasDoneAfterItsTimeDoesNotTurnABranch)
{
    const incident::Incident late = withReserveAt(Start + 58min);
    Stage stage(branching());
    stage.deeds.incidents = {&late};
    stage.go();
    stage.pass(2h); // one look, long after
    EXPECT_EQ(findBranch(stage.run, {"reserve"})->decided->way, "not_asked");
}

TEST(Run, ABranchDecidedByHandStays)
{
    Stage stage(branching());
    stage.go();
    EXPECT_EQ(refusal(stage.take(DecideBranch{{"reserve"}, "asked", ""})), Code::ReasonMissing);
    EXPECT_EQ(refusal(stage.take(DecideBranch{{"reserve"}, "maybe", "口头"})), Code::UnknownWay);
    ASSERT_TRUE(stage.take(DecideBranch{{"reserve"}, "asked", "口头已请求，未及录入"}));
    EXPECT_EQ(refusal(stage.take(DecideBranch{{"reserve"}, "not_asked", "改判"})), Code::AlreadyDecided);
    stage.pass(2h);
    EXPECT_EQ(stage.fired(), (std::vector<std::string>{"start", "short"}));
    EXPECT_TRUE(findBranch(stage.run, {"reserve"})->decided->byHand);
}

TEST(Run, AnEndedDrillTakesOnlyWordsAboutIt)
{
    Stage stage(threeCalls());
    EXPECT_EQ(refusal(stage.take(Pause{})), Code::NotBegun);
    stage.go();
    ASSERT_TRUE(stage.take(End{"到此"}));
    stage.pass(3h);
    EXPECT_TRUE(stage.fired().empty());
    EXPECT_EQ(refusal(stage.take(FireNow{{"press"}})), Code::AlreadyEnded);
    EXPECT_TRUE(stage.take(NoteImprovement{"通讯录补第二电话", "市指挥部办公室", "2027-03-31", {}}));
    EXPECT_EQ(refusal(stage.take(NoteImprovement{"通讯录", "办公室", "三月底", {}})), Code::BadDay);
    EXPECT_EQ(refusal(stage.begin()), Code::AlreadyBegun);
}

TEST(Run, AFaultIsOnTheLineAndNotAmongWhatIsHeard)
{
    Scenario scenario = threeCalls();
    Inject fault = callAt("dead", 10);
    fault.cue = {CueKind::Fault, {}, {}, {}, {}, "coordination_group", incident::CallOutcome::NoAnswer};
    fault.lasts = 20min;
    fault.note = EvaluatorText("看是否改呼下一岗");
    scenario.injects.push_back(fault);
    Stage stage(scenario);
    stage.go();
    stage.pass(12min);
    ASSERT_EQ(heardBy(stage.run).size(), 1U);
    EXPECT_EQ(heardBy(stage.run).front().cue.from, "校方");
    EXPECT_EQ(faultOn(stage.run, "coordination_group", Start + 12min), incident::CallOutcome::NoAnswer);
    EXPECT_FALSE(faultOn(stage.run, "coordination_group", Start + 33min)) << "it answers again";
    EXPECT_FALSE(faultOn(stage.run, "commander", Start + 12min));
}

TEST(Run, ImprovementsAreCarriedToTheNextDrill)
{
    Stage first(threeCalls());
    first.go();
    ASSERT_TRUE(first.take(NoteImprovement{"补第二电话", "市指挥部办公室", "2027-03-31", {}}));
    Stage next(threeCalls());
    ASSERT_TRUE(next.take(Begin{std::make_shared<const Scenario>(threeCalls()), openImprovements(first.run)}));
    ASSERT_EQ(next.run.carried.size(), 1U);
    EXPECT_EQ(next.run.carried.front().improvement.from, "试演");
    ASSERT_TRUE(next.take(SettleImprovement{1, "已补"}));
    EXPECT_EQ(refusal(next.take(SettleImprovement{1, "已补"})), Code::AlreadySettled);
    EXPECT_EQ(refusal(next.take(SettleImprovement{2, "已补"})), Code::UnknownImprovement);
    EXPECT_TRUE(openImprovements(next.run).empty());
}

// Words for evaluators never turn into words for trainees by themselves.
static_assert(!std::is_convertible_v<EvaluatorText, std::string>);
static_assert(!std::is_assignable_v<std::string &, EvaluatorText>);
static_assert(!std::is_convertible_v<std::string, EvaluatorText>);
static_assert(!std::is_constructible_v<Cue, EvaluatorText>);

} // namespace drill
