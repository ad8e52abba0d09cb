// The lists a person works through with letters: tasks, clocks, calls, timeline.
#include "gui/incident/Demonstration.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/incident/CallPanel.h"
#include "ui/incident/ClockPanel.h"
#include "ui/incident/DueField.h"
#include "ui/incident/TaskPanel.h"
#include "ui/incident/TextEntry.h"
#include "ui/incident/TimelinePanel.h"

#include <QLineEdit>

using night::str;
using viewmodel::CallListModel;
using viewmodel::CallRow;
using viewmodel::CallState;
using viewmodel::DeadlineRow;
using viewmodel::TaskRow;
using viewmodel::TaskState;
using viewmodel::TimelineRow;

namespace {

class Lists : public PanelFixture {
protected:
    template <class Panel>
    Panel *showList()
    {
        night::playBoilerAccident(night);
        auto *panel = new Panel(incident(), drafts);
        showPanel(panel);
        panel->list()->setFocus();
        return panel;
    }
    const TaskRow &task(const char *key)
    {
        return *std::ranges::find(incident().tasks().rows(), QString::fromUtf8(key), &TaskRow::key);
    }
    template <class List, class Model>
    void choose(List *list, const Model &model, const char *key)
    {
        list->choose(model.indexOf(QString::fromUtf8(key)));
    }
};

class Tasks : public Lists { };

TEST_F(Tasks, LettersMarkThePickedTask)
{
    auto *panel = showList<ui::TaskPanel>();
    choose(panel->list(), incident().tasks(), "seal_site");
    press(Qt::Key_I);
    EXPECT_EQ(task("seal_site").state, TaskState::Notified);
    press(Qt::Key_A);
    EXPECT_EQ(task("seal_site").state, TaskState::Accepted);
}

TEST_F(Tasks, DoneGoesOnToTheNextOneNobodyWasToldAbout)
{
    auto *panel = showList<ui::TaskPanel>();
    choose(panel->list(), incident().tasks(), "confirm_unit_report");
    press(Qt::Key_D);
    EXPECT_EQ(task("confirm_unit_report").state, TaskState::Done);
    // rescue_people was accepted at 02:58; after it comes sealing the site.
    EXPECT_EQ(str(panel->list()->chosenRow().data(viewmodel::TaskListModel::TaskRole).toString()), "seal_site");
}

TEST_F(Tasks, NothingHappensWhileNoTaskIsPicked)
{
    auto *panel = showList<ui::TaskPanel>();
    panel->list()->clearSelection();
    const int lines = incident().timeline().rowCount();
    press(Qt::Key_D);
    EXPECT_EQ(incident().timeline().rowCount(), lines);
}

TEST_F(Tasks, NotApplicableAsksWhyAndKeepsTheReasonOfATaskUntilItIsSent)
{
    auto *panel = showList<ui::TaskPanel>();
    choose(panel->list(), incident().tasks(), "mark_zones");
    press(Qt::Key_X);
    ASSERT_TRUE(panel->strip()->isOpen());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(panel->strip()->isOpen());
    EXPECT_FALSE(panel->strip()->problem().isEmpty());
    type(QStringLiteral("无扩散"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(panel->strip()->isOpen());
    EXPECT_TRUE(panel->list()->hasFocus());

    choose(panel->list(), incident().tasks(), "seal_site");
    press(Qt::Key_X);
    EXPECT_EQ(str(panel->findChild<ui::TextEntry *>()->text()), "") << "another task, another reason";
    press(Qt::Key_Escape);
    choose(panel->list(), incident().tasks(), "mark_zones");
    press(Qt::Key_X);
    press(Qt::Key_Return);
    EXPECT_EQ(task("mark_zones").state, TaskState::NotApplicable);
    EXPECT_EQ(str(task("mark_zones").status), "not applicable: 无扩散");
    EXPECT_TRUE(drafts.kept.empty());
}

TEST_F(Tasks, WhatIsRefusedIsExplainedInTheStrip)
{
    auto *panel = showList<ui::TaskPanel>();
    choose(panel->list(), incident().tasks(), "verify_information");
    press(Qt::Key_D);
    EXPECT_TRUE(panel->message()->isVisible());
    EXPECT_FALSE(panel->message()->text().isEmpty());
}

TEST_F(Tasks, ANewResponseAboveKeepsThePickedTask)
{
    auto *panel = showList<ui::TaskPanel>();
    choose(panel->list(), incident().tasks(), "mark_zones");
    const int rows = incident().tasks().rowCount();
    night.take("start_2");
    EXPECT_GT(incident().tasks().rowCount(), rows);
    EXPECT_EQ(str(panel->list()->chosenRow().data(viewmodel::TaskListModel::TaskRole).toString()), "mark_zones");
}

TEST_F(Tasks, HeadingsAreSteppedOver)
{
    auto *panel = showList<ui::TaskPanel>();
    night.take("start_2");
    panel->list()->setFocus();
    press(Qt::Key_Home);
    EXPECT_TRUE(panel->list()->chosenRow().isValid());
    for (int i = 0; i < incident().tasks().rowCount(); ++i) {
        press(Qt::Key_Down);
        ASSERT_TRUE(panel->list()->chosenRow().isValid()) << i;
        EXPECT_FALSE(panel->list()->chosenRow().data(viewmodel::TaskListModel::HeadingRole).toBool());
    }
    EXPECT_EQ(panel->list()->chosenRow().row(), incident().tasks().rowCount() - 1);
}

TEST_F(Tasks, TheHeadCountsAndNamesTheKeys)
{
    auto *panel = showList<ui::TaskPanel>();
    const auto *pane = panel->findChild<ui::Pane *>();
    EXPECT_EQ(str(pane->head()->text().subtitle), "先期处置 done 1 / 12");
    QStringList keys;
    for (const ui::KeyHint &hint : pane->head()->text().hints)
        keys.append(hint.key);
    EXPECT_EQ(keys, QStringList({QStringLiteral("I"), QStringLiteral("A"), QStringLiteral("D"), QStringLiteral("X")}));
}

class Clocks : public Lists {
protected:
    const DeadlineRow *clock(const char *label)
    {
        for (const DeadlineRow &row : incident().deadlines().rows()) {
            if (row.label == QString::fromUtf8(label))
                return &row;
        }
        return nullptr;
    }
    void pick(ui::ClockPanel *panel, const char *label)
    {
        panel->list()->choose(incident().deadlines().indexOf(clock(label)->key));
    }
};

TEST_F(Clocks, PlusSetsAClockOfOnesOwn)
{
    auto *panel = showList<ui::ClockPanel>();
    press(Qt::Key_Plus);
    ASSERT_TRUE(panel->newStrip()->isOpen());
    type(QStringLiteral("会商"));
    press(Qt::Key_Tab);
    type(QStringLiteral("30"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_NE(clock("会商"), nullptr);
    EXPECT_EQ(str(clock("会商")->dueAt), "03:44");
    EXPECT_FALSE(panel->newStrip()->isOpen());
}

TEST_F(Clocks, ATimeThatCannotBeReadKeepsTheStripAndTheWords)
{
    auto *panel = showList<ui::ClockPanel>();
    press(Qt::Key_Plus);
    type(QStringLiteral("会商"));
    press(Qt::Key_Tab);
    type(QStringLiteral("过一会"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(panel->newStrip()->isOpen());
    EXPECT_TRUE(panel->newStrip()->problem().contains(QStringLiteral("cannot be read")))
        << str(panel->newStrip()->problem());
    EXPECT_EQ(clock("会商"), nullptr);
}

TEST_F(Clocks, MoreTimeNeedsAReason)
{
    auto *panel = showList<ui::ClockPanel>();
    pick(panel, "追问重伤人数");
    press(Qt::Key_E);
    ASSERT_TRUE(panel->changeStrip()->isOpen());
    type(QStringLiteral("03:50"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(str(clock("追问重伤人数")->dueAt), "03:20");
    type(QStringLiteral("医院未回")); // the cursor stands where it is missing
    press(Qt::Key_Return);
    EXPECT_EQ(str(clock("追问重伤人数")->dueAt), "03:50");
    EXPECT_FALSE(panel->changeStrip()->isOpen());
}

TEST_F(Clocks, ADueTimeIsReadBackAsItIsTyped)
{
    auto *panel = showList<ui::ClockPanel>();
    pick(panel, "追问重伤人数");
    press(Qt::Key_E);
    const auto *field = panel->changeStrip()->findChild<ui::DueField *>();
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(str(field->reading()), "");
    type(QStringLiteral("03:50"));
    EXPECT_EQ(str(field->reading()), "03:50 · left 00:35:34");
    field->line()->clear();
    type(QStringLiteral("03:10")); // four minutes ago
    EXPECT_EQ(str(field->reading()), "11-26 03:10 · left 23:55:34") << "that is tomorrow";
    field->line()->clear();
    type(QStringLiteral("soon"));
    EXPECT_EQ(str(field->reading()), "");
}

TEST_F(Clocks, SSilencesAndDSettles)
{
    auto *panel = showList<ui::ClockPanel>();
    pick(panel, "追问重伤人数");
    press(Qt::Key_S);
    EXPECT_TRUE(clock("追问重伤人数")->silenced);
    press(Qt::Key_S);
    EXPECT_FALSE(clock("追问重伤人数")->silenced) << "the key that silenced it lets it be heard again";
    press(Qt::Key_D);
    ASSERT_TRUE(panel->changeStrip()->isOpen());
    type(QStringLiteral("已问到"));
    press(Qt::Key_Return);
    EXPECT_EQ(clock("追问重伤人数")->state, viewmodel::ClockState::Ended);
}

TEST_F(Clocks, OfAClockThatHasEndedTheKeysSayHowInsteadOfAsking)
{
    auto *panel = showList<ui::ClockPanel>();
    pick(panel, "追问重伤人数");
    press(Qt::Key_D);
    type(QStringLiteral("已问到"));
    press(Qt::Key_Return);
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_D, Qt::Key_S}) {
        pick(panel, "追问重伤人数");
        panel->list()->setFocus();
        press(key);
        EXPECT_FALSE(panel->changeStrip()->isOpen()) << key;
        EXPECT_EQ(str(panel->message()->text()),
            "“追问重伤人数” has ended: stopped, 03:14, own, 已问到. There is nothing to change.");
        panel->message()->clear();
    }
}

TEST_F(Clocks, TheSecondsRunWithoutTouchingSelectionOrFields)
{
    auto *panel = showList<ui::ClockPanel>();
    pick(panel, "追问重伤人数");
    press(Qt::Key_E);
    type(QStringLiteral("03:5"));
    night.goTo("03:15:26");
    EXPECT_EQ(str(clock("追问重伤人数")->left), "left 00:04:34");
    type(QStringLiteral("0"));
    EXPECT_EQ(str(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text()), "03:50");
    EXPECT_EQ(str(panel->list()->chosenRow().data(viewmodel::DeadlineListModel::LabelRole).toString()), "追问重伤人数");
}

class Calls : public Lists {
protected:
    const CallRow &call(const char *target)
    {
        return *std::ranges::find(incident().calls().rows(), QString::fromUtf8(target), &CallRow::target);
    }
    void pick(ui::CallPanel *panel, const char *target)
    {
        panel->list()->choose(incident().calls().indexOf(call(target).key));
    }
};

TEST_F(Calls, ReachedWithTheNoteTypedBelow)
{
    auto *panel = showList<ui::CallPanel>();
    pick(panel, "fire");
    press(Qt::Key_C);
    EXPECT_EQ(call("fire").state, CallState::Calling);
    panel->noteField()->setFocus();
    type(QStringLiteral("两车已出动"));
    panel->list()->setFocus();
    press(Qt::Key_Y);
    EXPECT_EQ(call("fire").state, CallState::Reached);
    EXPECT_EQ(str(call("fire").note), "两车已出动");
    EXPECT_EQ(str(panel->noteField()->text()), "");
}

TEST_F(Calls, ASettledCallGoesOnToTheNextThatIsNot)
{
    auto *panel = showList<ui::CallPanel>();
    const auto chosen = [panel] {
        return panel->list()->chosenRow().data(viewmodel::CallListModel::KeyRole).toString();
    };
    pick(panel, "fire");
    press(Qt::Key_C);
    EXPECT_EQ(chosen(), call("fire").key) << "it rings";
    const QString next = incident().calls().nextUnsettled(call("fire").key);
    ASSERT_FALSE(next.isEmpty());
    press(Qt::Key_Y);
    EXPECT_EQ(chosen(), next);
    press(Qt::Key_W);
    EXPECT_EQ(chosen(), next) << "nobody answered: it is not settled";
}

TEST_F(Calls, NobodyAnsweringIsCalledAgainInFiveMinutesUnlessSaidOtherwise)
{
    auto *panel = showList<ui::CallPanel>();
    pick(panel, "fire");
    press(Qt::Key_W);
    EXPECT_EQ(str(call("fire").outcome), "no answer 03:14 · again 03:19");
    pick(panel, "health");
    panel->retryField()->setText(QStringLiteral("10"));
    press(Qt::Key_B);
    EXPECT_EQ(str(call("health").outcome), "busy 03:14 · again 03:24");
    EXPECT_EQ(str(panel->retryField()->text()), "5");
}

TEST_F(Calls, ANoteStaysWithWhomItIsAbout)
{
    auto *panel = showList<ui::CallPanel>();
    pick(panel, "fire");
    panel->noteField()->setFocus();
    type(QStringLiteral("一车"));
    pick(panel, "health");
    EXPECT_EQ(str(panel->noteField()->text()), "");
    pick(panel, "fire");
    EXPECT_EQ(str(panel->noteField()->text()), "一车");
}

TEST_F(Calls, SkippedRefusedAndPassedOnNeedWords)
{
    auto *panel = showList<ui::CallPanel>();
    pick(panel, "ecology");
    press(Qt::Key_X);
    ASSERT_TRUE(panel->strip()->isOpen());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(panel->strip()->problem().isEmpty());
    type(QStringLiteral("无污染"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(call("ecology").state, CallState::Skipped);
    EXPECT_TRUE(panel->list()->hasFocus());
    pick(panel, "health");
    press(Qt::Key_T);
    type(QStringLiteral("值班员"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(call("health").state, CallState::PassedOn);
    EXPECT_TRUE(call("health").note.contains(QStringLiteral("值班员")));
}

TEST_F(Calls, TheDirectorySaysWhoAnswersThere)
{
    night.session.replaceDirectory({{{"市公安消防支队", "王某", {"0000-0001", "0000-0002"}}}});
    auto *panel = showList<ui::CallPanel>();
    pick(panel, "fire");
    EXPECT_TRUE(panel->contact().contains(QStringLiteral("王某"))) << str(panel->contact());
    EXPECT_TRUE(panel->contact().contains(QStringLiteral("0000-0001")));
    pick(panel, "health");
    EXPECT_TRUE(panel->contact().startsWith(QStringLiteral("No entry in the directory")));
}

class Timeline : public Lists {
protected:
    ui::TimelinePanel *showTimeline()
    {
        night::playBoilerAccident(night);
        auto *panel = new ui::TimelinePanel(night.desk, drafts);
        showPanel(panel, 400);
        panel->list()->setFocus();
        return panel;
    }
    QModelIndex line(const char *kind, bool struck = false)
    {
        for (const TimelineRow &row : incident().timeline().rows()) {
            if (row.kind == QString::fromUtf8(kind) && row.struck == struck)
                return incident().timeline().indexOf(row.key);
        }
        return {};
    }
};

TEST_F(Timeline, ANoteIsTypedOnTopAndEnterRecordsIt)
{
    auto *panel = showTimeline();
    panel->focusNote();
    type(QStringLiteral("省局来电询问"));
    press(Qt::Key_Return);
    EXPECT_EQ(newest("note"), "省局来电询问");
    EXPECT_EQ(str(panel->note()->text()), "");
    EXPECT_TRUE(panel->note()->hasFocus()) << "the next one may follow";
}

TEST_F(Timeline, ANoteMayBeDatedBackAndSaysSo)
{
    auto *panel = showTimeline();
    panel->focusNote();
    type(QStringLiteral("消防到场"));
    press(Qt::Key_Tab);
    type(QStringLiteral("03:02"));
    panel->focusNote();
    press(Qt::Key_Return);
    const QModelIndex row = line("note");
    ASSERT_TRUE(row.isValid());
    EXPECT_EQ(night::textAt(incident().timeline(), row.row(), viewmodel::TimelineModel::TimeRole), "03:02");
    EXPECT_EQ(night::textAt(incident().timeline(), row.row(), viewmodel::TimelineModel::LateRole), "added 03:14");
}

TEST_F(Timeline, AFailureKeepsTheNote)
{
    auto *panel = showTimeline();
    night.store().appendsFailWith = base::ErrorCode::Full;
    panel->focusNote();
    type(QStringLiteral("省局来电询问"));
    press(Qt::Key_Return);
    EXPECT_EQ(str(panel->note()->text()), "省局来电询问");
    EXPECT_TRUE(panel->message()->isVisible());
}

TEST_F(Timeline, MUnfoldsWhatTheConsoleWroteByItself)
{
    auto *panel = showTimeline();
    const int folded = incident().timeline().rowCount();
    EXPECT_TRUE(panel->findChild<ui::Pane *>()->head()->text().note.contains(QStringLiteral("folded")));
    press(Qt::Key_M);
    EXPECT_GT(incident().timeline().rowCount(), folded);
    press(Qt::Key_M);
    EXPECT_EQ(incident().timeline().rowCount(), folded);
}

TEST_F(Timeline, DownFromTheNoteGoesToTheLines)
{
    ui::TimelinePanel *panel = showTimeline();
    panel->focusNote();
    type(QStringLiteral("家属"));
    press(Qt::Key_Down);
    EXPECT_TRUE(panel->list()->hasFocus());
    EXPECT_EQ(panel->list()->chosenRow().row(), 0);
    EXPECT_EQ(str(panel->note()->text()), "家属") << "kept";
}

TEST_F(Timeline, XStrikesALineThroughWithItsReason)
{
    auto *panel = showTimeline();
    panel->list()->choose(line("fact"));
    const QString version = panel->list()->chosenRow().data(viewmodel::TimelineModel::VersionRole).toString();
    press(Qt::Key_X);
    ASSERT_TRUE(panel->strip()->isOpen());
    type(QStringLiteral("听错"));
    press(Qt::Key_Return);
    EXPECT_FALSE(panel->strip()->isOpen());
    const TimelineRow *row = incident().timeline().rowAt(incident().timeline().indexOf(version));
    EXPECT_TRUE(row->struck);
    EXPECT_TRUE(row->struckReason.contains(QStringLiteral("听错")));
}

TEST_F(Timeline, TCorrectsTheTimeOfALineAndTheLineStays)
{
    auto *panel = showTimeline();
    panel->list()->choose(line("task"));
    const QString version = panel->list()->chosenRow().data(viewmodel::TimelineModel::VersionRole).toString();
    const auto row = [&] { return *incident().timeline().rowAt(incident().timeline().indexOf(version)); };
    const QString told = row().time;
    press(Qt::Key_T);
    ASSERT_TRUE(panel->strip()->isOpen());
    type(QStringLiteral("02:59"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(panel->strip()->isOpen()) << "a reason is needed";
    type(QStringLiteral("看错表"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(panel->strip()->isOpen()) << str(panel->strip()->problem());
    EXPECT_EQ(row().time, told);
    EXPECT_EQ(str(row().late), "counts as 02:59");
    EXPECT_NE(newest("time").find("看错表"), std::string::npos) << newest("time");
    press(Qt::Key_X);
    ASSERT_TRUE(panel->strip()->isOpen()) << "the strip asks for a reason alone";
    EXPECT_EQ(QApplication::focusWidget(), panel->strip()->findChild<ui::TextEntry *>());
}

TEST_F(Timeline, WhereNoClockCountsFromALineThatIsSaid)
{
    auto *panel = showTimeline();
    panel->list()->choose(line("fact"));
    press(Qt::Key_T);
    EXPECT_FALSE(panel->strip()->isOpen());
    EXPECT_TRUE(panel->message()->isVisible());
}

TEST_F(Timeline, WhatIsStruckAlreadyCannotBeStruckAgain)
{
    auto *panel = showTimeline();
    panel->list()->choose(line("fact", true));
    press(Qt::Key_X);
    EXPECT_FALSE(panel->strip()->isOpen());
    EXPECT_TRUE(panel->message()->isVisible());
}

TEST_F(Timeline, ANewLineOnTopKeepsThePickedOne)
{
    auto *panel = showTimeline();
    panel->list()->choose(line("call"));
    const QString before = panel->list()->chosenRow().data(viewmodel::TimelineModel::VersionRole).toString();
    incident().addNote(QStringLiteral("一句"), {}, night.expectRecorded());
    EXPECT_EQ(panel->list()->chosenRow().data(viewmodel::TimelineModel::VersionRole).toString(), before);
}

} // namespace
