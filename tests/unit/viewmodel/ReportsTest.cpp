#include "Night.h"

#include "viewmodel/Reports.h"

using namespace viewmodel;
using night::str;

namespace {

class ReportsTest : public ::testing::Test {
protected:
    std::string draft(const char *report) { return str(night.incident().reportDraft(QString::fromUtf8(report))); }
    bool says(const char *report, const char *words) { return draft(report).find(words) != std::string::npos; }
    void send(const char *report)
    {
        night.incident().sendReport(QString::fromUtf8(report), OrderChannel::Phone,
            night.incident().reportDraft(QString::fromUtf8(report)), {}, {}, night.expectRecorded());
    }

    night::Night night;
};

} // namespace

TEST_F(ReportsTest, TheInitialReportHoldsWhatIsKnown)
{
    night.call();
    night.answer("deaths", "3+");
    EXPECT_TRUE(says("initial", "初报 · 孝义市 梧桐镇 锅炉爆炸 · 2026-0001")) << draft("initial");
    EXPECT_TRUE(says("initial", "Place: 孝义市 梧桐镇"));
    EXPECT_TRUE(says("initial", "死亡 至少 3 人"));
    EXPECT_TRUE(says("initial", "assessed: at least level Ⅱ"));
    EXPECT_FALSE(says("initial", "重伤")) << "what nobody knows is not reported";
}

TEST_F(ReportsTest, TheFollowUpHoldsOnlyWhatHasChanged)
{
    night.call();
    night.answer("deaths", "3+");
    send("initial");
    EXPECT_TRUE(says("follow_up", "续报 1")) << draft("follow_up");
    EXPECT_TRUE(says("follow_up", "Nothing new since the report of 02:51")) << draft("follow_up");
    night.goTo("03:05");
    night.answer("deaths", "4");
    night.take("verify", "office_duty");
    EXPECT_TRUE(says("follow_up", "死亡 4 人 (before: 至少 3 人)")) << draft("follow_up");
    EXPECT_TRUE(says("follow_up", "03:05 order: 市指挥部办公室值班员: 核实")) << draft("follow_up");
    EXPECT_FALSE(says("follow_up", "Place:")) << "it was told";
    EXPECT_FALSE(says("follow_up", "Nothing new"));
    send("follow_up");
    EXPECT_TRUE(says("follow_up", "续报 2"));
    EXPECT_TRUE(says("follow_up", "Nothing new since the report of 03:05"));
    EXPECT_TRUE(str(night.incident().timeline().rows().front().text).starts_with("续报 1 to "))
        << str(night.incident().timeline().rows().front().text);
}

TEST_F(ReportsTest, AFigureStruckAfterItWasReportedIsCorrectedInTheNext)
{
    night.call();
    night.answer("deaths", "2");
    night.answer("deaths", "5");
    send("initial");
    const auto version = night.desk.incidents().incident(night.incident().number())->facts.at("deaths").back().version;
    night.incident().strike(QString::number(version), QStringLiteral("听错"), night.expectRecorded());
    EXPECT_TRUE(says("follow_up", "死亡 2 人 (before: 5 人)")) << draft("follow_up");
}

TEST_F(ReportsTest, WhatOthersWriteIsNotDrafted)
{
    night.call();
    EXPECT_EQ(draft("unit_to_county"), "");
    EXPECT_EQ(draft("no_such_report"), "");
}
