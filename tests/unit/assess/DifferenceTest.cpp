#include "assess/Difference.h"

#include "assess/Column.h"

#include "feel/UnaryTests.h"
#include "formats/PlanYaml.h"
#include "support/BruteForce.h"
#include "support/PlanBuilder.h"
#include "support/PlanGenerator.h"
#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace assess;

namespace {

CompiledPlan compiled(std::shared_ptr<const plan::Plan> plan)
{
    auto result = CompiledPlan::compile(std::move(plan));
    EXPECT_TRUE(result);
    return *std::move(result);
}

feel::Value valueOf(const plan::Scalar &value)
{
    return std::visit(
        [](const auto &held) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(held)>, double>)
                return feel::Value(feel::Number::parse(numberText(held)).value());
            else
                return feel::Value(held);
        },
        value);
}

bool lies(const Readings &readings, const DifferentSituations &box)
{
    return std::ranges::all_of(box.needs, [&](const Need &need) {
        const plan::Exact &reading = std::get<plan::Exact>(readings.at(need.fact));
        const auto tests = feel::UnaryTests::parse(need.test);
        const feel::Value answer = tests->matches(valueOf(reading.value));
        return answer.as<bool>() && *answer.as<bool>();
    });
}

std::string outcomeOf(const Assessment &assessment, const std::string &decision)
{
    return find(assessment, decision)->outcome;
}

/// How often a decision's two outcomes are not what the difference says of the situation.
int mistakes(const Difference &difference, const Assessment &first, const Assessment &second, const Readings &readings)
{
    int wrong = 0;
    for (const DecisionAssessment &decision : first.decisions) {
        const std::string before = decision.outcome;
        const std::string after = outcomeOf(second, decision.decision);
        bool told = false;
        const auto found = std::ranges::find(difference.decisions, decision.decision, &DecisionDifference::decision);
        for (const OutcomeChange &change :
            found == difference.decisions.end() ? std::vector<OutcomeChange>() : found->changes) {
            const bool inside = std::ranges::any_of(
                change.situations, [&](const DifferentSituations &box) { return lies(readings, box); });
            if (inside && (change.before != before || change.after != after))
                ++wrong;
            told = told || inside;
        }
        wrong += told != (before != after);
    }
    return wrong;
}

/// The plan with one row of one decision left out, or with another outcome.
std::shared_ptr<const plan::Plan> changed(const plan::Plan &plan, std::mt19937 &random)
{
    auto other = std::make_shared<plan::Plan>(plan);
    plan::Decision &decision = other->decisions[random() % other->decisions.size()];
    if (decision.rules.empty())
        return other;
    const std::size_t row = random() % decision.rules.size();
    if (random() % 2 == 0)
        decision.rules.erase(decision.rules.begin() + static_cast<std::ptrdiff_t>(row));
    else
        decision.rules[row].outcome = random() % decision.outcomes.size();
    return other;
}

} // namespace

TEST(Difference, SaysExactlyWhatTryingEverythingFindsOnGeneratedPairs)
{
    int wrong = 0;
    int differing = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        const auto before = support::wildPlan(seed);
        const auto after = changed(*before, random);
        const auto difference = differenceOf(compiled(before), compiled(after));
        ASSERT_TRUE(difference) << difference.error().detail;
        differing += !difference->decisions.empty();
        support::BruteForce first(before);
        support::BruteForce second(after);
        for (int i = 0; i < 60; ++i) {
            const Readings readings = support::randomReadings(*before, 1, random);
            const auto one = first.assess(readings);
            const auto other = second.assess(readings);
            if (one && other)
                wrong += mistakes(*difference, *one, *other, readings);
        }
        for (const DecisionDifference &decision : difference->decisions) {
            for (const OutcomeChange &change : decision.changes) {
                for (const DifferentSituations &box : change.situations) {
                    Readings example;
                    for (const auto &[fact, value] : box.example)
                        example[fact] = plan::Exact{value};
                    EXPECT_TRUE(lies(example, box)) << seed;
                }
            }
        }
    }
    EXPECT_EQ(wrong, 0);
    EXPECT_GT(differing, 20) << "the generated changes must change something";
}

TEST(Difference, OfAVersionWithItselfIsEmpty)
{
    const CompiledPlan plan = compiled(support::wildPlan(7));
    EXPECT_TRUE(differenceOf(plan, plan)->empty());
}

