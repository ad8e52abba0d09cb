// What the chain of hashes cannot tell by itself: that a record was cut off at its end, or made anew as a whole.
#include "e2e/Program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

using e2e::Program;
using e2e::Reply;
namespace fs = std::filesystem;

namespace {

/// A record with an incident, a copy of it as it was then, and a note that was recorded afterwards.
struct Desk : Program {
    std::string record = file("record.db");
    std::string old = file("old.db");
    std::string id;
    Desk()
    {
        EXPECT_EQ(run({"incident", "open", "--text", "锅炉爆炸", "--db", record}).exit, 0);
        id = run({"incident", "list", "--db", record, "--json"}).json()["incidents"][0]["id"];
        EXPECT_EQ(run({"db", "backup", record, old}).exit, 0);
        EXPECT_EQ(note("已联系县局").exit, 0);
    }
    Reply note(const std::string &text) { return run({"incident", "note", id, text, "--db", record}); }
    void cutOff() { fs::copy_file(old, record, fs::copy_options::overwrite_existing); }
};

} // namespace

TEST(RecordEnd, ACutOffEndIsNamedAndNobodyWritesOnUntilSomebodySaysWhy)
{
    Desk desk;
    EXPECT_TRUE(desk.run({"db", "verify", desk.record}).says("as this machine saw it"));
    desk.cutOff();
    const Reply verified = desk.run({"db", "verify", desk.record});
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("it was cut off behind event ")) << verified.err;
    EXPECT_TRUE(verified.complains("db accept-end"));
    const auto json = desk.run({"db", "verify", desk.record, "--json"}).json();
    EXPECT_EQ(json["whole"], false);
    EXPECT_EQ(json["seen_here"]["cut_off"], true);
    EXPECT_EQ(json["seen_here"]["lost"][0]["position"], json["first_bad_position"]);
    const Reply noted = desk.note("再打电话");
    EXPECT_EQ(noted.exit, 1);
    EXPECT_TRUE(noted.complains("db accept-end")) << noted.err;

    EXPECT_EQ(desk.run({"db", "accept-end", desk.record}).exit, 2);
    EXPECT_EQ(desk.run({"db", "accept-end", desk.record, "--because", " "}).exit, 1);
    const Reply accepted = desk.run({"db", "accept-end", desk.record, "--because", "磁盘损坏，已从备份恢复"});
    EXPECT_EQ(accepted.exit, 0) << accepted.err;
    EXPECT_TRUE(accepted.says("no longer goes on to event"));
    EXPECT_EQ(desk.note("再打电话").exit, 0);
    const Reply again = desk.run({"db", "verify", desk.record});
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_TRUE(again.complains("磁盘损坏，已从备份恢复")) << "it stays told";
    EXPECT_TRUE(desk.run({"db", "accept-end", desk.record, "--because", "x"}).says("nothing is missing"));
}

TEST(RecordEnd, ARestoredBackupIsNoLossAndIsTold)
{
    Desk desk;
    const Reply restored = desk.run({"db", "restore", desk.record, desk.old});
    EXPECT_EQ(restored.exit, 0);
    EXPECT_TRUE(restored.complains("given up, up to event ")) << restored.err;
    const Reply verified = desk.run({"db", "verify", desk.record});
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_TRUE(verified.complains("restored from " + desk.old)) << verified.err;
    EXPECT_EQ(desk.note("恢复之后").exit, 0);
}

TEST(RecordEnd, ARestoreExplainsNoTheft)
{
    Desk desk;
    const std::string later = desk.file("later.db");
    EXPECT_EQ(desk.run({"db", "backup", desk.record, later}).exit, 0);
    EXPECT_EQ(desk.note("被偷走的一条").exit, 0);
    fs::copy_file(later, desk.record, fs::copy_options::overwrite_existing);
    EXPECT_EQ(desk.run({"db", "restore", desk.record, desk.old}).exit, 0);
    EXPECT_EQ(desk.run({"db", "verify", desk.record}).exit, 1) << "what was stolen before it is still to be explained";
}

TEST(RecordEnd, ADeletedRecordIsNotBegunAnewWithoutAWord)
{
    Desk desk;
    fs::remove(desk.record);
    const Reply opened = desk.run({"incident", "open", "--text", "电梯困人", "--db", desk.record});
    EXPECT_EQ(opened.exit, 1);
    EXPECT_TRUE(opened.complains("the record is gone: this machine saw it go on to event ")) << opened.err;
    EXPECT_FALSE(fs::exists(desk.record)) << "nothing was created";
    EXPECT_EQ(desk.run({"db", "init", desk.record}).exit, 0);
    EXPECT_EQ(desk.run({"db", "verify", desk.record}).exit, 1) << "that it is gone is not explained by a new one";
    EXPECT_EQ(desk.run({"db", "accept-end", desk.record, "--because", "旧库已归档"}).exit, 0);
    EXPECT_EQ(desk.run({"incident", "open", "--text", "电梯困人", "--db", desk.record}).exit, 0);
    EXPECT_EQ(desk.run({"db", "verify", desk.record}).exit, 0);
}

TEST(RecordEnd, AnOverwrittenBackupIsWhole)
{
    Desk desk;
    EXPECT_EQ(desk.run({"incident", "note", desk.id, "在副本上试写", "--db", desk.old}).exit, 0);
    EXPECT_EQ(desk.run({"incident", "note", desk.id, "再试一条", "--db", desk.old}).exit, 0);
    EXPECT_EQ(desk.run({"db", "backup", desk.record, desk.old, "--overwrite"}).exit, 0);
    EXPECT_EQ(desk.run({"db", "verify", desk.old}).exit, 0);
}

TEST(RecordEnd, AnotherRecordInItsPlaceIsNamed)
{
    Desk desk;
    const std::string other = desk.file("other.db");
    for (int n = 0; n < 4; ++n)
        EXPECT_EQ(desk.run({"incident", "open", "--text", "电梯困人", "--db", other}).exit, 0);
    fs::copy_file(other, desk.record, fs::copy_options::overwrite_existing);
    const Reply verified = desk.run({"db", "verify", desk.record});
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("another event stands there")) << verified.err;
    EXPECT_TRUE(verified.complains("it or one before it was changed, put in or taken out")) << verified.err;
}

TEST(RecordEnd, WhereNothingCanBeRememberedItIsSaidAndWorkGoesOn)
{
    Desk desk;
    fs::remove_all(desk.file("home/fengsui/seen-ends"));
    std::ofstream(desk.file("home/fengsui/seen-ends")) << "in the way";
    const Reply noted = desk.note("照常记录");
    EXPECT_EQ(noted.exit, 0);
    EXPECT_TRUE(noted.complains("could not be remembered")) << noted.err;
    EXPECT_TRUE(desk.run({"db", "verify", desk.record}).says("this machine remembers nothing of it"));
}
