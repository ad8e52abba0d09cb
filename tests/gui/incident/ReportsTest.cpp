// Reports at the desk: the reason for one more, the fixed text read again; signatures, each in a field of its own.
#include "gui/incident/Demonstration.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/ToneLabel.h"
#include "ui/common/RowList.h"
#include "ui/incident/HeadPanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/ReportView.h"
#include "ui/incident/RequirementList.h"
#include "ui/incident/RequirementRowField.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/TextEntry.h"
#include "ui/incident/TimelinePanel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>

using night::str;

namespace {

class Reports : public PanelFixture {
protected:
    void send(const char *report)
    {
        const viewmodel::ReportDraft draft = incident().reportDraft(QString::fromUtf8(report));
        incident().sendReport(
            {QString::fromUtf8(report), viewmodel::OrderChannel::Phone, draft.text, {}, {}, draft.covers}, {},
            night.expectRecorded());
    }
};

viewmodel::RequirementRow signature(const char *name, const char *post)
{
    viewmodel::RequirementRow row{QString::fromUtf8(name), QString::fromUtf8(name), QStringLiteral("附件2"), false};
    row.posts = {{QString::fromUtf8(post), QString::fromUtf8(post)}};
    return row;
}

} // namespace

TEST_F(Reports, ASecondInitialReportWantsAReasonInItsField)
{
    night::playBoilerAccident(night);
    auto *panel = new ui::LevelPanel(incident(), drafts);
    showPanel(panel, 620, 900);
    send("initial");
    panel->report()->open();
    panel->report()->reports()->segment(QStringLiteral("initial"))->click();
    EXPECT_TRUE(panel->report()->reason()->isVisible());
    panel->report()->words()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(panel->report()->strip()->isOpen());
    EXPECT_TRUE(panel->report()->strip()->problem().contains(QStringLiteral("went out already")))
        << str(panel->report()->strip()->problem());
    EXPECT_TRUE(panel->report()->reason()->hasFocus());
    type(QStringLiteral("补报省厅"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(panel->report()->strip()->isOpen()) << str(panel->report()->strip()->problem());
    EXPECT_TRUE(newest("sent").starts_with("初报（第二次） to ")) << newest("sent");
}

TEST_F(Reports, TheStripNamesNoReportBeforeOneIsChosen)
{
    night::playBoilerAccident(night);
    auto *panel = new ui::LevelPanel(incident(), drafts);
    showPanel(panel, 620, 900);
    panel->report()->open();
    panel->report()->reports()->segment(QStringLiteral("initial"))->click();
    EXPECT_TRUE(panel->report()->strip()->accessibleName().contains(QStringLiteral("初报")));
    panel->report()->words()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_FALSE(panel->report()->strip()->isOpen());
    panel->report()->open();
    EXPECT_EQ(str(panel->report()->reports()->chosen()), "");
    const QString title = panel->report()->strip()->accessibleName();
    EXPECT_TRUE(title.contains(QStringLiteral("孝义市")) && title.contains(QStringLiteral("锅炉爆炸"))) << str(title);
    EXPECT_FALSE(title.contains(QStringLiteral("初报"))) << str(title);
    EXPECT_FALSE(panel->report()->reason()->isVisible());
}

TEST_F(Reports, WhatIsSaidOfAMissingChoiceGoesWithTheChoiceAndNoChipIsCutOff)
{
    night::playBoilerAccident(night);
    auto *panel = new ui::LevelPanel(incident(), drafts);
    showPanel(panel, 300, 900);
    send("initial");
    panel->report()->open();
    panel->report()->words()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(panel->report()->strip()->problem().isEmpty());
    ui::SegmentBar *reports = panel->report()->reports();
    for (const viewmodel::Choice &choice : incident().reportChoices())
        EXPECT_LE(reports->segment(choice.id)->geometry().right(), reports->width()) << str(choice.text);
    reports->segment(QStringLiteral("initial"))->click();
    EXPECT_TRUE(panel->report()->strip()->problem().isEmpty());
    EXPECT_TRUE(panel->report()->contents()->isVisible()) << "what the plan wants it to say";
    EXPECT_TRUE(panel->report()->contents()->text().contains(QStringLiteral("伤亡或损失初步评估")))
        << str(panel->report()->contents()->text());
}

TEST_F(Reports, AReportChosenForOneIncidentIsNotChosenForTheNext)
{
    night::playBoilerAccident(night);
    auto *panel = new ui::LevelPanel(incident(), drafts);
    showPanel(panel, 620, 900);
    panel->report()->open();
    panel->report()->reports()->segment(QStringLiteral("initial"))->click();
    night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市"));
    panel->report()->open();
    EXPECT_EQ(str(panel->report()->reports()->chosen()), "");
    const QString title = panel->report()->strip()->accessibleName();
    EXPECT_TRUE(title.contains(QStringLiteral("汾阳市"))) << str(title);
    EXPECT_FALSE(title.contains(QStringLiteral("孝义市"))) << str(title);
}

TEST_F(Reports, WhatIsWrittenForAReportOfOnePlanIsNotForThatOfAnother)
{
    night::Night two({"special-equipment", "food-safety"});
    two.call(QStringLiteral("后厨锅炉爆炸"));
    two.incident().addPlan(QStringLiteral("food-safety"), {}, two.expectRecorded());
    auto *panel = new ui::LevelPanel(two.incident(), drafts);
    showPanel(panel, 620, 900);
    const auto choose = [&](const char *plan) {
        two.incident().setActivation(QString::fromUtf8(plan));
        panel->report()->open();
        panel->report()->reports()->segment(QStringLiteral("initial"))->click();
        panel->report()->words()->setFocus();
    };
    choose("special-equipment");
    type(QStringLiteral("补充："));
    choose("food-safety");
    EXPECT_FALSE(panel->report()->words()->text().contains(QStringLiteral("补充：")));
    choose("special-equipment");
    EXPECT_TRUE(panel->report()->words()->text().contains(QStringLiteral("补充：")));
}

TEST_F(Reports, OnceEndedOnlyWhatMayStillGoOutIsOffered)
{
    night.call();
    auto *panel = new ui::LevelPanel(incident(), drafts);
    showPanel(panel, 620, 900);
    night.take("close_untrue", "office_director", "误报");
    panel->report()->open();
    EXPECT_EQ(panel->report()->reports()->segment(QStringLiteral("follow_up")), nullptr);
    EXPECT_EQ(panel->report()->reports()->segment(QStringLiteral("initial")), nullptr);
    EXPECT_NE(panel->report()->reports()->segment(QStringLiteral("final")), nullptr);
}

TEST_F(Reports, WordsOfOnesOwnCoverWhatWasRecordedWhenTheyWereDrafted)
{
    night::playBoilerAccident(night);
    const QString first = incident().number();
    auto *panel = new ui::LevelPanel(incident(), drafts);
    showPanel(panel, 620, 900);
    const auto openAndChoose = [&] {
        panel->report()->open();
        panel->report()->reports()->segment(QStringLiteral("initial"))->click();
    };
    openAndChoose();
    const qint64 covers = incident().reportDraft(QStringLiteral("initial")).covers;
    panel->report()->words()->setFocus();
    type(QStringLiteral("补充："));
    night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市")); // another incident comes into view
    openAndChoose();
    night.desk.select(first);
    incident().addNote(QStringLiteral("后来的事"), {}, night.expectRecorded());
    openAndChoose();
    EXPECT_TRUE(panel->report()->words()->text().contains(QStringLiteral("补充：")));
    panel->report()->words()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_FALSE(panel->report()->strip()->isOpen()) << str(panel->report()->strip()->problem());
    qint64 sent = 0;
    for (const incident::RecordedEvent &record : night.desk.incidents().loaded().at(first.toStdString())->history) {
        if (const auto *report = std::get_if<incident::ReportSent>(&record.event))
            sent = report->covers;
    }
    EXPECT_EQ(sent, covers) << "what came later is for the next report";
}

TEST_F(Reports, EnterOpensAFixedReportAndItIsSavedAsText)
{
    night::playBoilerAccident(night);
    send("initial");
    auto *panel = new ui::TimelinePanel(night.desk, drafts);
    showPanel(panel, 520);
    QModelIndex report;
    for (const viewmodel::TimelineRow &row : incident().timeline().rows()) {
        if (row.opens)
            report = incident().timeline().indexOf(row.key);
    }
    ASSERT_TRUE(report.isValid());
    panel->list()->setFocus();
    panel->list()->choose(report);
    press(Qt::Key_Return);
    ASSERT_TRUE(panel->report()->strip()->isOpen());
    const QString paper = panel->report()->paper()->toPlainText();
    EXPECT_TRUE(paper.contains(QStringLiteral("一、时间地点："))) << str(paper);
    EXPECT_TRUE(panel->report()->paper()->isReadOnly());
    QSignalSpy wanted(panel, &ui::TimelinePanel::exportWanted);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_TRUE(wanted.front().at(0).toString().endsWith(QStringLiteral("初报.txt")));
    EXPECT_EQ(str(wanted.front().at(1).toString()), str(paper));
}

TEST_F(Reports, EachSignatureHasItsOwnFieldAndPost)
{
    auto *list = new ui::RequirementList;
    showPanel(list, 520, 400);
    list->setRequirements({signature("department", "applicant_leader"), signature("city", "city_leader")}, {});
    EXPECT_FALSE(list->sourceField()->isVisible()) << "one field for both would sign twice";
    QSignalSpy confirmed(list, &ui::RequirementList::confirmed);
    QSignalSpy missing(list, &ui::RequirementList::sourceMissing);
    list->fields()[1]->box()->click();
    EXPECT_EQ(missing.size(), 1);
    EXPECT_TRUE(list->fields()[1]->person()->hasFocus());
    type(QStringLiteral("甲"));
    list->fields()[1]->box()->click();
    ASSERT_EQ(confirmed.size(), 1);
    EXPECT_EQ(confirmed.front(),
        (QVariantList{QStringLiteral("city"), true, QStringLiteral("甲"), QStringLiteral("city_leader")}));
    EXPECT_EQ(str(list->fields()[0]->person()->text()), "");
    list->clearSources();
    EXPECT_EQ(str(list->fields()[1]->person()->text()), "") << "nothing goes over into the next order";
}

TEST_F(Reports, TheTimeOfTheAccidentIsCorrectedWithAReason)
{
    night::playBoilerAccident(night);
    auto *panel = new ui::HeadPanel(incident(), drafts);
    showPanel(panel, 900, 400);
    QMetaObject::invokeMethod(panel->findChildren<ui::ActionButton *>().front(), &ui::ActionButton::activated);
    auto *time = panel->findChild<QLineEdit *>(QStringLiteral("happenedAt"));
    ASSERT_NE(time, nullptr);
    ASSERT_TRUE(time->isVisible());
    time->setFocus();
    type(QStringLiteral("02:20"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(newest("time"), "") << "a reason first";
    type(QStringLiteral("先报的是发现时间"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(newest("time"), "the accident happened 02:20, not 02:51; reason: 先报的是发现时间");
}
