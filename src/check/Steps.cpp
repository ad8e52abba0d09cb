#include "check/Findings.h"

#include "assess/ConditionProofs.h"

#include <algorithm>

namespace check {

namespace {

/// What the plan says of one ladder's steps must fit together: when it proposes a step, what it requires, where it
/// leads.
class StepCheck {
public:
    StepCheck(const Subject &subject, const plan::Lifecycle &ladder, Findings &findings)
        : m_plan(subject.plan)
        , m_ladder(ladder)
        , m_decision(plan::findDecision(subject.plan, ladder.decision))
        , m_proofs(*subject.conditions)
        , m_findings(findings)
    {
    }

    void check(const plan::Transition &transition)
    {
        const plan::State *target = plan::findState(m_ladder, transition.to);
        if (!target || !m_decision)
            return;
        const auto grounds = groundsOf(transition);
        const bool isLevel = target->kind == plan::StateKind::Level;
        if (isLevel && !grounds) {
            m_findings.warning("groundless-step", transition.position,
                "transition " + transition.id + " leads to level " + target->level
                    + " with neither `advise:` nor `require:`; say when the plan proposes it");
        } else if (grounds && m_proofs.canHold(*grounds)) {
            checkTarget(transition, *grounds, *target);
        }
        if (transition.advise) {
            checkRefusals(transition);
            checkOtherLadders(transition);
        }
    }

    /// Steps into one state where the incident is not the plan's business, and steps into it for other reasons; steps
    /// that one exclusion proposes into different states.
    void checkExclusions()
    {
        for (const plan::Exclusion &exclusion : m_plan.applicability) {
            const plan::Transition *first = nullptr;
            for (const plan::Transition &transition : m_ladder.transitions) {
                if (!transition.advise || !isBy(exclusion, *transition.advise))
                    continue;
                if (first && transition.to != first->to)
                    m_findings.warning("exclusions-disagree", transition.position,
                        "transitions " + first->id + " and " + transition.id + " are both proposed where "
                            + exclusion.decision + " is " + exclusion.outcome + ", but lead to " + first->to + " and "
                            + transition.to + "; let them lead to one state");
                first = first ? first : &transition;
            }
            if (first)
                checkOthersInto(*first, exclusion);
        }
    }

private:
    /// When the step is proposed: by its advice, or by all it requires.
    [[nodiscard]] static std::optional<feel::Expression> groundsOf(const plan::Transition &transition)
    {
        if (transition.advise)
            return transition.advise;
        std::string all;
        for (const plan::Requirement &requirement : transition.require)
            all += (all.empty() ? "(" : " and (") + requirement.condition.text() + ")";
        auto grounds = feel::Expression::parse(all);
        return all.empty() || !grounds ? std::nullopt : std::optional(std::move(*grounds));
    }

    [[nodiscard]] static bool names(const feel::Expression &condition, const std::string &name)
    {
        const auto names = condition.names();
        return std::ranges::find(names, name) != names.end();
    }

    [[nodiscard]] bool hasState(const plan::Outcome &outcome) const
    {
        return std::ranges::find(m_ladder.states, outcome.name, &plan::State::level) != m_ladder.states.end();
    }

    /// The outcomes of the ladder's decision for which the condition can hold.
    [[nodiscard]] std::vector<const plan::Outcome *> outcomesOf(const feel::Expression &condition) const
    {
        std::vector<const plan::Outcome *> outcomes;
        for (const plan::Outcome &outcome : m_decision->outcomes) {
            if (m_proofs.canHoldWith(condition, m_decision->name, outcome.name))
                outcomes.push_back(&outcome);
        }
        return outcomes;
    }

