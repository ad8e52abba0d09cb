#include "viewmodel/imports/RegisterImport.h"

#include "main/RegisterPreview.h"
#include "support/Golden.h"
#include "support/TempDir.h"
#include "unit/viewmodel/Night.h"

#include <QSignalSpy>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <regex>

using namespace viewmodel;
using night::str;
using State = ImportView::State;

namespace {

struct RegisterImportTest : ::testing::Test {
    night::Night night;
    RegisterImport import{night.desk, root::previewRegister};

    RegisterImportTest() { import.begin(RegisterKind::Directory); }

    void present(const char *text) { import.present(QStringLiteral("名册.csv"), text); }

    /// Puts a directory in force.
    void inForce(const char *text)
    {
        present(text);
        import.accept(night.expectRecorded());
    }

    /// Loads a file and waits until it is read.
    void load(const QString &path)
    {
        import.load(path);
        EXPECT_EQ(import.view().state, State::Reading);
        EXPECT_TRUE(QTest::qWaitFor([this] { return import.view().state != State::Reading; }));
    }

    [[nodiscard]] std::string cell(int row, int column)
    {
        return str(import.table().index(row, column).data().toString());
    }
    [[nodiscard]] std::string finding(int row, int role)
    {
        return str(import.findings().index(row, 0).data(role).toString());
    }
};

TEST_F(RegisterImportTest, BeginsWithoutAFileAndSaysWhy)
{
    EXPECT_EQ(import.view().state, State::Empty);
    EXPECT_EQ(str(import.view().title), "Import directory");
    EXPECT_EQ(str(import.view().target), "no directory yet");
    EXPECT_EQ(str(import.view().refusal), "No file is chosen.");
    import.accept(night.keep());
    EXPECT_EQ(str(night.problem), "No file is chosen.");
}

TEST_F(RegisterImportTest, ShowsTheRowsAsTheyAreUnderstood)
{
    present("电话,岗位,姓名\n0000-0001/0000-0002,市指挥部指挥长,甲\n");
    EXPECT_EQ(import.view().state, State::Ready);
    ASSERT_EQ(import.table().rowCount(), 1);
    EXPECT_EQ(str(import.table().headerData(ImportTable::FirstField, Qt::Horizontal).toString()), "Post");
    EXPECT_EQ(cell(0, ImportTable::LineColumn), "2");
    EXPECT_EQ(cell(0, ImportTable::ChangeColumn), "new");
    EXPECT_EQ(cell(0, ImportTable::FirstField), "市指挥部指挥长");
    EXPECT_EQ(cell(0, ImportTable::FirstField + 2), "0000-0001, 0000-0002");
    EXPECT_EQ(str(import.view().summary), "1 rows · 1 new");
    EXPECT_EQ(str(import.view().refusal), "");
}

TEST_F(RegisterImportTest, SaysWhatEveryRowChangesAndWhichRowsGo)
{
    inForce("岗位,姓名,电话\n甲岗,,0000-0001\n乙岗,,0000-0002\n丙岗,,0000-0003\n");
    present("岗位,姓名,电话\n丁岗,,0000-0004\n乙岗,,0000-0009\n甲岗,,0000-0001\n");
    ASSERT_EQ(import.table().rowCount(), 4);
    EXPECT_EQ(cell(0, ImportTable::ChangeColumn), "new");
    EXPECT_EQ(cell(1, ImportTable::ChangeColumn), "changed");
    EXPECT_EQ(cell(2, ImportTable::ChangeColumn), "as before");
    EXPECT_EQ(cell(3, ImportTable::ChangeColumn), "goes");
    EXPECT_EQ(cell(3, ImportTable::LineColumn), "");
    EXPECT_EQ(cell(3, ImportTable::FirstField), "丙岗");
    EXPECT_EQ(str(import.view().summary), "3 rows · 1 new · 1 changed · 1 as before · 1 go");
    EXPECT_EQ(str(import.view().target), "replaces the directory in force, 3 entries");
}

TEST_F(RegisterImportTest, ReplacesTheWholeDirectory)
{
    QSignalSpy imported(&import, &RegisterImport::imported);
    inForce("岗位,姓名,电话\n甲岗,,0000-0001\n乙岗,,0000-0002\n");
    ASSERT_EQ(imported.count(), 1);
    EXPECT_EQ(str(imported.at(0).at(0).toString()), "Directory replaced: 2 entries.");
    ASSERT_EQ(night.desk.registers().directory.entries.size(), 2u);
    EXPECT_EQ(night.desk.registers().directory.entries[1].post, "乙岗");
    EXPECT_EQ(import.view().state, State::Empty);
    inForce("岗位,姓名,电话\n丙岗,,0000-0003\n");
    ASSERT_EQ(night.desk.registers().directory.entries.size(), 1u);
    EXPECT_EQ(night.desk.registers().directory.entries[0].post, "丙岗");
}

TEST_F(RegisterImportTest, ReplacesTheRosterAndTheStripShowsWhoIsOnDuty)
{
    import.begin(RegisterKind::Roster);
    EXPECT_EQ(str(import.view().title), "Import roster");
    present("开始,结束,角色,岗位,姓名\n2026-11-24 20:00,2026-11-25 08:00,值班,市应急局值班员,\n");
    EXPECT_EQ(cell(0, ImportTable::FirstField), "2026-11-24 20:00");
    EXPECT_EQ(cell(0, ImportTable::FirstField + 1), "2026-11-25 08:00");
    EXPECT_EQ(cell(0, ImportTable::FirstField + 2), "on duty");
    import.accept(night.expectRecorded());
    EXPECT_EQ(night.desk.registers().roster.shifts.size(), 1u);
    EXPECT_EQ(str(night.desk.strip().strip().duty), "市应急局值班员");
}

TEST_F(RegisterImportTest, TheSameFileOnceMoreChangesNothingAndIsRefused)
{
    inForce("岗位,姓名,电话\n甲岗,,0000-0001\n");
    present("岗位,姓名,电话\n甲岗,,0000-0001\n");
    EXPECT_EQ(str(import.view().refusal), "The file says what is in force already.");
    import.accept(night.keep());
    EXPECT_EQ(str(night.problem), str(import.view().refusal));
}

TEST_F(RegisterImportTest, AnotherOrderOfTheSameRowsIsAReplacement)
{
    inForce("岗位,姓名,电话\n甲岗,甲,0000-0001\n甲岗,乙,0000-0002\n");
    present("岗位,姓名,电话\n甲岗,乙,0000-0002\n甲岗,甲,0000-0001\n");
    EXPECT_EQ(str(import.view().refusal), "");
    import.accept(night.expectRecorded());
    EXPECT_EQ(night.desk.registers().directory.entries[0].person, "乙");
}

TEST_F(RegisterImportTest, OneWrongRowKeepsTheWholeFileBackAndIsShownWhereItStands)
{
    inForce("岗位,姓名,电话\n甲岗,,0000-0001\n");
    present("岗位,姓名,电话\n乙岗,,0000-0002\n丙岗,,1.38E+10\n");
    EXPECT_EQ(import.view().state, State::Faulty);
    EXPECT_EQ(str(import.view().summary), "2 rows · 1 errors");
    ASSERT_EQ(import.findings().rowCount(), 1);
    EXPECT_EQ(finding(0, ImportFindings::PlaceRole), "line 3 · 电话");
    EXPECT_EQ(finding(0, ImportFindings::WhatRole), "“1.38E+10” is not a telephone number.");
    EXPECT_EQ(finding(0, ImportFindings::SeverityRole), "error");
    EXPECT_EQ(import.findings().index(0, 0).data(ImportFindings::LineRole).toInt(), 3);
    EXPECT_EQ(import.findings().index(0, 0).data(ImportFindings::ColumnRole).toInt(), 5);
    EXPECT_EQ(cell(1, ImportTable::ChangeColumn), "error");
    EXPECT_EQ(cell(0, ImportTable::ChangeColumn), "");
    const QModelIndex wrong = import.table().cellOf(import.findings().findings()[0]);
    EXPECT_EQ(str(wrong.data().toString()), "1.38E+10");
    EXPECT_EQ(wrong.data(ImportTable::FaultRole).toInt(), ImportTable::Error);
    EXPECT_EQ(wrong.siblingAtColumn(ImportTable::FirstField).data(ImportTable::FaultRole).toInt(), ImportTable::Good);
    import.accept(night.keep());
    EXPECT_EQ(str(night.problem), "All rows or none: correct the errors in the file, then read it again.");
    EXPECT_EQ(night.desk.registers().directory.entries[0].post, "甲岗");
}

TEST_F(RegisterImportTest, AWarningDoesNotStandInTheWay)
{
    present("岗位,姓名,电话\n甲岗,,\n");
    EXPECT_EQ(import.view().state, State::Ready);
    EXPECT_EQ(str(import.view().summary), "1 rows · 1 new · 1 warnings");
    EXPECT_EQ(finding(0, ImportFindings::SeverityRole), "warning");
    EXPECT_EQ(cell(0, ImportTable::ChangeColumn), "new · warning");
    EXPECT_EQ(import.table().cellOf(import.findings().findings()[0]).row(), 0);
}

TEST_F(RegisterImportTest, FindingsOfTheHeaderAndOfTheWholeFileHaveTheirPlaces)
{
    present("岗位,职级\n甲岗,1\n");
    ASSERT_EQ(import.findings().rowCount(), 2);
    EXPECT_EQ(finding(0, ImportFindings::PlaceRole), "line 1");
    EXPECT_EQ(finding(0, ImportFindings::AdviceRole), "The first line names the columns: 岗位, 姓名, 电话.");
    EXPECT_EQ(finding(1, ImportFindings::PlaceRole), "line 1, character 4");
    EXPECT_EQ(finding(1, ImportFindings::WhatRole), "No column is called “职级”.");
    present("PK\x03\x04");
    EXPECT_EQ(finding(0, ImportFindings::PlaceRole), "whole file");
    EXPECT_EQ(import.table().rowCount(), 0);
}

TEST_F(RegisterImportTest, ALongRowAndAnEmptyFieldAreNamed)
{
    import.begin(RegisterKind::Roster);
    present("开始,结束,角色,岗位\n,2026-11-25 08:00,值班,甲岗\n2026-11-25 08:00,2026-11-26 08:00,值班,甲岗,乙,丙\n");
    ASSERT_EQ(import.findings().rowCount(), 2);
    EXPECT_EQ(finding(0, ImportFindings::WhatRole), "An empty field is not a date and time.");
    EXPECT_EQ(finding(1, ImportFindings::WhatRole), "The row has 6 fields, the first line 4.");
    EXPECT_EQ(finding(1, ImportFindings::PlaceRole), "line 3");
    EXPECT_EQ(cell(1, ImportTable::FirstField + 5), "丙");
}

TEST_F(RegisterImportTest, EveryCodeOfTheFormatHasSentencesOfItsOwn)
{
    const std::string page = support::readFile(std::string(SOURCE_DIR) + "/docs/formats/csv.md");
    const std::string table = page.substr(page.find("| code | what |"));
    const std::regex code("`([a-z]+(?:-[a-z]+)*)`");
    std::vector<std::string> codes;
    for (std::sregex_iterator at(table.begin(), table.end(), code); at != std::sregex_iterator(); ++at)
        codes.push_back((*at)[1]);
    EXPECT_EQ(codes.size(), 45u);
    const auto say = [](const std::string &name) {
        ImportPreview preview;
        preview.diagnostics = {{base::Severity::Error, name, "raw-message", "x", {2, 1}}};
        return findingsOf(preview, RegisterKind::Directory).at(0);
    };
    const ImportFinding unknown = say("no-such-code");
    for (const std::string &name : codes) {
        EXPECT_NE(str(say(name).what), str(unknown.what)) << name;
        EXPECT_FALSE(say(name).advice.isEmpty()) << name;
        EXPECT_FALSE(say(name).what.contains(QStringLiteral("raw"))) << name;
    }
}

TEST_F(RegisterImportTest, TheExamplesCanBeImported)
{
    for (const RegisterKind kind : {RegisterKind::Directory, RegisterKind::Roster}) {
        import.begin(kind);
        import.present(QStringLiteral("example.csv"), import.view().example.toUtf8());
        EXPECT_EQ(import.view().state, State::Ready);
        EXPECT_EQ(import.findings().rowCount(), 0);
        EXPECT_EQ(import.table().rowCount(), 2);
    }
}

TEST_F(RegisterImportTest, AFullDiskKeepsTheRowsInViewAndTheOldDirectoryInForce)
{
    inForce("岗位,姓名,电话\n甲岗,,0000-0001\n");
    present("岗位,姓名,电话\n乙岗,,0000-0002\n");
    night.store().appendsFailWith = base::ErrorCode::Full;
    import.accept(night.keep());
    EXPECT_TRUE(night.problem.contains(QStringLiteral("the disk is full"))) << str(night.problem);
    EXPECT_EQ(import.view().state, State::Ready);
    EXPECT_EQ(str(import.view().problem), str(night.problem));
    EXPECT_EQ(import.table().rowCount(), 2);
    EXPECT_EQ(night.desk.registers().directory.entries[0].post, "甲岗");
    night.store().appendsFailWith.reset();
    import.accept(night.expectRecorded());
    EXPECT_EQ(night.desk.registers().directory.entries[0].post, "乙岗");
}

TEST_F(RegisterImportTest, ReadsFilesOfExcelAndSaysWhenOneCannotBeRead)
{
    load(QStringLiteral(FIXTURE_DIR "/csv/directory-gb18030.csv"));
    EXPECT_EQ(import.view().state, State::Ready);
    EXPECT_EQ(str(import.view().file), "directory-gb18030.csv");
    EXPECT_EQ(import.table().rowCount(), 4);
    load(QStringLiteral(FIXTURE_DIR "/csv/none.csv"));
    EXPECT_EQ(import.view().state, State::Unreadable);
    EXPECT_TRUE(import.view().problem.contains(QStringLiteral("none.csv was not found"))) << str(import.view().problem);
    EXPECT_EQ(import.table().rowCount(), 0);
    load(QStringLiteral(FIXTURE_DIR "/csv"));
    EXPECT_TRUE(import.view().problem.contains(QStringLiteral("cannot be opened"))) << str(import.view().problem);
    load(QStringLiteral(FIXTURE_DIR "/csv/directory-faulty.csv"));
    EXPECT_EQ(import.view().state, State::Faulty);
    EXPECT_EQ(import.view().problem, QString());
}

TEST_F(RegisterImportTest, AFileTooLargeForARegisterIsNotRead)
{
    const support::TempDir folder;
    const std::string path = folder.file("film.csv");
    std::ofstream(path) << "";
    std::filesystem::resize_file(path, RegisterImport::MostBytes + 1);
    load(QString::fromStdString(path));
    EXPECT_EQ(import.view().state, State::Unreadable);
    EXPECT_TRUE(import.view().problem.startsWith(QStringLiteral("film.csv is too large")))
        << str(import.view().problem);
}

TEST_F(RegisterImportTest, ACorrectedFileIsReadAgain)
{
    const support::TempDir folder;
    const std::string path = folder.file("a.csv");
    std::ofstream(path) << "岗位,电话\n甲岗,x\n";
    load(QString::fromStdString(path));
    EXPECT_EQ(import.view().state, State::Faulty);
    std::ofstream(path) << "岗位,电话\n甲岗,0000-0001\n";
    import.reload();
    EXPECT_TRUE(QTest::qWaitFor([this] { return import.view().state == State::Ready; }));
}

TEST_F(RegisterImportTest, WhatALoadBringsAfterAnotherBeginningIsDropped)
{
    import.load(QStringLiteral(FIXTURE_DIR "/csv/directory.csv"));
    import.begin(RegisterKind::Roster);
    import.load(QStringLiteral(FIXTURE_DIR "/csv/roster.csv"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return import.view().state != State::Reading; }));
    EXPECT_EQ(str(import.view().file), "roster.csv");
    EXPECT_EQ(import.view().state, State::Ready);
    EXPECT_EQ(import.table().rowCount(), 3);
}

TEST_F(RegisterImportTest, ADirectoryReplacedFromElsewhereIsComparedAnew)
{
    present("岗位,姓名,电话\n甲岗,,0000-0001\n");
    EXPECT_EQ(cell(0, ImportTable::ChangeColumn), "new");
    night.session.replaceDirectory({{{"甲岗", "", {"0000-0001"}}}}, night.expectRecorded());
    EXPECT_EQ(cell(0, ImportTable::ChangeColumn), "as before");
}

} // namespace
