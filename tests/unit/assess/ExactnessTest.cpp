#include "Comparison.h"
#include "support/PlanGenerator.h"
#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

using support::BruteForce;
using test::compare;

namespace {

TEST(Exactness, TheRealDecisionsAgreeWithTryingEverythingOnTwentyThousandFactSets)
{
    const auto plan = support::specialEquipment();
    const auto compiled = assess::CompiledPlan::compile(plan);
    ASSERT_TRUE(compiled.has_value());
    BruteForce truth(plan);
    std::mt19937 random(20200722);
    int compared = 0;
    for (unsigned round = 0; compared < 20'000 && !::testing::Test::HasFailure(); ++round) {
        const double known = 0.2 + 0.2 * (round % 4);
        compared += compare(*compiled, truth, support::randomReadings(*plan, known, random), round % 10 == 0, round);
    }
}

TEST(Exactness, GeneratedPlansAgreeWithTryingEverythingOnEightThousandFactSets)
{
    std::mt19937 random(7);
    int compared = 0;
    int plans = 0;
    for (unsigned seed = 0; compared < 8'000 && !::testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("plan of seed " + std::to_string(seed));
        const auto plan = support::wildPlan(seed);
        const auto compiled = assess::CompiledPlan::compile(plan);
        ASSERT_TRUE(compiled.has_value()) << (compiled ? "" : base::toString(compiled.error().front()));
        ++plans;
        BruteForce truth(plan);
        for (unsigned round = 0; round < 20; ++round)
            compared += compare(
                *compiled, truth, support::randomReadings(*plan, 0.1 * (round % 8), random), round % 4 == 0, round);
    }
    EXPECT_GE(plans, 300);
}

} // namespace
