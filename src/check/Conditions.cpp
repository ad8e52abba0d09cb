#include "check/Findings.h"

#include "assess/ConditionProofs.h"

#include <algorithm>

namespace check {

namespace {

using Conditions = std::vector<const feel::Expression *>;

/// Judges the conditions of one ladder.
class LadderCheck {
public:
    LadderCheck(
        const Subject &subject, const plan::Lifecycle &lifecycle, assess::ConditionProofs &proofs, Findings &findings)
        : m_subject(subject)
        , m_lifecycle(lifecycle)
        , m_proofs(proofs)
        , m_findings(findings)
    {
    }

    void run()
    {
        for (const plan::Transition &transition : m_lifecycle.transitions) {
            if (transition.advise && whole(transition.id, "advise"))
                checkAdvice(transition);
            if (whole(transition.id, "require"))
                checkRequirements(transition);
        }
        if (!whole("*", "to") || !whole("*", "advise") || !m_subject.whole("lifecycles", m_lifecycle.id, "states"))
            return;
        for (const plan::State &state : m_lifecycle.states) {
            if (state.kind == plan::StateKind::Level)
                checkLevel(state);
        }
    }

private:
    [[nodiscard]] bool whole(std::string_view transition, std::string_view key) const
    {
        return m_subject.whole("lifecycles", m_lifecycle.id, "transitions", transition, key);
    }

    void checkAdvice(const plan::Transition &transition)
    {
        const plan::State *state = plan::findState(m_lifecycle, transition.to);
        if (!m_proofs.canHold(*transition.advise)) {
            m_findings.error("can-never-hold", transition.advisePosition,
                "`advise:` of transition " + transition.id
                    + " can never be true, whatever the facts are; correct it, or leave it out");
        } else if (state && state->kind == plan::StateKind::Level && !isAdvisedFor(transition, *state)) {
            m_findings.error("advises-other-level", transition.advisePosition,
                "transition " + transition.id + " leads to level " + state->level + ", but is only proposed where "
                    + m_lifecycle.decision + " is another; correct `advise:` or `to:`");
        }
    }

    void checkRequirements(const plan::Transition &transition)
    {
        Conditions together;
        bool each = true;
        for (const plan::Requirement &requirement : transition.require) {
            together.push_back(&requirement.condition);
            if (m_proofs.canHold(requirement.condition))
                continue;
            each = false;
            m_findings.error("can-never-hold", requirement.position,
                "a requirement of transition " + transition.id
                    + " can never be true, so the step is always refused; correct it");
        }
        if (each && together.size() > 1 && !m_proofs.canHold(together))
            m_findings.error("can-never-hold", transition.require.front().position,
                "the requirements of transition " + transition.id
                    + " can never be true together, so the step is always refused; correct them");
    }

    [[nodiscard]] bool isAdvisedFor(const plan::Transition &transition, const plan::State &state) const
    {
        return m_proofs.canHoldWith(*transition.advise, m_lifecycle.decision, state.level);
    }

    /// A level the plan can call for must be proposed by some step, or the console would stay silent.
    void checkLevel(const plan::State &state)
    {
        bool hasAdvice = false;
        for (const plan::Transition &transition : m_lifecycle.transitions) {
            if (transition.to != state.id || !transition.advise)
                continue;
            hasAdvice = true;
            if (isAdvisedFor(transition, state))
                return;
        }
        m_findings.error("never-advised", state.position,
            hasAdvice ? "no step to " + state.id + " is ever proposed while " + m_lifecycle.decision + " is "
                    + state.level + "; correct their `advise:`"
                      : "no step to " + state.id + " has `advise:`, so the plan never proposes it; say when it does");
    }

    const Subject &m_subject;
    const plan::Lifecycle &m_lifecycle;
    assess::ConditionProofs &m_proofs;
    Findings &m_findings;
};

} // namespace

void checkConditions(const Subject &subject, Findings &findings)
{
    if (!subject.conditions)
        return;
    assess::ConditionProofs &proofs = *subject.conditions;
    for (const plan::Consistency &rule : subject.plan.consistency) {
        if (subject.whole("consistency") && !proofs.canHold(rule.condition))
            findings.error("can-never-hold", rule.position,
                "a consistency rule can never be true, it would warn of every incident; correct it");
    }
    for (const plan::Lifecycle &lifecycle : subject.plan.lifecycles)
        LadderCheck(subject, lifecycle, proofs, findings).run();
}

} // namespace check
