#include "identity/Roster.h"

#include <gtest/gtest.h>

using namespace identity;

namespace {

base::Instant at(const char *text) { return base::parseIso(text).value(); }

const Roster Example{{{at("2026-11-24 20:00"), at("2026-11-25 08:00"), ShiftRole::Duty, "总值班室", "甲"},
    {at("2026-11-24 20:00"), at("2026-11-25 20:00"), ShiftRole::Lead, "应急局", "乙"},
    {at("2026-11-25 02:00"), at("2026-11-25 04:00"), ShiftRole::Duty, "总值班室", "丙"}}};

std::string dutyAt(const char *text)
{
    const auto shift = onDuty(Example, ShiftRole::Duty, at(text));
    return shift ? shift->person : "nobody";
}

} // namespace

TEST(Roster, CountsTheBeginningOfAShiftButNotItsEnd)
{
    EXPECT_EQ(dutyAt("2026-11-24 19:59"), "nobody");
    EXPECT_EQ(dutyAt("2026-11-24 20:00"), "甲");
    EXPECT_EQ(dutyAt("2026-11-25 07:59"), "甲");
    EXPECT_EQ(dutyAt("2026-11-25 08:00"), "nobody");
}

TEST(Roster, LetsTheLaterEntryWinWhereTwoOverlap)
{
    EXPECT_EQ(dutyAt("2026-11-25 02:00"), "丙");
    EXPECT_EQ(dutyAt("2026-11-25 04:00"), "甲");
}

TEST(Roster, KeepsTheTwoRolesApart)
{
    const auto lead = onDuty(Example, ShiftRole::Lead, at("2026-11-25 12:00"));
    ASSERT_TRUE(lead);
    EXPECT_EQ(lead->person, "乙");
    EXPECT_EQ(dutyAt("2026-11-25 12:00"), "nobody");
}
