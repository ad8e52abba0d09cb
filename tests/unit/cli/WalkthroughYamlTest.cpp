#include "formats/WalkthroughYaml.h"

#include "app/PlanShelf.h"
#include "formats/PlanLoader.h"
#include "support/Golden.h"
#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <fstream>

namespace {

const base::Instant Now = base::fromCivil({2026, 11, 25, 3, 14, 0, 0});

const app::PlanShelf &shelf()
{
    static app::PlanShelf plans{formats::loadCompiledPlan};
    static const auto loaded = formats::putPlansInForce(std::string(SOURCE_DIR) + "/data/plans", plans);
    EXPECT_TRUE(loaded.unusable.empty());
    return plans;
}

const std::string Head = "title: t\nsteps:\n"
                         "  - { at: -PT1H, incident: a, report: 来电, plans: [special-equipment] }\n";

formats::WalkthroughLoad load(const std::string &steps)
{
    return formats::loadWalkthroughText(Head + steps, "w.yaml", Now, shelf());
}

/// The one diagnostic of a file whose fourth line is wrong.
std::string faultOf(const std::string &step)
{
    const formats::WalkthroughLoad loaded = load("  - { " + step + " }\n");
    EXPECT_FALSE(loaded.walkthrough);
    if (loaded.diagnostics.size() != 1U)
        return "there are " + std::to_string(loaded.diagnostics.size());
    const base::Diagnostic &fault = loaded.diagnostics.front();
    return std::to_string(fault.position.line) + " " + fault.code;
}

} // namespace

TEST(WalkthroughYaml, ReadsTimesBeforeNowAndInstants)
{
    const auto loaded =
        load("  - { at: -PT30M, incident: a, note: x }\n  - { at: \"2026-11-25T03:00\", incident: a, note: y }\n");
    ASSERT_TRUE(loaded.walkthrough) << base::toString(loaded.diagnostics.front());
    const auto &steps = loaded.walkthrough->steps;
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].at, Now - std::chrono::hours(1));
    EXPECT_EQ(steps[1].at, Now - std::chrono::minutes(30));
    EXPECT_EQ(steps[2].at, Now - std::chrono::minutes(14));
    EXPECT_EQ(steps[2].position, (base::SourcePosition{5, 5}));
}

TEST(WalkthroughYaml, ReadsAnAnswerAsItIsSpoken)
{
    const auto loaded = load("  - { at: -PT30M, incident: a, fact: deaths, answer: 至少3, source: 医院 }\n");
    ASSERT_TRUE(loaded.walkthrough);
    const auto &fact = std::get<incident::ReportFact>(loaded.walkthrough->steps[1].command);
    EXPECT_EQ(fact.reading, plan::Reading(plan::Bounded{">= 3"}));
    EXPECT_EQ(fact.source, "医院");
}

TEST(WalkthroughYaml, AFurtherPlanRunsOnTheIncidentAndAStepMayBeAboutIt)
{
    const auto loaded =
        load("  - { at: -PT30M, incident: a, activate: pharma-reserve, beside: special-equipment }\n"
             "  - { at: -PT29M, incident: a, plan: pharma-reserve, move: verify, by: general_group_duty }\n"
             "  - { at: -PT28M, incident: a, move: verify, by: office_duty }\n");
    ASSERT_TRUE(loaded.walkthrough) << base::toString(loaded.diagnostics.front());
    const auto &steps = loaded.walkthrough->steps;
    EXPECT_EQ(std::get<incident::ActivatePlan>(steps[1].command),
        (incident::ActivatePlan{"pharma-reserve", {"special-equipment"}}));
    EXPECT_EQ(std::get<incident::TakeTransition>(steps[2].command).activation.value, "pharma-reserve");
    EXPECT_EQ(std::get<incident::TakeTransition>(steps[3].command).activation.value, "special-equipment");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, activate: flood"), "4 unknown-plan");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, activate: pharma-reserve, beside: food-safety"), "4 unknown-plan");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, plan: pharma-reserve, note: x"), "4 unknown-plan");
}

TEST(WalkthroughYaml, WhichOfThePlansAtTheCallAskedForTheOthersIsSaid)
{
    const auto loaded = load(
        "  - { at: -PT30M, incident: b, report: 缺药, plans: [food-safety, pharma-reserve], beside: food-safety }\n");
    ASSERT_TRUE(loaded.walkthrough) << base::toString(loaded.diagnostics.front());
    EXPECT_EQ(std::get<incident::ReportIncident>(loaded.walkthrough->steps[1].command).beside.value, "food-safety");
    EXPECT_EQ(
        faultOf("at: -PT30M, incident: b, report: x, plans: [pharma-reserve], beside: food-safety"), "4 unknown-plan");
}

TEST(WalkthroughYaml, APlanThatRunsIsLinkedToTheOneThatAskedForIt)
{
    const auto loaded = load("  - { at: -PT30M, incident: a, activate: pharma-reserve }\n"
                             "  - { at: -PT29M, incident: a, link: pharma-reserve, beside: special-equipment }\n");
    ASSERT_TRUE(loaded.walkthrough) << base::toString(loaded.diagnostics.front());
    EXPECT_EQ(std::get<incident::LinkPlan>(loaded.walkthrough->steps[2].command),
        (incident::LinkPlan{{"pharma-reserve"}, {"special-equipment"}}));
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, link: pharma-reserve, beside: special-equipment"), "4 unknown-plan");
}

