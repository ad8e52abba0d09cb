#include "gui/incident/Demonstration.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/duty/BoardPanel.h"
#include "ui/duty/BoardRail.h"
#include "ui/duty/FilterBar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolTip>
#include <QVBoxLayout>

using night::str;
using viewmodel::IncidentListModel;

namespace {

/// The demonstration night: five open incidents, one that ended 23 minutes ago, one clock run over.
class Board : public ::testing::Test {
protected:
    void showBoard()
    {
        layout->addWidget(board);
        window.resize(330, 760);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        board->list()->setFocus();
    }
    void press(int key) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key)); }
    std::string chosen() { return str(board->list()->chosenRow().data(IncidentListModel::TitleRole).toString()); }
    int rows() { return demonstration.desk.incidents().rowCount(); }
    void goTo(const char *time)
    {
        demonstration.clock.set(night::at(std::string("2026-11-25 ") + time));
        demonstration.desk.tick();
    }

    Typeset typeset;
    ui::Theme theme{*qApp, ui::Appearance::Light};
    Demonstration demonstration;
    QWidget window;
    QVBoxLayout *layout = new QVBoxLayout(&window);
    ui::BoardPanel *board = new ui::BoardPanel(demonstration.desk);
};

TEST_F(Board, TheOverdueOneStandsFirstAndTheEndedOneUnderItsHeading)
{
    showBoard();
    ASSERT_EQ(rows(), 9);
    const IncidentListModel &model = demonstration.desk.incidents();
    EXPECT_EQ(night::textAt(model, 0, IncidentListModel::TitleRole), "文水县 凤城镇 气瓶泄漏");
    EXPECT_TRUE(model.rows()[7].section);
    EXPECT_TRUE(model.rows()[8].ended);
    EXPECT_EQ(str(board->findChild<ui::Pane *>()->head()->text().subtitle), "7 open · 1 over");
}

TEST_F(Board, ArrowsWalkAndEnterOpens)
{
    showBoard();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(str(demonstration.desk.incident().number()), "") << "walking opens nothing";
    const QString number = board->list()->chosenRow().data(IncidentListModel::NumberRole).toString();
    press(Qt::Key_Return);
    EXPECT_EQ(demonstration.desk.incident().number(), number);
}

TEST_F(Board, AClickOpens)
{
    showBoard();
    const QModelIndex row = demonstration.desk.incidents().indexOf(demonstration.number("fenyang"));
    QTest::mouseClick(board->list()->viewport(), Qt::LeftButton, {}, board->list()->visualRect(row).center());
    EXPECT_EQ(demonstration.desk.incident().number(), demonstration.number("fenyang"));
}

TEST_F(Board, OpeningTheOneInViewIsSaidTooSoThatAnIntakeMayGiveWay)
{
    showBoard();
    demonstration.desk.select(demonstration.number("linxian"));
    QSignalSpy opened(board, &ui::BoardPanel::opened);
    press(Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toString(), demonstration.number("linxian"));
}

TEST_F(Board, TheHeadingIsSteppedOver)
{
    showBoard();
    press(Qt::Key_Down);
    press(Qt::Key_End);
    EXPECT_EQ(chosen(), "交城县 夏家营镇 叉车侧翻");
    press(Qt::Key_Up);
    EXPECT_EQ(board->list()->chosenRow().row(), 6);
    press(Qt::Key_Down);
    EXPECT_EQ(board->list()->chosenRow().row(), 8);
}

TEST_F(Board, TheIncidentInViewIsTheOnePicked)
{
    showBoard();
    demonstration.desk.select(demonstration.number("linxian"));
    EXPECT_EQ(chosen(), "临县 三交镇 塔吊倒塌");
}

