// What a plan wants in a report and nobody told yet; how a last report tells the end.
#include "Episode.h"
#include "reports/Elements.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

namespace {

plan::Report wanting(std::vector<std::string> contents)
{
    plan::Report report;
    report.contents = std::move(contents);
    return report;
}

} // namespace

TEST(Elements, WhatNoSectionTellsIsMissing)
{
    const plan::Report report = wanting(
        {"时间", "地点", "单位名称", "信息来源", "事故类别", "伤亡或损失初步评估", "影响范围", "发展态势", "处置情况"});
    EXPECT_THAT(reports::missingElements(report, {"时间地点", "经过", "已知情况", "已采取措施"}),
        ElementsAre("单位名称", "影响范围", "发展态势"));
    EXPECT_THAT(reports::missingElements(report, {"时间地点", "已知情况"}),
        ElementsAre("单位名称", "信息来源", "影响范围", "发展态势", "处置情况"));
}

TEST(Elements, TheFirstWordDecidesAndWhatIsAttachedIsTold)
{
    EXPECT_THAT(reports::missingElements(wanting({"终止时间"}), {"时间地点"}), ElementsAre("终止时间"));
    EXPECT_THAT(reports::missingElements(wanting({"终止时间", "后续安排"}), {"响应终止", "办理时限"}), IsEmpty());
    EXPECT_THAT(reports::missingElements(wanting({"应急响应统计表（附件3）"}), {}), IsEmpty());
}

TEST_F(Episode, AFirstReportSaysWhatThePlanWantsAndNobodyTold)
{
    yellow();
    const std::string text = draft("initial");
    EXPECT_TRUE(text.starts_with("现将")) << text;
    EXPECT_TRUE(text.ends_with("特此报告。")) << text;
    EXPECT_THAT(text, Not(HasSubstr("响应终止")));
    EXPECT_THAT(text, HasSubstr("待报要素：主要污染物，正在核实，随后续报。"));
}

TEST_F(Episode, ALastReportBeforeTheEndSaysSo)
{
    yellow();
    EXPECT_THAT(draft("final"), HasSubstr("响应终止：响应尚未终止"));
}

TEST_F(Episode, ALastReportTellsWhoEndedItAndWhatIsLeft)
{
    wholeEpisode();
    const std::string text = draft("final");
    EXPECT_THAT(text, HasSubstr("响应终止：12月23日 18:00 ")) << text;
    EXPECT_THAT(text, HasSubstr("尚待办理：")) << text;
    EXPECT_THAT(text, HasSubstr("九、办理时限："));
    EXPECT_THAT(text, HasSubstr("十、报告单位：")) << "no two sections have one number";
    EXPECT_THAT(text, Not(HasSubstr("停止土石方"))) << "what a level asked for is over with it";
}
