#include "gui/incident/Demonstration.h"

#include "ui/common/Ticker.h"
#include "ui/duty/WallWindow.h"

#include <QSettings>

#include "support/TempDir.h"

using night::str;

namespace {

/// The demonstration night on a wall of 1920 by 1080.
class Wall : public ::testing::Test {
protected:
    void hang(ui::WorkMode mode = ui::WorkMode::Live)
    {
        wall = std::make_unique<ui::WallWindow>(
            ui::WallWindow::Parts{demonstration.desk.incidents(), ticker, settings, mode});
        wall->resize(1920, 1080);
        wall->show();
        wall->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(wall.get()));
        ticker.beat();
    }
    void goTo(const char *time)
    {
        demonstration.clock.set(night::at(std::string("2026-11-25 ") + time));
        demonstration.desk.tick();
        ticker.beat();
    }

    Typeset typeset;
    ui::Theme theme{*qApp, ui::Appearance::Light};
    Demonstration demonstration;
    support::TempDir folder;
    QSettings settings{QString::fromStdString(folder.file("settings.ini")), QSettings::IniFormat};
    ui::Ticker ticker{demonstration.clock};
    std::unique_ptr<ui::WallWindow> wall;
};

TEST_F(Wall, ShowsEveryOpenIncidentWhatRanOverFirst)
{
    hang();
    const viewmodel::WallPage &page = wall->page();
    ASSERT_EQ(page.rows.size(), 7u) << "one column holds six, so there are two";
    EXPECT_EQ(wall->columns(), 2);
    EXPECT_EQ(page.pages, 1);
    EXPECT_EQ(str(page.rows.front().place), "文水县 凤城镇 气瓶泄漏");
    EXPECT_EQ(page.rows.front().clock, viewmodel::ClockState::Over);
    EXPECT_EQ(str(page.counts), "7 open · 1 over");
}

TEST_F(Wall, IsReadFromFiveMetres)
{
    hang();
    // 27 lines on 70 cm are 26 mm each, a two hundredth of five metres. An incident has two of them.
    EXPECT_GE(1080 / (wall->capacity() / wall->columns()), 2 * 1080 / 27);
}

TEST_F(Wall, ABusyNightStandsInColumnsAndTurnsFewPages)
{
    for (int i = 0; i < 43; ++i) {
        viewmodel::Intake intake;
        intake.narrative = QStringLiteral("第%1个来电").arg(i);
        intake.plans = {QStringLiteral("special-equipment")};
        demonstration.desk.report(intake, {});
    }
    hang();
    ASSERT_EQ(wall->page().toDo, 50);
    EXPECT_EQ(wall->capacity(), 16) << "two columns of eight";
    EXPECT_EQ(wall->page().pages, 4) << "one that is over stays, 49 turn";
    wall->resize(2700, 1080);
    ticker.beat();
    EXPECT_EQ(wall->columns(), 3);
    EXPECT_EQ(wall->capacity(), 24) << wall->width();
    wall->resize(800, 900); // narrow: the width decides the size of the type
    ticker.beat();
    EXPECT_EQ(wall->columns(), 2);
    if (const QString shots = qEnvironmentVariable("FENGSUI_SHOTS"); !shots.isEmpty()) {
        EXPECT_TRUE(wall->grab().save(shots + QStringLiteral("/wall-narrow.png")));
        wall->resize(1920, 1080);
        ticker.beat();
        EXPECT_TRUE(wall->grab().save(shots + QStringLiteral("/wall-busy.png")));
    }
}

TEST_F(Wall, FollowsTheClockAndTurnsItsPages)
{
    for (int i = 0; i < 12; ++i) {
        viewmodel::Intake intake;
        intake.narrative = QStringLiteral("第%1个来电").arg(i);
        intake.plans = {QStringLiteral("special-equipment")};
        demonstration.desk.report(intake, {});
    }
    hang();
    goTo("03:20:00");
    const int pages = wall->page().pages;
    ASSERT_GT(pages, 1);
    const int first = wall->page().page;
    goTo("03:20:12");
    EXPECT_EQ(wall->page().page, (first + 1) % pages);
    EXPECT_EQ(str(wall->page().clock), "03:20:12");
}

TEST_F(Wall, EscAndF11CloseItAndItsPlaceIsKept)
{
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_F11}) {
        hang();
        QTest::keyClick(wall.get(), key);
        EXPECT_FALSE(wall->isVisible());
    }
    EXPECT_EQ(settings.value(QStringLiteral("wall/screen")).toString(), wall->screen()->name());
}

TEST_F(Wall, ADemonstrationIsFramedAndLiveWorkIsNot)
{
    const auto darkOnEdge = [this] {
        const QImage shot = wall->grab().toImage();
        int dark = 0;
        for (int x = 0; x < shot.width(); ++x)
            dark += shot.pixelColor(x, 2).lightness() < 100 ? 1 : 0;
        return dark;
    };
    hang();
    EXPECT_EQ(darkOnEdge(), 0);
    hang(ui::WorkMode::Demonstration);
    EXPECT_GT(darkOnEdge(), 300) << "hatched from side to side";
}

TEST_F(Wall, FollowsTheAppearance)
{
    hang();
    const QColor light = wall->grab().toImage().pixelColor(960, 1060);
    theme.setAppearance(ui::Appearance::Dark);
    QCoreApplication::processEvents();
    EXPECT_LT(wall->grab().toImage().pixelColor(960, 1060).lightness(), light.lightness());
}

} // namespace
