#include "viewmodel/Narrow.h"

#include <gtest/gtest.h>

using plan::Bounded;
using plan::Exact;
using plan::Reading;
using viewmodel::narrowed;

TEST(NarrowTest, ANoKeepsTheLowerBoundThatWasKnown)
{
    EXPECT_EQ(narrowed(Bounded{">= 4"}, "< 10"), Reading(Bounded{"[4..10)"}));
}

TEST(NarrowTest, AYesRaisesTheLowerBound) { EXPECT_EQ(narrowed(Bounded{">= 4"}, ">= 10"), Reading(Bounded{">= 10"})); }

TEST(NarrowTest, TheTighterEndsOfTwoIntervalsRemain)
{
    EXPECT_EQ(narrowed(Bounded{"[3..30)"}, "[10..50]"), Reading(Bounded{"[10..30)"}));
    EXPECT_EQ(narrowed(Bounded{"(3..10]"}, "[3..10)"), Reading(Bounded{"(3..10)"}));
}

TEST(NarrowTest, ASingleValueIsExact) { EXPECT_EQ(narrowed(Bounded{"<= 10"}, ">= 10"), Reading(Exact{10.0})); }

TEST(NarrowTest, WithoutAnEarlierBoundTheAnswerStandsAlone)
{
    EXPECT_EQ(narrowed(plan::Unknown{}, ">= 10"), Reading(Bounded{">= 10"}));
}
