#include "gui/incident/Demonstration.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/LevelChip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/ToneLabel.h"
#include "ui/common/Metrics.h"
#include "ui/incident/ClauseLine.h"
#include "ui/incident/LadderPair.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/ProofView.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/RequirementList.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StepButtons.h"
#include "ui/incident/TextEntry.h"

#include <QCheckBox>
#include <QLineEdit>

using night::str;

namespace {

class Level : public PanelFixture {
protected:
    void showLevel()
    {
        night::playBoilerAccident(night);
        panel = new ui::LevelPanel(incident(), drafts);
        showPanel(panel, 620, 900);
    }
    ui::ActionButton *step(const char *id) { return panel->steps()->button(QString::fromUtf8(id)); }
    std::string state() { return str(incident().level().view().response.state.text); }
    QStringList chips()
    {
        QStringList texts;
        for (const ui::LevelChip *chip : panel->findChildren<ui::LevelChip *>()) {
            if (chip->isVisible() && chip->chip().form != viewmodel::ChipForm::Plain)
                texts.append(chip->chip().text);
        }
        return texts;
    }
    static void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    static void tick(QCheckBox *box)
    {
        box->setFocus(); // scrolls it into sight
        QCoreApplication::processEvents();
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }

    ui::LevelPanel *panel = nullptr;
};

TEST_F(Level, SaysWhatIsCertainWhatIsPossibleAndWhatIsMissing)
{
    showLevel();
    EXPECT_EQ(chips(), QStringList({QStringLiteral("at least level Ⅱ"), QStringLiteral("possible level Ⅰ")}));
    EXPECT_TRUE(panel->missing().contains(QStringLiteral("重伤"))) << str(panel->missing());
    ASSERT_FALSE(panel->proof()->lines().isEmpty());
    EXPECT_TRUE(panel->deciders()->text().startsWith(QStringLiteral("Who decides"))) << str(panel->deciders()->text());
    EXPECT_FALSE(panel->proof()->isAncestorOf(panel->deciders())) << "in sight whatever scrolls";
    EXPECT_EQ(str(panel->proof()->lines().first().left.text), "附件2");
    EXPECT_TRUE(panel->proof()->lines().first().hit);
}

TEST_F(Level, TheAdvisedStepIsTheOneFilledButton)
{
    showLevel();
    int filled = 0;
    for (const ui::ActionButton *button : panel->findChildren<ui::ActionButton *>())
        filled += button->isVisible() && button->isPrimary() ? 1 : 0;
    EXPECT_EQ(filled, 1);
    EXPECT_TRUE(step("start_2")->isPrimary());
    EXPECT_FALSE(step("start_1")->isPrimary());
}

TEST_F(Level, AnOrderIsTypedInTheStripAndMovesTheLevel)
{
    showLevel();
    panel->orderLevel();
    ASSERT_EQ(str(panel->order()->subject()), "start_2");
    EXPECT_EQ(str(panel->order()->deciders()->chosen()), "commander") << "only one may decide it";
    EXPECT_FALSE(panel->order()->reason()->isVisible());
    panel->order()->reference()->setFocus();
    type(QStringLiteral("03:13 电话"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(panel->order()->isOpen());
    EXPECT_EQ(state(), "Ⅱ级响应");
    EXPECT_TRUE(newest("order").find("03:13 电话") != std::string::npos) << newest("order");
    EXPECT_EQ(step("start_2"), nullptr);
    EXPECT_NE(step("raise_1"), nullptr);
}

TEST_F(Level, AgainstTheAssessmentAReasonIsNeeded)
{
    showLevel();
    click(step("start_1"));
    ASSERT_TRUE(panel->order()->reason()->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(panel->order()->strip()->problem().contains(QStringLiteral("reason")))
        << str(panel->order()->strip()->problem());
    EXPECT_NE(state(), "Ⅰ级响应");
    panel->order()->reason()->setFocus();
    type(QStringLiteral("现场判断还会增加"));
    press(Qt::Key_Return);
    EXPECT_EQ(state(), "Ⅰ级响应");
}

TEST_F(Level, WhoDecidesMustBeSaidWhereSeveralMay)
{
    showLevel();
    click(step("start_3"));
    panel->order()->reason()->setFocus();
    type(QStringLiteral("先启动"));
    press(Qt::Key_Return);
    EXPECT_EQ(str(panel->order()->strip()->problem()), "Say who gave the order.");
    panel->order()->deciders()->segment(QStringLiteral("deputy_commander"))->click();
    panel->order()->channels()->segment(QStringLiteral("person"))->click();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(state(), "Ⅲ级响应");
}

TEST_F(Level, TabGoesThroughTheOrderAsItIsReadAndRoundAgain)
{
    showLevel();
    click(step("start_3")); // several may decide, and it goes against the assessment
    const ui::OrderStrip *order = panel->order();
    const auto decider = [order](const char *id) { return order->deciders()->segment(QString::fromUtf8(id)); };
    ASSERT_TRUE(qobject_cast<ui::Segment *>(QApplication::focusWidget()));
    decider("deputy_commander")->click();
    decider("deputy_commander")->setFocus();
    press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), order->channels()->segment(QStringLiteral("phone")));
    press(Qt::Key_Tab);
    EXPECT_TRUE(order->reference()->hasFocus());
    press(Qt::Key_Tab);
    EXPECT_EQ(str(QApplication::focusWidget()->accessibleName()), "Time");
    press(Qt::Key_Tab);
    EXPECT_TRUE(order->reason()->hasFocus());
    press(Qt::Key_Tab);
    EXPECT_EQ(str(QApplication::focusWidget()->objectName()), "confirmButton");
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), decider("deputy_commander"));
    press(Qt::Key_Backtab);
    EXPECT_EQ(str(QApplication::focusWidget()->objectName()), "cancelButton");
}

