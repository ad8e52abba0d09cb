// The checker's findings on the plan screen: told apart, whole somewhere, and each leads on.
#include "gui/plan/PlanFixture.h"
#include "ui/plan/ValueStrip.h"
#include "ui/plan/CheckDelegate.h"
#include "ui/plan/ClausePanel.h"
#include "ui/plan/FactBox.h"
#include "ui/plan/FindingPanel.h"
#include "ui/plan/LadderPanel.h"
#include "ui/plan/LadderView.h"
#include "ui/plan/PlanHead.h"
#include "ui/plan/PlanView.h"
#include "ui/plan/RuleTable.h"
#include "ui/plan/TablePanel.h"
#include "ui/plan/TryOutPanel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <gmock/gmock.h>

#include <set>

namespace {

using night::str;
using ::testing::HasSubstr;
using ui::CheckDelegate;
using viewmodel::PlanFinding;

class Findings : public PlanFixture {
protected:
    Findings()
        : PlanFixture({"special-equipment"})
    {
    }
    ui::RowList &list() { return *page->findings()->list(); }
    std::string text(int row, int role) { return str(list().model()->index(row, 0).data(role).toString()); }
    /// The first finding for which `is` holds is picked; its row.
    template <class Is>
    int pick(Is is)
    {
        const auto found = std::ranges::find_if(plans.findings(), is);
        const auto row = found == plans.findings().end() ? -1 : static_cast<int>(found - plans.findings().begin());
        list().setFocus();
        list().choose(list().model()->index(row, 0));
        settle();
        return row;
    }
    void saveBrokenDraft()
    {
        plans.showDecision(QStringLiteral("accident_grade"));
        ASSERT_EQ(str(plans.edit(plans.table().index(9, viewmodel::DecisionTableModel::FirstInput))), "");
        plans.editor().setText(QStringLiteral(">= 1"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return plans.editor().answer().checked; }, 10000));
        ASSERT_EQ(str(plans.editor().save()), "");
        ASSERT_TRUE(QTest::qWaitFor([this] { return !plans.list().rows()[1].fault.isEmpty(); }, 10000));
        ASSERT_TRUE(plans.show(plans.list().rows()[1].key));
        settle();
    }
};

class PollutionFindings : public PlanFixture {
protected:
    PollutionFindings()
        : PlanFixture({"heavy-pollution"})
    {
    }
};

class DemonstrationDrafts : public PlanFixture {
protected:
    DemonstrationDrafts()
        : PlanFixture({"heavy-pollution"}, true)
    {
    }
};

} // namespace

TEST_F(Findings, TheFocusGoesToTheFirstFinding)
{
    open(Notebook);
    ASSERT_EQ(QApplication::focusWidget(), page->clauses()->tree());
    check();
    EXPECT_EQ(QApplication::focusWidget(), &list());
    EXPECT_EQ(list().chosenRow().row(), 0);
    EXPECT_FALSE(page->findings()->said().isEmpty());
}

TEST_F(Findings, EveryRowShowsSeverityPlaceAndTextAndSaysThemWholeWithTheCode)
{
    open(Notebook);
    check();
    for (int row = 0; row < list().model()->rowCount(); ++row) {
        const PlanFinding &finding = plans.findings()[static_cast<std::size_t>(row)];
        EXPECT_EQ(text(row, CheckDelegate::SeverityRole), str(finding.severity));
        EXPECT_EQ(text(row, CheckDelegate::PlaceRole), str(finding.place));
        list().choose(list().model()->index(row, 0));
        for (const QString &word : {finding.code, finding.severity, finding.place, finding.text, finding.detail}) {
            EXPECT_THAT(text(row, Qt::ToolTipRole), HasSubstr(str(word)));
            EXPECT_THAT(str(page->findings()->said()), HasSubstr(str(word)));
        }
    }
}

TEST_F(PollutionFindings, NoTwoRowsReadAlike)
{
    open(Notebook);
    check();
    const QAbstractItemModel &model = *page->findings()->list()->model();
    std::set<QString> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.insert(model.index(row, 0).data().toString());
    EXPECT_EQ(static_cast<int>(rows.size()), model.rowCount());
    EXPECT_GT(model.rowCount(), 30);
}

TEST_F(Findings, AnExampleGoesIntoTheTryOutAndTheFocusWithIt)
{
    open(Notebook);
    check();
    const int row = pick([](const PlanFinding &finding) { return !finding.witness.empty(); });
    ASSERT_GE(row, 0);
    const PlanFinding finding = plans.findings()[static_cast<std::size_t>(row)];
    press(Qt::Key_Return);
    EXPECT_EQ(plans.tryOut().readings(), finding.witness);
    EXPECT_EQ(QApplication::focusWidget(), page->tryOut()->box(plans.tryOut().facts().front().key));
    EXPECT_EQ(str(page->tryOut()->sources()->currentText()), "example of a finding");
    ASSERT_EQ(finding.use->place, viewmodel::PlanPlace::Table);
    EXPECT_TRUE(page->tables()->isVisible()) << "the table it is about is in sight";
    EXPECT_EQ(str(QString::fromStdString(plans.table().decision()->name)), str(finding.use->within));
}

