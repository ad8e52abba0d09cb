// A last report looks back over the whole activation: the air, every ladder, who ordered what.
#include "Episode.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(Episode, TheLastReportTellsTheAirOfTheWholeActivation)
{
    wholeEpisode();
    const std::string text = draft("final");
    // 26 + 24 + 10 hours over 200, one of them over 300, and 22 more over 150; what followed is forecast until now.
    EXPECT_THAT(text,
        HasSubstr("实测 82 小时（12月20日 09:00 至 12月23日 18:00）：AQI 超过 150 共 82 小时、超过 200 共 60 "
                  "小时、超过 300 共 1 小时，峰值 340（12月21日 21:00）"));
    EXPECT_THAT(text, HasSubstr("预报 18 小时（12月23日 19:00 至 12月24日 12:00）：AQI 超过 150 共 0 小时"))
        << "nobody measured them, and none to come is told";
    EXPECT_THAT(text, HasSubstr("重污染过程 1 次：12月20日 09:00 至 12月22日 20:00，AQI 超过 150 共 60 小时"));
    EXPECT_THAT(text, Not(HasSubstr("目前研判所依"))) << "the newest series alone says nothing about the episode";
    EXPECT_THAT(text, Not(HasSubstr("AQI 高于 200 的小时数")));
}

TEST_F(Episode, TheLastReportTellsEachLadderAndWhoOrderedWhat)
{
    wholeEpisode();
    const std::string text = draft("final");
    EXPECT_THAT(text,
        HasSubstr("级别经过：应急响应最高为“Ⅱ级响应”（4.1.2），12月22日 10:00 至 12月23日 18:00；历经 "
                  "Ⅲ级响应 12月21日 10:00 至 12月22日 10:00，Ⅱ级响应 12月22日 10:00 至 12月23日 "
                  "18:00；现处于“终止”（4.6）"));
    EXPECT_THAT(text, HasSubstr("预警最高为“橙色预警（二级）”（3.1.2），12月22日 10:00 至 12月23日 18:00"));
    EXPECT_THAT(text, HasSubstr("现处于“无预警”（3.1）"));
    EXPECT_THAT(text, HasSubstr("书面决定解除预警（3.3.3）"));
    EXPECT_THAT(text, HasSubstr("确认“市政府领导已审批”（"));
    EXPECT_THAT(text, HasSubstr("：副市长）"));
    EXPECT_THAT(text, Not(HasSubstr("撤回确认"))) << "signatures spent by their step were not taken back by anybody";
    EXPECT_THAT(text, Not(HasSubstr("step-taken")));
}

TEST_F(Episode, AnInitialReportTellsTheAirBesideWhatTheNewestSeriesSays)
{
    give(seriesOf("2026-12-20 09:00", "2026-12-21 10:00", {{26, 220}, {30, 230}}));
    desk.setNow(moment("2026-12-22 10:00"));
    give(seriesOf("2026-12-21 11:00", "2026-12-22 10:00", {{23, 250}, {1, 90}, {48, 90}}));
    const std::string text = draft("initial");
    EXPECT_THAT(text, HasSubstr("实测 50 小时（12月20日 09:00 至 12月22日 10:00）：AQI 超过 150 共 49 小时"));
    EXPECT_THAT(text, HasSubstr("预报 48 小时（12月22日 11:00 至 12月24日 10:00）"));
    EXPECT_THAT(text, HasSubstr("目前研判所依：AQI 高于 200 的小时数 0 小时"));
    EXPECT_THAT(text, AllOf(HasSubstr("级别：应急响应处于“监测会商”"), Not(HasSubstr("级别经过"))));
    const std::string::size_type known = text.find("已知情况");
    EXPECT_EQ(text.substr(known, text.find('\n', known) - known).find("AQI"), std::string::npos) << text;
}

TEST_F(Episode, ALevelStillInForceAndALadderWithoutOneAreSaid)
{
    EXPECT_THAT(draft("final"), HasSubstr("级别经过：应急响应没有启动过任何级别，现处于“监测会商”（3.2）"));
    EXPECT_THAT(draft("final"), Not(HasSubstr("空气质量"))) << "no series was given";
    give(seriesOf("2026-12-20 09:00", "2026-12-21 10:00", {{26, 220}, {30, 230}}));
    step("warning", "issue_yellow", "city_leader");
    EXPECT_THAT(draft("final"), HasSubstr("预警最高为“黄色预警（三级）”（3.1.1），12月21日 10:00 起，仍在实施"));
}

TEST_F(Episode, TheSulphurOfEverySeriesIsToldWithItsHour)
{
    HourlySeries first = seriesOf("2026-12-20 09:00", "2026-12-20 11:00", {{3, 90}});
    first.concentrations = {{"SO2", {510, std::nullopt, 480}}};
    give(first);
    HourlySeries second = seriesOf("2026-12-20 12:00", "2026-12-20 13:00", {{2, 90}});
    second.concentrations = {{"SO2", {60, 70}}};
    give(second);
    EXPECT_THAT(draft("final"), HasSubstr("二氧化硫小时浓度最高 510 微克/立方米（12月20日 09:00）"));
    EXPECT_THAT(draft("final"), HasSubstr("没有超过 200 的过程"));
}

