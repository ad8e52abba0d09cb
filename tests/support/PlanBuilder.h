#pragma once

#include "plan/Plan.h"

#include <memory>

namespace support {

struct NumberLimits {
    bool whole = false;
    std::optional<double> min = {};
    std::optional<double> max = {};
};

/// Builds the facts and decisions of a plan from cells as they stand in plan.yaml. Text that cannot be read throws
/// std::logic_error: the test itself is wrong.
class PlanBuilder {
public:
    explicit PlanBuilder(const std::string &id = "test-plan");
    PlanBuilder &number(const std::string &name, NumberLimits limits = {});
    PlanBuilder &boolean(const std::string &name);
    PlanBuilder &enumeration(const std::string &name, const std::vector<std::string> &values);
    PlanBuilder &consistency(const std::string &rule, const std::string &message, const std::string &cite);
    /// The rows that follow belong to it.
    PlanBuilder &decision(
        const std::string &name, const std::vector<std::string> &outcomes, const std::vector<std::string> &inputs);
    PlanBuilder &row(const std::vector<std::string> &when, const std::string &outcome, const std::string &cite = "1");
    [[nodiscard]] std::shared_ptr<const plan::Plan> build() const { return std::make_shared<const plan::Plan>(m_plan); }

private:
    plan::Plan m_plan;
};

} // namespace support
