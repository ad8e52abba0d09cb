#include "gui/shell/ShellFixture.h"
#include "ui/common/Pane.h"
#include "ui/shell/ScreenCover.h"
#include "ui/shell/ShellActions.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

class Cover : public ShellFixture {
protected:
    // What a passer-by sees at the middle of a widget: the widget itself, or the sheet over it.
    bool isHidden(const QWidget *widget) const
    {
        const QWidget *top = window->childAt(widget->mapTo(window.get(), widget->rect().center()));
        return top && top->objectName() == QStringLiteral("coverSheet");
    }
};

TEST_F(Cover, HidesTheTextButNotTheListNorTheClocks)
{
    showWindow();
    press(Qt::Key_F12);
    EXPECT_TRUE(isHidden(field));
    EXPECT_TRUE(isHidden(note));
    EXPECT_FALSE(isHidden(list));
    EXPECT_FALSE(isHidden(clockList));
    press(Qt::Key_F12);
    EXPECT_FALSE(isHidden(field));
}

TEST_F(Cover, WorksWhileAListIsOpen)
{
    showWindow();
    QComboBox box(window.get());
    box.addItems({QStringLiteral("written"), QStringLiteral("by phone")});
    box.show();
    ui::ShellActions &actions = window->shellActions();
    for (const auto &[modifiers, action] :
        {std::pair(Qt::ShiftModifier, actions.switchPerson), std::pair(Qt::NoModifier, actions.cover)}) {
        QSignalSpy spy(action, &QAction::triggered);
        box.showPopup();
        ASSERT_NE(QApplication::activePopupWidget(), nullptr);
        QTest::keyClick(box.view(), Qt::Key_F12, modifiers);
        EXPECT_EQ(spy.count(), 1);
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr) << "what is typed next goes to nobody's form";
    }
}

TEST_F(Cover, TakesTheFocusAndGivesItBackWithTheDraft)
{
    showWindow();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("three de"));
    press(Qt::Key_F12);
    EXPECT_FALSE(field->hasFocus());
    press(Qt::Key_A);
    press(Qt::Key_Tab);
    press(Qt::Key_A);
    press(Qt::Key_Return);
    EXPECT_FALSE(window->screenCover().isCovered());
    EXPECT_TRUE(field->hasFocus());
    EXPECT_EQ(field->text(), QStringLiteral("three de"));
}

TEST_F(Cover, LetsNoWorkThroughMeanwhile)
{
    QSignalSpy level(&window->shellActions(), &ui::ShellActions::orderLevelWanted);
    showWindow();
    press(Qt::Key_F12);
    press(Qt::Key_R, Qt::ControlModifier);
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_FALSE(field->hasFocus());
    EXPECT_EQ(level.count(), 0);
    press(Qt::Key_F12);
    press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(level.count(), 1);
}

TEST_F(Cover, ACallUncovers)
{
    QSignalSpy call(&window->shellActions(), &ui::ShellActions::newIncidentWanted);
    showWindow();
    for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(Qt::NoModifier), {Qt::ControlModifier}}) {
        press(Qt::Key_F12);
        ASSERT_TRUE(window->screenCover().isCovered());
        press(Qt::Key_N, modifiers);
        EXPECT_FALSE(window->screenCover().isCovered());
    }
    EXPECT_EQ(call.count(), 2);
}

TEST_F(Cover, ComesByItselfAfterFiveMinutesWithoutATouch)
{
    showWindow();
    press(Qt::Key_1, Qt::AltModifier);
    clock.advance(minutes(5) - seconds(1));
    ticker.beat();
    EXPECT_FALSE(window->screenCover().isCovered());
    press(Qt::Key_2, Qt::AltModifier); // a touch: the five minutes begin anew
    clock.advance(minutes(4));
    ticker.beat();
    EXPECT_FALSE(window->screenCover().isCovered());
    clock.advance(minutes(1));
    ticker.beat();
    EXPECT_TRUE(window->screenCover().isCovered());
    press(Qt::Key_Return);
    ticker.beat();
    EXPECT_FALSE(window->screenCover().isCovered());
}

TEST_F(Cover, FollowsAPaneThatMovesUnderIt)
{
    showWindow();
    QWidget *pane = clockList->parentWidget();
    while (!qobject_cast<ui::Pane *>(pane))
        pane = pane->parentWidget();
    press(Qt::Key_F12);
    const QPoint corner = pane->mapTo(window.get(), QPoint(3, 3));
    const auto hidden = [&] { return window->childAt(corner)->objectName() == QStringLiteral("coverSheet"); };
    ASSERT_FALSE(hidden());
    pane->setGeometry(pane->geometry().adjusted(0, 20, 0, 0)); // as another incident's regions share their column
    EXPECT_TRUE(hidden()) << "what stands there now is text";
}

TEST_F(Cover, FollowsTheWindowWhenItGrows)
{
    showWindow(1366, 768);
    press(Qt::Key_F12);
    window->resize(2000, 1100);
    QCoreApplication::processEvents();
    EXPECT_TRUE(isHidden(field));
    EXPECT_FALSE(isHidden(clockList));
}

} // namespace
