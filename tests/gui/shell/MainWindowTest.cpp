#include "gui/shell/ShellFixture.h"
#include "ui/common/KeyCap.h"
#include "ui/common/MessageStrip.h"
#include "ui/shell/KeyFooter.h"
#include "ui/shell/KeysHelp.h"
#include "ui/shell/ScreenCover.h"
#include "ui/shell/ViewTabs.h"

#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>

namespace {

class Frame : public ShellFixture {
protected:
    QMenu *menu(const QString &title) const
    {
        for (QAction *action : window->menuBar()->actions()) {
            if (action->text().remove(u'&') == title)
                return action->menu();
        }
        return nullptr;
    }

    QAction *entry(const QString &menuTitle, const QString &text) const
    {
        QList<QAction *> pending = menu(menuTitle)->actions();
        while (!pending.isEmpty()) {
            QAction *action = pending.takeFirst();
            if (action->text().remove(u'&') == text)
                return action;
            if (action->menu())
                pending.append(action->menu()->actions());
        }
        return nullptr;
    }

    QList<ui::KeyHint> footerHints() const
    {
        return window->findChild<ui::KeyFooter *>()->findChild<ui::KeyHintBar *>()->hints();
    }
};

TEST_F(Frame, OpensOnTheDutyViewWithNoTabThatLeadsNowhere)
{
    showWindow();
    const auto *tabs = window->findChild<ui::ViewTabs *>();
    ASSERT_EQ(tabs->count(), 1);
    EXPECT_EQ(tabs->tabText(0), QStringLiteral("Duty"));
    EXPECT_TRUE(field->isVisible());
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Fengsui — Live"));
}

TEST_F(Frame, TheTitleSaysModeAndWhatIsOpen)
{
    window->setOpenTitle(QStringLiteral("孝义市梧桐镇锅炉爆炸"));
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Fengsui — Live — 孝义市梧桐镇锅炉爆炸"));
    ui::StripState demonstration;
    demonstration.mode = ui::WorkMode::Demonstration;
    window->setStripState(demonstration);
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Fengsui — Demonstration — 孝义市梧桐镇锅炉爆炸 — not live"));
}

TEST_F(Frame, PapersAreCalledFromTheDocumentsMenu)
{
    ASSERT_NE(menu(QStringLiteral("Documents")), nullptr);
    EXPECT_TRUE(menu(QStringLiteral("Documents"))->menuAction()->isVisible());
    EXPECT_TRUE(menu(QStringLiteral("Documents"))->actions().contains(window->shellActions().papers));
}

TEST_F(Frame, TheDesksKeysLeaveAsSignalsWhereverTheFocusIs)
{
    ui::ShellActions &actions = window->shellActions();
    struct Expectation {
        void (ui::ShellActions::*signal)();
        int key;
        Qt::KeyboardModifiers modifiers;
    };
    const Expectation expectations[] = {{&ui::ShellActions::newIncidentWanted, Qt::Key_N, Qt::ControlModifier},
        {&ui::ShellActions::addPlanWanted, Qt::Key_O, Qt::ControlModifier},
        {&ui::ShellActions::orderLevelWanted, Qt::Key_R, Qt::ControlModifier},
        {&ui::ShellActions::noteWanted, Qt::Key_L, Qt::ControlModifier},
        {&ui::ShellActions::filterWanted, Qt::Key_F, Qt::ControlModifier},
        {&ui::ShellActions::commitWanted, Qt::Key_Return, Qt::ControlModifier},
        {&ui::ShellActions::exportIncidentWanted, Qt::Key_S, Qt::ControlModifier},
        {&ui::ShellActions::nextDeadlineWanted, Qt::Key_F9, Qt::NoModifier},
        {&ui::ShellActions::papersWanted, Qt::Key_P, Qt::ControlModifier},
        {&ui::ShellActions::importDirectoryWanted, Qt::Key_I, Qt::ControlModifier}};
    showWindow();
    for (QWidget *focus : {static_cast<QWidget *>(field), static_cast<QWidget *>(list)}) {
        focus->setFocus();
        for (const Expectation &expected : expectations) {
            QSignalSpy spy(&actions, expected.signal);
            press(expected.key, expected.modifiers);
            EXPECT_EQ(spy.count(), 1) << expected.key;
        }
    }
    EXPECT_TRUE(field->text().isEmpty());
}

TEST_F(Frame, AltAndANumberMoveBetweenRegionsAndComeBackToTheSamePlace)
{
    showWindow();
    press(Qt::Key_1, Qt::AltModifier);
    EXPECT_TRUE(list->hasFocus());
    press(Qt::Key_5, Qt::AltModifier);
    EXPECT_TRUE(clockList->hasFocus());
    window->regions().activate(ui::MainWindow::TimelineRegion);
    EXPECT_TRUE(note->hasFocus());
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_TRUE(field->hasFocus());
    press(Qt::Key_3, Qt::AltModifier);
    EXPECT_TRUE(field->hasFocus()) << "no such region: the focus stays";
}

TEST_F(Frame, TheKeyOfARegionPressedInItAgainLeadsToWhereItBegins)
{
    auto *second = new QLineEdit;
    narrative->addBody(second);
    showWindow();
    second->setFocus();
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_TRUE(second->hasFocus());
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_TRUE(field->hasFocus());
}

TEST_F(Frame, EscapeGoesToTheListAndKeepsTheDraft)
{
    showWindow();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("caller says"));
    press(Qt::Key_Escape);
    EXPECT_TRUE(list->hasFocus());
    EXPECT_EQ(field->text(), QStringLiteral("caller says"));
}