TEST_F(Board, WalkingDownTheListLeavesTheIncidentInViewMarked)
{
    showBoard();
    demonstration.desk.select(demonstration.number("linxian"));
    const QModelIndex inView = board->list()->chosenRow();
    press(Qt::Key_End);
    ASSERT_NE(board->list()->chosenRow(), inView);
    EXPECT_TRUE(inView.data(IncidentListModel::InViewRole).toBool());
    EXPECT_FALSE(board->list()->chosenRow().data(IncidentListModel::InViewRole).toBool());
    board->filter()->searchField()->setFocus();
    EXPECT_EQ(board->list()->chosenRow(), inView) << "whoever goes on working works on what is in view";
}

TEST_F(Board, SlashFiltersAndEnterGoesToTheFirstMatch)
{
    showBoard();
    const int all = rows();
    press(Qt::Key_Slash);
    ASSERT_TRUE(board->filter()->searchField()->hasFocus());
    board->filter()->searchField()->setText(QStringLiteral("汾阳"));
    EXPECT_EQ(rows(), 1);
    press(Qt::Key_Return);
    EXPECT_TRUE(board->list()->hasFocus());
    EXPECT_EQ(chosen(), "汾阳市 文峰街道 电梯困人");
    press(Qt::Key_Escape);
    EXPECT_EQ(rows(), all) << "as the line above the list says, also from the list";
}

TEST_F(Board, EscapeClearsTheFilterAndAFilterWithoutMatchSaysSo)
{
    showBoard();
    board->focusFilter();
    board->filter()->searchField()->setText(QStringLiteral("没有这个地方"));
    const auto *empty = board->findChild<ui::EmptyState *>();
    EXPECT_TRUE(empty->isVisible());
    EXPECT_EQ(str(empty->text()), "Nothing on the board matches. Press Esc to show all.");
    EXPECT_EQ(str(board->filter()->effect()), "0 of 7 shown · 1 over, hidden · Esc shows all");
    press(Qt::Key_Escape);
    EXPECT_EQ(rows(), 9);
    EXPECT_FALSE(empty->isVisible());
    EXPECT_TRUE(board->list()->hasFocus());
}

TEST_F(Board, TheStripOfFiltersIsReachedAndWorkedByKey)
{
    showBoard();
    press(Qt::Key_F);
    ui::FilterBar &filter = *board->filter();
    ASSERT_TRUE(filter.strip()->isVisible());
    EXPECT_TRUE(filter.plans()->hasFocus());
    press(Qt::Key_Tab);
    ASSERT_TRUE(filter.counties()->hasFocus());
    filter.counties()->setCurrentIndex(filter.counties()->findText(QStringLiteral("汾阳市")));
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(str(filter.effect()), "1 of 7 shown · 1 over, hidden · Esc shows all");
    EXPECT_EQ(filter.findChild<ui::ToneLabel *>()->tone(), ui::Tone::Danger)
        << "an overdue one is never hidden quietly";
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    ASSERT_TRUE(filter.overdueOnly()->hasFocus());
    press(Qt::Key_Space);
    EXPECT_EQ(rows(), 0);
    press(Qt::Key_Escape);
    EXPECT_EQ(rows(), 9) << "Esc ends all of it";
    EXPECT_FALSE(filter.strip()->isVisible());
    EXPECT_TRUE(board->list()->hasFocus());
    EXPECT_EQ(str(filter.effect()), "");
}

TEST_F(Board, EnterInTheStripGoesToTheRowsThatAreLeft)
{
    showBoard();
    press(Qt::Key_F);
    board->filter()->counties()->setCurrentIndex(1);
    board->filter()->counties()->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(board->list()->hasFocus());
    EXPECT_EQ(rows(), 1);
}

