#include "Stage.h"

#include "drill/Interval.h"

#include <gtest/gtest.h>

namespace drill {

using namespace std::chrono_literals;

namespace {

Pattern moved(const std::string &transition)
{
    Pattern pattern;
    pattern.kind = DeedKind::Moved;
    pattern.names = {transition};
    return pattern;
}

Expectation within(const std::string &id, Pattern deed, std::optional<seconds> time, Since since = {})
{
    Expectation expectation;
    expectation.id = {id};
    expectation.label = id;
    expectation.deed = std::move(deed);
    expectation.since = std::move(since);
    expectation.within = time;
    expectation.cite = "附件6";
    return expectation;
}

/// What the trainees recorded, an event at a time.
class Trainees {
public:
    Trainees() { add(0min, incident::IncidentReported{{"2026-0001"}, "锅炉爆炸", "校方"}); }
    std::int64_t add(std::chrono::minutes at, incident::Event event, std::chrono::minutes earlier = 0min)
    {
        const std::int64_t version = m_incident.version + 1;
        incident::evolve(m_incident, {version, Start + at - earlier, Start + at, "值班员", std::move(event)});
        return version;
    }
    std::int64_t move(std::chrono::minutes at, const std::string &transition)
    {
        incident::StateMoved event;
        event.activation = {"special-equipment"};
        event.lifecycle = "response";
        event.transition = transition;
        return add(at, event);
    }
    [[nodiscard]] Deeds deeds() const { return {{&m_incident}, {}}; }

private:
    incident::Incident m_incident;
};

Stage staged(
    std::vector<Expectation> expectations, std::vector<Inject> injects = {callAt("first", 0), callAt("press", 30)})
{
    Scenario scenario = withInjects(std::move(injects));
    scenario.expectations = std::move(expectations);
    Stage stage(std::move(scenario));
    stage.go();
    return stage;
}

Verdict verdictOf(const Stage &stage, const Deeds &deeds, std::size_t at = 0)
{
    return evaluate(stage.run, deeds, stage.clock.now()).expectations.at(at).computed;
}

} // namespace

TEST(Evaluation, NotYetDueThenMetInTimeLateOrMissed)
{
    Stage stage = staged({within("verify", moved("verify"), 15min)});
    Trainees trainees;
    stage.pass(10min);
    EXPECT_EQ(verdictOf(stage, trainees.deeds()), Verdict::NotYetDue);
    stage.pass(6min);
    EXPECT_EQ(verdictOf(stage, trainees.deeds()), Verdict::Missed);
    trainees.move(16min, "verify");
    stage.pass(1min);
    EXPECT_EQ(verdictOf(stage, trainees.deeds()), Verdict::Late) << "late is better than never";
    Trainees quick;
    const std::int64_t version = quick.move(15min, "verify");
    const Judged judged = evaluate(stage.run, quick.deeds(), stage.clock.now()).expectations.front();
    EXPECT_EQ(judged.computed, Verdict::Met);
    EXPECT_EQ(judged.target, Start + 15min);
    EXPECT_EQ(judged.actual, Start + 15min);
    EXPECT_EQ(judged.seen->version, version);
    EXPECT_EQ(judged.seen->incident.value, "2026-0001");
}

TEST(Evaluation, WhatWasStruckWasNotDone)
{
    Stage stage = staged({within("verify", moved("verify"), 15min)});
    Trainees trainees;
    const std::int64_t version = trainees.move(5min, "verify");
    trainees.add(6min, incident::EventStruck{version, "误记"});
    stage.pass(20min);
    EXPECT_EQ(verdictOf(stage, trainees.deeds()), Verdict::Missed);
}

TEST(Evaluation, CountsFromAnInjectOnceItFired)
{
    Stage stage = staged({within("answer", moved("start_2"), 10min, {{"press"}, {}, {}})});
    Trainees trainees;
    trainees.move(5min, "start_2"); // before the press rang: no answer to it
    stage.pass(20min);
    EXPECT_EQ(verdictOf(stage, trainees.deeds()), Verdict::NotYetDue);
    stage.pass(12min);
    const Judged judged = evaluate(stage.run, trainees.deeds(), stage.clock.now()).expectations.front();
    EXPECT_EQ(judged.from, stage.firedAt("press"));
    EXPECT_EQ(judged.target, stage.firedAt("press") + 10min);
    stage.pass(20min);
    EXPECT_EQ(verdictOf(stage, trainees.deeds()), Verdict::Missed);
}

TEST(Evaluation, WhatItCountsFromNeverCameSoItDoesNotApply)
{
    Stage stage = staged({within("answer", moved("start_2"), 10min, {{"press"}, {}, {}})});
    ASSERT_TRUE(stage.take(Skip{{"press"}, "从略"}));
    EXPECT_EQ(verdictOf(stage, Trainees().deeds()), Verdict::NotApplicable);
}

TEST(Evaluation, CountsFromAnotherExpectationAndFromADeed)
{
    Stage stage = staged(
        {within("verify", moved("verify"), 15min), within("start", moved("start_2"), 10min, {{}, {"verify"}, {}}),
            within("end", moved("end"), 5min, {{}, {}, moved("start_2")}),
            within("circle", moved("x"), 5min, {{}, {"circle"}, {}})});
    Trainees trainees;
    trainees.move(20min, "verify");
    trainees.move(29min, "start_2");
    trainees.move(40min, "end");
    stage.pass(1h);
    EXPECT_EQ(verdictOf(stage, trainees.deeds(), 0), Verdict::Late);
    EXPECT_EQ(verdictOf(stage, trainees.deeds(), 1), Verdict::Met)
        << "ten minutes after verifying, however late that was";
    EXPECT_EQ(verdictOf(stage, trainees.deeds(), 2), Verdict::Late);
    EXPECT_EQ(verdictOf(stage, trainees.deeds(), 3), Verdict::NotApplicable);
}

TEST(Evaluation, ExpectationsOfAWayNotGoneDoNotApply)
{
    Scenario scenario = withInjects({callAt("first", 0)});
    scenario.branches = {{{"fork"}, "", 10min, {{"left", "", moved("verify")}, {"right", "", {}}}, {}, {}}};
    scenario.expectations = {within("l", moved("a"), 15min), within("r", moved("b"), 15min)};
    scenario.expectations[0].needs = {{"fork"}, "left"};
    scenario.expectations[1].needs = {{"fork"}, "right"};
    Stage stage(scenario);
    stage.go();
    stage.pass(5min);
    EXPECT_EQ(verdictOf(stage, {}, 0), Verdict::NotYetDue);
    stage.pass(15min);
    EXPECT_EQ(verdictOf(stage, {}, 0), Verdict::NotApplicable);
    EXPECT_EQ(verdictOf(stage, {}, 1), Verdict::Missed);
}

TEST(Evaluation, AShiftGivesMoreTimeToWhatWasNotDueThen)
{
    Stage stage = staged({within("verify", moved("verify"), 15min), within("early", moved("x"), 1min)});
    stage.pass(5min);
    ASSERT_TRUE(stage.take(ShiftAll{10min, "讲评"}));
    stage.pass(15min);
    EXPECT_EQ(verdictOf(stage, {}, 0), Verdict::NotYetDue);
    EXPECT_EQ(verdictOf(stage, {}, 1), Verdict::Missed);
}

TEST(Evaluation, TheWordOfAnEvaluatorCountsAndNeverHidesWhatWasWorkedOut)
{
    Stage stage = staged({within("verify", moved("verify"), 15min)});
    stage.pass(20min);
    EXPECT_EQ(stage.take(Rate{{"verify"}, Verdict::Met, ""}).error().code, DrillRefusalCode::ReasonMissing);
    EXPECT_EQ(stage.take(Rate{{"verify"}, Verdict::NotYetDue, "?"}).error().code, DrillRefusalCode::BadVerdict);
    ASSERT_TRUE(stage.take(Rate{{"verify"}, Verdict::Met, "电话里已核实，漏记"}));
    const Evaluation evaluation = evaluate(stage.run, {}, stage.clock.now());
    EXPECT_EQ(evaluation.expectations.front().verdict(), Verdict::Met);
    EXPECT_EQ(evaluation.expectations.front().computed, Verdict::Missed);
    EXPECT_EQ(evaluation.expectations.front().rating->comment, "电话里已核实，漏记");
    EXPECT_EQ(evaluation.expectations.front().rating->by, "导调");
    EXPECT_EQ(evaluation.tally, (Tally{1, 0, 0, 0, 0}));
}

TEST(Evaluation, GradesByWhatApplies)
{
    Stage stage =
        staged({within("a", moved("a"), 10min), within("b", moved("b"), 10min), within("c", moved("c"), 10min)});
    EXPECT_EQ(evaluate(stage.run, {}, stage.clock.now()).grade, Grade::Open);
    stage.pass(20min);
    Trainees trainees;
    trainees.move(5min, "a");
    EXPECT_EQ(evaluate(stage.run, trainees.deeds(), stage.clock.now()).grade, Grade::NotReached);
    trainees.move(15min, "b");
    EXPECT_EQ(evaluate(stage.run, trainees.deeds(), stage.clock.now()).grade, Grade::MostlyReached);
    ASSERT_TRUE(stage.take(Rate{{"b"}, Verdict::Met, "导调误时"}));
    ASSERT_TRUE(stage.take(Rate{{"c"}, Verdict::NotApplicable, "本次不练"}));
    EXPECT_EQ(evaluate(stage.run, trainees.deeds(), stage.clock.now()).grade, Grade::Reached);
    EXPECT_TRUE(problemsOf(evaluate(stage.run, trainees.deeds(), stage.clock.now())).empty());
}

TEST(Evaluation, WithoutATimeItMayComeUntilTheEnd)
{
    Stage stage = staged({within("end", moved("end"), {})});
    stage.pass(5h);
    EXPECT_EQ(verdictOf(stage, {}), Verdict::NotYetDue);
    ASSERT_TRUE(stage.take(End{}));
    EXPECT_EQ(verdictOf(stage, {}), Verdict::Missed);
}

// ---- what trainees are seen to do ----

namespace {

struct Case {
    const char *name;
    Pattern pattern;
    incident::Event event;
    bool fits;
};

Pattern seen(DeedKind kind, std::vector<std::string> names)
{
    Pattern pattern;
    pattern.kind = kind;
    pattern.names = std::move(names);
    return pattern;
}

incident::CallAttempted rang(const std::string &target, incident::CallOutcome outcome)
{
    incident::CallAttempted event;
    event.target = target;
    event.outcome = outcome;
    event.note = "已告校方可提级";
    return event;
}

std::vector<Case> cases()
{
    Pattern reached = seen(DeedKind::Called, {"commander"});
    reached.calls = {incident::CallOutcome::Reached};
    Pattern done = seen(DeedKind::Tasked, {"seal_food"});
    done.statuses = {incident::TaskStatus::Done};
    Pattern counted = seen(DeedKind::Told, {"affected_people"});
    counted.counted = "就诊";
    Pattern third = seen(DeedKind::Assessed, {"response_level"});
    third.outcomes = {"III"};
    const incident::FactReported ill{"affected_people", plan::Exact{32.0}, "校方", "发病"};
    const incident::FactReported treated{"affected_people", plan::Exact{32.0}, "校方", "就诊"};
    const incident::FactReported unknown{"affected_people", plan::Unknown{}, "校方", "就诊"};
    const incident::AssessmentChanged assessed{{"food-safety"}, {{"response_level", "III", {"III"}, {}, {}}}, {}};
    const incident::DeadlineEnded kept{"written", true, "by_report"};
    incident::TaskChanged notified;
    notified.task = "seal_food";
    notified.status = incident::TaskStatus::Notified;
    return {
        {"reached", reached, rang("commander", incident::CallOutcome::Reached), true},
        {"no answer is not reached", reached, rang("commander", incident::CallOutcome::NoAnswer), false},
        {"another post", reached, rang("office", incident::CallOutcome::Reached), false},
        {"notified is not done", done, notified, false},
        {"counted as asked", counted, treated, true},
        {"counted otherwise", counted, ill, false},
        {"asked, nobody knows", seen(DeedKind::Asked, {"affected_people"}), unknown, true},
        {"unknown is not told", seen(DeedKind::Told, {"affected_people"}), unknown, false},
        {"assessed", third, assessed, true},
        {"words in a call", seen(DeedKind::Noted, {"提级"}), rang("x", incident::CallOutcome::Reached), true},
        {"words in a note", seen(DeedKind::Noted, {"提级"}), incident::NoteAdded{"学校事件，可以提级"}, true},
        {"other words", seen(DeedKind::Noted, {"提级"}), incident::NoteAdded{"按Ⅲ级"}, false},
        {"activated", seen(DeedKind::Activated, {"pharma-reserve"}), reserveOpened(), true},
        {"clock of another", seen(DeedKind::KeptClock, {"summary"}), kept, false},
    };
}

} // namespace

TEST(Deed, IsSeenInTheEventThatShowsIt)
{
    for (const Case &one : cases()) {
        Trainees trainees;
        const std::int64_t version = trainees.add(5min, one.event);
        const auto found = firstSeen(trainees.deeds(), one.pattern);
        EXPECT_EQ(found.has_value(), one.fits) << one.name;
        if (found) {
            EXPECT_EQ(found->version, version) << one.name;
        }
    }
}

TEST(Deed, AFactCountsWhenItWasWrittenDownAStepWhenItWasTaken)
{
    Trainees trainees;
    trainees.add(20min, incident::FactReported{"deaths", plan::Exact{3.0}, "县局"}, 30min);
    incident::StateMoved event;
    event.transition = "verify";
    trainees.add(20min, event, 5min);
    EXPECT_EQ(firstSeen(trainees.deeds(), seen(DeedKind::Told, {"deaths"}))->at, Start + 20min);
    EXPECT_EQ(firstSeen(trainees.deeds(), moved("verify"))->at, Start + 15min);
}

TEST(Deed, StepsOfANoticeAreSeenToo)
{
    Deeds deeds;
    deeds.notices = {{"drafted", 1, 3, Start + 10min}, {"approved", 1, 6, Start + 30min}};
    EXPECT_EQ(firstSeen(deeds, seen(DeedKind::Noticed, {"approved"}))->at, Start + 30min);
    EXPECT_FALSE(firstSeen(deeds, seen(DeedKind::Noticed, {"issued"})));
}

// ---- when the next drill is due ----

TEST(Interval, CountsFromTheLastDrillOrFromWhenThePlanCameIntoForce)
{
    using namespace std::chrono;
    const auto day = [](int y, unsigned m, unsigned d) {
        return calendar::Day(year(y) / month(m) / std::chrono::day(d));
    };
    plan::DrillRule rule;
    rule.everyYears = 3;
    EXPECT_EQ(nextDrill(rule, day(2024, 5, 8), day(2020, 11, 1), day(2026, 11, 26)).due, day(2027, 5, 8));
    EXPECT_TRUE(nextDrill(rule, {}, day(2020, 11, 1), day(2026, 11, 26)).overdue);
    EXPECT_FALSE(nextDrill(rule, day(2023, 11, 26), {}, day(2026, 11, 26)).overdue) << "the day itself is in time";
    EXPECT_TRUE(nextDrill(rule, day(2023, 11, 25), {}, day(2026, 11, 26)).overdue);
    EXPECT_EQ(nextDrill(rule, day(2024, 2, 29), {}, day(2026, 1, 1)).due, day(2027, 2, 28));
    rule.everyYears = 0;
    EXPECT_FALSE(nextDrill(rule, {}, day(2020, 11, 1), day(2026, 11, 26)).asked()) << "70号 names no interval";
}

} // namespace drill
