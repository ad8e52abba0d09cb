// Pieces the panels are made of.
#include "gui/incident/Demonstration.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/TaskDelegate.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/incident/TaskListModel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QVBoxLayout>

using night::str;

namespace {

class Parts : public PanelFixture { };

TEST_F(Parts, ATaskHasRoomForAllOfItsClauseAndForItsKinds)
{
    using viewmodel::TaskListModel;
    QStandardItemModel tasks;
    const auto add = [&tasks](const char *cite, const char *note) {
        auto *row = new QStandardItem;
        row->setData(QStringLiteral("出库复核"), TaskListModel::WhatRole);
        row->setData(QStringLiteral("调拨组"), TaskListModel::OwnerRole);
        row->setData(QString::fromUtf8(cite), TaskListModel::CiteRole);
        row->setData(QString::fromUtf8(note), TaskListModel::NoteRole);
        tasks.appendRow(row);
    };
    add("3.2(5)", "");
    add("吕政办发〔2020〕71号 第二十二条", "");
    add("3.2(5)", "强制性减排 · 扬尘源");
    ui::RowList list(QStringLiteral("任务"));
    const ui::TaskDelegate delegate;
    const auto height = [&](int row) { return delegate.heightFor(tasks.index(row, 0), list, 520); };
    EXPECT_GE(height(1), height(0) + list.fontMetrics().height()) << "a long clause goes on in the next line";
    EXPECT_GT(height(2), height(0));
}

TEST_F(Parts, ADraftIsWrittenWhenItsFieldGoes)
{
    auto *field = new QLineEdit;
    auto *draft = new ui::FieldDraft(field, drafts, QStringLiteral("note"));
    draft->setScope(QStringLiteral("incident/1"));
    field->setText(QStringLiteral("半句"));
    delete field;
    EXPECT_EQ(str(drafts.load(QStringLiteral("incident/1/note"))), "半句");
}

TEST_F(Parts, ADraftGoesWithItsScopeAndIsForgottenOnceSent)
{
    QLineEdit field;
    auto *draft = new ui::FieldDraft(&field, drafts, QStringLiteral("note"));
    draft->setScope(QStringLiteral("a"));
    field.setText(QStringLiteral("one"));
    const ui::HandedIn sent({draft});
    draft->setScope(QStringLiteral("b"));
    EXPECT_EQ(str(field.text()), "");
    field.setText(QStringLiteral("two"));
    sent.recorded(); // the answer from the record came late
    EXPECT_EQ(str(field.text()), "two");
    draft->setScope(QStringLiteral("a"));
    EXPECT_EQ(str(field.text()), "");
    draft->setScope(QStringLiteral("b"));
    EXPECT_EQ(str(field.text()), "two");
}

TEST_F(Parts, WhatIsTypedWhileTheAnswerIsOnItsWayStays)
{
    QLineEdit field;
    auto *draft = new ui::FieldDraft(&field, drafts, QStringLiteral("note"));
    draft->setScope(QStringLiteral("a"));
    field.setText(QStringLiteral("one"));
    const ui::HandedIn sent({draft});
    field.setText(QStringLiteral("one and more"));
    sent.recorded();
    EXPECT_EQ(str(field.text()), "one and more");
    const ui::HandedIn again({draft});
    again.recorded();
    EXPECT_EQ(str(field.text()), "");
    EXPECT_TRUE(drafts.kept.empty());
}

TEST_F(Parts, WhatIsRecordedIsForgottenAlsoWhereItsFieldIsGone)
{
    auto *field = new QLineEdit;
    auto *draft = new ui::FieldDraft(field, drafts, QStringLiteral("answer"));
    draft->setScope(QStringLiteral("a"));
    field->setText(QStringLiteral("12"));
    const ui::HandedIn sent({draft});
    delete field;
    ASSERT_EQ(drafts.kept.size(), 1U);
    sent.recorded();
    EXPECT_TRUE(drafts.kept.empty());
}

TEST_F(Parts, WhatIsRecordedAlreadyStandsInAFieldWithoutBeingADraft)
{
    QLineEdit field;
    auto *draft = new ui::FieldDraft(&field, drafts, QStringLiteral("place"));
    draft->setScope(QStringLiteral("a"), QStringLiteral("梧桐镇"));
    EXPECT_EQ(str(field.text()), "梧桐镇");
    draft->setScope({});
    EXPECT_TRUE(drafts.kept.empty());
    draft->setScope(QStringLiteral("a"), QStringLiteral("梧桐镇"));
    field.setText(QStringLiteral("梧桐镇 东街"));
    draft->setScope({});
    draft->setScope(QStringLiteral("a"), QStringLiteral("梧桐镇"));
    EXPECT_EQ(str(field.text()), "梧桐镇 东街");
}

TEST_F(Parts, EnterHeldDownHandsInOnce)
{
    auto *entry = new ui::TextEntry(ui::TextEntry::Kind::Sentence, QStringLiteral("Note"));
    QSignalSpy submitted(entry, &ui::TextEntry::submitted);
    showPanel(entry);
    entry->setFocus();
    for (const bool repeat : {false, true, true}) {
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), repeat);
        QApplication::sendEvent(entry, &held);
    }
    EXPECT_EQ(submitted.count(), 1);
}

