#include "gui/incident/Demonstration.h"

#include "ui/common/MessageStrip.h"
#include "ui/incident/AnswerForm.h"
#include "ui/incident/QuestionCard.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/ScrollingBody.h"
#include "ui/incident/SegmentBar.h"

#include <QLineEdit>

#include <random>

using night::str;

namespace {

/// Deaths at least 3, serious injuries unknown: whether ten are dead, and how many are injured, is still asked.
class Questions : public PanelFixture {
protected:
    void showQuestions()
    {
        night::playBoilerAccident(night);
        panel = new ui::QuestionPanel(incident(), drafts);
        showPanel(panel);
        panel->list()->setFocus();
    }
    /// A call just taken: everything is still asked, also the kind of equipment, one of a list.
    void showFresh(int height = 700)
    {
        panel = new ui::QuestionPanel(incident(), drafts);
        night.call();
        showPanel(panel, 560, height);
        panel->list()->setFocus();
    }
    ui::QuestionCard *card(const char *fact)
    {
        for (ui::QuestionCard *found : panel->list()->cards()) {
            if (found->question().key == QString::fromUtf8(fact))
                return found;
        }
        return nullptr;
    }
    QLineEdit *field(const char *fact) { return card(fact)->form()->field(); }
    void makeCurrent(const char *fact) { panel->list()->setCurrent(int(panel->list()->cards().indexOf(card(fact)))); }

    ui::QuestionPanel *panel = nullptr;
};

TEST_F(Questions, OnlyWhatCanStillChangeTheLevelIsAskedAndTheFootSaysWhatIsNot)
{
    showQuestions();
    ASSERT_EQ(panel->list()->cards().size(), 2);
    EXPECT_NE(card("deaths"), nullptr);
    EXPECT_NE(card("serious_injuries"), nullptr);
    EXPECT_TRUE(panel->foot().contains(QStringLiteral("直接损失"))) << str(panel->foot());
    EXPECT_EQ(card("deaths")->form()->choices()->chosen(), ui::AnswerForm::Unknown);
}

TEST_F(Questions, TheQuestionInTurnIsWhollySeenWhereverItIsAndAfterEveryAnswer)
{
    showFresh(360);
    auto *body = panel->findChild<ui::ScrollingBody *>();
    const auto expectSeen = [&](const char *when) {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const ui::QuestionCard *current = panel->list()->current();
        ASSERT_NE(current, nullptr) << when;
        const QRect place(current->mapTo(body->viewport(), QPoint()), current->size());
        EXPECT_TRUE(body->viewport()->rect().contains(place))
            << when << ": " << str(current->question().key) << " at " << place.top() << " to " << place.bottom()
            << " of " << body->viewport()->height();
    };
    ASSERT_GE(panel->list()->cards().size(), 5);
    expectSeen("at first");
    press(Qt::Key_End);
    expectSeen("the last one");
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    expectSeen("two before it");
    for (const auto &[fact, text] : std::vector<std::pair<const char *, const char *>>{
             {"deaths", "4"}, {"direct_loss", "300到800"}, {"counties_affected", "1"}}) {
        if (card(fact))
            makeCurrent(fact);
        night.answer(fact, text);
        expectSeen(fact);
    }
}

TEST_F(Questions, AfterAnAnswerTheCursorStandsOnTheFirstQuestionInWhateverOrderTheyAreAnswered)
{
    const std::map<std::string, const char *> answers{{"concerns_city", "是"}, {"infectious_disease", "否"},
        {"affected_people", "就诊 40"}, {"deaths", "0 死因待认定"}, {"spread", "one_county"}, {"health_damage", "none"},
        {"new_contaminant_spreading", "否"}, {"opinion_harm", "none"}, {"response_needed", "是"}};
    night::Night meal({"food-safety"});
    panel = new ui::QuestionPanel(meal.incident(), drafts);
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        meal.call(QStringLiteral("食堂呕吐"), QStringLiteral("孝义市"), "food-safety");
        if (round == 0)
            showPanel(panel);
        while (!panel->list()->cards().isEmpty()) {
            const int position = std::uniform_int_distribution<int>(0, int(panel->list()->cards().size()) - 1)(random);
            panel->list()->setCurrent(position);
            const std::string fact = str(panel->list()->current()->question().key);
            ASSERT_TRUE(answers.contains(fact)) << fact;
            meal.answer(fact.c_str(), answers.at(fact));
            if (card(fact.c_str()) || panel->list()->cards().isEmpty())
                break;
            ASSERT_EQ(panel->list()->current(), panel->list()->cards().first())
                << "after " << fact << ": " << str(panel->list()->current()->question().key);
        }
    }
}

