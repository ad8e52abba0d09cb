#pragma once

#include "incident/Decide.h"

#include <optional>

namespace incident {

/// Nothing, or why not.
using Step = tl::expected<void, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(
    RefusalCode code, std::string detail, std::string subject = {}, std::string cite = {})
{
    return tl::unexpected<Refusal>(Refusal{code, std::move(subject), std::move(cite), std::move(detail)});
}

/// The events a command leads to, while it is being decided. Each one is folded into a copy at once, so that what
/// follows from it is worked out on the state it leaves behind.
class Draft {
public:
    Draft(const Incident &before, const DecideContext &context)
        : m_before(before)
        , m_context(context)
    {
    }

    /// The incident with everything proposed so far. Do not keep references into it across add().
    [[nodiscard]] const Incident &incident() const { return m_after ? *m_after : m_before; }
    [[nodiscard]] base::Instant now() const { return m_context.now; }
    [[nodiscard]] base::Instant happened() const { return m_context.happened.value_or(m_context.now); }
    [[nodiscard]] const PlanLibrary &plans() const { return m_context.plans; }
    [[nodiscard]] const calendar::WorkCalendar &workdays() const { return m_context.plans.workdays(); }

    /// Something that happened when the command says.
    void add(Event event) { add(std::move(event), happened()); }
    void add(Event event, base::Instant happened);

    [[nodiscard]] std::vector<NewEvent> take() && { return std::move(m_events); }

private:
    const Incident &m_before;
    const DecideContext &m_context;
    std::optional<Incident> m_after; ///< only once there is something to fold
    std::vector<NewEvent> m_events;
};

/// An activation with the plan text it was opened under.
struct RunningPlan {
    ActivationId id;
    const assess::CompiledPlan *compiled = nullptr;

    [[nodiscard]] const plan::Plan &plan() const { return compiled->plan(); }
    [[nodiscard]] const Activation &in(const Draft &draft) const { return *findActivation(draft.incident(), id); }
};

/// Refuses UnknownActivation, or UnknownPlan when the plan's text is not on the shelf.
[[nodiscard]] tl::expected<RunningPlan, Refusal> findRunning(const Draft &draft, const ActivationId &id);
/// The same, refusing Ended as well.
[[nodiscard]] tl::expected<RunningPlan, Refusal> findOpen(const Draft &draft, const ActivationId &id);
/// The activations that have not ended and whose plan is on the shelf.
[[nodiscard]] std::vector<RunningPlan> openPlans(const Draft &draft);

[[nodiscard]] Refusal endedRefusal(const std::string &subject);

/// "附件6"; with the document before it where it is not the plan's own.
[[nodiscard]] std::string citeText(const plan::Citation &citation);
/// The labels of posts, bodies and groups.
[[nodiscard]] std::vector<std::string> partyLabels(const plan::Plan &plan, const std::vector<std::string> &ids);
/// Nothing but blanks.
[[nodiscard]] bool isBlank(std::string_view text);

} // namespace incident
