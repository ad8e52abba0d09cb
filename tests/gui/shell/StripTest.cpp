#include "gui/shell/ShellFixture.h"
#include "ui/common/ToneLabel.h"
#include "ui/shell/StatusStrip.h"

#include <QPushButton>
#include <QSignalSpy>

namespace {

class Strip : public ShellFixture {
protected:
    Strip()
    {
        state.known = true;
        state.clock = QStringLiteral("03:14:26");
        state.date = QStringLiteral("2026-11-25 星期三");
        state.duty = QStringLiteral("市应急局 总值班室 值班员");
        state.lead = QStringLiteral("市应急局 副局长");
        state.next = QStringLiteral("03:20 追问重伤人数 · 剩 00:05:34");
        state.nextState = viewmodel::ClockState::Near;
        state.overdue = QStringLiteral("另有 1 项超时 · 文水县 续报二");
        state.record = QStringLiteral("完好");
        state.backup = QStringLiteral("03:00 备份");
    }

    QWidget *saying(const QString &text) const
    {
        for (QWidget *widget : window->findChild<ui::StatusStrip *>()->findChildren<QWidget *>()) {
            if (widget->property("text").toString() == text)
                return widget;
        }
        return nullptr;
    }
    bool shows(const QString &text) const
    {
        const QWidget *widget = saying(text);
        return widget && widget->isVisible();
    }
    ui::Tone toneOf(const QString &text) const { return static_cast<ui::ToneLabel *>(saying(text))->tone(); }

    ui::StripState state;
};

TEST_F(Strip, SaysEverythingOnAWideScreen)
{
    window->setStripState(state);
    showWindow(1600, 900);
    for (const QString &text :
        {state.clock, state.date, state.duty, state.lead, state.next, state.overdue, state.record})
        EXPECT_TRUE(shows(text)) << text.toStdString();
    EXPECT_EQ(toneOf(state.next), ui::Tone::Near);
    EXPECT_EQ(toneOf(state.record), ui::Tone::Ok);
}

TEST_F(Strip, ALongNameIsCutBeforeDateAndDutyOfficerGo)
{
    state.next = QStringLiteral("03:20 城区一商场负一层超市冷链间氨气泄漏多人不适 续报（每 2 小时一次） · 剩 00:05:34");
    window->setStripState(state);
    showWindow(1366, 768);
    for (const QString &text : {state.date, state.duty, state.lead, state.overdue}) {
        ASSERT_TRUE(shows(text)) << text.toStdString();
        const QWidget *widget = saying(text);
        EXPECT_GE(widget->width(), qMin(widget->sizeHint().width(), 90)) << text.toStdString();
        EXPECT_LE(widget->mapTo(window.get(), QPoint(widget->width(), 0)).x(), 1366) << text.toStdString();
    }
    EXPECT_LT(saying(state.next)->width(), saying(state.next)->sizeHint().width());
    EXPECT_GT(saying(state.next)->width(), 100);
}

TEST_F(Strip, KeepsTheClockAndTheDeadlinesWhereThereIsNoRoom)
{
    window->setStripState(state);
    showWindow(700, 600);
    EXPECT_EQ(window->width(), 700);
    EXPECT_FALSE(shows(state.lead));
    for (const QString &text : {state.clock, state.next, state.overdue}) {
        ASSERT_TRUE(shows(text)) << text.toStdString();
        const QWidget *widget = saying(text);
        EXPECT_LE(widget->mapTo(window.get(), QPoint(widget->width(), 0)).x(), 700) << text.toStdString();
    }
    window->resize(1600, 900);
    QCoreApplication::processEvents();
    EXPECT_TRUE(shows(state.lead));
}

TEST_F(Strip, UnknownIsAWordNeverABlank)
{
    state.duty.clear();
    state.record.clear();
    state.next.clear();
    state.nextState = viewmodel::ClockState::None;
    state.overdue.clear();
    window->setStripState(state);
    showWindow();
    EXPECT_TRUE(shows(QStringLiteral("unknown")));
    EXPECT_EQ(toneOf(QStringLiteral("unknown")), ui::Tone::Near);
    EXPECT_TRUE(shows(QStringLiteral("no clock running")));
    EXPECT_FALSE(window->findChild<ui::StatusStrip *>()->findChild<QPushButton *>()->isVisible());
}

TEST_F(Strip, WithoutARecordNobodyKnowsWhetherAClockRuns)
{
    state.known = false;
    state.next.clear();
    state.overdue.clear();
    window->setStripState(state);
    showWindow();
    EXPECT_FALSE(shows(QStringLiteral("no clock running")));
    EXPECT_TRUE(shows(QStringLiteral("unknown")));
}

TEST_F(Strip, ABrokenRecordAndAnOverdueClockAreInTheToneOfDanger)
{
    state.recordGood = false;
    state.record = QStringLiteral("第 17 条起断裂");
    state.nextState = viewmodel::ClockState::Over;
    window->setStripState(state);
    EXPECT_EQ(toneOf(state.record), ui::Tone::Danger);
    EXPECT_EQ(toneOf(state.next), ui::Tone::Danger);
}

TEST_F(Strip, AClickOnTheOverdueBoxAsksForIt)
{
    QSignalSpy wanted(window.get(), &ui::MainWindow::overdueWanted);
    window->setStripState(state);
    showWindow();
    QTest::mouseClick(saying(state.overdue), Qt::LeftButton);
    EXPECT_EQ(wanted.count(), 1);
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    }
    return count;
}

TEST_F(Strip, ADemonstrationCannotBeTakenForLiveWorkNorForADrill)
{
    window->setStripState(state);
    showWindow();
    auto *strip = window->findChild<ui::StatusStrip *>();
    const QColor ink = ui::lightTokens().text;
    const int live = pixelsOf(strip->grab().toImage(), ink);
    state.mode = ui::WorkMode::Demonstration;
    window->setStripState(state);
    const QImage image = strip->grab().toImage();
    EXPECT_GT(pixelsOf(image, ink), live + 3000) << "a filled box and a hatched edge";
    EXPECT_EQ(pixelsOf(image, ui::lightTokens().drill.fill), 0) << "plum means drill only";
    bool hatchedToTheRight = false;
    for (int x = image.width() - 40; x < image.width(); ++x)
        hatchedToTheRight |= image.pixelColor(x, image.height() - 4).lightness() < 128;
    EXPECT_TRUE(hatchedToTheRight);
}

} // namespace
