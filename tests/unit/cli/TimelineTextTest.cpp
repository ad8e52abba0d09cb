#include "cli/TimelineText.h"

#include "incident/Decide.h"

#include <gtest/gtest.h>

namespace {

using namespace incident;

const base::Instant At = base::fromCivil({2026, 11, 25, 3, 14, 26, 0});

/// An incident that consists of these events alone.
Incident of(const std::vector<Event> &events)
{
    Incident incident;
    for (const Event &event : events)
        evolve(incident, {incident.version + 1, At, At, "值班员", event});
    return incident;
}

std::string lastLine(const std::vector<Event> &events)
{
    return cli::toText(cli::timelineOf(of(events), nullptr).back());
}

const IncidentReported Report{{"2026-0001"}, "锅炉爆炸", "县应急局"};
const PlanActivated Plan{{"p"}, "p", "1", "d", "reported", ""};

AssessmentChanged assessed(std::vector<std::string> possible)
{
    return {{"p"}, {{"level", possible.back(), possible, {"附件6"}, {}}}, {}};
}

} // namespace

TEST(TimelineText, SaysWhenWhatAndWhoSaidSo)
{
    EXPECT_EQ(lastLine({Report}), "2026-11-25 03:14  reported  锅炉爆炸 (县应急局)");
}

TEST(TimelineText, BothTimesStandWhereTheyDiffer)
{
    Incident incident;
    evolve(incident, {1, At - std::chrono::hours(24), At, "值班员", Report});
    EXPECT_EQ(cli::toText(cli::timelineOf(incident, nullptr).front()),
        "2026-11-24 03:14 (recorded 2026-11-25 03:14)  reported  锅炉爆炸 (县应急局)");
}

TEST(TimelineText, AStepThatHandsTheMatterOverSaysToWhom)
{
    StateMoved away{{"p"}, "response", "dismiss", "reported", "out_of_scope", {"office", Channel::Phone, ""}, false,
        "不是特种设备", "1.4", true, "主管部门"};
    EXPECT_EQ(lastLine({Report, Plan, away}),
        "2026-11-25 03:14  level  reported → out_of_scope, office by phone; because: 不是特种设备; goes to: 主管部门  "
        "[1.4]");
}

TEST(TimelineText, WithoutThePlanIdsStandForThemselves)
{
    EXPECT_EQ(lastLine({Report, Plan, FactReported{"deaths", plan::Exact{4.0}, "医院"}}),
        "2026-11-25 03:14  fact  deaths (医院)");
    EXPECT_EQ(lastLine({Report, Plan,
                  StateMoved{{"p"}, "response", "start", "verified", "level_2", {"commander", Channel::InPerson, ""},
                      true, "口头", "5.3", false}}),
        "2026-11-25 03:14  level  verified → level_2, commander in person, against the advice; because: 口头  [5.3]");
}

TEST(TimelineText, OnlyNewConclusionsAreTold)
{
    const auto lines =
        cli::timelineOf(of({Report, Plan, assessed({"I", "II"}), assessed({"I", "II"}), assessed({"II"})}), nullptr);
    EXPECT_EQ(lines[2].text, "level: open: I or II");
    EXPECT_FALSE(lines[2].detail);
    EXPECT_EQ(lines[3].text, "nothing new");
    EXPECT_TRUE(lines[3].detail);
    EXPECT_EQ(lines[4].text, "level: II");
}

TEST(TimelineText, AClockIsMetOnlyByWhatItWaitedFor)
{
    const DeadlineStarted clock{{}, "own-1", "回电", "值班员", At, At, false, ""};
    const auto ended = [&](bool met, const std::string &reason) {
        return lastLine({Report, clock, DeadlineEnded{"own-1", met, reason}});
    };
    EXPECT_EQ(ended(true, "task:call_back"), "2026-11-25 03:14  clock  回电: met");
    EXPECT_EQ(ended(false, "task:call_back"), "2026-11-25 03:14  clock  回电: ended late");
    EXPECT_EQ(
        ended(false, "set-aside:call_back"), "2026-11-25 03:14  clock  回电: no longer runs (task not applicable)");
    EXPECT_EQ(ended(true, "response-ended"), "2026-11-25 03:14  clock  回电: no longer runs (response ended)");
    EXPECT_EQ(ended(true, "不需要了"), "2026-11-25 03:14  clock  回电: stopped: 不需要了");
}

TEST(TimelineText, AStruckLineStandsMarked)
{
    const auto lines = cli::timelineOf(of({Report, NoteAdded{"错"}, EventStruck{2, "听错"}}), nullptr);
    EXPECT_EQ(cli::toText(lines[1]), "2026-11-25 03:14  [struck] note  错");
    EXPECT_EQ(cli::toText(lines[2]), "2026-11-25 03:14  struck  line 2; because: 听错");
}