TEST_F(Findings, AConflictLeadsToItsLine)
{
    open(Notebook);
    check();
    const int row =
        pick([](const PlanFinding &finding) { return finding.code == QStringLiteral("document-conflict"); });
    const QString told = plans.findings()[static_cast<std::size_t>(row)].text;
    press(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), page->parts());
    EXPECT_EQ(str(page->parts()->chosenRow().data().toString()), str(told));
}

TEST_F(Findings, AFindingWithoutAnExampleLeadsToItsPlace)
{
    open(Notebook);
    const plan::Plan &plan = *plans.plan();
    const auto go = [&](const std::string &use) {
        page->findings()->placeWanted(viewmodel::describeUse(plan, use));
        settle();
    };
    go("clause:5.2");
    EXPECT_EQ(QApplication::focusWidget(), page->clauses()->tree());
    EXPECT_EQ(
        str(page->clauses()->tree()->chosenRow().data(viewmodel::ClauseTreeModel::SectionRole).toString()), "5.2");
    go("transition:start_2");
    EXPECT_EQ(str(page->ladders()->views().front()->picked()), "start_2");
    go("rule:accident_grade/3");
    EXPECT_EQ(QApplication::focusWidget(), page->tables()->table());
    EXPECT_EQ(page->tables()->table()->currentIndex().row(), 2);
}

TEST_F(Findings, ADraftWithErrorsIsMarkedInTheListAndInTheHead)
{
    open(Notebook);
    EXPECT_EQ(str(page->view()->head()->fault()), "");
    saveBrokenDraft();
    const QString fault = plans.list().rows()[1].fault;
    EXPECT_THAT(str(page->view()->head()->fault()), HasSubstr(str(fault)));
    EXPECT_EQ(str(plans.list().index(1, 0).data(viewmodel::PlanListModel::FaultRole).toString()), str(fault));
    EXPECT_THAT(str(plans.list().index(1, 0).data(Qt::AccessibleTextRole).toString()), HasSubstr(str(fault)));
    EXPECT_EQ(str(plans.list().rows()[0].fault), "");
}

TEST_F(Findings, TheValueEditorSaysWhatIsNewAndWhatTheWholeDraftWillHave)
{
    open(Desk);
    goToTab(QStringLiteral("事故等级"));
    page->tables()->table()->setFocus();
    page->tables()->table()->selectionModel()->setCurrentIndex(
        plans.table().index(9, viewmodel::DecisionTableModel::FirstInput), QItemSelectionModel::ClearAndSelect);
    press(Qt::Key_Return);
    ASSERT_EQ(QApplication::focusWidget(), page->view()->strip()->value());
    plans.editor().setText(QStringLiteral(">= 1"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return plans.editor().answer().checked; }, 10000));
    const viewmodel::ValueAnswer &answer = plans.editor().answer();
    const std::string said = str(page->view()->strip()->answer());
    EXPECT_THAT(said, HasSubstr("new: " + str(viewmodel::tallyWords(answer.fresh))));
    EXPECT_THAT(said, HasSubstr("the whole draft: " + str(viewmodel::tallyWords(answer.whole))));
}

TEST_F(Findings, InALiveRecordTheWordsAboutADraftAreThoseOfLiveWork)
{
    open(Notebook);
    saveBrokenDraft();
    QStringList said;
    for (const QLabel *label : page->tables()->findChildren<QLabel *>())
        said << label->text();
    EXPECT_FALSE(plans.mayRunDrafts());
    EXPECT_FALSE(str(said.join(u' ')).find("demonstration") != std::string::npos);
    // and no draft at all is offered
    for (const viewmodel::Choice &choice : night.desk.session().plans().choices())
        EXPECT_EQ(str(choice.id).find("draft"), std::string::npos);
}

TEST_F(DemonstrationDrafts, OnlyADraftThatLiesWithThePlansIsStartedAndTheListSaysSo)
{
    open(Notebook);
    ASSERT_TRUE(plans.mayRunDrafts());
    ASSERT_EQ(plans.list().rowCount(), 2);
    EXPECT_THAT(str(plans.list().rows()[1].standing), HasSubstr("demonstration"));
    const auto choices = night.desk.session().plans().choices();
    EXPECT_TRUE(std::ranges::any_of(
        choices, [](const viewmodel::Choice &choice) { return choice.id.contains(QStringLiteral("2024-draft")); }));
    const std::string text = workshop.textOf(*plans.plan()).value();
    ASSERT_TRUE(workshop.saveDraft(*plans.plan(), text, {}));
    plans.refresh();
    ASSERT_TRUE(QTest::qWaitFor([this] { return plans.list().rowCount() == 3; }, 10000));
    const auto own = std::ranges::find_if(
        plans.list().rows(), [](const viewmodel::PlanRow &row) { return row.version.contains(QStringLiteral("1")); });
    ASSERT_NE(own, plans.list().rows().end());
    EXPECT_EQ(str(own->standing), "starts no incident");
    EXPECT_EQ(night.desk.session().plans().choices(), choices);
    ASSERT_TRUE(plans.show(own->key));
    settle();
}

TEST_F(PollutionFindings, InALiveRecordNoDraftIsStartedAndTheListSaysSo)
{
    open(Notebook);
    ASSERT_EQ(plans.list().rowCount(), 2);
    EXPECT_EQ(str(plans.list().rows()[1].standing), "starts no incident in a live record");
    EXPECT_EQ(str(plans.list().rows()[0].standing), "");
}
