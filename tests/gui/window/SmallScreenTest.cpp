// A notebook of 1366 by 768 is the least the console is made for: what a level is decided by stands there unscrolled.
#include "gui/window/DeskOnDisk.h"
#include "gui/window/InChinese.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/RowList.h"
#include "ui/duty/BoardPanel.h"
#include "ui/incident/AnswerForm.h"
#include "ui/incident/CallPanel.h"
#include "ui/incident/ClauseLine.h"
#include "ui/incident/ClockPanel.h"
#include "ui/incident/FactCell.h"
#include "ui/incident/FactStrip.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/LadderPair.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/NarrativePanel.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/ProofView.h"
#include "ui/incident/QuestionCard.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/StepButtons.h"
#include "ui/incident/TaskPanel.h"
#include "ui/shell/MainWindow.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace {

/// The demonstration night in the words of its users.
class SmallScreen : public DeskOnDisk, public ::testing::WithParamInterface<const char *> {
protected:
    SmallScreen()
    {
        choice.kind = store::RecordKind::Demo;
        choice.fillFrom = choice.data / "demo" / "night.yaml";
        restart();
        window().window().resize(1366, 768);
    }
    ~SmallScreen() override { running.reset(); }

    void select(const QString &place)
    {
        const viewmodel::IncidentListModel &board = desk().incidents();
        for (int row = 0; row < board.rowCount(); ++row) {
            const QModelIndex index = board.index(row, 0);
            if (index.data(viewmodel::IncidentListModel::TitleRole).toString().contains(place))
                desk().select(index.data(viewmodel::IncidentListModel::NumberRole).toString());
        }
        ASSERT_TRUE(waitFor([this] { return !incident().empty(); })) << place.toStdString();
        settle();
        ASSERT_EQ(window().window().size(), QSize(1366, 768));
        shoot(place);
    }
    /// A picture for people to look at, where a folder is named.
    void shoot(const QString &name)
    {
        if (const QString shots = qEnvironmentVariable("FENGSUI_SHOTS"); !shots.isEmpty()) {
            EXPECT_TRUE(window().window().grab().save(shots + QStringLiteral("/small-%1.png").arg(name)));
        }
    }
    static void settle()
    {
        for (int i = 0; i < 20; ++i) // layouts answer one another
            QCoreApplication::processEvents();
    }
    /// The page as a whole has to be scrolled to be seen.
    bool scrolls()
    {
        for (QWidget *outer = window().page().parentWidget(); outer; outer = outer->parentWidget()) {
            if (const auto *area = qobject_cast<QScrollArea *>(outer))
                return area->verticalScrollBar()->maximum() > 0;
        }
        return true; // there is no such area any more
    }
    /// Empty: the widget is seen whole.
    static std::string cutOff(const QWidget &widget)
    {
        const QRect seen = widget.visibleRegion().boundingRect();
        const auto size = [](const QRect &rect) {
            return std::to_string(rect.width()) + "x" + std::to_string(rect.height());
        };
        return seen == widget.rect() ? std::string() : size(seen) + " of " + size(widget.rect()) + " is seen";
    }
    /// The lines over the steps of the level are seen whole, and the steps lie under them.
    void expectNoOverprint()
    {
        const ui::LevelPanel &level = *window().page().level();
        const QWidget &deciders = *level.deciders();
        const QWidget &ladders = *level.ladders()->parentWidget(); // they scroll in it
        if (!deciders.isVisible() || !ladders.isVisible())
            return;
        EXPECT_GE(deciders.height(), deciders.heightForWidth(deciders.width())) << "all its lines";
        const QWidget &top = *deciders.parentWidget();
        EXPECT_GE(top.height(), top.heightForWidth(top.width())) << "all that stands over the steps";
        const auto inPanel = [&](const QWidget &part, QPoint at) { return part.mapTo(&level, at).y(); };
        EXPECT_LE(inPanel(top, QPoint(0, top.height())), inPanel(ladders, QPoint()));
    }
    /// How many rows at the top of a list are seen whole.
    static int wholeRows(const QAbstractItemView &list)
    {
        int rows = 0;
        for (; rows < list.model()->rowCount(); ++rows) {
            const QRect row = list.visualRect(list.model()->index(rows, 0));
            if (row.top() < 0 || row.bottom() > list.viewport()->height())
                break;
        }
        return rows;
    }

    InChinese chinese;
};

TEST_P(SmallScreen, ShowsTheLaddersTheClocksAndTheFirstQuestionUnscrolled)
{
    select(QString::fromUtf8(GetParam()));
    const ui::IncidentPage &page = window().page();
    EXPECT_GE(window().board().width(), 1366 / 5 - 12) << "the list keeps its fifth";
    for (const ui::StepButtons *ladder : {page.level()->steps(), page.level()->warningSteps()}) {
        for (const ui::ActionButton *step : ladder->findChildren<ui::ActionButton *>()) {
            if (step->isVisible()) {
                EXPECT_EQ(cutOff(*step), "") << step->text().toStdString();
            }
        }
    }
    for (const ui::FactCell *cell : page.narrative()->facts()->cells())
        EXPECT_EQ(cutOff(*cell), "") << cell->text().toStdString();
    if (const auto &cards = page.questions()->list()->cards(); !cards.isEmpty()) {
        EXPECT_EQ(cutOff(*cards.first()), "") << cards.first()->question().question.toStdString();
    }
    int open = 0;
    for (const viewmodel::DeadlineRow &row : incident().deadlines().rows())
        open += row.state == viewmodel::ClockState::Ended ? 0 : 1;
    EXPECT_GE(wholeRows(*page.clocks()->list()), qMin(open, 2));
    EXPECT_GE(wholeRows(*page.calls()->list()), 1);
    EXPECT_GE(wholeRows(*page.tasks()->list()), 1);
    EXPECT_EQ(cutOff(*page.level()->deciders()), "") << "who may decide";
    EXPECT_GE(page.level()->proof()->visibleRegion().boundingRect().height(), 24) << "why, in a line at least";
    EXPECT_FALSE(scrolls()) << "regions scroll, never the window";
}