    void checkTarget(const plan::Transition &transition, const feel::Expression &grounds, const plan::State &target)
    {
        const bool isLevel = target.kind == plan::StateKind::Level;
        const base::SourcePosition at = transition.advise ? transition.advisePosition : transition.position;
        if (isExclusion(grounds)) {
            if (isLevel)
                m_findings.error("excluded-but-in-force", at,
                    "transition " + transition.id
                        + " is only proposed where the plan does not apply, but leads to level " + target.level
                        + "; correct its conditions or `to:`");
            return;
        }
        const auto outcomes = outcomesOf(grounds);
        const auto isStronger = [&](const plan::Outcome *outcome) {
            return !isLevel || (outcome->name != target.level && outcome < levelOf(target));
        };
        const bool callsForLevel = names(grounds, m_decision->name) && !outcomes.empty()
            && std::ranges::all_of(outcomes, [&](const plan::Outcome *outcome) { return hasState(*outcome); });
        if (callsForLevel && std::ranges::all_of(outcomes, isStronger) && !(isLevel && transition.advise)) {
            m_findings.warning("advises-level-elsewhere", at,
                "transition " + transition.id + " is proposed where " + m_decision->name + " is "
                    + outcomes.front()->name + ", but leads to " + target.id
                    + (isLevel ? ", a weaker level" : ", no level") + "; correct its conditions or `to:`");
        } else if (transition.advise && isLevel) {
            checkOtherLevels(transition, target, outcomes);
        } else if (transition.advise) {
            checkWayPast(transition);
        }
    }

    [[nodiscard]] const plan::Outcome *levelOf(const plan::State &state) const
    {
        return &*std::ranges::find(m_decision->outcomes, state.level, &plan::Outcome::name);
    }

    /// From stronger levels alone.
    [[nodiscard]] bool leadsDown(const plan::Transition &transition, const plan::State &target) const
    {
        return !transition.from.empty() && std::ranges::all_of(transition.from, [&](const std::string &id) {
            const plan::State *from = plan::findState(m_ladder, id);
            return from && from->kind == plan::StateKind::Level && levelOf(*from) < levelOf(target);
        });
    }

    void checkOtherLevels(const plan::Transition &transition, const plan::State &target,
        const std::vector<const plan::Outcome *> &outcomes)
    {
        // A step down may stop at a level above the one the facts call for: that is caution, not beyond it.
        const bool down = leadsDown(transition, target);
        const auto isOther = [&](const plan::Outcome *outcome) {
            return outcome->name != target.level && !(down && levelOf(target) < outcome);
        };
        const auto other = std::ranges::find_if(outcomes, isOther);
        if (other != outcomes.end() && !std::ranges::all_of(outcomes, isOther))
            m_findings.warning("advises-beyond-level", transition.advisePosition,
                "transition " + transition.id + " leads to level " + target.level + ", but is also proposed where "
                    + m_decision->name + " is " + (*other)->name
                    + "; narrow `advise:`, or put what else allows the step into `require:`");
    }

    /// A step that leads past the levels must not be proposed where the facts call for one.
    void checkWayPast(const plan::Transition &transition)
    {
        const bool fromLevel = std::ranges::any_of(transition.from, [&](const std::string &id) {
            const plan::State *state = plan::findState(m_ladder, id);
            return state && state->kind != plan::StateKind::Initial && state->kind != plan::StateKind::Waiting;
        });
        if (fromLevel && !names(*transition.advise, m_decision->name))
            return;
        std::string applies = "(" + transition.advise->text() + ")";
        for (const plan::Exclusion &exclusion : m_plan.applicability)
            applies += " and " + exclusion.decision + " != \"" + exclusion.outcome + "\"";
        const auto condition = feel::Expression::parse(applies);
        if (!condition)
            return;
        for (const plan::Outcome *outcome : outcomesOf(*condition)) {
            if (!hasState(*outcome))
                continue;
            m_findings.warning("advises-past-level", transition.advisePosition,
                "transition " + transition.id + " leads to " + transition.to + ", no level, but can be proposed where "
                    + m_decision->name + " is " + outcome->name + "; narrow `advise:`");
            return;
        }
    }

    /// The condition only holds where the incident is not this plan's business.
    [[nodiscard]] bool isExclusion(const feel::Expression &condition) const
    {
        return std::ranges::any_of(
            m_plan.applicability, [&](const plan::Exclusion &exclusion) { return isBy(exclusion, condition); });
    }

    [[nodiscard]] bool isBy(const plan::Exclusion &exclusion, const feel::Expression &condition) const
    {
        const plan::Decision *decision = plan::findDecision(m_plan, exclusion.decision);
        return decision && names(condition, decision->name)
            && std::ranges::none_of(decision->outcomes, [&](const plan::Outcome &outcome) {
                   return outcome.name != exclusion.outcome
                       && m_proofs.canHoldWith(condition, decision->name, outcome.name);
               });
    }

