#include "incident/Draft.h"

#include "base/Text.h"

namespace incident {

void Draft::add(Event event, base::Instant happened)
{
    if (!m_after)
        m_after = m_before;
    evolve(*m_after, {m_after->version + 1, happened, m_context.now, {}, event});
    m_events.push_back({happened, std::move(event)});
}

tl::expected<RunningPlan, Refusal> findRunning(const Draft &draft, const ActivationId &id)
{
    const Activation *activation = findActivation(draft.incident(), id);
    if (!activation)
        return refuse(RefusalCode::UnknownActivation, "no plan runs here under this name", id.value);
    const assess::CompiledPlan *compiled = draft.plans().byDigest(activation->digest);
    if (!compiled)
        return refuse(RefusalCode::UnknownPlan, "the version of the plan the incident was opened under is not at hand",
            activation->plan);
    return RunningPlan{id, compiled};
}

tl::expected<RunningPlan, Refusal> findOpen(const Draft &draft, const ActivationId &id)
{
    tl::expected<RunningPlan, Refusal> running = findRunning(draft, id);
    if (running && running->in(draft).ended)
        return tl::unexpected<Refusal>(endedRefusal(id.value));
    return running;
}

std::vector<RunningPlan> openPlans(const Draft &draft)
{
    std::vector<RunningPlan> plans;
    for (const Activation &activation : draft.incident().activations) {
        const assess::CompiledPlan *compiled = activation.ended ? nullptr : draft.plans().byDigest(activation.digest);
        if (compiled)
            plans.push_back({activation.id, compiled});
    }
    return plans;
}

Refusal endedRefusal(const std::string &subject)
{
    return {RefusalCode::Ended, subject, {}, "the response has ended and is read-only; reopen it first"};
}

std::string citeText(const plan::Citation &citation)
{
    return citation.document.empty() ? citation.section : citation.document + " " + citation.section;
}

std::vector<std::string> partyLabels(const plan::Plan &plan, const std::vector<std::string> &ids)
{
    std::vector<std::string> labels;
    labels.reserve(ids.size());
    for (const std::string &id : ids)
        labels.push_back(plan::partyLabel(plan, id));
    return labels;
}

bool isBlank(std::string_view text) { return base::trimmed(text).empty(); }

} // namespace incident
