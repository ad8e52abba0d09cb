// What the plans beside special-equipment brought into the language of plans, read off the plans that ship.
#include "formats/PlanYaml.h"
#include "support/Golden.h"

#include <gmock/gmock.h>

using namespace formats;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::string fileOf(const std::string &plan) { return std::string(SOURCE_DIR) + "/data/plans/" + plan + "/plan.yaml"; }

std::shared_ptr<const plan::Plan> shipped(const std::string &plan)
{
    return loadPlanText(support::readFile(fileOf(plan)), fileOf(plan)).plan;
}

const plan::Deadline &clockOf(const plan::Plan &plan, const std::string &id)
{
    return *std::ranges::find(plan.deadlines, id, &plan::Deadline::id);
}

/// The codes of what is wrong once a part of a plan is replaced.
std::string faultsWith(const std::string &part, const std::string &by, const std::string &plan = "heavy-pollution")
{
    std::string text = support::readFile(fileOf(plan));
    const std::size_t at = text.find(part);
    if (at == std::string::npos)
        return "not there: " + part;
    text.replace(at, part.size(), by);
    std::string codes;
    for (const base::Diagnostic &diagnostic : loadPlanText(text, fileOf(plan)).diagnostics)
        codes += diagnostic.code + " ";
    return codes;
}

} // namespace

TEST(PlanGrowth, ClocksOfDaysWorkingDaysAndTimesOfDay)
{
    const auto pollution = shipped("heavy-pollution");
    ASSERT_TRUE(pollution);
    const plan::Deadline &consult = clockOf(*pollution, "consult_heating");
    EXPECT_THAT(consult.daily, ElementsAre(std::chrono::hours(10)));
    EXPECT_EQ(consult.season, "heating");
    EXPECT_TRUE(plan::findSeason(*pollution, "heating")->days.contains(calendar::parseDay("2027-01-01").value()));
    EXPECT_EQ(clockOf(*pollution, "initial_report").lasts, calendar::untilTime(std::chrono::hours(24)));
    EXPECT_THAT(
        clockOf(*pollution, "initial_report").starts.ids, ElementsAre("issue_yellow", "issue_orange", "issue_red"));
    EXPECT_TRUE(clockOf(*pollution, "follow_up_report").fromNextDay);
    EXPECT_EQ(clockOf(*pollution, "final_report").lasts, calendar::forWorkingDays(2));
    EXPECT_TRUE(clockOf(*pollution, "final_report").outlives);
    EXPECT_EQ(clockOf(*shipped("pharma-reserve"), "payment_urged").lasts, calendar::forDays(5));
    EXPECT_EQ(clockOf(*pollution, "annual_evaluation").lasts,
        calendar::yearly(std::chrono::May / 31, std::chrono::April / 30));
    EXPECT_TRUE(clockOf(*pollution, "annual_evaluation").outlives) << "it falls due long after the response";
}

TEST(PlanGrowth, ScopeCompanionsSeriesFormsLabelsAndCounting)
{
    const auto food = shipped("food-safety");
    ASSERT_TRUE(food);
    ASSERT_THAT(food->applicability, testing::SizeIs(1));
    EXPECT_EQ(food->applicability.front().decision, "scope");
    EXPECT_EQ(food->companions.front().plan, "pharma-reserve");
    EXPECT_THAT(plan::findFact(*food, "affected_people")->countedAs, ElementsAre("进食", "发病", "就诊", "住院"));
    EXPECT_TRUE(plan::findFact(*food, "treated")->followed);
    EXPECT_EQ(plan::findFact(*food, "treated")->counts, "就诊");
    const auto pollution = shipped("heavy-pollution");
    EXPECT_THAT(pollution->series, testing::SizeIs(7));
    EXPECT_THAT(pollution->forms, testing::SizeIs(6));
    EXPECT_EQ(plan::findTaskLabel(*pollution, "mandatory")->label, "强制性减排");
    const auto &confirmations = plan::findLifecycle(*pollution, "warning")->confirmations;
    EXPECT_TRUE(std::ranges::find(confirmations, std::string("city_signed"), &plan::Confirmation::name)->perStep);
}

