#include "app/ReplayUnder.h"

#include "formats/PlanLoader.h"
#include "unit/app/Desk.h"

using namespace desk;

namespace {

assess::CompiledPlan version(const std::string &name)
{
    return *formats::loadCompiledPlan(planText(name), "boiler.yaml");
}

} // namespace

TEST(ReplayUnder, SaysAtWhichMomentsTheFindingsDiffer)
{
    Desk desk;
    const incident::IncidentId id = desk.call();
    desk.clock.set(at("2026-11-25 03:10"));
    desk.tell(id, deaths(1)); // III under both
    desk.clock.set(at("2026-11-25 03:20"));
    desk.tell(id, deaths(4)); // II from 3 on, III to 5
    desk.clock.set(at("2026-11-25 03:30"));
    desk.tell(id, deaths(6)); // II under both
    const std::int64_t before = desk.store.record().lastPosition().value();
    const app::ReplayUnder replay = app::replayUnder(*desk.now(id), version("2020"), version("2026"));
    ASSERT_EQ(replay.moments.size(), 4U);
    EXPECT_FALSE(replay.moments[1].differs());
    EXPECT_TRUE(replay.moments[2].differs());
    EXPECT_EQ(replay.moments[2].happened, at("2026-11-25 03:20"));
    EXPECT_EQ(replay.moments[2].facts, std::vector<std::string>{"deaths"});
    EXPECT_EQ(replay.moments[2].findings[0].own, std::vector<std::string>{"II"});
    EXPECT_EQ(replay.moments[2].findings[0].other, std::vector<std::string>{"III"});
    EXPECT_FALSE(replay.moments[3].differs());
    EXPECT_EQ(desk.store.record().lastPosition().value(), before) << "nothing is recorded";
}

TEST(ReplayUnder, TheSameVersionNeverDiffers)
{
    Desk desk;
    const incident::IncidentId id = desk.call();
    desk.tell(id, deaths(4));
    const app::ReplayUnder replay = app::replayUnder(*desk.now(id), version("2020"), version("2020"));
    EXPECT_TRUE(std::ranges::none_of(replay.moments, [](const app::ReplayMoment &moment) { return moment.differs(); }));
    EXPECT_TRUE(replay.neverTold.empty());
    EXPECT_TRUE(replay.notUsed.empty());
}

namespace {

assess::CompiledPlan levels(const std::string &rows)
{
    const std::string yaml = "plan: boiler\ntitle: 样例\nshort_title: 样例\ndocument: 示例〔2020〕1号\nversion: \"1\"\n"
                             "valid_from: 2020-01-01\n"
                             "facts:\n  deaths: { label: 死亡, type: number, whole: true, min: 0, ask: 几人？ }\n"
                             "  injured: { label: 受伤, type: number, whole: true, min: 0, ask: 几人？ }\n"
                             "decisions:\n  response_level:\n    label: 级别\n    inputs: [deaths, injured]\n"
        + rows;
    const auto plan = formats::loadCompiledPlan(yaml, "boiler.yaml");
    EXPECT_TRUE(plan) << base::toString(plan.error());
    return *plan;
}

} // namespace

// A notice that only the first version has is possible while nothing is known; that is no parting of the two.
TEST(ReplayUnder, AnOutcomeOfOneVersionAloneCountsOnceSomethingIsSettled)
{
    const assess::CompiledPlan withNotice = levels("    outcomes: { I: 一级, notice: 提示, none: 无 }\n    rules:\n"
                                                   "      - { when: [\">= 3\", \"-\"], then: I }\n"
                                                   "      - { when: [\"-\", \">= 1\"], then: notice }\n"
                                                   "      - { when: [\"-\", \"-\"], then: none }\n");
    const assess::CompiledPlan without = levels("    outcomes: { I: 一级, none: 无 }\n    rules:\n"
                                                "      - { when: [\">= 3\", \"-\"], then: I }\n"
                                                "      - { when: [\"-\", \"-\"], then: none }\n");
    Desk desk;
    const incident::IncidentId id = desk.call();
    app::ReplayUnder replay = app::replayUnder(*desk.now(id), withNotice, without);
    ASSERT_EQ(replay.moments.size(), 1U);
    EXPECT_EQ(replay.moments[0].findings[0].own.size(), 3U);
    EXPECT_FALSE(replay.moments[0].differs()) << "everything is open under both";
    desk.tell(id, deaths(0));
    replay = app::replayUnder(*desk.now(id), withNotice, without);
    ASSERT_EQ(replay.moments.size(), 2U);
    EXPECT_TRUE(replay.moments[1].differs()) << "settled under one, a notice still possible under the other";
    EXPECT_EQ(replay.moments[1].findings[0].other, std::vector<std::string>{"none"});
}

TEST(PlansInUse, AnotherVersionIsNotedOnceAndOnlyWhereThePlanIsKnown)
{
    Desk desk;
    ASSERT_TRUE(desk.console().notePlansInUse());
    EXPECT_EQ(desk.store.record().lastPosition().value(), 0)
        << "a record that has not met the plan has nothing to tell";
    desk.call();
    ASSERT_TRUE(desk.console().notePlansInUse());
    EXPECT_EQ(desk.store.record().readStream("plan/boiler").value().size(), 1U);
    Desk later(desk.shareRecord(), "2026");
    ASSERT_TRUE(later.console().notePlansInUse());
    ASSERT_TRUE(later.console().notePlansInUse());
    const auto stored = later.store.record().readStream("plan/boiler").value();
    ASSERT_EQ(stored.size(), 2U);
    const auto event = std::get<app::PlanReplaced>(later.codec.decodeRegister(stored[1]).value());
    EXPECT_EQ(event.version, "2026");
    EXPECT_EQ(event.earlierVersion, "2020");
    const incident::IncidentId id = later.call();
    EXPECT_EQ(later.now(id)->activations.at(0).version, "2026") << "its text is kept behind what was noted";
    EXPECT_EQ(later.store.record().readStream("plan/boiler").value().size(), 3U);
}
