#pragma once

#include "assess/CompiledPlan.h"

namespace assess {

/// Situations in which two versions give different outcomes: all conditions together. Facts not named may be anything.
struct DifferentSituations {
    std::vector<Need> needs; ///< in the order of the facts
    /// One of them, as a person would tell it: a value for each fact that is named.
    std::map<std::string, plan::Scalar> example;
    /// The consistency rules of a version contradict the example, and every other one tried: it may never happen.
    bool doubtful = false;
    friend bool operator==(const DifferentSituations &, const DifferentSituations &) = default;
};

/// One outcome under the first version that becomes another under the second.
struct OutcomeChange {
    std::string before; ///< outcome under the first version; empty: no row matches
    std::string after;
    /// Every situation in which it does lies in one of them, and nothing else: the maximal boxes, which may overlap,
    /// or, of very many, boxes that do not.
    std::vector<DifferentSituations> situations;
    bool complete = true; ///< false: there are far more than anybody reads; some are listed
    double count = 0; ///< how many of DecisionDifference::all
};

/// A decision of both versions that does not always say the same.
struct DecisionDifference {
    std::string decision;
    std::vector<OutcomeChange> changes; ///< strongest outcome of the first version first
    /// Situations there are, each told apart from the others by some table: one region for every fact that one of the
    /// two versions looks at here, over the values that both know.
    double all = 0;
    [[nodiscard]] double changed() const ///< those with another outcome
    {
        double sum = 0;
        for (const OutcomeChange &change : changes)
            sum += change.count;
        return sum;
    }
};

/// A fact that the versions do not know alike.
struct FactDifference {
    enum class Kind {
        OnlyBefore, ///< only the first version asks for it: what the second decides does not depend on it
        OnlyAfter,
        Domain, ///< other values are possible: compared over the values that both know
        Type, ///< of another type, or without a value in common: compared as two facts, named "…@before" and "…@after"
    };
    std::string fact;
    Kind kind = Kind::Domain;
    friend bool operator==(const FactDifference &, const FactDifference &) = default;
};

/// What two versions of a plan decide differently, exactly.
struct Difference {
    std::vector<FactDifference> facts;
    std::vector<DecisionDifference> decisions; ///< those of both that differ somewhere
    std::vector<std::string> same; ///< those of both that give one outcome in every situation
    std::vector<std::string> onlyBefore; ///< decisions of the first version alone
    std::vector<std::string> onlyAfter;
    [[nodiscard]] bool empty() const
    {
        return facts.empty() && decisions.empty() && onlyBefore.empty() && onlyAfter.empty();
    }
};

/// Compares two versions over the facts of both: their tables are put into one diagram, whose columns are cut at the
/// thresholds of both. Error: Invalid when the two together are past the size of a plan.
[[nodiscard]] base::Result<Difference> differenceOf(const CompiledPlan &before, const CompiledPlan &after);

} // namespace assess
