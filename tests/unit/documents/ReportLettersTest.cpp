#include "unit/documents/PaperDesk.h"
#include "unit/documents/PaperRecord.h"

using namespace test;
using support::PdfReader;

namespace {

std::string report(Terminal &desk, const std::string &incident, const std::string &kind)
{
    return incident + "/" + lineOfReport(desk, incident, kind);
}

} // namespace

TEST(ReportLetters, InitialGoesToOneAndCopiesToTheOthers)
{
    ShiftRecord desk;
    expectGolden(desk, "report_letter", report(desk, "2026-0001", "initial"), "letter-initial");
    const auto filled = filledOf(desk, "report_letter", report(desk, "2026-0001", "initial"));
    ASSERT_TRUE(filled);
    const std::string everybody = filled->values.text("report.to");
    const std::string main = filled->values.text("report.main");
    EXPECT_TRUE(everybody.starts_with(main + "、"));
    EXPECT_TRUE(filled->values.text("report.copies").ends_with("。"));
    EXPECT_EQ(filled->values.text("report.copies").find(main), std::string::npos);
    EXPECT_TRUE(filled->values.text("report.heading").ends_with("\n关于孝义市梧桐镇锅炉爆炸的初报"));
}

TEST(ReportLetters, FollowUpTellsWhatChanged)
{
    ShiftRecord desk;
    expectGolden(desk, "report_letter", report(desk, "2026-0001", "follow_up"), "letter-follow-up");
}

TEST(ReportLetters, FinalTellsTheEndAndWhatRemains)
{
    ShiftRecord desk;
    expectGolden(desk, "report_letter", report(desk, "2026-0001", "final"), "letter-final");
}

TEST(ReportLetters, FormsThatGoWithAReportAreNamedUnderIt)
{
    LiftedHazeRecord desk;
    expectGolden(desk, "report_letter", report(desk, "2020-0001", "final"), "letter-attached");
    const auto filled = filledOf(desk, "report_letter", report(desk, "2020-0001", "final"));
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->values.text("report.attached"), "吕梁市重污染天气应急响应统计表");
    EXPECT_EQ(filled->values.text("report.copies"), "") << "it goes to one alone";
}

// The approval form of a warning that was lifted is about the lifting, though what was told still calls for the level.
TEST(WarningApproval, OfALiftedWarningPrintsTheLifting)
{
    LiftedHazeRecord desk;
    expectGolden(desk, "warning_approval", "2020-0001", "warning-approval-lifted");
    const auto filled = filledOf(desk, "warning_approval", "2020-0001");
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->values.text("warning.level"), "橙色预警（二级），解除");
    EXPECT_EQ(filled->values.text("warning.step"), "解除预警");
    EXPECT_EQ(filled->values.text("warning.time"), "2020年12月22日19时00分");
    EXPECT_EQ(filled->values.text("warning.content"),
        "现解除离石区城区重污染天气橙色预警（二级），自2020年12月22日19时00分起执行。");
}

TEST(WarningApproval, BeforeALiftingAsksForIt)
{
    ReplayedRecord desk(formFixture("haze.yaml")
            + "  - { at: \"2020-12-22T18:00\", incident: haze, fact: improved_hours, answer: \"40\", source: "
              "监测预报组 }\n",
        base::fromCivil({2020, 12, 22, 18, 10, 0, 0}));
    const auto filled = filledOf(desk, "warning_approval", "2020-0001");
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->values.text("warning.level"), "橙色预警（二级），解除（拟）");
    EXPECT_EQ(filled->values.text("warning.time"), "");
    EXPECT_EQ(filled->values.text("warning.content"),
        "现解除离石区城区重污染天气橙色预警（二级），自　　　　年　　月　　日　　时起执行。");
}
