#pragma once

#include "base/Clock.h"
#include "ui/common/KeyedView.h"
#include "ui/common/Pane.h"
#include "ui/common/Theme.h"
#include "ui/common/Ticker.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ShellActions.h"

#include "support/TempDir.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

/// The frame with a list, a page of two panes and a timeline in it, as the composition root would fill it.
class ShellFixture : public ::testing::Test {
protected:
    /// The type the design's pictures are set in.
    static QFont font()
    {
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPointSizeF(10.5);
        return font;
    }

    ShellFixture()
        : settings(QString::fromStdString(directory.file("settings.ini")), QSettings::IniFormat)
        , window(std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{theme, ticker, settings}))
    {
        fill();
    }

    void fill()
    {
        auto *listPane = new ui::Pane(QStringLiteral("事件"));
        list = new ui::ListView(listPane);
        list->setModel(&incidents);
        list->addKeyAction({Qt::Key_N}, QStringLiteral("新事件"), [] {});
        listPane->addBody(list);
        listPane->setStaysWhenCovered(true);

        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        narrative = new ui::Pane(QStringLiteral("叙述"));
        field = new QLineEdit;
        narrative->addBody(field);
        narrative->bodyLayout()->addStretch();
        clocks = new ui::Pane(QStringLiteral("时限"));
        clocks->setStaysWhenCovered(true);
        clockList = new ui::ListView(clocks);
        clockList->setModel(&deadlines);
        clocks->addBody(clockList);
        layout->addWidget(narrative);
        layout->addWidget(clocks);

        auto *timelinePane = new ui::Pane(QStringLiteral("时间线"));
        note = new QLineEdit;
        timelinePane->addBody(note);
        timelinePane->bodyLayout()->addStretch();

        window->setListDock(listPane);
        window->setPage(ui::Page::Duty, page);
        window->setTimelineDock(timelinePane);
        window->regions().add(2, narrative->title(), narrative);
        window->regions().add(5, clocks->title(), clocks);
    }

    void showWindow(int width = 1600, int height = 900)
    {
        window->resize(width, height);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), static_cast<Qt::Key>(key), modifiers);
    }

    struct Typeset {
        Typeset() { QApplication::setFont(font()); }
    } typeset;
    support::TempDir directory;
    QSettings settings;
    ui::Theme theme{*qApp, ui::Appearance::Light};
    base::ManualClock clock{base::Instant(std::chrono::hours(500000))};
    ui::Ticker ticker{clock};
    QStringListModel incidents{{QStringLiteral("文水县"), QStringLiteral("孝义市")}};
    QStringListModel deadlines{{QStringLiteral("03:20 追问重伤人数")}};
    std::unique_ptr<ui::MainWindow> window;
    ui::ListView *list = nullptr;
    ui::ListView *clockList = nullptr;
    ui::Pane *narrative = nullptr;
    ui::Pane *clocks = nullptr;
    QLineEdit *field = nullptr;
    QLineEdit *note = nullptr;
};
