#include "e2e/Program.h"

#include <gtest/gtest.h>

#include <algorithm>

using e2e::Program;
using e2e::Reply;

TEST(PlanCheck, TheShippedPlansAreClean)
{
    const Reply run = Program().run({"plan", "check"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_TRUE(run.says("6 plans checked, no errors\n"));
    EXPECT_FALSE(run.says(": warning: "));
    EXPECT_TRUE(run.says("[document-conflict]"));
}

TEST(PlanCheck, ASeededFaultFailsWithItsCodeAndLine)
{
    Program program;
    const int line = program.changePlan("owner: police, support: [county_government], cite: \"5.2(2)\"",
        "owner: polise, support: [county_government], cite: \"5.2(2)\"");
    const Reply run = program.run({"plan", "check"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_FALSE(run.says(": error: ")) << "errors go to standard error alone";
    EXPECT_TRUE(run.complains("/plan.yaml:" + std::to_string(line) + ":")) << run.err;
    EXPECT_TRUE(run.complains("[unknown-party]"));
    EXPECT_TRUE(run.complains("did you mean \"police\"?"));
}

TEST(PlanCheck, LoaderAndCheckerSpeakInOnePass)
{
    Program program;
    const int line = program.changePlan("owner: police, support: [county_government], cite: \"5.2(2)\"",
        "owner: polise, support: [county_government], cite: \"5.2(9)\"");
    const Reply run = program.run({"plan", "check"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("[unknown-party]")) << run.err;
    EXPECT_TRUE(run.complains("cites 5.2(9), which `clauses:` does not list")) << run.err;
    EXPECT_TRUE(run.complains("/plan.yaml:" + std::to_string(line) + ":")) << run.err;
}

TEST(Feel, EveryExampleOfTheContract)
{
    Program program;
    EXPECT_EQ(program.run({"feel", "1 + 1"}).out, "{\"value\":2}\n");
    const Reply lines = program.run({"feel", "--jsonl"},
        "{\"expr\":\"x > 3\",\"context\":{\"x\":4}}\n{\"unary\":\">= 3\",\"input\":2}\n{\"expr\":\"1 +\"}\n");
    EXPECT_EQ(lines.exit, 1);
    EXPECT_TRUE(lines.out.starts_with("{\"value\":true}\n{\"value\":false}\n{\"error\":{\"code\":\"unexpected-end\""))
        << lines.out;
}

TEST(Assess, ManyLinesAreAnsweredEachInItsPlace)
{
    std::string input;
    constexpr int Lines = 20000;
    for (int i = 0; i < Lines; ++i)
        input += i % 1000 == 999 ? std::string("no json\n") : "{\"deaths\":" + std::to_string(i % 40) + "}\n";
    const Reply run = Program().run({"assess", "special-equipment", "--jsonl"}, input);
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(std::ranges::count(run.out, '\n'), Lines);
    std::size_t errors = 0;
    for (std::size_t at = run.out.find("{\"error\""); at != std::string::npos; at = run.out.find("{\"error\"", at + 1))
        ++errors;
    EXPECT_EQ(errors, 20U);
}
