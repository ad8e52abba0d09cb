#include "SampleFacts.h"

#include "plan/SpokenAnswer.h"

#include "base/Overloaded.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace samples;

namespace {

constexpr const char *Unknown = "unknown";
constexpr const char *Error = "error";

std::string scalarText(const plan::Scalar &value)
{
    return std::visit(base::Overloaded{
                          [](bool answer) -> std::string { return answer ? "= yes" : "= no"; },
                          [](double number) -> std::string {
                              char text[40];
                              std::snprintf(text, sizeof text, "= %.15g", number);
                              return text;
                          },
                          [](const std::string &name) { return "= " + name; },
                      },
        value);
}

/// "unknown", "= 4" for exact answers, the test of bounded ones, "error".
std::string read(const plan::Fact &fact, std::string_view text)
{
    const auto reading = plan::parseAnswer(fact, text);
    if (!reading)
        return Error;
    return std::visit(base::Overloaded{
                          [](const plan::Unknown &) { return std::string(Unknown); },
                          [](const plan::Exact &exact) { return scalarText(exact.value); },
                          [](const plan::Bounded &bounded) { return bounded.test; },
                      },
        *reading);
}

std::string whyNot(const plan::Fact &fact, std::string_view text)
{
    const auto reading = plan::parseAnswer(fact, text);
    return reading ? std::string() : reading.error().detail;
}

struct Form {
    const char *said;
    const char *means;
};

template <std::size_t N>
void expectForms(const plan::Fact &fact, const Form (&forms)[N])
{
    for (const Form &form : forms)
        EXPECT_EQ(read(fact, form.said), form.means) << "said: " << form.said;
}

} // namespace

TEST(SpokenAnswer, ReadsExactNumbersWithAndWithoutUnit)
{
    const Form forms[] = {
        {"4", "= 4"},
        {" 4 ", "= 4"},
        {"４", "= 4"},
        {"4人", "= 4"},
        {"4 人", "= 4"},
        {"4个", "= 4"},
        {"4个人", "= 4"},
        {"4名", "= 4"},
        {"0", "= 0"},
        {"没有", "= 0"},
        {"无", "= 0"},
        {"007", "= 7"},
        {"1,200", "= 1200"},
        {"=4", "= 4"},
        {"共4人", "= 4"},
        {"正好4人", "= 4"},
        {"4.0", "= 4"},
        {"1200000", "= 1200000"},
    };
    expectForms(deaths(), forms);
}

TEST(SpokenAnswer, ReadsChineseNumerals)
{
    const Form forms[] = {
        {"三", "= 3"},
        {"零", "= 0"},
        {"两", "= 2"},
        {"两人", "= 2"},
        {"十", "= 10"},
        {"十二", "= 12"},
        {"三十", "= 30"},
        {"三十二", "= 32"},
        {"一百", "= 100"},
        {"一百二", "= 120"},
        {"一百零二", "= 102"},
        {"一百二十三", "= 123"},
        {"一百一十", "= 110"},
        {"一百十二", "= 112"},
        {"两千", "= 2000"},
        {"两千三", "= 2300"},
        {"两千零三十", "= 2030"},
        {"九千九百九十九", "= 9999"},
        {"叁拾", "= 30"},
        {"壹佰贰拾", "= 120"},
        {"伍仟", "= 5000"},
        {"一万", "= 10000"},
        {"一万二", "= 12000"},
        {"一万零二", "= 10002"},
        {"一万二千", "= 12000"},
        {"3百", "= 300"},
        {"1万人", "= 10000"},
        {"1.2万人", "= 12000"},
    };
    expectForms(deaths(), forms);
}

TEST(SpokenAnswer, ReadsLowerBounds)
{
    const Form forms[] = {
        {"3+", ">= 3"},
        {"3＋", ">= 3"},
        {">=3", ">= 3"},
        {"≥3", ">= 3"},
        {"＞＝3", ">= 3"},
        {"至少3", ">= 3"},
        {"至少 3 人", ">= 3"},
        {"至少三人", ">= 3"},
        {"最少3个", ">= 3"},
        {"3以上", ">= 3"},
        {"3人以上", ">= 3"},
        {"三人以上", ">= 3"},
        {"3人及以上", ">= 3"},
        {"至少3人以上", ">= 3"},
        {"不少于3", ">= 3"},
        {"不低于3人", ">= 3"},
        {"30多人", ">= 30"},
        {"三十余人", ">= 30"},
        {"3+人", ">= 3"},
        {"起码3", ">= 3"},
        {"超过3", "> 3"},
        {"超过3人", "> 3"},
        {"大于3", "> 3"},
        {"多于3", "> 3"},
        {">3", "> 3"},
        {"不止3个", "> 3"},
    };
    expectForms(deaths(), forms);
}