TEST(Difference, NamesFactsAndDecisionsThatOnlyOneVersionHas)
{
    const auto before = support::PlanBuilder()
                            .number("a", {true, 0})
                            .boolean("gone")
                            .decision("level", {"high", "low"}, {"a"})
                            .row({">= 3"}, "high")
                            .row({"-"}, "low")
                            .decision("old", {"x"}, {"gone"})
                            .row({"-"}, "x")
                            .build();
    const auto after = support::PlanBuilder()
                           .number("a", {true, 0})
                           .number("b")
                           .decision("level", {"high", "low"}, {"a", "b"})
                           .row({">= 3", "> 1"}, "high")
                           .row({"-", "-"}, "low")
                           .decision("new", {"y"}, {"b"})
                           .row({"-"}, "y")
                           .build();
    const auto difference = differenceOf(compiled(before), compiled(after));
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->facts,
        (std::vector<FactDifference>{
            {"gone", FactDifference::Kind::OnlyBefore}, {"b", FactDifference::Kind::OnlyAfter}}));
    EXPECT_EQ(difference->onlyBefore, std::vector<std::string>{"old"});
    EXPECT_EQ(difference->onlyAfter, std::vector<std::string>{"new"});
    ASSERT_EQ(difference->decisions.size(), 1U);
    const OutcomeChange &change = difference->decisions.front().changes.front();
    EXPECT_EQ(change.before + ">" + change.after, "high>low");
    ASSERT_EQ(change.situations.size(), 1U);
    EXPECT_EQ(change.situations[0].needs, (std::vector<Need>{{"a", ">= 3"}, {"b", "<= 1"}}));
    EXPECT_EQ(std::get<double>(change.situations[0].example.at("a")), 3);
}

TEST(Difference, ComparesOverTheValuesThatBothVersionsKnow)
{
    const auto plan = [](const std::vector<std::string> &values, const std::string &test) {
        return support::PlanBuilder()
            .enumeration("kind", values)
            .decision("d", {"x", "y"}, {"kind"})
            .row({test}, "x")
            .row({"-"}, "y")
            .build();
    };
    const auto difference =
        differenceOf(compiled(plan({"a", "b", "c"}, "\"a\"")), compiled(plan({"a", "b", "d"}, "\"a\",\"b\",\"d\"")));
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->facts, (std::vector<FactDifference>{{"kind", FactDifference::Kind::Domain}}));
    ASSERT_EQ(difference->decisions.size(), 1U);
    ASSERT_EQ(difference->decisions[0].changes.size(), 1U);
    EXPECT_EQ(difference->decisions[0].changes[0].situations[0].needs, (std::vector<Need>{{"kind", "\"b\""}}));
}

TEST(Difference, OfAFactWithAnotherTypeComparesTwoFacts)
{
    const auto before =
        support::PlanBuilder().number("a").decision("d", {"x", "y"}, {"a"}).row({"> 1"}, "x").row({"-"}, "y").build();
    const auto after =
        support::PlanBuilder().boolean("a").decision("d", {"x", "y"}, {"a"}).row({"true"}, "x").row({"-"}, "y").build();
    const auto difference = differenceOf(compiled(before), compiled(after));
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->facts, (std::vector<FactDifference>{{"a", FactDifference::Kind::Type}}));
    EXPECT_EQ(difference->decisions[0].changes[0].situations[0].needs,
        (std::vector<Need>{{"a@before", "> 1"}, {"a@after", "false"}}));
}

TEST(Difference, MarksWhatTheConsistencyRulesSayNeverHappens)
{
    const auto plan = [](const std::string &test) {
        return support::PlanBuilder()
            .number("a", {true, 0})
            .number("b", {true, 0})
            .consistency("a <= b", "m", "1")
            .decision("d", {"x", "y"}, {"a", "b"})
            .row({">= 5", test}, "x")
            .row({"-", "-"}, "y")
            .build();
    };
    const auto difference = differenceOf(compiled(plan("< 3")), compiled(plan("< 2")));
    ASSERT_TRUE(difference);
    EXPECT_TRUE(difference->decisions[0].changes[0].situations[0].doubtful);
}

