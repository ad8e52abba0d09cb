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
