// The reduction list beside the plan's duty: sums, shortfall in red and in words, the table of a county.
#include "gui/incident/Demonstration.h"

#include "formats/ReductionCsv.h"
#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/Tokens.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/ReductionStrip.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/SegmentBar.h"

#include <QSignalSpy>
#include <QTableWidget>

using night::str;

namespace {

/// Two enterprises of two counties; everybody emits 100 t of each but SO₂.
const std::string Short =
    "县（市、区）,企业名称,行业,绩效等级,SO2排放量（吨）,NOx排放量（吨）,颗粒物排放量（吨）,VOCs排放量（吨）,"
    "黄色措施,黄色减排比例,橙色措施,橙色减排比例,红色措施,红色减排比例\n"
    "离石区,甲厂（虚构）,焦化,B,60,60,60,40,限产,50%,限产,50%,停产,100%\n"
    "兴县,乙厂（虚构）,砖瓦,C,20,20,20,20,停产,100%,停产,100%,停产,100%\n"
    "全社会,全社会,,,200,100,100,100,,,,,,\n";

class Reduction : public PanelFixture {
protected:
    Reduction() { demonstration.desk.select(demonstration.number("haze")); }

    void take(const std::string &csv)
    {
        const auto read = formats::readReductionCsv(csv, "list.csv");
        ASSERT_TRUE(read.value) << csv;
        demonstration.session.replaceReductionList(*read.value);
    }
    void showLevel()
    {
        panel = new ui::LevelPanel(demonstration.desk.incident(), drafts);
        showPanel(panel, 720, 900);
        wanted = std::make_unique<QSignalSpy>(panel, &ui::LevelPanel::exportWanted);
    }
    ui::ReductionStrip &strip() { return *panel->reduction(); }
    void openByClick()
    {
        for (ui::ActionButton *button : panel->findChildren<ui::ActionButton *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Reduction list…"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        ASSERT_TRUE(strip().strip()->isOpen());
    }
    QString cell(int row, int column) { return strip().table()->item(row, column)->text(); }

    Demonstration demonstration;
    ui::LevelPanel *panel = nullptr;
    std::unique_ptr<QSignalSpy> wanted;
};

TEST_F(Reduction, WithoutAListItSaysWhereToImportOne)
{
    showLevel();
    openByClick();
    EXPECT_TRUE(strip().strip()->problem().contains(QStringLiteral("Import reduction list")))
        << str(strip().strip()->problem());
    const auto *save = strip().findChild<ui::ActionButton *>(QStringLiteral("confirmButton"));
    EXPECT_TRUE(save->isRefused()) << "there is nothing to save";
    EXPECT_FALSE(strip().table()->isVisible());
    EXPECT_EQ(str(strip().shortfall()), "");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(wanted->count(), 0);
    EXPECT_TRUE(strip().strip()->isOpen());
}

TEST_F(Reduction, IsInSightAfterAReportWasOpenedAndTheReportAfterIt)
{
    take(Short);
    showLevel();
    for (int time = 0; time < 2; ++time) {
        QTest::mouseClick(panel->reportButton(), Qt::LeftButton);
        ASSERT_TRUE(panel->report()->strip()->isVisible()) << time;
        press(Qt::Key_Escape);
        openByClick();
        EXPECT_TRUE(strip().strip()->isVisible()) << time;
        press(Qt::Key_Escape);
    }
}

TEST_F(Reduction, SumsEveryPollutantOfEveryLevelAgainstTheDuty)
{
    take(Short);
    showLevel();
    openByClick();
    ASSERT_EQ(strip().table()->rowCount(), 12) << "four pollutants at three levels";
    // SO₂ at yellow: 60 t by half and 20 t whole are 50 of 200 t, a quarter; a fifth is asked for.
    EXPECT_EQ(str(cell(0, 6)), "200 t");
    EXPECT_EQ(str(cell(0, 5)), "50 t");
    EXPECT_EQ(str(cell(0, 3)), "25 %");
    EXPECT_EQ(str(cell(0, 4)), "20 %");
    EXPECT_EQ(str(cell(0, 2)), "met");
}

TEST_F(Reduction, AShortfallIsRedAndSaidInWords)
{
    take(Short);
    showLevel();
    openByClick();
    // SO₂ at orange: 50 of 200 t, but 60 t are asked for. Everything else is met.
    EXPECT_EQ(str(strip().shortfall()), "橙色: SO₂ short of 10 t");
    const QTableWidget &table = *strip().table();
    for (int row = 0; row < table.rowCount(); ++row) {
        const bool isShort = table.item(row, 2)->text().startsWith(QStringLiteral("short of"));
        EXPECT_EQ(table.item(row, 2)->foreground().color() == ui::lightTokens().danger, isShort) << row;
    }
    std::string enough = Short;
    enough.replace(enough.find(",,,200"), 6, ",,,100");
    take(enough);
    EXPECT_EQ(str(strip().shortfall()), "Every level cuts as much as the plan asks for.") << "it follows the list";
}

TEST_F(Reduction, ACountyIsHandedItsOwnEnterprisesByKeys)
{
    take(Short);
    showLevel();
    openByClick();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(str(strip().strip()->problem()), "Choose the county first.");
    strip().counties()->segment(QStringLiteral("离石区"))->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    EXPECT_EQ(str(strip().counties()->chosen()), "兴县");
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(wanted->count(), 1);
    EXPECT_EQ(str(wanted->first().at(0).toString()), "reduction-兴县.csv");
    const QString text = wanted->first().at(1).toString();
    EXPECT_TRUE(text.contains(QStringLiteral("乙厂"))) << str(text);
    EXPECT_FALSE(text.contains(QStringLiteral("甲厂"))) << "another county's";
    press(Qt::Key_Escape);
    EXPECT_FALSE(strip().strip()->isOpen());
}

TEST_F(Reduction, AListWithoutTheWholeCannotBeJudgedAndSaysSo)
{
    take(Short.substr(0, Short.find("全社会")));
    showLevel();
    openByClick();
    EXPECT_TRUE(strip().strip()->problem().contains(QStringLiteral("全社会"))) << str(strip().strip()->problem());
    EXPECT_EQ(str(cell(0, 2)), "cannot be judged");
    EXPECT_EQ(str(strip().shortfall()), "") << "nobody can say that nothing is short";
}

} // namespace
