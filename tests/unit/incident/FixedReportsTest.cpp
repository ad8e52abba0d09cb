// What is fixed with a report, a matter handed over, signatures by two, and the time of the accident corrected.
#include "ShippedPlan.h"

#include "incident/ResponseEnd.h"
#include "incident/SentReports.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::hours;
using std::chrono::minutes;
using ::testing::ElementsAre;

namespace {

const std::string Pollution = "heavy-pollution";

SendReport again(const std::string &report, const std::string &reason)
{
    SendReport command = send(report);
    command.reason = reason;
    return command;
}

std::vector<std::string> titles(const Desk &desk)
{
    std::vector<std::string> words;
    for (const SentReport &report : sentReports(desk.incident(), &desk.plan().plan()))
        words.push_back(std::to_string(report.number) + " " + report.title + (report.struck ? " struck" : ""));
    return words;
}

TakeTransition dismiss(const std::string &goesToPlan = {})
{
    TakeTransition command{
        ActivationId{Shipped}, "response", "dismiss", {"office_director", Channel::Phone, "值班电话"}, "核实为他类"};
    command.goesToPlan = goesToPlan;
    return command;
}

ConfirmCondition signedBy(const std::string &confirmation, const std::string &post, const std::string &person)
{
    return {ActivationId{Pollution}, confirmation, true, person, post};
}

/// A call about special equipment, told to have happened at 02:20 and written down at 02:50.
Desk lateCall()
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-11-25 02:50"));
    desk.tell(call({Shipped}), moment("2026-11-25 02:50"));
    return desk;
}

} // namespace

TEST(FixedReports, AReportKeepsItsNumberTitleAndHowFarTheRecordWasTold)
{
    Desk desk = deskWithCall();
    const std::int64_t told = desk.incident().version;
    desk.tell(exactly("deaths", 3.0));
    SendReport command = send("initial");
    command.covers = told;
    const auto sent = only<ReportSent>(desk.tell(command));
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].number, 1);
    EXPECT_EQ(sent[0].title, "初报");
    EXPECT_EQ(sent[0].by, "值班员");
    EXPECT_EQ(sent[0].cite, "6");
    EXPECT_EQ(sent[0].covers, told) << "what came in while it was written belongs into the next";
    command.covers = desk.incident().version + 100;
    command.report = "follow_up";
    const std::int64_t all = desk.incident().version;
    EXPECT_EQ(only<ReportSent>(desk.tell(command)).front().covers, all);
}

TEST(FixedReports, ANumberIsNeverGivenTwice)
{
    Desk desk = deskWithCall();
    desk.tell(send("initial"));
    desk.tell(send("follow_up"));
    desk.tell(send("follow_up"));
    desk.tell(Strike{lastVersion<ReportSent>(desk.incident()), "数字有误"});
    desk.tell(send("follow_up"));
    EXPECT_THAT(titles(desk), ElementsAre("1 初报", "1 续报一", "2 续报二 struck", "3 续报三"));
}

TEST(FixedReports, AClockSomebodyCalledAfterAReportEndsWithItAndRunsAgainWhereItIsStruck)
{
    Desk desk = deskWithCall();
    for (const char *label : {"报送续报一", "续报二", "续报", "续报现场救援进展"})
        desk.tell(SetDeadline{label, "", desk.now() + minutes{60}});
    desk.tell(send("initial"));
    EXPECT_FALSE(desk.deadline("own-3").ended) << "another kind";
    desk.wait(minutes{5});
    EXPECT_THAT(only<DeadlineEnded>(desk.tell(send("follow_up"))),
        testing::IsSupersetOf(
            {DeadlineEnded{"own-1", true, "report:follow_up"}, DeadlineEnded{"own-3", true, "report:follow_up"}}));
    EXPECT_EQ(desk.deadline("own-1").ending, ClockEnding::Met);
    EXPECT_FALSE(desk.deadline("own-2").ended) << "the next one";
    EXPECT_FALSE(desk.deadline("own-4").ended) << "it asks for something of its own";
    desk.wait(minutes{5});
    desk.tell(Strike{lastVersion<ReportSent>(desk.incident()), "数字有误"});
    EXPECT_FALSE(desk.deadline("own-1").ended);
    EXPECT_FALSE(desk.deadline("own-3").ended);
}

