// The series of an incident: recorded whole, read by the plan, replaced and struck like anything people say.
#include "ShippedPlan.h"

#include "incident/SeriesFacts.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

constexpr std::chrono::hours Hour{1};
const std::string Now = "2026-12-23 10:00";

/// `hours` hours of one index.
using Stretch = std::pair<std::size_t, std::int64_t>;

HourlySeries seriesOf(const std::string &from, const std::string &observedUntil, const std::vector<Stretch> &stretches)
{
    HourlySeries series;
    series.from = moment(from);
    series.observedUntil = moment(observedUntil);
    for (const auto &[hours, index] : stretches)
        series.index.insert(series.index.end(), hours, index);
    return series;
}

/// Fifty hours of heavy pollution until now, then better air for as long as the forecast says.
HourlySeries fiftyHeavyHours(std::size_t betterHours)
{
    return seriesOf("2026-12-21 09:00", Now, {{50, 220}, {betterHours, 140}});
}

RecordSeries given(HourlySeries series) { return {"市环境监测站", "12-23.csv", std::move(series)}; }

Desk pollutionDesk()
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment(Now));
    desk.tell(call({"heavy-pollution"}));
    desk.tell(exactly("dust_storm", false));
    return desk;
}

double numberOf(const Desk &desk, const std::string &fact)
{
    const FactEntry *entry = currentFact(desk.incident(), fact);
    return entry ? std::get<double>(std::get<plan::Exact>(entry->reading).value) : -1;
}

/// What is known of a fact in part: ">= 40".
std::string testOf(const Desk &desk, const std::string &fact)
{
    const FactEntry *entry = currentFact(desk.incident(), fact);
    const auto *bounded = entry ? std::get_if<plan::Bounded>(&entry->reading) : nullptr;
    return bounded ? bounded->test : "none";
}

} // namespace

TEST(Series, ThePlansFactsAreReportedInTheSameStepAndTheLevelFollows)
{
    Desk desk = pollutionDesk();
    const auto events = desk.tell(given(fiftyHeavyHours(30)));
    EXPECT_THAT(told(events),
        ElementsAre("series 12-23.csv", "fact below_orange_hours", "fact below_red_hours", "fact hours_over_200",
            "fact hours_over_300", "fact improved_hours", "fact peak_daily_aqi", "assessed heavy-pollution",
            "call applicant_leader", "call city_leader"));
    for (const FactReported &fact : only<FactReported>(events)) {
        EXPECT_EQ(fact.series, lastVersion<SeriesRecorded>(desk.incident())) << fact.fact;
        EXPECT_EQ(fact.source, "市环境监测站");
    }
    EXPECT_EQ(numberOf(desk, "hours_over_200"), 50);
    EXPECT_EQ(numberOf(desk, "peak_daily_aqi"), 220);
    EXPECT_EQ(testOf(desk, "improved_hours"), ">= 30") << "the forecast ends there, the better air need not";
    EXPECT_EQ(testOf(desk, "below_orange_hours"), ">= 30");
    EXPECT_EQ(currentFact(desk.incident(), "so2_hourly"), nullptr) << "no concentration was given";
    EXPECT_EQ(desk.outcome("warning_level", "heavy-pollution"), "yellow");
}

TEST(Series, WhatTheForecastLiftsCallsForNothingAnyMore)
{
    Desk desk = pollutionDesk();
    desk.tell(exactly("so2_hourly", 60.0));
    desk.tell(exactly("provincial_order", std::string("none")));
    const auto better = [](int hours) { // the last measured hour is good already
        return seriesOf("2026-12-21 09:00", Now, {{49, 220}, {1, 140}, {hours, 140}});
    };
    desk.tell(given(better(35)));
    EXPECT_EQ(desk.outcome("warning_level", "heavy-pollution"), "yellow") << "35 better hours end nothing";
    desk.tell(given(fiftyHeavyHours(60)));
    EXPECT_EQ(numberOf(desk, "hours_over_200"), 50) << "the air is bad now: what is promised ends nothing yet";
    EXPECT_EQ(desk.outcome("warning_level", "heavy-pollution"), "yellow");
    desk.tell(given(better(36)));
    EXPECT_EQ(numberOf(desk, "hours_over_200"), 0);
    EXPECT_EQ(numberOf(desk, "peak_daily_aqi"), 140);
    EXPECT_EQ(desk.outcome("warning_level", "heavy-pollution"), "none");
    // Heavy hours behind the better ones are another episode.
    desk.tell(given(seriesOf("2026-12-21 09:00", Now, {{49, 220}, {1, 140}, {36, 140}, {50, 230}})));
    EXPECT_EQ(testOf(desk, "hours_over_200"), ">= 50") << "the forecast ends before they do";
    EXPECT_EQ(desk.outcome("warning_level", "heavy-pollution"), "yellow");
}

