#pragma once

#include "feel/Expression.h"
#include "feel/UnaryTests.h"
#include "plan/Fact.h"

namespace plan {

/// An outcome of a decision table.
struct Outcome {
    std::string name; ///< "II", as in conditions and JSON
    std::string label; ///< "Ⅱ级响应", as shown
    base::SourcePosition position;
};

/// One cell of a decision table: FEEL unary tests; "-" matches anything.
struct Cell {
    feel::UnaryTests tests;
    base::SourcePosition position;
};

/// A row: it matches when every cell does.
struct Rule {
    std::vector<Cell> when; ///< one a column, in the order of Decision::inputs
    std::size_t outcome = 0; ///< index into Decision::outcomes
    Citation cite;
    std::string note; ///< why the row reads so, where the print leaves room
    base::SourcePosition position;
};

/// A decision table of DMN with hit policy PRIORITY: of the rows that match, the strongest outcome wins.
struct Decision {
    std::string name;
    std::string label;
    std::vector<Outcome> outcomes; ///< strongest first
    std::vector<std::string> inputs; ///< names of facts or of other decisions
    std::vector<base::SourcePosition> inputPositions;
    std::vector<Rule> rules;
    Citation cite;
    base::SourcePosition position;
};

} // namespace plan