TEST_P(SmallScreen, DoesNotScrollAsAWholeWhileAMessageOrAStripStands)
{
    select(QString::fromUtf8(GetParam()));
    window().window().showMessage(
        {QStringLiteral("备份失败：磁盘已满。"), QStringLiteral("记录未受影响。"), QStringLiteral("清理磁盘后重试。")});
    settle();
    EXPECT_FALSE(scrolls()) << "a message";
    window().page().orderLevel();
    settle();
    EXPECT_FALSE(scrolls()) << "an order";
    ui::FactStrip *facts = window().page().narrative()->facts();
    facts->cells().first()->click();
    settle();
    EXPECT_FALSE(scrolls()) << "a fact";
}

TEST_P(SmallScreen, AStripIsSeenWithItsButtons)
{
    select(QString::fromUtf8(GetParam()));
    ui::FactStrip *facts = window().page().narrative()->facts();
    facts->cells().first()->click();
    settle();
    ASSERT_TRUE(facts->strip()->isOpen());
    shoot(QString::fromUtf8(GetParam()) + QStringLiteral("-strip"));
    EXPECT_EQ(cutOff(*facts->strip()->findChild<ui::ActionButton *>(QStringLiteral("confirmButton"))), "");
    EXPECT_EQ(cutOff(*facts->form()->field()->parentWidget()), "") << "the answer";
    press(Qt::Key_Escape);
    window().page().orderLevel();
    settle();
    const ui::InlineStrip *order = window().page().level()->order()->strip();
    // Where several steps may be taken the keyboard goes to them, and a person chooses.
    ASSERT_TRUE(order->isOpen() || window().page().level()->isAncestorOf(QApplication::focusWidget()));
    if (QString::fromUtf8(GetParam()) == QStringLiteral("孝义市")) {
        ASSERT_TRUE(order->isOpen());
    }
    if (order->isOpen()) {
        EXPECT_EQ(cutOff(*order->findChild<ui::ActionButton *>(QStringLiteral("confirmButton"))), "");
    }
}

TEST_P(SmallScreen, WhileAClockIsSetNoLineOfTheLevelLiesOverAnother)
{
    select(QString::fromUtf8(GetParam()));
    press(Qt::Key_6, Qt::AltModifier);
    press(Qt::Key_Plus);
    settle();
    ASSERT_NE(window().page().clocks()->findChild<ui::InlineStrip *>(), nullptr);
    shoot(QString::fromUtf8(GetParam()) + QStringLiteral("-clock"));
    expectNoOverprint();
}

TEST_P(SmallScreen, WithAStripInEveryRegionNoLineOfTheLevelLiesOverAnother)
{
    select(QString::fromUtf8(GetParam()));
    window().window().resize(1366, 740);
    press(Qt::Key_O, Qt::ControlModifier);
    press(Qt::Key_4, Qt::AltModifier);
    press(Qt::Key_Down);
    press(Qt::Key_X);
    settle();
    expectNoOverprint();
    press(Qt::Key_6, Qt::AltModifier);
    press(Qt::Key_Plus);
    settle();
    shoot(QString::fromUtf8(GetParam()) + QStringLiteral("-strips"));
    expectNoOverprint();
}

// Rows that scroll push nothing away, however often a strip says what is missing.
TEST_P(SmallScreen, OnAUsualScreenAnExtensionThatIsRefusedLeavesTheStepsInSight)
{
    select(QString::fromUtf8(GetParam()));
    window().window().resize(1600, 900);
    settle();
    press(Qt::Key_6, Qt::AltModifier);
    press(Qt::Key_Home);
    press(Qt::Key_E);
    settle();
    for (int i = 0; i < 2; ++i) {
        press(Qt::Key_Return, Qt::ControlModifier);
        settle();
        const auto steps = window().page().level()->steps()->findChildren<ui::ActionButton *>();
        const bool isSeen = std::ranges::any_of(
            steps, [](const ui::ActionButton *step) { return step->isVisible() && cutOff(*step).empty(); });
        EXPECT_TRUE(isSeen || steps.isEmpty()) << "the first of them at least";
        expectNoOverprint();
    }
    shoot(QString::fromUtf8(GetParam()) + QStringLiteral("-extension"));
}

INSTANTIATE_TEST_SUITE_P(
    Night, SmallScreen, ::testing::Values("离石区", "文水县", "孝义市", "临县", "岚县", "汾阳市", "柳林县"));

} // namespace
