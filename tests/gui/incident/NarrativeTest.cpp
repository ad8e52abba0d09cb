#include "gui/incident/Demonstration.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/RowList.h"
#include "ui/incident/AnswerForm.h"
#include "ui/incident/FactCell.h"
#include "ui/incident/FactStrip.h"
#include "ui/incident/NarrativePanel.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/TextEntry.h"

#include <QComboBox>
#include <QLineEdit>

using night::str;

namespace {

class Narrative : public PanelFixture {
protected:
    void showNarrative()
    {
        night::playBoilerAccident(night);
        panel = new ui::NarrativePanel(incident(), drafts);
        showPanel(panel);
        panel->entry()->setFocus();
    }
    ui::FactCell *cell(const char *fact)
    {
        for (ui::FactCell *found : panel->facts()->cells()) {
            if (found->fact().key == QString::fromUtf8(fact))
                return found;
        }
        return nullptr;
    }
    std::string lastSaid() { return str(incident().narrative().rows().back().text); }

    ui::NarrativePanel *panel = nullptr;
};

TEST_F(Narrative, EnterRecordsTheWordsAndShiftEnterBeginsALine)
{
    showNarrative();
    type(QStringLiteral("县局到场核实"));
    press(Qt::Key_Return, Qt::ShiftModifier);
    type(QStringLiteral("属实"));
    press(Qt::Key_Return);
    EXPECT_EQ(lastSaid(), "县局到场核实\n属实");
    EXPECT_EQ(str(panel->entry()->text()), "");
}

TEST_F(Narrative, WhoAndWhenAreAskedForOnceThereAreWords)
{
    showNarrative();
    auto *source = panel->findChild<QLineEdit *>();
    ASSERT_NE(source, nullptr);
    EXPECT_FALSE(source->isVisible());
    type(QStringLiteral("又发现一人"));
    EXPECT_TRUE(source->isVisible());
    press(Qt::Key_Tab);
    EXPECT_TRUE(source->hasFocus());
    type(QStringLiteral("孝义市医院"));
    panel->entry()->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(str(incident().narrative().rows().back().source), "孝义市医院");
}

TEST_F(Narrative, AFailureKeepsTheWordsAndSaysWhatToDo)
{
    showNarrative();
    night.store().appendsFailWith = base::ErrorCode::Full;
    type(QStringLiteral("又发现一人"));
    press(Qt::Key_Return);
    EXPECT_EQ(str(panel->entry()->text()), "又发现一人");
    EXPECT_TRUE(panel->message()->text().contains(QStringLiteral("Free some space"))) << str(panel->message()->text());
}

TEST_F(Narrative, EmptyWordsAreNotHandedIn)
{
    showNarrative();
    const int before = incident().narrative().rowCount();
    type(QStringLiteral("   "));
    press(Qt::Key_Return);
    EXPECT_EQ(incident().narrative().rowCount(), before);
}

TEST_F(Narrative, UnsentWordsAreKeptPerIncident)
{
    showNarrative();
    const QString first = incident().number();
    type(QStringLiteral("没说完"));
    night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市"));
    EXPECT_EQ(str(panel->entry()->text()), "");
    night.desk.select(first);
    EXPECT_EQ(str(panel->entry()->text()), "没说完");
}

TEST_F(Narrative, FactsStandWithTheirWordsAndUnknownIsSaid)
{
    showNarrative();
    ASSERT_NE(cell("deaths"), nullptr);
    EXPECT_EQ(str(cell("deaths")->accessibleName()), "死亡 至少 3 人");
    ASSERT_NE(cell("serious_injuries"), nullptr);
    EXPECT_TRUE(cell("serious_injuries")->fact().unknown);
    EXPECT_EQ(str(cell("serious_injuries")->fact().value), "未知");
}

TEST_F(Narrative, AFactNoLongerAskedCanStillBeCorrected)
{
    showNarrative();
    QTest::mouseClick(cell("direct_loss"), Qt::LeftButton);
    ASSERT_TRUE(panel->facts()->strip()->isOpen());
    EXPECT_TRUE(panel->facts()->form()->field()->hasFocus());
    type(QStringLiteral("900"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(valueOf("direct_loss"), "900 万元");
    EXPECT_FALSE(panel->facts()->strip()->isOpen());
}

TEST_F(Narrative, UnknownInACorrectionTakesTheValueBack)
{
    showNarrative();
    panel->facts()->edit(QStringLiteral("direct_loss"));
    panel->facts()->form()->choices()->segment(ui::AnswerForm::Unknown)->click();
    EXPECT_EQ(valueOf("direct_loss"), "未知");
}

TEST_F(Narrative, AnUnreadableCorrectionKeepsTheStripOpen)
{
    showNarrative();
    panel->facts()->edit(QStringLiteral("deaths"));
    type(QStringLiteral("好几个"));
    press(Qt::Key_Return);
    EXPECT_TRUE(panel->facts()->strip()->isOpen());
    EXPECT_EQ(str(panel->facts()->form()->field()->text()), "好几个");
    EXPECT_FALSE(panel->facts()->strip()->problem().isEmpty());
    EXPECT_EQ(valueOf("deaths"), "至少 3 人");
}

TEST_F(Narrative, EveryFactOfThePlanCanBeEntered)
{
    showNarrative();
    panel->facts()->edit({});
    auto *facts = panel->facts()->findChild<QComboBox *>();
    ASSERT_NE(facts, nullptr);
    EXPECT_EQ(facts->count(), 8);
    facts->setCurrentIndex(facts->findData(QStringLiteral("hazard_grade")));
    panel->facts()->form()->choices()->segment(QStringLiteral("较大"))->click();
    EXPECT_EQ(valueOf("hazard_grade"), "较大");
}

TEST_F(Narrative, TheDigitBeforeAChoiceIsItsKeyHereToo)
{
    showNarrative();
    panel->facts()->edit(QStringLiteral("equipment_kind"));
    ui::AnswerForm *form = panel->facts()->form();
    form->choices()->focusChosen();
    const QString second = incident().formOf(QStringLiteral("equipment_kind")).choices.at(1).text;
    press(Qt::Key_2);
    EXPECT_EQ(str(form->answer()), str(second));
    EXPECT_NE(valueOf("equipment_kind"), str(second)) << "chosen, not recorded yet";
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(valueOf("equipment_kind"), str(second));
}

TEST_F(Narrative, AnEndedIncidentHasTextInsteadOfFieldsAndSaysWhy)
{
    showNarrative();
    night.take("close_untrue", "office_director", "误报");
    ASSERT_TRUE(incident().readOnly()) << night::str(incident().head().head().title);
    EXPECT_FALSE(panel->entry()->isVisible());
    QTest::mouseClick(cell("deaths"), Qt::LeftButton);
    EXPECT_FALSE(panel->facts()->strip()->isOpen());
    EXPECT_TRUE(panel->message()->text().contains(QStringLiteral("read-only"))) << str(panel->message()->text());
}

} // namespace
