// Clocks, calls and the timeline of an incident, and all its models at once.
#include "unit/viewmodel/IncidentModels.h"

#include "support/Golden.h"
#include "support/ModelDump.h"

#include <QSignalSpy>

using namespace viewmodel;
using night::IncidentModelsTest;
using night::str;
using night::textAt;

TEST(ClocksOfAState, TheStepThatLedOutOfTheStateIsNamed)
{
    night::Night food({"food-safety"});
    food.call(QStringLiteral("食物中毒"), QStringLiteral("孝义市"), "food-safety");
    food.take("verify", "office_duty");
    const auto &rows = food.incident().deadlines().rows();
    const auto ended = std::ranges::find_if(
        rows, [](const DeadlineRow &row) { return row.label == QStringLiteral("市市场监管局核查（接报后 2 小时）"); });
    ASSERT_NE(ended, rows.end());
    EXPECT_EQ(str(ended->stateText), "met");
    EXPECT_EQ(str(ended->note), "step taken: 核实");
}

TEST_F(IncidentModelsTest, ClocksCountDownNearAndOverByTheTickAlone)
{
    night.call();
    EXPECT_NE(
        incident.setDeadline(QStringLiteral("追问重伤人数"), {}, QStringLiteral("03:20"), night.expectRecorded()), 0u);
    const auto first = [&]() -> const DeadlineRow & { return incident.deadlines().rows().front(); };
    EXPECT_EQ(str(first().note), "own");
    EXPECT_EQ(first().state, ClockState::Running);
    QSignalSpy reset(&incident.deadlines(), &QAbstractItemModel::modelReset);
    night.goTo("03:14:26");
    EXPECT_EQ(str(first().left), "left 00:05:34");
    EXPECT_EQ(first().state, ClockState::Near);
    night.goTo("03:20:10");
    EXPECT_EQ(str(first().left), "over 00:00:10");
    EXPECT_EQ(first().state, ClockState::Over);
    EXPECT_EQ(str(first().stateText), "over");
    EXPECT_EQ(reset.count(), 0);
}

TEST_F(IncidentModelsTest, SuperiorRulesAreMarkedAndEndedClocksGoToTheBottom)
{
    night.call();
    ASSERT_EQ(incident.deadlines().rowCount(), 2);
    EXPECT_TRUE(incident.deadlines().rows()[0].superior);
    EXPECT_EQ(str(incident.deadlines().rows()[0].note), "superior rule");
    EXPECT_EQ(str(incident.deadlines().rows()[0].dueAt), "03:51");
    EXPECT_EQ(str(incident.deadlines().headline()), "2 running");
    night.goTo("03:05");
    EXPECT_NE(
        incident.setTask(QStringLiteral("confirm_unit_report"), TaskState::Done, {}, {}, {}, night.expectRecorded()),
        0u);
    ASSERT_EQ(incident.deadlines().rowCount(), 2);
    EXPECT_EQ(str(incident.deadlines().rows()[1].stateText), "met");
    EXPECT_EQ(str(incident.deadlines().rows()[1].left), "03:05");
    EXPECT_TRUE(incident.deadlines().rows()[1].note.contains(QStringLiteral("task done: ")))
        << str(incident.deadlines().rows()[1].note);
    EXPECT_EQ(str(incident.deadlines().headline()), "1 running");
}

TEST_F(IncidentModelsTest, ACallShowsWhoToRingAndWhenToTryAgain)
{
    night.session.replaceDirectory({{{"市应急管理局", "张某", {"0000-0001", "0000-0002"}}}});
    night.call();
    const auto row = [&]() -> const CallRow & {
        return *std::ranges::find(incident.calls().rows(), QStringLiteral("emergency"), &CallRow::target);
    };
    EXPECT_EQ(str(row().person), "张某");
    EXPECT_EQ(str(row().phones), "0000-0001, 0000-0002");
    EXPECT_EQ(str(row().outcome), "not called");
    night.goTo("03:11");
    EXPECT_NE(
        incident.recordCall(row().key, CallState::NoAnswer, {}, {}, QStringLiteral("5"), {}, night.expectRecorded()),
        0u);
    EXPECT_EQ(str(row().outcome), "no answer 03:11 · again 03:16");
    EXPECT_EQ(row().attempts, 1);
    EXPECT_FALSE(row().due);
    night.goTo("03:16");
    EXPECT_TRUE(row().due);
    EXPECT_NE(incident.recordCall(row().key, CallState::Reached, {}, {}, {}, {}, night.expectRecorded()), 0u);
    EXPECT_EQ(str(row().outcome), "reached 03:16");
    EXPECT_EQ(str(row().attemptsText), "2 ×");
    EXPECT_TRUE(incident.calls().headline().startsWith(QStringLiteral("1 / "))) << str(incident.calls().headline());
    EXPECT_NE(incident.recordCall(row().key, CallState::NoAnswer, {}, {}, {}, {}, night.expectRecorded()), 0u);
    EXPECT_TRUE(incident.calls().headline().startsWith(QStringLiteral("1 / "))) << "who was told stays told";
}

