#include "Desk.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::Contains;
using ::testing::ElementsAre;

TEST(Tasks, ATaskIsNotifiedAcceptedAndDone)
{
    Desk desk = deskWithCall();
    for (const TaskStatus status : {TaskStatus::Notified, TaskStatus::Accepted, TaskStatus::Done}) {
        desk.wait(minutes{1});
        desk.tell(change("seal_site", status));
        EXPECT_EQ(desk.task("seal_site").status, status);
        EXPECT_EQ(desk.task("seal_site").changed, desk.now());
        EXPECT_EQ(desk.task("seal_site").who, "公安局指挥中心");
    }
}

TEST(Tasks, ATaskMayJumpForward)
{
    Desk desk = deskWithCall();
    desk.tell(change("seal_site", TaskStatus::Done));
    EXPECT_EQ(desk.task("seal_site").status, TaskStatus::Done);
}

TEST(Tasks, GoingBackNeedsAReason)
{
    Desk desk = deskWithCall();
    desk.tell(change("seal_site", TaskStatus::Accepted));
    EXPECT_TRUE(refused(desk.ask(change("seal_site", TaskStatus::Notified)), RefusalCode::ReasonMissing));
    EXPECT_EQ(desk.ask(change("seal_site", TaskStatus::Notified)).error().subject, "do seal_site");
    desk.tell(change("seal_site", TaskStatus::Notified, "换人"));
    EXPECT_EQ(desk.task("seal_site").status, TaskStatus::Notified);
    EXPECT_EQ(desk.task("seal_site").reason, "换人");
}

TEST(Tasks, NotApplicableNeedsAReasonAndSoDoesTakingItUpAgain)
{
    Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(change("seal_site", TaskStatus::NotApplicable)), RefusalCode::ReasonMissing));
    desk.tell(change("seal_site", TaskStatus::NotApplicable, "厂区已封闭"));
    EXPECT_TRUE(refused(desk.ask(change("seal_site", TaskStatus::Done)), RefusalCode::ReasonMissing));
    desk.tell(change("seal_site", TaskStatus::Open, "围墙倒塌"));
    EXPECT_EQ(desk.task("seal_site").status, TaskStatus::Open);
}

TEST(Tasks, ATaskThatIsThereAlreadyIsRefused)
{
    Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(change("seal_site", TaskStatus::Open)), RefusalCode::TaskAlreadyThere));
    desk.tell(change("seal_site", TaskStatus::Done));
    EXPECT_TRUE(refused(desk.ask(change("seal_site", TaskStatus::Done)), RefusalCode::TaskAlreadyThere));
}

TEST(Tasks, OnlyOpenedTasksCanBeChanged)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(change("consult", TaskStatus::Done)), RefusalCode::UnknownTask));
    EXPECT_TRUE(refused(desk.ask(change("dance", TaskStatus::Done)), RefusalCode::UnknownTask));
}

TEST(Tasks, AHigherLevelInheritsTheLowerOnesTasksButForTheReplaced)
{
    Desk desk = deskVerified(4);
    const auto opened = only<TaskOpened>(desk.tell(take("start_2", "commander")));
    ASSERT_EQ(opened.size(), 4U);
    EXPECT_EQ(opened[0].task, "consult");
    EXPECT_TRUE(opened[0].inherited);
    EXPECT_EQ(opened[0].set, "set_3");
    EXPECT_EQ(opened[1].task, "power_on");
    EXPECT_EQ(opened[2].task, "lead_commander");
    EXPECT_FALSE(opened[2].inherited);
    EXPECT_EQ(opened[2].set, "set_2");
    EXPECT_EQ(opened[3].task, "brief_city");
}

TEST(Tasks, RaisingReplacesWhatTheNewLevelExceptsAndKeepsWhatItInherits)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(change("consult", TaskStatus::Accepted));
    desk.tell(exactly("deaths", 4.0));
    EXPECT_THAT(told(desk.tell(take("raise_2", "commander"))),
        ElementsAre("moved level_3 -> level_2", "task lead_deputy level-changed", "opened lead_commander",
            "opened brief_city", "starts follow_up"));
    EXPECT_EQ(desk.task("lead_deputy").status, TaskStatus::NotApplicable);
    EXPECT_EQ(desk.task("consult").status, TaskStatus::Accepted);
}

