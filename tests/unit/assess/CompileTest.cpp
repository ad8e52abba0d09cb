#include "assess/CompiledPlan.h"
#include "assess/Program.h"
#include "assess/Proofs.h"
#include "support/PlanBuilder.h"
#include "support/PlanGenerator.h"
#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

namespace {

using assess::CompiledPlan;
using assess::Proofs;
using assess::Witness;
using support::PlanBuilder;

std::vector<base::Diagnostic> faults(const PlanBuilder &builder)
{
    const auto compiled = CompiledPlan::compile(builder.build());
    return compiled ? std::vector<base::Diagnostic>{} : compiled.error();
}

PlanBuilder oneFact() { return PlanBuilder().number("deaths", {.whole = true, .min = 0}); }

TEST(Compile, RefusesACellThatIsNoTestAgainstConstants)
{
    const auto found = faults(oneFact()
                                  .number("affected")
                                  .decision("level", {"I"}, {"deaths", "affected"})
                                  .row({"-", "-"}, "I")
                                  .row({"> affected", "-"}, "I"));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "cell-not-constant");
    EXPECT_EQ(found[0].file, "test-plan.yaml");
    EXPECT_NE(found[0].message.find("rule 2, input 'deaths'"), std::string::npos) << found[0].message;
}

TEST(Compile, RefusesCellsOutsideTheDomainAllAtOnce)
{
    const auto found = faults(oneFact()
                                  .enumeration("grade", {"high", "low"})
                                  .decision("level", {"I", "II"}, {"deaths", "grade"})
                                  .row({"< 0", "-"}, "I")
                                  .row({"< 0,> 5", "-"}, "I")
                                  .row({"-", "\"middle\""}, "I")
                                  .row({"\"many\"", "-"}, "I")
                                  .row({"-", "not(\"high\",\"low\")"}, "I")
                                  .row({">= 1.0000000000000001", "-"}, "II")
                                  .decision("next", {"yes"}, {"level"})
                                  .row({"\"III\""}, "yes")
                                  .row({"-"}, "yes"));
    ASSERT_EQ(found.size(), 7u);
    for (const base::Diagnostic &fault : found)
        EXPECT_EQ(fault.code, "cell-outside-domain") << fault.message;
}

TEST(Compile, RefusesAnInputThatDoesNotExist)
{
    const auto found = faults(oneFact().decision("level", {"I"}, {"dead"}).row({"-"}, "I"));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "unknown-input");
}

TEST(Compile, RefusesDecisionsInACircle)
{
    const auto found =
        faults(oneFact().decision("a", {"x"}, {"b"}).row({"-"}, "x").decision("b", {"x"}, {"a"}).row({"-"}, "x"));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "decision-circle");
}

TEST(Compile, NamesTheDecisionAndItsWidestRowsWhenAPlanIsTooLarge)
{
    const auto program = assess::Program::compile(*support::ordinaryPlan(20, 50, 1), 100);
    ASSERT_FALSE(program.has_value());
    ASSERT_EQ(program.error().size(), 1u);
    EXPECT_EQ(program.error()[0].code, "plan-too-large");
    EXPECT_NE(program.error()[0].message.find("'level' needs more than 100 diagram nodes (rule "), std::string::npos)
        << program.error()[0].message;
    EXPECT_NE(program.error()[0].message.find("looks at 3 facts"), std::string::npos) << program.error()[0].message;
    EXPECT_NE(program.error()[0].message.find("split it"), std::string::npos);
}

TEST(Compile, TakesDecisionsInAnyOrder)
{
    const auto compiled = CompiledPlan::compile(oneFact()
                                                    .decision("level", {"I", "II"}, {"grade"})
                                                    .row({"\"high\""}, "I")
                                                    .row({"-"}, "II")
                                                    .decision("grade", {"high", "low"}, {"deaths"})
                                                    .row({">= 3"}, "high")
                                                    .row({"-"}, "low")
                                                    .build());
    ASSERT_TRUE(compiled.has_value());
    EXPECT_EQ(compiled->assess({{"deaths", plan::Exact{4.0}}})->decisions[0].outcome, "I");
}

