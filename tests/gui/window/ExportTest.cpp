// An incident leaves the console from the window, and what left is examined there: Ctrl+S, the dialogs and all keys.
#include "gui/window/PeopleAtTheDesk.h"

#include "dossier/CheckDossier.h"
#include "dossier/Dossier.h"
#include "main/DataRoom.h"
#include "ui/common/ActionButton.h"
#include "ui/common/RowList.h"
#include "ui/data/ExportBar.h"
#include "ui/duty/BoardPanel.h"
#include "ui/shell/ShellActions.h"

#include <QClipboard>
#include <QMessageBox>

#include <fstream>

namespace {

using State = viewmodel::ExportDesk::State;

class ExportAtTheDesk : public PeopleAtTheDesk {
protected:
    [[nodiscard]] viewmodel::ExportDesk &exports() { return running->care.exports(); }
    [[nodiscard]] ui::ExportBar &bar() { return *window().data().exportBar(); }
    [[nodiscard]] bool came(State state)
    {
        return waitFor([&] { return exports().view().state != State::Working; }) && exports().view().state == state;
    }
    [[nodiscard]] std::string said() { return exports().view().sentence.toStdString(); }
    [[nodiscard]] static QMessageBox *question()
    {
        return qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    }

    void openWithIncident()
    {
        open();
        takeCall(QStringLiteral("孝义市梧桐镇一台锅炉爆炸，有人被困"));
        number = incident().number();
    }
    void exportTo(const char *name)
    {
        pressAndAnswer(name, Qt::Key_S, Qt::ControlModifier);
        ASSERT_TRUE(window().data().exportBar());
    }
    void check(const char *name)
    {
        answerDialog(name);
        window().window().shellActions().checkExport->trigger();
        stopAnswering();
    }
    [[nodiscard]] dossier::CheckReport checked(const char *name)
    {
        const auto files = dossier::read(path(name));
        EXPECT_TRUE(files) << base::toString(files.error());
        return files ? dossier::check(*files) : dossier::CheckReport{};
    }
    [[nodiscard]] std::string bytesOf(const char *name) const
    {
        std::ifstream in(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    [[nodiscard]] std::size_t entriesOf(const char *name) const
    {
        using Entries = std::filesystem::directory_iterator;
        return static_cast<std::size_t>(std::distance(Entries(path(name)), Entries()));
    }

    QString number;
};

} // namespace

TEST_F(ExportAtTheDesk, CtrlSWritesAZipFileThatPassesTheCheckAndShowsItsSeal)
{
    openWithIncident();
    press(Qt::Key_1, Qt::AltModifier);
    QWidget *before = QApplication::focusWidget();
    exportTo("night.zip");
    EXPECT_TRUE(suggested.startsWith(number)) << suggested.toStdString();
    EXPECT_TRUE(suggested.endsWith(QStringLiteral("-2026-11-25-0251.zip"))) << suggested.toStdString();
    ASSERT_TRUE(came(State::Written)) << said();

    const dossier::CheckReport report = checked("night.zip");
    EXPECT_TRUE(report.good());
    EXPECT_GT(report.events.size(), 0U);
    EXPECT_EQ(dossier::streamOf(report), "incident/" + number.toStdString());
    EXPECT_EQ(bar().seal()->text().toStdString(), report.seal);
    EXPECT_TRUE(bar().text().contains(QString::number(report.files))) << bar().text().toStdString();
    EXPECT_TRUE(bar().isVisible());

    EXPECT_TRUE(bar().seal()->hasFocus()) << "whoever asked can copy at once";
    QApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), report.seal);
    press(Qt::Key_Escape);
    EXPECT_FALSE(bar().isVisible());
    EXPECT_EQ(QApplication::focusWidget(), before);
}

TEST_F(ExportAtTheDesk, ANameWithoutZipIsAFolder)
{
    openWithIncident();
    exportTo("night");
    ASSERT_TRUE(came(State::Written)) << said();
    EXPECT_TRUE(std::filesystem::is_regular_file(path("night") + "/README.txt"));
    EXPECT_TRUE(checked("night").good());
}

