#include "gui/incident/Demonstration.h"

#include "ui/common/Ticker.h"
#include "ui/duty/WallRow.h"
#include "ui/duty/WallWindow.h"

#include <QPainter>
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

/// One of two columns of a wall of 1920 pixels, where a line of the page is forty.
class WallRows : public ::testing::Test {
protected:
    [[nodiscard]] QString written() const
    {
        const ui::WallType type(qApp->font(), 40);
        return ui::WallRow(row, QRect(0, 0, 900, type.em(2.6)), type, true).written().join(QStringLiteral(" | "));
    }

    Typeset typeset;
    ui::Theme theme{*qApp, ui::Appearance::Light};
    viewmodel::IncidentRow row = [] {
        viewmodel::IncidentRow made;
        made.key = QStringLiteral("LL-20261125-007");
        made.place = QStringLiteral("文水县 凤城镇南安街道 气瓶泄漏");
        made.shortPlace = QStringLiteral("文水县 气瓶泄漏");
        made.chip = {viewmodel::Level::Third, viewmodel::ChipForm::InForce, QStringLiteral("Ⅲ级响应")};
        made.proposal = {viewmodel::Level::Second, viewmodel::ChipForm::Proposed, QStringLiteral("至少 Ⅱ级")};
        made.dueAt = QStringLiteral("02:54");
        made.deadline = QStringLiteral("事发单位报县级（1 小时） 02:54");
        made.due = QStringLiteral("超时 00:12:40");
        made.clock = viewmodel::ClockState::Over;
        return made;
    }();
};

TEST_F(WallRows, SayWhatIsTooLongShorterBeforeTheyCutIt)
{
    EXPECT_EQ(str(written()), "文水县 气瓶泄漏 | 02:54 | 事发单位报县级 | 超时 00:12:40");
    row.proposal = {};
    row.place = QStringLiteral("文水县 凤城镇 气瓶泄漏");
    EXPECT_EQ(str(written()).find("文水县 凤城镇 气瓶泄漏 | "), 0u);
}

TEST_F(WallRows, CountTheOtherClocksInFewerWordsRatherThanLoseTheName)
{
    row.over = 3;
    row.deadline = QStringLiteral("续报二 02:54");
    EXPECT_EQ(str(written()), "文水县 气瓶泄漏 | 02:54 | 续报二 | of 3 | 超时 00:12:40");
}

TEST_F(WallRows, APlaceNobodyKnowsIsToldByTheNumber)
{
    row.place.clear();
    row.shortPlace.clear();
    EXPECT_EQ(str(written()).find("LL-20261125-007 | "), 0u) << str(written());
    row.proposal = {};
    row.chip = {};
    row.key = QStringLiteral("LL-7");
    EXPECT_EQ(str(written()).find("Place not known yet · LL-7 | "), 0u) << str(written());
}

TEST_F(WallRows, LeaveTheLevelsRoomAboveAndBelow)
{
    const ui::WallType type(qApp->font(), 40);
    QImage image(900, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    ui::WallRow(row, QRect(0, 50, 900, type.em(2.6)), type, true).paint(painter, ui::lightTokens());
    for (int x = 30; x < 900; ++x)
        EXPECT_EQ(image.pixelColor(x, 51), ui::lightTokens().surface) << x << ": something stands on the edge";
}

} // namespace
