#pragma once

#include "assess/Assessor.h"
#include "assess/CompiledPlan.h"
#include "assess/Consistency.h"

namespace assess {

[[nodiscard]] base::Error unknownFact(const Program &program, std::string_view name);
/// Readings as sets of values by fact number; a fact that nothing is known about has none. The errors of
/// CompiledPlan::assess.
[[nodiscard]] base::Result<std::vector<std::optional<ValueSet>>> readAll(
    const Program &program, const Readings &readings);
[[nodiscard]] FactSet toFactSet(const Program &program, const std::vector<std::optional<ValueSet>> &values);

/// Judges readings of one plan, again and again, by number: names are for those who write the answer down. Owns its
/// scratch memory; one for each thread. The plan must outlive it.
class ReadingAssessor {
public:
    explicit ReadingAssessor(const CompiledPlan &plan)
        : m_plan(plan)
        , m_assessor(plan.program())
    {
    }

    /// Every decision, in the plan's order; valid until asked again. The errors of CompiledPlan::assess.
    [[nodiscard]] base::Result<std::span<const Verdict>> assess(const Readings &readings);
    /// The consistency rules that the readings last assessed contradict, from 0.
    [[nodiscard]] const std::vector<std::size_t> &contradicted() const { return m_contradicted; }

private:
    const CompiledPlan &m_plan;
    Assessor m_assessor;
    std::vector<std::size_t> m_contradicted;
};

} // namespace assess