TEST_F(ExportAtTheDesk, OnTheBoardItIsTheRowPicked)
{
    openWithIncident();
    const QString first = number;
    takeCall(QStringLiteral("汾阳市一处氨气泄漏"));
    ASSERT_TRUE(waitFor([&] { return incident().number() != first; }));
    window().board().list()->setFocus();
    window().board().list()->choose(desk().incidents().indexOf(first));
    exportTo("picked.zip");
    EXPECT_TRUE(suggested.startsWith(first)) << suggested.toStdString();
    ASSERT_TRUE(came(State::Written)) << said();
    EXPECT_EQ(dossier::streamOf(checked("picked.zip")), "incident/" + first.toStdString());
}

TEST_F(ExportAtTheDesk, NothingInViewIsSaidAndNoFileAskedFor)
{
    open();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_EQ(window().data().exportBar(), nullptr);
}

TEST_F(ExportAtTheDesk, WhatStandsThereIsReplacedOnlyOnceSomebodySaidSo)
{
    openWithIncident();
    exportTo("night.zip");
    ASSERT_TRUE(came(State::Written)) << said();
    const std::string before = bytesOf("night.zip");
    goTo("02:53");

    // The dialog asks; No leads back to it.
    int asked = 0;
    QTimer timer;
    const auto answerWith = [&](QMessageBox::StandardButton answer) {
        QObject::connect(&timer, &QTimer::timeout, &timer, [&asked, answer] {
            if (QMessageBox *box = question()) {
                ++asked;
                QTest::mouseClick(box->button(answer), Qt::LeftButton);
                if (answer == QMessageBox::No)
                    qobject_cast<QDialog *>(QApplication::activeModalWidget())->reject();
            }
        });
        timer.start(20);
    };
    answerWith(QMessageBox::No);
    press(Qt::Key_Escape);
    exportTo("night.zip");
    EXPECT_GE(asked, 1);
    EXPECT_EQ(exports().view().state, State::Nothing);
    EXPECT_EQ(bytesOf("night.zip"), before);

    timer.disconnect();
    answerWith(QMessageBox::Yes);
    exportTo("night.zip");
    ASSERT_TRUE(came(State::Written)) << said();
    EXPECT_NE(bytesOf("night.zip"), before);
    EXPECT_TRUE(checked("night.zip").good());

    // Somebody's own file is none of ours, whatever is answered.
    std::ofstream(path("letter.zip")) << "not an export";
    exportTo("letter.zip");
    ASSERT_TRUE(came(State::Failed)) << said();
    EXPECT_EQ(bytesOf("letter.zip"), "not an export");
}

TEST_F(ExportAtTheDesk, AFolderThatCannotBeWrittenToIsSaidAndNothingIsLeft)
{
    openWithIncident();
    std::filesystem::create_directory(path("locked"));
    for (const char *name : {"locked/night.zip", "locked/night"}) {
        std::filesystem::permissions(
            path("locked"), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        if (std::ofstream(path("locked/probe")))
            GTEST_SKIP() << "whoever runs this may write everywhere";
        exportTo(name);
        ASSERT_TRUE(came(State::Failed)) << name;
        std::filesystem::permissions(path("locked"), std::filesystem::perms::owner_all);
        EXPECT_EQ(entriesOf("locked"), 0U) << name;
        EXPECT_TRUE(bar().text().contains(QStringLiteral("cannot be written to"))) << bar().text().toStdString();
        EXPECT_TRUE(bar().text().contains(QStringLiteral("Choose another folder"))) << bar().text().toStdString();
        EXPECT_TRUE(bar().closeButton()->hasFocus());
    }
}

// A dialog left open would still write once nobody is signed in.
TEST_F(ExportAtTheDesk, ALockClosesTheDialogOfWhoeverLeft)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("孝义市梧桐镇一台锅炉爆炸"));
    QTimer timer;
    bool seen = false;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (!qobject_cast<QFileDialog *>(QApplication::activeModalWidget()) || seen)
            return;
        seen = true;
        clock.advance(std::chrono::minutes(5));
        running->ticker.beat();
    });
    timer.start(20);
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(seen);
    EXPECT_TRUE(covered());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_EQ(window().data().exportBar(), nullptr) << "nothing is written";
}

