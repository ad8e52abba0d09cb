// Two versions compared on the plan page, typed and clicked.
#include "formats/PlanDrafts.h"
#include "gui/common/WindowFixture.h"
#include "support/TempDir.h"
#include "ui/common/ActionButton.h"
#include "ui/common/LevelChip.h"
#include "ui/common/RowList.h"
#include "ui/plan/ClausePanel.h"
#include "ui/plan/ComparePanel.h"
#include "ui/plan/CompareTable.h"
#include "ui/plan/FactBox.h"
#include "ui/plan/PlanListPanel.h"
#include "ui/plan/PlanPage.h"
#include "ui/plan/ReplayPanel.h"
#include "ui/plan/SideTable.h"
#include "ui/plan/SituationPanel.h"
#include "ui/plan/RuleTable.h"
#include "ui/plan/TablePanel.h"
#include "ui/plan/TryOutPanel.h"
#include "unit/viewmodel/Night.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>

#include <gmock/gmock.h>

namespace {

using night::str;
using ::testing::HasSubstr;
using ui::ComparePanel;
using viewmodel::PlanComparison;

class Compare : public WindowFixture {
protected:
    Compare()
        : page(new ui::PlanPage(plans))
    {
        layout->addWidget(page);
    }
    ~Compare() override { delete page; } // it looks at the presenter to its end

    /// The first plan of the list, then Ctrl+M.
    void open()
    {
        showWindow();
        window.resize(1366, 700);
        page->backToList();
        QTest::keyClick(page->list()->list(), Qt::Key_Return);
        press(Qt::Key_M, Qt::ControlModifier);
        ASSERT_TRUE(page->isComparing());
        ASSERT_TRUE(done());
    }
    bool done()
    {
        return QTest::qWaitFor([this] { return !plans.comparison().isComparing(); }, 10000);
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
    }
    ComparePanel &panel() { return *page->comparison(); }

    night::Night night{{"heavy-pollution"}};
    support::TempDir folder;
    formats::PlanDrafts workshop{folder.path() / "drafts"};
    viewmodel::PlanPresenter plans{night.desk, workshop};
    ui::PlanPage *page;
};

} // namespace

TEST_F(Compare, CtrlMComparesWithTheDraftAndBackspaceComesBack)
{
    open();
    EXPECT_EQ(str(panel().version(0)->currentText()).substr(0, 4), "2020");
    EXPECT_EQ(str(panel().version(1)->currentText()).substr(0, 10), "2024-draft");
    EXPECT_EQ(QApplication::focusWidget(), panel().situations()->list()) << "the first thing to stand on";
    ASSERT_TRUE(panel().situations()->list()->chosenRow().isValid());
    EXPECT_TRUE(panel().situations()->side(0)->isVisible());
    EXPECT_THAT(str(panel().situations()->side(0)->answer()), HasSubstr("橙色预警"));
    EXPECT_THAT(str(panel().situations()->side(1)->answer()), HasSubstr("红色预警"));
    press(Qt::Key_Backspace);
    EXPECT_FALSE(page->isComparing());
    EXPECT_TRUE(page->isOpen());
    press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_TRUE(page->isComparing());
    press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_FALSE(page->isComparing()) << "the same key leads back";
}

TEST_F(Compare, TheArrowsGoFromSituationToSituationAndBothTablesFollow)
{
    open();
    const QString first = panel().situations()->said();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_NE(panel().situations()->said(), first);
    EXPECT_THAT(str(panel().situations()->side(0)->answer()), HasSubstr("3.1.1"));
    EXPECT_THAT(str(panel().situations()->side(1)->answer()), HasSubstr("3.1.2"));
    press(Qt::Key_End);
    EXPECT_EQ(str(QString::fromStdString(plans.comparison().table(PlanComparison::After).decision()->name)),
        "response_level");
}

TEST_F(Compare, TPutsTheExampleIntoTheTryOut)
{
    open();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_T);
    ASSERT_FALSE(page->isComparing());
    EXPECT_EQ(plans.plan()->version, "2020");
    EXPECT_TRUE(page->tables()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), page->tryOut()->box(plans.tryOut().facts().front().key))
        << "where facts can be moved";
    EXPECT_EQ(str(page->tryOut()->sources()->currentText()), "example of the comparison");
    EXPECT_EQ(str(QString::fromStdString(plans.table().decision()->name)), "warning_level");
    EXPECT_EQ(str(page->tryOut()->box(QStringLiteral("hours_over_200"))->lineEdit()->text()), "48 小时");
    press(Qt::Key_M, Qt::ControlModifier);
    ASSERT_TRUE(page->isComparing());
    EXPECT_EQ(panel().situations()->list()->chosenRow().row(), 3) << "where it was left: a heading and two above";
}