TEST(Series, TheSulphurOfWhatIsOverCountsNoMore)
{
    Desk desk = pollutionDesk();
    HourlySeries series = seriesOf("2026-12-21 09:00", Now, {{49, 220}, {1, 140}, {36, 140}});
    SeriesColumn sulphur{"SO2", std::vector<std::optional<double>>(86, 80.0)};
    sulphur.values[10] = 620;
    series.concentrations.push_back(sulphur);
    desk.tell(given(series));
    EXPECT_EQ(numberOf(desk, "so2_hourly"), 80);
}

TEST(Series, FromYellowToLifted)
{
    Desk desk = pollutionDesk();
    const auto sign = [&] {
        for (const auto &[what, person, post] : {std::tuple("department_signed", "局长", "applicant_leader"),
                 std::tuple("city_signed", "副市长", "city_leader")})
            desk.tell(ConfirmCondition{ActivationId{"heavy-pollution"}, what, true, person, post});
    };
    const auto step = [&](const std::string &transition) {
        return TakeTransition{
            ActivationId{"heavy-pollution"}, "warning", transition, {"city_leader", Channel::Written, "文"}, {}};
    };
    desk.tell(given(fiftyHeavyHours(35)));
    sign();
    desk.tell(exactly("so2_hourly", 60.0));
    desk.tell(exactly("provincial_order", std::string("none")));
    desk.tell(step("issue_yellow"));
    sign();
    EXPECT_TRUE(refused(desk.ask(step("lift")), RefusalCode::RequirementUnmet)) << "35 better hours are not 36";
    desk.tell(given(fiftyHeavyHours(36)));
    desk.tell(step("lift"));
    EXPECT_EQ(desk.activation("heavy-pollution").warningState, "no_warning");
}

TEST(Series, AWarningIsLoweredByHowLongTheAirStaysBelowTheLevelAbove)
{
    Desk desk = pollutionDesk();
    const auto stepOf = [&](const std::string &id) {
        const auto steps = availableTransitions(
            desk.incident(), desk.activation("heavy-pollution"), desk.plan("heavy-pollution"), "warning");
        return *std::ranges::find(steps, id, [](const AvailableTransition &each) { return each.transition->id; });
    };
    const auto take = [&](const std::string &id) {
        for (const auto &[what, person, post] : {std::tuple("department_signed", "局长", "applicant_leader"),
                 std::tuple("city_signed", "副市长", "city_leader")})
            desk.tell(ConfirmCondition{ActivationId{"heavy-pollution"}, what, true, person, post});
        desk.tell(TakeTransition{
            ActivationId{"heavy-pollution"}, "warning", id, {"city_leader", Channel::Written, "文"}, {}});
    };
    desk.tell(exactly("so2_hourly", 60.0));
    desk.tell(exactly("provincial_order", std::string("none")));
    // 100 hours over 200, 50 of them over 300: red.
    desk.tell(given(seriesOf("2026-12-19 07:00", Now, {{50, 220}, {50, 320}, {10, 320}})));
    EXPECT_EQ(numberOf(desk, "below_red_hours"), 0) << "the first hour of the forecast is no better";
    take("issue_red");
    EXPECT_TRUE(stepOf("lower_orange").ruledOut);
    // The forecast: 280 for 30 hours, then 320 again.
    desk.tell(given(seriesOf("2026-12-19 07:00", Now, {{100, 250}, {30, 280}, {2, 320}})));
    EXPECT_EQ(numberOf(desk, "below_red_hours"), 30) << "the hour after it ends the run: exactly so many";
    EXPECT_TRUE(stepOf("lower_orange").ruledOut);
    desk.tell(given(seriesOf("2026-12-19 07:00", Now, {{100, 250}, {30, 280}})));
    EXPECT_EQ(testOf(desk, "below_red_hours"), ">= 30");
    EXPECT_FALSE(stepOf("lower_orange").ruledOut) << "nobody knows what comes behind the forecast";
    EXPECT_FALSE(stepOf("lower_orange").advised);
    desk.tell(given(seriesOf("2026-12-19 07:00", Now, {{100, 250}, {36, 280}})));
    EXPECT_TRUE(stepOf("lower_orange").advised);
    take("lower_orange");
    EXPECT_EQ(desk.activation("heavy-pollution").warningState, "warning_orange");
    EXPECT_EQ(numberOf(desk, "below_orange_hours"), 0) << "280 is over 200";
}

