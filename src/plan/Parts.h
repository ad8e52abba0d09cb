#pragma once

#include "plan/Plan.h"

namespace plan {

/// One of the things a part of a plan says: "owner" and who that is.
struct PartField {
    /// What the values are, for whoever says them in words.
    enum class Kind {
        Text, ///< as they stand
        Parties, ///< ids of posts, bodies, groups
        Uses, ///< parts of the plan as clauses name them: "task:seal_site", "state:response_2"
        Inputs, ///< names of facts and decisions
        Cells, ///< in turn the input of a table and its test
        Condition, ///< one FEEL expression
        Gifts, ///< what a plan beside is told: textOf(Gift)
        Word, ///< one of a fixed list of words: "never", "days"
        Citation, ///< section of the document, or another document with its section
    };
    std::string name; ///< "owner", "starts"; of the part itself "label"
    Kind kind = Kind::Text;
    std::vector<std::string> values;
    friend bool operator==(const PartField &, const PartField &) = default;
};

/// Something a plan says outside its decision tables' outcomes, field by field; fields without a value are left out.
struct Part {
    std::string section; ///< the key of plan.yaml: "lifecycles", "tasks", "clauses"
    std::string id; ///< of it within its section; "response/start_2" of a ladder
    std::string label;
    std::vector<PartField> fields;
    int row = 0; ///< of a row of a table: its number there, from 1
    friend bool operator==(const Part &, const Part &) = default;
};

/// Head, facts, rows of tables, ladders, tasks, clocks, reports, forms and clauses of a plan; not its cases, and not
/// the change record, which says by itself what changed.
[[nodiscard]] std::vector<Part> partsOf(const Plan &plan);

/// Everything a part says, in one line.
[[nodiscard]] std::string textOf(const std::vector<PartField> &fields);

/// A part that two versions do not say alike.
struct PartDifference {
    std::string section;
    std::string id;
    std::string label;
    std::vector<PartField> before; ///< empty: only the second version has it
    std::vector<PartField> after; ///< empty: only the first version has it
    int rowBefore = 0; ///< number of a row in the table of that version; 0: it is none, or not there
    int rowAfter = 0;
    friend bool operator==(const PartDifference &, const PartDifference &) = default;
};

/// In the order of the first version, what only the second has behind.
[[nodiscard]] std::vector<PartDifference> partDifferences(const Plan &before, const Plan &after);

} // namespace plan
