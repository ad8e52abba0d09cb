// What the board, the head and the level say where a warning stands, or a step rests on more than the assessment.
#include "Night.h"

#include "viewmodel/incident/CountyInWords.h"
#include "viewmodel/incident/TimelineCorrections.h"

#include <gmock/gmock.h>

using namespace viewmodel;
using night::str;
using ::testing::HasSubstr;

namespace {

/// A yellow warning is issued, no response is started.
struct WarningTest : ::testing::Test {
    WarningTest()
    {
        night.call(QStringLiteral("重污染天气"), QStringLiteral("离石区"), "heavy-pollution");
        night.answer("dust_storm", "n");
        night.answer("hours_over_200", "50");
        night.answer("hours_over_300", "0");
        night.answer("peak_daily_aqi", "240");
        night.answer("so2_hourly", "60");
        night.answer("provincial_order", "没有省令");
        sign("issue_yellow");
        night.take("issue_yellow", "city_leader");
    }

    void sign(const char *step)
    {
        const QString id = QString::fromUtf8(step);
        for (const auto &[confirmation, post] :
            {std::pair("department_signed", "applicant_leader"), std::pair("city_signed", "city_leader")})
            night.incident().confirm(QString::fromUtf8(confirmation), true,
                {QString::fromUtf8(post) + QStringLiteral("签字人"), QString::fromUtf8(post), id}, {},
                night.expectRecorded());
    }

    const TaskRow &task(const char *id)
    {
        const auto &rows = night.incident().tasks().rows();
        return *std::ranges::find(rows, QString::fromUtf8(id), &TaskRow::key);
    }

    night::Night night{{"heavy-pollution"}};
};

} // namespace

TEST_F(WarningTest, AWarningWithoutAResponseIsSeenOnTheBoardAndInTheHead)
{
    const IncidentRow &row = night.desk.incidents().rows().front();
    EXPECT_EQ(row.chip.form, ChipForm::InForce);
    EXPECT_THAT(str(row.chip.text), HasSubstr("黄色预警"));
    EXPECT_EQ(row.accent, row.chip.level);
    EXPECT_EQ(row.proposal.form, ChipForm::Proposed) << "the response it calls for is to be seen as well";
    EXPECT_THAT(str(night.incident().head().head().warning.text), HasSubstr("黄色预警"));
    EXPECT_THAT(str(night.desk.incidents().toDoRows().front().chip.text), HasSubstr("黄色预警")) << "the wall's rows";
}

TEST_F(WarningTest, TheBoxOfAConditionThatFactsMeetAsWellSaysOnlyWhatIsTicked)
{
    const auto &steps = night.incident().level().view().warning.steps;
    const auto lift = std::ranges::find(steps, QStringLiteral("lift"), &TransitionRow::id);
    ASSERT_NE(lift, steps.end());
    const RequirementRow &hours = lift->requirements.front();
    EXPECT_EQ(str(hours.confirmation), "province_ends");
    EXPECT_THAT(str(hours.text), HasSubstr("36 小时"));
    EXPECT_THAT(str(hours.instead), HasSubstr("省"));
    EXPECT_EQ(str(hours.instead).find("36"), std::string::npos) << str(hours.instead);
    for (std::size_t i = 1; i < lift->requirements.size(); ++i)
        EXPECT_EQ(str(lift->requirements[i].instead), "") << "nothing stands in for a signature";
}

TEST_F(WarningTest, ATaskSaysOfWhichKindItIsAndWhetherTheLevelStatesOrInheritsIt)
{
    night.take("start_3", "commander");
    EXPECT_EQ(str(task("cover_dust").note), "倡议性减排 · 扬尘源");
    night.answer("hours_over_200", "80");
    sign("raise_orange");
    night.take("raise_orange", "city_leader");
    night.take("raise_2", "commander");
    EXPECT_THAT(str(task("cover_dust").note), HasSubstr("倡议性减排 · 扬尘源 · inherited from "));
    EXPECT_TRUE(task("cover_dust").inherited) << "it was opened at the level below, and goes on";
    EXPECT_THAT(str(task("industry_orange").note), HasSubstr("强制性减排 · 工业源 · stated here"));
}

