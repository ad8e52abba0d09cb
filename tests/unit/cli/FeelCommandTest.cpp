#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

namespace {

Reply feel(std::vector<std::string> words, const std::string &input = {})
{
    words.insert(words.begin(), "feel");
    return Terminal().run(words, input);
}

} // namespace

TEST(FeelCommand, EvaluatesAnExpression)
{
    EXPECT_EQ(feel({"0.1 + 0.2"}).out, "{\"value\":0.3}\n");
    EXPECT_EQ(feel({"x > 3", "--context", R"({"x": 4})"}).out, "{\"value\":true}\n");
    EXPECT_EQ(feel({"x.a", "--context", R"({"x": {"a": "中"}})"}).out, "{\"value\":\"中\"}\n");
    EXPECT_EQ(feel({"[1, \"a\", null, [true]]"}).out, "{\"value\":[1,\"a\",null,[true]]}\n");
}

TEST(FeelCommand, WritesTemporalValuesAsIsoText)
{
    EXPECT_EQ(feel({R"(date("2020-01-31") + duration("P1M"))"}).out, "{\"value\":\"2020-02-29\"}\n");
    EXPECT_EQ(feel({R"(@"2020-01-01T10:00:00+08:00")"}).out, "{\"value\":\"2020-01-01T10:00:00+08:00\"}\n");
    EXPECT_EQ(feel({R"(@"P1DT2H")"}).out, "{\"value\":\"P1DT2H\"}\n");
}

TEST(FeelCommand, SaysWhyAValueIsNull)
{
    const Reply run = feel({"x > 3"});
    EXPECT_EQ(run.exit, 0) << "unknown is an answer";
    EXPECT_TRUE(run.json()["value"].is_null());
    EXPECT_EQ(run.json()["notes"][0]["code"], "unknown-name");
    EXPECT_EQ(feel({"null"}).out, "{\"value\":null}\n");
}

TEST(FeelCommand, TestsAValueAgainstACell)
{
    EXPECT_EQ(feel({"--unary", "[10..30)", "--input", "12"}).out, "{\"value\":true}\n");
    EXPECT_EQ(feel({"--unary", "[10..30)", "--input", "30"}).out, "{\"value\":false}\n");
    EXPECT_EQ(feel({"--unary", R"("A","B")", "--input", R"("B")"}).out, "{\"value\":true}\n");
}

TEST(FeelCommand, AnErrorNamesTheColumn)
{
    const Reply run = feel({"1 + "});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.err.starts_with("expression:1:")) << run.err;
    EXPECT_TRUE(run.complains("[unexpected-end]"));
}

TEST(FeelCommand, AnswersLineByLineAndABadLineInItsPlace)
{
    const Reply run = feel({"--jsonl"},
        "{\"expr\":\"x*2\",\"context\":{\"x\":1.1}}\nbad\n\n{\"unary\":\"< x\",\"input\":3,\"context\":{\"x\":5}}\n"
        "{\"expr\":\"1 +\"}\n{\"expr\":5}\n{\"expr\":\"x\",\"context\":[]}\n{\"unary\":\"-\"}\n");
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.err, "");
    std::istringstream out(run.out);
    std::vector<nlohmann::json> answers;
    for (std::string line; std::getline(out, line);)
        answers.push_back(nlohmann::json::parse(line));
    ASSERT_EQ(answers.size(), 8U);
    EXPECT_EQ(answers[0]["value"], 2.2);
    EXPECT_EQ(answers[1]["error"]["code"], "bad-line");
    EXPECT_TRUE(answers[1]["error"]["fact"].is_null());
    EXPECT_EQ(answers[2]["error"]["code"], "bad-line");
    EXPECT_EQ(answers[3]["value"], true);
    EXPECT_EQ(answers[4]["error"]["code"], "unexpected-end");
    EXPECT_EQ(answers[4]["error"]["column"], 4);
    EXPECT_EQ(answers[5]["error"]["code"], "bad-line");
    EXPECT_EQ(answers[6]["error"]["code"], "bad-line");
    EXPECT_EQ(answers[7]["error"]["code"], "bad-line");
}

