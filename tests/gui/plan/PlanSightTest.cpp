// What is in sight on the plan screen, on a notebook's screen and on a desk's: outcomes, ladders, clauses, the row that
// counts.
#include "gui/plan/PlanFixture.h"
#include "ui/plan/ClausePanel.h"
#include "ui/plan/ComparePanel.h"
#include "ui/plan/CompareTable.h"
#include "ui/plan/LadderPanel.h"
#include "ui/plan/LadderView.h"
#include "ui/plan/PartDelegate.h"
#include "ui/plan/PlanView.h"
#include "ui/plan/RuleTable.h"
#include "ui/plan/SideTable.h"
#include "ui/plan/SituationPanel.h"
#include "ui/plan/TablePanel.h"
#include "ui/plan/TryOutPanel.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>

namespace {

using night::str;
using viewmodel::DecisionTableModel;
using viewmodel::RowLight;

class Pollution : public PlanFixture {
protected:
    Pollution()
        : PlanFixture({"heavy-pollution"})
    {
    }
    /// An incident with both ladders off their first state.
    void reportEpisode()
    {
        viewmodel::Intake intake;
        intake.narrative = QStringLiteral("预报全市重污染");
        intake.plans = {QStringLiteral("heavy-pollution")};
        intake.reason = QStringLiteral("新预案尚未录入");
        night.desk.report(intake, night.expectRecorded());
    }
    /// The title and the drawing lie in the part of the scroll area that is seen.
    bool isSeen(const ui::LadderView &view, bool whole)
    {
        QWidget *box = view.parentWidget();
        const auto *scroll = page->ladders()->findChild<QScrollArea *>();
        const QRect room = scroll->viewport()->rect();
        const auto *title = box->findChild<QLabel *>(QStringLiteral("title"));
        const QRect place(view.mapTo(scroll->viewport(), QPoint(0, 0)), view.sizeHint());
        const QRect head(title->mapTo(scroll->viewport(), QPoint(0, 0)), title->sizeHint());
        return room.contains(head) && (!whole || room.contains(place));
    }
};

class AnyPlan : public PlanFixture, public ::testing::WithParamInterface<const char *> {
protected:
    AnyPlan()
        : PlanFixture({GetParam()})
    {
    }
};

/// Nothing of the row lies under the heading or below the table; of one that is higher than the table, not its top.
bool rowIsSeen(const ui::RuleTable &table, int row)
{
    const int top = table.rowViewportPosition(row);
    const int room = table.viewport()->height();
    return table.rowHeight(row) > room ? top == 0 : top >= 0 && top + table.rowHeight(row) <= room;
}

int hitOf(const ui::RuleTable &table)
{
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const auto light = table.model()->index(row, 0).data(DecisionTableModel::LightRole).value<RowLight>();
        if (light == RowLight::Hit || light == RowLight::Undecided)
            return row;
    }
    return -1;
}

} // namespace

TEST_F(Pollution, OnADesksScreenTheLaddersStandSideBySideWholly)
{
    reportEpisode();
    open(Desk);
    page->view()->showLadders();
    settle();
    ASSERT_EQ(page->ladders()->views().size(), 2);
    EXPECT_TRUE(page->ladders()->isSideBySide())
        << page->ladders()->views()[0]->fullSize().width() << " and " << page->ladders()->views()[1]->fullSize().width()
        << " in " << page->ladders()->width();
    for (const ui::LadderView *view : page->ladders()->views()) {
        EXPECT_TRUE(isSeen(*view, true)) << str(view->ladder().label);
        EXPECT_TRUE(std::ranges::any_of(view->ladder().states, &viewmodel::LadderState::current))
            << str(view->ladder().label) << ": the incident that is open stands on both";
    }
    EXPECT_FALSE(page->tryOut()->isVisible()) << "its room is the ladders'";
    page->view()->showTable();
    EXPECT_TRUE(page->tryOut()->isVisible());
}

TEST_F(Pollution, OnANotebookTheLaddersStandBelowEachOtherWithBothHeadings)
{
    open(Notebook);
    page->view()->showLadders();
    settle();
    EXPECT_FALSE(page->ladders()->isSideBySide());
    EXPECT_TRUE(isSeen(*page->ladders()->views()[0], true));
    EXPECT_TRUE(isSeen(*page->ladders()->views()[1], false));
    for (const ui::LadderView *view : page->ladders()->views())
        EXPECT_GE(view->scale(), 0.75) << "letters that can be read";
}

TEST_F(Pollution, WhoComesToALadderByKeySeesItWhereverItWasScrolled)
{
    open(Notebook);
    page->view()->showLadders();
    settle();
    auto *bar = page->ladders()->findChild<QScrollArea *>()->verticalScrollBar();
    ui::LadderView *warning = page->ladders()->views()[1];
    const auto inSight = [&](const ui::LadderView &view) {
        const auto *viewport = page->ladders()->findChild<QScrollArea *>()->viewport();
        const QRect place = view.placeOf(view.picked());
        return viewport->rect().contains(QRect(view.mapTo(viewport, place.topLeft()), place.size()));
    };
    warning->setFocus(Qt::TabFocusReason);
    warning->pick(warning->ladder().states.back().id);
    page->tables()->setFocus();
    page->view()->setFocusPolicy(Qt::StrongFocus);
    page->view()->setFocus();
    bar->setValue(0);
    ASSERT_FALSE(inSight(*warning)) << "the notebook shows all of both: nothing is tested";
    warning->setFocus(Qt::ShortcutFocusReason);
    EXPECT_TRUE(inSight(*warning));
    bar->setValue(bar->maximum());
    page->ladders()->views()[0]->setFocus(Qt::ShortcutFocusReason);
    EXPECT_TRUE(inSight(*page->ladders()->views()[0]));
}

