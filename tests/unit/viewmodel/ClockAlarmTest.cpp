#include "viewmodel/clocks/ClockAlarm.h"

#include "unit/viewmodel/Night.h"

#include <QSignalSpy>

using namespace viewmodel;
using night::str;

namespace {

/// One call with an own clock due 03:20, near from 03:10.
struct ClockAlarmTest : ::testing::Test {
    ClockAlarmTest()
    {
        night.call();
        night.incident().setDeadline(QStringLiteral("追问"), {}, QStringLiteral("03:20"), night.expectRecorded());
        QObject::connect(&night.desk.alarm(), &ClockAlarm::sounded, &night.desk.alarm(),
            [this](ClockAlarm::Sound sound) { heard << sound; });
    }
    QList<ClockAlarm::Sound> take() { return std::exchange(heard, {}); }
    void silence() { night.incident().silenceDeadline(QStringLiteral("own-1"), night.expectRecorded()); }

    using Sounds = QList<ClockAlarm::Sound>;
    night::Night night;
    Sounds heard;
};

} // namespace

TEST_F(ClockAlarmTest, AChangeOfStateIsHeardOnce)
{
    night.goTo("03:00");
    EXPECT_EQ(take(), Sounds{});
    night.goTo("03:15");
    EXPECT_EQ(take(), Sounds{ClockAlarm::Sound::Near});
    night.goTo("03:16");
    EXPECT_EQ(take(), Sounds{});
    night.goTo("03:20:01");
    EXPECT_EQ(take(), Sounds{ClockAlarm::Sound::Over});
    night.goTo("03:25");
    EXPECT_EQ(take(), Sounds{});
}

TEST_F(ClockAlarmTest, SeveralAtOnceMakeOneSoundAndTheWorstIsHeard)
{
    night.incident().setDeadline(QStringLiteral("再问"), {}, QStringLiteral("03:30"), night.expectRecorded());
    night.goTo("03:26"); // the machine slept: one ran over, the other is near
    EXPECT_EQ(take(), Sounds{ClockAlarm::Sound::Over});
}

TEST_F(ClockAlarmTest, ASilencedClockIsNotHeardTheOthersAre)
{
    silence();
    EXPECT_EQ(str(night.desk.alarm().text()), "sound on · 1 silenced");
    night.incident().setDeadline(QStringLiteral("再问"), {}, QStringLiteral("03:21"), night.expectRecorded());
    night.goTo("03:20:01");
    EXPECT_EQ(take(), Sounds{ClockAlarm::Sound::Near}) << "the other one came near; that this one is over is not heard";
    silence();
    EXPECT_EQ(str(night.desk.alarm().text()), "sound on");
    EXPECT_EQ(take(), Sounds{}) << "to be heard again is no change of state";
}

TEST_F(ClockAlarmTest, MoreTimeLetsItBeHeardAgain)
{
    night.goTo("03:20:01");
    take();
    night.incident().extendDeadline(
        QStringLiteral("own-1"), QStringLiteral("03:50"), QStringLiteral("占线"), night.expectRecorded());
    night.goTo("03:35");
    EXPECT_EQ(take(), Sounds{});
    night.goTo("03:50:01");
    EXPECT_EQ(take(), Sounds{ClockAlarm::Sound::Over});
}

TEST_F(ClockAlarmTest, AClockThatEndedIsNotHeard)
{
    night.incident().endDeadline(QStringLiteral("own-1"), QStringLiteral("已问到"), night.expectRecorded());
    night.goTo("03:20:01");
    EXPECT_EQ(take(), Sounds{});
}

TEST_F(ClockAlarmTest, WhatWasOverWhenTheRecordWasOpenedMakesNoSound)
{
    ClockAlarm alarm;
    QSignalSpy sounded(&alarm, &ClockAlarm::sounded);
    night.goTo("03:30");
    alarm.begin(clocksOfIncidents(night.desk.incidents().loaded()), night.clock.now());
    alarm.look(clocksOfIncidents(night.desk.incidents().loaded()), night.clock.now());
    EXPECT_EQ(sounded.count(), 0);
    EXPECT_TRUE(night.desk.strip().strip().overdueText.startsWith(QStringLiteral("1 over")))
        << "but it is said in words";
}

TEST_F(ClockAlarmTest, AMachineWithoutSoundSaysSo)
{
    QSignalSpy told(&night.desk.alarm(), &ClockAlarm::textChanged);
    night.desk.alarm().setAudible(false);
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(str(night.desk.alarm().text()), "no sound on this machine");
}
