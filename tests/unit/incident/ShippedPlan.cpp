#include "ShippedPlan.h"

#include "formats/CalendarJson.h"
#include "formats/PlanYaml.h"

#include <iostream>

namespace test {

namespace {

assess::CompiledPlan loadShipped(const std::string &id)
{
    const formats::PlanLoad load = formats::loadPlanFile(SOURCE_DIR "/data/plans/" + id + "/plan.yaml");
    for (const base::Diagnostic &diagnostic : load.diagnostics)
        std::cerr << base::toString(diagnostic) << '\n';
    if (!load.plan)
        std::abort();
    auto compiled = assess::CompiledPlan::compile(load.plan);
    if (!compiled)
        std::abort();
    return *std::move(compiled);
}

const assess::CompiledPlan &shipped()
{
    static const assess::CompiledPlan plan = loadShipped(Shipped);
    return plan;
}

} // namespace

Desk shippedDesk()
{
    Shelf shelf;
    shelf.put(shipped());
    return Desk(std::move(shelf));
}

Desk shippedDeskOfAllPlans()
{
    static const std::vector<assess::CompiledPlan> others{
        loadShipped("food-safety"), loadShipped("heavy-pollution"), loadShipped("pharma-reserve")};
    Shelf shelf;
    shelf.put(shipped());
    for (const assess::CompiledPlan &plan : others)
        shelf.put(plan);
    shelf.setWorkdays(formats::readCalendars(SOURCE_DIR "/data/calendar").calendar);
    return Desk(std::move(shelf));
}

const plan::Plan &shippedPlan() { return shipped().plan(); }

incident::TakeTransition order(const std::string &transition, const std::string &post, const std::string &reason)
{
    return {incident::ActivationId{Shipped}, "response", transition, {post, incident::Channel::Phone, {}}, reason};
}

incident::ConfirmCondition confirmed(const std::string &confirmation)
{
    return {incident::ActivationId{Shipped}, confirmation, true, "现场指挥部"};
}

base::Instant moment(const std::string &text) { return base::parseIso(text).value(); }

} // namespace test
