// What goes wrong in real life: each has its sentence with what to do, and nothing already entered is lost.
#include "e2e/Program.h"

#include "store/SqliteEventStore.h"
#include "support/Golden.h"

#include <gtest/gtest.h>

#include <QProcess>

#include <fstream>

#include <unistd.h>

using e2e::Program;
using e2e::Reply;

namespace {

/// A program with a record of one incident.
struct Desk : Program {
    std::string record = file("record.db");
    Desk() { EXPECT_EQ(run({"incident", "open", "--text", "锅炉爆炸", "--db", record}).exit, 0); }
    /// Every command that would read or write `path` leaves it as it is and says `message`.
    void expectLeftAlone(const std::string &path, const std::string &message)
    {
        const std::string before = support::readFile(path);
        for (std::vector<std::string> words : std::vector<std::vector<std::string>>{{"incident", "list", "--db", path},
                 {"incident", "open", "--text", "x", "--db", path}, {"db", "verify", path}, {"db", "rebuild", path}}) {
            const Reply run = this->run(words);
            EXPECT_EQ(run.exit, 1) << words[1];
            EXPECT_EQ(run.out, "") << words[1];
            EXPECT_TRUE(run.complains(message)) << words[1] << ": " << run.err;
        }
        EXPECT_EQ(support::readFile(path), before);
    }
    std::string write(const std::string &name, const std::string &content)
    {
        std::ofstream(file(name), std::ios::binary) << content;
        return file(name);
    }
    /// The record as one file, without a log beside it.
    std::string content()
    {
        const std::string copy = file("content.db");
        EXPECT_EQ(run({"db", "backup", record, copy, "--overwrite"}).exit, 0);
        return support::readFile(copy);
    }
};

} // namespace

TEST(WrongInput, ADamagedPlanFileIsNamedWithItsPlaceAndTheRecordStaysAsItIs)
{
    Desk desk;
    (void)desk.changePlan(
        "outcomes: { I: Ⅰ级响应, II: Ⅱ级响应, III: Ⅲ级响应 }", "outcomes: { I: Ⅰ级响应, II: Ⅱ级响应 ");
    for (const auto &words : std::vector<std::vector<std::string>>{{"plan", "list"}, {"plan", "check"},
             {"assess", "special-equipment"}, {"replay", desk.demo("tongzi.yaml")}}) {
        const Reply run = desk.run(words, "{}");
        EXPECT_EQ(run.exit, 1) << words[0];
        EXPECT_TRUE(run.complains("/plan.yaml:")) << run.err;
        EXPECT_TRUE(run.complains(": error: ")) << run.err;
    }
    const Reply list = desk.run({"incident", "list", "--db", desk.record});
    EXPECT_EQ(list.exit, 0) << "what is recorded needs no plan file to be read";
    EXPECT_TRUE(list.says("锅炉爆炸"));
    EXPECT_TRUE(list.complains("/plan.yaml:")) << list.err;
}

