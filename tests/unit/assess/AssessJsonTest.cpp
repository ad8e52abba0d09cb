#include "formats/AnswerJson.h"
#include "formats/AssessJson.h"
#include "formats/PlanLoader.h"
#include "support/Golden.h"
#include "support/PlanBuilder.h"
#include "support/PlanGenerator.h"
#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace {

using assess::CompiledPlan;

CompiledPlan specialEquipment() { return *CompiledPlan::compile(support::specialEquipment()); }

std::vector<std::string> lines(
    const CompiledPlan &plan, const std::string &input, formats::LineCounts *counts = nullptr)
{
    std::istringstream in(input);
    std::ostringstream out;
    const formats::LineCounts found = formats::assessLines(plan, in, out, false);
    if (counts)
        *counts = found;
    std::vector<std::string> result;
    std::istringstream text(out.str());
    for (std::string line; std::getline(text, line);)
        result.push_back(line);
    return result;
}

/// The answer to one object of facts, explained, indented for reading.
std::string explained(const CompiledPlan &plan, const std::string &facts)
{
    const auto readings = formats::readingsFromJson(facts);
    EXPECT_TRUE(readings.has_value()) << facts;
    const auto answer = formats::answerToJson(plan, *readings, true);
    EXPECT_TRUE(answer.has_value());
    return nlohmann::ordered_json::parse(answer.value_or("null")).dump(1) + "\n";
}

TEST(AssessJson, ReadsExactBoundedAndUnknownFacts)
{
    const auto readings = formats::readingsFromJson(
        R"_({"deaths": 4, "direct_loss": 812.5, "crowded_place": true, "hazard_grade": "重大",
             "serious_injuries": {"test": "[10..50)"}, "counties_affected": null})_");
    ASSERT_TRUE(readings.has_value());
    EXPECT_EQ(*readings,
        (assess::Readings{{"deaths", plan::Exact{4.0}}, {"direct_loss", plan::Exact{812.5}},
            {"crowded_place", plan::Exact{true}}, {"hazard_grade", plan::Exact{"重大"}},
            {"serious_injuries", plan::Bounded{"[10..50)"}}, {"counties_affected", plan::Unknown{}}}));
    EXPECT_EQ(*formats::readingsFromJson(" {} "), assess::Readings{});
    EXPECT_EQ(*formats::readingsFromJson(R"({"loss": 1.50000000000000000000, "people": 100000000000000000000})"),
        (assess::Readings{{"loss", plan::Exact{1.5}}, {"people", plan::Exact{1e20}}}));
    EXPECT_EQ(*formats::readingsFromJson(R"({"loss": 0.30000000000000004})"),
        (assess::Readings{{"loss", plan::Exact{0.30000000000000004, "0.30000000000000004"}}}));
    EXPECT_EQ(
        *formats::readingsFromJson("\xEF\xBB\xBF{\"deaths\": 3}"), (assess::Readings{{"deaths", plan::Exact{3.0}}}));
}

TEST(AssessLines, TakesAByteOrderMarkAtTheBeginningOnly)
{
    const auto answers = lines(specialEquipment(), "\xEF\xBB\xBF{\"deaths\":3}\n\xEF\xBB\xBF{\"deaths\":3}\n");
    ASSERT_EQ(answers.size(), 2u);
    EXPECT_TRUE(nlohmann::json::parse(answers[0]).contains("decisions")) << answers[0];
    EXPECT_TRUE(nlohmann::json::parse(answers[1]).contains("error")) << answers[1];
}

TEST(AssessJson, WritesOneDecisionInTheShapeOfTheContract)
{
    const auto plan = support::PlanBuilder("test-plan")
                          .number("deaths", {.whole = true, .min = 0})
                          .number("affected", {.whole = true, .min = 0})
                          .consistency("deaths <= affected", "死亡\"多于\"涉及", "附件2")
                          .decision("grade", {"较大", "一般"}, {"deaths"})
                          .row({">= 3"}, "较大", "附件2")
                          .row({"-"}, "一般", "附件2")
                          .build();
    EXPECT_EQ(lines(*CompiledPlan::compile(plan), R"({"deaths": 4, "affected": 3})").front(),
        R"({"plan":"test-plan","version":"2020","warnings":[{"message":"死亡\"多于\"涉及","cite":"附件2"}],"decisions":{"grade":)"
        R"({"outcome":"较大","possible":["较大"],"settled":true,"because":[{"rule":1,"cite":"附件2","facts":["deaths"],"certain":true}],"ask":[]}}})");
}