TEST(SpokenAnswer, ReadsUpperBounds)
{
    const Form forms[] = {
        {"不到50", "< 50"},
        {"不到五十人", "< 50"},
        {"50不到", "< 50"},
        {"少于50", "< 50"},
        {"小于50", "< 50"},
        {"低于50", "< 50"},
        {"不足50人", "< 50"},
        {"<50", "< 50"},
        {"＜50", "< 50"},
        {"3人以下", "< 3"},
        {"3以下", "< 3"},
        {"不超过5", "<= 5"},
        {"至多5", "<= 5"},
        {"最多5人", "<= 5"},
        {"最多五个", "<= 5"},
        {"5以内", "<= 5"},
        {"5人以内", "<= 5"},
        {"5人之内", "<= 5"},
        {"<=5", "<= 5"},
        {"≤5", "<= 5"},
        {"3人及以下", "<= 3"},
    };
    expectForms(deaths(), forms);
}

TEST(SpokenAnswer, ReadsRangesWithBothEndsIncluded)
{
    const Form forms[] = {
        {"30-50", "[30..50]"},
        {"30 - 50", "[30..50]"},
        {"30~50", "[30..50]"},
        {"30～50", "[30..50]"},
        {"30—50", "[30..50]"},
        {"30——50", "[30..50]"},
        {"30–50", "[30..50]"},
        {"30到50", "[30..50]"},
        {"30至50", "[30..50]"},
        {"30至50人", "[30..50]"},
        {"30人到50人", "[30..50]"},
        {"三十到五十", "[30..50]"},
        {"30到50之间", "[30..50]"},
        {"３０－５０", "[30..50]"},
        {"5-5", "= 5"},
        {"1到2万人", "[10000..20000]"},
        {"5000到1万人", "[5000..10000]"},
    };
    expectForms(deaths(), forms);
}

TEST(SpokenAnswer, ReadsTwoBoundsAsTheDocumentsWriteThem)
{
    const Form forms[] = {
        {"10人以上30人以下", "[10..30)"},
        {"10以上、30以下", "[10..30)"},
        {"至少10人，不到30人", "[10..30)"},
        {"超过10不超过30", "(10..30]"},
        {"不到30至少10", "[10..30)"},
        {">3,<10", "(3..10)"},
    };
    expectForms(deaths(), forms);
}

TEST(SpokenAnswer, ConvertsMoneyToTheUnitOfTheFact)
{
    const Form forms[] = {
        {"300", "= 300"},
        {"300万元", "= 300"},
        {"300万", "= 300"},
        {"三百万元", "= 300"},
        {"三百万", "= 300"},
        {"1.2亿元", "= 12000"},
        {"1.2亿", "= 12000"},
        {"1.1亿", "= 11000"},
        {"一亿二千万", "= 12000"},
        {"500000元", "= 50"},
        {"500,000元", "= 50"},
        {"3千万", "= 3000"},
        {"664.2", "= 664.2"},
        {"664.2万元", "= 664.2"},
        {"三点五万", "= 3.5"},
        {"664.2 至 666.4", "[664.2..666.4]"},
        {"664.2至666.4万元", "[664.2..666.4]"},
        {"300到800万", "[300..800]"},
        {"1到2亿", "[10000..20000]"},
        {"300万到1亿", "[300..10000]"},
        {"300-1亿", "[300..10000]"},
        {"1亿元以上", ">= 10000"},
        {"不到1000万元", "< 1000"},
        {"1000万元以上5000万元以下", "[1000..5000)"},
        {"没有", "= 0"},
        {"0.5", "= 0.5"},
        {"12345元", "= 1.2345"},
    };
    expectForms(loss(), forms);
}

TEST(SpokenAnswer, TakesTheUnitOfTheFactWithAndWithoutItsMeasureWord)
{
    const Form forms[] = {
        {"2个县", "= 2"}, {"2县", "= 2"}, {"2个", "= 2"}, {"两个县以上", ">= 2"}, {"至少2个县", ">= 2"}};
    expectForms(counties(), forms);
}

