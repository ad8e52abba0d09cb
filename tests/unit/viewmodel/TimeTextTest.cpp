#include "viewmodel/TimeText.h"
#include "viewmodel/clocks/ClockWords.h"

#include "unit/viewmodel/Night.h"

using namespace viewmodel;
using namespace std::chrono_literals;
using night::at;
using night::str;

TEST(TimeTextTest, WhatIsLeftCountsDownToTheSecond)
{
    EXPECT_EQ(str(dueText(at("2026-11-25 03:20"), at("2026-11-25 03:14:26"))), "left 00:05:34");
}

TEST(TimeTextTest, AnOverdueClockCountsUp)
{
    EXPECT_EQ(str(dueText(at("2026-11-25 03:02"), at("2026-11-25 03:14:26"))), "over 00:12:26");
}

TEST(TimeTextTest, TheVeryMomentOfTheDeadlineIsOver)
{
    EXPECT_EQ(str(dueText(at("2026-11-25 03:02"), at("2026-11-25 03:02"))), "over 00:00:00");
}

TEST(TimeTextTest, FromADayOnItCountsDaysAndHours)
{
    EXPECT_EQ(str(dueText(at("2026-12-01 00:00"), at("2026-11-25 03:14:26"))), "left 5 d 20 h");
    EXPECT_EQ(str(dueText(at("2026-11-26 03:14:26"), at("2026-11-25 03:14:26"))), "left 1 d 0 h");
    EXPECT_EQ(str(dueText(at("2026-11-26 03:14:25"), at("2026-11-25 03:14:26"))), "left 23:59:59");
}

TEST(TimeTextTest, AMidnightToComeIsTheEndOfItsDay)
{
    EXPECT_EQ(str(momentText(at("2026-12-01 00:00"), at("2026-11-25 03:14"))), "11-30 24:00");
}

TEST(TimeTextTest, AClockThatRanOverAtTheEndOfADayWasDueAt24OClock)
{
    EXPECT_EQ(str(dueMoment(at("2026-11-25 00:00"), at("2026-11-25 03:14"))), "11-24 24:00");
    EXPECT_EQ(str(dueMoment(at("2026-11-25 00:00"), at("2026-11-27 03:14"))), "11-24 24:00");
    EXPECT_EQ(str(dueMoment(at("2026-12-01 00:00"), at("2026-11-25 03:14"))), "11-30 24:00");
    EXPECT_EQ(str(dueMoment(at("2026-11-25 00:00"), at("2026-11-24 20:00"))), "11-24 24:00") << "with its day, always";
    EXPECT_EQ(
        str(dueMoment(at("2026-11-25 00:00") + std::chrono::milliseconds(500), at("2026-11-25 03:14"))), "11-24 24:00");
    EXPECT_EQ(str(dueMoment(at("2026-11-25 03:00"), at("2026-11-25 03:14"))), "03:00");
    EXPECT_EQ(str(dueMoment(at("2026-11-24 03:00"), at("2026-11-25 03:14"))), "11-24 03:00");
}

TEST(TimeTextTest, AnotherDayIsNamed)
{
    EXPECT_EQ(str(momentText(at("2026-11-24 22:10"), at("2026-11-25 03:14"))), "11-24 22:10");
    EXPECT_EQ(str(momentText(at("2027-11-24 22:10"), at("2026-11-25 03:14"))), "2027-11-24 22:10") << "not yesterday";
    EXPECT_EQ(str(dueDayText(at("2027-06-01 00:00"), at("2026-11-25 03:14"))), "2027-05-31 24:00");
    EXPECT_EQ(str(dueDayText(at("2026-12-01 00:00"), at("2026-11-30 03:14"))), "11-30 24:00") << "ends this very day";
    EXPECT_EQ(str(momentText(at("2025-12-01 22:10"), at("2026-11-25 03:14"))), "2025-12-01 22:10");
    EXPECT_EQ(str(momentText(at("2027-02-01 22:10"), at("2026-11-25 03:14"))), "02-01 22:10");
    EXPECT_EQ(str(momentText(at("2026-11-25 00:00"), at("2026-11-25 03:14"))), "00:00");
}

