#pragma once

#include "incident/Incident.h"

namespace reports {

/// A level that was in force for a time.
struct LevelStay {
    const plan::State *state = nullptr; ///< of the plan
    base::Instant from; ///< as last corrected
    std::optional<base::Instant> to; ///< nothing: still in force
};

/// The levels of a ladder that were in force on the incident, in the order of time; steps that were struck brought
/// none.
[[nodiscard]] std::vector<LevelStay> levelStays(
    const incident::Incident &incident, const incident::Activation &activation, const plan::Lifecycle &ladder);

} // namespace reports