TEST(FixedReports, AClockIsCalledAfterTheReportItNamesAndNoOther)
{
    ReportSent second;
    second.label = "续报";
    second.title = "续报二";
    for (const char *label : {"续报二", "续报", "续报二报省局", "报送续报二（书面）"})
        EXPECT_TRUE(isCalledAfter(label, second)) << label;
    for (const char *label : {"续报一", "续报二十", "续报二后一小时报省局", "续报二下午报", "续报一下伤员情况",
             "每两小时续报二次", "续报现场救援进展", "初报", ""})
        EXPECT_FALSE(isCalledAfter(label, second)) << label;
    ReportSent first;
    first.label = first.title = "信息";
    EXPECT_TRUE(isCalledAfter("信息", first));
    EXPECT_FALSE(isCalledAfter("核对信息来源", first)) << "a word of any sentence";
}

TEST(FixedReports, AClockSetAfterTheReportWentOutWaitsForTheNext)
{
    Desk desk = deskWithCall();
    desk.tell(send("initial"));
    desk.wait(minutes{10});
    desk.tell(SetDeadline{"续报", "", desk.now() + minutes{60}});
    desk.wait(minutes{5});
    desk.tell(send("follow_up"), desk.now() - minutes{8});
    EXPECT_FALSE(desk.deadline("own-1").ended);
}

TEST(FixedReports, ACorrectedTimeOfTheReportReachesTheClockCalledAfterIt)
{
    Desk desk = deskWithCall();
    desk.tell(send("initial"));
    desk.tell(SetDeadline{"续报一", "", desk.now() + minutes{60}});
    desk.wait(minutes{70});
    desk.tell(send("follow_up"));
    EXPECT_EQ(desk.deadline("own-1").ending, ClockEnding::Late);
    const std::int64_t report = lastVersion<ReportSent>(desk.incident());
    desk.tell(CorrectTime{report, desk.now() - minutes{15}, "钟慢"});
    EXPECT_EQ(desk.deadline("own-1").ending, ClockEnding::Met);
    desk.tell(Strike{report, "发错"});
    EXPECT_FALSE(desk.deadline("own-1").ended);
}

TEST(FixedReports, ASecondInitialReportIsNotTakenWithoutAWord)
{
    Desk desk = deskWithCall();
    desk.tell(send("initial"));
    desk.wait(minutes{5});
    const Decided second = desk.ask(send("initial"));
    ASSERT_TRUE(refused(second, RefusalCode::AlreadySent));
    EXPECT_EQ(second.error().cite, "6");
    EXPECT_EQ(only<ReportSent>(desk.tell(again("initial", "补报省厅"))).front().reason, "补报省厅");
    EXPECT_THAT(titles(desk), ElementsAre("1 初报", "2 初报（第二次）"));
}

TEST(FixedReports, OneThatWasStruckIsReplacedWithoutAWord)
{
    Desk desk = deskWithCall();
    desk.tell(send("initial"));
    desk.tell(Strike{lastVersion<ReportSent>(desk.incident()), "发错单位"});
    desk.tell(send("initial"));
    EXPECT_THAT(titles(desk), ElementsAre("1 初报 struck", "2 初报（第二次）"));
}

TEST(FixedReports, AMistakeFoundAfterTheEndIsCorrected)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(send("initial"));
    const std::int64_t wrong = lastVersion<ReportSent>(desk.incident());
    desk.tell(confirm("controlled"));
    desk.tell(confirm("families_told"));
    desk.tell(take("end", "commander"));
    EXPECT_TRUE(refused(desk.ask(again("initial", "再报")), RefusalCode::Ended)) << "the one that went out stands";
    desk.tell(Strike{wrong, "死亡人数写错"});
    EXPECT_TRUE(desk.activation().ended);
    EXPECT_EQ(only<ReportSent>(desk.tell(send("initial"))).front().number, 2);
    EXPECT_TRUE(refused(desk.ask(Strike{1, "不对"}), RefusalCode::Ended));
}

