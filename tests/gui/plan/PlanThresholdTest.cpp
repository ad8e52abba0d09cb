// What steps hang on and how long clocks run, changed in a copy by keyboard and mouse.
#include "gui/plan/PlanFixture.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/plan/CompareTable.h"
#include "ui/plan/LadderPanel.h"
#include "ui/plan/LadderView.h"
#include "ui/plan/PlanView.h"
#include "ui/plan/ValueStrip.h"
#include "viewmodel/plans/PlanParts.h"

#include <QComboBox>
#include <QLineEdit>

using night::str;

namespace {

class PlanThreshold : public PlanFixture {
protected:
    PlanThreshold()
        : PlanFixture({"heavy-pollution"})
    {
    }
    ui::ValueStrip &strip() { return *page->view()->strip(); }
    void typeValue(const QString &text)
    {
        strip().value()->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
        ASSERT_TRUE(QTest::qWaitFor([this] { return plans.editor().answer().checked; }, 10000));
        settle();
    }
    plan::Plan draft()
    {
        std::vector<base::Error> unusable;
        const auto drafts = workshop.drafts(unusable);
        EXPECT_EQ(drafts.size(), 1U);
        return drafts.empty() ? plan::Plan() : drafts.front().plan.plan();
    }
};

} // namespace

TEST_F(PlanThreshold, EnterOnAStepOfTheDrawingChangesWhatItHangsOn)
{
    open(Notebook);
    goToTab(QStringLiteral("ladders"));
    page->view()->ladders()->pick(QStringLiteral("lower_orange"));
    press(Qt::Key_Return);
    ASSERT_TRUE(strip().strip()->isOpen());
    ASSERT_TRUE(strip().which()->isVisible());
    EXPECT_EQ(strip().which()->count(), 4);
    ASSERT_EQ(QApplication::focusWidget(), strip().value());
    press(Qt::Key_Backtab);
    ASSERT_EQ(QApplication::focusWidget(), strip().which());
    press(Qt::Key_Down);
    EXPECT_EQ(str(strip().value()->text()), "below_red_hours >= 36");
    typeValue(QStringLiteral("below_red_hours >= 24"));
    EXPECT_NE(str(strip().answer()).find("does not hold → holds"), std::string::npos) << str(strip().answer());
    EXPECT_NE(str(strip().answer()).find("24"), std::string::npos);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(strip().strip()->isOpen()) << str(strip().strip()->problem());
    const plan::Plan changed = draft();
    EXPECT_EQ(
        plan::findTransition(*plan::findLifecycle(changed, "warning"), "lower_orange")->require[0].condition.text(),
        "below_red_hours >= 24");
}

TEST_F(PlanThreshold, FromBesideATableTheLadderStaysInSight)
{
    open(Desk);
    page->view()->showTable();
    ASSERT_TRUE(page->view()->ladders()->isVisible()) << "both have room here";
    page->view()->ladders()->pick(QStringLiteral("lower_orange"));
    press(Qt::Key_Return);
    ASSERT_TRUE(strip().strip()->isOpen());
    EXPECT_TRUE(page->view()->ladders()->isVisible());
    press(Qt::Key_Escape);
    EXPECT_TRUE(page->view()->ladders()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(PlanThreshold, AStateIsNoStepAndThatIsSaid)
{
    open(Notebook);
    goToTab(QStringLiteral("ladders"));
    page->view()->ladders()->pick(QStringLiteral("warning_red"));
    press(Qt::Key_Return);
    EXPECT_FALSE(strip().strip()->isOpen());
    page->view()->ladders()->showAsTable(true);
    page->view()->ladders()->table()->choose(plans.ladderTable().indexOf(QStringLiteral("lower_orange")));
    press(Qt::Key_Return);
    EXPECT_TRUE(strip().strip()->isOpen()) << "the table twin does the same";
    press(Qt::Key_Escape);
    EXPECT_FALSE(strip().strip()->isOpen());
}

TEST_F(PlanThreshold, EnterOnAClockChangesHowLongItRuns)
{
    open(Desk);
    goToTab(QStringLiteral("clocks"));
    auto *parts = page->view()->parts();
    auto &model = *qobject_cast<viewmodel::PlanPartModel *>(parts->model());
    parts->setFocus();
    parts->choose(model.indexOf(QStringLiteral("deadline:final_report")));
    press(Qt::Key_Return);
    ASSERT_TRUE(strip().strip()->isOpen());
    EXPECT_FALSE(strip().which()->isVisible());
    EXPECT_EQ(str(strip().value()->text()), "2");
    typeValue(QStringLiteral("3"));
    EXPECT_NE(str(strip().answer()).find("3 working days"), std::string::npos) << str(strip().answer());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(strip().strip()->isOpen()) << str(strip().strip()->problem());
    const plan::Plan changed = draft();
    const auto clock = std::ranges::find(changed.deadlines, "final_report", &plan::Deadline::id);
    EXPECT_EQ(clock->lasts, calendar::forWorkingDays(3));
}

TEST_F(PlanThreshold, AnotherTabPutsAwayWhatWasBegun)
{
    open(Notebook);
    goToTab(QStringLiteral("ladders"));
    page->view()->ladders()->pick(QStringLiteral("lower_orange"));
    press(Qt::Key_Return);
    ASSERT_TRUE(strip().strip()->isOpen());
    goToTab(QStringLiteral("clocks"));
    EXPECT_FALSE(strip().strip()->isOpen());
    EXPECT_FALSE(plans.editor().isOpen());
}