TEST_F(WarningTest, WhatIsProposedButCannotBeTakenYetIsNoAbsenceOfAProposal)
{
    EXPECT_EQ(str(night.incident().level().view().response.standing), "proposed by");
    night.answer("hours_over_200", "80"); // the response of the higher level waits for the higher warning
    const LadderView &response = night.incident().level().view().response;
    EXPECT_EQ(response.due(), nullptr);
    EXPECT_EQ(str(response.standing), "proposed, not possible yet");
}

TEST_F(WarningTest, AStepThatLacksItsGroundsIsNotWhatTheKeyOpens)
{
    night.take("start_3", "commander");
    const LadderView &response = night.incident().level().view().response;
    EXPECT_EQ(response.next(), nullptr) << "the end waits for a word of a person";
    EXPECT_EQ(str(response.standing), "no step proposed");
}

TEST(NextStep, WhatLacksNothingIsNamedWhereNothingIsProposed)
{
    night::Night night{{"food-safety"}};
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    const LadderView &response = night.incident().level().view().response;
    ASSERT_NE(response.next(), nullptr);
    EXPECT_EQ(response.due(), nullptr);
    EXPECT_EQ(str(response.next()->id), "verify");
    EXPECT_EQ(str(response.standing), "no step proposed; open: 核实");
}

namespace {

/// A poisoning at a school at level Ⅲ.
struct SchoolTest : ::testing::Test {
    SchoolTest()
    {
        night.call(QStringLiteral("学校食物中毒"), QStringLiteral("岚县"), "food-safety");
        for (const auto &[fact, answer] :
            {std::pair("concerns_city", "y"), std::pair("response_needed", "y"), std::pair("infectious_disease", "n"),
                std::pair("affected_people", "40 就诊"), std::pair("deaths", "0 已认定与食品有关"),
                std::pair("spread", "一县之内"), std::pair("health_damage", "没有"),
                std::pair("new_contaminant_spreading", "n"), std::pair("opinion_harm", "没有")})
            night.answer(fact, answer);
        night.take("verify", "office_duty");
        night.take("start_3", "commander", "先启动");
    }
    const std::vector<AdviceRow> &advice() { return night.incident().level().view().response.advice; }

    night::Night night{{"food-safety"}};
};

} // namespace

TEST_F(SchoolTest, OneLevelMoreIsSaidInWordsWithItsReasonAndClause)
{
    ASSERT_EQ(advice().size(), 1U) << str(night.incident().level().view().missing);
    EXPECT_FALSE(advice().front().proposed);
    EXPECT_THAT(str(advice().front().step), HasSubstr("Once confirmed: 升至Ⅱ级"));
    EXPECT_THAT(str(advice().front().why), HasSubstr("学校"));
    EXPECT_EQ(str(advice().front().cite), "5.5.1");
    night.incident().confirm(QStringLiteral("school_or_major_event"), true,
        {QStringLiteral("教体局"), {}, QStringLiteral("raise_2_school")}, {}, night.expectRecorded());
    ASSERT_EQ(advice().size(), 1U);
    EXPECT_TRUE(advice().front().proposed);
    EXPECT_THAT(str(advice().front().step), HasSubstr("Proposed: 升至Ⅱ级"));
    EXPECT_THAT(str(advice().front().why), HasSubstr("可相应提高一级")) << "why";
    EXPECT_THAT(str(advice().front().cite), HasSubstr("5.5.1"));
}

namespace {

const QStringList Counties{QStringLiteral("离石区"), QStringLiteral("兴县"), QStringLiteral("柳林县"),
    QStringLiteral("孝义市"), QStringLiteral("交口县")};

std::string countyIn(const char *words) { return str(countyInWords(QString::fromUtf8(words), Counties)); }

} // namespace

TEST(CountyInWords, AWholeNameIsFoundAnywhereTheFirstOfSeveralCounts)
{
    EXPECT_EQ(countyIn("喂，柳林县某小学学生呕吐"), "柳林县");
    EXPECT_EQ(countyIn("在兴县，送离石区医院"), "兴县");
    EXPECT_EQ(countyIn("一学校食堂"), "");
}

