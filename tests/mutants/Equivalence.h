#pragma once

#include "assess/CompiledPlan.h"

#include <string>

namespace mutants {

/// Proves by the decision diagram that a changed plan decides every fact set as the plan does.
class Equivalence {
public:
    explicit Equivalence(const std::string &plan);

    /// Every decision gives the same outcome for all facts, and nothing else of the plan was changed than its rules.
    [[nodiscard]] bool isSame(const std::string &changed) const;

private:
    std::string m_text;
    std::shared_ptr<const plan::Plan> m_plan;
};

} // namespace mutants
