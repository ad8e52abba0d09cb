#include "formats/PlanLoader.h"
#include "unit/app/Desk.h"

using namespace desk;
using incident::IncidentId;

namespace {

std::string versionOf(const app::IncidentPointer &incident) { return incident->activations.at(0).version; }

std::string levelAt(const app::IncidentPointer &incident) { return incident->activations.at(0).findings.at(0).outcome; }

} // namespace

TEST(ConsolePlans, KeepsTheTextOfAPlanOnceWhenItIsFirstUsed)
{
    Desk desk;
    EXPECT_TRUE(desk.store.record().readStream("plan/boiler").value().empty());
    desk.call();
    desk.call();
    const auto kept = desk.store.record().readStream("plan/boiler").value();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_LT(kept[0].position, desk.store.record().readStream("incident/2026-0001").value().at(0).position);
    const auto event = std::get<app::PlanKept>(desk.codec.decodeRegister(kept[0]).value());
    EXPECT_EQ(event.text, planText("2020"));
    EXPECT_EQ(event.version, "2020");
    EXPECT_EQ(event.digest, desk.now({"2026-0001"})->activations.at(0).digest);
}

TEST(ConsolePlans, KeepsNothingForACallThatIsRefused)
{
    Desk desk;
    EXPECT_TRUE(refused(desk.console().report({{}, "", "", {}, "", {"boiler"}}), incident::RefusalCode::EmptyText));
    EXPECT_EQ(desk.store.record().lastPosition().value(), 0);
}

TEST(ConsolePlans, LetsOpenIncidentsStayOnTheirVersionAndNewOnesGetTheNew)
{
    Desk desk;
    const IncidentId before = desk.call();
    // The file on disk is replaced: the next start finds only the new version there.
    Desk restarted(desk.shareRecord(), "2026");
    const IncidentId after = restarted.call();
    EXPECT_EQ(versionOf(restarted.now(before)), "2020");
    EXPECT_EQ(versionOf(restarted.now(after)), "2026");
    EXPECT_EQ(levelAt(restarted.tell(before, deaths(4))), "II") << "4 deaths: level II from 3 on";
    EXPECT_EQ(levelAt(restarted.tell(after, deaths(4))), "III") << "4 deaths: level II from 5 on";
    EXPECT_EQ(restarted.tell(before, take("start_2"))->activations.at(0).state, "response_2");
    EXPECT_EQ(restarted.store.record().readStream("plan/boiler").value().size(), 2U);
    EXPECT_TRUE(restarted.console().planProblems().empty());
}

TEST(ConsolePlans, AnOlderVersionStartedByItsNameIsNotTheOneThatWasInUse)
{
    const auto old = formats::loadCompiledPlan(planText("2020"), "old.yaml");
    ASSERT_TRUE(old);
    Desk fresh;
    fresh.shelf.offer(*old, planText("2020"));
    ASSERT_TRUE(fresh.shelf.putInForce(planText("2026"), "boiler.yaml"));
    fresh.call({"boiler@2020"});
    fresh.call();
    Desk again(fresh.shareRecord(), "2026");
    ASSERT_TRUE(again.console().notePlansInUse());
    for (const app::StoredEvent &event : again.store.record().readStream("plan/boiler").value())
        EXPECT_EQ(event.type, "plan-kept") << "2026 was in use all the time: nothing was replaced";
}

TEST(ConsolePlans, ReplacesThePlanInForceWhileRunning)
{
    Desk desk;
    const IncidentId before = desk.call();
    ASSERT_TRUE(desk.shelf.putInForce(planText("2026"), "boiler.yaml"));
    EXPECT_EQ(versionOf(desk.now(desk.call())), "2026");
    EXPECT_EQ(levelAt(desk.tell(before, deaths(4))), "II");
    ASSERT_EQ(desk.console().plans().inForce().size(), 1U);
    EXPECT_EQ(desk.console().plans().inForce()[0]->plan().version, "2026");
}

