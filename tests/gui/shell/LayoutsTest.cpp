#include "gui/shell/ShellFixture.h"
#include "ui/shell/FoldingDock.h"
#include "ui/shell/WindowLayouts.h"

#include <QWindow>

namespace {

using Layout = ui::WindowLayouts::Layout;

class Layouts : public ShellFixture {
protected:
    ui::FoldingDock *dock(const char *name) const { return window->findChild<ui::FoldingDock *>(QLatin1String(name)); }
    bool listFolded() const { return dock("listDock")->isFolded(); }
    bool timelineFolded() const { return dock("timelineDock")->isFolded(); }

    void resizeTo(int width, int height)
    {
        window->resize(width, height);
        QCoreApplication::processEvents();
        ASSERT_EQ(window->size(), QSize(width, height));
    }
};

TEST_F(Layouts, SidesTakeAFifthEach)
{
    showWindow(1600, 900);
    QCoreApplication::processEvents();
    EXPECT_NEAR(dock("listDock")->width(), 320, 2);
    EXPECT_NEAR(dock("timelineDock")->width(), 320, 2);
    resizeTo(3840, 2160);
    EXPECT_NEAR(dock("listDock")->width(), 768, 2);
}

TEST_F(Layouts, ANarrowWindowFoldsTheTimelineThenTheList)
{
    showWindow(1600, 900);
    field->setFocus();
    EXPECT_FALSE(timelineFolded());
    resizeTo(1366, 768);
    EXPECT_TRUE(timelineFolded());
    EXPECT_FALSE(listFolded());
    resizeTo(1024, 700);
    EXPECT_TRUE(timelineFolded());
    EXPECT_TRUE(listFolded());
    EXPECT_FALSE(list->isVisible());
    resizeTo(1600, 900);
    EXPECT_FALSE(timelineFolded());
    EXPECT_FALSE(listFolded());
    EXPECT_TRUE(list->isVisible());
}

TEST_F(Layouts, TheSideSomebodyIsInStaysOpenUntilHeLeaves)
{
    showWindow(1600, 900);
    list->setFocus();
    resizeTo(1024, 700);
    EXPECT_TRUE(list->hasFocus());
    EXPECT_TRUE(list->isVisible());
    field->setFocus();
    EXPECT_FALSE(list->isVisible());
}

TEST_F(Layouts, AFoldedSideOpensForItsKeyAndClosesWhenTheFocusLeaves)
{
    showWindow(1366, 768);
    EXPECT_FALSE(note->isVisible());
    window->regions().activate(ui::MainWindow::TimelineRegion);
    EXPECT_TRUE(note->isVisible());
    EXPECT_TRUE(note->hasFocus());
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_TRUE(field->hasFocus());
    EXPECT_FALSE(note->isVisible());
    EXPECT_EQ(window->size(), QSize(1366, 768));
}

TEST_F(Layouts, AClickOnTheRailOpensTheList)
{
    showWindow(1024, 700);
    QWidget *rail = window->childAt(QPoint(30, 350));
    ASSERT_NE(rail, nullptr);
    QTest::mouseClick(rail, Qt::LeftButton);
    EXPECT_TRUE(list->hasFocus());
}

TEST_F(Layouts, WhatIsClickedStaysUnderThePointerUntilTheClickIsDone)
{
    showWindow(1366, 768);
    window->regions().activate(ui::MainWindow::TimelineRegion);
    QCoreApplication::processEvents();
    ASSERT_TRUE(note->isVisible());
    const QPoint at = field->mapTo(window.get(), field->rect().center());
    QTest::mousePress(window->windowHandle(), Qt::LeftButton, {}, at);
    EXPECT_TRUE(field->hasFocus());
    EXPECT_TRUE(note->isVisible()) << "the page keeps its place while the button is down";
    QTest::mouseRelease(window->windowHandle(), Qt::LeftButton, {}, at);
    QCoreApplication::processEvents();
    EXPECT_FALSE(note->isVisible());
}

TEST_F(Layouts, ARailOfOnesOwnReplacesThePlainOne)
{
    auto *rail = new QWidget;
    auto *pane = new ui::Pane(QStringLiteral("事件"));
    window->setListDock(pane, rail);
    showWindow(1024, 700);
    EXPECT_TRUE(rail->isVisible());
}

TEST_F(Layouts, HandlingFoldsTheListAndIsRememberedWithTheRest)
{
    showWindow(1600, 900);
    window->layouts().use(Layout::Handling);
    EXPECT_TRUE(listFolded());
    EXPECT_FALSE(timelineFolded());
    window->layouts().foldTimeline(true);
    window->close();

    window = std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{theme, ticker, settings});
    fill();
    showWindow(1600, 900);
    EXPECT_EQ(window->layouts().current(), Layout::Handling);
    EXPECT_TRUE(listFolded());
    EXPECT_TRUE(timelineFolded());
    window->layouts().use(Layout::Calm);
    EXPECT_FALSE(listFolded());
    EXPECT_FALSE(timelineFolded());
}

TEST_F(Layouts, AnEdgeThatWasDraggedStaysWhereItWasPut)
{
    showWindow(1600, 900);
    QCoreApplication::processEvents();
    QWindow *handle = window->windowHandle();
    const QPoint edge(dock("listDock")->mapTo(window.get(), QPoint(dock("listDock")->width() + 1, 400)));
    QTest::mousePress(handle, Qt::LeftButton, {}, edge);
    QTest::mouseMove(handle, edge + QPoint(40, 0));
    QTest::mouseMove(handle, edge + QPoint(80, 0));
    QCoreApplication::processEvents();
    QTest::mouseRelease(handle, Qt::LeftButton, {}, edge + QPoint(80, 0));
    const int width = dock("listDock")->width();
    EXPECT_NEAR(width, 400, 4);
    resizeTo(1700, 900);
    EXPECT_EQ(dock("listDock")->width(), width);
    window->layouts().foldList(true);
    window->layouts().foldList(false);
    QCoreApplication::processEvents();
    EXPECT_EQ(dock("listDock")->width(), width);
    window->close();

    window = std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{theme, ticker, settings});
    fill();
    showWindow(1600, 900);
    QCoreApplication::processEvents();
    EXPECT_NEAR(dock("listDock")->width(), width, 2);
    window->layouts().use(Layout::Handling);
    window->layouts().use(Layout::Calm);
    QCoreApplication::processEvents();
    EXPECT_NEAR(dock("listDock")->width(), width, 2);
}

TEST_F(Layouts, APageLargerThanTheScreenScrollsInsideTheWindow)
{
    field->setMinimumSize(1800, 1600);
    showWindow(1024, 600);
    EXPECT_EQ(window->size(), QSize(1024, 600));
}

} // namespace
