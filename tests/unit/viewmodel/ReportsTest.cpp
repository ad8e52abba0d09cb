#include "Night.h"

#include "viewmodel/incident/Reports.h"

using namespace viewmodel;
using night::str;

namespace {

class ReportsTest : public ::testing::Test {
protected:
    std::string draft(const char *report) { return str(night.incident().reportDraft(QString::fromUtf8(report)).text); }
    std::string heading(const char *report)
    {
        return str(night.incident().reportDraft(QString::fromUtf8(report)).heading);
    }
    bool says(const char *report, const char *words) { return draft(report).find(words) != std::string::npos; }
    void send(const char *report, const char *reason = "")
    {
        const ReportDraft draft = night.incident().reportDraft(QString::fromUtf8(report));
        night.incident().sendReport(
            {QString::fromUtf8(report), OrderChannel::Phone, draft.text, {}, QString::fromUtf8(reason), draft.covers},
            {}, night.expectRecorded());
    }
    const TimelineRow &newest() { return night.incident().timeline().rows().front(); }

    night::Night night;
};

} // namespace

TEST_F(ReportsTest, TheInitialReportReadsAsAReport)
{
    night.call();
    night.answer("deaths", "3+");
    night.take("verify", "office_duty");
    EXPECT_EQ(heading("initial"), "关于孝义市梧桐镇锅炉爆炸的初报（2026-0001）");
    EXPECT_TRUE(says("initial", "一、时间地点：2026年11月25日 02:51，孝义市梧桐镇，锅炉爆炸。")) << draft("initial");
    EXPECT_TRUE(says("initial", "死亡人数 至少 3 人")) << draft("initial");
    EXPECT_TRUE(says("initial", "尚不清楚")) << "what would matter and nobody knows is said: " << draft("initial");
    EXPECT_TRUE(says("initial", "按预案研判为至少")) << draft("initial");
    EXPECT_TRUE(says("initial", "附件")) << "the level has its clause: " << draft("initial");
    EXPECT_TRUE(says("initial", "市指挥部办公室值班员电话决定核实")) << draft("initial");
    EXPECT_TRUE(says("initial", "办理时限：")) << draft("initial");
    EXPECT_TRUE(says("initial", "报告单位：")) << draft("initial");
    EXPECT_FALSE(says("initial", "关于")) << "the heading stands once, on the paper";
}

TEST_F(ReportsTest, TheFollowUpHoldsOnlyWhatHasChanged)
{
    night.call();
    night.answer("deaths", "3+");
    send("initial");
    EXPECT_TRUE(says("follow_up", "02:51 初报以来，情况没有新的变化。")) << draft("follow_up");
    EXPECT_TRUE(says("follow_up", "继续关注")) << draft("follow_up");
    night.goTo("03:05");
    night.answer("deaths", "4");
    night.take("verify", "office_duty");
    EXPECT_TRUE(says("follow_up", "死亡人数 4 人（此前报 至少 3 人）")) << draft("follow_up");
    EXPECT_TRUE(says("follow_up", "03:05 市指挥部办公室值班员电话决定核实")) << draft("follow_up");
    EXPECT_FALSE(says("follow_up", "时间地点")) << "it was told";
    EXPECT_FALSE(says("follow_up", "没有新的变化"));
    send("follow_up");
    EXPECT_TRUE(heading("follow_up").find("续报二") != std::string::npos) << heading("follow_up");
    EXPECT_TRUE(says("follow_up", "03:05 续报一以来，情况没有新的变化。")) << draft("follow_up");
    EXPECT_TRUE(str(newest().text).starts_with("续报一 to ")) << str(newest().text);
    EXPECT_TRUE(newest().opens);
    EXPECT_EQ(str(newest().text).find("此前报"), std::string::npos) << "the words are opened, not listed";
}

TEST_F(ReportsTest, WhatWasToldWrongIsCorrectedInTheNext)
{
    night.call();
    night.incident().addNarrative(QStringLiteral("有人被困"), QStringLiteral("来电人"), {}, night.expectRecorded());
    const QString told = newest().key;
    send("initial");
    night.goTo("03:05");
    night.incident().describe(QStringLiteral("柳林县"), {}, {}, night.expectRecorded());
    EXPECT_TRUE(says("follow_up", "地点更正为柳林县")) << draft("follow_up");
    EXPECT_TRUE(says("follow_up", "此前报孝义市")) << draft("follow_up");
    night.incident().correctTime(QStringLiteral("02:20"), QStringLiteral("来电人记错"), night.expectRecorded());
    EXPECT_TRUE(says("follow_up", "时间更正为11月25日 02:20（此前报11月25日 02:51）")) << draft("follow_up");
    night.incident().strike(told, QStringLiteral("误传"), night.expectRecorded());
    EXPECT_TRUE(says("follow_up", "撤回 11月25日 02:51 所报“有人被困”")) << draft("follow_up");
    EXPECT_FALSE(says("follow_up", "没有新的变化"));
}

TEST_F(ReportsTest, WhatComesInWhileAReportIsWrittenIsInTheNext)
{
    night.call();
    const ReportDraft written = night.incident().reportDraft(QStringLiteral("initial"));
    night.answer("deaths", "2");
    night.incident().sendReport({QStringLiteral("initial"), OrderChannel::Phone, written.text, {}, {}, written.covers},
        {}, night.expectRecorded());
    EXPECT_TRUE(says("follow_up", "死亡人数 2 人")) << draft("follow_up");
}

