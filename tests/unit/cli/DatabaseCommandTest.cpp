#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

#include <fstream>

using test::Reply;
using test::Terminal;

namespace {

/// A terminal with a record of one incident.
struct Desk : Terminal {
    Desk() { EXPECT_EQ(incident({"open", "--text", "锅炉爆炸", "--plan", "special-equipment"}).exit, 0); }
    Reply db(std::vector<std::string> words)
    {
        words.insert(words.begin(), "db");
        return run(words);
    }
};

/// Turns one byte of the file that holds `text` into another.
void tamper(const std::string &path, const std::string &text)
{
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    std::string content((std::istreambuf_iterator<char>(file)), {});
    const std::size_t at = content.find(text);
    ASSERT_NE(at, std::string::npos);
    file.seekp(static_cast<std::streamoff>(at));
    file.put('X');
}

} // namespace

TEST(DatabaseCommand, MakesANewRecordAndNeverOverwritesOne)
{
    Desk desk;
    const Reply made = desk.db({"init", desk.file("new.db")});
    EXPECT_EQ(made.exit, 0);
    EXPECT_TRUE(made.says("new live record"));
    const Reply again = desk.db({"init", desk.file("new.db")});
    EXPECT_EQ(again.exit, 1);
    EXPECT_TRUE(again.complains("already exists; it was left as it is"));
    EXPECT_EQ(desk.db({"init", desk.file("demo.db"), "--demo"}).exit, 0);
    EXPECT_EQ(desk.db({"stats", desk.file("demo.db"), "--json"}).json()["kind"], "demonstration");
}

TEST(DatabaseCommand, ARecordBelowAFileCannotBeOpenedAndIsSaidSo)
{
    Desk desk;
    const std::string below = desk.write("plain", "x") + "/fengsui.db";
    const Reply begun = desk.run({"incident", "open", "--text", "锅炉爆炸", "--db", below});
    EXPECT_EQ(begun.exit, 1);
    EXPECT_TRUE(begun.complains(below)) << begun.err;
    EXPECT_EQ(desk.db({"stats", below}).exit, 1);
}

TEST(DatabaseCommand, APathThatNoFileCanHaveIsSaidToBeWrong)
{
    Desk desk;
    const std::string endless = desk.file(std::string(300, 'x')); // no file system has names that long
    const Reply begun = desk.run({"incident", "open", "--text", "锅炉爆炸", "--db", endless});
    EXPECT_EQ(begun.exit, 1);
    EXPECT_TRUE(begun.complains(endless)) << begun.err;
}

TEST(DatabaseCommand, VerifiesAWholeRecord)
{
    Desk desk;
    const auto report = desk.db({"verify", desk.record(), "--json"}).json();
    EXPECT_TRUE(report["whole"]);
    EXPECT_EQ(report["first_bad_position"], 0);
    const Reply text = desk.db({"verify", desk.record()});
    EXPECT_EQ(text.exit, 0);
    EXPECT_TRUE(text.says("whole, " + report["events"].dump() + " events, head " + report["head"].get<std::string>()));
}

TEST(DatabaseCommand, NamesTheFirstBadRowOfATamperedRecord)
{
    Desk desk;
    const std::string copy = desk.file("copy.db");
    ASSERT_EQ(desk.db({"backup", desk.record(), copy}).exit, 0);
    tamper(copy, R"("narrative":"锅炉)");
    const Reply run = desk.db({"verify", copy});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.complains("broken at event 2: ")) << run.err << "event 1 keeps the plan's text";
    const Reply json = desk.db({"verify", copy, "--json"});
    EXPECT_EQ(json.exit, 1);
    EXPECT_EQ(json.json()["first_bad_position"], 2);
    EXPECT_EQ(json.err, run.err) << "who reads only the messages is told as well";
}

TEST(DatabaseCommand, ABackupIsACopyThatVerifiesAndReplacesNothingUnasked)
{
    Desk desk;
    const std::string copy = desk.file("copy.db");
    EXPECT_EQ(desk.db({"backup", desk.record(), copy}).exit, 0);
    EXPECT_EQ(
        desk.db({"stats", copy, "--json"}).json()["head"], desk.db({"stats", desk.record(), "--json"}).json()["head"]);
    const Reply again = desk.db({"backup", desk.record(), copy});
    EXPECT_EQ(again.exit, 1);
    EXPECT_TRUE(again.complains("already"));
    EXPECT_EQ(desk.db({"backup", desk.record(), copy, "--overwrite"}).exit, 0);
}

TEST(DatabaseCommand, ABackupToAFolderThatIsNotThereNamesTheFolderAndNotTheRecord)
{
    Desk desk;
    const std::string copy = desk.file("stick/copy.db");
    const Reply run = desk.db({"backup", desk.record(), copy});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.err,
        copy + ": the folder " + desk.file("stick")
            + " does not exist; nothing was created; make the folder or choose another\n");
    EXPECT_EQ(desk.db({"restore", copy, desk.record()}).err, run.err);
}