TEST(WalkthroughYaml, AStepTakesItsOwnKeysOnly)
{
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, note: x, answer: 3"), "4 unknown-key");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a"), "4 no-action");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, fact: deaths"), "4 missing-key");
}

TEST(WalkthroughYaml, FaultsAreNamedByTheirCodes)
{
    EXPECT_EQ(faultOf("at: noon, incident: a, note: x"), "4 bad-time");
    EXPECT_EQ(faultOf("at: -PT2H, incident: a, note: x"), "4 not-in-order");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, fact: wind, answer: 3"), "4 unknown-fact");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, fact: deaths, answer: 很多"), "4 bad-answer");
    EXPECT_EQ(faultOf("at: -PT30M, incident: b, report: x, plans: [pharma]"), "4 unknown-plan");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, strike: nothing, reason: x"), "4 unknown-label");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, deadline: x, lasts: soon"), "4 bad-duration");
}

TEST(WalkthroughYaml, AStepOnAnIncidentNobodyReportedIsAFault)
{
    EXPECT_EQ(faultOf("at: -PT30M, incident: b, note: x"), "4 unknown-incident");
}

TEST(WalkthroughYaml, OneStepDoesOneThing)
{
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, note: x, narrative: y"), "4 two-actions");
}

TEST(WalkthroughYaml, ATextThatIsNotUtf8OrNoYamlIsRefused)
{
    EXPECT_EQ(formats::loadWalkthroughText("\xff", "w.yaml", Now, shelf()).diagnostics.at(0).code, "not-utf8");
    EXPECT_FALSE(formats::loadWalkthroughText("steps: [", "w.yaml", Now, shelf()).walkthrough);
}

TEST(WalkthroughYaml, ASeriesIsReadFromTheTextAndMovedToItsTime)
{
    const std::string haze = "  - { at: -PT1H, incident: h, report: 重污染, plans: [heavy-pollution] }\n";
    const formats::WalkthroughLoad loaded = load(haze
        + "  - at: -PT30M\n    incident: h\n    begins: -PT4H\n    source: 监测站\n    series: |\n"
          "      time,aqi_24h\n      2026-01-05 00:00,210\n      2026-01-05 01:00,220\n      2026-01-05 03:00,230\n"
          "      2026-01-05 04:00,180\n      2026-01-05 05:00,140\n");
    for (const base::Diagnostic &fault : loaded.diagnostics)
        ADD_FAILURE() << base::toString(fault);
    ASSERT_TRUE(loaded.walkthrough);
    const auto &command = std::get<incident::RecordSeries>(loaded.walkthrough->steps.back().command);
    EXPECT_EQ(command.source, "监测站");
    EXPECT_EQ(command.file, "");
    EXPECT_EQ(command.series.from, base::fromCivil({2026, 11, 24, 23, 0, 0, 0}))
        << "four hours before, to the full hour";
    EXPECT_EQ(command.series.observedUntil, base::fromCivil({2026, 11, 25, 2, 0, 0, 0}))
        << "what is to come is forecast";
    EXPECT_EQ(command.series.index, (std::vector<std::optional<std::int64_t>>{210, 220, {}, 230, 180, 140}));
}

TEST(WalkthroughYaml, ASeriesLiesInAFileBesideIt)
{
    const support::TempDir folder;
    std::ofstream(folder.path() / "haze.csv") << "time,aqi_24h\n2026-11-25 01:00,210\n2026-11-25 02:00,220\n";
    std::ofstream(folder.path() / "w.yaml")
        << "title: t\nsteps:\n  - { at: -PT1H, incident: h, report: 重污染, plans: [heavy-pollution] }\n"
           "  - { at: -PT30M, incident: h, series: haze.csv }\n";
    const auto loaded = formats::loadWalkthroughFile((folder.path() / "w.yaml").string(), Now, shelf());
    ASSERT_TRUE(loaded.walkthrough) << base::toString(loaded.diagnostics.front());
    const auto &command = std::get<incident::RecordSeries>(loaded.walkthrough->steps.back().command);
    EXPECT_EQ(command.file, "haze.csv");
    EXPECT_EQ(command.series.from, base::fromCivil({2026, 11, 25, 1, 0, 0, 0}));
}

TEST(WalkthroughYaml, ASeriesThatCannotBeReadIsNamedByItsFault)
{
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, series: nowhere.csv"), "4 bad-series");
    EXPECT_EQ(faultOf("at: -PT30M, incident: a, series: \"time,aqi_24h\\nmorgens,210\""), "4 bad-series");
    const auto loaded = load("  - { at: -PT30M, incident: a, series: \"time,aqi_24h\\nmorgens,210\" }\n");
    EXPECT_NE(loaded.diagnostics.at(0).message.find("w.yaml:2:1"), std::string::npos)
        << loaded.diagnostics.at(0).message;
}