TEST(AssessJson, GivesNullForAnOutcomeThatIsNotCertain)
{
    const auto plan = support::PlanBuilder()
                          .number("deaths", {.whole = true, .min = 0})
                          .decision("level", {"I"}, {"deaths"})
                          .row({">= 3"}, "I")
                          .build();
    const std::string answer = lines(*CompiledPlan::compile(plan), "{}").front();
    EXPECT_NE(answer.find(R"("level":{"outcome":null,"possible":["I"],"settled":false)"), std::string::npos) << answer;
}

TEST(AssessJson, ExplainsAtLeastThreeDead)
{
    EXPECT_TRUE(support::matchesGolden(
        explained(specialEquipment(), R"({"deaths": {"test": ">= 3"}})"), "assess/at-least-three-dead.json"));
}

TEST(AssessJson, ExplainsTheContractsBoundedFacts)
{
    EXPECT_TRUE(support::matchesGolden(explained(specialEquipment(),
                                           R"_({"deaths": {"test": ">= 3"}, "serious_injuries": {"test": "[10..50)"},
             "hazard_grade": {"test": "\"重大\",\"特别重大\""}})_"),
        "assess/bounded-facts.json"));
}

TEST(AssessJson, ExplainsNothingKnown)
{
    EXPECT_TRUE(support::matchesGolden(explained(specialEquipment(), "{}"), "assess/nothing-known.json"));
}

TEST(ShippedPlan, DecidesAsTheReadingsOfTheDocumentSay)
{
    const std::string path = SOURCE_DIR "/data/plans/special-equipment/plan.yaml";
    const auto shipped = formats::loadCompiledPlan(support::readFile(path), path);
    ASSERT_TRUE(shipped.has_value()) << shipped.error().detail;
    const CompiledPlan read = specialEquipment();
    std::mt19937 random(72);
    for (int round = 0; round < 3000; ++round) {
        const assess::Readings readings = support::randomReadings(read.plan(), 0.5, random);
        const auto expected = read.assess(readings);
        const auto actual = shipped->assess(readings);
        ASSERT_EQ(actual.has_value(), expected.has_value());
        if (expected) {
            ASSERT_EQ(*actual, *expected);
        }
    }
}

TEST(AssessLines, AnswersABadLineInItsPlaceAndGoesOn)
{
    formats::LineCounts counts;
    const std::string input = "{\"deaths\": 4}\n{\"dead\": 4}\nnonsense\n\n{\"deaths\": 40}\r\n";
    const std::vector<std::string> answers = lines(specialEquipment(), input, &counts);
    ASSERT_EQ(answers.size(), 5u);
    EXPECT_EQ(counts.lines, 5u);
    EXPECT_EQ(counts.bad, 3u);
    EXPECT_NE(answers[0].find(R"("accident_grade":{"outcome":"较大")"), std::string::npos);
    const auto unknown = nlohmann::json::parse(answers[1]);
    EXPECT_EQ(unknown["error"]["code"], "unknown-fact");
    EXPECT_EQ(unknown["error"]["fact"], "dead");
    EXPECT_NE(unknown["error"]["message"].get<std::string>().find("no fact \"dead\""), std::string::npos);
    EXPECT_TRUE(nlohmann::json::parse(answers[2])["error"]["fact"].is_null());
    EXPECT_TRUE(nlohmann::json::parse(answers[3])["error"]["fact"].is_null());
    EXPECT_NE(answers[4].find(R"("accident_grade":{"outcome":"特别重大")"), std::string::npos);
}

struct BadLine {
    std::string line;
    std::string code;
    std::string fact; ///< empty: none is to blame
    int column = 0; ///< where the line is no object of facts
};

class RefusesLine : public ::testing::TestWithParam<BadLine> { };