TEST(Tasks, WhatWasDoneStaysDoneWhateverTheLevel)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(change("lead_deputy", TaskStatus::Done));
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("raise_2", "commander"));
    EXPECT_EQ(desk.task("lead_deputy").status, TaskStatus::Done);
}

TEST(Tasks, LoweringClosesTheHigherLevelsTasksAndTakesUpTheReplacedAgain)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("raise_2", "commander"));
    desk.tell(change("brief_city", TaskStatus::Done));
    desk.tell(exactly("deaths", 1.0));
    EXPECT_THAT(told(desk.tell(take("lower_3", "commander"))),
        ElementsAre("moved level_2 -> level_3", "task lead_commander level-changed", "task lead_deputy applies-again"));
    EXPECT_EQ(desk.task("lead_deputy").status, TaskStatus::Open);
    EXPECT_EQ(desk.task("brief_city").status, TaskStatus::Done);
}

TEST(Tasks, WhatAPersonSetAsideIsNotTakenUpByTheLadder)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(change("lead_deputy", TaskStatus::NotApplicable, "副指挥长不在辖区"));
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("raise_2", "commander"));
    desk.tell(exactly("deaths", 1.0));
    desk.tell(take("lower_3", "commander"));
    EXPECT_EQ(desk.task("lead_deputy").status, TaskStatus::NotApplicable);
    EXPECT_EQ(desk.task("lead_deputy").reason, "副指挥长不在辖区");
}

TEST(Tasks, FirstResponseTasksOutliveEveryLevel)
{
    Desk desk = deskAtLevel("2", 4);
    EXPECT_EQ(desk.task("seal_site").status, TaskStatus::Open);
    EXPECT_EQ(desk.task("count_people").status, TaskStatus::Open);
}

TEST(Tasks, AChangeOfOneLadderLeavesTheOthersTasksAlone)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(exactly("hazard", std::string("grave")));
    desk.tell(take("issue_red", "regulator", "", "warning"));
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("raise_2", "commander"));
    EXPECT_EQ(desk.task("stand_by").status, TaskStatus::Open);
    desk.tell(exactly("hazard", std::string("minor")));
    EXPECT_THAT(told(desk.tell(take("issue_blue", "regulator", "", "warning"))),
        ElementsAre("moved red -> blue", "task stand_by level-changed"));
    EXPECT_EQ(desk.task("lead_commander").status, TaskStatus::Open);
}

TEST(Tasks, DoneEndsAndStartsTheClocksThatWaitForIt)
{
    Desk desk = deskAtLevel("3", 1);
    desk.wait(minutes{20});
    EXPECT_THAT(told(desk.tell(change("consult", TaskStatus::Done))),
        ElementsAre("task consult", "ends on_site by task:consult"));
    EXPECT_TRUE(wasMet(desk.deadline("on_site")));
    EXPECT_EQ(desk.deadline("on_site").endedAt, desk.now());
    EXPECT_THAT(
        told(desk.tell(change("count_people", TaskStatus::Done))), ElementsAre("task count_people", "starts people"));
    EXPECT_EQ(desk.deadline("people").due, desk.now() + minutes{15});
}

TEST(Tasks, ATaskTakenBackFromDoneLetsItsClockRunAgainToTheOldTime)
{
    Desk desk = deskAtLevel("3", 1);
    const base::Instant due = desk.deadline("on_site").due;
    desk.wait(minutes{20});
    desk.tell(change("consult", TaskStatus::Done));
    desk.wait(minutes{1});
    EXPECT_THAT(told(desk.tell(change("consult", TaskStatus::Accepted, "未完成"))),
        ElementsAre("task consult 未完成", "starts on_site"));
    EXPECT_EQ(desk.deadline("on_site").due, due);
    EXPECT_FALSE(desk.deadline("on_site").ended);
}

TEST(Tasks, ATaskThatDoesNotApplyEndsTheClockThatWaitsForItButStartsNone)
{
    Desk desk = deskAtLevel("3", 1);
    desk.wait(minutes{20});
    EXPECT_THAT(told(desk.tell(change("consult", TaskStatus::NotApplicable, "无人到场"))),
        ElementsAre("task consult 无人到场", "ends on_site by set-aside:consult"));
    EXPECT_EQ(desk.deadline("on_site").ending, ClockEnding::SetAside) << "neither met nor missed";
    EXPECT_THAT(told(desk.tell(change("count_people", TaskStatus::NotApplicable, "厂区无人"))),
        ElementsAre("task count_people 厂区无人"));
    EXPECT_EQ(findDeadline(desk.incident(), "people"), nullptr);
}