TEST(Series, HoursThatAreOverForALevelCountTowardsItNoMore)
{
    Desk desk = pollutionDesk();
    desk.tell(exactly("so2_hourly", 60.0));
    desk.tell(exactly("provincial_order", std::string("none")));
    const auto level = [&] { return desk.outcome("warning_level", "heavy-pollution"); };
    const std::string from = "2026-12-18 07:00"; // 124 hours until now
    desk.tell(given(seriesOf(from, Now, {{124, 320}, {60, 250}})));
    EXPECT_EQ(level(), "red") << "the air is bad now: what is promised ends nothing yet";
    desk.tell(given(seriesOf(from, Now, {{122, 320}, {2, 290}, {60, 250}})));
    EXPECT_EQ(numberOf(desk, "hours_over_300"), 0) << "300 or below for 36 hours, and now as well";
    EXPECT_EQ(testOf(desk, "hours_over_200"), ">= 184") << "and still heavy";
    EXPECT_EQ(numberOf(desk, "peak_daily_aqi"), 290);
    EXPECT_EQ(level(), "orange");
    desk.tell(given(seriesOf(from, Now, {{122, 320}, {2, 290}, {35, 250}, {60, 320}})));
    EXPECT_EQ(level(), "red") << "35 hours are no 36";
    desk.tell(given(seriesOf(from, Now, {{122, 320}, {2, 180}, {60, 180}})));
    EXPECT_EQ(numberOf(desk, "hours_over_200"), 0);
    EXPECT_EQ(numberOf(desk, "peak_daily_aqi"), 180);
    EXPECT_EQ(testOf(desk, "improved_hours"), "none") << "151 to 200 lifts nothing";
    EXPECT_EQ(numberOf(desk, "improved_hours"), 0);
    EXPECT_EQ(level(), "none");
    desk.tell(given(seriesOf(from, Now, {{122, 320}, {2, 180}, {60, 180}, {50, 320}, {50, 250}})));
    EXPECT_EQ(level(), "red") << "what comes behind is another episode, with all its hours";
}

TEST(Series, TheLaterOneCountsUntilItIsStruckWithWhatWasReadOffIt)
{
    Desk desk = pollutionDesk();
    desk.tell(given(fiftyHeavyHours(10)));
    desk.tell(given(fiftyHeavyHours(36)));
    EXPECT_EQ(testOf(desk, "improved_hours"), ">= 36");
    const std::int64_t later = currentSeries(desk.incident())->version;
    const auto events = desk.tell(Strike{later, "站点读错"});
    EXPECT_EQ(only<EventStruck>(events).size(), 7U) << "the series and the six facts";
    EXPECT_EQ(testOf(desk, "improved_hours"), ">= 10");
    ASSERT_NE(currentSeries(desk.incident()), nullptr);
    EXPECT_EQ(std::get<SeriesRecorded>(currentSeries(desk.incident())->event).series, fiftyHeavyHours(10));
    EXPECT_EQ(desk.incident().history.size(), static_cast<std::size_t>(desk.incident().version)) << "nothing is lost";
    desk.tell(Strike{currentSeries(desk.incident())->version, "也错"});
    EXPECT_EQ(currentSeries(desk.incident()), nullptr);
    EXPECT_EQ(currentFact(desk.incident(), "hours_over_200"), nullptr);
}

TEST(Series, TheSulphurOfItsConcentrationsIsAFactToo)
{
    Desk desk = pollutionDesk();
    HourlySeries series = seriesOf("2026-12-23 08:00", Now, {{3, 90}});
    series.concentrations = {{"SO2", {510, std::nullopt, 480}}};
    desk.tell(given(series));
    EXPECT_EQ(numberOf(desk, "so2_hourly"), 510);
    EXPECT_EQ(desk.outcome("warning_level", "heavy-pollution"), "yellow") << "over 500 by itself";
}

TEST(Series, WhatANewSeriesDoesNotAnswerIsOpenAgain)
{
    Desk desk = pollutionDesk();
    HourlySeries first = seriesOf("2026-12-23 08:00", Now, {{3, 90}});
    first.concentrations = {{"SO2", {900, std::nullopt, 480}}};
    desk.tell(given(first));
    EXPECT_EQ(numberOf(desk, "so2_hourly"), 900);
    desk.tell(given(seriesOf("2026-12-23 08:00", Now, {{3, 90}})));
    const FactEntry *sulphur = currentFact(desk.incident(), "so2_hourly");
    ASSERT_NE(sulphur, nullptr);
    EXPECT_TRUE(std::holds_alternative<plan::Unknown>(sulphur->reading)) << "the screen shows a series without it";
    desk.tell(exactly("so2_hourly", 60.0));
    desk.tell(given(seriesOf("2026-12-23 08:00", Now, {{3, 95}})));
    EXPECT_EQ(numberOf(desk, "so2_hourly"), 60) << "what a person said stays";
}