TEST_P(RefusesLine, WithACodeAndWhatToDo)
{
    formats::LineCounts counts;
    const auto answers = lines(specialEquipment(), GetParam().line + "\n", &counts);
    ASSERT_EQ(answers.size(), 1u);
    EXPECT_EQ(counts.bad, 1u);
    const auto error = nlohmann::json::parse(answers[0])["error"];
    EXPECT_EQ(error["code"], GetParam().code) << answers[0];
    EXPECT_EQ(error["fact"].is_null() ? "" : error["fact"].get<std::string>(), GetParam().fact) << answers[0];
    EXPECT_EQ(error.value("column", 0), GetParam().column) << answers[0];
    const std::string message = error["message"];
    EXPECT_EQ(message.find('\''), std::string::npos) << message;
    EXPECT_EQ(message.find("JSON element"), std::string::npos) << message;
    EXPECT_NE(message.find_first_of(";:"), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(EachKind, RefusesLine,
    ::testing::Values(BadLine{R"({"deaths": 4)", "not-json", "", 13}, BadLine{R"([])", "no-object", "", 1},
        BadLine{R"(4)", "no-object", "", 1}, BadLine{"nonsense", "not-json", "", 2}, BadLine{"", "not-json", "", 1},
        BadLine{R"({"deaths":3} x)", "not-json", "", 14}, BadLine{R"({"deaths": 4} {"deaths": 5})", "not-json", "", 15},
        BadLine{R"({"deaths": 4,})", "not-json", "", 14}, BadLine{"{\"hazard_grade\": \"\xff\"}", "not-json", "", 19},
        BadLine{R"({"deaths": 4, "deaths": 5})", "given-twice", "deaths"},
        BadLine{R"({"deaths": [3, 4]})", "wrong-type", "deaths"},
        BadLine{R"({"deaths": {"min": 3}})", "bad-bound", "deaths"},
        BadLine{R"({"deaths": {}})", "bad-bound", "deaths"},
        BadLine{R"({"deaths": {"test": 3}})", "bad-bound", "deaths"},
        BadLine{R"({"deaths": {"test": ">= 3", "test": "< 5"}})", "bad-bound", "deaths"},
        BadLine{R"({"deaths": 4e7000})", "number-too-large", "deaths"},
        BadLine{R"({"deaths": 0x4})", "not-json", "deaths"},
        BadLine{R"({"deaths": 01234567890123456789})", "not-json", "deaths"},
        BadLine{R"({"deaths": nul})", "not-json", "deaths"}, BadLine{R"({"deaths": "4"})", "wrong-type", "deaths"},
        BadLine{R"({"deaths": false})", "wrong-type", "deaths"},
        BadLine{R"({"deaths": -1})", "outside-domain", "deaths"},
        BadLine{R"({"deaths": 4.5})", "outside-domain", "deaths"},
        BadLine{R"({"hazard_grade": "轻微"})", "outside-domain", "hazard_grade"},
        BadLine{R"({"hazard_grade": {"test": "\"轻微\""}})", "outside-domain", "hazard_grade"},
        BadLine{R"({"deaths": {"test": "\"many\""}})", "wrong-type", "deaths"},
        BadLine{R"({"deaths": {"test": ">= "}})", "bad-test", "deaths"},
        BadLine{R"({"deaths": {"test": "> serious_injuries"}})", "bad-test", "deaths"},
        BadLine{R"({"deaths": {"test": "< 0"}})", "nothing-satisfies", "deaths"},
        BadLine{R"({"dead": 4})", "unknown-fact", "dead"}));

TEST(AssessLines, TakesNumbersOfAnyLength)
{
    formats::LineCounts counts;
    const auto answers = lines(specialEquipment(),
        "{\"direct_loss\": 0.30000000000000004}\n{\"direct_loss\": 1234567890123456}\n{\"deaths\": 4e400}\n"
        "{\"direct_loss\": {\"test\": \">= 999.99999999999999999\"}}\n",
        &counts);
    EXPECT_EQ(counts.bad, 0u) << answers.front();
    EXPECT_NE(answers[1].find(R"("accident_grade":{"outcome":"特别重大")"), std::string::npos) << answers[1];
    EXPECT_NE(answers[2].find(R"("accident_grade":{"outcome":"特别重大")"), std::string::npos) << answers[2];
}

} // namespace