TEST_F(Level, TabGoesThroughTheConditionsOfTheEnd)
{
    showLevel();
    night.take("start_2");
    click(step("end"));
    ui::RequirementList *list = panel->order()->requirements();
    panel->order()->reference()->setFocus();
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    EXPECT_TRUE(list->sourceField()->hasFocus());
    for (QCheckBox *box : list->boxes()) {
        press(Qt::Key_Tab);
        EXPECT_EQ(QApplication::focusWidget(), box);
    }
}

TEST_F(Level, OrderLevelGoesBackToTheOrderThatIsOpenInsteadOfPuttingItAway)
{
    showLevel();
    night.take("start_2");
    click(step("end"));
    panel->order()->requirements()->sourceField()->setFocus();
    type(QStringLiteral("现场"));
    panel->orderLevel();
    EXPECT_EQ(str(panel->order()->subject()), "end");
    EXPECT_EQ(str(panel->order()->requirements()->sourceField()->text()), "现场");
}

TEST_F(Level, WhatCannotBeOrderedSaysWhyAndOpensNothing)
{
    showLevel();
    ASSERT_NE(step("end"), nullptr);
    EXPECT_TRUE(step("end")->isRefused());
    click(step("end"));
    EXPECT_FALSE(panel->order()->isOpen());
    EXPECT_TRUE(panel->message()->text().contains(QStringLiteral("response not started (5.4)")))
        << str(panel->message()->text());
    EXPECT_TRUE(panel->ladders()->hint().contains(QStringLiteral("5.4")));
}

TEST_F(Level, EndingIsConfirmedPointByPointAndOnlyThenTaken)
{
    showLevel();
    night.take("start_2");
    click(step("end"));
    ASSERT_EQ(str(panel->order()->subject()), "end");
    ui::RequirementList *list = panel->order()->requirements();
    ASSERT_EQ(list->boxes().size(), 5);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(panel->order()->isOpen());
    EXPECT_FALSE(panel->order()->strip()->problem().isEmpty());

    list->sourceField()->setFocus();
    type(QStringLiteral("现场指挥部"));
    for (QCheckBox *box : list->boxes()) {
        tick(box);
        EXPECT_TRUE(box->isChecked()) << str(box->text());
    }
    EXPECT_FALSE(step("end")->isRefused());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(state(), "终止");
    EXPECT_TRUE(incident().readOnly());
}

