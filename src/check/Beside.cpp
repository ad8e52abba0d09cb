#include "check/Beside.h"

#include "assess/FactSet.h"
#include "check/Findings.h"

#include <algorithm>

namespace check {

namespace {

const plan::Plan *findPlan(std::span<const plan::Plan *const> others, const std::string &id)
{
    const auto found = std::ranges::find(others, id, &plan::Plan::id);
    return found == others.end() ? nullptr : *found;
}

/// The values that the fact may be given.
std::vector<plan::Scalar> valuesOf(const plan::Gift &gift, const plan::Fact &fact, const plan::Plan &plan)
{
    if (gift.value)
        return {*gift.value};
    std::vector<plan::Scalar> values;
    const plan::Decision *decision = plan::findDecision(plan, gift.decision);
    for (const plan::Outcome &outcome : decision ? decision->outcomes : std::vector<plan::Outcome>()) {
        if (auto value = plan::valueFor(gift, fact, outcome.name))
            values.push_back(std::move(*value));
    }
    return values;
}

void checkGift(const plan::Plan &plan, const plan::Gift &gift, const plan::Plan &other, Findings &findings)
{
    const std::string what = "fact " + gift.fact + " of " + other.id;
    const plan::Fact *fact = plan::findFact(other, gift.fact);
    if (!fact) {
        findings.error("unknown-gift", gift.position,
            "gives " + what + ", which that plan does not ask; name one of its facts or leave it out");
        return;
    }
    const assess::Column column(*fact);
    for (const plan::Scalar &value : valuesOf(gift, *fact, plan)) {
        const auto fits = assess::readReading(column, plan::Exact{value, {}});
        if (!fits)
            findings.error("bad-gift", gift.position, "gives " + what + " what it cannot be: " + fits.error().detail);
    }
}

} // namespace

std::vector<base::Diagnostic> checkBeside(const plan::Plan &plan, std::span<const plan::Plan *const> others)
{
    Findings findings(plan);
    const auto expectPlan = [&](const std::string &id, base::SourcePosition at) {
        const plan::Plan *other = findPlan(others, id);
        if (!other && !id.empty())
            findings.warning("unknown-plan", at, "names plan " + id + ", which is not at hand; nobody can open it");
        return other;
    };
    for (const plan::Exclusion &exclusion : plan.applicability)
        (void)expectPlan(exclusion.plan, exclusion.position);
    for (const plan::Companion &companion : plan.companions) {
        if (const plan::Plan *other = expectPlan(companion.plan, companion.position)) {
            for (const plan::Gift &gift : companion.gives)
                checkGift(plan, gift, *other, findings);
        }
    }
    std::vector<base::Diagnostic> found = findings.take();
    std::ranges::stable_sort(
        found, {}, [](const base::Diagnostic &d) { return std::tuple(d.position.line, d.position.column); });
    return found;
}

} // namespace check
