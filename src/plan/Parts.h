#pragma once

#include "plan/Plan.h"

namespace plan {

/// Something a plan says outside its decision tables' outcomes, as one line of text.
struct Part {
    std::string section; ///< the key of plan.yaml: "lifecycles", "tasks", "clauses"
    std::string id; ///< of it within its section; "response/start_2" of a ladder
    std::string label;
    std::string text; ///< everything it says
    friend bool operator==(const Part &, const Part &) = default;
};

/// Head, facts, rows of tables, ladders, tasks, clocks, reports, forms and clauses of a plan; not its cases, and not
/// the change record, which says by itself what changed.
[[nodiscard]] std::vector<Part> partsOf(const Plan &plan);

/// A part that two versions do not say alike.
struct PartDifference {
    std::string section;
    std::string id;
    std::string label;
    std::string before; ///< empty: only the second version has it
    std::string after; ///< empty: only the first version has it
    friend bool operator==(const PartDifference &, const PartDifference &) = default;
};

/// In the order of the first version, what only the second has behind.
[[nodiscard]] std::vector<PartDifference> partDifferences(const Plan &before, const Plan &after);

} // namespace plan