TEST_F(IncidentModelsTest, TheTimelineIsNewestFirstAndFoldsWhatTheMachineWrote)
{
    night.call();
    const int folded = incident.timeline().rowCount();
    incident.timeline().setMachineLinesShown(true);
    EXPECT_GT(incident.timeline().rowCount(), folded);
    EXPECT_EQ(str(incident.timeline().headline()), "");
    incident.timeline().setMachineLinesShown(false);
    EXPECT_EQ(incident.timeline().rowCount(), folded);
    EXPECT_FALSE(incident.timeline().headline().isEmpty());
    EXPECT_NE(incident.addNote(QStringLiteral("已通知媒体"), {}, night.expectRecorded()), 0u);
    EXPECT_EQ(textAt(incident.timeline(), 0), "已通知媒体");
    EXPECT_EQ(textAt(incident.timeline(), 0, TimelineModel::KindRole), "note");
}

TEST_F(IncidentModelsTest, AClockIsMetOnlyByWhatItWaitedForElseTheTimelineSaysWhyItStopped)
{
    night.call();
    EXPECT_NE(incident.setDeadline(QStringLiteral("回电省局"), {}, QStringLiteral("30"), night.expectRecorded()), 0u);
    EXPECT_NE(incident.endDeadline(QStringLiteral("own-1"), QStringLiteral("不需要了"), night.expectRecorded()), 0u);
    EXPECT_EQ(textAt(incident.timeline(), 0), "回电省局: stopped; reason: 不需要了");
    EXPECT_EQ(str(incident.deadlines().rows().back().stateText), "stopped");
    EXPECT_EQ(str(incident.deadlines().rows().back().note), "own, 不需要了") << "what cut it short";
    const QString task = QStringLiteral("report_upward");
    EXPECT_NE(incident.setTask(task, TaskState::Done, {}, {}, {}, night.expectRecorded()), 0u);
    incident.timeline().setMachineLinesShown(true);
    EXPECT_EQ(textAt(incident.timeline(), 0), "报省局、市委、市政府（2 小时）: met");
}

TEST_F(IncidentModelsTest, ALateLineSaysWhenItWasAdded)
{
    night.call();
    night.goTo("03:04");
    night.answer("deaths", "3", QStringLiteral("02:58"));
    const auto &rows = incident.timeline().rows();
    const auto fact = std::ranges::find(rows, QStringLiteral("fact"), &TimelineRow::kind);
    ASSERT_NE(fact, rows.end());
    EXPECT_EQ(str(fact->time), "02:58");
    EXPECT_EQ(str(fact->late), "added 03:04");
    night.answer("deaths", "4");
    EXPECT_EQ(str(std::ranges::find(rows, QStringLiteral("fact"), &TimelineRow::kind)->late), "");
}

TEST_F(IncidentModelsTest, AStruckLineStaysWithItsReasonAndCannotBeStruckAgain)
{
    night.call();
    EXPECT_NE(incident.addNote(QStringLiteral("听错"), {}, night.expectRecorded()), 0u);
    const QString version = incident.timeline().rows().front().key;
    EXPECT_EQ(str(incident.timeline().rows().front().stands), "");
    const int rows = incident.timeline().rowCount();
    night.goTo("03:10");
    EXPECT_NE(incident.strike(version, QStringLiteral("重复"), night.expectRecorded()), 0u);
    EXPECT_EQ(incident.timeline().rowCount(), rows);
    const TimelineRow &row = incident.timeline().rows().front();
    EXPECT_TRUE(row.struck);
    EXPECT_EQ(str(row.stands), "This line is struck through already.");
    EXPECT_EQ(str(row.struckReason), "struck: 重复 (值班员 03:10)");
}

TEST_F(IncidentModelsTest, OnlyTheSelectedIncidentIsInView)
{
    const QString first = night.call();
    const QString second = night.call(QStringLiteral("气瓶泄漏"));
    EXPECT_EQ(incident.number(), second);
    QSignalSpy switched(&incident, &IncidentPresenter::switched);
    night.desk.select(first);
    EXPECT_EQ(switched.count(), 1);
    EXPECT_EQ(str(incident.head().head().title), "孝义市 梧桐镇 锅炉爆炸");
    night.desk.select({});
    EXPECT_TRUE(incident.empty());
    EXPECT_EQ(incident.timeline().rowCount(), 0);
}

TEST_F(IncidentModelsTest, TheBoilerAccidentLooksLikeItsGoldenFiles)
{
    night::playBoilerAccident(night);
    EXPECT_TRUE(support::matchesGolden(support::dumpModel(night.desk.incidents()), "viewmodel/board.json"));
    EXPECT_TRUE(support::matchesGolden(support::dumpModel(incident.facts()), "viewmodel/facts.json"));
    EXPECT_TRUE(support::matchesGolden(support::dumpModel(incident.questions()), "viewmodel/questions.json"));
    EXPECT_TRUE(support::matchesGolden(support::dumpModel(incident.tasks()), "viewmodel/tasks.json"));
    EXPECT_TRUE(support::matchesGolden(support::dumpModel(incident.deadlines()), "viewmodel/deadlines.json"));
    EXPECT_TRUE(support::matchesGolden(support::dumpModel(incident.calls()), "viewmodel/calls.json"));
    EXPECT_TRUE(support::matchesGolden(support::dumpModel(incident.timeline()), "viewmodel/timeline.json"));
}
