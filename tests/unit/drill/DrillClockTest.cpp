#include "drill/DrillClock.h"

#include <gtest/gtest.h>

namespace drill {

using namespace std::chrono_literals;

namespace {

const base::Instant Wall = base::fromCivil({2026, 11, 26, 14, 2, 0, 0});
const base::Instant Story = base::fromCivil({2026, 11, 26, 10, 0, 0, 0});

} // namespace

TEST(DrillClock, GoesAtItsSpeedFromWhereItStood)
{
    EXPECT_EQ(drillTimeAt({Wall, Story, Speed::Real, true}, Wall + 90s), Story + 90s);
    EXPECT_EQ(drillTimeAt({Wall, Story, Speed::Ten, true}, Wall + 90s), Story + 15min);
    EXPECT_EQ(drillTimeAt({Wall, Story, Speed::Sixty, true}, Wall + 90s), Story + 90min);
    EXPECT_EQ(drillTimeAt({Wall, Story, Speed::Fastest, true}, Wall + 90s), Story) << "it is moved, it does not go";
    EXPECT_EQ(drillTimeAt({Wall, Story, Speed::Sixty, false}, Wall + 90s), Story) << "it pauses";
}

TEST(DrillClock, NeverGoesBackWhenTheWallClockDoes)
{
    base::ManualClock wall(Wall);
    DrillClock clock(wall);
    clock.follow({Wall, Story, Speed::Sixty, true});
    wall.advance(10s);
    const base::Instant before = clock.now();
    wall.set(Wall - 1h);
    EXPECT_EQ(clock.now(), before);
}

TEST(DrillClock, SaysWhenOnTheWallSomethingIsDue)
{
    EXPECT_EQ(realTimeOf({Wall, Story, Speed::Ten, true}, Story + 15min), Wall + 90s);
    EXPECT_EQ(realTimeOf({Wall, Story, Speed::Sixty, true}, Story + 1ms), Wall + 1ms) << "never too early";
    EXPECT_FALSE(realTimeOf({Wall, Story, Speed::Ten, false}, Story + 15min));
    EXPECT_FALSE(realTimeOf({Wall, Story, Speed::Fastest, true}, Story + 15min));
    EXPECT_EQ(realTimeOf({Wall, Story, Speed::Fastest, true}, Story), Wall);
}

} // namespace drill