TEST(Tasks, ATaskThatAppliesAfterAllLetsItsClockRunAgainToTheOldTime)
{
    Desk desk = deskAtLevel("3", 1);
    const base::Instant due = desk.deadline("on_site").due;
    desk.wait(minutes{20});
    desk.tell(change("consult", TaskStatus::NotApplicable, "无人到场"));
    desk.wait(minutes{1});
    EXPECT_THAT(told(desk.tell(change("consult", TaskStatus::Open, "指挥长改变主意"))),
        ElementsAre("task consult 指挥长改变主意", "starts on_site"));
    EXPECT_EQ(desk.deadline("on_site").due, due);
}

TEST(Tasks, AClockEndedByATaskSetAsideStaysEndedWhenTheTaskIsDoneAfterAll)
{
    Desk desk = deskAtLevel("3", 1);
    desk.wait(minutes{20});
    desk.tell(change("consult", TaskStatus::NotApplicable, "无人到场"));
    const base::Instant ended = desk.now();
    desk.wait(minutes{30});
    EXPECT_THAT(
        told(desk.tell(change("consult", TaskStatus::Done, "还是会商了"))), ElementsAre("task consult 还是会商了"));
    EXPECT_EQ(desk.deadline("on_site").endedAt, ended);
}

TEST(Reports, AReportNamesItsAddresseesInThePlansWords)
{
    Desk desk = deskWithCall();
    const auto sent = only<ReportSent>(desk.tell(send("initial")));
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].label, "初报");
    EXPECT_THAT(sent[0].to, ElementsAre("指挥长", "公安局"));
    EXPECT_EQ(sent[0].channel, Channel::Written);
    EXPECT_EQ(sent[0].reference, "值报〔2026〕1号");
    EXPECT_TRUE(refused(desk.ask(send("gossip")), RefusalCode::UnknownReport));
}

TEST(Reports, SendingEndsTheClockThatWaitsForItAndStartsThoseItStarts)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{40});
    EXPECT_THAT(told(desk.tell(send("initial"))),
        ElementsAre("sent initial", "ends first_report by report:initial", "starts brief"));
    EXPECT_TRUE(wasMet(desk.deadline("first_report")));
}

TEST(Reports, AClockIsMetByWhenTheReportWentOutNotByWhenThatWasWrittenDown)
{
    Desk desk = deskWithCall();
    const base::Instant due = desk.deadline("first_report").due;
    desk.wait(minutes{90});
    desk.tell(NoticeTime{});
    desk.tell(send("initial"), due);
    EXPECT_TRUE(wasMet(desk.deadline("first_report"))) << "at the due moment is in time";
    Desk late = deskWithCall();
    late.wait(minutes{90});
    late.tell(send("initial"), due + std::chrono::milliseconds{1});
    EXPECT_FALSE(wasMet(late.deadline("first_report")));
}

TEST(Reports, SendingDoesTheTasksItSettlesAndTheirClocksEndWithThem)
{
    Desk desk = deskAtLevel("3", 1);
    desk.wait(minutes{20});
    EXPECT_THAT(told(desk.tell(send("briefing"))),
        ElementsAre("sent briefing", "task consult report:briefing", "ends on_site by task:consult"));
    EXPECT_EQ(desk.task("consult").status, TaskStatus::Done);
    EXPECT_EQ(desk.task("consult").who, "值班员") << "who sent it";
    EXPECT_TRUE(wasMet(desk.deadline("on_site")));
    EXPECT_THAT(told(desk.tell(send("briefing"))), ElementsAre("sent briefing")) << "nothing is owed any more";
}

TEST(Reports, ATaskTickedBeforeIsLeftAloneAndOneSetAsideStaysSo)
{
    Desk done = deskAtLevel("3", 1);
    done.tell(change("consult", TaskStatus::Done));
    EXPECT_THAT(told(done.tell(send("briefing"))), ElementsAre("sent briefing"));
    Desk aside = deskAtLevel("3", 1);
    aside.tell(change("consult", TaskStatus::NotApplicable, "无人到场"));
    EXPECT_THAT(told(aside.tell(send("briefing"))), ElementsAre("sent briefing"));
    EXPECT_EQ(aside.task("consult").status, TaskStatus::NotApplicable);
}
