// Two versions of a plan compared in the real window, by keyboard alone, and a pollution episode replayed under the
// draft.
#include "gui/window/Operator.h"

#include "main/PlanRoom.h"
#include "ui/common/ActionButton.h"
#include "ui/common/RowList.h"
#include "ui/curves/CurvesPage.h"
#include "ui/curves/SeriesEntryPanel.h"
#include "ui/plan/ComparePanel.h"
#include "ui/plan/CompareTable.h"
#include "ui/plan/PlanListPanel.h"
#include "ui/plan/PlanPage.h"
#include "ui/plan/ReplayPanel.h"
#include "ui/plan/SideTable.h"
#include "ui/plan/SituationPanel.h"
#include "viewmodel/plans/PlanListModel.h"
#include "viewmodel/plans/VersionReplay.h"

#include <QPlainTextEdit>
#include <QTabBar>

#include <gmock/gmock.h>

namespace {

using ::testing::HasSubstr;
using viewmodel::ReplayModel;

class PlanComparison : public Operator {
protected:
    /// F5, down to the plan in use of that number, Enter, Ctrl+M.
    void compare(const QString &document)
    {
        press(Qt::Key_F5);
        ui::RowList &list = *window().plans().page()->list()->list();
        press(Qt::Key_Home);
        for (int i = 0; i < 20; ++i) {
            const QModelIndex row = list.chosenRow();
            if (row.data(viewmodel::PlanListModel::DocumentRole).toString().contains(document))
                break;
            press(Qt::Key_Down);
        }
        press(Qt::Key_Return);
        press(Qt::Key_M, Qt::ControlModifier);
        ASSERT_TRUE(page().isComparing());
        ASSERT_TRUE(waitFor([this] { return panel().situations()->list()->chosenRow().isValid(); }));
    }
    ui::PlanPage &page() { return *window().plans().page(); }
    ui::ComparePanel &panel() { return *page().comparison(); }

    /// Hours typed as rows into the entry of the series.
    void typeSeries(int hours, int aqi)
    {
        press(Qt::Key_G, Qt::ControlModifier);
        window().curves().takeButton()->click();
        ui::SeriesEntryPanel &entry = *window().curves().entry();
        ASSERT_TRUE(waitFor([&] { return entry.isVisible(); }));
        QString text = QStringLiteral("time,aqi_24h,forecast\n");
        base::Instant hour = base::parseIso("2026-11-23T02:00:00+08:00").value();
        for (int i = 0; i < hours; ++i, hour += std::chrono::hours(1))
            text += QString::fromStdString(base::toIso(hour).substr(0, 16)) + QStringLiteral(",%1,\n").arg(aqi);
        entry.rows()->setFocus();
        entry.rows()->selectAll();
        type(text);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(
            waitFor([this, hours] { return valueOf("hours_over_200") == "至少 " + std::to_string(hours) + " 小时"; }));
    }
};

} // namespace

TEST_F(PlanComparison, TheDraftIsHeldAgainstThePlanInUseByKeyboardAlone)
{
    open();
    compare(QStringLiteral("77号"));
    EXPECT_EQ(QApplication::focusWidget(), panel().situations()->list());
    EXPECT_EQ(window().window().page(), ui::Page::Plan);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_THAT(panel().situations()->side(0)->answer().toStdString(), HasSubstr("黄色预警"));
    EXPECT_THAT(panel().situations()->side(1)->answer().toStdString(), HasSubstr("橙色预警"));
    press(Qt::Key_4, Qt::AltModifier);
    EXPECT_TRUE(panel().situations()->side(1)->isAncestorOf(QApplication::focusWidget())) << "Alt+4: second version";
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_TRUE(panel().situations()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(panel().tabs()->currentIndex(), ui::ComparePanel::Parts);
    EXPECT_TRUE(panel().parts()->isVisible());
    press(Qt::Key_F2);
    press(Qt::Key_F5);
    EXPECT_TRUE(page().isComparing()) << "the comparison is still there";
    press(Qt::Key_PageUp, Qt::ControlModifier);
    press(Qt::Key_2, Qt::AltModifier);
    press(Qt::Key_T);
    EXPECT_FALSE(page().isComparing());
    press(Qt::Key_1, Qt::AltModifier);
    EXPECT_TRUE(window().plans().page()->isAncestorOf(QApplication::focusWidget())) << "the plan's regions again";
}

TEST_F(PlanComparison, APollutionEpisodeIsReplayedUnderTheDraftAndNothingIsRecorded)
{
    open();
    takeCall(QStringLiteral("预报未来几天全市重污染天气"));
    answer("dust_storm", QStringLiteral("n"));
    answer("so2_hourly", QStringLiteral("60"));
    answer("provincial_order", QStringLiteral("4")); // the fourth of the list: none
    typeSeries(49, 220);
    const int lines = incident().timeline().rowCount();
    compare(QStringLiteral("77号"));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_EQ(panel().tabs()->currentIndex(), ui::ComparePanel::Replay);
    const QAbstractItemModel &moments = *panel().replay()->table()->model();
    ASSERT_TRUE(waitFor([&] { return moments.rowCount() > 0; }));
    const QModelIndex parting = panel().replay()->table()->chosenRow();
    ASSERT_TRUE(parting.data(ReplayModel::PartingRole).toBool());
    EXPECT_THAT(parting.data(ReplayModel::BeforeRole).toString().toStdString(), HasSubstr("黄色预警 (3.1.1)"));
    EXPECT_THAT(parting.data(ReplayModel::AfterRole).toString().toStdString(), HasSubstr("橙色预警 (3.1.2)"));
    EXPECT_THAT(panel().replay()->summary().toStdString(), HasSubstr("The two part at"));
    EXPECT_EQ(incident().timeline().rowCount(), lines) << "nothing is recorded";
}