TEST_F(Questions, WhatWasWrongWithAnAnswerIsSaidUntilItIsPutRight)
{
    showQuestions();
    makeCurrent("serious_injuries");
    const auto refuse = [&] {
        field("serious_injuries")->setFocus();
        field("serious_injuries")->clear();
        type(QStringLiteral("viele"));
        press(Qt::Key_Return);
        ASSERT_TRUE(panel->message()->isVisible());
    };
    refuse();
    type(QStringLiteral("1")); // it is being mended
    EXPECT_FALSE(panel->message()->isVisible());
    refuse();
    night.answer("serious_injuries", ">=2"); // answered somewhere else
    EXPECT_FALSE(panel->message()->isVisible());
}

TEST_F(Questions, AnotherIncidentBeginsAtItsFirstQuestion)
{
    showQuestions();
    makeCurrent("serious_injuries");
    ASSERT_NE(panel->list()->current(), panel->list()->cards().first());
    night.call(QStringLiteral("又一起"));
    ASSERT_TRUE(panel->list()->cards().size() > 1);
    ASSERT_NE(card("serious_injuries"), nullptr) << "it has a question of the same name further down";
    EXPECT_EQ(panel->list()->current(), panel->list()->cards().first());
}

TEST_F(Questions, TheKeysActOnTheButtonsOfAnAnswerToo)
{
    showQuestions();
    makeCurrent("serious_injuries");
    field("serious_injuries")->setFocus();
    press(Qt::Key_Y);
    EXPECT_EQ(str(field("serious_injuries")->text()), "y") << "in a field a letter is a letter";
    field("serious_injuries")->clear();
    makeCurrent("deaths");
    ASSERT_EQ(card("deaths")->question().kind, viewmodel::AnswerKind::YesNo);
    card("deaths")->form()->choices()->focusChosen();
    ASSERT_FALSE(panel->list()->hasFocus());
    press(Qt::Key_Y);
    EXPECT_EQ(valueOf("deaths"), "至少 10 人");
}

TEST_F(Questions, ADigitTypedInTheListBeginsTheAnswerAndEnterRecordsIt)
{
    showQuestions();
    makeCurrent("serious_injuries");
    press(Qt::Key_1);
    EXPECT_TRUE(field("serious_injuries")->hasFocus());
    press(Qt::Key_2);
    EXPECT_EQ(str(field("serious_injuries")->text()), "12");
    press(Qt::Key_Return);
    EXPECT_EQ(valueOf("serious_injuries"), "12 人");
    EXPECT_TRUE(panel->list()->hasFocus());
}

TEST_F(Questions, TheBoundKeysSayAtLeastAndAtMost)
{
    showQuestions();
    makeCurrent("serious_injuries");
    press(Qt::Key_Greater);
    press(Qt::Key_7);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(valueOf("serious_injuries"), "至少 7 人");
    makeCurrent("deaths");
    press(Qt::Key_Less);
    EXPECT_EQ(card("deaths")->form()->bounds()->chosen(), ui::AnswerForm::AtMost);
}

TEST_F(Questions, AnswersAreTakenAsPeopleSayThem)
{
    const std::pair<const char *, const char *> forms[] = {
        {"3+", "至少 3 人"}, {"至少4", "至少 4 人"}, {"30到50", "30 至 50 人"}, {"不到60", "不到 60 人"}};
    showQuestions();
    for (const auto &[typed, known] : forms) {
        ASSERT_NE(card("serious_injuries"), nullptr) << typed;
        card("serious_injuries")->form()->chooseBound({}); // the field, also where yes or no would do by now
        type(QString::fromUtf8(typed));
        press(Qt::Key_Return);
        EXPECT_EQ(valueOf("serious_injuries"), known);
    }
}

