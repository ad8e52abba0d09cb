// The plan screen, typed and clicked: filter and jump, rows lit, the ladder walked through, facts moved, one threshold
// changed and saved as a draft.
#include "formats/PlanDrafts.h"
#include "formats/PlanLoader.h"
#include "gui/common/WindowFixture.h"
#include "support/Golden.h"
#include "support/PlanText.h"
#include "support/TempDir.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/LevelChip.h"
#include "ui/common/RowList.h"
#include "ui/plan/ValueStrip.h"
#include "ui/plan/ClausePanel.h"
#include "ui/plan/CompareTable.h"
#include "ui/plan/FactBox.h"
#include "ui/plan/FindingPanel.h"
#include "ui/plan/HeldBox.h"
#include "ui/plan/LadderPanel.h"
#include "ui/plan/LadderView.h"
#include "ui/plan/PlanListPanel.h"
#include "ui/plan/PlanPage.h"
#include "ui/plan/PlanView.h"
#include "ui/plan/RuleTable.h"
#include "ui/plan/TablePanel.h"
#include "ui/plan/TryOutPanel.h"
#include "unit/viewmodel/Night.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

#include <sstream>

namespace {

using night::str;
using viewmodel::ClauseTreeModel;
using viewmodel::DecisionTableModel;
using viewmodel::RowLight;

class PlanPage : public WindowFixture {
protected:
    PlanPage()
        : page(new ui::PlanPage(plans))
    {
        layout->addWidget(page);
    }
    ~PlanPage() override { delete page; } // it looks at the presenter to its end

    void open()
    {
        showWindow();
        window.resize(1366, 700);
        page->backToList();
        QTest::keyClick(page->list()->list(), Qt::Key_Return);
        ASSERT_TRUE(page->isOpen());
        QCoreApplication::processEvents();
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
    }
    /// The sections that the tree shows, with all that is folded.
    QStringList sections(const QModelIndex &parent = {})
    {
        QStringList found;
        const QAbstractItemModel &model = *page->clauses()->tree()->model();
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (const QString section = index.data(ClauseTreeModel::SectionRole).toString(); !section.isEmpty())
                found << section;
            found << sections(index);
        }
        return found;
    }
    RowLight light(int row)
    {
        return plans.table().index(row, 0).data(DecisionTableModel::LightRole).value<RowLight>();
    }
    void goToTab(int index) { page->tabs()->setCurrentIndex(index); }
    /// The words of an answer of the try-out: chips and lines.
    std::string answer(const char *decision)
    {
        const auto *widget = page->tryOut()->answers()->findChild<QWidget *>(QString::fromUtf8(decision));
        if (!widget)
            return {};
        QStringList words;
        for (const ui::LevelChip *chip : widget->findChildren<ui::LevelChip *>())
            words << chip->chip().text;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            words << label->text();
        return str(words.join(u'|'));
    }
    QLineEdit *lineOf(const char *fact) { return page->tryOut()->box(QString::fromUtf8(fact))->lineEdit(); }

    night::Night night;
    support::TempDir folder;
    formats::PlanDrafts workshop{folder.path() / "drafts"};
    viewmodel::PlanPresenter plans{night.desk, workshop};
    ui::PlanPage *page;
};

} // namespace

TEST_F(PlanPage, TheListOpensAPlanAndBackspaceComesBack)
{
    open();
    EXPECT_EQ(QApplication::focusWidget(), page->clauses()->tree());
    press(Qt::Key_Backspace);
    EXPECT_FALSE(page->isOpen());
    EXPECT_EQ(QApplication::focusWidget(), page->list()->list());
}

TEST_F(PlanPage, SlashFiltersTheClausesAndEscBringsThemBack)
{
    open();
    const auto all = sections().size();
    press(Qt::Key_Slash);
    ASSERT_EQ(QApplication::focusWidget(), page->clauses()->filter());
    type(QStringLiteral("附件2"));
    EXPECT_LT(sections().size(), all);
    EXPECT_TRUE(sections().contains(QStringLiteral("附件2")));
    press(Qt::Key_Escape);
    EXPECT_EQ(sections().size(), all);
    EXPECT_EQ(QApplication::focusWidget(), page->clauses()->tree());
}

TEST_F(PlanPage, EnterOnAUseGoesToTheRow)
{
    open();
    press(Qt::Key_Slash);
    type(QStringLiteral("附件2"));
    press(Qt::Key_Return);
    ui::TreeView *tree = page->clauses()->tree();
    const QModelIndex clause = tree->model()->index(tree->model()->rowCount() - 1, 0);
    ASSERT_EQ(str(clause.data(ClauseTreeModel::SectionRole).toString()), "附件2");
    for (int row = 0; row < tree->model()->rowCount(clause); ++row) {
        const QModelIndex use = tree->model()->index(row, 0, clause);
        if (use.data(ClauseTreeModel::UseRole).toString() == QStringLiteral("rule:accident_grade/7"))
            tree->choose(use);
    }
    press(Qt::Key_Return);
    EXPECT_EQ(str(QString::fromStdString(plans.table().decision()->name)), "accident_grade");
    EXPECT_EQ(page->tables()->table()->currentIndex().row(), 6);
    EXPECT_EQ(QApplication::focusWidget(), page->tables()->table());
}