TEST(Series, OfTwoTheOneOfTheLaterMomentCountsForFactsAndScreen)
{
    Desk desk = pollutionDesk();
    desk.setNow(moment("2026-12-23 10:20"));
    desk.tell(given(fiftyHeavyHours(36)), moment("2026-12-23 10:10"));
    desk.tell(given(fiftyHeavyHours(10)), moment("2026-12-23 10:05"));
    EXPECT_EQ(testOf(desk, "improved_hours"), ">= 36");
    ASSERT_NE(currentSeries(desk.incident()), nullptr);
    EXPECT_EQ(std::get<SeriesRecorded>(currentSeries(desk.incident())->event).series, fiftyHeavyHours(36));
}

TEST(Series, APlanThatJoinsLaterReadsTheSeriesThatIsThere)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment(Now));
    desk.tell(call({"food-safety"}));
    EXPECT_TRUE(refused(desk.ask(given(fiftyHeavyHours(10))), RefusalCode::NoSeriesAsked));
    desk.tell(ActivatePlan{"heavy-pollution", {}, "没有新版文本"});
    desk.tell(given(fiftyHeavyHours(10)));
    EXPECT_THAT(only<FactReported>(desk.tell(ActivatePlan{"special-equipment"})), IsEmpty());
    EXPECT_EQ(numberOf(desk, "hours_over_200"), 50);
}

TEST(Series, IsRefusedWhereItCannotBe)
{
    Desk desk = pollutionDesk();
    EXPECT_TRUE(refused(desk.ask(given({})), RefusalCode::EmptyText));
    EXPECT_TRUE(refused(
        desk.ask(given(seriesOf("2026-12-23 08:00", "2026-12-23 11:00", {{4, 90}}))), RefusalCode::InTheFuture));
    EXPECT_TRUE(refused(desk.ask(given(seriesOf("2026-12-23 08:30", Now, {{1, 90}}))), RefusalCode::BadSeries));
    EXPECT_TRUE(refused(desk.ask(given(seriesOf("2026-12-23 08:00", Now, {{1, 501}}))), RefusalCode::BadSeries));
    HourlySeries uneven = seriesOf("2026-12-23 08:00", Now, {{3, 90}});
    uneven.concentrations = {{"SO2", {1}}};
    EXPECT_TRUE(refused(desk.ask(given(uneven)), RefusalCode::BadSeries));
}

TEST(Series, AMissingHourStaysMissing)
{
    HourlySeries series = seriesOf("2026-12-23 06:00", "2026-12-23 09:00", {{5, 210}});
    series.index[2].reset();
    const airquality::IndexSeries index = indexOf(series);
    EXPECT_EQ(index.size(), 4U);
    EXPECT_THAT(airquality::gapsIn(index),
        ElementsAre(airquality::Gap{std::chrono::floor<std::chrono::hours>(moment("2026-12-23 08:00")), 1}));
    EXPECT_FALSE(index.at(std::chrono::floor<std::chrono::hours>(moment("2026-12-23 09:00"))).forecast);
    EXPECT_TRUE(index.at(std::chrono::floor<std::chrono::hours>(moment(Now))).forecast);
    EXPECT_EQ(toHourly(index), series);
    EXPECT_EQ(lastHour(series), moment(Now));
    EXPECT_EQ(lastHour(series) - series.from, 4 * Hour);
}

TEST(Series, RowsCompletedByOneThatIsNotTheNewestAnyMoreAreRefused)
{
    Desk desk = pollutionDesk();
    RecordSeries first = given(fiftyHeavyHours(10));
    first.after = 0;
    desk.tell(first);
    const std::int64_t seen = currentSeries(desk.incident())->version;
    desk.tell(given(fiftyHeavyHours(36)));
    RecordSeries stale = given(fiftyHeavyHours(12));
    stale.after = seen;
    EXPECT_TRUE(refused(desk.ask(stale), RefusalCode::SeriesMovedOn));
    stale.after = currentSeries(desk.incident())->version;
    desk.tell(stale);
    first.after = 0;
    EXPECT_TRUE(refused(desk.ask(first), RefusalCode::SeriesMovedOn)) << "there is one now";
}