    void checkOthersInto(const plan::Transition &excluded, const plan::Exclusion &exclusion)
    {
        for (const plan::Transition &transition : m_ladder.transitions) {
            const plan::State *target = plan::findState(m_ladder, transition.to);
            if (transition.to != excluded.to || !transition.advise || isExclusion(*transition.advise) || !target
                || target->kind != plan::StateKind::Final)
                continue;
            m_findings.warning("exclusions-disagree", transition.advisePosition,
                "transition " + transition.id + " leads to " + transition.to + " as " + excluded.id + " does where "
                    + exclusion.decision + " is " + exclusion.outcome
                    + ", but is proposed for other facts; correct `advise:` or `to:`");
        }
    }

    /// A name whose truth is a matter of facts, not of what people confirm.
    [[nodiscard]] bool isFactual(const std::string &name) const
    {
        return plan::findFact(m_plan, name) || plan::findDecision(m_plan, name);
    }

    void checkRefusals(const plan::Transition &transition)
    {
        for (const plan::Requirement &requirement : transition.require) {
            const auto opposite = feel::Expression::parse("not(" + requirement.condition.text() + ")");
            const auto names = requirement.condition.names();
            if (!opposite || std::ranges::none_of(names, [&](const std::string &name) { return isFactual(name); })
                || !m_proofs.canHold(requirement.condition) || !m_proofs.canHold({&*transition.advise, &*opposite}))
                continue;
            m_findings.warning("advised-but-refused", requirement.position,
                "transition " + transition.id + " can be proposed by its `advise:` while this requirement, `"
                    + requirement.condition.text() + "`, refuses it; correct one of them");
        }
    }

    /// What a step requires of another ladder must be true where that ladder stands at the level its own decision calls
    /// for, on the facts for which the step is proposed.
    void checkOtherLadders(const plan::Transition &transition)
    {
        for (const plan::Lifecycle &other : m_plan.lifecycles) {
            const plan::Decision *decision = plan::findDecision(m_plan, other.decision);
            for (const plan::Requirement &requirement : transition.require) {
                if (&other != &m_ladder && decision && names(requirement.condition, plan::inForceName(other.id)))
                    checkInStep(transition, requirement, other, *decision);
            }
        }
    }

    void checkInStep(const plan::Transition &transition, const plan::Requirement &requirement,
        const plan::Lifecycle &other, const plan::Decision &decision)
    {
        for (const plan::State &state : other.states) {
            const auto stands = feel::Expression::parse(plan::inForceName(other.id) + " = \"" + state.level + "\"");
            if (state.kind != plan::StateKind::Level || !stands
                || !m_proofs.canHoldWith(*transition.advise, decision.name, state.level)
                || !m_proofs.canHold({&*transition.advise, &*stands}) // it is not proposed while the other stands there
                || m_proofs.canHold({&requirement.condition, &*stands}))
                continue;
            m_findings.warning("refused-in-step", requirement.position,
                "transition " + transition.id + " is proposed where " + decision.name + " is " + state.level
                    + ", but this requirement refuses it while " + other.id
                    + " stands at that level; correct one of them");
            return;
        }
    }

    const plan::Plan &m_plan;
    const plan::Lifecycle &m_ladder;
    const plan::Decision *m_decision;
    assess::ConditionProofs &m_proofs;
    Findings &m_findings;
};

} // namespace

void checkSteps(const Subject &subject, Findings &findings)
{
    // Of a decision that is not understood every condition is possible: nothing can be said then.
    if (!subject.conditions || !subject.whole("applicability")
        || subject.tables->plan().decisions.size() != subject.plan.decisions.size())
        return;
    for (const plan::Lifecycle &ladder : subject.plan.lifecycles) {
        const auto whole = [&](const std::string &transition, std::string_view key) {
            return subject.whole("lifecycles", ladder.id, "transitions", transition, key);
        };
        if (!subject.whole("lifecycles", ladder.id, "states") || !subject.whole("lifecycles", ladder.id, "decision"))
            continue;
        StepCheck check(subject, ladder, findings);
        if (whole("*", "to") && whole("*", "advise"))
            check.checkExclusions();
        for (const plan::Transition &transition : ladder.transitions) {
            if (whole(transition.id, "to") && whole(transition.id, "advise") && whole(transition.id, "require"))
                check.check(transition);
        }
    }
}

} // namespace check