TEST_F(PlanPage, EnterOnAClauseFoldsAndUnfoldsIt)
{
    open();
    ui::TreeView *tree = page->clauses()->tree();
    const QModelIndex chapter = tree->model()->index(1, 0);
    tree->choose(chapter);
    const bool before = tree->isExpanded(chapter);
    press(Qt::Key_Return);
    EXPECT_NE(tree->isExpanded(chapter), before);
    press(before ? Qt::Key_Right : Qt::Key_Left);
    EXPECT_EQ(tree->isExpanded(chapter), before);
}

TEST_F(PlanPage, AUseOfTheLadderPicksTheStep)
{
    open();
    page->goTo(viewmodel::describeUse(*plans.plan(), "transition:start_2"));
    EXPECT_EQ(str(page->ladders()->views().front()->picked()), "start_2");
    EXPECT_NE(str(page->ladders()->said()).find("市指挥部指挥长"), std::string::npos);
    EXPECT_NE(str(page->ladders()->said()).find("附件6"), std::string::npos);
}

TEST_F(PlanPage, AUseOfATaskStandsInTheListOfTasks)
{
    open();
    page->goTo(viewmodel::describeUse(*plans.plan(), "post:commander"));
    ASSERT_TRUE(page->parts()->chosenRow().isValid());
    EXPECT_EQ(str(page->parts()->chosenRow().data().toString()), "市指挥部指挥长");
    EXPECT_EQ(QApplication::focusWidget(), page->parts());
}

TEST_F(PlanPage, RowsAreLitForTheIncidentOnTheBoard)
{
    night.call();
    night.answer("deaths", "4");
    open();
    goToTab(1);
    EXPECT_EQ(str(page->tables()->cases()->currentData().toString()), str(night.incident().number()));
    EXPECT_EQ(light(6), RowLight::Undecided) << "who was injured is not known";
    EXPECT_EQ(light(0), RowLight::RuledOut);
    night.answer("deaths", "30");
    EXPECT_EQ(light(0), RowLight::Hit);
}

TEST_F(PlanPage, TypedFactsAreAnsweredAtOnceAndLightTheRows)
{
    open();
    goToTab(1);
    lineOf("deaths")->setFocus();
    lineOf("deaths")->selectAll();
    type(QStringLiteral("3+"));
    EXPECT_NE(answer("accident_grade").find("较大事故"), std::string::npos) << answer("accident_grade");
    EXPECT_EQ(light(6), RowLight::Possible);
    lineOf("deaths")->selectAll();
    type(QStringLiteral("4"));
    EXPECT_EQ(light(6), RowLight::Undecided) << "a stronger row may match, by the injured nobody counted yet";
    lineOf("deaths")->selectAll();
    type(QStringLiteral("许多"));
    EXPECT_FALSE(page->tryOut()->problem().isEmpty());
    EXPECT_EQ(light(6), RowLight::Undecided) << "what cannot be read changes nothing";
    lineOf("serious_injuries")->setFocus();
    EXPECT_EQ(str(lineOf("deaths")->text()), "4 人") << "it says what was understood";
    EXPECT_FALSE(page->tryOut()->problem().isEmpty()) << "and why that is not what was typed";
    lineOf("deaths")->setFocus();
    lineOf("deaths")->selectAll();
    type(QStringLiteral("1x")); // 1 can be read, and was not meant
    lineOf("serious_injuries")->setFocus();
    EXPECT_EQ(str(lineOf("deaths")->text()), "4 人");
    lineOf("deaths")->setFocus();
    lineOf("deaths")->selectAll();
    type(QStringLiteral("5"));
    EXPECT_TRUE(page->tryOut()->problem().isEmpty());
}

TEST_F(PlanPage, ArrowsMoveAFactFromThresholdToThreshold)
{
    open();
    goToTab(1);
    ui::FactBox *deaths = page->tryOut()->box(QStringLiteral("deaths"));
    deaths->setFocus();
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Down);
    EXPECT_EQ(str(deaths->currentText()), "至少 30 人");
    EXPECT_EQ(light(0), RowLight::Hit);
    press(Qt::Key_Up);
    EXPECT_EQ(light(3), RowLight::Undecided);
}