TEST(FixedReports, ReportsOfEarlierRecordsAreCounted)
{
    Incident incident;
    std::int64_t version = 0;
    const auto record = [&](Event event) {
        evolve(incident, {++version, moment("2026-11-25 03:00"), moment("2026-11-25 03:00"), {}, std::move(event)});
    };
    record(IncidentReported{{"2026-0001"}, "锅炉爆炸", "来电人"});
    const ReportSent old{ActivationId{"boiler"}, "follow_up", "续报", {"市委"}, Channel::Phone, "文字", {}};
    record(old);
    record(old);
    const auto reports = sentReports(incident, nullptr);
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[1].number, 2);
    EXPECT_EQ(reports[1].title, "续报") << "without the plan only its label is known";
    EXPECT_EQ(reports[1].covers, 3) << "an old report covers what stands before it";
    EXPECT_EQ(reportTitle("续报", plan::ReportKind::FollowUp, 12), "续报十二");
    EXPECT_EQ(reportTitle("续报", plan::ReportKind::FollowUp, 20), "续报二十");
}

TEST(HandingOver, TheCardIsClosedWithReasonAndTheBodyItGoesTo)
{
    Desk desk = lateCall();
    desk.tell(exactly("equipment_kind", std::string("other")));
    TakeTransition plain = dismiss();
    plain.reason.clear();
    const auto moved = only<StateMoved>(desk.tell(plain));
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_EQ(moved[0].goesTo, "主管该设备或行业的部门及其预案");
    EXPECT_FALSE(moved[0].reason.empty()) << "the plan's own word stands where nobody said another";
    EXPECT_EQ(desk.activation(Shipped).goesTo, moved[0].goesTo);
    EXPECT_TRUE(desk.incident().ended());
}

TEST(HandingOver, APlanOfOursThatTakesItIsOpenedWithTheSameStep)
{
    Desk desk = lateCall();
    desk.tell(exactly("equipment_kind", std::string("other")));
    desk.tell(SetDeadline{"问县局", "值班员", desk.now() + hours{1}});
    const auto events = desk.tell(dismiss("food-safety"));
    EXPECT_EQ(only<StateMoved>(events).front().goesToPlan, "food-safety");
    EXPECT_EQ(only<StateMoved>(events).front().goesTo, "吕梁市食品安全突发事件应急预案");
    EXPECT_EQ(desk.activation("food-safety").beside, ActivationId{Shipped});
    EXPECT_TRUE(desk.activation(Shipped).ended);
    EXPECT_FALSE(desk.incident().ended());
    EXPECT_FALSE(desk.deadline("own-1").ended) << "the desk's own clock goes on with the incident";
    EXPECT_TRUE(refused(lateCall().ask(dismiss("no-such-plan")), RefusalCode::UnknownPlan));
    EXPECT_TRUE(wasHandedOver(desk.incident(), ActivationId{Shipped}, ActivationId{"food-safety"}));
    desk.tell(ActivatePlan{"pharma-reserve", ActivationId{"food-safety"}, {}});
    EXPECT_FALSE(wasHandedOver(desk.incident(), ActivationId{"food-safety"}, ActivationId{"pharma-reserve"}))
        << "asked for";
}

TEST(HandingOver, WhatOthersOweRunsFromTheIncidentThoughThePlanWasOpenedLater)
{
    Desk desk = lateCall();
    desk.tell(exactly("equipment_kind", std::string("other")));
    desk.setNow(moment("2026-11-25 06:00"));
    desk.tell(dismiss("food-safety"));
    EXPECT_EQ(desk.deadline("food-safety/unit_report").started, moment("2026-11-25 02:50"));
    EXPECT_EQ(desk.deadline("food-safety/unit_report").due, moment("2026-11-25 04:50")) << "over since an hour";
    EXPECT_EQ(desk.deadline("city_check").due, moment("2026-11-25 08:00")) << "the desk's own from when it heard";
    desk.wait(minutes{1});
    desk.tell(CorrectTime{1, moment("2026-11-25 02:10"), "听错"});
    EXPECT_EQ(desk.deadline("food-safety/unit_report").due, moment("2026-11-25 04:10"));
    EXPECT_EQ(desk.deadline("city_check").due, moment("2026-11-25 08:00"));
}