TEST(WrongInput, WithoutDataItSaysWhereItLooked)
{
    Desk desk;
    desk.setData("/nonexistent");
    const Reply run = desk.run({"plan", "list"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("there are no plans in /nonexistent"));
    EXPECT_EQ(desk.run({"db", "verify", desk.record}).exit, 0) << "looking after a record needs no plans";
}

TEST(WrongInput, AForeignFileIsLeftAlone)
{
    Desk desk;
    desk.expectLeftAlone(desk.write("notes.txt", "牛奶, 面包\n"), "it was left as it is; choose another file");
    std::string other = desk.content();
    other.replace(68, 4, "XXXX"); // application_id in the header of an SQLite file
    desk.expectLeftAlone(desk.write("other.db", other), "belongs to another program");
}

TEST(WrongInput, ANewerRecordAsksForTheNewerProgram)
{
    Desk desk;
    std::string newer = desk.content();
    newer.replace(60, 4, std::string("\0\0\0\x63", 4)); // user_version
    desk.expectLeftAlone(desk.write("newer.db", newer), "install the newer version");
}

TEST(WrongInput, ADamagedRecordIsNotWrittenToAndSaysWhatToDo)
{
    Desk desk;
    desk.expectLeftAlone(desk.write("empty.db", ""), "restore the last backup");
    const std::string whole = desk.content();
    desk.expectLeftAlone(desk.write("cut.db", whole.substr(0, whole.size() - 100)), "restore the last backup");
    std::string tampered = whole;
    const std::size_t at = tampered.find(R"("narrative":"锅炉)");
    ASSERT_NE(at, std::string::npos);
    tampered[at] = 'X';
    const Reply verify = desk.run({"db", "verify", desk.write("tampered.db", tampered)});
    EXPECT_EQ(verify.exit, 1);
    EXPECT_TRUE(verify.complains("broken at event 1: ")) << verify.err;
    for (const auto &words :
        std::vector<std::vector<std::string>>{{"incident", "open", "--text", "x", "--db", desk.file("tampered.db")},
            {"db", "rebuild", desk.file("tampered.db")}})
        EXPECT_EQ(desk.run(words).exit, 1) << words[0];
}

TEST(WrongInput, ARestoreTakesTheWholeBackupOnly)
{
    Desk desk;
    std::string damaged = desk.content();
    damaged[damaged.find(R"("narrative":"锅炉)")] = 'X';
    const std::string backup = desk.write("bad-backup.db", damaged);
    const auto head = desk.run({"db", "stats", desk.record, "--json"}).json()["head"];
    const Reply run = desk.run({"db", "restore", desk.record, backup});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("nothing was changed")) << run.err;
    EXPECT_EQ(desk.run({"db", "stats", desk.record, "--json"}).json()["head"], head);
    EXPECT_EQ(desk.run({"db", "restore", desk.record, desk.file("content.db")}).exit, 0);
}

TEST(WrongInput, BesideAnOpenWindowItRecordsButDoesNotRestore)
{
    Desk desk;
    const std::string backup = desk.file("backup.db");
    ASSERT_EQ(desk.run({"db", "backup", desk.record, backup}).exit, 0);
    const auto window = store::SqliteEventStore::open(desk.record); // holds the record as the window does
    ASSERT_TRUE(window) << base::toString(window.error());
    EXPECT_EQ(desk.run({"incident", "open", "--text", "电梯困人", "--db", desk.record}).exit, 0);
    const auto position = (*window)->lastPosition();
    ASSERT_TRUE(position);
    const Reply restore = desk.run({"db", "restore", desk.record, backup});
    EXPECT_EQ(restore.exit, 1);
    EXPECT_TRUE(restore.complains("fengsui")) << restore.err;
    EXPECT_EQ((*window)->lastPosition().value(), *position) << "nothing was replaced under the open window";
}

TEST(WrongInput, ManyWritersAtOnceLoseNothing)
{
    Desk desk;
    constexpr int Writers = 4;
    const QString id = QString::fromStdString(
        desk.run({"incident", "list", "--db", desk.record, "--json"}).json()["incidents"][0]["id"]);
    std::vector<std::unique_ptr<QProcess>> writers;
    for (int i = 0; i < Writers; ++i) {
        writers.push_back(std::make_unique<QProcess>());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), QString::fromStdString(desk.file("home")));
        writers.back()->setProcessEnvironment(environment);
        writers.back()->start(QStringLiteral(BIN_DIR "/fengsuictl"),
            {QStringLiteral("incident"), QStringLiteral("note"), id, QStringLiteral("note %1").arg(i),
                QStringLiteral("--db"), QString::fromStdString(desk.record)});
    }
    int recorded = 0;
    for (const auto &writer : writers) {
        ASSERT_TRUE(writer->waitForFinished(60000));
        if (writer->exitCode() == 0)
            ++recorded;
        else
            EXPECT_NE(writer->readAllStandardError().indexOf("try again"), -1);
    }
    std::istringstream lines(desk.run({"db", "export", desk.record}).out);
    int notes = 0;
    for (std::string line; std::getline(lines, line);)
        notes += nlohmann::json::parse(line)["type"] == "note-added" ? 1 : 0;
    EXPECT_EQ(notes, recorded) << "what was acknowledged is there, once";
    EXPECT_GE(recorded, 1);
    EXPECT_EQ(desk.run({"db", "verify", desk.record}).exit, 0);
}

TEST(WrongInput, AReadOnlyFolderIsSaidBeforeAnythingIsTyped)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may write anywhere";
    Desk desk;
    std::filesystem::create_directories(desk.file("locked"));
    std::filesystem::permissions(
        desk.file("locked"), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const Reply run = desk.run({"incident", "open", "--text", "x", "--db", desk.file("locked/new.db")});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("cannot be written to; nothing was changed"));
    std::filesystem::permissions(desk.file("locked"), std::filesystem::perms::owner_all);
}