TEST_F(Questions, ANumberMayBeTypedWhereYesOrNoIsAsked)
{
    showQuestions();
    makeCurrent("deaths");
    EXPECT_FALSE(field("deaths")->isVisible());
    press(Qt::Key_5);
    EXPECT_TRUE(field("deaths")->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(valueOf("deaths"), "5 人");
}

TEST_F(Questions, ANumberBegunWhereYesOrNoIsAskedComesBackInSight)
{
    showQuestions();
    const QString first = incident().number();
    makeCurrent("deaths");
    press(Qt::Key_5);
    night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市"));
    night.desk.select(first);
    EXPECT_TRUE(field("deaths")->isVisible());
    EXPECT_EQ(str(field("deaths")->text()), "5");
}

TEST_F(Questions, AChosenBoundDoesNotSpoilWhatSaysItsBoundItself)
{
    showQuestions();
    card("serious_injuries")->form()->chooseBound(ui::AnswerForm::AtMost);
    type(QStringLiteral("5+"));
    press(Qt::Key_Return);
    EXPECT_EQ(valueOf("serious_injuries"), "至少 5 人");
}

TEST_F(Questions, YAndNAnswerAThresholdAndKeepTheRestOfWhatWasKnown)
{
    showQuestions();
    makeCurrent("deaths");
    press(Qt::Key_N);
    EXPECT_EQ(valueOf("deaths"), "至少 3 人、不到 10 人");
    EXPECT_EQ(card("deaths"), nullptr) << "nothing more to learn from it";
    EXPECT_TRUE(panel->list()->hasFocus());
}

TEST_F(Questions, UnknownKeepsWhatIsHalfKnown)
{
    showQuestions();
    makeCurrent("deaths");
    press(Qt::Key_U);
    EXPECT_EQ(valueOf("deaths"), "至少 3 人");
    EXPECT_EQ(newest("fact"), "死亡 至少 3 人");
    makeCurrent("serious_injuries");
    press(Qt::Key_U);
    EXPECT_EQ(valueOf("serious_injuries"), "未知");
}

TEST_F(Questions, LettersInAFieldAreText)
{
    showQuestions();
    const std::string before = valueOf("deaths");
    field("serious_injuries")->setFocus();
    press(Qt::Key_Y);
    press(Qt::Key_U);
    EXPECT_EQ(str(field("serious_injuries")->text()), "yu");
    EXPECT_EQ(valueOf("deaths"), before);
}

TEST_F(Questions, AnAnswerThatCannotBeReadStaysTypedAndTheStripSaysHowToType)
{
    showQuestions();
    field("serious_injuries")->setFocus();
    type(QStringLiteral("很多"));
    press(Qt::Key_Return);
    EXPECT_EQ(str(field("serious_injuries")->text()), "很多");
    EXPECT_TRUE(panel->message()->text().contains(QStringLiteral("Type 4, 3+"))) << str(panel->message()->text());
    EXPECT_EQ(valueOf("serious_injuries"), "未知");
}

TEST_F(Questions, AFullDiskLosesNothingTyped)
{
    showQuestions();
    night.store().appendsFailWith = base::ErrorCode::Full;
    field("serious_injuries")->setFocus();
    type(QStringLiteral("12"));
    press(Qt::Key_Return);
    EXPECT_EQ(str(field("serious_injuries")->text()), "12");
    EXPECT_TRUE(panel->message()->isVisible());
    night.store().appendsFailWith.reset();
    press(Qt::Key_Return);
    EXPECT_EQ(valueOf("serious_injuries"), "12 人");
    EXPECT_FALSE(panel->message()->isVisible());
}

TEST_F(Questions, AnotherFactComingInKeepsTheTypedTextAndTheCursor)
{
    showQuestions();
    field("serious_injuries")->setFocus();
    type(QStringLiteral("4"));
    night.answer("deaths", "5");
    ASSERT_NE(card("serious_injuries"), nullptr);
    EXPECT_EQ(str(field("serious_injuries")->text()), "4");
    EXPECT_TRUE(field("serious_injuries")->hasFocus());
    EXPECT_EQ(card("serious_injuries")->question().number, 1);
}

TEST_F(Questions, WhatIsTypedWaitsWhileAnotherIncidentIsInView)
{
    showQuestions();
    const QString first = incident().number();
    field("serious_injuries")->setFocus();
    type(QStringLiteral("4"));
    night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市"));
    EXPECT_EQ(str(field("serious_injuries")->text()), "");
    night.desk.select(first);
    EXPECT_EQ(str(field("serious_injuries")->text()), "4");
    EXPECT_EQ(drafts.kept.size(), 1U);
    field("serious_injuries")->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(drafts.kept.empty()) << "a recorded answer is no draft any more";
}

TEST_F(Questions, ArrowsMoveBetweenSegmentsAndRecordNothing)
{
    showQuestions();
    makeCurrent("deaths");
    const int lines = incident().timeline().rowCount();
    card("deaths")->form()->focusAnswer();
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    EXPECT_EQ(incident().timeline().rowCount(), lines);
    auto *yes = qobject_cast<ui::Segment *>(QApplication::focusWidget());
    ASSERT_NE(yes, nullptr);
    EXPECT_EQ(yes->id(), ui::AnswerForm::Yes);
    press(Qt::Key_Space);
    EXPECT_EQ(valueOf("deaths"), "至少 10 人");
}

TEST_F(Questions, EveryChoiceOfAListIsInSightHoweverManyThereAre)
{
    showFresh();
    ASSERT_NE(card("equipment_kind"), nullptr);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const ui::SegmentBar *bar = card("equipment_kind")->form()->choices();
    const QList<ui::Segment *> segments = bar->findChildren<ui::Segment *>();
    ASSERT_GE(segments.size(), 10);
    for (const ui::Segment *segment : segments) {
        const QRect place(segment->mapTo(card("equipment_kind"), QPoint()), segment->size());
        EXPECT_TRUE(card("equipment_kind")->rect().contains(place)) << str(segment->text());
        EXPECT_EQ(segment->visibleRegion().boundingRect().size(), segment->size()) << str(segment->text());
    }
}

TEST_F(Questions, AListOfChoicesIsAnsweredByItsDigits)
{
    showFresh();
    ASSERT_NE(card("equipment_kind"), nullptr);
    makeCurrent("equipment_kind");
    press(Qt::Key_3);
    press(Qt::Key_4);
    EXPECT_EQ(valueOf("equipment_kind"), "未知") << "a digit alone records nothing";
    EXPECT_EQ(str(card("equipment_kind")->form()->choices()->chosen()), "电梯");
    press(Qt::Key_Return);
    EXPECT_EQ(valueOf("equipment_kind"), "电梯");
}

TEST_F(Questions, EnterRecordsTheChoiceThatIsAnnouncedWhereverTheRingWas)
{
    showFresh();
    makeCurrent("equipment_kind");
    ui::AnswerForm *form = card("equipment_kind")->form();
    form->focusAnswer(); // the ring is on the first one
    press(Qt::Key_4);
    EXPECT_EQ(str(form->pick()), "电梯");
    press(Qt::Key_Right);
    EXPECT_NE(str(form->pick()), "电梯") << "the choice goes with the ring";
    press(Qt::Key_Left);
    EXPECT_EQ(str(form->pick()), "电梯");
    press(Qt::Key_Return);
    EXPECT_EQ(valueOf("equipment_kind"), "电梯");
}

TEST_F(Questions, AChosenBoundHoldsForANumberWithWhatItCountsToo)
{
    showQuestions();
    makeCurrent("serious_injuries");
    ui::AnswerForm *form = card("serious_injuries")->form();
    const std::pair<const char *, const char *> answers[] = {{"20", ">=20"}, {"就诊 20", "就诊 >=20"},
        {"死因待认定2", "死因待认定>=2"}, {"20 人", ">=20 人"}, {"3+", "3+"}, {"30 到 50", "30 到 50"},
        {"不到60", "不到60"}, {"就诊", "就诊"}};
    for (const auto &[typed, answer] : answers) {
        form->chooseBound(ui::AnswerForm::AtLeast);
        form->field()->setText(QString::fromUtf8(typed));
        EXPECT_EQ(str(form->answer()), answer);
    }
}

TEST_F(Questions, ADigitTypedOnABoundGoesIntoTheField)
{
    showQuestions();
    makeCurrent("serious_injuries");
    ui::AnswerForm *form = card("serious_injuries")->form();
    form->bounds()->segment(ui::AnswerForm::AtLeast)->setFocus();
    press(Qt::Key_2);
    press(Qt::Key_0);
    EXPECT_EQ(str(form->field()->text()), "20");
    EXPECT_TRUE(form->field()->hasFocus());
}

TEST_F(Questions, AChoiceNotHandedInIsDroppedWithTheQuestionLeft)
{
    showFresh();
    makeCurrent("equipment_kind");
    press(Qt::Key_4);
    press(panel->list()->current() == panel->list()->cards().first() ? Qt::Key_Down : Qt::Key_Up);
    EXPECT_EQ(str(card("equipment_kind")->form()->choices()->chosen()), "");
    EXPECT_TRUE(card("equipment_kind")->form()->pick().isEmpty());
}

TEST_F(Questions, WhatNobodyWasAskedYetDoesNotLookAnswered)
{
    showFresh();
    EXPECT_EQ(str(card("deaths")->form()->choices()->chosen()), "");
    makeCurrent("deaths");
    press(Qt::Key_U);
    EXPECT_EQ(card("deaths")->form()->choices()->chosen(), ui::AnswerForm::Unknown);
}

TEST_F(Questions, ANumberTypedAgainBeginsAnewInsteadOfGoingOn)
{
    showFresh();
    makeCurrent("deaths");
    field("deaths")->setText(QStringLiteral("40")); // refused, or typed and left
    panel->list()->setFocus();
    press(Qt::Key_4);
    press(Qt::Key_0);
    EXPECT_EQ(str(field("deaths")->text()), "40");
}

TEST_F(Questions, ChineseTypedOnTheRowIsTheAnswerOrIsSaidToBeNone)
{
    showFresh();
    const auto typeOnRow = [this](const char *words) {
        QInputMethodEvent composed;
        composed.setCommitString(QString::fromUtf8(words));
        QCoreApplication::sendEvent(panel->list(), &composed);
    };
    makeCurrent("deaths");
    typeOnRow("至少");
    EXPECT_TRUE(field("deaths")->hasFocus());
    press(Qt::Key_3);
    press(Qt::Key_Return);
    EXPECT_EQ(valueOf("deaths"), "至少 3 人");

    makeCurrent("equipment_kind");
    QKeyEvent character(QEvent::KeyPress, 0, Qt::NoModifier, QStringLiteral("梯"));
    QCoreApplication::sendEvent(panel->list(), &character);
    EXPECT_EQ(str(card("equipment_kind")->form()->pick()), "电梯");
    typeOnRow("飞");
    EXPECT_TRUE(panel->findChild<ui::MessageStrip *>()->text().contains(QStringLiteral("飞")));
}

TEST_F(Questions, CtrlEnterHandsInWhatADigitChose)
{
    showFresh();
    makeCurrent("equipment_kind");
    press(Qt::Key_4);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(valueOf("equipment_kind"), "电梯");
}

TEST_F(Questions, TheQuestionChosenByKeyScrollsIntoSight)
{
    showFresh(260);
    const int last = int(panel->list()->cards().size()) - 1;
    ASSERT_GT(last, 0);
    for (int i = 0; i < last; ++i)
        press(Qt::Key_Down);
    const ui::QuestionCard *shown = panel->list()->current();
    ASSERT_EQ(shown, panel->list()->cards().at(last));
    const QWidget *view = panel->list()->parentWidget();
    EXPECT_LE(shown->mapTo(view, QPoint()).y() + qMin(shown->height(), view->height()), view->height());
}

TEST_F(Questions, WhereWordsAndAnswerDoNotFitTheAnswerStandsBelow)
{
    showQuestions();
    const auto stands = [this] {
        const ui::AnswerForm *form = card("serious_injuries")->form();
        return form->y() > card("serious_injuries")->childAt(60, 12)->geometry().bottom();
    };
    EXPECT_FALSE(stands());
    window.resize(480, 700);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    EXPECT_TRUE(stands());
    EXPECT_GE(card("serious_injuries")->form()->bounds()->width(),
        card("serious_injuries")->form()->bounds()->sizeHint().width());
}

TEST_F(Questions, UpAndDownWalkThroughTheQuestions)
{
    showQuestions();
    panel->list()->setCurrent(0);
    press(Qt::Key_Down);
    EXPECT_EQ(panel->list()->current(), panel->list()->cards().at(1));
    press(Qt::Key_Down);
    EXPECT_EQ(panel->list()->current(), panel->list()->cards().at(1));
    press(Qt::Key_Up);
    EXPECT_EQ(panel->list()->current(), panel->list()->cards().at(0));
    press(Qt::Key_End);
    EXPECT_EQ(panel->list()->current(), panel->list()->cards().last());
    press(Qt::Key_Home);
    EXPECT_EQ(panel->list()->current(), panel->list()->cards().first());
}

} // namespace
