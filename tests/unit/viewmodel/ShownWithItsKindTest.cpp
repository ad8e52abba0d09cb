// What a number counts, whose a clock is and which question an answer belongs to stand beside it wherever it is shown.
#include "unit/viewmodel/Night.h"

#include "viewmodel/incident/IncidentName.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace viewmodel;
using night::str;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

std::string valueOf(IncidentPresenter &incident, const char *fact)
{
    const auto &rows = incident.facts().rows();
    const auto row = std::ranges::find(rows, QString::fromUtf8(fact), &FactRow::key);
    return row == rows.end() ? std::string() : str(row->value);
}

/// An accident with the reserve opened beside it; the accident is in view.
struct TwoPlans : ::testing::Test {
    TwoPlans()
    {
        night.call();
        night.answer("equipment_kind", "锅炉");
        night.incident().addPlan(QStringLiteral("pharma-reserve"), {}, night.expectRecorded());
    }
    void look(const char *plan)
    {
        for (const PlanTab &tab : night.incident().head().head().plans) {
            if (tab.title == QString::fromUtf8(plan))
                night.incident().setActivation(tab.activation);
        }
    }

    night::Night night{{"special-equipment", "pharma-reserve"}};
};

} // namespace

TEST(CountedNumbers, SayWhatTheyCountInTheFormAndAmongWhatIsNoLongerAsked)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    night.answer("affected_people", "30-50 就诊");
    const QuestionRow row = night.incident().formOf(QStringLiteral("affected_people"));
    EXPECT_EQ(str(row.current), "30 至 50 人 就诊");
    EXPECT_THAT(row.counting, Contains(QStringLiteral("住院")));
    EXPECT_TRUE(night.incident().formOf(QStringLiteral("treated")).counting.isEmpty());
    night.answer("spread", "一县之内");
    night.answer("health_damage", "没有");
    night.answer("response_needed", "是");
    EXPECT_THAT(str(night.incident().questions().noLongerAsked()), HasSubstr("(30 至 50 人 就诊)"));
}

TEST(CountedNumbers, AnotherNumberOfTheSameCountIsAskedAboutThoughTheLevelSeemedSettled)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    for (const auto &[fact, text] : std::vector<std::pair<const char *, const char *>>{{"concerns_city", "是"},
             {"infectious_disease", "否"}, {"affected_people", "30-50 就诊"}, {"spread", "一县之内"},
             {"health_damage", "没有"}, {"response_needed", "是"}, {"deaths", "0 死因待认定"}})
        night.answer(fact, text);
    const auto asked = [&night] {
        const auto &rows = night.incident().questions().rows();
        return std::ranges::find(rows, QStringLiteral("affected_people"), &QuestionRow::key) != rows.end();
    };
    ASSERT_FALSE(asked());
    night.goTo("03:10");
    night.answer("treated", "120");
    ASSERT_TRUE(asked()) << "a hundred call for more";
    const QuestionRow &first = night.incident().questions().rows().front();
    EXPECT_EQ(str(first.key), "affected_people");
    EXPECT_EQ(first.number, 1);
    EXPECT_THAT(str(first.same), HasSubstr("120"));
    EXPECT_THAT(str(night.incident().questions().noLongerAsked()), Not(HasSubstr("30 至 50")));
    night.incident().takeOver(QStringLiteral("affected_people"), night.expectRecorded());
    EXPECT_FALSE(asked());
    EXPECT_THAT(valueOf(night.incident(), "affected_people"), HasSubstr("120 人"));
}

TEST(CountedNumbers, AskedAgainWithoutAnythingNewStandAsTheyWereWithWhatTheyCount)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    night.answer("affected_people", "30-50 就诊");
    night.goTo("03:10");
    EXPECT_NE(night.incident().sayAgain(
                  QStringLiteral("affected_people"), QStringLiteral("县医院"), {}, night.expectRecorded()),
        0U);
    EXPECT_EQ(valueOf(night.incident(), "affected_people"), "30 至 50 人 就诊");
    const auto &facts = night.incident().facts().rows();
    const auto people = std::ranges::find(facts, QStringLiteral("affected_people"), &FactRow::key);
    EXPECT_THAT(str(people->source), AllOf(HasSubstr("03:10"), HasSubstr("县医院")));
    night.answer("affected_people", "45 住院");
    ASSERT_THAT(valueOf(night.incident(), "affected_people"), HasSubstr("45 至 50 人"));
    night.incident().sayAgain(QStringLiteral("affected_people"), {}, {}, night.expectRecorded());
    std::vector<plan::Reading> told;
    for (const incident::FactEntry &entry :
        night.desk.incidents().loaded().begin()->second->facts.at("affected_people"))
        told.push_back(entry.reading);
    EXPECT_EQ(told.back(), told.front()) << "said again is what was told, not what a narrower count makes of it";
    EXPECT_EQ(night.incident().sayAgain(QStringLiteral("no_such"), {}, {}, night.keep()), 0U);
    EXPECT_FALSE(night.problem.isEmpty());
}

