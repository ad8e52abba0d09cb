// What stands in the centre of the real window: parts that are made only when they are called for.
#include "gui/window/DeskOnDisk.h"

#include "ui/common/RowList.h"
#include "ui/data/ImportPanel.h"
#include "ui/data/RecordProblem.h"
#include "ui/duty/BoardPanel.h"
#include "ui/duty/FilterBar.h"
#include "ui/duty/WallWindow.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/TextEntry.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ShellActions.h"

#include <QLineEdit>

namespace {

class Centre : public DeskOnDisk {
protected:
    template <class Part>
    [[nodiscard]] static bool shows(root::DeskWindow &window)
    {
        const auto *part = window.window().template findChild<Part *>();
        return part && part->isVisible();
    }
};

} // namespace

TEST_F(Centre, IncidentAndTimelineFollowTheFirstPaint)
{
    open();
    EXPECT_TRUE(waitFor([this] { return shows<ui::IncidentPage>(window()); }));
    EXPECT_EQ(window().window().findChild<ui::ImportPanel *>(), nullptr);
    EXPECT_EQ(window().window().findChild<ui::RecordProblem *>(), nullptr);
    EXPECT_EQ(window().window().regions().regions().size(), 8U) << "list, six of the incident, timeline";
}

TEST_F(Centre, TheBoardHasMostOfTheWindowAsLongAsNothingElseIsInView)
{
    window().window().resize(1600, 900);
    open();
    const auto *board = window().window().findChild<ui::BoardPanel *>();
    const auto isWide = [&] { return board->isVisible() && board->width() > window().window().width() / 2; };
    EXPECT_FALSE(isWide()) << "nothing is open yet";
    for (const char *kind : {"锅炉爆炸", "电梯困人"})
        desk().report({QString::fromUtf8(kind)}, {});
    ASSERT_TRUE(waitFor([this] { return desk().incidents().rowCount() == 2; }));
    EXPECT_TRUE(waitFor([&] { return !desk().incident().empty() && !isWide(); })) << "one of them is in view";
    desk().select({});
    EXPECT_TRUE(waitFor(isWide));
    press(Qt::Key_N);
    EXPECT_TRUE(waitFor([&] { return shows<ui::IntakePanel>(window()) && !isWide(); })) << "a call is taken";
    board->list()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return !desk().incident().empty() && !isWide(); }));
}

// The window's own Esc goes back to the list; the list's shows all. Neither may stand in the way of the other.
TEST_F(Centre, EscInTheListTakesTheFilterAway)
{
    open();
    auto *board = window().window().findChild<ui::BoardPanel *>();
    ASSERT_NE(board, nullptr);
    board->filter()->searchField()->setText(QStringLiteral("汾阳"));
    ASSERT_TRUE(desk().incidents().filter().narrows());
    board->list()->setFocus();
    press(Qt::Key_Escape);
    EXPECT_FALSE(desk().incidents().filter().narrows());
    EXPECT_TRUE(board->list()->hasFocus());
}

TEST_F(Centre, ACallThatComesWhileTheRecordIsOpeningIsTakenOnceItIsOpen)
{
    window().window().show();
    desk().open();
    window().window().shellActions().newIncident->trigger();
    ASSERT_EQ(desk().state(), viewmodel::Desk::State::Opening);
    EXPECT_FALSE(shows<ui::IntakePanel>(window()));
    ASSERT_TRUE(waitFor([this] { return desk().state() == viewmodel::Desk::State::Open; }));
    EXPECT_TRUE(shows<ui::IntakePanel>(window()));
}

TEST_F(Centre, ACallIsTypedAlsoWhenTheScreenIsCovered)
{
    open();
    press(Qt::Key_F12);
    press(Qt::Key_N);
    type(QStringLiteral("锅炉爆炸"));
    EXPECT_EQ(window().page().intake()->narrative()->text().toStdString(), "锅炉爆炸");
}

TEST_F(Centre, F11HangsTheWallWindowBesideThisOneAndTakesItDown)
{
    open();
    press(Qt::Key_F11);
    ASSERT_NE(window().wall(), nullptr);
    EXPECT_TRUE(window().wall()->isVisible());
    EXPECT_TRUE(window().window().isVisible());
    QTest::keyClick(window().wall(), Qt::Key_F11);
    EXPECT_FALSE(window().wall()->isVisible());
}

TEST_F(Centre, AnImportComesAndGoes)
{
    open();
    press(Qt::Key_I, Qt::ControlModifier);
    EXPECT_TRUE(shows<ui::ImportPanel>(window()));
    press(Qt::Key_Escape);
    EXPECT_FALSE(shows<ui::ImportPanel>(window()));
    EXPECT_TRUE(shows<ui::IncidentPage>(window()));
}

TEST_F(Centre, ARecordHeldByAnotherWindowIsSaidAndOpensOnceItIsFree)
{
    open();
    Running second(folder, choice, clock);
    second.window.window().show();
    second.desk.open();
    ASSERT_TRUE(waitFor([&] { return second.desk.state() == viewmodel::Desk::State::Failed; }));
    ASSERT_TRUE(shows<ui::RecordProblem>(second.window));
    running.reset();
    second.desk.open();
    ASSERT_TRUE(waitFor([&] { return second.desk.state() == viewmodel::Desk::State::Open; }));
    EXPECT_FALSE(shows<ui::RecordProblem>(second.window));
    EXPECT_TRUE(shows<ui::IncidentPage>(second.window));
}
