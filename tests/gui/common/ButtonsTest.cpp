#include "gui/common/WindowFixture.h"
#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"

#include <QSignalSpy>

namespace {

using ui::ActionButton;

class Buttons : public WindowFixture {
protected:
    ActionButton *add(const QString &text, ActionButton::Kind kind = ActionButton::Kind::Outlined)
    {
        auto *button = new ActionButton(text, kind, &window);
        layout->addWidget(button);
        return button;
    }
};

const QString reason = QStringLiteral("不能终止：尚未启动响应（5.4）。");

TEST_F(Buttons, AClickActs)
{
    ActionButton *button = add(QStringLiteral("启动Ⅱ级…"), ActionButton::Kind::Primary);
    QSignalSpy activated(button, &ActionButton::activated);
    showWindow();
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(activated.count(), 1);
}

TEST_F(Buttons, ARefusedOneIsReachedByTabAndAnswersWithTheReason)
{
    add(QStringLiteral("启动Ⅱ级…"));
    ActionButton *end = add(QStringLiteral("终止"));
    end->setRefusal(reason);
    QSignalSpy activated(end, &ActionButton::activated);
    QSignalSpy refused(end, &ActionButton::refusedWith);
    showWindow();
    window.setFocus();
    QTest::keyClick(&window, Qt::Key_Tab);
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    ASSERT_EQ(window.focusWidget(), end);
    QTest::keyClick(end, Qt::Key_Space);
    EXPECT_EQ(activated.count(), 0);
    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(refused.at(0).at(0).toString(), reason);
    EXPECT_EQ(end->accessibleDescription(), reason);
    EXPECT_TRUE(end->isEnabled());
}

TEST_F(Buttons, OneAllowedAgainActs)
{
    ActionButton *end = add(QStringLiteral("终止"));
    end->setRefusal(reason);
    end->setRefusal({});
    QSignalSpy activated(end, &ActionButton::activated);
    showWindow();
    QTest::mouseClick(end, Qt::LeftButton);
    EXPECT_EQ(activated.count(), 1);
    EXPECT_TRUE(end->accessibleDescription().isEmpty());
}

TEST_F(Buttons, AKeyCapMakesRoomForItself)
{
    ActionButton *button = add(QStringLiteral("记入"));
    const int without = button->sizeHint().width();
    button->setKeyHint(Qt::CTRL | Qt::Key_Return);
    EXPECT_GT(
        button->sizeHint().width(), without + QFontMetrics(button->font()).horizontalAdvance(QStringLiteral("Enter")));
}

TEST_F(Buttons, ThePrimaryOneIsFilledWithTheAccent)
{
    ActionButton *button = add(QString(), ActionButton::Kind::Primary);
    showWindow();
    const QImage shot = button->grab().toImage();
    EXPECT_EQ(shot.pixelColor(shot.width() / 2, shot.height() / 2), ui::lightTokens().accent.fill);
    theme.setAppearance(ui::Appearance::Dark);
    QCoreApplication::processEvents();
    EXPECT_EQ(button->grab().toImage().pixelColor(shot.width() / 2, shot.height() / 2), ui::darkTokens().accent.fill);
}

TEST_F(Buttons, ARowSaysEveryReasonOnceUnderTheButtons)
{
    auto *row = new ui::ButtonRow(&window);
    layout->addWidget(row);
    EXPECT_TRUE(row->line().isEmpty());
    auto *first = new ActionButton(QStringLiteral("终止"));
    auto *second = new ActionButton(QStringLiteral("评估"));
    row->addButton(first);
    row->addButton(second);
    row->setNote(QStringLiteral("Ⅰ级与研判不同，须填理由"));
    first->setRefusal(reason);
    second->setRefusal(reason);
    EXPECT_EQ(row->line(), QStringLiteral("Ⅰ级与研判不同，须填理由 · ") + reason);
    first->setRefusal({});
    second->setRefusal({});
    EXPECT_EQ(row->line(), QStringLiteral("Ⅰ级与研判不同，须填理由"));
}

} // namespace
