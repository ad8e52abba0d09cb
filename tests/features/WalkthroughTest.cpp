// The shipped walkthroughs go through the very use cases the window uses.
#include "app/Walkthrough.h"
#include "formats/EventJson.h"
#include "formats/PlanLoader.h"
#include "formats/WalkthroughYaml.h"
#include "store/MemoryEventStore.h"
#include "support/Golden.h"

#include <gtest/gtest.h>

namespace {

const std::string DataDir = std::string(SOURCE_DIR) + "/data";
const base::Instant Now = base::fromCivil({2026, 11, 25, 3, 14, 26, 0});

/// A console on a record in memory, with the shipped plans.
struct Desk {
    store::MemoryEventStore store;
    formats::JsonEventCodec codec;
    base::ManualClock clock{Now};
    app::PlanShelf plans{formats::loadCompiledPlan};
    std::unique_ptr<app::Console> console;

    Desk()
    {
        EXPECT_TRUE(formats::putPlansInForce(DataDir + "/plans", plans).unusable.empty());
        console = app::Console::open({store, codec, clock, plans}).value();
    }

    std::map<std::string, incident::IncidentId> run(
        const std::string &file, const app::WalkthroughObserver &observer = {})
    {
        const formats::WalkthroughLoad load = formats::loadWalkthroughFile(DataDir + "/demo/" + file, Now, plans);
        for (const base::Diagnostic &diagnostic : load.diagnostics)
            ADD_FAILURE() << base::toString(diagnostic);
        if (!load.walkthrough)
            return {};
        const auto incidents = app::carryOut(*load.walkthrough, *console, clock, observer);
        if (!incidents) {
            ADD_FAILURE() << base::toString(incidents.error());
            return {};
        }
        return *incidents;
    }
    [[nodiscard]] app::IncidentPointer incident(const incident::IncidentId &id)
    {
        return console->incident(id).value();
    }
};

std::string outcome(const incident::Activation &activation, const std::string &decision)
{
    for (const incident::DecisionFinding &finding : activation.findings) {
        if (finding.decision == decision)
            return finding.possible.size() == 1 ? finding.outcome : "open";
    }
    return "none";
}

} // namespace

TEST(Tongzi, RisesFromThreeToTwoOnTheSecondDayAndIsClosed)
{
    Desk desk;
    std::vector<std::string> moves;
    const auto incidents =
        desk.run("tongzi.yaml", [&](const app::WalkthroughStep &step, const app::IncidentPointer &incident) {
            if (std::holds_alternative<incident::TakeTransition>(step.command))
                moves.push_back(base::toIso(step.at).substr(8, 8) + " " + incident->activations.front().state);
        });
    ASSERT_EQ(incidents.size(), 1U);
    EXPECT_EQ(moves,
        (std::vector<std::string>{
            "07T17:06 verified", "07T17:24 response_3", "08T09:25 response_2", "08T16:20 ended", "08T17:30 reviewed"}));
    const incident::Activation &activation = desk.incident(incidents.at("boiler"))->activations.front();
    EXPECT_EQ(outcome(activation, "accident_grade"), "较大");
    EXPECT_EQ(outcome(activation, "response_level"), "II");
    EXPECT_TRUE(activation.ended);
}

TEST(Tongzi, NoMoveWentAgainstTheAdvice)
{
    Desk desk;
    const auto incidents = desk.run("tongzi.yaml");
    ASSERT_EQ(incidents.size(), 1U);
    for (const incident::RecordedEvent &event : desk.incident(incidents.at("boiler"))->history) {
        const auto *moved = std::get_if<incident::StateMoved>(&event.event);
        EXPECT_FALSE(moved && moved->againstAdvice) << event.version;
    }
}

TEST(Dangyang, TheCorrectionStrikesThroughAndErasesNothing)
{
    Desk desk;
    const auto incidents = desk.run("dangyang.yaml");
    ASSERT_EQ(incidents.size(), 1U);
    const app::IncidentPointer incident = desk.incident(incidents.at("pipe"));
    const std::vector<incident::FactEntry> &deaths = incident->facts.at("deaths");
    ASSERT_EQ(deaths.size(), 2U);
    EXPECT_TRUE(deaths[0].struck);
    EXPECT_EQ(std::get<double>(std::get<plan::Exact>(deaths[0].reading).value), 21);
    EXPECT_FALSE(deaths[1].struck);
    EXPECT_EQ(std::get<double>(std::get<plan::Exact>(deaths[1].reading).value), 22);
    EXPECT_EQ(incident->activations.front().state, "response_1");
    EXPECT_EQ(outcome(incident->activations.front(), "response_level"), "I");
    EXPECT_EQ(incident->struckBy.size(), 3U);
}

TEST(DemonstrationNight, HasEightIncidentsUnderFourPlansInDifferentStatesOneOverdueOneEnded)
{
    Desk desk;
    const auto incidents = desk.run("night.yaml");
    ASSERT_EQ(incidents.size(), 8U);
    std::map<std::string, int> states;
    int overdue = 0;
    for (const auto &[name, id] : incidents) {
        const app::IncidentPointer incident = desk.incident(id);
        ++states[incident->activations.front().state];
        for (const incident::DeadlineEntry &deadline : incident->deadlines)
            overdue += incident::stateAt(deadline, Now) == incident::DeadlineState::Over ? 1 : 0;
    }
    EXPECT_EQ(states,
        (std::map<std::string, int>{
            {"ended", 1}, {"reported", 1}, {"response_2", 2}, {"response_3", 2}, {"verified", 2}}));
    EXPECT_EQ(overdue, 1);
}

TEST(DemonstrationNight, TheSchoolAskedForTheReserveAndTheHazeIsUnderAWarningSignedTwice)
{
    Desk desk;
    const auto incidents = desk.run("night.yaml");
    const app::IncidentPointer school = desk.incident(incidents.at("school"));
    ASSERT_EQ(school->activations.size(), 2U);
    EXPECT_EQ(school->activations[1].id.value, "pharma-reserve");
    EXPECT_EQ(school->activations[1].state, "verified");
    EXPECT_EQ(school->facts.at("treated").size(), 3U);
    const app::IncidentPointer haze = desk.incident(incidents.at("haze"));
    EXPECT_EQ(haze->activations.front().state, "response_2");
    const incident::RecordedEvent *series = incident::currentSeries(*haze);
    ASSERT_NE(series, nullptr);
    EXPECT_EQ(incident::currentFact(*haze, "hours_over_200")->series, series->version) << "read off, not typed";
    EXPECT_EQ(outcome(haze->activations.front(), "response_level"), "II");
}

TEST(DemonstrationNight, TheSameRecordOpenedAgainStandsTheSame)
{
    Desk desk;
    const auto incidents = desk.run("night.yaml");
    desk.clock.set(Now);
    const auto again = app::Console::open({desk.store, desk.codec, desk.clock, desk.plans}).value();
    for (const auto &[name, id] : incidents) {
        const app::IncidentPointer first = desk.incident(id);
        const app::IncidentPointer second = again->incident(id).value();
        EXPECT_EQ(first->version, second->version) << name;
        EXPECT_EQ(first->activations.front().state, second->activations.front().state) << name;
        EXPECT_EQ(first->history.size(), second->history.size()) << name;
    }
}
