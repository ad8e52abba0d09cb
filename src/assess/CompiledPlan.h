#pragma once

#include "assess/Assessment.h"
#include "plan/Plan.h"

#include <map>
#include <memory>

namespace assess {

class Program;

using Readings = std::map<std::string, plan::Reading, std::less<>>; ///< by fact name; one that is not there is unknown

/// A plan with its decision diagrams. Immutable and cheap to copy; safe to use from several threads.
class CompiledPlan {
public:
    /// Compiles every decision. Fails with the diagnostics that say why a table cannot be compiled: a cell that is no
    /// test against constants ("cell-not-constant"), a test outside the fact's domain, decisions in a circle, the node
    /// limit of 250 000 ("plan-too-large", naming the decision and its widest rows, with the advice to split it).
    [[nodiscard]] static tl::expected<CompiledPlan, std::vector<base::Diagnostic>> compile(
        std::shared_ptr<const plan::Plan> plan);

    [[nodiscard]] const plan::Plan &plan() const { return *m_plan; }
    [[nodiscard]] const Program &program() const { return *m_program; }

    /// Judges every decision. Error: Invalid, `subject` naming the fact: unknown name, wrong type, outside its domain,
    /// a test that does not parse or that nothing in the domain satisfies.
    [[nodiscard]] base::Result<Assessment> assess(const Readings &readings) const;

    /// The questions and the next stronger outcome of every decision, in the plan's order.
    [[nodiscard]] base::Result<std::vector<Explanation>> explain(const Readings &readings) const;

    /// Whether a reading fits a fact of this plan; the same errors as assess().
    [[nodiscard]] base::Result<> checkReading(std::string_view fact, const plan::Reading &reading) const;

private:
    CompiledPlan(std::shared_ptr<const plan::Plan> plan, std::shared_ptr<const Program> program);
    std::shared_ptr<const plan::Plan> m_plan;
    std::shared_ptr<const Program> m_program;
};

} // namespace assess