TEST(PlanGrowth, WhatHandsAMatterOverAndHowMuchIsCut)
{
    const auto pollution = shipped("heavy-pollution");
    ASSERT_TRUE(pollution);
    EXPECT_THAT(pollution->applicability.front().steps, ElementsAre("dismiss", "withdraw"));
    EXPECT_EQ(plan::handedOverBy(*pollution, "dismiss"), &pollution->applicability.front());
    EXPECT_EQ(plan::handedOverBy(*pollution, "start_1"), nullptr);
    EXPECT_EQ(plan::handedOverBy(*shipped("special-equipment"), "hand_to_county")->goesTo, "县级指挥部");
    ASSERT_TRUE(pollution->reduction);
    EXPECT_EQ(pollution->reduction->decision, "warning_level");
    EXPECT_THAT(pollution->reduction->pollutants, testing::SizeIs(4));
    ASSERT_THAT(pollution->reduction->levels, testing::SizeIs(3));
    EXPECT_EQ(pollution->reduction->levels.back().percent, 40);
    EXPECT_EQ(pollution->reduction->cite.section, "4.2.3");
}

TEST(PlanGrowth, MistakesInTheNewPartsAreNamed)
{
    EXPECT_EQ(faultsWith("steps: [dismiss, withdraw]", "steps: [dismiss, withdrew]"), "unknown-transition ");
    EXPECT_EQ(faultsWith("percent: 20", "percent: 0"), "bad-range ");
    EXPECT_EQ(faultsWith("percent: 20", "percent: 120"), "bad-range ");
    EXPECT_EQ(faultsWith("yellow: { label: 黄色, percent", "green: { label: 黄色, percent"), "unknown-outcome ");
    EXPECT_EQ(faultsWith("  decision: warning_level\n  pollutants", "  decision: warning\n  pollutants"),
        "unknown-decision ");
    EXPECT_EQ(faultsWith("lasts: { working_days: 2 }", "lasts: { working_days: 0 }"), "bad-duration ");
    EXPECT_EQ(faultsWith("lasts: { working_days: 2 }", "lasts: { days: 1, working_days: 2 }"), "bad-duration ");
    EXPECT_EQ(faultsWith("lasts: { until: \"24:00\" }", "lasts: { until: \"25:00\" }"), "bad-time ");
    const std::string yearly = "lasts: { yearly: \"05-31\", closing: \"04-30\" }";
    EXPECT_EQ(faultsWith(yearly, "lasts: { yearly: \"05-32\", closing: \"04-30\" }"), "bad-date ");
    EXPECT_EQ(faultsWith(yearly, "lasts: { yearly: \"05-31\", closing: \"4\" }"), "bad-date ");
    EXPECT_EQ(faultsWith(yearly, "lasts: { closing: \"04-30\" }"), "bad-duration ");
    EXPECT_EQ(faultsWith(yearly, "lasts: { yearly: \"05-31\", days: 2 }"), "bad-duration ");
    EXPECT_EQ(faultsWith(yearly, "lasts: { yearly: \"05-31\" }"), "") << "closes on the day it is due by";
    EXPECT_EQ(faultsWith("daily: [\"10:00\"]", "daily: [\"24:00\", \"12:00\"]"), "bad-range ");
    EXPECT_EQ(faultsWith("times_a_day: 2", "times_a_day: 1"), "bad-range ");
    EXPECT_EQ(faultsWith("daily: [\"24:00\"]\n    times_a_day: 2", "daily: [\"12:00\", \"24:00\"]\n    times_a_day: 2"),
        "bad-range ");
    EXPECT_EQ(
        faultsWith("lasts: { until: \"24:00\" }", "lasts: { until: \"24:00\" }\n    times_a_day: 2"), "misplaced-key ");
    EXPECT_EQ(faultsWith("when: 'warning_level in", "when: 'warning_levl in"), "unknown-name ");
    EXPECT_EQ(faultsWith("daily: [\"10:00\"]", "daily: [\"10:00\"]\n    lasts: PT1H"), "misplaced-key ");
    EXPECT_EQ(
        faultsWith("starts: { transition: [issue_yellow, issue_orange, issue_red] }", "starts: { transition: [] }"),
        "bad-trigger ");
    EXPECT_EQ(faultsWith("    season: heating", "    season: heat"), "unknown-season ");
    EXPECT_EQ(faultsWith("from: \"11-01\"", "from: \"11-31\""), "bad-date ");
    EXPECT_EQ(faultsWith("labels: [mandatory, industrial]", "labels: [mandatory, industral]"), "unknown-label ");
    EXPECT_EQ(faultsWith("excluded_by: not_applicable", "excluded_by: no"), "unknown-outcome ");
    EXPECT_EQ(faultsWith("peak_daily_aqi: peak", "peak_daily_aqi: top"), "bad-value ");
    EXPECT_EQ(faultsWith("warning_in_force = \"yellow\"", "warning_in_force = \"green\""), "unknown-outcome ");
    EXPECT_EQ(faultsWith("used_by: [\"report:opinion\"", "used_by: [\"report:opinon\""), "unknown-reference ");
}