TEST(HandingOver, ASupersededPlanIsOpenedOnlyWithAPersonsReason)
{
    Desk desk = lateCall();
    desk.tell(exactly("equipment_kind", std::string("other")));
    TakeTransition silent = dismiss(Pollution);
    silent.reason.clear();
    EXPECT_TRUE(refused(desk.ask(silent), RefusalCode::ReasonMissing));
    const auto opened = only<PlanActivated>(desk.tell(dismiss(Pollution)));
    ASSERT_EQ(opened.size(), 1U);
    EXPECT_EQ(opened[0].reason, "核实为他类");
}

TEST(HandingOver, AStruckReopeningLeavesTheMatterWithWhoHasIt)
{
    Desk desk = lateCall();
    desk.tell(exactly("equipment_kind", std::string("other")));
    desk.tell(dismiss());
    const std::string receiver = desk.activation(Shipped).goesTo;
    desk.tell(Reopen{ActivationId{Shipped}, {"commander", Channel::Phone, {}}, "又说是锅炉"});
    EXPECT_EQ(desk.activation(Shipped).goesTo, "");
    desk.tell(Strike{lastVersion<IncidentReopened>(desk.incident()), "看错"});
    EXPECT_EQ(desk.activation(Shipped).goesTo, receiver);
}

TEST(HandingOver, AStepThatHandsNothingOverNamesNobody)
{
    Desk desk = lateCall();
    TakeTransition verify{ActivationId{Shipped}, "response", "verify", {"office_duty", Channel::Phone, {}}, {}};
    verify.goesTo = "某处";
    EXPECT_EQ(only<StateMoved>(desk.tell(verify)).front().goesTo, "");
}

TEST(Signatures, OnlyAPostThePlanNamesMaySign)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-11-25 08:00"));
    desk.tell(call({Pollution}));
    const Decided wrong = desk.ask(signedBy("city_signed", "applicant_leader", "甲"));
    ASSERT_TRUE(refused(wrong, RefusalCode::NotEntitled));
    EXPECT_EQ(wrong.error().cite, "附件2");
    EXPECT_TRUE(refused(desk.ask(signedBy("city_signed", {}, "甲")), RefusalCode::NotEntitled)) << "a post is named";
    desk.tell(signedBy("city_signed", "city_leader", "甲"));
    EXPECT_EQ(desk.activation(Pollution).confirmations.lastOf("city_signed")->post, "city_leader");
}

TEST(Signatures, OnePersonDoesNotStandForBoth)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-11-25 08:00"));
    desk.tell(call({Pollution}));
    desk.tell(signedBy("department_signed", "applicant_leader", "甲"));
    EXPECT_TRUE(refused(desk.ask(signedBy("city_signed", "city_leader", " 甲 ")), RefusalCode::SamePerson));
    desk.tell(signedBy("city_signed", "city_leader", "乙"));
    ConfirmCondition back = signedBy("city_signed", {}, "值班员");
    back.holds = false;
    desk.tell(back);
    EXPECT_FALSE(desk.activation(Pollution).confirmations.holds("city_signed")) << "whoever hears of it takes it back";
}

TEST(Signatures, OneForAnotherStepLeavesTheFirstAsItIs)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-11-25 08:00"));
    desk.tell(call({Pollution}));
    const auto signFor = [&](const std::string &step) {
        ConfirmCondition command = signedBy("city_signed", "city_leader", "甲");
        command.step = step;
        return command;
    };
    const auto given = [&](const std::string &step) {
        return desk.activation(Pollution).confirmations.givenFor("city_signed", step) != nullptr;
    };
    desk.tell(signFor("issue_yellow"));
    desk.tell(signFor("issue_orange"));
    EXPECT_TRUE(given("issue_yellow"));
    EXPECT_TRUE(given("issue_orange"));
    EXPECT_FALSE(given("issue_red"));
    ConfirmCondition back = signFor("issue_orange");
    back.holds = false;
    desk.tell(back);
    EXPECT_TRUE(given("issue_yellow")) << "only the one for orange was taken back";
    EXPECT_FALSE(given("issue_orange"));
    desk.tell(Strike{desk.incident().version, "误记"});
    EXPECT_TRUE(given("issue_orange")) << "the withdrawal is struck";
    back.step.clear();
    desk.tell(back);
    EXPECT_FALSE(given("issue_yellow")) << "all of them";
}

