#include "Desk.h"
#include "TestPlans.h"

#include <gtest/gtest.h>

using namespace incident;
using test::Decided;

namespace {

/// The small plan with another standing, one version each, in use or offered.
class Library final : public PlanLibrary {
public:
    Library()
        : m_superseded(version("2020", plan::PlanStatus::Superseded))
        , m_draft(version("2024-draft", plan::PlanStatus::Draft))
    {
    }
    [[nodiscard]] const assess::CompiledPlan *current(const std::string &plan) const override
    {
        return plan == "boiler" ? &m_superseded : nullptr;
    }
    [[nodiscard]] const assess::CompiledPlan *version(const std::string &, const std::string &version) const override
    {
        return version == "2024-draft" ? &m_draft : version == "2020" ? &m_superseded : nullptr;
    }
    [[nodiscard]] const assess::CompiledPlan *byDigest(const std::string &digest) const override
    {
        return digest == m_draft.plan().digest ? &m_draft : &m_superseded;
    }
    [[nodiscard]] bool mayRunDrafts() const override { return drafts; }
    bool drafts = false;

private:
    static assess::CompiledPlan version(const std::string &version, plan::PlanStatus status)
    {
        const test::Shelf shelf = test::smallShelf();
        auto plan = std::make_shared<plan::Plan>(shelf.current("boiler")->plan());
        plan->version = version;
        plan->status = status;
        plan->digest = version;
        if (status == plan::PlanStatus::Superseded) {
            plan->supersededBy = "示例〔2023〕2号";
            plan->supersededSince = "2023";
        }
        return *assess::CompiledPlan::compile(std::move(plan));
    }
    assess::CompiledPlan m_superseded;
    assess::CompiledPlan m_draft;
};

Decided ask(const Library &library, const Command &command, const Incident &incident = {})
{
    return decide(incident, command, {base::parseIso("2026-11-25T03:00:00+08:00").value(), {}, library});
}

ReportIncident reported(const std::string &plan, const std::string &reason)
{
    return {IncidentId{"2026-0001"}, "来电", "", {}, "", {plan}, reason};
}

const PlanActivated *activationIn(const Decided &decided)
{
    for (const NewEvent &event : *decided) {
        if (const auto *activated = std::get_if<PlanActivated>(&event.event))
            return activated;
    }
    return nullptr;
}

} // namespace

TEST(Superseded, IsStartedOnlyWithAReasonAndTheStartSaysByWhatAndWhy)
{
    const Library library;
    for (const std::string &reason : {"", "  "}) {
        const Decided refused = ask(library, reported("boiler", reason));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, RefusalCode::ReasonMissing);
        EXPECT_EQ(refused.error().cite, "示例〔2023〕2号");
        EXPECT_NE(refused.error().detail.find("since 2023"), std::string::npos);
    }
    const Decided done = ask(library, reported("boiler", "没有新版文本"));
    ASSERT_TRUE(done);
    const PlanActivated *start = activationIn(done);
    ASSERT_NE(start, nullptr);
    EXPECT_EQ(start->reason, "没有新版文本");
    EXPECT_EQ(start->supersededBy, "示例〔2023〕2号");
    EXPECT_EQ(start->supersededSince, "2023");
}

TEST(Superseded, HoldsForAPlanAddedLaterAsWell)
{
    const Library library;
    Incident incident;
    const Decided told = ask(library, ReportIncident{IncidentId{"2026-0001"}, "来电", "", {}, "", {}});
    ASSERT_TRUE(told);
    for (const NewEvent &event : *told)
        evolve(incident, {incident.version + 1, event.happened, event.happened, "值班员", event.event});
    EXPECT_EQ(ask(library, ActivatePlan{"boiler"}, incident).error().code, RefusalCode::ReasonMissing);
    EXPECT_TRUE(ask(library, ActivatePlan{"boiler", {}, "没有新版文本"}, incident));
}

TEST(Superseded, ADraftRunsInADemonstrationButNeverInLiveWork)
{
    Library library;
    const Decided live = ask(library, reported("boiler@2024-draft", {}));
    ASSERT_FALSE(live);
    EXPECT_EQ(live.error().code, RefusalCode::DraftPlan);
    library.drafts = true;
    const Decided drill = ask(library, reported("boiler@2024-draft", {}));
    ASSERT_TRUE(drill);
    EXPECT_EQ(activationIn(drill)->version, "2024-draft");
    EXPECT_EQ(activationIn(drill)->activation.value, "boiler") << "the plan is known by its id, whatever its version";
    EXPECT_TRUE(activationIn(drill)->reason.empty());
}

TEST(Superseded, AVersionThatIsNotAtHandIsUnknown)
{
    const Library library;
    EXPECT_EQ(ask(library, reported("boiler@1999", "x")).error().code, RefusalCode::UnknownPlan);
}