TEST_F(Board, ManyIncidentsMakeTheirRowsLowerAndFewHighAgain)
{
    showBoard();
    const IncidentListModel &model = demonstration.desk.incidents();
    const auto heightOf = [&](int row) { return board->list()->visualRect(model.index(row, 0)).height(); };
    const int high = heightOf(0);
    for (int i = 0; i < 43; ++i) {
        viewmodel::Intake intake;
        intake.narrative = QStringLiteral("第%1个来电").arg(i);
        intake.county = QStringLiteral("离石区");
        intake.plans = {QStringLiteral("special-equipment")};
        demonstration.desk.report(intake, {});
    }
    QCoreApplication::processEvents();
    ASSERT_EQ(model.toDoCount(), 50);
    EXPECT_LT(heightOf(0), high);
    board->filter()->searchField()->setText(QStringLiteral("汾阳"));
    QCoreApplication::processEvents();
    EXPECT_EQ(heightOf(0), high);
}

TEST_F(Board, HBringsBackWhatEndedLongAgo)
{
    showBoard();
    goTo("03:30");
    EXPECT_EQ(rows(), 7);
    press(Qt::Key_H);
    EXPECT_EQ(rows(), 9);
    press(Qt::Key_H);
    EXPECT_EQ(rows(), 7);
}

TEST_F(Board, NAsksForANewIncidentAndNothingInTheFilterDoes)
{
    showBoard();
    QSignalSpy wanted(board, &ui::BoardPanel::newIncidentWanted);
    press(Qt::Key_N);
    EXPECT_EQ(wanted.count(), 1);
    board->focusFilter();
    press(Qt::Key_N);
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_EQ(str(board->filter()->searchField()->text()), "n");
}

TEST_F(Board, TheSecondsRunWithoutMovingTheSelection)
{
    showBoard();
    board->list()->choose(demonstration.desk.incidents().indexOf(demonstration.number("linxian")));
    goTo("03:14:27");
    goTo("03:21");
    EXPECT_EQ(chosen(), "临县 三交镇 塔吊倒塌");
}

TEST_F(Board, TheRailHasACellForEachOpenIncident)
{
    auto *rail = new ui::BoardRail(demonstration.desk.incidents());
    layout->addWidget(rail);
    window.resize(56, 600);
    window.show();
    const int em = QFontInfo(rail->font()).pixelSize();
    const auto tipAt = [&](int y) {
        QHelpEvent help(QEvent::ToolTip, QPoint(10, y), rail->mapToGlobal(QPoint(10, y)));
        QCoreApplication::sendEvent(rail, &help);
        return str(QToolTip::text());
    };
    EXPECT_TRUE(tipAt(qRound(em * 4.0)).starts_with("文水县")) << tipAt(qRound(em * 4.0));
    EXPECT_TRUE(tipAt(qRound(em * (2.1 + 6 * 3.8 + 1))).starts_with("柳林县"));
    EXPECT_FALSE(tipAt(qRound(em * (2.1 + 7 * 3.8 + 1))).starts_with("交城县")) << "the ended one has no cell";
    const QImage shot = rail->grab().toImage();
    EXPECT_EQ(shot.pixelColor(2, qRound(em * 4.0)), ui::lightTokens().yellow.fill) << "level Ⅲ in force";
}

/// A record nobody has written to yet.
class EmptyBoard : public ::testing::Test {
protected:
    ui::Theme theme{*qApp, ui::Appearance::Light};
    night::Night night;
    QWidget window;
};

TEST_F(EmptyBoard, SaysWhatToDoAndTheKeyWorksAtOnce)
{
    auto *board = new ui::BoardPanel(night.desk);
    (new QVBoxLayout(&window))->addWidget(board);
    window.resize(300, 500);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    const auto *empty = board->findChild<ui::EmptyState *>();
    EXPECT_TRUE(empty->isVisible());
    EXPECT_EQ(str(empty->text()), "No open incident. Press N to report one.");
    QSignalSpy wanted(board, &ui::BoardPanel::newIncidentWanted);
    board->list()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    EXPECT_EQ(wanted.count(), 1);
    night.call();
    EXPECT_FALSE(empty->isVisible());
}

} // namespace
