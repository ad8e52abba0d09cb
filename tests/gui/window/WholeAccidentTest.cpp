// A whole accident typed into the real window, from the call to the review, by keyboard alone.
#include "gui/window/Operator.h"

#include "store/Maintenance.h"
#include "ui/common/MessageStrip.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/QuestionCard.h"

#include <QLineEdit>

using WholeAccident = Operator;

TEST_F(WholeAccident, FromTheCallToTheReview)
{
    open();
    takeCall(QStringLiteral("梧桐镇一焦化企业锅炉爆炸，已见 3 人死亡"));
    EXPECT_EQ(incident().number().toStdString(), "2026-0001");

    goTo("02:53");
    answer("deaths", QStringLiteral("3+"));
    EXPECT_EQ(chips().substr(0, chips().find(',')), "at least level Ⅱ");

    goTo("02:58");
    orderProposed("verify", "核实 · response not started");
    goTo("03:05");
    orderProposed("start_2", "Ⅱ级响应");

    // Tasks of the level are there; the first is done by a single key.
    press(Qt::Key_4, Qt::AltModifier);
    const int openTasks = incident().tasks().rowCount();
    EXPECT_GT(openTasks, 12);
    press(Qt::Key_Home);
    press(Qt::Key_D);
    ASSERT_TRUE(waitFor([this] {
        return std::ranges::any_of(incident().tasks().rows(),
            [](const viewmodel::TaskRow &row) { return row.state == viewmodel::TaskState::Done; });
    }));

    goTo("03:40");
    answer("serious_injuries", QStringLiteral("60"));
    orderProposed("raise_1", "Ⅰ级响应");

    // Ending is refused until the five conditions are confirmed, and says the clause.
    goTo("09:00");
    ASSERT_NE(step("end"), nullptr);
    EXPECT_TRUE(step("end")->refused);
    EXPECT_NE(step("end")->refusal.indexOf(QStringLiteral("5.4")), -1);
    ui::OrderStrip &order = openStep("end");
    ASSERT_TRUE(order.isOpen());
    confirmEverything(order, "end", 5);
    EXPECT_FALSE(step("end")->refused);
    takeOpenStep(order, "终止");
    EXPECT_TRUE(incident().readOnly());

    takeOpenStep(openStep("review"), "评估");

    // What the screen acknowledged is in the file, whole.
    const auto report = store::verifyRecord(choice.file.string());
    ASSERT_TRUE(report) << base::toString(report.error());
    EXPECT_TRUE(report->whole());
    EXPECT_GT(report->chain.events, 60);
}

TEST_F(WholeAccident, FirstRunOpensOnTheBoardAndAsksForNothing)
{
    open();
    EXPECT_EQ(desk().incidents().rowCount(), 0);
    EXPECT_TRUE(window().window().isActiveWindow());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    press(Qt::Key_N);
    EXPECT_TRUE(window().page().intakeOpen()) << "N takes a call from the empty board";
}

TEST_F(WholeAccident, AnUnreadableAnswerKeepsTheTextAndSaysWhatWouldDo)
{
    open();
    takeCall(QStringLiteral("锅炉爆炸"));
    press(Qt::Key_3, Qt::AltModifier);
    ui::QuestionList &list = *window().page().questions()->list();
    ASSERT_EQ(list.current()->question().key.toStdString(), "equipment_kind") << "whose business it is comes first";
    for (int i = 0; i < 20 && list.current()->question().key != QStringLiteral("deaths"); ++i)
        press(Qt::Key_Down);
    press(Qt::Key_4); // a digit goes into the answer of the current question, and the cursor with it
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, QStringLiteral(" or so"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(field->text().toStdString(), "4 or so");
    EXPECT_EQ(valueOf("deaths"), "未知");
    EXPECT_FALSE(window().page().questions()->message()->isHidden());
}

TEST_F(WholeAccident, ASecondWindowOnTheSameFileSaysWhoHoldsIt)
{
    open();
    viewmodel::Session second([this] {
        return root::RecordBundle::open(choice, formats::PlansBeingRead(root::plansOf(choice.data)), clock);
    });
    viewmodel::Desk other(second, clock);
    other.open();
    ASSERT_TRUE(waitFor([&] { return other.state() == viewmodel::Desk::State::Failed; }));
    ASSERT_TRUE(other.failure());
    EXPECT_EQ(other.failure()->code, base::ErrorCode::Busy);
}
