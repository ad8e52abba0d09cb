#include "reduction/HandOut.h"
#include "reduction/Sums.h"

#include <gtest/gtest.h>

using namespace reduction;

namespace {

plan::ReductionDuty duty()
{
    plan::ReductionDuty duty;
    duty.decision = "warning_level";
    duty.pollutants = {{"so2", "SO₂", {}}, {"voc", "VOCs", {}}};
    duty.levels = {{"yellow", "黄色", 20, {}}, {"red", "红色", 40, {}}};
    return duty;
}

Enterprise enterprise(
    const std::string &county, const std::string &name, double so2, double voc, double yellow, double red)
{
    return {
        county, name, "焦化", "B", {{"SO2", so2}, {"VOCS", voc}}, {{"黄色", "限产", yellow}, {"红色", "停产", red}}};
}

List list()
{
    return {{enterprise("孝义市", "甲厂", 100, 40, 20, 50), enterprise("汾阳市", "乙厂", 300, 0, 30, 100)},
        {{"so2", 500}, {"VOCs", 100}}};
}

} // namespace

TEST(ReductionSums, EachPollutantAndLevelIsHeldAgainstItsShareOfAllEmissions)
{
    const std::vector<Sum> all = sums(list(), duty());
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[0].level, "黄色");
    EXPECT_EQ(all[0].pollutant, "SO₂");
    EXPECT_DOUBLE_EQ(all[0].listed, 400);
    EXPECT_DOUBLE_EQ(all[0].cut, 100 * 0.2 + 300 * 0.3);
    EXPECT_DOUBLE_EQ(*all[0].percent(), 22);
    EXPECT_DOUBLE_EQ(*all[0].shortfall(), 0) << "22 of 20 percent";
    EXPECT_DOUBLE_EQ(all[1].cut, 8);
    EXPECT_DOUBLE_EQ(*all[1].shortfall(), 12) << "20 percent of 100 are 20 t, 8 are cut";
    EXPECT_DOUBLE_EQ(*all[3].shortfall(), 20);
}

TEST(ReductionSums, ExactlyTheDutyIsEnough)
{
    List exact = list();
    exact.enterprises = {enterprise("孝义市", "甲厂", 100, 0, 100, 100)};
    EXPECT_DOUBLE_EQ(*sums(exact, duty())[0].shortfall(), 0) << "100 of 500 t are the 20 percent";
}

TEST(ReductionSums, WithoutTheTotalNobodyJudges)
{
    List bare = list();
    bare.society = {{"SO2", 0}, {"VOCs", 100}};
    EXPECT_EQ(sums(bare, duty()).front().shortfall(), std::nullopt) << "nobody emits nothing";
    bare.society.clear();
    const Sum sum = sums(bare, duty()).front();
    EXPECT_FALSE(sum.base);
    EXPECT_FALSE(sum.percent());
    EXPECT_FALSE(sum.shortfall());
    EXPECT_DOUBLE_EQ(sum.cut, 110);
    EXPECT_FALSE(sums(List{}, duty()).front().known);
}

TEST(ReductionSums, WhatThePlanDoesNotAskForIsNamed)
{
    List more = list();
    more.enterprises.front().emissions.push_back({"CO", 3});
    more.enterprises.front().measures.push_back({"蓝色", "无", 0});
    EXPECT_EQ(beyondDuty(more, duty()), (std::vector<std::string>{"CO", "蓝色"}));
    EXPECT_TRUE(sameName("ＳＯ₂ ", "so2"));
    EXPECT_FALSE(sameName("SO2", "NOx"));
}

TEST(ReductionHandOut, ACountyGetsItsOwnRowsAtTheLevelAskedFor)
{
    EXPECT_EQ(counties(list()), (std::vector<std::string>{"孝义市", "汾阳市"}));
    const std::string table = countyTable(list(), duty(), "孝义市", "yellow");
    EXPECT_EQ(table,
        "\xEF\xBB\xBF县（市、区）,企业名称,行业,绩效等级,黄色措施,黄色减排比例,黄色SO₂减排量（吨/"
        "年）,黄色VOCs减排量（吨/年）\r\n"
        "孝义市,甲厂,焦化,B,限产,20%,20,8\r\n");
    EXPECT_NE(countyTable(list(), duty(), "汾阳市", "").find("停产,100%,300,0"), std::string::npos);
}

TEST(ReductionHandOut, NothingRunsAsAFormulaAndNumbersAreShort)
{
    List odd = list();
    odd.enterprises.front().name = "=cmd,\"x\"";
    EXPECT_NE(countyTable(odd, duty(), "孝义市", "yellow").find("\"'=cmd,\"\"x\"\"\""), std::string::npos);
    EXPECT_EQ(amountText(12), "12");
    EXPECT_EQ(amountText(12.5), "12.5");
    EXPECT_EQ(amountText(0.05), "0.05");
    EXPECT_EQ(amountText(2.999), "3");
}