TEST_F(Compare, TheButtonsDoTheSame)
{
    open();
    QTest::mouseClick(panel().situations()->tryButton(), Qt::LeftButton);
    EXPECT_FALSE(page->isComparing());
    for (ui::ActionButton *button : page->findChildren<ui::ActionButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Compare versions"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    ASSERT_TRUE(page->isComparing());
    const QString before = plans.comparison().key(PlanComparison::Before);
    for (ui::ActionButton *button : panel().findChildren<ui::ActionButton *>()) {
        if (button->text() == QStringLiteral("Swap"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    ASSERT_TRUE(done());
    EXPECT_EQ(plans.comparison().key(PlanComparison::After), before);
    EXPECT_EQ(str(panel().version(0)->currentText()).substr(0, 10), "2024-draft");
}

TEST_F(Compare, AVersionChosenAgainstItselfSaysThatNothingDiffers)
{
    open();
    panel().version(1)->setFocus();
    press(Qt::Key_Home);
    ASSERT_TRUE(done());
    EXPECT_EQ(plans.comparison().key(PlanComparison::After), plans.comparison().key(PlanComparison::Before));
    EXPECT_FALSE(panel().situations()->list()->isVisible());
    EXPECT_FALSE(panel().situations()->side(0)->isVisible());
    EXPECT_THAT(str(panel().summary()), HasSubstr("in no situation"));
}

TEST_F(Compare, TheTabsShowPartsAndTheChangeRecordThatCanBeCopied)
{
    open();
    page->nextTab(1);
    QCoreApplication::processEvents();
    EXPECT_TRUE(panel().parts()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), panel().parts());
    EXPECT_THAT(str(panel().tabs()->tabText(ComparePanel::Parts)),
        HasSubstr(std::to_string(panel().parts()->model()->rowCount())));
    for (int column = 0; column < 4; ++column) // nothing lies beside the window
        EXPECT_LE(panel().parts()->columnViewportPosition(column) + panel().parts()->columnWidth(column),
            panel().parts()->viewport()->width());
    page->nextTab(2);
    QCoreApplication::processEvents();
    EXPECT_TRUE(panel().record()->isVisible());
    ASSERT_EQ(QApplication::focusWidget(), panel().record());
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_THAT(str(QGuiApplication::clipboard()->text()), HasSubstr("市生态环境局"));
}

TEST_F(Compare, TheIncidentInViewIsReplayedAndAnotherCanBeChosen)
{
    open();
    page->nextTab(2);
    EXPECT_THAT(str(panel().replay()->summary()), HasSubstr("No incident of this plan"));
    EXPECT_FALSE(panel().replay()->table()->isVisible());
    for (const char *hours : {"10", "50"}) {
        viewmodel::Intake intake;
        intake.narrative = QStringLiteral("预报全市重污染");
        intake.plans = {QStringLiteral("heavy-pollution")};
        intake.reason = QStringLiteral("新预案尚未录入");
        night.desk.report(intake, night.expectRecorded());
        for (const auto &[fact, answer] : std::vector<std::pair<const char *, const char *>>{{"so2_hourly", "0"},
                 {"provincial_order", "没有省令"}, {"peak_daily_aqi", "260"}, {"hours_over_200", hours}})
            night.answer(fact, answer);
    }
    press(Qt::Key_Backspace);
    press(Qt::Key_M, Qt::ControlModifier); // looks again at what there is
    ASSERT_TRUE(QTest::qWaitFor([this] { return panel().replay()->table()->model()->rowCount() > 0; }, 10000));
    QComboBox *incidents = panel().replay()->incidents();
    ASSERT_EQ(incidents->count(), 2);
    EXPECT_EQ(incidents->currentData().toString(), night.incident().number()) << "the one in view";
    EXPECT_THAT(str(panel().replay()->summary()), HasSubstr("The two part at"));
    EXPECT_TRUE(panel().replay()->table()->chosenRow().isValid()) << "on the moment they part at";
    const QString parted = panel().replay()->summary();
    incidents->setFocus();
    press(Qt::Key_Down);
    EXPECT_NE(incidents->currentData().toString(), night.incident().number());
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const QString now = panel().replay()->summary();
            return now != parted && !now.contains(QStringLiteral("being judged"));
        },
        10000));
}