TEST_F(Level, AllThatIsMissingIsNamedAndTheFirstOfItIsInSightWithTheFocus)
{
    showLevel();
    night.take("start_2");
    window.resize(560, 420); // the strip is higher than its room
    click(step("end"));
    press(Qt::Key_Return, Qt::ControlModifier);
    const QString problem = panel->order()->strip()->problem();
    EXPECT_TRUE(problem.contains(QStringLiteral("事故现场得到控制 (5.4)"))) << str(problem);
    EXPECT_TRUE(problem.contains(QStringLiteral("现场指挥部确认危害消除"))) << "not the first alone";
    QWidget *first = panel->order()->requirements()->sourceField();
    EXPECT_TRUE(first->hasFocus()) << "who confirms is to be said first";
    QCoreApplication::processEvents();
    EXPECT_FALSE(first->visibleRegion().isEmpty());
    type(QStringLiteral("现场指挥部"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(panel->order()->requirements()->boxes().first()->hasFocus()) << "then it is ticked";
    QCoreApplication::processEvents();
    EXPECT_FALSE(panel->order()->requirements()->boxes().first()->visibleRegion().isEmpty());
}

TEST_F(Level, WhereEachStepLacksSomethingCtrlRLeadsToThemAndOpensNone)
{
    showLevel();
    night.take("start_2");
    ASSERT_EQ(incident().level().view().response.due(), nullptr);
    panel->orderLevel();
    EXPECT_FALSE(panel->order()->isOpen()) << "the end is nothing the plan proposes yet";
    EXPECT_TRUE(qobject_cast<ui::ActionButton *>(QApplication::focusWidget()));
}

TEST_F(Level, TheEndSaysWhatWouldStayUndone)
{
    showLevel();
    night.take("start_2");
    click(step("end"));
    const auto *open = panel->order()->strip()->findChild<ui::ToneLabel *>(QStringLiteral("openMatters"));
    ASSERT_TRUE(open->isVisible());
    EXPECT_TRUE(open->text().contains(QStringLiteral("tasks not done"))) << str(open->text());
    EXPECT_TRUE(open->text().contains(QStringLiteral("not reported: 初报")));
    EXPECT_TRUE(open->text().contains(QStringLiteral("clocks that stop with it")));
    press(Qt::Key_Escape);
    EXPECT_NE(incident().sendReport({QStringLiteral("initial"), viewmodel::OrderChannel::Phone, {}, {}}, {}, {}), 0u);
    click(step("end"));
    EXPECT_FALSE(open->text().contains(QStringLiteral("not reported"))) << str(open->text());
}

TEST_F(Level, ATickShowsWhatIsRecordedNotWhatWasClicked)
{
    showLevel();
    night.take("start_2");
    click(step("end"));
    QCheckBox *box = panel->order()->requirements()->boxes().first();
    tick(box);
    EXPECT_FALSE(box->isChecked());
    EXPECT_EQ(str(panel->order()->strip()->problem()), "Not ticked yet: say first, above the list, who confirms it.");
    ASSERT_TRUE(panel->order()->requirements()->sourceField()->hasFocus());
    type(QStringLiteral("现场指挥部"));
    night.store().appendsFailWith = base::ErrorCode::Full;
    tick(box);
    EXPECT_FALSE(box->isChecked());
    EXPECT_TRUE(panel->order()->strip()->problem().contains(QStringLiteral("Free some space")))
        << str(panel->order()->strip()->problem());
}

TEST_F(Level, AFailureKeepsTheOrderTyped)
{
    showLevel();
    panel->orderLevel();
    panel->order()->reference()->setFocus();
    type(QStringLiteral("03:13 电话"));
    night.store().appendsFailWith = base::ErrorCode::Full;
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(panel->order()->isOpen());
    EXPECT_EQ(str(panel->order()->reference()->text()), "03:13 电话");
}

TEST_F(Level, ACancelledOrderIsKeptAsADraftOfThatStep)
{
    showLevel();
    panel->orderLevel();
    panel->order()->reference()->setFocus();
    type(QStringLiteral("03:13 电话"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(panel->order()->isOpen());
    click(step("start_1"));
    EXPECT_EQ(str(panel->order()->reference()->text()), "");
    click(step("start_2"));
    EXPECT_EQ(str(panel->order()->reference()->text()), "03:13 电话");
}

TEST_F(Level, NewFactsTurnTheAdviceUnderAnOpenStripWithoutTouchingWhatIsTyped)
{
    showLevel();
    panel->orderLevel();
    panel->order()->reference()->setFocus();
    type(QStringLiteral("03:13"));
    night.answer("deaths", "12");
    EXPECT_TRUE(panel->order()->isOpen());
    EXPECT_EQ(str(panel->order()->reference()->text()), "03:13");
    EXPECT_TRUE(panel->order()->reason()->isVisible()) << "level Ⅱ is against the assessment by now";
    EXPECT_TRUE(step("start_1")->isPrimary());
}

TEST_F(Level, AReportThatWentOutIsRecorded)
{
    showLevel();
    click(panel->reportButton());
    ASSERT_TRUE(panel->report()->strip()->isOpen());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(str(panel->report()->strip()->problem()), "Choose which report.");
    panel->report()->reports()->segment(QStringLiteral("initial"))->click();
    panel->report()->words()->setFocus();
    type(QStringLiteral("锅炉爆炸，至少 3 人死亡"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(panel->report()->strip()->isOpen());
    EXPECT_TRUE(newest("sent").find("初报") != std::string::npos) << newest("sent");
    click(panel->reportButton());
    EXPECT_EQ(str(panel->report()->reports()->segment(QStringLiteral("initial"))->text()), "初报, sent 03:14");
}

TEST_F(Level, AnEndedResponseIsReopenedWithAReason)
{
    showLevel();
    night.take("close_untrue", "office_director", "误报");
    panel->reopen();
    ASSERT_EQ(str(panel->order()->subject()), "reopen");
    if (panel->order()->deciders()->chosen().isEmpty())
        panel->order()->deciders()->segment(QStringLiteral("commander"))->click();
    panel->order()->reason()->setFocus();
    type(QStringLiteral("又来电话"));
    press(Qt::Key_Return);
    EXPECT_FALSE(incident().readOnly()) << str(panel->order()->strip()->problem());
}

TEST_F(Level, AStepThatWaitsForConfirmationLeadsOnAndNamesWhatIsMissing)
{
    showLevel();
    night.take("start_2");
    EXPECT_FALSE(step("end")->isRefused()) << "not painted like a dead end";
    const auto end = std::ranges::find(
        incident().level().view().response.steps, QStringLiteral("end"), &viewmodel::TransitionRow::id);
    ASSERT_NE(end, incident().level().view().response.steps.end());
    ASSERT_TRUE(end->refused);
    EXPECT_TRUE(end->leadsOn());
    for (const viewmodel::RequirementRow &requirement : end->requirements)
        EXPECT_TRUE(step("end")->toolTip().contains(requirement.text)) << str(requirement.text);
}

TEST_F(Level, WhereOnlyAWarningIsDueCtrlRLeadsToItAndTheLaddersStayInTheirOrder)
{
    showLevel();
    night.call(QStringLiteral("锅炉超压"), QStringLiteral("汾阳市"));
    night.answer("crowded_place", "y");
    night.answer("hazard_grade", "重大");
    QCoreApplication::processEvents();
    ASSERT_TRUE(panel->warningSteps()->button(QStringLiteral("issue_orange"))->isPrimary());
    EXPECT_GT(panel->warningSteps()->mapTo(panel, QPoint()).x(), panel->steps()->mapTo(panel, QPoint()).x())
        << "beside it where there is room, where it always stands";
    panel->orderLevel();
    EXPECT_EQ(str(panel->order()->subject()), "issue_orange");
}

TEST_F(Level, BothLaddersStandSideBySideWholeAtTheWidthOfASmallScreen)
{
    showLevel();
    night.answer("crowded_place", "y");
    night.answer("hazard_grade", "重大");
    window.resize(ui::Metrics::of(panel).em(28), window.height());
    QCoreApplication::processEvents();
    const ui::LadderPair &pair = *panel->ladders();
    ASSERT_TRUE(pair.warning()->isVisible());
    std::vector<QRect> states;
    for (const ui::StepButtons *ladder : {pair.response(), pair.warning()}) {
        const auto *state = ladder->findChild<ui::LevelChip *>();
        states.emplace_back(state->mapTo(panel, QPoint()), state->size());
        for (const QWidget *part : ladder->findChildren<QWidget *>()) {
            if (part->isVisible()) {
                EXPECT_TRUE(ladder->rect().contains(QRect(part->mapTo(ladder, QPoint()), part->size())))
                    << part->metaObject()->className() << " " << str(part->accessibleName());
            }
        }
    }
    EXPECT_EQ(states[0].center().y(), states[1].center().y());
    EXPECT_LT(states[0].right(), states[1].left());
    EXPECT_GE(pair.warning()->x() + pair.warning()->width(), pair.width() / 2);
}

TEST_F(Level, WhatStandsAgainstTheStepLookedAtHasTheWholeLine)
{
    showLevel();
    night.answer("crowded_place", "y");
    night.answer("hazard_grade", "重大");
    ui::ActionButton *end = step("end");
    ASSERT_TRUE(end->isRefused());
    end->setFocus();
    EXPECT_EQ(str(panel->ladders()->hint()), str(end->refusal()));
    ui::ActionButton *other = panel->warningSteps()->button(QStringLiteral("issue_orange"));
    ASSERT_NE(other, nullptr);
    for (const QEvent::Type type : {QEvent::Enter, QEvent::Leave}) {
        QEvent event(type); // the pointer crosses another step
        QCoreApplication::sendEvent(other, &event);
    }
    EXPECT_EQ(str(panel->ladders()->hint()), str(end->refusal())) << "the focus is still there";
    panel->reportButton()->setFocus();
    EXPECT_NE(str(panel->ladders()->hint()), str(end->refusal()));
}

TEST_F(Level, TabGoesThroughOneLadderAndThenTheOtherAsTheyAreRead)
{
    showLevel();
    night.answer("crowded_place", "y");
    night.answer("hazard_grade", "重大");
    const ui::LadderPair &pair = *panel->ladders();
    const auto responseIsFirst = [&] {
        return pair.response()->pos().manhattanLength() < pair.warning()->pos().manhattanLength();
    };
    const auto expectOrder = [](const QList<QWidget *> &read) {
        for (qsizetype i = 0; i + 1 < read.size(); ++i) {
            QWidget *next = read[i]->nextInFocusChain();
            while (next != read[i] && !read.contains(next))
                next = next->nextInFocusChain();
            EXPECT_EQ(next, read[i + 1]) << str(read[i]->objectName());
        }
    };
    ASSERT_TRUE(responseIsFirst());
    expectOrder(pair.response()->inOrder() + pair.warning()->inOrder());
    night.take("start_2");
    QCoreApplication::processEvents();
    ASSERT_TRUE(responseIsFirst()) << "also where only the warning has a proposal: nobody looks for it anew";
    expectOrder(pair.response()->inOrder() + pair.warning()->inOrder());
}

TEST_F(Level, WhatIsTakenUpAgainIsTheResponseOnlyWhereThereWasOne)
{
    panel = new ui::LevelPanel(incident(), drafts);
    night.call();
    night.take("close_untrue", "office_director", "误报");
    showPanel(panel, 620, 900);
    panel->reopen();
    EXPECT_EQ(str(panel->order()->strip()->accessibleName()), "Reopen the plan, which was closed without a response");
}

TEST_F(Level, EverybodyWhoMayTakeTheMatterIsSeenInTheRow)
{
    night::Night several({"food-safety", "pharma-reserve", "special-equipment", "heavy-pollution"});
    several.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    panel = new ui::LevelPanel(several.incident(), drafts);
    showPanel(panel, 467, 460);
    const auto &steps = several.incident().level().view().response.steps;
    const auto away = std::ranges::find_if(
        steps, [](const viewmodel::TransitionRow &row) { return !row.handsOver.empty() && row.leadsOn(); });
    ASSERT_NE(away, steps.end());
    const QString id = away->id;
    for (const char *when : {"first", "refused", "again"}) {
        if (!panel->order()->isOpen())
            panel->steps()->button(id)->click();
        if (std::string(when) == "refused")
            press(Qt::Key_Return, Qt::ControlModifier);
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const ui::SegmentBar *to = panel->order()->goesTo();
        ASSERT_TRUE(to->isVisible());
        const QList<ui::Segment *> all = to->findChildren<ui::Segment *>();
        EXPECT_GE(all.size(), 4);
        for (const ui::Segment *segment : all) {
            EXPECT_TRUE(segment->isVisible() && to->rect().contains(segment->geometry()))
                << when << ": " << str(segment->text()) << " at " << segment->y() << " of " << to->height();
        }
        EXPECT_EQ(to->height(), to->heightForWidth(to->width())) << when;
        if (std::string(when) == "refused")
            press(Qt::Key_Escape);
    }
    delete panel;
}

TEST_F(Level, OneStripIsOpenAtATime)
{
    showLevel();
    panel->orderLevel();
    ASSERT_TRUE(panel->order()->isOpen());
    panel->reportButton()->click();
    EXPECT_TRUE(panel->report()->strip()->isOpen());
    EXPECT_FALSE(panel->order()->isOpen());
}

TEST_F(Level, TheOtherLadderAppearsWhereAHazardIsReported)
{
    showLevel();
    EXPECT_FALSE(panel->warningSteps()->isVisible());
    night.answer("crowded_place", "y");
    night.answer("hazard_grade", "重大");
    EXPECT_TRUE(panel->warningSteps()->isVisible());
    ui::ActionButton *orange = panel->warningSteps()->button(QStringLiteral("issue_orange"));
    ASSERT_NE(orange, nullptr);
    EXPECT_FALSE(orange->isPrimary()) << "one filled button a screen";
    click(orange);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(str(incident().level().view().warning.state.text), "橙色预警") << str(panel->order()->strip()->problem());
}

} // namespace