TEST(ConsolePlans, TakesInPlanVersionsAnotherProgramUses)
{
    Desk desk;
    Desk other(desk.shareRecord(), "2026");
    const IncidentId id = other.call();
    ASSERT_TRUE(desk.console().refresh());
    EXPECT_EQ(levelAt(desk.tell(id, deaths(4))), "III");
    EXPECT_EQ(desk.console().plans().current("boiler")->plan().version, "2020")
        << "its own file rules what is new here";
}

TEST(ConsolePlans, ReadsAnIncidentWhoseVersionCannotBeHadAndSaysSo)
{
    Desk desk;
    const IncidentId id = desk.call();
    // A record from which the kept text is missing: only the incident's own stream is copied.
    auto record = std::make_unique<store::MemoryEventStore>();
    const auto events = desk.store.record().readStream("incident/2026-0001").value();
    for (const app::StoredEvent &event : events) {
        const app::NewEvent copy{event.type, event.happened, event.actor, event.payload};
        ASSERT_TRUE(record->append(event.stream, event.version - 1, {&copy, 1}, event.recorded));
    }
    Desk restarted(std::move(record), "2026");
    ASSERT_EQ(restarted.console().incidents().size(), 1U);
    EXPECT_EQ(restarted.now(id)->version, desk.now(id)->version);
    ASSERT_EQ(restarted.console().planProblems().size(), 1U);
    EXPECT_EQ(restarted.console().planProblems()[0].code, base::ErrorCode::NotFound);
    EXPECT_EQ(restarted.console().planProblems()[0].subject, "boiler@2020");
    EXPECT_TRUE(refused(restarted.console().execute(id, take("start_3")), incident::RefusalCode::UnknownPlan));
}

TEST(ConsolePlans, RefusesAKeptTextThatIsNotWhatItsDigestSays)
{
    Desk desk;
    desk.call();
    const auto kept = desk.store.record().readStream("plan/boiler").value().at(0);
    auto event = std::get<app::PlanKept>(desk.codec.decodeRegister(kept).value());
    event.text = planText("2026");
    auto record = std::make_unique<store::MemoryEventStore>();
    const app::NewEvent forged = desk.codec.encodeRegister(event);
    ASSERT_TRUE(record->append("plan/boiler", 0, {&forged, 1}, desk.clock.now()));
    app::PlanShelf shelf(&formats::loadCompiledPlan);
    const auto restored = app::KeptPlans(*record, desk.codec, shelf).restore("boiler", event.digest);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(shelf.byDigest(event.digest), nullptr);
}

TEST(PlanShelf, LeavesTheVersionInForceWhereItIsWhenANewTextIsWrong)
{
    Desk desk;
    const auto *before = desk.shelf.current("boiler");
    const auto put = desk.shelf.putInForce("plan: boiler\ntitle: [", "boiler.yaml");
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().code, base::ErrorCode::Invalid);
    EXPECT_NE(put.error().detail.find("boiler.yaml:"), std::string::npos);
    EXPECT_EQ(desk.shelf.current("boiler"), before);
}

TEST(PlanShelf, KeepsVersionsAtTheirAddress)
{
    Desk desk;
    const auto *first = desk.shelf.current("boiler");
    const std::string digest = first->plan().digest;
    ASSERT_TRUE(desk.shelf.keep(planText("2026"), "kept"));
    EXPECT_EQ(desk.shelf.current("boiler"), first) << "kept versions do not come into force";
    ASSERT_EQ(desk.shelf.putInForce(planText("2026"), "boiler.yaml").value(), "boiler");
    EXPECT_EQ(desk.shelf.byDigest(digest), first);
    EXPECT_EQ(*desk.shelf.textOf(digest), planText("2020"));
    EXPECT_EQ(desk.shelf.current("flood"), nullptr);
    EXPECT_EQ(desk.shelf.textOf("none"), nullptr);
}
