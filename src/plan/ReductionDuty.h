#pragma once

#include "plan/Fact.h"

namespace plan {

/// A pollutant whose emissions must be cut.
struct Pollutant {
    std::string id; ///< "so2"
    std::string label; ///< "SO₂"
    base::SourcePosition position;
};

/// What a level asks for.
struct ReductionLevel {
    std::string outcome; ///< of the duty's decision: "yellow"
    std::string label; ///< "黄色"
    double percent = 0; ///< at least this share of all emissions
    base::SourcePosition position;
};

/// How much of the emissions of everybody must be cut at each level.
struct ReductionDuty {
    std::string decision; ///< whose outcomes the levels are: "warning_level"
    std::vector<Pollutant> pollutants;
    std::vector<ReductionLevel> levels; ///< weakest first
    Citation cite;
    base::SourcePosition position;
};

} // namespace plan
