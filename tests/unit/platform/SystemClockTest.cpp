#include "platform/SystemClock.h"

#include <gtest/gtest.h>

namespace {

TEST(SystemClock, TellsTheTimeOfTheMachineToTheMillisecond)
{
    const platform::SystemClock clock;
    const auto before = std::chrono::system_clock::now();
    const base::Instant now = clock.now();
    const auto after = std::chrono::system_clock::now();
    EXPECT_GT(now, before - std::chrono::milliseconds(1));
    EXPECT_LE(now, after);
}

} // namespace
