#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;
using Names = std::vector<std::string>;

namespace {

Reply assess(const std::string &facts, std::vector<std::string> more = {})
{
    std::vector<std::string> words{"assess", "special-equipment"};
    words.insert(words.end(), more.begin(), more.end());
    return Terminal().run(words, facts);
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

TEST(AssessCommand, AnswersTheFactsOfTheContract)
{
    const Reply run = assess(
        R"json({"deaths": {"test": ">= 3"}, "serious_injuries": {"test": "[10..50)"},
                "hazard_grade": {"test": "\"重大\",\"特别重大\""}})json");
    EXPECT_EQ(run.exit, 0);
    EXPECT_EQ(run.err, "");
    const auto answer = run.json();
    EXPECT_EQ(answer["plan"], "special-equipment");
    EXPECT_EQ(answer["version"], "2020");
    EXPECT_EQ(answer["warnings"], nlohmann::json::array());
    const auto &grade = answer["decisions"]["accident_grade"];
    EXPECT_EQ(grade["outcome"], "较大");
    EXPECT_EQ(grade["possible"], (Names{"特别重大", "重大", "较大"}));
    EXPECT_EQ(grade["settled"], false);
    EXPECT_EQ(grade["ask"], (Names{"deaths", "direct_loss"})) << "10 to 50 injured decide nothing more";
    EXPECT_EQ(answer["decisions"]["warning_level"]["possible"], (Names{"red", "orange", "none"}));
}

TEST(AssessCommand, AVersionWrittenAgainstAnotherOneIsReadWithIt)
{
    const Reply run =
        Terminal().run({"assess", "heavy-pollution@2024-draft"}, R"json({"provincial_order": "red"})json");
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(run.json()["version"], "2024-draft");
    EXPECT_EQ(run.json()["decisions"]["warning_level"]["outcome"], "red");
}

TEST(AssessCommand, WithNothingKnownEverythingIsPossible)
{
    const auto decisions = assess("{}").json()["decisions"];
    EXPECT_EQ(decisions["response_level"]["possible"], (Names{"I", "II", "III"}));
    EXPECT_EQ(decisions["scope"]["ask"], Names{"equipment_kind"});
    EXPECT_EQ(assess(R"({"deaths": null})").json()["decisions"], decisions) << "null is unknown";
}

TEST(AssessCommand, ASettledAnswerNamesTheRowAndItsClause)
{
    const auto grade =
        assess(R"({"deaths": 4, "serious_injuries": 6, "direct_loss": 300})").json()["decisions"]["accident_grade"];
    EXPECT_EQ(grade["settled"], true);
    EXPECT_EQ(grade["because"].dump(), R"([{"certain":true,"cite":"附件2","facts":["deaths"],"rule":7}])");
    EXPECT_EQ(grade["ask"], Names{});
}

TEST(AssessCommand, ExplainAddsWhatEachAnswerWouldDoAndWhatTheNextOutcomeNeeds)
{
    const Reply run = assess(R"({"deaths": {"test": ">= 3"}})", {"--explain"});
    const auto grade = run.json()["decisions"]["accident_grade"];
    EXPECT_EQ(grade["questions"][0]["fact"], "deaths");
    EXPECT_EQ(grade["questions"][0]["answers"][2].dump(), R"({"possible":["特别重大"],"test":">= 30"})");
    EXPECT_EQ(grade["next"].dump(),
        R"({"needs":[{"deaths":">= 10"},{"serious_injuries":">= 50"},{"direct_loss":">= 5000"}],"outcome":"重大"})");
    EXPECT_FALSE(assess("{}").says("questions"));
}

TEST(AssessCommand, ReadsAFile)
{
    Terminal terminal;
    const std::string path = terminal.write("facts.json", R"({"deaths": 11})");
    const Reply run = terminal.run({"assess", "special-equipment", "--facts", path});
    EXPECT_EQ(run.json()["decisions"]["response_level"]["outcome"], "I");
    EXPECT_EQ(terminal.run({"assess", "special-equipment", "--facts", "-"}, R"({"deaths": 11})").out, run.out);
}

TEST(AssessCommand, NamesThePlaceOfAnErrorInAFile)
{
    Terminal terminal;
    const std::string path = terminal.write("facts.json", "{\"deaths\": 4,\n  \"direct_loss\": -1}");
    const Reply run = terminal.run({"assess", "special-equipment", "--facts", path});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.err.starts_with(path + ":2:3: fact ")) << run.err;
    EXPECT_TRUE(run.complains("-1 is outside its domain, numbers from 0"));
    EXPECT_EQ(run.out, "");
    const Reply missing = terminal.run({"assess", "special-equipment", "--facts", terminal.file("none")});
    EXPECT_EQ(missing.exit, 1);
    EXPECT_TRUE(missing.complains("none: cannot be read"));
}

