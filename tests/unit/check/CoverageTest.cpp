#include "FaultyPlan.h"

#include "check/CoverageTable.h"
#include "formats/PlanYaml.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

class Coverage : public ::testing::TestWithParam<std::string> { };

std::shared_ptr<const plan::Plan> load(const std::string &text, const std::string &plan)
{
    const auto load = formats::loadPlanText(text, plan + "/plan.yaml");
    EXPECT_TRUE(load.plan) << plan;
    return load.plan;
}

std::vector<std::string> usesOf(const plan::Plan &plan, const std::string &section)
{
    const auto table = check::coverageOf(plan);
    const auto row = std::ranges::find(table, section, [](const check::ClauseUse &use) { return use.clause->section; });
    return row == table.end() ? std::vector<std::string>{"no such clause"} : row->uses;
}

} // namespace

TEST_P(Coverage, OfAShippedPlanIsWhole)
{
    const auto plan = load(test::planText(GetParam()), GetParam());
    const auto table = check::coverageOf(*plan);
    const check::Covered covered = check::coveredOf(table);
    int clauses = plan->clauseCount.value();
    for (const plan::OtherDocument &other : plan->otherDocuments)
        clauses += other.clauseCount.value();
    EXPECT_EQ(table.size(), static_cast<std::size_t>(clauses));
    EXPECT_EQ(covered.percent(), 100U);
    EXPECT_EQ(covered.used, covered.ordering);
    EXPECT_GT(covered.ordering, 20U);
}

TEST_P(Coverage, OfAShippedPlanHasNothingToSayButNotes)
{
    EXPECT_EQ(test::inWords(test::allFindings(test::planText(GetParam()), GetParam())), "");
}

INSTANTIATE_TEST_SUITE_P(Plan, Coverage,
    ::testing::Values("special-equipment", "heavy-pollution", "food-safety", "pharma-reserve"),
    [](const ::testing::TestParamInfo<std::string> &plan) {
        std::string name = plan.param;
        std::ranges::replace(name, '-', '_');
        return name;
    });

TEST(Coverage, OfAClauseThatBecameNothingIsNotWhole)
{
    const std::string text = test::replaced(
        test::planText("special-equipment"), "kind: rule, becomes: [\"decision:accident_grade\"] }", "kind: rule }");
    const auto plan = load(text, "special-equipment");
    EXPECT_LT(check::coveredOf(check::coverageOf(*plan)).percent(), 100U);
}

/// 71号 and its annex are carried out by the plan of 70号.
TEST(Coverage, OfAnotherDocumentCountsAsItsOwn)
{
    const std::string text = test::planText("pharma-reserve");
    const auto plan = load(text, "pharma-reserve");
    const auto table = check::coverageOf(*plan);
    const auto row = std::ranges::find_if(table,
        [](const check::ClauseUse &use) { return plan::clauseName(*use.clause) == "吕政办发〔2020〕71号 第二十四条"; });
    ASSERT_NE(row, table.end());
    EXPECT_NE(std::ranges::find(row->uses, "deadline:phone_papers_done"), row->uses.end());
    EXPECT_NE(test::inWords(test::allFindings(test::replaced(text, "section: 第二十四条 }", "section: 第九十九条 }"),
                                "pharma-reserve"))
                  .find("unknown-clause"),
        std::string::npos);
    const std::size_t at = text.find("other_documents:");
    ASSERT_NE(at, std::string::npos);
    const std::size_t count = text.find("clause_count: ", at);
    std::string miscounted = text;
    miscounted.insert(count + std::string("clause_count: ").size(), "1");
    EXPECT_NE(
        test::inWords(test::allFindings(miscounted, "pharma-reserve")).find("clause-count-differs"), std::string::npos);
}

TEST(Coverage, CountsAClauseWithoutUsesAsMissing)
{
    plan::Plan plan;
    plan.clauses.push_back({"1", "总则", "", plan::ClauseKind::Rule, {}, {}});
    plan.clauses.push_back({"2", "职责", "", plan::ClauseKind::Task, {"task:act"}, {}});
    plan.clauses.push_back({"3", "附则", "", plan::ClauseKind::Statement, {}, {}});
    const check::Covered covered = check::coveredOf(check::coverageOf(plan));
    EXPECT_EQ(covered.ordering, 2U);
    EXPECT_EQ(covered.used, 1U);
    EXPECT_EQ(covered.percent(), 50U);
}

TEST(Coverage, NamesConsistencyRulesAndEachUseOnce)
{
    const auto plan = load(test::planText("heavy-pollution"), "heavy-pollution");
    const auto uses = usesOf(*plan, "3.1.3");
    EXPECT_EQ(std::ranges::count(uses, "consistency"), 1);
    EXPECT_EQ(std::ranges::count(uses, "rule:warning_level/1"), 1);
    for (const std::string &use : uses)
        EXPECT_EQ(std::ranges::count(uses, use), 1) << use;
}

TEST(CoverageOfADocumentThatOnlyDecides, IsWhole)
{
    const auto plan = load(test::planText("pharma-holder"), "pharma-holder");
    const check::Covered covered = check::coveredOf(check::coverageOf(*plan));
    EXPECT_EQ(covered.percent(), 100U);
    EXPECT_EQ(covered.used, covered.ordering);
}