TEST_F(PlanPage, AThresholdIsChangedCheckedAndSavedAsADraftThatReadsBack)
{
    open();
    goToTab(1);
    const std::string file = plans.plan()->source;
    const std::string before = support::readFile(file);
    page->tables()->table()->setFocus();
    page->tables()->table()->selectionModel()->setCurrentIndex(
        plans.table().index(0, DecisionTableModel::FirstInput), QItemSelectionModel::ClearAndSelect);
    press(Qt::Key_Return);
    ASSERT_TRUE(page->view()->strip()->strip()->isOpen());
    ASSERT_EQ(QApplication::focusWidget(), page->view()->strip()->value());
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral(">= 25"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return plans.editor().answer().checked; }, 10000));
    EXPECT_NE(str(page->view()->strip()->answer()).find("事故等级"), std::string::npos);
    page->view()->strip()->reason()->setFocus();
    type(QStringLiteral("从严"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(page->view()->strip()->strip()->isOpen()) << str(page->view()->strip()->strip()->problem());

    EXPECT_EQ(support::readFile(file), before) << "the original is never touched";
    std::vector<base::Error> unusable;
    const auto drafts = workshop.drafts(unusable);
    ASSERT_EQ(drafts.size(), 1U);
    plan::Plan read = drafts.front().plan.plan();
    EXPECT_EQ(plan::findDecision(read, "accident_grade")->rules[0].when[0].tests.text(), ">= 25");
    EXPECT_EQ(read.changes.front().reason, "从严");
    const std::string kept = support::withoutChangeRecord(support::readFile(drafts.front().file));
    std::istringstream now(kept.substr(kept.find("status: draft\n") + std::string("status: draft\n").size()));
    std::istringstream old(support::withoutChangeRecord(before));
    int changed = 0;
    std::string left;
    std::string right;
    while (std::getline(old, left) && std::getline(now, right))
        changed += left == right ? 0 : 1;
    EXPECT_EQ(changed, 2) << "the version and the one cell";

    EXPECT_EQ(plans.plan()->digest, read.digest) << "the next change goes on from the draft";
    EXPECT_EQ(plans.table().decision()->name, "accident_grade");
    EXPECT_EQ(page->tables()->table()->currentIndex().row(), 0);
    page->backToList();
    ASSERT_EQ(plans.list().rowCount(), 2);
    EXPECT_TRUE(plans.list().rows()[1].draft);
}

TEST_F(PlanPage, EscLeavesTheCellAsItWas)
{
    open();
    goToTab(1);
    page->tables()->table()->setFocus();
    page->tables()->table()->selectionModel()->setCurrentIndex(
        plans.table().index(0, DecisionTableModel::FirstInput), QItemSelectionModel::ClearAndSelect);
    press(Qt::Key_Return);
    ASSERT_TRUE(page->view()->strip()->strip()->isOpen());
    type(QStringLiteral("5"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(page->view()->strip()->strip()->isOpen());
    EXPECT_FALSE(plans.editor().isOpen());
    std::vector<base::Error> unusable;
    EXPECT_TRUE(workshop.drafts(unusable).empty());
}

TEST_F(PlanPage, TheLadderIsWalkedByKeyAndByClick)
{
    open();
    goToTab(5);
    ui::LadderView *view = page->ladders()->views().front();
    view->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(str(view->picked()), "reported");
    press(Qt::Key_Right);
    EXPECT_EQ(str(view->picked()), "verified");
    press(Qt::Key_Down);
    const viewmodel::LadderStep *step = viewmodel::findStep(view->ladder(), view->picked());
    ASSERT_NE(step, nullptr);
    EXPECT_TRUE(step->from.contains(QStringLiteral("verified")));
    ASSERT_EQ(page->ladders()->views().size(), 2) << "response and warning side by side";
    ui::LadderView *warning = page->ladders()->views()[1];
    QTest::mouseClick(warning, Qt::LeftButton, {}, warning->placeOf(QStringLiteral("warning_red")).center());
    EXPECT_EQ(str(warning->picked()), "warning_red");
    EXPECT_TRUE(view->picked().isEmpty()) << "one thing is picked";
}

TEST_F(PlanPage, TheLadderCanBeReadAsATable)
{
    open();
    goToTab(5);
    page->ladders()->showAsTable(true);
    ASSERT_TRUE(page->ladders()->table()->isVisible());
    std::size_t steps = 0;
    for (const viewmodel::Ladder &ladder : plans.ladders())
        steps += ladder.steps.size();
    EXPECT_EQ(page->ladders()->table()->model()->rowCount(), static_cast<int>(steps));
    page->ladders()->showAsTable(false);
    EXPECT_TRUE(page->ladders()->views().front()->isVisible());
}

TEST_F(PlanPage, CtrlTHasThePlanChecked)
{
    open();
    press(Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !plans.findings().empty(); }, 10000));
    EXPECT_TRUE(page->findings()->list()->isVisible());
    EXPECT_FALSE(page->findings()->summary().isEmpty());
}
