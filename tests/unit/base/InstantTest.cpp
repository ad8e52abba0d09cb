#include "base/Instant.h"

#include <gtest/gtest.h>

using namespace base;

TEST(Instant, IsWrittenInChinaStandardTime)
{
    const Instant instant = fromCivil({2026, 11, 25, 3, 14, 26, 0});
    EXPECT_EQ(toIso(instant), "2026-11-25T03:14:26.000+08:00");
    EXPECT_EQ(toClock(instant), "03:14");
    EXPECT_EQ(toCivil(instant).weekday, 3U); // a Wednesday
}

TEST(Instant, ReadsWhatItWrote)
{
    const Instant instant = fromCivil({2018, 6, 7, 16, 28, 1, 250});
    EXPECT_EQ(parseIso(toIso(instant)).value(), instant);
}

TEST(Instant, ReadsUtcAndShortForms)
{
    EXPECT_EQ(parseIso("2026-11-24T19:14:26Z").value(), fromCivil({2026, 11, 25, 3, 14, 26, 0}));
    EXPECT_EQ(parseIso("2026-11-25 03:14").value(), fromCivil({2026, 11, 25, 3, 14, 0, 0}));
}

TEST(Instant, RefusesWhatIsNoDate)
{
    for (const char *text : {"", "tomorrow", "2026-02-30T00:00", "2026-11-25T25:00", "2026-11-25T03:14:26+8"}) {
        const auto parsed = parseIso(text);
        ASSERT_FALSE(parsed.has_value()) << text;
        EXPECT_EQ(parsed.error().code, ErrorCode::Invalid);
        EXPECT_EQ(parsed.error().subject, text);
    }
}