TEST_F(Parts, ASegmentBarIsOneStopOfTheTabKey)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    auto *before = new QLineEdit;
    auto *bar = new ui::SegmentBar(QStringLiteral("How"));
    bar->setChoices({{QStringLiteral("a"), QStringLiteral("A")}, {QStringLiteral("b"), QStringLiteral("B")}});
    bar->setChosen(QStringLiteral("b"));
    auto *after = new QLineEdit;
    layout->addWidget(before);
    layout->addWidget(bar);
    layout->addWidget(after);
    showPanel(box);
    before->setFocus();
    press(Qt::Key_Tab);
    EXPECT_TRUE(bar->segment(QStringLiteral("b"))->hasFocus());
    press(Qt::Key_Tab);
    EXPECT_TRUE(after->hasFocus());
}

TEST_F(Parts, ArrowsMoveAndSpaceOrEnterPicks)
{
    auto *bar = new ui::SegmentBar(QStringLiteral("How"));
    bar->setChoices({{QStringLiteral("a"), QStringLiteral("A")}, {QStringLiteral("b"), QStringLiteral("B")}});
    showPanel(bar);
    QSignalSpy picked(bar, &ui::SegmentBar::picked);
    bar->focusChosen();
    press(Qt::Key_Right);
    EXPECT_EQ(picked.count(), 0);
    press(Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(str(bar->chosen()), "b");
    bar->setChosen(QStringLiteral("a"));
    EXPECT_EQ(picked.count(), 1) << "not when set by program";
}

TEST_F(Parts, AnEntryGrowsWithItsTextUpToSixLines)
{
    auto *entry = new ui::TextEntry(ui::TextEntry::Kind::Sentence, QStringLiteral("Note…"));
    auto *box = new QWidget;
    (new QVBoxLayout(box))->addWidget(entry);
    showPanel(box, 300, 400);
    const int one = entry->sizeHint().height();
    entry->setPlainText(QStringLiteral("a\nb\nc"));
    const int three = entry->sizeHint().height();
    EXPECT_EQ(three - one, 2 * entry->fontMetrics().lineSpacing());
    entry->setPlainText(QString(20, u'\n'));
    EXPECT_EQ(entry->sizeHint().height() - one, 5 * entry->fontMetrics().lineSpacing());
    EXPECT_EQ(str(entry->accessibleName()), "Note");
}

TEST_F(Parts, ALongEntryTakesEnterAsALineAndCtrlEnterAsTheEnd)
{
    auto *entry = new ui::TextEntry(ui::TextEntry::Kind::Long, QStringLiteral("Words"));
    showPanel(entry);
    QSignalSpy submitted(entry, &ui::TextEntry::submitted);
    entry->setFocus();
    type(QStringLiteral("一"));
    press(Qt::Key_Return);
    type(QStringLiteral("二"));
    EXPECT_EQ(submitted.count(), 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(submitted.count(), 1);
    EXPECT_EQ(str(entry->text()), "一\n二");
}

TEST_F(Parts, AFlowGoesOnInTheNextLine)
{
    QWidget box;
    auto *flow = new ui::FlowLayout(10, &box);
    QWidget *children[3];
    for (QWidget *&child : children) {
        child = new QWidget;
        child->setFixedSize(100, 20);
        flow->addWidget(child);
    }
    EXPECT_EQ(flow->sizeHint(), QSize(320, 20));
    EXPECT_EQ(flow->heightForWidth(320), 20);
    EXPECT_EQ(flow->heightForWidth(319), 50); // two lines and the gap
    flow->setGeometry(QRect(0, 0, 215, 50));
    EXPECT_EQ(children[1]->pos(), QPoint(110, 0));
    EXPECT_EQ(children[2]->pos(), QPoint(0, 30));
}

} // namespace
