#pragma once

#include "assess/CompiledPlan.h"
#include "plan/Requester.h"

/// What a plan thinks of the steps of its ladders, on what is certain now.
namespace assess {

/// What one decision came to.
struct Conclusion {
    std::string decision;
    std::string outcome; ///< the weakest of `possible`
    std::vector<std::string> possible; ///< strongest first; empty: not judged
};

/// Everything that the conditions of steps may look at.
struct Standing {
    std::map<std::string, std::string, std::less<>> states; ///< by ladder; one that is not there stands at no level
    std::map<std::string, bool, std::less<>> confirmations; ///< given or taken back; the others are unknown
    Readings readings;
    std::vector<Conclusion> conclusions;
    std::string requester = std::string(plan::NoRequester); ///< one of plan::RequesterWords
};

/// How the requirements of a step stand together: the worst of them.
enum class Requirements {
    Met,
    Unknown, ///< one is not known yet
    Refused, ///< one is not so, but a confirmation, a ladder or the plan that asked may still change it
    RuledOut, ///< one is certainly not so by the facts, and no word of a person makes it true
};

/// Judges the steps of one plan from where its ladders stand. The plan must outlive it.
class StepJudge {
public:
    StepJudge(const plan::Plan &plan, Standing standing);

    [[nodiscard]] bool startsHere(const plan::Lifecycle &ladder, const plan::Transition &step) const;

    /// A condition over facts, decisions and confirmations is certainly true; unknown is not. A fact known in part
    /// counts for every value it may have: "at least 40" is certainly `>= 36`.
    [[nodiscard]] bool holds(const feel::Expression &condition) const;

    /// It is not certainly false, whichever of its possible outcomes a decision that is not settled comes to.
    [[nodiscard]] bool mayHold(const feel::Expression &condition) const;

    /// The plan proposes the step: its `advise` is true, or, where it has none, all its requirements are. A decision
    /// the ladders follow counts as "at least" its outcome for a step up, as "at most" its strongest possible outcome
    /// for a step down; any other decision counts once it is settled.
    [[nodiscard]] bool isProposed(const plan::Lifecycle &ladder, const plan::Transition &step) const;

    /// The step is not what the plan proposes: its own `advise` is not true, or it leads to a level while another step
    /// from here is proposed.
    [[nodiscard]] bool isAgainstAdvice(const plan::Lifecycle &ladder, const plan::Transition &step) const;

    /// Requirements that are not true; unknown is not true.
    [[nodiscard]] std::vector<const plan::Requirement *> unmet(
        const plan::Lifecycle &ladder, const plan::Transition &step) const;

    /// How one requirement stands.
    [[nodiscard]] Requirements standingOf(
        const plan::Lifecycle &ladder, const plan::Transition &step, const plan::Requirement &requirement) const;
    /// How all of them stand.
    [[nodiscard]] Requirements requirementsOf(const plan::Lifecycle &ladder, const plan::Transition &step) const;

private:
    [[nodiscard]] const std::string &stateOf(const plan::Lifecycle &ladder) const;
    /// What a condition of the step may look at, by the step's direction.
    [[nodiscard]] const feel::Context &knownFor(const plan::Lifecycle &ladder, const plan::Transition &step) const;
    [[nodiscard]] feel::Value truthOf(const feel::Expression &condition, const feel::Context &known) const;
    [[nodiscard]] bool isKnown(const std::string &name, const std::vector<std::string> &bounded) const;
    [[nodiscard]] bool isForPeople(const std::string &name) const;

    const plan::Plan &m_plan;
    Standing m_standing;
    feel::Context m_atLeast; ///< null: not known exactly
    feel::Context m_atMost;
};

} // namespace assess
