#include "ShippedPlan.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::ElementsAre;
using ::testing::IsSubsetOf;

/// Boiler explosion, Tongzi (Guizhou), 7 June 2018: the level rises with the facts overnight.
TEST(Tongzi, LevelThreeOnTheFirstDayLevelTwoOnTheSecond)
{
    Desk desk = shippedDesk();
    desk.setNow(moment("2018-06-07 16:40"));
    ReportIncident report = call({Shipped});
    report.narrative = "一台锅炉爆炸，有人伤亡";
    desk.tell(report);
    desk.tell(exactly("equipment_kind", std::string("boiler")), moment("2018-06-07 16:28"));
    desk.tell(order("verify", "office_duty"));

    desk.setNow(moment("2018-06-07 17:30"));
    desk.tell(exactly("deaths", 1.0));
    desk.tell(exactly("serious_injuries", 2.0));
    desk.tell(about("direct_loss", "[664.2..666.4]"));
    EXPECT_EQ(desk.outcome("accident_grade", Shipped), "一般");
    EXPECT_EQ(desk.outcome("response_level", Shipped), "III");
    EXPECT_THAT(desk.activation(Shipped).findings.at(2).possible, ElementsAre("III"))
        << "settled, loss bounded as it is";
    desk.tell(order("start_3", "deputy_commander", "市指挥部认为需要启动"));
    desk.tell(ChangeTask{ActivationId{Shipped}, "consult", TaskStatus::Done, "现场指挥部", {}});

    desk.setNow(moment("2018-06-08 09:00"));
    desk.tell(exactly("deaths", 3.0, "医院"));
    desk.tell(exactly("serious_injuries", 0.0, "医院"));
    EXPECT_EQ(desk.outcome("accident_grade", Shipped), "较大");
    EXPECT_EQ(desk.outcome("response_level", Shipped), "II");
    EXPECT_TRUE(refused(desk.ask(order("raise_2", "deputy_commander")), RefusalCode::NotEntitled));
    const std::vector<NewEvent> raised = desk.tell(order("raise_2", "commander"));
    EXPECT_FALSE(only<StateMoved>(raised).at(0).againstAdvice);
    EXPECT_EQ(only<StateMoved>(raised).at(0).cite, "附件6");

    EXPECT_EQ(desk.task("lead_on_site_deputy").status, TaskStatus::NotApplicable) << "the commander leads himself now";
    EXPECT_EQ(desk.task("lead_on_site").status, TaskStatus::Open);
    EXPECT_EQ(desk.task("consult").status, TaskStatus::Done) << "what was done on the first day stays done";
    const auto &deaths = desk.incident().facts.at("deaths");
    ASSERT_EQ(deaths.size(), 2U);
    EXPECT_EQ(deaths[0].reading, plan::Reading(plan::Exact{1.0}));
    EXPECT_EQ(deaths[1].reading, plan::Reading(plan::Exact{3.0}));
}

/// Steam pipe rupture, Dangyang (Hubei), 11 August 2016: level I throughout, but the first report was wrong in time and
/// counts.
class Dangyang : public ::testing::Test {
protected:
    Dangyang()
    {
        m_desk.setNow(moment("2016-08-11 15:40"));
        ReportIncident report = call({Shipped});
        report.narrative = "15 时 20 分许，蒸汽管道爆裂";
        m_desk.tell(report);
        m_desk.tell(exactly("equipment_kind", std::string("pressure_pipe")), moment("2016-08-11 15:20"));
        m_desk.tell(exactly("deaths", 21.0), moment("2016-08-11 15:20"));
        m_firstDeaths = m_desk.incident().history.back().version - 1; // the assessment follows it
        m_desk.tell(exactly("serious_injuries", 3.0), moment("2016-08-11 15:20"));
        m_firstInjuries = lastVersion<FactReported>(m_desk.incident());
    }

    [[nodiscard]] std::string level() const { return m_desk.outcome("response_level", Shipped); }

    Desk m_desk = shippedDesk();
    std::int64_t m_firstDeaths = 0;
    std::int64_t m_firstInjuries = 0;
};

TEST_F(Dangyang, TheCorrectionStrikesThroughAndNeverOverwrites)
{
    ASSERT_TRUE(std::holds_alternative<FactReported>(findEvent(m_desk.incident(), m_firstDeaths)->event));
    const std::vector<RecordedEvent> before = m_desk.incident().history;
    m_desk.setNow(moment("2016-08-12 10:00"));
    m_desk.tell(exactly("deaths", 22.0, "调查组"), moment("2016-08-11 14:49"));
    m_desk.tell(exactly("serious_injuries", 4.0, "调查组"), moment("2016-08-11 14:49"));
    m_desk.tell(exactly("direct_loss", 2313.0, "调查组"), moment("2016-08-11 14:49"));
    m_desk.tell(Strike{m_firstDeaths, "初报有误，22 人"});
    m_desk.tell(Strike{m_firstInjuries, "初报有误，重伤 4 人"});

    const auto &injuries = m_desk.incident().facts.at("serious_injuries");
    ASSERT_EQ(injuries.size(), 2U);
    EXPECT_TRUE(injuries[0].struck);
    EXPECT_EQ(injuries[0].reading, plan::Reading(plan::Exact{3.0})) << "still to be read";
    EXPECT_EQ(injuries[0].happened, moment("2016-08-11 15:20"));
    EXPECT_FALSE(injuries[1].struck);
    EXPECT_EQ(injuries[1].happened, moment("2016-08-11 14:49"));
    EXPECT_EQ(injuries[1].recorded, moment("2016-08-12 10:00"));
    EXPECT_TRUE(std::equal(before.begin(), before.end(), m_desk.incident().history.begin()));
    EXPECT_EQ(currentReadings(m_desk.incident()).at("deaths"), plan::Reading(plan::Exact{22.0}));
}

TEST_F(Dangyang, TheLevelIsOneBeforeAndAfterEachStepOfTheCorrection)
{
    EXPECT_EQ(level(), "I");
    EXPECT_EQ(m_desk.outcome("accident_grade", Shipped), "重大");
    m_desk.tell(exactly("deaths", 22.0, "调查组"));
    EXPECT_EQ(level(), "I");
    m_desk.tell(Strike{m_firstDeaths, "初报有误"});
    EXPECT_EQ(level(), "I");
    m_desk.tell(Strike{m_firstInjuries, "初报有误"});
    m_desk.tell(exactly("serious_injuries", 4.0, "调查组"));
    EXPECT_EQ(level(), "I");
    EXPECT_EQ(m_desk.outcome("accident_grade", Shipped), "重大");
}

TEST_F(Dangyang, StruckBeforeTheRightCountIsThereTheDeathsAreUnknownNotNone)
{
    m_desk.tell(Strike{m_firstDeaths, "初报有误"});
    EXPECT_FALSE(currentReadings(m_desk.incident()).contains("deaths"));
    EXPECT_EQ(level(), "III");
    EXPECT_THAT(m_desk.activation(Shipped).findings.at(2).possible, ElementsAre("I", "II", "III"));
}