TEST_F(Frame, F1ListsEveryKeyByPlaceAndBlocksNothing)
{
    showWindow();
    press(Qt::Key_F1);
    auto *help = window->findChild<ui::KeysHelp *>();
    ASSERT_NE(help, nullptr);
    EXPECT_TRUE(help->isVisible());
    EXPECT_FALSE(help->isModal());
    const QList<ui::KeyGroup> groups = ui::collectKeys(*window, window->regions());
    ASSERT_GE(groups.size(), 3);
    EXPECT_EQ(groups[0].place, QStringLiteral("Everywhere"));
    for (const QString &key :
        {QStringLiteral("F1"), QStringLiteral("F2"), QStringLiteral("F9"), QStringLiteral("F12"),
            QStringLiteral("Ctrl+N"), QStringLiteral("Ctrl+Enter"), QStringLiteral("Alt+1…7"), QStringLiteral("Esc")}) {
        const auto has = [&key](const ui::KeyHint &hint) { return hint.key == key && !hint.word.isEmpty(); };
        EXPECT_TRUE(std::any_of(groups[0].hints.begin(), groups[0].hints.end(), has)) << key.toStdString();
    }
    const auto incidentsGroup = std::find_if(groups.begin(), groups.end(),
        [](const ui::KeyGroup &group) { return group.place.endsWith(QStringLiteral("Alt+1")); });
    ASSERT_NE(incidentsGroup, groups.end());
    EXPECT_EQ(incidentsGroup->hints, (QList<ui::KeyHint>{{QStringLiteral("N"), QStringLiteral("新事件")}}));
    const auto noKey = [](const ui::KeyGroup &group) { return group.place.endsWith(QStringLiteral("Alt+8")); };
    EXPECT_TRUE(std::none_of(groups.begin(), groups.end(), noKey)) << "the timeline is reached by Ctrl+L";
    ASSERT_TRUE(QTest::qWaitFor([help] { return QApplication::activeWindow() == help; }));
    QTest::keyClick(help, Qt::Key_Escape);
    EXPECT_FALSE(help->isVisible());
}

TEST(KeysInColumns, AreReadInOrderInColumnsOfAboutOneHeight)
{
    const auto group = [](const QString &place, int keys) {
        ui::KeyGroup made{place, {}};
        for (int i = 0; i < keys; ++i)
            made.hints.append({place + QString::number(i), QStringLiteral("word")});
        return made;
    };
    const QList<ui::KeyGroup> groups{group(QStringLiteral("a"), 24), group(QStringLiteral("b"), 4),
        group(QStringLiteral("c"), 5), group(QStringLiteral("d"), 7), group(QStringLiteral("e"), 1)};
    const auto columns = ui::inColumns(groups, 4);
    ASSERT_EQ(columns.size(), 4);
    QStringList inOrder;
    for (const QList<ui::KeyGroup> &column : columns) {
        qsizetype rows = 0;
        for (const ui::KeyGroup &piece : column) {
            rows += piece.hints.size() + 2;
            for (const ui::KeyHint &hint : piece.hints) {
                EXPECT_TRUE(hint.key.startsWith(piece.place)) << "under the name of its place";
                inOrder << hint.key;
            }
        }
        EXPECT_LE(rows, 20) << "51 rows and names in four columns: none twice as long as another";
    }
    QStringList all;
    for (const ui::KeyGroup &each : groups) {
        for (const ui::KeyHint &hint : each.hints)
            all << hint.key;
    }
    EXPECT_EQ(inOrder, all) << "each once, in order";
    EXPECT_EQ(ui::inColumns({}, 4).size(), 1);
}

