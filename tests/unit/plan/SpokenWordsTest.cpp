#include "SampleFacts.h"

#include "plan/SpokenAnswer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace samples;

namespace {

std::string words(const plan::Fact &fact, const char *test) { return plan::toWords(fact, plan::Bounded{test}); }

} // namespace

TEST(SpokenWords, SaysExactAndUnknownReadings)
{
    EXPECT_EQ(plan::toWords(deaths(), plan::Unknown{}), "未知");
    EXPECT_EQ(plan::toWords(deaths(), plan::Exact{4.0}), "4 人");
    EXPECT_EQ(plan::toWords(loss(), plan::Exact{666.4}), "666.4 万元");
    EXPECT_EQ(plan::toWords(numberFact("share", "", false, 0), plan::Exact{0.1}), "0.1");
    EXPECT_EQ(plan::toWords(impact(), plan::Exact{true}), "是");
    EXPECT_EQ(plan::toWords(impact(), plan::Exact{false}), "否");
    EXPECT_EQ(plan::toWords(equipment(), plan::Exact{std::string("boiler")}), "锅炉");
    EXPECT_EQ(plan::toWords(equipment(), plan::Exact{std::string("rocket")}), "rocket");
}

TEST(SpokenWords, SaysTestsOfNumbers)
{
    EXPECT_EQ(words(deaths(), ">= 3"), "至少 3 人");
    EXPECT_EQ(words(deaths(), "> 3"), "超过 3 人");
    EXPECT_EQ(words(deaths(), "< 50"), "不到 50 人");
    EXPECT_EQ(words(deaths(), "<= 5"), "至多 5 人");
    EXPECT_EQ(words(deaths(), "[30..50]"), "30 至 50 人");
    EXPECT_EQ(words(loss(), "[300..800]"), "300 至 800 万元");
    EXPECT_EQ(words(deaths(), "[10..50)"), "至少 10 人、不到 50 人");
    EXPECT_EQ(words(deaths(), "(10..50]"), "超过 10 人、至多 50 人");
    EXPECT_EQ(words(deaths(), "4"), "4 人");
    EXPECT_EQ(words(deaths(), "3,5"), "3 人 或 5 人");
    EXPECT_EQ(words(deaths(), "not(3)"), "不是 3 人");
    EXPECT_EQ(words(deaths(), "-"), "不限");
    EXPECT_EQ(words(loss(), "[664.2..666.4]"), "664.2 至 666.4 万元");
}

TEST(SpokenWords, SaysTestsOfYesAndNo)
{
    EXPECT_EQ(words(impact(), "true"), "是");
    EXPECT_EQ(words(impact(), "false"), "否");
    EXPECT_EQ(words(impact(), "not(true)"), "否");
}

TEST(SpokenWords, SaysTestsOfEnumerations)
{
    EXPECT_EQ(words(equipment(), R"("boiler","elevator")"), "锅炉、电梯 之一");
    EXPECT_EQ(words(equipment(), R"("boiler")"), "锅炉");
    EXPECT_EQ(words(equipment(), R"(not("elevator"))"), "不是电梯");
    EXPECT_EQ(words(equipment(), R"(not("boiler","elevator"))"), "不是锅炉、电梯");
    EXPECT_EQ(words(hazard(), R"("特别重大","重大","较大")"), "较大及以上");
    EXPECT_EQ(words(hazard(), R"("较大","一般")"), "较大、一般 之一");
}

TEST(SpokenWords, LeavesATestItCannotSayAsItStands)
{
    EXPECT_EQ(words(deaths(), ">= other"), ">= other");
    EXPECT_EQ(words(deaths(), ">= >="), ">= >=");
}

TEST(SpokenWords, AnswersOfEnumerationsComeBackFromTheirWords)
{
    for (const char *said : {"锅炉或电梯", "不是电梯", "不是锅炉或电梯", "锅炉", "不是特种设备"}) {
        const plan::Reading reading = plan::parseAnswer(equipment(), said).value();
        EXPECT_EQ(plan::parseAnswer(equipment(), plan::toWords(equipment(), reading)).value(), reading) << said;
    }
    for (const char *said : {"较大及以上", "较大以下", "没有隐患", "不是一般"}) {
        const plan::Reading reading = plan::parseAnswer(hazard(), said).value();
        EXPECT_EQ(plan::parseAnswer(hazard(), plan::toWords(hazard(), reading)).value(), reading) << said;
    }
}

RC_GTEST_PROP(SpokenWords, AnswersOfNumbersComeBackFromTheirWords, ())
{
    const int low = *rc::gen::inRange(1, 100000);
    const int high = low + *rc::gen::inRange(2, 100000);
    const std::string a = std::to_string(low);
    const std::string b = std::to_string(high);
    const std::string said = *rc::gen::elementOf(std::vector<std::string>{
        a, a + "+", "超过" + a, "不到" + b, "至多" + b, a + "-" + b, a + "以上" + b + "以下", "超过" + a + "至多" + b});
    for (const plan::Fact &fact : {deaths(), loss()}) {
        const plan::Reading reading = plan::parseAnswer(fact, said).value();
        RC_ASSERT(plan::parseAnswer(fact, plan::toWords(fact, reading)).value() == reading);
    }
}