TEST_F(ReportsTest, AFigureStruckAfterItWasReportedIsCorrectedInTheNext)
{
    night.call();
    night.answer("deaths", "2");
    night.answer("deaths", "5");
    send("initial");
    const auto version = night.desk.incidents().incident(night.incident().number())->facts.at("deaths").back().version;
    night.incident().strike(QString::number(version), QStringLiteral("听错"), night.expectRecorded());
    EXPECT_TRUE(says("follow_up", "死亡人数 2 人（此前报 5 人）")) << draft("follow_up");
}

TEST_F(ReportsTest, WhatOthersWriteIsNotDrafted)
{
    night.call();
    EXPECT_EQ(draft("unit_to_county"), "");
    EXPECT_EQ(draft("no_such_report"), "");
}

TEST_F(ReportsTest, AFixedReportIsReadAgainAsItWent)
{
    night.call();
    send("initial");
    const std::string sentText = draft("initial");
    night.goTo("03:30");
    night.answer("deaths", "4");
    const auto rows = night.incident().timeline().rows();
    const auto row = std::ranges::find_if(rows, &TimelineRow::opens);
    ASSERT_NE(row, rows.end());
    const ReportPaper paper = night.incident().reportPaper(row->key);
    EXPECT_TRUE(paper.text.startsWith(QStringLiteral("关于孝义市梧桐镇锅炉爆炸的初报（2026-0001）\n第 1 号")))
        << str(paper.text);
    EXPECT_TRUE(paper.text.contains(QStringLiteral("定稿 2026年11月25日 02:51"))) << str(paper.text);
    EXPECT_FALSE(paper.text.contains(QStringLiteral("死亡人数 4"))) << "later facts do not change it";
    EXPECT_EQ(str(paper.fileName), "2026-0001-初报.txt");
    EXPECT_TRUE(night.incident().reportPaper(QStringLiteral("1")).text.isEmpty());
}

TEST_F(ReportsTest, ASecondInitialReportAsksForAReasonAndStrikingSaysWhatItDoes)
{
    night.call();
    EXPECT_EQ(night.incident().reportDraft(QStringLiteral("initial")).doubt, incident::ReportDoubt::None);
    send("initial");
    EXPECT_EQ(night.incident().reportDraft(QStringLiteral("initial")).doubt, incident::ReportDoubt::AlreadySent);
    night.incident().sendReport(
        {QStringLiteral("initial"), OrderChannel::Phone, QStringLiteral("又一份"), {}}, {}, night.keep());
    EXPECT_TRUE(night.problem.contains(QStringLiteral("went out already"))) << str(night.problem);
    const auto rows = night.incident().timeline().rows();
    const QString line = std::ranges::find_if(rows, &TimelineRow::opens)->key;
    night.incident().strike(line, QStringLiteral("发错单位"), night.expectRecorded());
    const auto after = night.incident().timeline().rows();
    const auto struck = std::ranges::find(after, line, &TimelineRow::key);
    ASSERT_NE(struck, after.end());
    EXPECT_TRUE(struck->struckReason.contains(QStringLiteral("number is not used again"))) << str(struck->struckReason);
    EXPECT_TRUE(struck->struckReason.contains(QStringLiteral("clock runs again"))) << str(struck->struckReason);
    EXPECT_EQ(night.incident().reportDraft(QStringLiteral("initial")).doubt, incident::ReportDoubt::None);
}

TEST_F(ReportsTest, TheTimeOfTheAccidentIsCorrectedAtTheHead)
{
    night.call();
    night.goTo("03:10");
    night.incident().correctTime(QStringLiteral("02:20"), {}, night.keep());
    EXPECT_TRUE(night.problem.contains(QStringLiteral("a reason is needed"))) << str(night.problem);
    night.incident().correctTime(QStringLiteral("02:20"), QStringLiteral("先报的是发现时间"), night.expectRecorded());
    bool said = false;
    for (const TimelineRow &row : night.incident().timeline().rows())
        said = said || row.text.contains(QStringLiteral("counted from the corrected time, due 03:20"));
    EXPECT_TRUE(said) << "the unit's hour ends at 03:20 now";
    night.incident().correctTime(QStringLiteral("abc"), QStringLiteral("x"), night.keep());
    EXPECT_FALSE(night.problem.isEmpty());
}

TEST(ReportsOfFood, ANumberOfANarrowerKindIsToldAsPartOfTheWiderOne)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    night.answer("affected_people", "就诊 40");
    const auto draft = [&](const char *report) {
        return str(night.incident().reportDraft(QString::fromUtf8(report)).text);
    };
    const ReportDraft first = night.incident().reportDraft(QStringLiteral("initial"));
    night.incident().sendReport(
        {QStringLiteral("initial"), OrderChannel::Phone, first.text, {}, {}, first.covers}, {}, night.expectRecorded());
    night.goTo("03:20");
    night.answer("affected_people", "住院 12");
    EXPECT_NE(draft("initial").find("涉及人数（就诊） 40 人，其中住院 12 人"), std::string::npos) << draft("initial");
    EXPECT_NE(draft("follow_up").find("涉及人数（就诊） 40 人，其中住院 12 人（此前报涉及人数（就诊） 40 人）"),
        std::string::npos)
        << draft("follow_up");
}