TEST_F(Frame, F1ListsTheKeysOfTheViewThatNoRegionHas)
{
    showWindow();
    QWidget *round = window->regions().regions().at(2).widget->parentWidget();
    auto *action = new QAction(QStringLiteral("比较"), round);
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    round->addAction(action);
    const QList<ui::KeyGroup> groups = ui::collectKeys(*window, window->regions());
    const auto view = std::find_if(groups.begin(), groups.end(),
        [](const ui::KeyGroup &group) { return group.place == QStringLiteral("In this view"); });
    ASSERT_NE(view, groups.end());
    EXPECT_TRUE(view->hints.contains(ui::KeyHint{QStringLiteral("Ctrl+M"), QStringLiteral("比较")}));
}

TEST_F(Frame, ListsAKeyThatWasAddedLater)
{
    showWindow();
    press(Qt::Key_F1);
    clockList->addKeyAction({Qt::Key_E}, QStringLiteral("延期…"), [] {});
    const QList<ui::KeyGroup> groups = ui::collectKeys(*window, window->regions());
    const auto has = [](const ui::KeyGroup &group) {
        return group.hints.contains(ui::KeyHint{QStringLiteral("E"), QStringLiteral("延期…")});
    };
    EXPECT_EQ(std::count_if(groups.begin(), groups.end(), has), 1);
}

TEST_F(Frame, TheBottomLineShowsTheKeysOfThePlaceInFocus)
{
    showWindow();
    const ui::KeyHint newIncident{QStringLiteral("N"), QStringLiteral("新事件")};
    list->setFocus();
    EXPECT_TRUE(footerHints().contains(newIncident));
    field->setFocus();
    EXPECT_FALSE(footerHints().contains(newIncident));
    EXPECT_EQ(footerHints().last().key, QStringLiteral("F1"));
}

TEST_F(Frame, F10OpensTheFirstMenu)
{
    showWindow();
    press(Qt::Key_F10);
    ASSERT_NE(QApplication::activePopupWidget(), nullptr);
    EXPECT_EQ(QApplication::activePopupWidget(), menu(QStringLiteral("Incident")));
    QApplication::activePopupWidget()->close();
}

TEST_F(Frame, F11AsksForTheWindowOnTheWallAndLeavesThisOneAsItIs)
{
    showWindow();
    QSignalSpy wanted(&window->shellActions(), &ui::ShellActions::wallWanted);
    press(Qt::Key_F11);
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_FALSE(window->isFullScreen());
}

TEST_F(Frame, AMessageStandsAboveThePageUntilItIsCleared)
{
    showWindow();
    window->showMessage(
        {QStringLiteral("备份失败：磁盘已满。"), QStringLiteral("记录未受影响。"), QStringLiteral("清理磁盘后重试。")});
    const auto *strip = window->findChild<ui::MessageStrip *>();
    EXPECT_TRUE(strip->isVisible());
    window->clearMessage();
    EXPECT_FALSE(strip->isVisible());
}

TEST_F(Frame, TheAppearanceChosenIsKept)
{
    entry(QStringLiteral("View"), QStringLiteral("Dark"))->trigger();
    EXPECT_EQ(theme.appearance(), ui::Appearance::Dark);
    theme.setAppearance(ui::Appearance::Light);
    const ui::MainWindow again({theme, ticker, settings});
    EXPECT_EQ(theme.appearance(), ui::Appearance::Dark);
}

TEST_F(Frame, EverythingThatTakesTheFocusHasAName)
{
    showWindow();
    field->setAccessibleName(QStringLiteral("叙述"));
    note->setAccessibleName(QStringLiteral("记一句"));
    list->setAccessibleName(QStringLiteral("事件"));
    clockList->setAccessibleName(QStringLiteral("时限"));
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)) {
            const QVariant text = widget->property("text");
            EXPECT_TRUE(!widget->accessibleName().isEmpty() || !text.toString().isEmpty())
                << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
        }
    }
}

} // namespace

TEST_F(Frame, PapersLieOverTheViewTheyWereCalledFrom)
{
    auto *other = new QLineEdit;
    window->setPage(ui::Page::Dispatch, other);
    auto *paper = new QLineEdit;
    window->setPaper(paper);
    showWindow();
    window->show(ui::Page::Dispatch);
    window->show(ui::Page::Paper);
    EXPECT_TRUE(paper->isVisible());
    press(Qt::Key_F3); // the tab is current already
    EXPECT_EQ(window->page(), ui::Page::Dispatch);
    EXPECT_TRUE(other->isVisible());
    window->show(ui::Page::Paper);
    window->leavePaper();
    EXPECT_EQ(window->page(), ui::Page::Dispatch);
    window->show(ui::Page::Paper);
    window->screenCover().cover();
    EXPECT_FALSE(paper->isVisible()) << "nobody reads it on a covered screen";
    window->screenCover().uncover();
    EXPECT_EQ(window->page(), ui::Page::Paper);
    window->leavePaper();
    EXPECT_EQ(window->page(), ui::Page::Dispatch) << "still where it was called from";
}
