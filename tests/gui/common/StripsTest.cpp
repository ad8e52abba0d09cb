#include "gui/common/WindowFixture.h"
#include "ui/common/ActionButton.h"
#include "ui/common/BusyBar.h"
#include "ui/common/EmptyState.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

namespace {

class Strips : public WindowFixture {
protected:
    Strips()
        : button(new ui::ActionButton(QStringLiteral("终止…"), ui::ActionButton::Kind::Outlined, &window))
        , strip(new ui::InlineStrip(&window))
        , reference(new QLineEdit)
        , why(new QPlainTextEdit)
    {
        layout->addWidget(button);
        layout->addWidget(strip);
        strip->setTitle(QStringLiteral("终止响应"));
        strip->addField(QStringLiteral("文号或时间"), reference);
        strip->addField(QStringLiteral("理由"), why);
        QObject::connect(button, &ui::ActionButton::activated, strip, &ui::InlineStrip::open);
    }

    ui::ActionButton *button;
    ui::InlineStrip *strip;
    QLineEdit *reference;
    QPlainTextEdit *why;
};

TEST_F(Strips, OpensUnderItsButtonWithTheFocusInTheFirstField)
{
    showWindow();
    EXPECT_FALSE(strip->isVisible());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_TRUE(strip->isVisible());
    EXPECT_EQ(window.focusWidget(), reference);
    EXPECT_EQ(reference->accessibleName(), QStringLiteral("文号或时间"));
}

TEST_F(Strips, WhatCannotBeConfirmedIsNotConfirmedByItsKeyEither)
{
    QSignalSpy confirmed(strip, &ui::InlineStrip::confirmed);
    showWindow();
    strip->open();
    strip->setConfirmRefusal(QStringLiteral("没有权限"));
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(confirmed.count(), 0);
    EXPECT_EQ(strip->problem(), QStringLiteral("没有权限"));
    strip->setConfirmRefusal({});
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(confirmed.count(), 1);
}

TEST_F(Strips, WhatIsBeingRecordedIsNotHandedInASecondTime)
{
    showWindow();
    strip->open();
    std::function<bool(const QString &)> answer;
    int handedIn = 0;
    QObject::connect(strip, &ui::InlineStrip::confirmed, strip, [&] {
        ++handedIn;
        answer = strip->answer();
    });
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(handedIn, 1);
    EXPECT_FALSE(strip->problem().isEmpty()) << "it says why";
    QTest::keyClick(reference, Qt::Key_Escape);
    strip->open();
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(handedIn, 1) << "opened anew it is still being recorded";
    EXPECT_FALSE(answer(QString())) << "it was opened for something else by then";
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(handedIn, 2);
    answer = {};
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(handedIn, 3) << "nobody is left who would answer";
}

TEST_F(Strips, EnterPressesAButtonAsSpaceDoesAndOnceWhileHeld)
{
    QSignalSpy pressed(button, &ui::ActionButton::activated);
    showWindow();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
    EXPECT_EQ(pressed.count(), 1);
    QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(pressed.count(), 1) << "Ctrl+Enter belongs to the window";
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QApplication::sendEvent(button, &held);
    EXPECT_EQ(pressed.count(), 1);
}

TEST_F(Strips, EscapeClosesKeepsTheDraftAndReturnsTheFocus)
{
    QSignalSpy cancelled(strip, &ui::InlineStrip::cancelled);
    showWindow();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTest::keyClicks(reference, QStringLiteral("03:20 phone"));
    QTest::keyClick(reference, Qt::Key_Escape);
    EXPECT_FALSE(strip->isVisible());
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_EQ(window.focusWidget(), button);
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_EQ(reference->text(), QStringLiteral("03:20 phone"));
}

TEST_F(Strips, CtrlEnterConfirmsFromAnyFieldEvenWhereTheWindowHasTheSameKey)
{
    auto *windowWide = new QAction(&window);
    windowWide->setShortcut(Qt::CTRL | Qt::Key_Return);
    window.addAction(windowWide);
    QSignalSpy outside(windowWide, &QAction::triggered);
    QSignalSpy confirmed(strip, &ui::InlineStrip::confirmed);
    showWindow();
    strip->open();
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    why->setFocus();
    QTest::keyClick(why, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(why, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    EXPECT_EQ(confirmed.count(), 3);
    EXPECT_EQ(outside.count(), 0);
    EXPECT_TRUE(why->toPlainText().isEmpty());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(confirmed.count(), 3);
    EXPECT_EQ(outside.count(), 1);
}

TEST_F(Strips, EnterAloneWritesANewLine)
{
    QSignalSpy confirmed(strip, &ui::InlineStrip::confirmed);
    showWindow();
    strip->open();
    why->setFocus();
    QTest::keyClicks(why, QStringLiteral("a"));
    QTest::keyClick(why, Qt::Key_Return);
    EXPECT_EQ(why->toPlainText(), QStringLiteral("a\n"));
    EXPECT_EQ(confirmed.count(), 0);
}

TEST_F(Strips, StaysOpenWithItsProblemUntilItIsClosed)
{
    showWindow();
    strip->open();
    strip->setProblem(QStringLiteral("与研判不同，须填理由。"));
    EXPECT_TRUE(strip->isOpen());
    EXPECT_EQ(strip->accessibleDescription(), QStringLiteral("与研判不同，须填理由。"));
    strip->close();
    EXPECT_TRUE(strip->problem().isEmpty());
}

TEST_F(Strips, TheLineOfAProblemPutRightStandsBelowTheFieldsAgain)
{
    showWindow();
    strip->open();
    QCoreApplication::processEvents();
    const int before = reference->mapTo(strip, QPoint()).y();
    strip->setProblem(QStringLiteral("请填写。"), reference);
    QCoreApplication::processEvents();
    ASSERT_GT(reference->mapTo(strip, QPoint()).y(), before) << "it stands above that field";
    strip->close();
    strip->setProblem({});
    strip->open();
    QCoreApplication::processEvents();
    EXPECT_EQ(reference->mapTo(strip, QPoint()).y(), before) << "no gap under the title";
}

TEST_F(Strips, AMessageSaysWhatFailedWhatIsSafeAndWhatToDoUntilDismissed)
{
    auto *message = new ui::MessageStrip(&window);
    layout->addWidget(message);
    showWindow();
    EXPECT_FALSE(message->isVisible());
    message->showMessage(
        {QStringLiteral("备份失败：磁盘已满。"), QStringLiteral("记录未受影响。"), QStringLiteral("清理磁盘后重试。")});
    EXPECT_TRUE(message->isVisible());
    EXPECT_EQ(message->text(), QStringLiteral("备份失败：磁盘已满。 记录未受影响。 清理磁盘后重试。"));
    QTest::mouseClick(message->findChild<ui::ActionButton *>(QStringLiteral("dismissButton")), Qt::LeftButton);
    EXPECT_FALSE(message->isVisible());
    EXPECT_TRUE(message->text().isEmpty());
}

TEST_F(Strips, AMessageNeverReadsItsTextAsMarkup)
{
    auto *message = new ui::MessageStrip(&window);
    layout->addWidget(message);
    message->showMessage({QStringLiteral("<b>x</b>"), {}, {}});
    EXPECT_TRUE(message->findChild<QLabel *>()->text().contains(QStringLiteral("&lt;b&gt;")));
}

TEST_F(Strips, AnEmptyStateSaysTheKeyInItsSentence)
{
    auto *empty = new ui::EmptyState(&window);
    layout->addWidget(empty);
    empty->setContent(QStringLiteral("没有在办事件。按 %1 新建。"), QStringLiteral("N"));
    EXPECT_EQ(empty->text(), QStringLiteral("没有在办事件。按 N 新建。"));
    const int wide = empty->sizeHint().width();
    empty->setContent(QStringLiteral("没有在办事件。"));
    EXPECT_LT(empty->sizeHint().width(), wide);
}

TEST_F(Strips, ABusyBarShowsOnlyWhatTakesLongAndKeepsItsPlace)
{
    auto *bar = new ui::BusyBar(&window);
    layout->addWidget(bar);
    showWindow();
    const int height = bar->height();
    EXPECT_GT(height, 0);
    bar->setBusy(true);
    EXPECT_FALSE(bar->isShown()) << "nobody notices a moment";
    bar->setBusy(false);
    bar->setBusy(true);
    EXPECT_TRUE(QTest::qWaitFor([bar] { return bar->isShown(); }, 3000));
    EXPECT_FALSE(bar->accessibleName().isEmpty());
    EXPECT_EQ(bar->height(), height);
    bar->setBusy(false);
    EXPECT_FALSE(bar->isShown());
}

} // namespace
