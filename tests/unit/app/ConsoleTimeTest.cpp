#include "unit/app/Desk.h"

using namespace desk;
using incident::IncidentId;

namespace {

std::vector<app::IncidentPointer> notice(Desk &desk)
{
    const auto noticed = desk.console().noticeTime();
    EXPECT_TRUE(noticed);
    return noticed ? *noticed : std::vector<app::IncidentPointer>{};
}

std::size_t countTypes(Desk &desk, const std::string &type)
{
    const auto events = desk.store.record().readAll().value();
    return static_cast<std::size_t>(
        std::count_if(events.begin(), events.end(), [&](const auto &event) { return event.type == type; }));
}

} // namespace

TEST(ConsoleTime, RecordsEachMarkOnceWhenTheClockPassesIt)
{
    Desk desk;
    desk.call();
    desk.clock.set(at("2026-11-25 03:49:59"));
    EXPECT_TRUE(notice(desk).empty());
    desk.clock.set(at("2026-11-25 03:50"));
    ASSERT_EQ(notice(desk).size(), 1U);
    EXPECT_TRUE(notice(desk).empty());
    EXPECT_EQ(countTypes(desk, "deadline-neared"), 1U);
    desk.clock.set(at("2026-11-25 04:00"));
    EXPECT_TRUE(notice(desk).empty()) << "due now is not over yet";
    desk.clock.advance(std::chrono::milliseconds(1));
    const auto over = notice(desk);
    ASSERT_EQ(over.size(), 1U);
    EXPECT_TRUE(over[0]->deadlines.at(0).overNoted);
    EXPECT_TRUE(notice(desk).empty());
    EXPECT_EQ(countTypes(desk, "deadline-overran"), 1U);
}

TEST(ConsoleTime, AsksTheRecordNothingWhileNoMarkIsPassed)
{
    Desk desk;
    for (int i = 0; i < 5; ++i)
        desk.call();
    desk.store.asked = 0;
    for (int second = 0; second < 600; ++second) {
        desk.clock.advance(std::chrono::seconds(1));
        EXPECT_TRUE(notice(desk).empty());
    }
    EXPECT_EQ(desk.store.asked, 0);
}

TEST(ConsoleTime, KnowsTheMarksOfIncidentsItFoundInTheRecord)
{
    Desk desk;
    desk.call();
    desk.clock.set(at("2026-11-25 04:30"));
    desk.open();
    const auto noticed = notice(desk);
    ASSERT_EQ(noticed.size(), 1U);
    EXPECT_TRUE(noticed[0]->deadlines.at(0).nearNoted);
    EXPECT_TRUE(noticed[0]->deadlines.at(0).overNoted);
    const auto &history = noticed[0]->history;
    EXPECT_EQ(history.back().happened, at("2026-11-25 04:00"));
    EXPECT_EQ(history.back().recorded, at("2026-11-25 04:30"));
}

TEST(ConsoleTime, FollowsAnExtendedClock)
{
    Desk desk;
    const IncidentId id = desk.call();
    desk.tell(id, incident::ExtendDeadline{"first_report", at("2026-11-25 06:00"), "等待检测结果"});
    desk.clock.set(at("2026-11-25 05:49"));
    EXPECT_TRUE(notice(desk).empty());
    desk.clock.set(at("2026-11-25 05:50"));
    EXPECT_EQ(notice(desk).size(), 1U);
}

TEST(ConsoleTime, LeavesEndedClocksAndEndedIncidentsAlone)
{
    Desk desk;
    const IncidentId reported = desk.call();
    desk.tell(reported, incident::SendReport{{"boiler"}, "initial", incident::Channel::Phone, "正文", ""});
    desk.end(desk.call());
    desk.clock.advance(std::chrono::hours(5));
    EXPECT_TRUE(notice(desk).empty());
    EXPECT_EQ(countTypes(desk, "deadline-overran"), 0U);
}

TEST(ConsoleTime, TakesOverWhatAnotherProgramHasNoticedAlready)
{
    Desk desk;
    const IncidentId id = desk.call();
    Desk other(desk.shareRecord());
    desk.clock.set(at("2026-11-25 03:55"));
    other.clock.set(at("2026-11-25 03:55"));
    EXPECT_EQ(notice(other).size(), 1U);
    const auto noticed = notice(desk);
    ASSERT_EQ(noticed.size(), 1U) << "its state is news here";
    EXPECT_EQ(countTypes(desk, "deadline-neared"), 1U);
    EXPECT_TRUE(*desk.now(id) == *other.now(id));
}

TEST(ConsoleTime, TriesAgainWhatCouldNotBeWritten)
{
    Desk desk;
    desk.call();
    desk.clock.set(at("2026-11-25 03:55"));
    desk.store.appendsFailWith = base::ErrorCode::Busy;
    EXPECT_FALSE(desk.console().noticeTime());
    desk.store.appendsFailWith = std::nullopt;
    EXPECT_EQ(notice(desk).size(), 1U);
}

TEST(ConsoleTime, ReportsWhatWasRecordedEvenWhenTheRestFails)
{
    Desk desk;
    const IncidentId first = desk.call();
    desk.call();
    desk.clock.set(at("2026-11-25 03:55"));
    // The first append is let through; from then on the disk is full.
    desk.store.beforeAppend = [&desk] { desk.store.appendsFailWith = base::ErrorCode::Full; };
    const auto noticed = notice(desk);
    ASSERT_EQ(noticed.size(), 1U);
    EXPECT_EQ(noticed[0]->id, first);
    EXPECT_FALSE(desk.console().noticeTime()) << "the other one still waits";
}
