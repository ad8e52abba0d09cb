#include "assess/Narrow.h"

#include <gtest/gtest.h>

using assess::limitsOf;
using assess::narrowed;
using assess::raisedBy;
using plan::Bounded;
using plan::Exact;
using plan::Reading;

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

TEST(NarrowTest, WhatIsKnownExactlyHasBothEnds)
{
    const auto exact = limitsOf(Reading(Exact{12.0}));
    ASSERT_TRUE(exact);
    EXPECT_EQ(exact->low, 12);
    EXPECT_EQ(exact->high, 12);
    const auto open = limitsOf(Reading(Bounded{">= 30"}));
    ASSERT_TRUE(open);
    EXPECT_EQ(open->low, 30);
    EXPECT_EQ(open->high, std::nullopt);
    EXPECT_FALSE(limitsOf(Reading(plan::Unknown{})));
    EXPECT_FALSE(limitsOf(Reading(Exact{true})));
}

TEST(NarrowTest, APartRaisesTheLeastOfTheWhole)
{
    EXPECT_EQ(raisedBy(Exact{12.0}, Bounded{"[10..50]"}), Reading(Bounded{"[12..50]"}));
    EXPECT_EQ(raisedBy(Bounded{"> 10"}, Bounded{">= 10"}), Reading(Bounded{"> 10"}));
    EXPECT_EQ(raisedBy(Exact{50.0}, Bounded{"[10..50]"}), Reading(Exact{50.0}));
    for (const Reading &known :
        {Reading(Bounded{">= 30"}), Reading(Exact{40.0}), Reading(plan::Unknown{}), Reading(Bounded{"3,5"})})
        EXPECT_EQ(raisedBy(Exact{12.0}, known), known);
    EXPECT_EQ(raisedBy(Bounded{"<= 9"}, Bounded{"[10..50]"}), Reading(Bounded{"[10..50]"}));
    EXPECT_EQ(raisedBy(plan::Unknown{}, Bounded{"[10..50]"}), Reading(Bounded{"[10..50]"}));
}
