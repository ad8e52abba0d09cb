#include "viewmodel/Words.h"

#include "unit/viewmodel/Night.h"

using namespace viewmodel;
using night::str;

namespace {

/// A level that a ladder follows, and a decision beside it that none does.
plan::Plan levelAndScope()
{
    plan::Plan plan;
    plan.decisions.resize(2);
    plan.decisions[0].name = "level";
    plan.decisions[0].outcomes = {{"high", "高", {}}, {"middle", "中", {}}, {"low", "低", {}}};
    plan.decisions[1].name = "scope";
    plan.decisions[1].outcomes = {{"yes", "属本预案", {}}, {"no", "不属本预案", {}}};
    plan.lifecycles.emplace_back();
    plan.lifecycles.back().decision = "level";
    return plan;
}

std::string words(std::size_t decision, const std::vector<std::string> &possible)
{
    const plan::Plan plan = levelAndScope();
    return str(outcomesWord(plan, plan.decisions[decision], possible));
}

} // namespace

TEST(OutcomesTest, OutcomesThatAreStrengthsHaveAnAtLeastAndAnAtMost)
{
    EXPECT_EQ(words(0, {"high", "middle"}), "at least 中");
    EXPECT_EQ(words(0, {"middle", "low"}), "at most 中");
    EXPECT_EQ(words(0, {"middle"}), "中");
}

TEST(OutcomesTest, OfTwoStrengthsBothAreNamedWhereNeitherIsRuledOut)
{
    plan::Plan plan = levelAndScope();
    plan.decisions[0].outcomes = {{"true", "可以启动", {}}, {"false", "尚不能启动", {}}};
    EXPECT_EQ(
        str(outcomesWord(plan, plan.decisions[0], std::vector<std::string>{"true", "false"})), "可以启动 or 尚不能启动")
        << "at least the weaker says nothing";
    EXPECT_EQ(str(outcomesWord(plan, plan.decisions[0], std::vector<std::string>{"false"})), "尚不能启动");
}

TEST(OutcomesTest, OutcomesThatAreNoStrengthsAreNamedOneByOne)
{
    EXPECT_EQ(words(1, {"yes", "no"}), "属本预案 or 不属本预案");
    EXPECT_EQ(words(1, {"no"}), "不属本预案");
}
