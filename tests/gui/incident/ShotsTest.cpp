// The whole window on the demonstration night, in the sizes and dresses it has to serve.
#include "gui/incident/Demonstration.h"

#include "support/TempDir.h"
#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/RowList.h"
#include "ui/common/Ticker.h"
#include "ui/duty/BoardPanel.h"
#include "ui/duty/BoardRail.h"
#include "ui/incident/CallPanel.h"
#include "ui/incident/ClockPanel.h"
#include "ui/incident/FactStrip.h"
#include "ui/incident/HeadPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/NarrativePanel.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/StepButtons.h"
#include "ui/incident/TaskPanel.h"
#include "ui/incident/TextEntry.h"
#include "ui/incident/TimelinePanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"

#include <QSettings>

namespace {

/// Composed as the program composes it.
class WholeWindow : public ::testing::Test {
protected:
    WholeWindow()
        : settings(QString::fromStdString(directory.file("settings.ini")), QSettings::IniFormat)
        , window({theme, ticker, settings})
        , board(new ui::BoardPanel(demonstration.desk))
        , page(new ui::IncidentPage(demonstration.desk, drafts, counties()))
        , timeline(new ui::TimelinePanel(demonstration.desk, drafts))
    {
        viewmodel::Desk &desk = demonstration.desk;
        window.setListDock(board, new ui::BoardRail(desk.incidents()));
        window.setPage(ui::Page::Duty, page);
        window.setTimelineDock(timeline);
        int number = 2;
        for (QWidget *region : std::initializer_list<QWidget *>{
                 page->narrative(), page->questions(), page->tasks(), page->level(), page->clocks(), page->calls()})
            window.regions().add(number++, {}, region);
        const viewmodel::Strip &strip = desk.strip().strip();
        ui::StripState state;
        state.known = strip.known;
        state.clock = strip.clock;
        state.date = strip.date;
        state.mode = ui::WorkMode::Demonstration;
        state.duty = strip.duty;
        state.lead = strip.lead;
        state.next = strip.next;
        state.nextState = strip.nextState;
        state.overdue = strip.overdueText;
        state.record = strip.record;
        window.setStripState(state);
    }

    static QStringList counties()
    {
        return QStringLiteral("离石区 孝义市 汾阳市 文水县 交城县 兴县 临县 柳林县 石楼县 岚县 方山县 中阳县 交口县")
            .split(u' ');
    }

    void showWindow(int width, int height)
    {
        window.resize(width, height);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        QCoreApplication::processEvents();
        ASSERT_EQ(window.size(), QSize(width, height)) << "the window must give way, not the screen";
    }

    void shoot(const QString &name)
    {
        for (int i = 0; i < 10; ++i) // layouts answer one another
            QCoreApplication::processEvents();
        const QPixmap shot = window.grab();
        EXPECT_EQ(shot.size(), window.size() * window.devicePixelRatioF());
        if (const QString folder = qEnvironmentVariable("FENGSUI_SHOTS"); !folder.isEmpty()) {
            EXPECT_TRUE(shot.save(folder + u'/' + name + QStringLiteral(".png")));
        }
    }

    Typeset typeset;
    support::TempDir directory;
    QSettings settings;
    ui::Theme theme{*qApp, ui::Appearance::Light};
    Demonstration demonstration;
    MemoryDrafts drafts;
    ui::Ticker ticker{demonstration.clock};
    ui::MainWindow window;
    ui::BoardPanel *board;
    ui::IncidentPage *page;
    ui::TimelinePanel *timeline;
};

TEST_F(WholeWindow, TheDemonstrationNightInEverySizeAndDress)
{
    demonstration.desk.select(demonstration.number("xiaoyi"));
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        theme.setAppearance(appearance);
        const QString dress = appearance == ui::Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const QSize size : {QSize(1600, 900), QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)}) {
            showWindow(size.width(), size.height());
            page->questions()->list()->setFocus();
            shoot(QStringLiteral("night-%1-%2").arg(dress).arg(size.width()));
        }
    }
}

TEST_F(WholeWindow, EveryIncidentOfTheNight)
{
    for (const auto &[name, number] : demonstration.numbers) {
        demonstration.desk.select(number);
        showWindow(1600, 900);
        shoot(QStringLiteral("incident-") + QString::fromStdString(name));
    }
}

TEST_F(WholeWindow, NothingInViewAndTheIntake)
{
    showWindow(1600, 900);
    shoot(QStringLiteral("nothing"));
    page->openIntake();
    shoot(QStringLiteral("intake"));
    EXPECT_TRUE(page->intake()->narrative()->hasFocus());
}

TEST_F(WholeWindow, OpenStrips)
{
    demonstration.desk.select(demonstration.number("xiaoyi"));
    showWindow(1600, 900);
    page->orderLevel();
    shoot(QStringLiteral("strip-order"));
    page->level()->report()->open();
    page->narrative()->facts()->edit(QStringLiteral("direct_loss"));
    page->tasks()->list()->choose(page->tasks()->list()->model()->index(4, 0));
    page->calls()->list()->choose(page->calls()->list()->model()->index(2, 0));
    shoot(QStringLiteral("strip-report"));
    demonstration.desk.select(demonstration.number("linxian"));
    page->level()->steps()->button(QStringLiteral("end"))->click();
    timeline->note()->setPlainText(QStringLiteral("省局来电询问进展，\n答复：正在搜救。"));
    shoot(QStringLiteral("strip-end"));
}

} // namespace
