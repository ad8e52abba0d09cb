#include "FaultyPlan.h"

#include "check/Beside.h"
#include "formats/PlanYaml.h"

#include <gmock/gmock.h>

#include <memory>

using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

std::shared_ptr<const plan::Plan> loaded(const std::string &text, const std::string &plan)
{
    return formats::loadPlanText(text, plan + "/plan.yaml").plan;
}

/// "code" of every finding about special-equipment, with one part of it replaced, beside the reserve.
std::vector<std::string> codesWith(const std::string &from, const std::string &to, bool withReserve = true)
{
    const auto plan = loaded(test::replaced(test::planText("special-equipment"), from, to), "special-equipment");
    const auto reserve = loaded(test::planText("pharma-reserve"), "pharma-reserve");
    if (!plan || !reserve)
        return {"not loaded"};
    std::vector<const plan::Plan *> others{plan.get()};
    if (withReserve)
        others.push_back(reserve.get());
    std::vector<std::string> codes;
    for (const base::Diagnostic &finding : check::checkBeside(*plan, others))
        codes.push_back(finding.code);
    return codes;
}

} // namespace

TEST(Beside, WhatShipsFitsTogether)
{
    std::vector<std::shared_ptr<const plan::Plan>> plans;
    std::vector<const plan::Plan *> others;
    for (const char *id : {"food-safety", "heavy-pollution", "pharma-reserve", "special-equipment"}) {
        plans.push_back(loaded(test::planText(id), id));
        others.push_back(plans.back().get());
    }
    for (const plan::Plan *plan : others)
        EXPECT_THAT(test::inWords(check::checkBeside(*plan, others)), IsEmpty());
}

TEST(Beside, AFactTheOtherPlanDoesNotAskIsNamed)
{
    EXPECT_THAT(codesWith("event_category: accident", "event_kind: accident"), ElementsAre("unknown-gift"));
}

TEST(Beside, AValueTheFactCannotHaveIsNamed)
{
    EXPECT_THAT(codesWith("event_category: accident", "event_category: accidents"), ElementsAre("bad-gift"));
    EXPECT_THAT(codesWith("within_city: true", "within_city: 3"), ElementsAre("bad-gift"));
    EXPECT_THAT(codesWith("decision: accident_grade }", "decision: accident_grade, as: { 一般: 轻微 } }"),
        ElementsAre("bad-gift"));
    EXPECT_THAT(codesWith("decision: accident_grade }", "decision: response_level }"),
        ElementsAre("bad-gift", "bad-gift", "bad-gift"))
        << "its outcomes I, II, III are no grades";
}

TEST(Beside, APlanThatIsNotAtHandCannotBeOpened)
{
    EXPECT_THAT(codesWith("within_city: true", "within_city: true", false), ElementsAre("unknown-plan"));
}
