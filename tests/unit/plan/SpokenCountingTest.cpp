#include "plan/SpokenAnswer.h"

#include <gtest/gtest.h>

namespace {

plan::Fact people()
{
    plan::Fact fact;
    fact.name = "affected_people";
    fact.unit = "人";
    fact.whole = true;
    fact.min = 0;
    fact.countedAs = {"进食", "发病", "就诊", "住院"};
    return fact;
}

std::string told(const plan::Fact &fact, const std::string &text)
{
    const auto answer = plan::parseTold(fact, text);
    if (!answer)
        return "error";
    return answer->counted + "|" + plan::toWords(fact, answer->reading)
        + (plan::needsCounting(fact, *answer) ? "|which?" : "");
}

} // namespace

TEST(SpokenCounting, TheWordMayStandBeforeOrBehindTheNumber)
{
    EXPECT_EQ(told(people(), "就诊 40"), "就诊|40 人");
    EXPECT_EQ(told(people(), "40人就诊"), "就诊|40 人");
    EXPECT_EQ(told(people(), "就诊40+").substr(0, 7), "就诊|");
    EXPECT_NE(told(people(), "就诊40+").find("至少 40"), std::string::npos) << told(people(), "就诊40+");
    EXPECT_NE(told(people(), "住院 10-20").find("住院|"), std::string::npos);
}

TEST(SpokenCounting, WithoutTheWordItIsAskedFor)
{
    EXPECT_NE(told(people(), "40").find("|which?"), std::string::npos);
    EXPECT_EQ(told(people(), "?").find("|which?"), std::string::npos) << "what nobody knows counts nothing";
    EXPECT_EQ(told(people(), "就诊许多"), "error");
}

TEST(SpokenCounting, APartOfTheWordWillDoWhereItIsClear)
{
    plan::Fact deaths = people();
    deaths.countedAs = {"已认定与食品有关", "死因待认定"};
    EXPECT_EQ(told(deaths, "待认定 1").substr(0, 15), "死因待认定");
    EXPECT_NE(told(deaths, "认定 1").find("error"), std::string::npos) << "it may be either";
}

TEST(SpokenCounting, AFactThatCountsOneThingIsReadAsEver)
{
    plan::Fact plain = people();
    plain.countedAs.clear();
    EXPECT_EQ(told(plain, "4"), "|4 人");
    EXPECT_EQ(told(plain, "就诊 4"), "error");
}
