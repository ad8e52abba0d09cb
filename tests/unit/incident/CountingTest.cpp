#include "incident/Counting.h"
#include "incident/NewerCount.h"

#include "Desk.h"
#include "ShippedPlan.h"

#include "assess/Narrow.h"
#include "plan/SpokenAnswer.h"

#include <gmock/gmock.h>

#include <random>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::ElementsAre;

namespace {

constexpr const char *People = "affected_people";

/// Food safety, on a school's call; numbers are told as a caller says them.
class Countings : public ::testing::Test {
protected:
    void SetUp() override
    {
        desk = shippedDeskOfAllPlans();
        ReportIncident call;
        call.id = IncidentId{"2026-0147"};
        call.narrative = "学生呕吐";
        call.plans = {"food-safety"};
        desk.tell(call);
    }

    std::int64_t tell(const std::string &words, const std::string &fact = People)
    {
        desk.wait(minutes{5});
        const auto told = plan::parseTold(*plan::findFact(desk.plan("food-safety").plan(), fact), words);
        EXPECT_TRUE(told) << words;
        desk.tell(ReportFact{fact, told->reading, "医院", told->counted});
        return lastVersion<FactReported>(desk.incident());
    }

    /// The words are told of an earlier time.
    void tellOf(base::Instant happened, const std::string &words)
    {
        const auto told = plan::parseTold(*plan::findFact(desk.plan("food-safety").plan(), People), words);
        desk.tell(ReportFact{People, told->reading, "医院", told->counted}, happened);
    }

    [[nodiscard]] std::string words(const std::string &counted, const plan::Reading &reading) const
    {
        return counted + " " + plan::toWords(*plan::findFact(desk.plan("food-safety").plan(), People), reading);
    }

    [[nodiscard]] std::string counts(const std::string &fact = People) const
    {
        const KnownFact known = knownFact(desk.incident(), fact);
        EXPECT_EQ(currentReadings(desk.incident()).at(fact), known.reading);
        EXPECT_EQ(currentFact(desk.incident(), fact), known.entry);
        return words(known.entry->counted, known.reading);
    }

    [[nodiscard]] std::vector<std::string> parts() const
    {
        std::vector<std::string> parts;
        for (const FactEntry *part : knownFact(desk.incident(), People).parts)
            parts.push_back(words(part->counted, part->reading));
        return parts;
    }

    [[nodiscard]] std::vector<FactEntry> told() const
    {
        const auto found = desk.incident().facts.find(People);
        return found == desk.incident().facts.end() ? std::vector<FactEntry>() : found->second;
    }

    Desk desk;
};

} // namespace

TEST_F(Countings, WhoIsInHospitalIsPartOfWhoWasTreated)
{
    tell("就诊 40");
    tell("住院 12");
    EXPECT_EQ(counts(), "就诊 40 人");
    EXPECT_THAT(parts(), ElementsAre("住院 12 人"));
    EXPECT_THAT(desk.incident().facts.at(People).back().heldBy, ElementsAre("进食", "发病", "就诊"));
}

TEST_F(Countings, TheOrderInWhichTheyAreToldDoesNotMatter)
{
    tell("住院 12");
    tellOf(desk.now() - minutes{3}, "就诊 40");
    EXPECT_EQ(counts(), "就诊 40 人");
    EXPECT_THAT(parts(), ElementsAre("住院 12 人"));
}

TEST_F(Countings, TheLatestOfEachKindIsThePart)
{
    tell("发病 50");
    tell("就诊 40");
    tell("住院 12");
    tell("住院 14");
    tellOf(desk.now() - minutes{3}, "住院 11");
    EXPECT_EQ(counts(), "发病 50 人");
    EXPECT_THAT(parts(), ElementsAre("就诊 40 人", "住院 14 人"));
}

TEST_F(Countings, AWholeThatIsToldAgainKeepsItsParts)
{
    tell("就诊 40");
    tell("住院 12");
    tell("就诊 30");
    EXPECT_EQ(counts(), "就诊 30 人") << "its own kind is corrected downwards";
    EXPECT_THAT(parts(), ElementsAre("住院 12 人"));
}

TEST_F(Countings, MoreInHospitalThanWereTreatedCountsUntilItIsCorrected)
{
    tell("就诊 40");
    tell("住院 45");
    EXPECT_EQ(counts(), "住院 45 人") << "at least as many were treated";
    ASSERT_EQ(knownFact(desk.incident(), People).exceeded.size(), 1U) << "one of the two is wrong";
    EXPECT_EQ(knownFact(desk.incident(), People).exceeded.front()->counted, "就诊");
    tell("就诊 30");
    EXPECT_EQ(counts(), "住院 45 人");
    tell("住院 20");
    EXPECT_EQ(counts(), "就诊 30 人") << "who was treated was never taken back";
    EXPECT_THAT(parts(), ElementsAre("住院 20 人"));
}