TEST(DatabaseCommand, AFolderThatTakesNoFilesIsNamedAndNotTheRecord)
{
    Desk desk;
    const Reply run = desk.db({"backup", desk.record(), "/proc/copy.db"}); // not even root makes a file there
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.err.starts_with("/proc/copy.db: ")) << run.err;
    EXPECT_TRUE(run.complains("the folder /proc ")) << run.err;
}

TEST(DatabaseCommand, ADamagedRecordIsNotBackedUpAndItIsTheRecordThatIsNamed)
{
    Desk desk;
    const std::string copy = desk.file("copy.db");
    ASSERT_EQ(desk.db({"backup", desk.record(), copy}).exit, 0);
    tamper(copy, R"("narrative":"锅炉)");
    const Reply run = desk.db({"backup", copy, desk.file("second.db")});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.err.starts_with(copy + ": the record is damaged (event 2: ")) << run.err;
    EXPECT_FALSE(std::filesystem::exists(desk.file("second.db")));
}

TEST(DatabaseCommand, ARestoreKeepsWhatStoodThere)
{
    Desk desk;
    const std::string copy = desk.file("copy.db");
    ASSERT_EQ(desk.db({"backup", desk.record(), copy}).exit, 0);
    ASSERT_EQ(desk.incident({"note", "2026-0001", "after the backup"}).exit, 0);
    const Reply run = desk.db({"restore", desk.record(), copy});
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_TRUE(run.says("kept as " + desk.record() + ".before-restore"));
    EXPECT_FALSE(desk.incident({"timeline", "2026-0001"}).says("after the backup"));
    EXPECT_EQ(desk.db({"verify", desk.record() + ".before-restore"}).exit, 0);
}

TEST(DatabaseCommand, RebuildsTheReadModels)
{
    Desk desk;
    const Reply run = desk.db({"rebuild", desk.record()});
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_EQ(desk.db({"stats", desk.record(), "--json"}).json()["read_model_rows"], 1);
    EXPECT_TRUE(desk.incident({"list"}).says("锅炉爆炸"));
}

TEST(DatabaseCommand, StatisticsHoldTheFiguresOfTheRecord)
{
    Desk desk;
    const auto figures = desk.db({"stats", desk.record(), "--json"}).json();
    EXPECT_EQ(figures["kind"], "live");
    EXPECT_EQ(figures["schema"], 1);
    EXPECT_EQ(figures["streams"], 2) << "the incident and the plan it keeps";
    EXPECT_EQ(figures["first_recorded"], "2026-11-25T03:14:00.000+08:00");
    EXPECT_TRUE(desk.db({"stats", desk.record()}).says("streams: 2\n"));
}

TEST(DatabaseCommand, ExportsEveryEventAsOneJsonObjectALine)
{
    Desk desk;
    const Reply run = desk.db({"export", desk.record()});
    EXPECT_EQ(run.exit, 0);
    std::istringstream lines(run.out);
    std::int64_t position = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto event = nlohmann::json::parse(line);
        EXPECT_EQ(event["position"], ++position);
        EXPECT_TRUE(event["payload"].is_object());
    }
    EXPECT_EQ(position, desk.db({"stats", desk.record(), "--json"}).json()["events"].get<std::int64_t>());
}

TEST(DatabaseCommand, AMissingOrForeignFileIsLeftAloneWithAWordOnWhatToDo)
{
    Desk desk;
    const std::string foreign = desk.write("notes.txt", "牛奶, 面包");
    for (const std::string action : {"verify", "stats", "export", "rebuild"}) {
        const Reply missing = desk.db({action, desk.file("none.db")});
        EXPECT_EQ(missing.exit, 1) << action;
        EXPECT_TRUE(missing.complains("nothing was created; check the path")) << missing.err;
        const Reply other = desk.db({action, foreign});
        EXPECT_EQ(other.exit, 1) << action;
        EXPECT_TRUE(other.complains("it was left as it is; choose another file")) << other.err;
        EXPECT_EQ(missing.out + other.out, "");
    }
}

TEST(DatabaseCommand, NeedsNoPlansToLookAfterARecord)
{
    Desk desk;
    desk.data = "/nonexistent";
    EXPECT_EQ(desk.db({"verify", desk.record()}).exit, 0);
    EXPECT_EQ(desk.db({"backup", desk.record(), desk.file("copy.db")}).exit, 0);
}

TEST(DatabaseCommand, WrongUsage)
{
    Desk desk;
    EXPECT_EQ(desk.db({}).exit, 2);
    EXPECT_TRUE(desk.db({"polish", "x"}).complains("unknown action polish"));
    EXPECT_TRUE(desk.db({"verify"}).complains("db verify takes one file"));
    EXPECT_TRUE(desk.db({"backup", "x"}).complains("db backup takes two files"));
    EXPECT_TRUE(desk.db({"verify", "x", "--demo"}).complains("db verify knows no --demo"));
}