TEST(MachineLines, WhatASeriesSaysLastNoPersonHasAnswered)
{
    night::Night night({"heavy-pollution"});
    const QString number = night.call(QStringLiteral("重污染天气"), QStringLiteral("岚县"), "heavy-pollution");
    const auto told = [&night] { return night.incident().formOf(QStringLiteral("hours_over_200")).told; };
    const auto record = [&](const char *from) {
        incident::HourlySeries series;
        series.from = night::at(from);
        series.observedUntil = series.from + std::chrono::hours(9);
        series.index.assign(10, std::int64_t(220));
        night.session.submit(
            {{number.toStdString()}, incident::RecordSeries{"市环境监测站", "", series}}, night.expectRecorded());
    };
    record("2026-11-24 00:00");
    EXPECT_FALSE(told());
    night.answer("hours_over_200", "30");
    EXPECT_TRUE(told());
    night.goTo("03:10");
    record("2026-11-24 01:00");
    EXPECT_FALSE(told());
}

TEST_F(TwoPlans, WhatAPlanGaveAndTookBackNobodyHasAnswered)
{
    const auto grade = [this] { return night.incident().formOf(QStringLiteral("incident_grade")); };
    const auto answerDeaths = [this](const char *deaths) {
        look("特种设备事故");
        night.answer("deaths", deaths);
        look("医药储备调拨");
    };
    look("医药储备调拨");
    EXPECT_FALSE(grade().told);
    answerDeaths("4");
    ASSERT_FALSE(grade().unknown) << "given by the plan beside";
    EXPECT_TRUE(grade().given);
    EXPECT_FALSE(grade().told);
    answerDeaths("?");
    ASSERT_TRUE(grade().unknown) << "taken back";
    EXPECT_FALSE(grade().told);
    night.answer("incident_grade", "?");
    EXPECT_TRUE(grade().told) << "a person does not know it either";
}

TEST_F(TwoPlans, AClockOfThePlanThatIsNotInViewSaysWhoseItIs)
{
    const auto notes = [this] {
        std::vector<std::string> said;
        for (const DeadlineRow &row : night.incident().deadlines().rows())
            said.push_back(str(row.note));
        return said;
    };
    look("特种设备事故");
    ASSERT_FALSE(notes().empty());
    EXPECT_THAT(notes(), Not(Contains(HasSubstr("特种设备事故"))));
    look("医药储备调拨");
    EXPECT_THAT(notes(), Contains(HasSubstr("特种设备事故")));
    EXPECT_THAT(notes(), Not(Contains(HasSubstr("医药储备调拨"))));
}

TEST(ScopeAnswers, SayWhichQuestionTheyAnswerAndOutsideThePlanTheCountyIsNoAlternative)
{
    night::Night night;
    night.call();
    const auto outcomes = [&night] {
        std::vector<std::string> said;
        for (const BecauseRow &row : night.incident().level().view().because)
            said.push_back(str(row.outcome));
        return said;
    };
    night.answer("equipment_kind", "锅炉");
    night.answer("deaths", "0");
    night.answer("serious_injuries", "1");
    night.answer("direct_loss", "0");
    night.answer("counties_affected", "1");
    night.answer("major_social_impact", "否");
    EXPECT_THAT(outcomes(), Contains("是否特种设备事故: 属本预案"));
    EXPECT_THAT(outcomes(), Contains("是否适用市级预案: 县级应对"));
    night.answer("equipment_kind", "不是特种设备");
    EXPECT_THAT(outcomes(), Contains("是否特种设备事故: 不属本预案"));
    EXPECT_THAT(outcomes(), Not(Contains(HasSubstr("县级应对"))));
}

TEST(IncidentName, BeginsWithWhatPeopleCallIt)
{
    EXPECT_EQ(str(incidentName(QStringLiteral("文水县 气瓶泄漏"), QStringLiteral("2026-0002"))),
        "文水县 气瓶泄漏 (2026-0002)");
    EXPECT_EQ(str(incidentName({}, QStringLiteral("2026-0002"))), "2026-0002");
}
