// Every decision of every shipped plan against a reading that tries everything, on fact sets that are exact, bounded
// and unknown at once and lie at the plan's own thresholds. In parts, so that they run side by side.
#include "Comparison.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"
#include "support/PlanGenerator.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

constexpr int FactSetsOfAPlan = 20'000;
constexpr int Parts = 4;

class ShippedPlan : public ::testing::TestWithParam<std::tuple<const char *, int>> { };

} // namespace

TEST_P(ShippedPlan, AgreesWithTryingEverything)
{
    const auto &[id, part] = GetParam();
    const auto load = formats::loadPlanFile(SOURCE_DIR "/data/plans/" + std::string(id) + "/plan.yaml");
    ASSERT_TRUE(load.compiled.has_value());
    support::BruteForce truth(load.plan);
    std::mt19937 random(static_cast<unsigned>(part) + 2020);
    int compared = 0;
    int unsettled = 0;
    int settled = 0;
    for (unsigned round = 0; compared < FactSetsOfAPlan / Parts && !HasFailure(); ++round) {
        const double known = 0.2 + 0.2 * (round % 4);
        const assess::Readings readings = support::randomReadings(*load.plan, known, random);
        if (!test::compare(*load.compiled, truth, readings, round % 20 == 0, round))
            continue;
        ++compared;
        const auto assessment = load.compiled->assess(readings);
        const bool all = std::ranges::all_of(assessment->decisions, &assess::DecisionAssessment::settled);
        ++(all ? settled : unsettled);
    }
    EXPECT_EQ(compared, FactSetsOfAPlan / Parts);
    EXPECT_GT(settled, compared / 100) << "too little is known to tell";
    EXPECT_GT(unsettled, compared / 10) << "too much is known to tell";
}

INSTANTIATE_TEST_SUITE_P(Plan, ShippedPlan,
    ::testing::Combine(::testing::Values("special-equipment", "heavy-pollution", "food-safety", "pharma-reserve"),
        ::testing::Range(0, Parts)),
    [](const ::testing::TestParamInfo<std::tuple<const char *, int>> &suite) {
        std::string name = std::get<0>(suite.param);
        std::ranges::replace(name, '-', '_');
        return name + "_part_" + std::to_string(std::get<1>(suite.param) + 1);
    });
