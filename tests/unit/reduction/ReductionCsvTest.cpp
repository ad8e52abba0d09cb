#include "formats/ReductionCsv.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

using formats::readReductionCsv;

namespace {

const std::string Header =
    "县（市、区）,企业名称,行业,绩效等级,SO2排放量（吨）,VOCs排放量,黄色措施,黄色减排比例,红色措施,红色减排比例\n";
const std::string Society = "全社会,全社会,,,\"1,000\",200,,,,\n";

std::vector<std::string> found(const std::string &rows, const std::string &header = Header)
{
    std::vector<std::string> lines;
    for (const base::Diagnostic &diagnostic : readReductionCsv(header + rows, "清单.csv").diagnostics)
        lines.push_back(std::to_string(diagnostic.position.line) + ":" + std::to_string(diagnostic.position.column)
            + " " + diagnostic.code);
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST(ReductionCsv, ReadsEnterprisesWithTheirMeasuresAndTheTotal)
{
    const auto read = readReductionCsv(
        Header + "孝义市,甲厂,焦化,b级,120,8.5,限产 20 %,20%,停产,100\n" + Society + "汾阳市,乙厂,水泥,A,,0,,,,\n",
        "清单.csv");
    ASSERT_TRUE(read.value) << base::toString(read.diagnostics.front());
    EXPECT_TRUE(read.diagnostics.empty());
    ASSERT_EQ(read.value->enterprises.size(), 2U);
    const reduction::Enterprise &first = read.value->enterprises.front();
    EXPECT_EQ(first.grade, "B");
    EXPECT_EQ(first.emissions, (std::vector<reduction::Amount>{{"SO2", 120}, {"VOCs", 8.5}}));
    EXPECT_EQ(first.measures, (std::vector<reduction::Measure>{{"黄色", "限产 20 %", 20}, {"红色", "停产", 100}}));
    EXPECT_EQ(read.value->society, (std::vector<reduction::Amount>{{"SO2", 1000}, {"VOCs", 200}}));
}

TEST(ReductionCsv, EveryFaultHasItsPlaceAndNothingIsTaken)
{
    EXPECT_EQ(found(",甲厂,焦化,B,1,1,限产,20,停产,100\n" + Society), Lines{"2:1 empty-county"});
    EXPECT_EQ(found("孝义市,,焦化,B,1,1,限产,20,停产,100\n" + Society), Lines{"2:5 empty-name"});
    EXPECT_EQ(found("孝义市,甲厂,焦化,E,1,1,限产,20,停产,100\n" + Society), Lines{"2:11 unknown-grade"});
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,多,1,限产,20,停产,100\n" + Society), Lines{"2:13 bad-amount"});
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,-1,1,限产,20,停产,100\n" + Society), Lines{"2:13 bad-amount"});
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,1,1,限产,120,停产,100\n" + Society).front(), "2:20 bad-percent");
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,1,1,,20,停产,100\n" + Society), Lines{"2:17 measure-missing"});
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,1,1,限产,20,停产,100\n孝义市,甲厂,焦化,B,1,1,限产,20,停产,100\n" + Society),
        Lines{"3:1 duplicate-row"});
    EXPECT_FALSE(readReductionCsv(Header + "孝义市,,焦化,B,1,1,限产,20,停产,100\n" + Society, "f").value);
}

TEST(ReductionCsv, WhatDoesNotStandInTheWayIsSaid)
{
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,1,1,停产,100,限产,20\n" + Society), Lines{"2:27 falling-measure"});
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,1,1,限产,20,停产,100\n"), Lines{"1:1 no-society"});
    EXPECT_TRUE(readReductionCsv(Header + "孝义市,甲厂,焦化,B,1,1,限产,20,停产,100\n", "f").value);
}

TEST(ReductionCsv, WhatEverybodyEmitsIsKnownOrNotButNeverNothing)
{
    const auto read =
        readReductionCsv(Header + "孝义市,甲厂,焦化,B,1,,限产,20,停产,100\n全社会,全社会,,,\"1,000\",,,,,\n", "f");
    ASSERT_TRUE(read.value);
    EXPECT_EQ(read.value->society, (std::vector<reduction::Amount>{{"SO2", 1000}})) << "of VOCs nobody said anything";
    EXPECT_EQ(read.value->enterprises.front().emissions, (std::vector<reduction::Amount>{{"SO2", 1}, {"VOCs", 0}}));
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,1,1,限产,20,停产,100\n" + Society + Society), Lines{"4:1 duplicate-row"});
}

TEST(ReductionCsv, TheHeaderMustNamePollutantsAndLevels)
{
    EXPECT_EQ(found("孝义市,甲厂,焦化,B\n", "县区,企业,行业,等级\n"),
        (Lines{"1:1 no-emissions", "1:1 no-level", "1:1 no-society"}));
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,1,限产\n全社会,全社会,,,1,\n", "县区,企业,行业,等级,SO2排放量,黄色措施\n"),
        Lines{"1:1 missing-column"});
    EXPECT_EQ(found("孝义市,甲厂,焦化,B,1\n", "县区,企业,行业,等级,颜色\n").front(), "1:1 no-emissions");
    EXPECT_EQ(found("", "").front(), "0:0 empty-file");
}

TEST(ReductionCsv, TheDemonstrationListIsWithoutFaults)
{
    std::ifstream file(std::string(SOURCE_DIR) + "/data/demo/reduction-list.csv");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    ASSERT_FALSE(text.empty());
    const auto read = readReductionCsv(text, "reduction-list.csv");
    EXPECT_TRUE(read.diagnostics.empty()) << base::toString(read.diagnostics.front());
    ASSERT_TRUE(read.value);
    EXPECT_GE(read.value->enterprises.size(), 13U) << "every county has one";
}
