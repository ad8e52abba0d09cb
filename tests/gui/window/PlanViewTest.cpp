// The plan view in the real window: there and back by key, and the desk's orders act where they are seen.
#include "gui/window/DeskOnDisk.h"

#include "main/PlanRoom.h"
#include "ui/duty/BoardPanel.h"
#include "ui/plan/ClausePanel.h"
#include "ui/plan/PlanListPanel.h"
#include "ui/plan/PlanPage.h"
#include "ui/shell/MainWindow.h"

namespace {

class PlanView : public DeskOnDisk { };

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
