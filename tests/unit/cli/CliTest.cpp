#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

#include <sstream>

using test::Reply;
using test::Terminal;

TEST(Cli, WithoutACommandItSaysHowItIsUsed)
{
    const Reply run = Terminal().run({});
    EXPECT_EQ(run.exit, 2);
    EXPECT_TRUE(run.complains("usage: fengsuictl COMMAND"));
    EXPECT_EQ(run.out, "");
}

TEST(Cli, AnUnknownCommandIsWrongUsage)
{
    const Reply run = Terminal().run({"draw"});
    EXPECT_EQ(run.exit, 2);
    EXPECT_TRUE(run.complains("unknown command draw"));
}

TEST(Cli, HelpGoesToTheOutputAndIsNoFault)
{
    for (const std::string command : {"plan", "assess", "feel", "replay", "incident", "db"}) {
        const Reply run = Terminal().run({command, "--help"});
        EXPECT_EQ(run.exit, 0) << command;
        EXPECT_TRUE(run.says("usage: fengsuictl " + command)) << command;
        EXPECT_EQ(run.err, "") << command;
    }
    const Reply help = Terminal().run({"--help"});
    EXPECT_EQ(help.exit, 0);
    EXPECT_TRUE(help.says("usage: fengsuictl COMMAND")) << help.out;
    EXPECT_EQ(help.err, "");
}

TEST(Cli, TheShortHelpNamesEveryActionOfEveryCommand)
{
    const std::string all = Terminal().run({"--help"}).out;
    for (const std::string command : {"incident", "account", "stock", "notice"}) {
        const std::size_t begin = all.find("\n  " + command + " ");
        ASSERT_NE(begin, std::string::npos) << command;
        std::string names = all.substr(begin, all.find("…", begin) - begin);
        for (char &c : names)
            c = c == '|' || c == '\n' ? ' ' : c;
        names += ' ';
        std::istringstream help(Terminal().run({command, "--help"}).out);
        for (std::string line; std::getline(help, line);) {
            if (line.starts_with("  ") && line[2] != ' ') {
                const std::string action = line.substr(2, line.find(' ', 2) - 2);
                EXPECT_NE(names.find(' ' + action + ' '), std::string::npos) << command << ' ' << action;
            }
        }
    }
}

TEST(Cli, SaysWhichVersionItIs)
{
    const Reply run = Terminal().run({"--version"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_TRUE(run.out.starts_with("fengsuictl 1.")) << run.out;
    EXPECT_EQ(run.err, "");
}

TEST(Cli, EveryCommandRefusesAnOptionItDoesNotKnow)
{
    const std::vector<std::vector<std::string>> commands{{"plan", "list", "--colour"},
        {"assess", "special-equipment", "--colour"}, {"feel", "1", "--colour"}, {"replay", "x.yaml", "--colour"},
        {"incident", "list", "--colour"}, {"db", "stats", "x.db", "--colour"}};
    for (const std::vector<std::string> &words : commands) {
        const Reply run = Terminal().run(words);
        EXPECT_EQ(run.exit, 2) << words.front();
        EXPECT_TRUE(run.complains("unknown option --colour")) << run.err;
        EXPECT_EQ(run.out, "");
    }
}

TEST(Cli, WordsThatAreNotUtf8AreRefusedBeforeAnythingHappens)
{
    Terminal terminal;
    const Reply run = terminal.incident({"open", "--text", "\xff\xfe"});
    EXPECT_EQ(run.exit, 2);
    EXPECT_TRUE(run.complains("not UTF-8"));
    EXPECT_FALSE(std::filesystem::exists(terminal.record()));
}

TEST(Cli, OutputThatCannotBeWrittenIsAnError)
{
    std::istringstream in;
    std::ostringstream err;
    std::ostream nowhere(nullptr);
    const base::ManualClock clock;
    const auto data = [] { return base::Result<std::filesystem::path>(std::string(SOURCE_DIR) + "/data"); };
    EXPECT_EQ(cli::run({"plan", "list"}, {in, nowhere, err, clock, data, data}), 1);
    EXPECT_NE(err.str().find("output cannot be written"), std::string::npos);
}