TEST(PlanGrowth, ConditionsAndCasesSeeThePlanThatAsked)
{
    EXPECT_EQ(faultsWith("warning_in_force = \"yellow\"", "requester = \"over\""), "");
    EXPECT_EQ(faultsWith("warning_in_force = \"yellow\"", "requester = \"gone\""), "outside-domain ");
    EXPECT_EQ(faultsWith("warning_in_force = \"yellow\"", "requester > 3"), "wrong-type ");
    EXPECT_EQ(faultsWith("at: { warning: warning_red }", "at: { warning: warning_red, requester: running }"), "");
    EXPECT_EQ(
        faultsWith("at: { warning: warning_red }", "at: { warning: warning_red, requester: gone }"), "bad-value ");
    EXPECT_EQ(faultsWith("\nfacts:\n", "\nfacts:\n  requester: { label: 要求者, type: boolean }\n"), "duplicate-id ");
    EXPECT_THAT(faultsWith("\nfacts:\n", "\nfacts:\n  warning_in_force: { label: 预警, type: boolean }\n"),
        ::testing::StartsWith("duplicate-id "));
}

TEST(PlanGrowth, HoursInARowAtAnIndexOrBelowAreReadOffASeries)
{
    const auto pollution = shipped("heavy-pollution");
    const auto entry = std::ranges::find(pollution->series, "below_orange_hours", &plan::SeriesFact::fact);
    ASSERT_NE(entry, pollution->series.end());
    EXPECT_EQ(entry->measure, plan::SeriesMeasure::HoursAtMost);
    EXPECT_EQ(entry->limit, 200);
    EXPECT_EQ(faultsWith("{ hours_at_most: 200 }", "{ hours_at_most: 500 }"), "bad-range ");
    EXPECT_EQ(faultsWith("{ hours_at_most: 200 }", "{ hours_at_most: viel }"), "wrong-type ");
    EXPECT_EQ(faultsWith("{ hours_at_most: 200 }", "{ hours: 200 }"), "missing-key unknown-key ");
    EXPECT_EQ(faultsWith("{ hours_at_most: 200 }", "hours_at_most"), "bad-value ");
}