TEST_F(ExportAtTheDesk, TheCheckFindsAByteThatWasChanged)
{
    openWithIncident();
    exportTo("night");
    ASSERT_TRUE(came(State::Written)) << said();
    const QString seal = exports().view().seal;

    check("night/README.txt");
    ASSERT_TRUE(came(State::Whole)) << said();
    EXPECT_EQ(bar().seal()->text(), seal) << "to hold against the one noted down";
    EXPECT_FALSE(bar().faults()->isVisible());

    {
        std::fstream file(path("night/timeline.txt"), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(3);
        file.put('#');
    }
    std::filesystem::remove(path("night/events.jsonl"));
    check("night/MANIFEST.sha256");
    ASSERT_TRUE(came(State::Faulty)) << said();
    const QAbstractItemModel &faults = *bar().faults()->model();
    QStringList files;
    for (int row = 0; row < faults.rowCount(); ++row) {
        files.append(faults.index(row, 0).data().toString());
        EXPECT_FALSE(faults.index(row, 1).data().toString().isEmpty()) << files.last().toStdString();
    }
    EXPECT_TRUE(files.contains(QStringLiteral("timeline.txt"))) << files.join(u' ').toStdString();
    EXPECT_TRUE(files.contains(QStringLiteral("events.jsonl"))) << files.join(u' ').toStdString();
    EXPECT_FALSE(bar().seal()->isVisible()) << "of a broken export it says nothing";
    EXPECT_TRUE(bar().faults()->hasFocus());
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("timeline.txt\t")));
}

TEST_F(ExportAtTheDesk, WhatIsNoExportIsSaidToBeNone)
{
    open();
    std::filesystem::create_directory(path("other"));
    std::ofstream(path("other/README.txt")) << "of something else";
    check("other/README.txt");
    ASSERT_TRUE(came(State::Failed)) << said();
    EXPECT_NE(said().find("is no export"), std::string::npos) << said();
    std::ofstream(path("cut.zip")) << "PK";
    check("cut.zip");
    ASSERT_TRUE(came(State::Failed)) << said();
    EXPECT_NE(said().find("cut off or damaged"), std::string::npos) << said();
}

TEST_F(ExportAtTheDesk, WhoeverMayLookMayExportAndNobodyBehindACoveredScreen)
{
    openWithPeople();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(window().data().exportBar(), nullptr);
    signIn("zhiban");
    takeCall(QStringLiteral("锅炉爆炸"));
    press(Qt::Key_F12);
    signIn("guancha");
    window().board().list()->setFocus();
    window().board().list()->choose(desk().incidents().index(0, 0));
    exportTo("seen.zip");
    ASSERT_TRUE(came(State::Written)) << said();
    EXPECT_TRUE(checked("seen.zip").good());
}

TEST_F(ExportAtTheDesk, TheFocusIsLeftToWhoeverWentOnWorking)
{
    openWithIncident();
    pressAndAnswer("night.zip", Qt::Key_S, Qt::ControlModifier);
    press(Qt::Key_L, Qt::ControlModifier);
    type(QStringLiteral("消防已到"));
    ASSERT_TRUE(came(State::Written)) << said();
    EXPECT_EQ(noteText(), QStringLiteral("消防已到"));
    EXPECT_TRUE(window().timeline().note()->hasFocus());
}

TEST(ExportWords, EveryKindOfFaultHasWords)
{
    for (const std::string_view kind : dossier::FindingNames)
        EXPECT_FALSE(viewmodel::exportFaultWords(std::string(kind)).isEmpty()) << kind;
    EXPECT_TRUE(viewmodel::exportFaultWords("nothing").isEmpty());
}

TEST(ExportWords, ANameIsProposedThatEveryFileSystemTakes)
{
    const base::ManualClock clock(base::parseIso("2026-11-25T02:51").value());
    const viewmodel::ExportDesk exports(clock, {});
    EXPECT_EQ(exports.suggestedName(QStringLiteral("2026-0001"), QStringLiteral("孝义市 a/b: \"c\"")),
        QStringLiteral("2026-0001-孝义市-a_b_-_c_-2026-11-25-0251.zip"));
    EXPECT_EQ(exports.suggestedName(QStringLiteral("2026-0001"), {}), QStringLiteral("2026-0001-2026-11-25-0251.zip"));
    EXPECT_LT(exports.suggestedName(QStringLiteral("2026-0001"), QString(300, u'火')).toUtf8().size(), 255);
}