TEST(AssessCommand, NoFactIsEverIgnored)
{
    for (const std::string facts : {R"({"deathz": 1})", R"({"deaths": "x"})", R"({"deaths": -1})", R"({"deaths": 4.5})",
             R"({"deaths": {"test": ">= "}})", R"({"deaths": {"test": "< 0"}})", R"({"deaths": 4, "deaths": 5})",
             R"({"equipment_kind": "ship"})", R"({"major_social_impact": 1})", R"({"deaths": [4]})"}) {
        const Reply run = assess(facts);
        EXPECT_EQ(run.exit, 1) << facts;
        EXPECT_EQ(run.out, "") << facts;
        const std::string fact = facts.substr(2, facts.find('"', 2) - 2);
        EXPECT_TRUE(run.complains(fact)) << run.err;
    }
}

TEST(AssessCommand, WhatIsNoJsonObjectIsAnError)
{
    for (const std::string facts : {"", "[]", "4", R"({"deaths": 4} x)", R"({"deaths": )", "\xff"}) {
        const Reply run = assess(facts);
        EXPECT_EQ(run.exit, 1) << facts;
        EXPECT_TRUE(run.err.starts_with("standard input")) << run.err;
    }
    EXPECT_TRUE(assess("{\"deaths\":\n 4,, }").err.starts_with("standard input:2:4: "));
}

TEST(AssessCommand, AnswersLineByLineAndABadLineInItsPlace)
{
    const Reply run = assess("{\"deaths\":4}\nbad\n{\"deaths\":-1}\n{\"deaths\":11}\n", {"--jsonl"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.err, "");
    const auto lines = linesOf(run.out);
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(nlohmann::json::parse(lines[0])["decisions"]["response_level"]["outcome"], "II");
    const auto bad = nlohmann::json::parse(lines[1])["error"];
    EXPECT_EQ(bad["code"], "not-json");
    EXPECT_TRUE(bad["fact"].is_null());
    EXPECT_EQ(nlohmann::json::parse(lines[2])["error"]["fact"], "deaths");
    EXPECT_EQ(nlohmann::json::parse(lines[3])["decisions"]["response_level"]["outcome"], "I");
}

TEST(AssessCommand, GoodLinesAloneAreDone)
{
    EXPECT_EQ(assess("{}\n{}", {"--jsonl"}).exit, 0);
    EXPECT_EQ(linesOf(assess("{}\n{}", {"--jsonl"}).out).size(), 2U);
    EXPECT_EQ(assess("", {"--jsonl"}).exit, 0);
    EXPECT_TRUE(assess("{}\n", {"--jsonl", "--explain"}).says("\"questions\""));
}

TEST(AssessCommand, WrongUsage)
{
    EXPECT_EQ(Terminal().run({"assess"}).exit, 2);
    EXPECT_EQ(assess("", {"--jsonl", "--facts", "x"}).exit, 2);
    EXPECT_EQ(Terminal().run({"assess", "pharma"}).exit, 1);
}
