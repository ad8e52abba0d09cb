#include "Desk.h"
#include "TestPlans.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Intake, ACallOpensTheIncidentAndEverythingItsFirstStatesBring)
{
    Desk desk;
    EXPECT_THAT(told(desk.tell(call())),
        ElementsAre("reported", "described", "activated boiler", "opened seal_site", "opened count_people",
            "call commander", "call fire", "starts first_report", "starts verify_by", "assessed boiler"));
    EXPECT_EQ(desk.incident().id.value, "2026-0147");
    EXPECT_EQ(desk.activation().state, "reported");
    EXPECT_EQ(desk.activation().warningState, "clear");
    EXPECT_EQ(desk.activation().digest, "digest-boiler-2026");
    EXPECT_EQ(desk.activation().version, "2026");
    EXPECT_EQ(desk.incident().reported, desk.now());
}

TEST(Intake, WithNothingKnownTheFirstAssessmentIsTheWeakestOutcomeAndNamesWhatToAsk)
{
    const Desk desk = deskWithCall();
    EXPECT_EQ(desk.outcome("response_level"), "III");
    EXPECT_THAT(desk.activation().findings.at(1).possible, ElementsAre("I", "II", "III"));
    EXPECT_THAT(desk.activation().findings.at(1).ask, ElementsAre("deaths"));
    EXPECT_EQ(desk.activation().assessed, desk.now());
}

TEST(Intake, ClocksRunFromWhenTheCallCameInNotFromWhenItWasWrittenDown)
{
    Desk desk;
    const base::Instant called = desk.now() - minutes{12};
    desk.tell(call(), called);
    EXPECT_EQ(desk.incident().reported, called);
    EXPECT_EQ(desk.deadline("first_report").due, called + minutes{60});
    EXPECT_EQ(desk.deadline("first_report").near, called + minutes{45});
    EXPECT_EQ(desk.deadline("first_report").started, called);
    EXPECT_EQ(desk.activation().assessed, desk.now());
}

TEST(Intake, ASuperiorRuleIsCitedWithItsDocument)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(desk.deadline("first_report").superior);
    EXPECT_EQ(desk.deadline("first_report").cite, "令493号 第九条");
    EXPECT_FALSE(desk.deadline("verify_by").superior);
    EXPECT_EQ(desk.deadline("verify_by").cite, "6.1");
}

TEST(Intake, WhatIsOpenedSpeaksInThePlansWords)
{
    const Desk desk = deskWithCall();
    EXPECT_EQ(desk.task("seal_site").owner, "公安局");
    EXPECT_THAT(desk.task("seal_site").support, ElementsAre("消防支队"));
    EXPECT_EQ(desk.task("seal_site").cite, "2.2");
    EXPECT_EQ(desk.task("seal_site").set, "first");
    EXPECT_EQ(desk.deadline("verify_by").owner, "值班员");
    ASSERT_EQ(desk.incident().calls.size(), 2U);
    EXPECT_EQ(desk.incident().calls[1].label, "消防支队");
    EXPECT_EQ(desk.incident().calls[1].cite, "2.4");
}

TEST(Intake, ACallWithoutWordsIsRefusedUnlessThePlaceOrKindIsKnown)
{
    Desk desk;
    ReportIncident silent = call();
    silent.narrative = " 　";
    silent.place = {};
    silent.what.clear();
    EXPECT_TRUE(refused(desk.ask(silent), RefusalCode::EmptyText));
    EXPECT_EQ(desk.ask(silent).error().subject, "narrative");
    silent.what = "电梯困人";
    EXPECT_TRUE(desk.ask(silent).has_value());
}

TEST(Intake, ANarrativeAloneOpensAnIncidentWithoutADescription)
{
    Desk desk;
    ReportIncident words = call({});
    words.place = {};
    words.what.clear();
    EXPECT_THAT(told(desk.tell(words)), ElementsAre("reported"));
    EXPECT_THAT(desk.incident().activations, IsEmpty());
    EXPECT_FALSE(desk.incident().ended());
}

TEST(Intake, TheSameIncidentIsNotReportedTwice)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(call()), RefusalCode::AlreadyExists));
}

TEST(Intake, AnIncidentNeedsItsNumber)
{
    const Desk desk;
    ReportIncident nameless = call();
    nameless.id = {};
    EXPECT_TRUE(refused(desk.ask(nameless), RefusalCode::UnknownIncident));
}

TEST(Intake, AnUnknownPlanIsRefusedByName)
{
    const Desk desk;
    const Decided decided = desk.ask(call({"boiler", "earthquake"}));
    EXPECT_TRUE(refused(decided, RefusalCode::UnknownPlan));
    EXPECT_EQ(decided.error().subject, "earthquake");
}

