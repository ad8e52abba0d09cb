#include "unit/cli/Terminal.h"

#include "support/Golden.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

namespace {

/// A terminal whose record was altered behind the program's back: the text of its second event, which is neither the
/// last one nor about the second incident.
struct Tampered : Terminal {
    Tampered()
    {
        EXPECT_EQ(incident({"open", "--text", "boiler burst", "--plan", "special-equipment"}).exit, 0);
        EXPECT_EQ(incident({"open", "--text", "lift stuck"}).exit, 0);
        EXPECT_EQ(run({"db", "backup", record(), file("altered.db")}).exit, 0);
        std::string content = support::readFile(file("altered.db"));
        const std::size_t at = content.find(R"("narrative":"boiler)");
        EXPECT_NE(at, std::string::npos);
        content.replace(at, 19, R"("narrative":"broken)");
        (void)write("altered.db", content);
    }
    Reply on(std::vector<std::string> words)
    {
        words.insert(words.end(), {"--db", file("altered.db")});
        return run(words);
    }
};

} // namespace

TEST(TamperedRecord, GetsNoFurtherLinesAndSaysWhatToDo)
{
    Tampered desk;
    const std::string before = desk.run({"db", "export", desk.file("altered.db")}).out;
    for (const auto &words : std::vector<std::vector<std::string>>{{"incident", "note", "2026-0001", "x"},
             {"incident", "note", "2026-0002", "of another incident"}, {"incident", "open", "--text", "a third"}}) {
        const Reply run = desk.on(words);
        EXPECT_EQ(run.exit, 1) << words[1];
        EXPECT_EQ(run.out, "");
        EXPECT_TRUE(run.complains("the record is broken at event 2: its hash does not fit its content")) << run.err;
        EXPECT_TRUE(run.complains("nothing was written; keep a copy of the file")) << run.err;
    }
    EXPECT_EQ(desk.run({"db", "export", desk.file("altered.db")}).out, before);
}

TEST(TamperedRecord, IsNotDerivedFromAnew)
{
    Tampered desk;
    const Reply run = desk.run({"db", "rebuild", desk.file("altered.db")});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("broken at event 2: ")) << run.err;
    EXPECT_EQ(run.out, "");
}

TEST(TamperedRecord, CanStillBeLookedAt)
{
    Tampered desk;
    EXPECT_TRUE(desk.on({"incident", "list"}).says("2026-0002  lift stuck"));
}