TEST(PlanGrowth, ACaseSaysWhatThePlanMakesOfTheStepsFromWhereItsLaddersStand)
{
    const auto pollution = shipped("heavy-pollution");
    const auto example = std::ranges::find(pollution->cases, "橙色预警已发布，可启动二级响应", &plan::Case::name);
    ASSERT_NE(example, pollution->cases.end());
    EXPECT_TRUE(example->expect.empty()) << "the steps may stand alone";
    ASSERT_TRUE(example->steps);
    EXPECT_THAT(example->steps->at,
        ElementsAre(testing::Pair("response", "reported"), testing::Pair("warning", "warning_orange")));
    ASSERT_EQ(example->steps->expected.size(), 2U);
    EXPECT_EQ(example->steps->expected[0].word, plan::StepWord::Proposed);
    EXPECT_THAT(example->steps->expected[0].transitions, ElementsAre("start_2"));
    EXPECT_EQ(example->steps->expected[1].word, plan::StepWord::Refused);
    ASSERT_EQ(example->steps->leads.size(), 3U);
    EXPECT_EQ(example->steps->leads[1].to, "response_2");
}

TEST(PlanGrowth, FaultsInTheStepsOfACase)
{
    const std::string at = "at: { response: reported, warning: warning_orange }";
    EXPECT_EQ(faultsWith(at, "at: { respons: reported }"), "unknown-lifecycle ");
    EXPECT_EQ(faultsWith(at, "at: { response: warning_orange }"), "unknown-state ") << "a state of the other ladder";
    EXPECT_EQ(faultsWith("      " + at + "\n", ""), "missing-key ");
    EXPECT_EQ(faultsWith("proposed: [start_2, issue_orange]", "proposed: [start_4]"), "unknown-transition ");
    EXPECT_EQ(faultsWith("leads: { end: ended }", "leads: { end: over }"), "unknown-state ");
    EXPECT_EQ(faultsWith("confirmed: { end_grounds: true }", "confirmed: { grounds: true }"), "unknown-confirmation ");
    EXPECT_EQ(faultsWith("confirmed: { end_grounds: true }", "confirmed: { end_grounds: ja }"), "wrong-type ");
    EXPECT_EQ(
        faultsWith("      proposed: [end_notice]\n      leads: { end_notice: no_warning }\n", ""), "missing-key ");
    EXPECT_EQ(faultsWith("    expect: { scope: not_applicable }\n", ""), "missing-key ")
        << "neither outcomes nor steps";
}

TEST(PlanGrowth, ACompanionIsGivenValuesAndWhatDecisionsSay)
{
    const auto equipment = shipped("special-equipment");
    const std::vector<plan::Gift> &gifts = equipment->companions.front().gives;
    ASSERT_THAT(gifts, testing::SizeIs(3));
    EXPECT_EQ(plan::textOf(gifts[0]), "event_category = accident");
    EXPECT_EQ(plan::textOf(gifts[1]), "within_city = true");
    EXPECT_EQ(gifts[1].value, plan::Scalar(true));
    EXPECT_EQ(gifts[2].decision, "accident_grade");
    const auto faults = [](const std::string &part, const std::string &by) {
        return faultsWith(part, by, "special-equipment");
    };
    EXPECT_EQ(faults("{ decision: accident_grade }", "{ decision: accident }"), "unknown-decision ");
    EXPECT_EQ(faults("{ decision: accident_grade }", "{ decision: accident_grade, as: { 一般: 一般 } }"), "");
    EXPECT_EQ(
        faults("{ decision: accident_grade }", "{ decision: accident_grade, as: { 轻微: 一般 } }"), "unknown-outcome ");
    EXPECT_EQ(faults("{ decision: accident_grade }", "{ follows: accident_grade }"), "missing-key unknown-key ");
    EXPECT_EQ(faults("within_city: true", "within_city: [true]"), "wrong-type ");
    EXPECT_EQ(faults("  - plan: pharma-reserve", "  - title: 储备"), "wrong-type ");
    EXPECT_EQ(
        faults("  - plan: pharma-reserve", "  - plan: pharma-reserve\n  - plan: pharma-reserve"), "duplicate-item ");
}