TEST_F(Countings, APartRaisesWhatIsKnownOfTheWhole)
{
    tell("就诊 10-50");
    tell("住院 12");
    EXPECT_EQ(counts(), "就诊 12 至 50 人");
    EXPECT_EQ(currentFact(desk.incident(), People)->reading, plan::Reading(plan::Bounded{"[10..50]"})) << "as told";
    tell("就诊 30+");
    EXPECT_EQ(counts(), "就诊 至少 30 人");
    tell("住院 35+");
    EXPECT_EQ(counts(), "就诊 至少 35 人");
    tell("住院 45");
    EXPECT_EQ(counts(), "就诊 至少 45 人") << "more may have been treated";
}

TEST_F(Countings, ANumberOfAnotherFactIsNewsWhereItWouldChangeWhatIsKnown)
{
    const plan::Plan &plan = desk.plan("food-safety").plan();
    const plan::Fact &people = *plan::findFact(plan, People);
    const auto news = [&] { return newerCount(desk.incident(), plan, people); };
    tell("42 发病");
    tell("20", "treated");
    EXPECT_EQ(news().said, nullptr) << "20 of 42 were treated";
    tell("120", "treated");
    ASSERT_NE(news().said, nullptr) << "whoever was treated is ill";
    EXPECT_EQ(news().fact->name, "treated");
    tell("120 就诊");
    EXPECT_EQ(news().said, nullptr);
    tell("150", "ill");
    ASSERT_NE(news().said, nullptr) << "more are ill than were treated";
    EXPECT_EQ(news().fact->name, "ill");
}

TEST_F(Countings, OneMoreIsMore)
{
    tell("就诊 29");
    tell("住院 超过29");
    EXPECT_EQ(counts(), "住院 超过 29 人");
}

TEST_F(Countings, AStruckNumberLeavesTheOthersAsTheyStand)
{
    const std::int64_t ill = tell("发病 50");
    tell("就诊 40");
    tell("住院 12");
    desk.tell(Strike{ill, "听错"});
    EXPECT_EQ(counts(), "就诊 40 人");
    EXPECT_THAT(parts(), ElementsAre("住院 12 人"));
    const std::int64_t treated = tell("就诊 42");
    tell("住院 14");
    desk.tell(Strike{treated, "听错"});
    EXPECT_EQ(counts(), "就诊 40 人") << "told before";
    EXPECT_THAT(parts(), ElementsAre("住院 14 人"));
}

TEST_F(Countings, NobodyAndNobodyKnowsAreOfEveryKind)
{
    tell("就诊 40");
    tell("?");
    EXPECT_EQ(currentReadings(desk.incident()).at(People), plan::Reading(plan::Unknown{}));
    tell("住院 12");
    EXPECT_EQ(counts(), "住院 12 人");
    tell("0");
    EXPECT_EQ(counts(), " 0 人");
}

TEST_F(Countings, KindsThatHoldNothingOfEachOtherReplaceEachOther)
{
    tell("死因待认定 3", "deaths");
    tell("已认定与食品有关 2", "deaths");
    EXPECT_EQ(counts("deaths"), "已认定与食品有关 2 人") << "one of the three died of something else";
}

/// Whatever is told and struck, in whatever order: what is known at least is the most that any kind is known to be.
TEST_F(Countings, TheLevelNeverFallsByAnotherKind)
{
    std::mt19937 random(20261129);
    const auto number = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    const std::vector<std::string> kinds{"进食", "发病", "就诊", "住院"};
    for (int round = 0; round < 60; ++round) {
        SetUp();
        for (int step = 0; step < 12; ++step) {
            const std::vector<FactEntry> entries = told();
            if (number(4) == 0 && !entries.empty()) {
                const FactEntry &entry = entries[static_cast<std::size_t>(number(static_cast<int>(entries.size())))];
                if (!entry.struck)
                    desk.tell(Strike{entry.version, "听错"});
            } else {
                desk.wait(minutes{5});
                const std::string kind = kinds[static_cast<std::size_t>(number(4))];
                tellOf(desk.now() - minutes{number(5)},
                    kind + " " + std::to_string(1 + number(60)) + (number(2) == 0 ? "+" : ""));
            }
            std::map<std::string, const FactEntry *> latest;
            const std::vector<FactEntry> all = told();
            for (const FactEntry &entry : all) {
                const FactEntry *&known = latest[entry.counted];
                if (!entry.struck && (!known || entry.happened >= known->happened))
                    known = &entry;
            }
            double most = 0;
            for (const auto &[kind, entry] : latest)
                most = std::max(most, entry ? *assess::limitsOf(entry->reading)->low : 0);
            const KnownFact known = knownFact(desk.incident(), People);
            ASSERT_EQ(known.entry ? *assess::limitsOf(known.reading)->low : 0, most) << "round " << round;
        }
    }
}