TEST(Intake, APlanIsActivatedOnceAnIncident)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(ActivatePlan{"boiler"}), RefusalCode::AlreadyActive));
    EXPECT_TRUE(refused(Desk().ask(call({"flood", "flood"})), RefusalCode::AlreadyActive));
}

TEST(Intake, NothingCanBeDoneToAnIncidentNobodyReported)
{
    const Desk desk;
    EXPECT_TRUE(refused(desk.ask(AddNote{"x"}), RefusalCode::UnknownIncident));
    EXPECT_TRUE(refused(desk.ask(NoticeTime{}), RefusalCode::UnknownIncident));
    EXPECT_TRUE(refused(desk.ask(exactly("deaths", 1.0)), RefusalCode::UnknownIncident));
}

TEST(Intake, NothingHappensInTheFuture)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(AddNote{"x"}, desk.now() + std::chrono::milliseconds{1}), RefusalCode::InTheFuture));
    EXPECT_TRUE(desk.ask(AddNote{"x"}, desk.now()).has_value());
    EXPECT_TRUE(refused(Desk().ask(call(), desk.now() + minutes{1}), RefusalCode::InTheFuture));
}

TEST(Intake, ADescriptionReplacesOnlyWhatItNames)
{
    Desk desk = deskWithCall();
    desk.tell(DescribeIncident{{"", "下堡镇"}, ""});
    EXPECT_EQ(desk.incident().place, (Place{"孝义市", "下堡镇"}));
    EXPECT_EQ(desk.incident().what, "锅炉爆炸");
    EXPECT_EQ(title(desk.incident()), "孝义市 下堡镇 锅炉爆炸");
    EXPECT_TRUE(refused(desk.ask(DescribeIncident{{"", " "}, ""}), RefusalCode::EmptyText));
}

TEST(Intake, TheTitleIsTheFrontOfTheNarrativeWhileNothingBetterIsKnown)
{
    Desk desk;
    ReportIncident words = call();
    words.place = {};
    words.what.clear();
    words.narrative = "一二三四五六七八九十一二三四五六七八九十一二三四五六";
    desk.tell(words);
    EXPECT_EQ(title(desk.incident()), "一二三四五六七八九十一二三四五六七八九十一二三四…");
}

TEST(Intake, TheNarrativeGrowsAndKeepsWhoSaidIt)
{
    Desk desk = deskWithCall();
    desk.tell(AddNarrative{"又有两人被救出", "现场"});
    ASSERT_EQ(desk.incident().narrative.size(), 2U);
    EXPECT_EQ(desk.incident().narrative[0].source, "孝义市应急局值班室");
    EXPECT_EQ(desk.incident().narrative[1].text, "又有两人被救出");
    EXPECT_TRUE(refused(desk.ask(AddNarrative{"", "现场"}), RefusalCode::EmptyText));
    EXPECT_TRUE(refused(desk.ask(AddNote{"\t"}), RefusalCode::EmptyText));
}

TEST(Intake, AnOpenIncidentStaysOnThePlanVersionItWasOpenedUnder)
{
    Desk desk = deskWithCall();
    plan::Plan newer = desk.plan().plan();
    newer.digest = "digest-boiler-2027";
    newer.version = "2027";
    newer.lifecycles[0].transitions.clear();
    auto compiled = assess::CompiledPlan::compile(std::make_shared<const plan::Plan>(newer));
    ASSERT_TRUE(compiled.has_value());
    desk.shelf().put(*compiled);
    desk.tell(take("verify", "duty"));
    EXPECT_EQ(desk.activation().state, "verified");
    EXPECT_EQ(desk.activation().version, "2026");
}

TEST(Intake, WithoutThatVersionOnTheShelfStepsAreRefusedButWordsAreKept)
{
    Desk desk = deskWithCall();
    desk.shelf().remove("digest-boiler-2026");
    EXPECT_TRUE(refused(desk.ask(take("verify", "duty")), RefusalCode::UnknownPlan));
    EXPECT_EQ(desk.ask(take("verify", "duty")).error().subject, "boiler");
    desk.tell(AddNote{"计划缺失"});
    EXPECT_EQ(desk.incident().history.size(), 11U);
}

TEST(Intake, NothingIsStartedOnADocumentThatOnlyDecides)
{
    plan::Plan plan = floodPlan();
    plan.lifecycles.clear();
    plan.deadlines.clear();
    Shelf shelf = smallShelf();
    shelf.put(compiled(std::move(plan)));
    const Desk desk(std::move(shelf));
    const Decided opened = desk.ask(call({"flood"}));
    ASSERT_TRUE(refused(opened, RefusalCode::UnknownPlan));
    EXPECT_NE(opened.error().detail.find("only decides"), std::string::npos) << opened.error().detail;
}
