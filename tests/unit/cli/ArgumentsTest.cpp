#include "cli/Arguments.h"

#include <gtest/gtest.h>

namespace {

const cli::ArgumentSpec Spec{{"--db", "--plan"}, {"--json"}, 1, 2, {"--plan"}};

std::string problemOf(const std::vector<std::string> &words)
{
    std::string problem;
    const bool fits = cli::Arguments::parse(words, Spec, problem).has_value();
    EXPECT_EQ(fits, problem.empty());
    return problem;
}

} // namespace

TEST(Arguments, SortsWordsOptionsAndFlagsInAnyOrder)
{
    std::string problem;
    const auto arguments = cli::Arguments::parse({"--json", "show", "--db", "x.db", "7"}, Spec, problem);
    ASSERT_TRUE(arguments) << problem;
    EXPECT_EQ(arguments->positionals(), (std::vector<std::string>{"show", "7"}));
    EXPECT_EQ(arguments->option("--db"), "x.db");
    EXPECT_EQ(arguments->optionOr("--plan", "none"), "none");
    EXPECT_TRUE(arguments->has("--json"));
    EXPECT_FALSE(arguments->has("--all"));
}

TEST(Arguments, TakesAnythingBehindTheDoubleDashAsAWord)
{
    std::string problem;
    const auto arguments = cli::Arguments::parse({"--", "--json"}, Spec, problem);
    ASSERT_TRUE(arguments);
    EXPECT_EQ(arguments->positionals(), std::vector<std::string>{"--json"});
    EXPECT_FALSE(arguments->has("--json"));
}

TEST(Arguments, AnOptionMayHaveAValueThatLooksLikeOne)
{
    std::string problem;
    const auto arguments = cli::Arguments::parse({"show", "--db", "--json"}, Spec, problem);
    ASSERT_TRUE(arguments);
    EXPECT_EQ(arguments->option("--db"), "--json");
}

TEST(Arguments, KeepsTheOrderOfARepeatedOption)
{
    std::string problem;
    const auto arguments = cli::Arguments::parse({"open", "--plan", "b", "--plan", "a"}, Spec, problem);
    ASSERT_TRUE(arguments);
    EXPECT_EQ(arguments->all("--plan"), (std::vector<std::string>{"b", "a"}));
}

TEST(Arguments, SaysWhichWordDoesNotFit)
{
    EXPECT_EQ(problemOf({"show", "--bd", "x"}), "unknown option --bd");
    EXPECT_EQ(problemOf({"show", "--db"}), "option --db needs a value");
    EXPECT_EQ(problemOf({"show", "--db", "a", "--db", "b"}), "option --db is given twice");
    EXPECT_EQ(problemOf({}), "something is missing");
    EXPECT_EQ(problemOf({"a", "b", "c"}), "too many words, from: c");
    EXPECT_EQ(problemOf({"a", "--json"}), "");
}

TEST(Arguments, NamesTheFirstOptionBeyondThoseAllowed)
{
    std::string problem;
    const auto arguments = cli::Arguments::parse({"show", "--db", "x", "--json"}, Spec, problem);
    ASSERT_TRUE(arguments);
    EXPECT_EQ(arguments->firstBeyond({"--db", "--json"}), "");
    EXPECT_EQ(arguments->firstBeyond({"--db"}), "--json");
    EXPECT_EQ(arguments->firstBeyond({"--json"}), "--db");
}