TEST(Compile, NeedsFewNodesForTheRealDecisions)
{
    const auto program = assess::Program::compile(*support::specialEquipment());
    ASSERT_TRUE(program.has_value());
    for (const assess::Table &table : program->tables())
        EXPECT_LE(table.frozen.nodes.size(), 28u);
}

class ProofsTest : public ::testing::Test {
protected:
    static CompiledPlan compiled(const PlanBuilder &builder) { return *CompiledPlan::compile(builder.build()); }
};

TEST_F(ProofsTest, FindNoGapAndNoDeadRowInTheRealDecisions)
{
    const CompiledPlan plan = *CompiledPlan::compile(support::specialEquipment());
    Proofs proofs(plan);
    for (std::size_t decision = 0; decision < plan.plan().decisions.size(); ++decision) {
        EXPECT_FALSE(proofs.withoutOutcome(decision).has_value());
        for (std::size_t outcome = 0; outcome < plan.plan().decisions[decision].outcomes.size(); ++outcome)
            EXPECT_TRUE(proofs.giving(decision, outcome).has_value());
        for (std::size_t row = 0; row < plan.plan().decisions[decision].rules.size(); ++row)
            EXPECT_TRUE(proofs.decidedBy(decision, row).has_value());
    }
}

TEST_F(ProofsTest, ShowAFactSetThatNoRowCovers)
{
    const CompiledPlan plan = compiled(oneFact()
                                           .boolean("fire")
                                           .decision("level", {"I", "II"}, {"deaths", "fire"})
                                           .row({">= 10", "-"}, "I")
                                           .row({"< 10", "true"}, "II")
                                           .row({"< 3", "-"}, "II"));
    EXPECT_EQ(Proofs(plan).withoutOutcome(0), (Witness{{"deaths", "[3..10)"}, {"fire", "false"}}));
}

TEST_F(ProofsTest, FindRowsThatNeverWinAndOutcomesOutOfReach)
{
    const CompiledPlan plan = compiled(oneFact()
                                           .decision("level", {"I", "II", "III"}, {"deaths"})
                                           .row({">= 10"}, "I")
                                           .row({">= 30"}, "II")
                                           .row({"-"}, "III"));
    Proofs proofs(plan);
    EXPECT_FALSE(proofs.decidedBy(0, 1).has_value());
    EXPECT_FALSE(proofs.giving(0, 1).has_value());
    EXPECT_EQ(proofs.matching(0, 1), (Witness{{"deaths", ">= 30"}}));
    EXPECT_EQ(proofs.decidedBy(0, 2), (Witness{{"deaths", "< 10"}}));
}

TEST_F(ProofsTest, FindRowsThatOverlapOrContainEachOther)
{
    const CompiledPlan plan = compiled(oneFact()
                                           .boolean("fire")
                                           .decision("level", {"I", "II"}, {"deaths", "fire"})
                                           .row({">= 10", "true"}, "I")
                                           .row({">= 3", "-"}, "I")
                                           .row({"< 5", "-"}, "II")
                                           .row({"[5..8)", "false"}, "II"));
    Proofs proofs(plan);
    EXPECT_TRUE(proofs.isContained(0, 0, 1));
    EXPECT_FALSE(proofs.isContained(0, 1, 0));
    EXPECT_EQ(proofs.matchingBoth(0, 1, 2), (Witness{{"deaths", "[3..5)"}}));
    EXPECT_FALSE(proofs.matchingBoth(0, 2, 3).has_value());
    EXPECT_FALSE(proofs.matchingBoth(0, 0, 3).has_value());
}

// Row 1 wants a high grade and fewer than 5 dead, but the grade is high only above 10: no fact set satisfies both.
TEST_F(ProofsTest, SeeThroughDecisionsUsedAsInputs)
{
    const CompiledPlan plan = compiled(oneFact()
                                           .decision("grade", {"high", "low"}, {"deaths"})
                                           .row({"> 10"}, "high")
                                           .row({"-"}, "low")
                                           .decision("level", {"I", "II"}, {"grade", "deaths"})
                                           .row({"\"high\"", "< 5"}, "I")
                                           .row({"-", "-"}, "II"));
    Proofs proofs(plan);
    EXPECT_FALSE(proofs.matching(1, 0).has_value());
    EXPECT_FALSE(proofs.giving(1, 0).has_value());
}

} // namespace