TEST(SpokenAnswer, RefusesNumbersOutsideTheDomainAndSaysWhichWouldDo)
{
    EXPECT_EQ(read(deaths(), "-1"), Error);
    EXPECT_NE(whyNot(deaths(), "-1").find("the least possible is 0"), std::string::npos);
    EXPECT_NE(whyNot(deaths(), "2.5").find("write 2 or 3"), std::string::npos);
    EXPECT_NE(whyNot(counties(), "14").find("the most possible is 13"), std::string::npos);
    EXPECT_EQ(read(counties(), "0"), Error);
    EXPECT_EQ(read(counties(), "没有"), Error);
    EXPECT_NE(whyNot(deaths(), "50-30").find("30-50"), std::string::npos);
    EXPECT_EQ(read(deaths(), "<0"), Error);
    EXPECT_EQ(read(counties(), "不到1"), Error);
    EXPECT_EQ(read(counties(), ">13"), Error);
    EXPECT_EQ(read(deaths(), "超过3不到4"), Error);
    EXPECT_EQ(read(loss(), "超过3不到4"), "(3..4)");
    EXPECT_EQ(read(counties(), "<=1"), "<= 1");
}

TEST(SpokenAnswer, KeepsNumbersToFifteenDigits)
{
    EXPECT_EQ(read(deaths(), "123456789012345"), "= 123456789012345");
    EXPECT_NE(whyNot(deaths(), "1234567890123456").find("15 digits"), std::string::npos);
    EXPECT_EQ(read(deaths(), "1" + std::string(400, '0')), Error);
    EXPECT_EQ(read(loss(), "0." + std::string(400, '0') + "1"), Error);
    EXPECT_EQ(read(loss(), "99999亿亿亿"), Error);
}

TEST(SpokenAnswer, RefusesWhatItCannotReadWithTheFormsThatWouldDo)
{
    for (const char *said : {"", "   ", "abc", "三五", "3 4", "3人4", "至少", "以上", "百二", "3x", "--3", "3-", "-",
             "不超过5以上", "3万元", "3县", "4,5", "十二三", "1.2.3", "3到", "一二三"}) {
        const auto reading = plan::parseAnswer(deaths(), said);
        ASSERT_FALSE(reading) << said;
        EXPECT_EQ(reading.error().code, base::ErrorCode::Invalid) << said;
        EXPECT_EQ(reading.error().subject, "deaths");
        EXPECT_NE(reading.error().detail.find("至少3"), std::string::npos) << said << ": " << reading.error().detail;
        EXPECT_EQ(reading.error().detail.find('\n'), std::string::npos);
    }
}

TEST(SpokenAnswer, AsksForARangeWhereAWordSaysNoBounds)
{
    for (const char *said : {"约30", "大概30人", "30左右", "十几", "几十人"})
        EXPECT_NE(whyNot(deaths(), said).find("30-50"), std::string::npos) << said;
}

TEST(SpokenAnswer, ShortensAPastedPageAndKeepsTheMessageOnOneLine)
{
    const std::string why = whyNot(deaths(), "第一行\n" + std::string(5000, 'x'));
    EXPECT_LT(why.size(), 400U);
    EXPECT_EQ(why.find('\n'), std::string::npos);
}

TEST(SpokenAnswer, RefusesBrokenUtf8)
{
    EXPECT_NE(whyNot(deaths(), "\xE4\xBA").find("UTF-8"), std::string::npos);
    EXPECT_EQ(read(equipment(), "\xFF"), Error);
}

TEST(SpokenAnswer, ReadsUnknownForEveryTypeOfFact)
{
    for (const char *said : {"?", "？", "未知", "不清楚", "不知道", "不详", "Unknown"}) {
        EXPECT_EQ(read(deaths(), said), Unknown) << said;
        EXPECT_EQ(read(impact(), said), Unknown) << said;
        EXPECT_EQ(read(equipment(), said), Unknown) << said;
    }
}

TEST(SpokenAnswer, ReadsYesAndNo)
{
    const Form forms[] = {
        {"是", "= yes"},
        {"有", "= yes"},
        {"y", "= yes"},
        {"Y", "= yes"},
        {"ｙ", "= yes"},
        {"yes", "= yes"},
        {"TRUE", "= yes"},
        {"1", "= yes"},
        {"对", "= yes"},
        {"否", "= no"},
        {"没有", "= no"},
        {"无", "= no"},
        {"不是", "= no"},
        {"n", "= no"},
        {"No", "= no"},
        {"false", "= no"},
        {"0", "= no"},
        {"也许", "error"},
        {"2", "error"},
        {"", "error"},
    };
    expectForms(impact(), forms);
}