TEST(Signatures, ForAStepThatCannotBeTakenNextNobodySigns)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-11-25 08:00"));
    desk.tell(call({Pollution}));
    ConfirmCondition early = signedBy("city_signed", "city_leader", "甲");
    early.step = "lift";
    EXPECT_TRUE(refused(desk.ask(early), RefusalCode::NotFromHere)) << "no warning stands";
}

TEST(TimeOfTheAccident, ItsClocksAreJudgedAnewAndNothingIsRewritten)
{
    Desk desk = lateCall();
    const auto firstHour = std::ranges::find_if(
        desk.incident().deadlines, [](const DeadlineEntry &clock) { return clock.deadline == "unit_report"; });
    ASSERT_NE(firstHour, desk.incident().deadlines.end());
    const base::Instant due = firstHour->due;
    desk.setNow(moment("2026-11-25 03:30"));
    desk.tell(SendReport{ActivationId{Shipped}, "unit_to_county", Channel::Phone, "已报", {}});
    ASSERT_EQ(desk.deadline("unit_report").ending, ClockEnding::Met);
    desk.wait(minutes{1});
    const auto events = desk.tell(CorrectTime{1, moment("2026-11-25 02:10"), "单位先报的是发现时间"});
    const auto retimed = only<DeadlineRetimed>(events);
    ASSERT_FALSE(retimed.empty());
    EXPECT_EQ(desk.incident().reported, moment("2026-11-25 02:10"));
    EXPECT_EQ(desk.deadline("unit_report").due, due - minutes{40});
    EXPECT_EQ(desk.deadline("unit_report").ending, ClockEnding::Late) << "03:10 was the hour, 03:30 it came";
    EXPECT_EQ(desk.incident().history.front().happened, moment("2026-11-25 02:50")) << "the line stands as written";
    EXPECT_EQ(desk.activation(Shipped).stateSince, moment("2026-11-25 02:10"));
}

TEST(TimeOfTheAccident, AClockThatSomebodyExtendedKeepsItsTime)
{
    Desk desk = lateCall();
    const base::Instant due = desk.deadline("unit_report").due + hours{2};
    desk.tell(ExtendDeadline{"unit_report", due, "断电"});
    desk.wait(minutes{1});
    desk.tell(CorrectTime{1, moment("2026-11-25 02:10"), "听错"});
    EXPECT_EQ(desk.deadline("unit_report").due, due);
}

TEST(TimeOfTheAccident, WhatCannotBeIsRefused)
{
    Desk desk = lateCall();
    desk.tell(TakeTransition{ActivationId{Shipped}, "response", "verify", {"office_duty", Channel::Phone, {}}, {}});
    desk.wait(minutes{20});
    EXPECT_TRUE(refused(desk.ask(CorrectTime{1, desk.now() + hours{1}, "x"}), RefusalCode::InTheFuture));
    EXPECT_TRUE(refused(desk.ask(CorrectTime{1, moment("2026-11-25 02:10"), " "}), RefusalCode::ReasonMissing));
    EXPECT_TRUE(refused(desk.ask(CorrectTime{1, moment("2026-11-25 03:00"), "x"}), RefusalCode::BeforeReport))
        << "it was verified at 02:50";
    EXPECT_TRUE(refused(desk.ask(CorrectTime{2, moment("2026-11-25 02:10"), "x"}), RefusalCode::CannotCorrect));
    EXPECT_TRUE(refused(desk.ask(CorrectTime{900, moment("2026-11-25 02:10"), "x"}), RefusalCode::UnknownEvent));
}