TEST(Difference, OfTheTwoPollutionVersionsIsExact)
{
    const std::string folder = SOURCE_DIR "/data/plans/heavy-pollution/";
    const formats::PlanLoad before = formats::loadPlanFile(folder + "plan.yaml");
    const formats::PlanLoad after = formats::loadPlanFile(folder + "draft-2024.yaml");
    ASSERT_TRUE(before.compiled && after.compiled);
    const auto difference = differenceOf(*before.compiled, *after.compiled);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->same, std::vector<std::string>{"scope"});
    std::mt19937 random(2024);
    int wrong = 0;
    int differing = 0;
    for (int i = 0; i < 3000; ++i) {
        const Readings readings = support::randomReadings(*after.plan, 1, random);
        Readings known = readings;
        known.erase("hours_over_150");
        const auto one = before.compiled->assess(known);
        const auto other = after.compiled->assess(readings);
        ASSERT_TRUE(one && other);
        wrong += mistakes(*difference, *one, *other, readings);
        differing += outcomeOf(*one, "warning_level") != outcomeOf(*other, "warning_level");
    }
    EXPECT_EQ(wrong, 0);
    EXPECT_GT(differing, 100);
}

namespace {

/// The tables of special-equipment with the deaths of one row of accident_grade changed.
std::shared_ptr<const plan::Plan> withDeaths(std::size_t row, const std::string &test)
{
    auto changed = std::make_shared<plan::Plan>(*support::specialEquipment());
    changed->decisions[1].rules[row].when[0].tests = feel::UnaryTests::parse(test).value();
    return changed;
}

} // namespace

TEST(Difference, CountsTheSituationsThatComeOutOtherwise)
{
    const auto difference =
        differenceOf(compiled(support::specialEquipment()), compiled(withDeaths(0, ">= 25"))).value();
    ASSERT_EQ(difference.decisions.size(), 1U) << "both grades call for level I, so only the grade changes";
    const DecisionDifference &grade = difference.decisions.front();
    EXPECT_EQ(grade.decision, "accident_grade");
    // Regions: deaths <3, <10, <25, <30, 30+; injuries <10, <50, <100, 100+; loss <1000, <5000, <10000, 10000+.
    EXPECT_EQ(grade.all, 5 * 4 * 4);
    // Deaths in [25..30), injuries below 100, loss below 10000.
    EXPECT_EQ(grade.changed(), 1 * 3 * 3);
    ASSERT_EQ(grade.changes.size(), 1U);
    EXPECT_EQ(grade.changes[0].before + ">" + grade.changes[0].after, "重大>特别重大");
    EXPECT_EQ(grade.changes[0].count, 9);
}

TEST(Difference, FollowsIntoDecisionsThatLookAtTheChangedOne)
{
    const auto difference =
        differenceOf(compiled(support::specialEquipment()), compiled(withDeaths(6, "[5..10)"))).value();
    std::vector<std::string> names;
    for (const DecisionDifference &decision : difference.decisions)
        names.push_back(decision.decision);
    EXPECT_EQ(names, (std::vector<std::string>{"accident_grade", "response_level", "city_plan_applies"}));
}

// Every situation of a small pair is tried: what is counted is what differs.
TEST(Difference, TheCountIsWhatTryingEverySituationFinds)
{
    const auto plan = [](const std::string &first, const std::string &second) {
        return support::PlanBuilder()
            .number("a", {true, 0})
            .enumeration("kind", {"p", "q", "r"})
            .boolean("yes")
            .decision("d", {"x", "y", "z"}, {"a", "kind", "yes"})
            .row({first, "-", "true"}, "x")
            .row({"-", second, "-"}, "y")
            .row({"-", "-", "-"}, "z")
            .build();
    };
    const CompiledPlan before = compiled(plan(">= 3", "\"p\""));
    const CompiledPlan after = compiled(plan(">= 5", "\"p\",\"q\""));
    const DecisionDifference found = differenceOf(before, after).value().decisions.at(0);
    std::map<std::string, double> counted;
    for (const OutcomeChange &change : found.changes)
        counted[change.before + ">" + change.after] += change.count;
    std::map<std::string, double> tried;
    double all = 0;
    for (const double a : {0.0, 3.0, 5.0}) {
        for (const std::string kind : {"p", "q", "r"}) {
            for (const bool yes : {true, false}) {
                const Readings readings{{"a", plan::Exact{a}}, {"kind", plan::Exact{kind}}, {"yes", plan::Exact{yes}}};
                const std::string one = outcomeOf(before.assess(readings).value(), "d");
                const std::string other = outcomeOf(after.assess(readings).value(), "d");
                ++all;
                if (one != other)
                    ++tried[one + ">" + other];
            }
        }
    }
    EXPECT_EQ(found.all, all);
    EXPECT_EQ(counted, tried);
    EXPECT_EQ(tried.size(), 3U) << "the example must tell outcomes apart";
}