TEST(FeelCommand, RefusesWhatALineSaysTwiceOrNotAtAll)
{
    const std::pair<const char *, const char *> lines[] = {
        {R"({"expr":"a","context":{"a":1,"a":2}})", "duplicate-key"},
        {R"({"expr":"1","expr":"2"})", "duplicate-key"},
        {R"({"expr":"1","unary":"2","input":3})", "bad-line"},
        {R"({"expr":"1","input":3})", "bad-line"},
        {R"({"expr":"1","contxt":{}})", "bad-line"},
        {R"({"unary":"> 3"})", "bad-line"},
        {R"({"context":{}})", "bad-line"},
        {R"([1])", "bad-line"},
    };
    for (const auto &[line, code] : lines) {
        const Reply run = feel({"--jsonl"}, std::string(line) + "\n");
        EXPECT_EQ(run.exit, 1) << line;
        EXPECT_EQ(run.json()["error"]["code"], code) << run.out;
    }
    EXPECT_EQ(feel({"--jsonl"}, R"({"expr":"a","context":{"a":1,"a":2}})").json()["error"]["column"], 30);
    EXPECT_EQ(feel({"--jsonl"}, R"({"unary":"> 3","input":null})").out, "{\"value\":null}\n");
    EXPECT_TRUE(feel({"a", "--context", R"({"a":1,"a":2})"}).complains("--context: the key \"a\" stands twice"));
}

TEST(FeelCommand, NamesAnUnknownNameWhateverTheValue)
{
    const Reply run = feel({"a = 1"});
    EXPECT_EQ(run.json()["value"], false);
    EXPECT_EQ(run.json()["notes"][0]["code"], "unknown-name");
    EXPECT_EQ(run.json()["notes"][0]["column"], 1);
    EXPECT_EQ(feel({"a = 1", "--context", R"({"a": null})"}).out, "{\"value\":false}\n");
}

TEST(FeelCommand, NamesTimeZonesByNameAsLeftOut)
{
    const Reply run = feel({R"(date and time("2020-01-01T10:00:00@Asia/Shanghai"))"});
    EXPECT_TRUE(run.json()["value"].is_null());
    EXPECT_EQ(run.json()["notes"][0]["code"], "unsupported-feature");
    EXPECT_NE(run.out.find("time zones by name"), std::string::npos) << run.out;
}

TEST(FeelCommand, KeepsEveryDigit)
{
    EXPECT_EQ(feel({"x", "--context", R"({"x": 0.1234567890123456789012345678901234})"}).out,
        "{\"value\":0.1234567890123456789012345678901234}\n");
    EXPECT_EQ(feel({"1/3"}).out, "{\"value\":0.3333333333333333333333333333333333}\n");
    EXPECT_EQ(
        feel({"x + 0.1", "--context", R"({"x": 12345678901234567890})"}).out, "{\"value\":12345678901234567890.1}\n");
}

TEST(FeelCommand, ContextAndInputMustBeJson)
{
    EXPECT_EQ(feel({"1", "--context", "[1]"}).exit, 1);
    EXPECT_TRUE(feel({"1", "--context", "x"}).complains("--context is no JSON object; write it like"));
    EXPECT_EQ(feel({"--unary", "-", "--input", "{"}).exit, 1);
}

TEST(FeelCommand, WrongUsage)
{
    EXPECT_EQ(feel({}).exit, 2);
    EXPECT_EQ(feel({"1", "2"}).exit, 2);
    EXPECT_EQ(feel({"1", "--jsonl"}).exit, 2);
    EXPECT_EQ(feel({"1", "--input", "2"}).exit, 2);
    EXPECT_EQ(feel({"--unary", "> 3"}).exit, 2);
    EXPECT_EQ(feel({"--jsonl", "--context", "{}"}).exit, 2);
}