TEST(CountyInWords, AShortNameCountsOnlyWhereItBeginsWhatIsSaid)
{
    EXPECT_EQ(countyIn("孝义梧桐镇锅炉爆炸"), "孝义市");
    EXPECT_EQ(countyIn("报告：柳林一小学"), "柳林县");
    EXPECT_EQ(countyIn("桃园路交口有电梯困人"), "") << "a crossing is no county";
    EXPECT_EQ(countyIn("兴旺酒店"), "") << "one sign is in many words";
    EXPECT_EQ(countyIn("孝义来电：柳林县出事"), "柳林县") << "a whole name says more";
}

TEST(TimelineCorrections, WhatTheMachineWroteNamesTheWayToCorrectIt)
{
    using namespace incident;
    EXPECT_THAT(str(whyItStands(AssessmentChanged{})), HasSubstr("Answer the fact that is wrong anew"));
    EXPECT_THAT(str(whyItStands(TaskOpened{})), HasSubstr("list of tasks (X)"));
    EXPECT_THAT(str(whyItStands(CallListed{})), HasSubstr("list of calls (X)"));
    EXPECT_THAT(str(whyItStands(DeadlineStarted{})), HasSubstr("Correct the time of that line (T)"));
    EXPECT_THAT(str(whyItStands(DeadlineSilenced{})), HasSubstr("Stop this clock"));
    EXPECT_EQ(str(whyItStands(NoteAdded{})), "");
}

TEST(NextStep, ClosingWhatWasNotRunToItsEndIsNeverWhatTheKeyGoesOnWith)
{
    night::Night night;
    night.call();
    night.take("verify", "office_duty");
    const viewmodel::LadderView &ladder = night.incident().level().view().response;
    const auto untrue = std::ranges::find(ladder.steps, QStringLiteral("close_untrue"), &TransitionRow::id);
    ASSERT_NE(untrue, ladder.steps.end());
    EXPECT_TRUE(untrue->closes);
    EXPECT_FALSE(untrue->refused) << "a person may, by its own button";
    EXPECT_TRUE(untrue->needsReason) << "and says why";
    EXPECT_FALSE(untrue->againstAdvice);
    EXPECT_TRUE(!ladder.next() || !ladder.next()->closes);
}

TEST(StepsDown, WhatLeavesOneOpenIsNamed)
{
    night::Night night{{"heavy-pollution"}};
    night.call(QStringLiteral("重污染天气"), QStringLiteral("离石区"), "heavy-pollution");
    night.answer("dust_storm", "n");
    night.answer("hours_over_200", "100");
    night.answer("hours_over_300", "60");
    night.answer("peak_daily_aqi", "340");
    for (const auto &[confirmation, post] :
        {std::pair("department_signed", "applicant_leader"), std::pair("city_signed", "city_leader")})
        night.incident().confirm(QString::fromUtf8(confirmation), true,
            {QString::fromUtf8(post) + QStringLiteral("签字人"), QString::fromUtf8(post), QStringLiteral("issue_red")},
            {}, night.expectRecorded());
    night.take("issue_red", "city_leader");
    night.answer("hours_over_300", "0");
    night.answer("peak_daily_aqi", "290");
    EXPECT_TRUE(night.incident().level().view().warning.advice.empty()) << "how long the air stays better is not known";
    night.answer("below_red_hours", "40");
    night.answer("below_orange_hours", "0");
    const std::vector<AdviceRow> advice = night.incident().level().view().warning.advice;
    ASSERT_EQ(advice.size(), 1U);
    EXPECT_EQ(str(advice.front().step), "Open: 降为橙色预警");
    EXPECT_THAT(str(advice.front().why), HasSubstr("proposed or not once answered: "));
    EXPECT_THAT(str(advice.front().why), HasSubstr("SO₂"));
    EXPECT_FALSE(advice.front().proposed);
    night.answer("so2_hourly", "60");
    night.answer("provincial_order", "没有省令");
    EXPECT_TRUE(night.incident().level().view().warning.advice.empty());
    const auto &steps = night.incident().level().view().warning.steps;
    EXPECT_TRUE(std::ranges::find(steps, QStringLiteral("lower_orange"), &TransitionRow::id)->advised);
}
