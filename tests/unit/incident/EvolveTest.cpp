#include "Desk.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;

namespace {

Incident replayed(const std::vector<RecordedEvent> &history)
{
    Incident incident;
    for (const RecordedEvent &record : history)
        evolve(incident, record);
    return incident;
}

} // namespace

TEST(Evolve, ReplayingTheRecordNeedsNoPlanAndGivesTheSameState)
{
    Desk desk = deskEnded();
    desk.tell(reopen("commander", "发现新的伤者"));
    desk.tell(Strike{lastVersion<FactReported>(desk.incident()), "记错了"});
    EXPECT_EQ(replayed(desk.incident().history), desk.incident());
}

TEST(Evolve, EventsAboutThingsNobodyKnowsChangeNothingButTheHistory)
{
    const Desk desk = deskWithCall();
    const ActivationId nowhere{"nowhere"};
    const std::vector<Event> strays = {AssessmentChanged{nowhere, {}, {"x"}},
        ConditionConfirmed{nowhere, "c", true, "s"},
        StateMoved{nowhere, "response", "t", "a", "b", {}, false, {}, {}, true},
        IncidentReopened{nowhere, "a", "b", {}, "r"}, TaskOpened{nowhere, "t", {}, {}, {}, {}, {}, false},
        TaskChanged{ActivationId{"boiler"}, "unheard", TaskStatus::Done, {}, {}}, DeadlineExtended{"unheard", {}, "r"},
        DeadlineSilenced{"unheard"}, DeadlineNeared{"unheard"}, DeadlineOverran{"unheard"},
        DeadlineEnded{"unheard", true, "r"},
        CallAttempted{ActivationId{"boiler"}, "unheard", CallOutcome::Reached, {}, {}},
        PlanLinked{nowhere, ActivationId{"boiler"}}};
    for (const Event &stray : strays) {
        Incident incident = desk.incident();
        evolve(incident, {incident.version + 1, desk.now(), desk.now(), "x", stray});
        EXPECT_EQ(incident.history.size(), desk.incident().history.size() + 1);
        incident.history.pop_back();
        --incident.version;
        EXPECT_EQ(incident, desk.incident()) << "event kind " << stray.index();
    }
}

TEST(Evolve, AStrikeOfAnEntryThatDoesNotExistIsOnlyNoted)
{
    Desk desk = deskWithCall();
    Incident incident = desk.incident();
    evolve(incident, {incident.version + 1, desk.now(), desk.now(), "x", EventStruck{4711, "r"}});
    EXPECT_TRUE(isStruck(incident, 4711));
    EXPECT_EQ(incident.activations, desk.incident().activations);
}

TEST(Evolve, EveryEventHasItsPlaceItsTwoTimesAndItsRecorder)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{20});
    desk.tell(AddNote{"x"}, desk.now() - minutes{5});
    const RecordedEvent &last = desk.incident().history.back();
    EXPECT_EQ(last.version, desk.incident().version);
    EXPECT_EQ(last.happened, desk.now() - minutes{5});
    EXPECT_EQ(last.recorded, desk.now());
    EXPECT_EQ(desk.incident().changed, desk.now());
    EXPECT_EQ(findEvent(desk.incident(), last.version), &last);
    EXPECT_EQ(findEvent(desk.incident(), last.version + 1), nullptr);
}

TEST(Evolve, DecidingHasNoEffectOfItsOwn)
{
    const Desk desk = deskVerified(4);
    const Incident before = desk.incident();
    EXPECT_TRUE(desk.ask(take("start_2", "commander")).has_value());
    EXPECT_EQ(desk.incident(), before);
}

TEST(Refusals, EveryCodeHasAStableNameOfItsOwn)
{
    std::set<std::string_view> names;
    const int last = static_cast<int>(RefusalCode::NotLater);
    for (int code = 0; code <= last; ++code)
        names.insert(name(static_cast<RefusalCode>(code)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_FALSE(names.contains("unknown"));
    EXPECT_EQ(name(RefusalCode::NotFromHere), "not_from_here");
}