TEST_F(Episode, WhatIsDueAtTheEndOfADayIsDueAt24OClock)
{
    give(seriesOf("2026-12-20 09:00", "2026-12-21 10:00", {{26, 220}, {30, 230}}));
    step("warning", "issue_yellow", "city_leader");
    EXPECT_THAT(draft("final"), AllOf(HasSubstr("12月21日 24:00 前"), Not(HasSubstr(" 00:00 前"))));
}

TEST_F(Episode, ATimeCorrectedLaterIsTheOneTold)
{
    give(seriesOf("2026-12-20 09:00", "2026-12-21 10:00", {{26, 220}, {30, 230}}));
    desk.setNow(moment("2026-12-21 11:00"));
    step("warning", "issue_yellow", "city_leader");
    const std::int64_t moved = lastVersion<StateMoved>(desk.incident());
    desk.setNow(moment("2026-12-21 12:00"));
    desk.tell(CorrectTime{moved, moment("2026-12-21 11:30"), "按审批表"});
    EXPECT_THAT(draft("final"),
        AllOf(HasSubstr("12月21日 11:30 起，仍在实施"), HasSubstr("12月21日 11:30 市政府领导书面决定发布黄色预警")));
}

TEST_F(Episode, AForecastSulphurPeakIsToldAsOne)
{
    HourlySeries first = seriesOf("2026-12-21 09:00", "2026-12-21 10:00", {{4, 90}});
    first.concentrations = {{"SO2", {60, 70, 510, 80}}};
    give(first);
    EXPECT_THAT(draft("initial"), HasSubstr("二氧化硫小时浓度最高 510 微克/立方米（预报，12月21日 11:00）"));
    desk.setNow(moment("2026-12-21 11:00"));
    HourlySeries second = seriesOf("2026-12-21 11:00", "2026-12-21 11:00", {{1, 90}});
    second.concentrations = {{"SO2", {480}}};
    give(second);
    EXPECT_THAT(draft("initial"), HasSubstr("二氧化硫小时浓度最高 480 微克/立方米（12月21日 11:00）"));
}

TEST_F(Episode, TheReportTellsTheHoursThatTheAssessmentCounts)
{
    give(seriesOf("2026-12-20 09:00", "2026-12-21 10:00", {{26, 220}, {30, 90}}));
    desk.setNow(moment("2026-12-21 20:00"));
    HourlySeries emptied = seriesOf("2026-12-20 09:00", "2026-12-21 20:00", {{36, 220}, {20, 90}});
    emptied.index[5].reset();
    give(Alone{emptied});
    EXPECT_THAT(draft("initial"),
        AllOf(HasSubstr("超过 200 共 35 小时"), HasSubstr("其间缺 1 小时：12月20日 14:00，以上小时数不含缺测"),
            HasSubstr("目前研判所依：AQI 高于 200 的小时数 至少 35 小时")));
    give(Alone{seriesOf("2026-12-21 09:00", "2026-12-21 20:00", {{12, 210}, {20, 90}})});
    EXPECT_THAT(draft("initial"),
        AllOf(HasSubstr("超过 200 共 12 小时"), HasSubstr("目前研判所依：AQI 高于 200 的小时数 12 小时")))
        << "rows that shall stand alone do so in both";
}

TEST_F(Episode, HoursThatNoSeriesHasAreToldOnce)
{
    desk.setNow(moment("2026-12-21 20:00"));
    HourlySeries first = seriesOf("2026-12-21 08:00", "2026-12-21 12:00", {{5, 210}});
    first.index[1].reset();
    give(first);
    give(seriesOf("2026-12-21 15:00", "2026-12-21 20:00", {{6, 210}}));
    EXPECT_THAT(draft("initial"),
        HasSubstr("。其间缺 3 小时：12月21日 09:00、12月21日 13:00 至 12月21日 14:00，以上小时数不含缺测。"));
}

TEST(ReportOfASeries, WhatIsKnownFromItAloneIsToldWithTheAir)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-12-21 10:00"));
    desk.tell(call({Pollution}));
    const plan::Plan &plan = desk.plan(Pollution).plan();
    const auto initial = [&] {
        return reports::draft(desk.incident(), desk.activation(Pollution), plan, *plan::findReport(plan, "initial"),
            desk.shelf(), desk.now())
            .text;
    };
    EXPECT_THAT(initial(), AllOf(HasSubstr("已知情况："), HasSubstr("尚不清楚"), Not(HasSubstr("空气质量："))))
        << "nothing yet";
    desk.tell(RecordSeries{"市环境监测站", "aqi.csv", seriesOf("2026-12-21 09:00", "2026-12-21 10:00", {{100, 340}})});
    EXPECT_THAT(initial(), AllOf(HasSubstr("空气质量："), Not(HasSubstr("已知情况"))));
}

TEST_F(Episode, ASignatureSaysForWhichStepItWasGiven)
{
    give(seriesOf("2026-12-20 09:00", "2026-12-21 10:00", {{26, 220}, {30, 230}}));
    desk.tell(ConfirmCondition{ActivationId{Pollution}, "city_signed", true, "副市长", "city_leader", "issue_yellow"});
    EXPECT_THAT(draft("initial"), HasSubstr("确认“市政府领导已审批”，用于发布黄色预警（市政府领导：副市长）"));
}
