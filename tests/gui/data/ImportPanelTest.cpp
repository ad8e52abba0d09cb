#include "ui/data/ImportPanel.h"

#include "gui/data/DataFixture.h"
#include "support/Golden.h"
#include "support/TempDir.h"
#include "ui/common/EmptyState.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"

#include <QDropEvent>
#include <QMimeData>

#include <fstream>

using night::str;
using viewmodel::RegisterKind;
using State = viewmodel::ImportView::State;

namespace {

class ImportPanelTest : public DataFixture {
protected:
    ImportPanelTest()
    {
        layout->addWidget(panel);
        panel->open(RegisterKind::Directory);
        showWindow();
        panel->open(RegisterKind::Directory);
    }

    [[nodiscard]] QString write(const std::string &name, const std::string &text) const
    {
        std::ofstream(folder.file(name)) << text;
        return QString::fromStdString(folder.file(name));
    }

    void waitUntilRead()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return import.view().state != State::Reading; }));
    }

    /// Chooses a file by key, as a person would.
    void choose(const QString &file)
    {
        chooser.answer = file;
        press(Qt::Key_I, Qt::ControlModifier);
        waitUntilRead();
    }

    [[nodiscard]] const identity::Directory &directory() const { return night.desk.registers().directory; }

    support::TempDir folder;
    night::Night night;
    viewmodel::RegisterImport import{night.desk, root::previewRegister};
    ui::ImportPanel *panel = new ui::ImportPanel(import, chooser);
    QSignalSpy closed{panel, &ui::ImportPanel::closed};
};

const std::string Good = "岗位,姓名,电话\n市指挥部指挥长,,0000-0001\n市公安局,,0000-0002\n";
const std::string Faulty = "岗位,姓名,电话\n市指挥部指挥长,,0000-0001\n市公安局,,1.38E+10\n";

TEST_F(ImportPanelTest, BeginsOnTheButtonThatChoosesAFileAndShowsAnExample)
{
    EXPECT_TRUE(panel->chooseButton()->hasFocus());
    EXPECT_TRUE(panel->replaceButton()->isRefused());
    EXPECT_EQ(str(panel->replaceButton()->accessibleDescription()), "No file is chosen.");
    EXPECT_TRUE(window.findChild<ui::EmptyState *>()->text().contains(QStringLiteral("Ctrl+I")));
    EXPECT_TRUE(str(window.findChild<QWidget *>(QStringLiteral("exampleText"))->property("plainText").toString())
                    .starts_with("岗位,姓名,电话\n"));
}

TEST_F(ImportPanelTest, EnterChoosesAFileAndCtrlEnterReplacesTheDirectory)
{
    chooser.answer = write("a.csv", Good);
    press(Qt::Key_Return);
    waitUntilRead();
    EXPECT_EQ(chooser.asked, 1);
    EXPECT_TRUE(panel->table()->hasFocus());
    EXPECT_EQ(panel->table()->model()->rowCount(), 2);
    EXPECT_FALSE(panel->findings()->isVisible());
    EXPECT_FALSE(panel->replaceButton()->isRefused());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(closed.count(), 1);
    ASSERT_EQ(directory().entries.size(), 2u);
    EXPECT_EQ(directory().entries[1].post, "市公安局");
}

TEST_F(ImportPanelTest, WrongRowsAreListedMarkedAndKeepTheFileBack)
{
    choose(write("a.csv", Faulty));
    EXPECT_TRUE(panel->findings()->hasFocus());
    ASSERT_EQ(panel->findings()->model()->rowCount(), 1);
    EXPECT_EQ(str(panel->table()->currentIndex().data().toString()), "1.38E+10");
    EXPECT_TRUE(panel->replaceButton()->isRefused());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTest::mouseClick(panel->replaceButton(), Qt::LeftButton);
    EXPECT_EQ(closed.count(), 0);
    EXPECT_TRUE(directory().entries.empty());
}

TEST_F(ImportPanelTest, AFindingLeadsToItsCell)
{
    choose(write("a.csv", "岗位,电话\n甲岗,x\n乙岗,0000-0002\n,0000-0003\n"));
    ASSERT_EQ(panel->findings()->model()->rowCount(), 2);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(panel->table()->currentIndex().row(), 2);
    EXPECT_EQ(panel->table()->currentIndex().column(), int(viewmodel::ImportTable::FirstField));
    const QRect first = panel->findings()->visualRect(panel->findings()->model()->index(0, 0));
    QTest::mouseClick(panel->findings()->viewport(), Qt::LeftButton, {}, first.center());
    EXPECT_EQ(panel->table()->currentIndex().row(), 0);
}

TEST_F(ImportPanelTest, ACorrectedFileIsReadAgainByOneKey)
{
    choose(write("a.csv", Faulty));
    EXPECT_FALSE(str(write("a.csv", Good)).empty());
    press(Qt::Key_R);
    waitUntilRead();
    EXPECT_FALSE(panel->replaceButton()->isRefused());
    EXPECT_TRUE(panel->table()->hasFocus());
    click("readAgainButton");
    waitUntilRead();
    EXPECT_EQ(import.view().state, State::Ready);
}

