#pragma once

#include "assess/Difference.h"
#include "assess/Program.h"

namespace assess {

/// A fact that a box narrows, and the values it leaves.
struct ExampleFact {
    std::size_t fact; ///< of the joint program
    ValueSet values;
};

/// Chooses one situation out of a box: round values where there are some, and such as the consistency rules of both
/// versions allow.
class ExampleChooser {
public:
    ExampleChooser(const CompiledPlan &before, const CompiledPlan &after, const Program &joint);

    /// Fills in the example. False when a fact that one version counts in whole numbers has none in the box.
    [[nodiscard]] bool choose(const std::vector<ExampleFact> &facts, DifferentSituations &situations) const;

private:
    [[nodiscard]] std::vector<plan::Scalar> candidates(const ExampleFact &fact) const;
    [[nodiscard]] bool isConsistent(const DifferentSituations &situations) const;

    const CompiledPlan &m_before;
    const CompiledPlan &m_after;
    const Program &m_joint;
};

} // namespace assess
