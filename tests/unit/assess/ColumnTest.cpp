#include "assess/DomainReader.h"

#include <gtest/gtest.h>

namespace {

using assess::Column;
using assess::Strictness;
using assess::ValueSet;

plan::Fact numberFact(bool whole, std::optional<double> min, std::optional<double> max)
{
    plan::Fact fact;
    fact.name = "deaths";
    fact.whole = whole;
    fact.min = min;
    fact.max = max;
    return fact;
}

ValueSet values(const Column &column, const std::string &test)
{
    const auto tests = feel::UnaryTests::parse(test);
    EXPECT_TRUE(tests.has_value()) << test;
    auto set = assess::readDomain(column, *tests, Strictness::Together);
    EXPECT_TRUE(set.has_value()) << test << ": " << (set ? "" : set.error().detail);
    return set.value_or(ValueSet());
}

Column cut(const plan::Fact &fact, const std::vector<std::string> &tests)
{
    Column column(fact);
    for (const std::string &test : tests)
        column.cutAt(values(column, test));
    column.finish();
    return column;
}

std::vector<std::string> regionTests(const Column &column)
{
    std::vector<std::string> tests;
    for (std::size_t region = 0; region < column.regionCount(); ++region)
        tests.push_back(column.toTest(ValueSet(column.region(region))));
    return tests;
}

TEST(Column, IsCutAtEveryThresholdOfTheTables)
{
    const Column column = cut(numberFact(true, 0, {}), {">= 30", "[10..30)", "[3..10)"});
    EXPECT_EQ(regionTests(column), (std::vector<std::string>{"< 3", "[3..10)", "[10..30)", ">= 30"}));
}

TEST(Column, PutsAfterAWholeNumberAndBeforeTheNextOneAtTheSamePlace)
{
    const Column column = cut(numberFact(true, 0, {}), {"> 9", ">= 10", "<= 9", "< 10", "[0..9]", "> 9.5"});
    EXPECT_EQ(regionTests(column), (std::vector<std::string>{"< 10", ">= 10"}));
}

TEST(Column, KeepsBeforeAndAfterARealNumberApart)
{
    const Column column = cut(numberFact(false, 0, {}), {"> 800", ">= 800"});
    EXPECT_EQ(regionTests(column), (std::vector<std::string>{"< 800", "800", "> 800"}));
    EXPECT_EQ(column.regionOf(799.999), 0u);
    EXPECT_EQ(column.regionOf(800), 1u);
    EXPECT_EQ(column.regionOf(800.000000000001), 2u); // the next number of 15 digits
}

TEST(Column, HasNoCutAtTheEndsOfItsDomain)
{
    const Column column = cut(numberFact(false, 0, 500), {">= 0", "<= 500", "[0..500]"});
    EXPECT_EQ(column.regionCount(), 1u);
    EXPECT_EQ(regionTests(column), std::vector<std::string>{"-"});
}

TEST(Column, HoldsTheLimitsOfItsDomainAndNothingBeyond)
{
    const Column whole(numberFact(true, 1, 13));
    EXPECT_TRUE(whole.contains(1));
    EXPECT_TRUE(whole.contains(13));
    EXPECT_FALSE(whole.contains(0));
    EXPECT_FALSE(whole.contains(14));
    EXPECT_FALSE(whole.contains(2.5));
    const Column real(numberFact(false, 0, 500));
    EXPECT_TRUE(real.contains(500));
    EXPECT_TRUE(real.contains(0.5));
    EXPECT_FALSE(real.contains(500.5));
}

TEST(Column, FindsRegionsBySearchAsByLooking)
{
    std::vector<std::string> tests;
    for (int threshold = 1; threshold <= 40; ++threshold)
        tests.push_back(">= " + std::to_string(10 * threshold));
    const Column column = cut(numberFact(true, 0, {}), tests);
    ASSERT_EQ(column.regionCount(), 41u);
    EXPECT_EQ(column.regionOf(9), 0u);
    EXPECT_EQ(column.regionOf(10), 1u);
    EXPECT_EQ(column.regionOf(399), 39u);
    EXPECT_EQ(column.regionOf(4000), 40u);
}

TEST(Column, MeetsARegionThatATestOnlyPartlyCovers)
{
    const Column column = cut(numberFact(true, 0, {}), {">= 30", "[10..30)", "[3..10)"});
    EXPECT_EQ(column.regionsMet(values(column, "[5..20]")), (std::vector<bool>{false, true, true, false}));
    EXPECT_EQ(column.regionsMet(values(column, "not([3..30))")), (std::vector<bool>{true, false, false, true}));
    EXPECT_EQ(column.regionsMet(values(column, "not([5..8])")), (std::vector<bool>{true, true, true, true}));
    EXPECT_EQ(column.regionsMet(values(column, "2,40")), (std::vector<bool>{true, false, false, true}));
}

TEST(Column, SaysASetAsShortlyAsItsDomainAllows)
{
    const Column whole = cut(numberFact(true, 0, {}), {">= 10", ">= 30"});
    EXPECT_EQ(whole.toTest(values(whole, ">= 10")), ">= 10");
    EXPECT_EQ(whole.toTest(values(whole, "[10..30)")), "[10..30)");
    EXPECT_EQ(whole.toTest(values(whole, "[5..20]")), "[5..20]");
    EXPECT_EQ(whole.toTest(values(whole, "(4..21)")), "[5..20]");
    EXPECT_EQ(whole.toTest(values(whole, "<= 7")), "<= 7");
    EXPECT_EQ(whole.toTest(values(whole, "7")), "7");
    EXPECT_EQ(whole.toTest(values(whole, "not([3..10))")), "<= 2,>= 10");
    EXPECT_EQ(whole.toTest(values(whole, ">= 0")), "-");
    const Column real(numberFact(false, {}, {}));
    EXPECT_EQ(real.toTest(values(real, "(2.5..1000000]")), "(2.5..1000000]");
    EXPECT_EQ(real.toTest(values(real, "> 0.000001")), "> 0.000001");
    EXPECT_EQ(real.toTest(values(real, "-3")), "-3");
}

TEST(Column, TakesAnEnumerationValueForARegion)
{
    plan::Fact fact;
    fact.name = "hazard_grade";
    fact.type = plan::FactType::Enumeration;
    fact.values = {{"重大", "重大", {}}, {"较大", "较大", {}}, {"a\"b", "quoted", {}}};
    const Column column(fact);
    EXPECT_EQ(column.regionCount(), 3u);
    EXPECT_EQ(column.regionsMet(values(column, "\"较大\"")), (std::vector<bool>{false, true, false}));
    EXPECT_EQ(column.regionsMet(values(column, "not(\"较大\")")), (std::vector<bool>{true, false, true}));
    EXPECT_EQ(column.toTest(values(column, "not(\"较大\")")), R"("重大","a\"b")");
    EXPECT_EQ(column.valueIndex("无"), -1);
}

TEST(Column, HasTwoRegionsForYesAndNo)
{
    plan::Fact fact;
    fact.name = "crowded_place";
    fact.type = plan::FactType::Boolean;
    const Column column(fact);
    EXPECT_EQ(regionTests(column), (std::vector<std::string>{"true", "false"}));
    EXPECT_EQ(column.regionsMet(values(column, "not(true)")), (std::vector<bool>{false, true}));
}

TEST(Column, KeepsNumbersOfFifteenDigitsAndRefusesMore)
{
    const Column real(numberFact(false, {}, {}));
    EXPECT_TRUE(real.isExact(123456789.012345));
    EXPECT_TRUE(real.isExact(1e200));
    EXPECT_TRUE(real.isExact(0));
    EXPECT_FALSE(real.isExact(0.1 + 0.2)); // 0.30000000000000004
    EXPECT_FALSE(real.isExact(1e300));
    EXPECT_FALSE(real.isExact(std::numeric_limits<double>::infinity()));
    EXPECT_FALSE(real.isExact(std::numeric_limits<double>::quiet_NaN()));
    EXPECT_FALSE(Column(numberFact(true, {}, {})).isExact(1e16));
}

TEST(ValueSet, JoinsIntervalsThatTouchAndCutsOutWhatIsLeft)
{
    using assess::Cut;
    const ValueSet set = ValueSet::unionOf(
        {{{5, false}, {7, true}}, {{1, false}, {3, true}}, {{3, true}, {4, false}}, {{9, false}, {8, false}}});
    ASSERT_EQ(set.intervals().size(), 2u);
    EXPECT_EQ(set.intervals()[0], (assess::Interval{{1, false}, {4, false}}));
    const ValueSet rest = set.complementIn({{0, false}, {6, false}});
    ASSERT_EQ(rest.intervals().size(), 2u);
    EXPECT_EQ(rest.intervals()[0], (assess::Interval{{0, false}, {1, false}}));
    EXPECT_EQ(rest.intervals()[1], (assess::Interval{{4, false}, {5, false}}));
    EXPECT_TRUE(rest.intersected(set).empty());
}

} // namespace
