// The plan view in the real window: there and back by key, and the desk's orders act where they are seen.
#include "gui/window/PeopleAtTheDesk.h"

#include "main/PlanRoom.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/RowList.h"
#include "ui/duty/BoardPanel.h"
#include "ui/plan/ClausePanel.h"
#include "ui/plan/PlanListPanel.h"
#include "ui/plan/PlanPage.h"
#include "ui/plan/PlanView.h"
#include "ui/plan/RuleTable.h"
#include "ui/plan/TablePanel.h"
#include "ui/plan/ValueStrip.h"
#include "ui/shell/MainWindow.h"
#include "viewmodel/plans/PlanListModel.h"

namespace {

class PlanView : public DeskOnDisk { };

class PlanOfEachPerson : public PeopleAtTheDesk {
protected:
    [[nodiscard]] ui::ValueStrip &strip() { return *window().plans().page()->view()->strip(); }
    void next(const char *account)
    {
        press(Qt::Key_F12, Qt::ShiftModifier);
        signIn(account);
        press(Qt::Key_F5);
    }
};

} // namespace

TEST_F(PlanView, IsMadeWhenItIsFirstLookedAtAndLeavesTheBoardAsItWas)
{
    open();
    EXPECT_EQ(window().plans().page(), nullptr);
    press(Qt::Key_F5);
    ASSERT_NE(window().plans().page(), nullptr);
    EXPECT_TRUE(window().plans().page()->isVisible());
    EXPECT_FALSE(window().board().isVisible()) << "the plan view has the whole width";
    press(Qt::Key_Return);
    ASSERT_TRUE(window().plans().page()->isOpen());
    EXPECT_TRUE(window().plans().page()->clauses()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F2);
    EXPECT_TRUE(window().board().isVisible());
    press(Qt::Key_F5);
    EXPECT_TRUE(window().plans().page()->isOpen()) << "the plan looked at is still there";
    EXPECT_TRUE(window().plans().page()->clauses()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(PlanView, Alt2LeadsToTheRowsNotToTheBoxAboveThem)
{
    open();
    press(Qt::Key_F5);
    press(Qt::Key_Return);
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(QApplication::focusWidget(), window().plans().page()->tables()->table());
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(QApplication::focusWidget(), window().plans().page()->tables()->table());
}

TEST_F(PlanView, TheDraftThatShipsStandsBesideTheVersionInUse)
{
    open();
    press(Qt::Key_F5);
    const QAbstractItemModel &list = *window().plans().page()->list()->list()->model();
    using viewmodel::PlanListModel;
    QStringList states;
    for (int row = 0; row < list.rowCount(); ++row) {
        const QModelIndex index = list.index(row, 0);
        if (index.data(PlanListModel::DocumentRole).toString().contains(QStringLiteral("77号")))
            states << index.data(PlanListModel::VersionRole).toString() + u' '
                    + index.data(PlanListModel::StateRole).toString();
    }
    EXPECT_EQ(
        states.join(QStringLiteral(", ")).toStdString(), "2020 superseded by 吕政办发〔2023〕29号, 2024-draft draft");
}

TEST_F(PlanView, ACallBringsTheDeskToTheFront)
{
    open();
    press(Qt::Key_F5);
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(window().window().page(), ui::Page::Duty);
    type(QStringLiteral("锅炉爆炸"));
    press(Qt::Key_F5);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(waitFor([this] { return !incident().empty(); })) << "nothing is recorded that is not seen";
}

TEST_F(PlanOfEachPerson, WhatIsBeingChangedWaitsForWhoeverChangesIt)
{
    openWithPeople();
    signIn("yuan");
    press(Qt::Key_F5);
    press(Qt::Key_Return);
    press(Qt::Key_2, Qt::AltModifier);
    press(Qt::Key_Return);
    ASSERT_TRUE(strip().strip()->isOpen());
    strip().value()->clear();
    typePlain("secret9");
    window().plans().page()->tables()->table()->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(strip().value()->text(), QStringLiteral("secret9")) << "Enter once more on the same cell loses nothing";
    const ui::PlanPage *mine = window().plans().page();

    next("guancha");
    ASSERT_NE(window().plans().page(), nullptr);
    EXPECT_NE(window().plans().page(), mine);
    EXPECT_FALSE(mine->isVisible());
    EXPECT_FALSE(strip().strip()->isOpen()) << "nobody finds what another was about to change";
    press(Qt::Key_Return);
    EXPECT_TRUE(window().plans().page()->isOpen());

    next("yuan");
    EXPECT_EQ(window().plans().page(), mine);
    EXPECT_TRUE(mine->isVisible());
    ASSERT_TRUE(strip().strip()->isOpen());
    EXPECT_EQ(strip().value()->text(), QStringLiteral("secret9"));
}