TEST_F(ImportPanelTest, EscGivesUpAndChangesNothing)
{
    choose(write("a.csv", Good));
    press(Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
    EXPECT_TRUE(directory().entries.empty());
    EXPECT_EQ(import.view().state, State::Empty);
}

TEST_F(ImportPanelTest, NoFileChosenLeavesEverythingAsItWas)
{
    choose(write("a.csv", Good));
    chooser.answer.clear();
    press(Qt::Key_I, Qt::ControlModifier);
    EXPECT_EQ(chooser.asked, 2);
    EXPECT_EQ(import.view().state, State::Ready);
    EXPECT_EQ(str(import.view().file), "a.csv");
}

TEST_F(ImportPanelTest, AFileThatIsGoneSaysSoAndTheExampleComesBack)
{
    choose(QString::fromStdString(folder.file("gone.csv")));
    EXPECT_TRUE(window.findChild<ui::MessageStrip *>()->text().contains(QStringLiteral("gone.csv was not found")));
    EXPECT_TRUE(window.findChild<QWidget *>(QStringLiteral("exampleText"))->isVisible());
    EXPECT_TRUE(panel->chooseButton()->hasFocus());
}

TEST_F(ImportPanelTest, AFullDiskIsSaidAboveTheRowsWhichStay)
{
    choose(write("a.csv", Good));
    night.store().appendsFailWith = base::ErrorCode::Full;
    click("replaceButton");
    EXPECT_EQ(closed.count(), 0);
    EXPECT_TRUE(window.findChild<ui::MessageStrip *>()->text().contains(QStringLiteral("the disk is full")));
    EXPECT_EQ(panel->table()->model()->rowCount(), 2);
    EXPECT_FALSE(panel->replaceButton()->isRefused());
    night.store().appendsFailWith.reset();
    click("replaceButton");
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(ImportPanelTest, TheReductionListIsPreviewedCheckedAndReplaced)
{
    panel->open(RegisterKind::Reduction);
    const std::string head = "县（市、区）,企业名称,行业,绩效等级,SO2排放量（吨）,黄色措施,黄色减排比例\n";
    choose(
        write("list.csv", head + "离石区,甲厂（虚构）,焦化,B,60,限产,50%\n兴县,乙厂（虚构）,砖瓦,D,二十,停产,150%\n"));
    EXPECT_TRUE(panel->findings()->hasFocus());
    EXPECT_GE(panel->findings()->model()->rowCount(), 3) << "grade, tonnes and share of the second row";
    EXPECT_TRUE(panel->replaceButton()->isRefused());
    const QString again = write("list.csv",
        head
            + "离石区,甲厂（虚构）,焦化,B,60,限产,50%\n兴县,乙厂（虚构）,砖瓦,C,20,停产,100%\n全社会,全社会,,,200,,\n");
    ASSERT_FALSE(again.isEmpty());
    press(Qt::Key_R);
    waitUntilRead();
    EXPECT_EQ(panel->table()->model()->rowCount(), 3);
    EXPECT_FALSE(panel->replaceButton()->isRefused());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(closed.count(), 1);
    const reduction::List &list = night.desk.registers().reduction;
    ASSERT_EQ(list.enterprises.size(), 2u);
    EXPECT_EQ(list.enterprises[1].county, "兴县");
    EXPECT_EQ(list.society.front().tonnes, 200);
}

TEST_F(ImportPanelTest, AFileCanBeDropped)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("dropped.csv", Good))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &drop);
    waitUntilRead();
    EXPECT_EQ(str(window.findChild<ui::Pane *>()->head()->text().subtitle), "dropped.csv");
    EXPECT_EQ(import.view().state, State::Ready);
}

TEST_F(ImportPanelTest, TextThatIsDraggedIsNoFile)
{
    QMimeData data;
    data.setText(QStringLiteral("岗位"));
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(panel, &enter);
    EXPECT_FALSE(enter.isAccepted());
}

TEST_F(ImportPanelTest, TheExampleIsSavedSoThatASpreadsheetReadsIt)
{
    chooser.answer = QString::fromStdString(folder.file("example.csv"));
    click("exampleButton");
    EXPECT_EQ(str(chooser.lastName), "directory.csv");
    EXPECT_TRUE(support::readFile(folder.file("example.csv")).starts_with("\xEF\xBB\xBF岗位,姓名,电话\n"));
    choose(chooser.answer);
    EXPECT_EQ(import.view().state, State::Ready);
}

TEST_F(ImportPanelTest, AnExampleThatCannotBeSavedSaysWhatToDo)
{
    chooser.answer = QString::fromStdString(folder.file("no/such/folder.csv"));
    click("exampleButton");
    EXPECT_TRUE(window.findChild<ui::MessageStrip *>()->text().contains(QStringLiteral("Choose another folder.")));
}

TEST_F(ImportPanelTest, TheRosterIsImportedTheSameWay)
{
    panel->open(RegisterKind::Roster);
    EXPECT_EQ(str(window.findChild<ui::Pane *>()->title()), "Import roster");
    choose(QStringLiteral(FIXTURE_DIR "/csv/roster.csv"));
    EXPECT_EQ(panel->table()->model()->rowCount(), 3);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(closed.count(), 1);
    EXPECT_EQ(night.desk.registers().roster.shifts.size(), 3u);
}

TEST_F(ImportPanelTest, EveryControlIsReachedByTab)
{
    choose(write("a.csv", Faulty));
    QList<QWidget *> reached;
    for (int i = 0; i < 12; ++i) {
        reached << QApplication::focusWidget();
        press(Qt::Key_Tab);
    }
    EXPECT_TRUE(reached.contains(panel->table()));
    for (const char *name : {"replaceButton", "chooseButton", "readAgainButton", "cancelButton"})
        EXPECT_TRUE(reached.contains(button(name))) << name;
}

} // namespace
