#include "viewmodel/board/WallPage.h"

#include "unit/viewmodel/Night.h"

using namespace viewmodel;
using night::str;

namespace {

struct WallPageTest : ::testing::Test {
    night::Night night;

    void open(int count)
    {
        for (int i = 0; i < count; ++i)
            night.call(QStringLiteral("第%1起").arg(i));
    }
    /// A clock of the incident in view that has run over by 03:06.
    void runOver()
    {
        night.incident().setDeadline(QStringLiteral("追问"), {}, QStringLiteral("03:05"), night.expectRecorded());
    }
    WallPage at(const std::string &time, int capacity)
    {
        night.goTo(time);
        return wallPage(night.desk.incidents(), capacity, night.clock.now());
    }
};

} // namespace

TEST_F(WallPageTest, OnePageHoldsWhatFits)
{
    open(3);
    const WallPage page = at("03:00", 5);
    EXPECT_EQ(page.rows.size(), 3u);
    EXPECT_EQ(page.pages, 1);
    EXPECT_EQ(str(page.clock), "03:00:00");
    EXPECT_EQ(str(page.counts), "3 open");
}

TEST_F(WallPageTest, ThePagesTurnByTheClockAndShowEachIncidentOnce)
{
    open(12);
    std::set<QString> seen;
    for (const char *time : {"03:00:00", "03:00:12", "03:00:24"}) {
        const WallPage page = at(time, 5);
        EXPECT_EQ(page.pages, 3);
        for (const IncidentRow &row : page.rows)
            EXPECT_TRUE(seen.insert(row.key).second) << time;
    }
    EXPECT_EQ(seen.size(), 12u);
    EXPECT_EQ(at("03:00:36", 5).page, at("03:00:00", 5).page);
    EXPECT_EQ(at("03:00:00", 5).page, at("03:00:11", 5).page) << "it hangs for twelve seconds";
}

TEST_F(WallPageTest, WhatRanOverStandsOnEveryPage)
{
    open(11);
    runOver();
    const QString over = night.incident().number();
    for (const char *time : {"03:06:00", "03:06:12", "03:06:24"}) {
        const WallPage page = at(time, 5);
        EXPECT_EQ(page.pinned, 1);
        ASSERT_FALSE(page.rows.empty());
        EXPECT_EQ(page.rows.front().key, over) << time;
        EXPECT_EQ(page.over, 1);
    }
}

TEST_F(WallPageTest, AFilterOnTheBoardHidesNothingFromTheWall)
{
    open(4);
    IncidentFilter filter;
    filter.words = QStringLiteral("第1起");
    night.desk.incidents().setFilter(filter);
    EXPECT_EQ(at("03:00", 9).rows.size(), 4u);
}

TEST_F(WallPageTest, APlaceIsNeverTakenFromWhatTheCallerSaid)
{
    Intake intake;
    intake.narrative = QStringLiteral("我是厂里值班员，回拨 000-0000，这里炸了");
    intake.plans = {QStringLiteral("special-equipment")};
    night.desk.report(intake, night.expectRecorded());
    const WallPage page = at("03:00", 9);
    ASSERT_EQ(page.rows.size(), 1u);
    EXPECT_EQ(str(page.rows.front().place), "");
    EXPECT_NE(str(page.rows.front().title), "") << "the board of the duty officer falls back on the narrative";
}