TEST(SpokenAnswer, ReadsAValueByLabelNameAndBeginning)
{
    const Form forms[] = {
        {"锅炉", "= boiler"},
        {"boiler", "= boiler"},
        {"Boiler", "= boiler"},
        {"电", "= elevator"},
        {"elev", "= elevator"},
        {"起重机", "= crane"},
        {"游乐设施", "= amusement_ride"},
        {"压力容器(含气瓶)", "= pressure_vessel"},
        {"压力容器", "= pressure_vessel"},
        {"气瓶", "= pressure_vessel"},
        {"不是特种设备", "= other"},
        {"压力", "error"},
        {"飞机", "error"},
    };
    expectForms(equipment(), forms);
    EXPECT_NE(whyNot(equipment(), "压力").find("压力容器（含气瓶）, 压力管道"), std::string::npos);
}

TEST(SpokenAnswer, ReadsSeveralValuesAndAllButSome)
{
    const Form forms[] = {
        {"锅炉或电梯", R"("boiler","elevator")"},
        {"电梯、锅炉", R"("boiler","elevator")"},
        {"锅炉 或者 电梯", R"("boiler","elevator")"},
        {"锅炉，电梯", R"("boiler","elevator")"},
        {"boiler or crane", R"("boiler","crane")"},
        {"锅炉或锅炉", "= boiler"},
        {"锅炉、电梯 之一", R"("boiler","elevator")"},
        {"不是电梯", R"(not("elevator"))"},
        {"非电梯", R"(not("elevator"))"},
        {"不是锅炉或电梯", R"(not("boiler","elevator"))"},
        {"除电梯以外", R"(not("elevator"))"},
        {"锅炉或飞机", "error"},
        {"不是飞机", "error"},
    };
    expectForms(equipment(), forms);
}

TEST(SpokenAnswer, ReadsPartsOfALadder)
{
    const Form forms[] = {
        {"较大", "= 较大"},
        {"重", "= 重大"},
        {"特", "= 特别重大"},
        {"没有隐患", "= none"},
        {"none", "= none"},
        {"较大及以上", R"("特别重大","重大","较大")"},
        {"较大以上", R"("特别重大","重大","较大")"},
        {"重大以上", R"("特别重大","重大")"},
        {"至少重大", R"("特别重大","重大")"},
        {">=重大", R"("特别重大","重大")"},
        {"特别重大以上", "= 特别重大"},
        {"较大以下", R"("一般","none")"},
        {"较大及以下", R"("较大","一般","none")"},
        {"高于较大", R"("特别重大","重大")"},
        {"不到一般", "= none"},
        {"无", "= none"},
        {"没有", "= none"},
        {"无以上", R"("特别重大","重大","较大","一般","none")"},
        {"不是无", R"(not("none"))"},
        {"大", "error"},
        {"高于特别重大", "error"},
        {"巨大以上", "error"},
    };
    expectForms(hazard(), forms);
    EXPECT_NE(whyNot(hazard(), "大").find("several values can be meant: write which of 特别重大, 重大, 较大"),
        std::string::npos)
        << whyNot(hazard(), "大");
}

TEST(SpokenAnswer, RefusesAboveAndBelowWhereValuesHaveNoOrder)
{
    EXPECT_EQ(read(equipment(), "锅炉以上"), Error);
    EXPECT_NE(whyNot(equipment(), "锅炉以上").find("no order"), std::string::npos);
}

RC_GTEST_PROP(SpokenAnswer, ReadsEveryWholeNumberBack, ())
{
    const int number = *rc::gen::inRange(0, 1000000000);
    const plan::Reading expected = plan::Exact{static_cast<double>(number)};
    RC_ASSERT(plan::parseAnswer(deaths(), std::to_string(number) + "人").value() == expected);
}

RC_GTEST_PROP(SpokenAnswer, NeverFailsOtherThanByAnInvalidAnswer, ())
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{"3",
        "30", "-", "~", "至少", "不到", "以上", "以下", "万", "亿", "元", "人", "十", "百", "零", "一", "两", "点", ".",
        ",", "或", "不是", "电梯", "锅炉", "较大", "?", "+", " ", "到", "至", "\xFF"}));
    std::string said;
    for (const std::string &piece : pieces)
        said += piece;
    for (const plan::Fact &fact : {deaths(), loss(), counties(), impact(), equipment(), hazard()}) {
        const auto reading = plan::parseAnswer(fact, said);
        RC_ASSERT(reading || reading.error().code == base::ErrorCode::Invalid);
    }
}