TEST(TimeTextTest, ElapsedTimeIsInHoursAndMinutesThenInDays)
{
    EXPECT_EQ(str(elapsedText(at("2026-11-25 02:51"), at("2026-11-25 03:14:26"))), "0 h 23 min");
    EXPECT_EQ(str(elapsedText(at("2026-11-23 22:00"), at("2026-11-25 03:14"))), "day 2");
}

TEST(TimeTextTest, TheDateNamesItsWeekday) { EXPECT_EQ(str(dateText(at("2026-11-25 03:14"))), "2026-11-25 Wednesday"); }

TEST(TimeTextTest, SpansUseTheLargestWholeUnit)
{
    EXPECT_EQ(str(spanText(60min)), "60 min");
    EXPECT_EQ(str(spanText(2h)), "2 h");
    EXPECT_EQ(str(spanText(5 * 24h)), "5 d");
    EXPECT_EQ(str(spanText(90min)), "90 min");
}

TEST(TimeTextTest, ATimeOfDayIsTheLatestOneThatHasPassed)
{
    const base::Instant now = at("2026-11-25 00:10");
    EXPECT_EQ(parseMoment(QStringLiteral("00:05"), now), at("2026-11-25 00:05"));
    EXPECT_EQ(parseMoment(QStringLiteral("2350"), now), at("2026-11-24 23:50"));
    EXPECT_EQ(parseMoment(QStringLiteral("２３：５０"), now), at("2026-11-24 23:50"));
    EXPECT_EQ(parseMoment(QStringLiteral("11-23 08:00"), now), at("2026-11-23 08:00"));
    EXPECT_EQ(parseMoment(QStringLiteral("12-31 23:00"), now), at("2025-12-31 23:00"));
}

TEST(TimeTextTest, WhatIsNoTimeIsNotGuessed)
{
    const base::Instant now = at("2026-11-25 00:10");
    for (const char *text : {"", "25:00", "12:60", "02-30 10:00", "tomorrow", "3", "13-01 10:00"})
        EXPECT_FALSE(parseMoment(QString::fromUtf8(text), now)) << text;
}

TEST(TimeTextTest, ADueTimeIsTheNextOneOrMinutesFromNow)
{
    const base::Instant now = at("2026-11-25 03:14");
    EXPECT_EQ(parseDue(QStringLiteral("03:20"), now), at("2026-11-25 03:20"));
    EXPECT_EQ(parseDue(QStringLiteral("03:14"), now), at("2026-11-26 03:14"));
    EXPECT_EQ(parseDue(QStringLiteral("+30"), now), at("2026-11-25 03:44"));
    EXPECT_EQ(parseDue(QStringLiteral("5"), now), at("2026-11-25 03:19"));
    EXPECT_FALSE(parseDue(QStringLiteral("soon"), now));
}

TEST(TimeTextTest, ADueDayWithoutItsYearIsTheNearestOne)
{
    const base::Instant now = at("2026-12-31 20:00");
    EXPECT_EQ(parseDue(QStringLiteral("01-01 08:00"), now), at("2027-01-01 08:00"));
    EXPECT_EQ(parseDue(QStringLiteral("12-30 20:00"), now), at("2026-12-30 20:00")) << "yesterday, not in a year";
    EXPECT_EQ(parseDue(QStringLiteral("05-30 20:00"), now), at("2027-05-30 20:00"));
    EXPECT_EQ(parseDue(QStringLiteral("12-31 20:01"), now), at("2026-12-31 20:01"));
    EXPECT_EQ(parseDue(QStringLiteral("2026-01-01 08:00"), now), at("2026-01-01 08:00")) << "a year is meant as typed";
    EXPECT_EQ(parseDue(QStringLiteral("02-29 08:00"), at("2028-03-01 00:00")), at("2028-02-29 08:00"))
        << "the next year has no such day";
}