TEST_F(Pollution, ReadAsATableNothingOfTheLaddersLiesBesideTheWindow)
{
    open(Notebook);
    page->view()->showLadders();
    page->ladders()->showAsTable(true);
    settle();
    const ui::CompareTable &table = *page->ladders()->table();
    for (int column = 0; column < table.model()->columnCount(); ++column)
        EXPECT_LE(table.columnViewportPosition(column) + table.columnWidth(column), table.viewport()->width());
}

TEST_F(Pollution, ARegionThatATabHidesIsBroughtBack)
{
    open(Notebook);
    ASSERT_FALSE(page->ladders()->isVisible());
    page->reveal(3);
    EXPECT_TRUE(page->ladders()->isVisible());
    page->reveal(4);
    EXPECT_TRUE(page->tryOut()->isVisible());
}

TEST_F(Pollution, AnotherTabKeepsTheFocusInTheMiddle)
{
    open(Notebook);
    page->tables()->table()->setFocus();
    page->nextTab(3);
    settle();
    EXPECT_TRUE(page->view()->body()->isAncestorOf(QApplication::focusWidget()));
}

TEST_P(AnyPlan, TheOutcomeOfEveryTableIsInSightOnANotebook)
{
    open(Notebook);
    const viewmodel::Choices decisions = plans.decisions();
    for (const viewmodel::Choice &decision : decisions) {
        goToTab(decision.text);
        const ui::RuleTable &table = *page->tables()->table();
        EXPECT_EQ(str(QString::fromStdString(plans.table().decision()->name)), str(decision.id));
        for (const int column : {plans.table().outcomeColumn(), plans.table().lightColumn()}) {
            EXPECT_GE(table.columnViewportPosition(column), 0) << str(decision.id);
            EXPECT_LE(table.columnViewportPosition(column) + table.columnWidth(column), table.viewport()->width())
                << str(decision.id);
        }
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const int room = table.columnWidth(column) - ui::Metrics::of(page).em(0.5);
            const QString heading = table.model()->headerData(column, Qt::Horizontal).toString();
            const QRect needed = table.horizontalHeader()->fontMetrics().boundingRect(
                QRect(0, 0, room, 100000), Qt::AlignLeft | Qt::TextWordWrap, heading);
            EXPECT_LE(needed.height(), table.horizontalHeader()->height()) << str(heading);
        }
    }
}

TEST_P(AnyPlan, TheRowThatCountsIsInSight)
{
    open(Notebook);
    int looked = 0;
    const auto look = [&](const QString &decision) {
        settle();
        const int hit = hitOf(*page->tables()->table());
        if (hit < 0)
            return;
        EXPECT_TRUE(rowIsSeen(*page->tables()->table(), hit)) << str(decision) << " row " << hit + 1;
        ++looked;
    };
    for (const int region : {1, 2}) { // the facts are there before the table, and they are moved under it
        for (const viewmodel::Choice &decision : plans.decisions()) {
            goToTab(decision.text);
            look(decision.id);
            const std::vector<viewmodel::TryOutFact> facts = plans.tryOut().facts();
            for (const viewmodel::TryOutFact &fact : facts)
                plans.tryOut().choose(fact.key, region);
            look(decision.id);
        }
    }
    EXPECT_GT(looked, 2);
}

INSTANTIATE_TEST_SUITE_P(Shipped, AnyPlan,
    ::testing::Values("food-safety", "heavy-pollution", "pharma-holder", "pharma-reserve", "special-equipment"));

TEST_F(Pollution, WhicheverSituationIsPickedItsRowIsWhollyInSightInBothTables)
{
    for (const QSizeF em : {Notebook, Desk}) {
        if (!page->isOpen())
            open(em);
        resizeTo(em);
        if (!page->isComparing())
            press(Qt::Key_M, Qt::ControlModifier);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !plans.comparison().isComparing(); }, 10000));
        settle();
        ui::RowList &list = *page->comparison()->situations()->list();
        int looked = 0;
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            if (!index.flags().testFlag(Qt::ItemIsSelectable))
                continue;
            list.choose(index);
            settle();
            for (const int side : {0, 1}) {
                const ui::RuleTable &table = *page->comparison()->situations()->side(side)->table();
                const int hit = hitOf(table);
                ASSERT_GE(hit, 0);
                EXPECT_TRUE(rowIsSeen(table, hit))
                    << "situation " << row << " side " << side << " row " << hit + 1 << " at "
                    << table.rowViewportPosition(hit) << " of " << table.rowHeight(hit) << " in "
                    << table.viewport()->height() << " below " << table.horizontalHeader()->height();
                ++looked;
            }
        }
        EXPECT_GT(looked, 20);
    }
}

TEST_F(Pollution, AClauseInAListGoesOnInTheNextLine)
{
    showWindow();
    ui::RowList list(QStringLiteral("rows"));
    QStandardItemModel rows;
    constexpr int Cite = Qt::UserRole + 3;
    for (const char *cite : {"3.2", "国务院令第493号 第九条、吕政办发〔2020〕77号 4.2.3(1)、附件2、附件6"}) {
        auto *row = new QStandardItem(QStringLiteral("发布预警"));
        row->setData(QString::fromUtf8(cite), Cite);
        rows.appendRow(row);
    }
    list.setModel(&rows);
    list.setItemDelegate(new ui::PartDelegate({Qt::DisplayRole, Qt::UserRole + 1, Cite, 0}, &list));
    list.resize(ui::Metrics::of(&list).em(30), ui::Metrics::of(&list).em(20));
    list.show();
    settle();
    EXPECT_GT(list.sizeHintForIndex(rows.index(1, 0)).height(),
        list.sizeHintForIndex(rows.index(0, 0)).height() + ui::Metrics::of(&list).em(1));
}
