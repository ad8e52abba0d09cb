#pragma once

#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// Where the response stands: Ⅱ级响应 in force, 核实 · not started, 终止.
[[nodiscard]] Chip stateChip(const Subject &subject);
/// What the assessment proposes: what is certain first, then what is possible beyond it, weakest first. Empty without a
/// plan.
[[nodiscard]] std::vector<Chip> assessmentChips(const Subject &subject);
/// The certain level when it is stronger than the one in force; an empty text else.
[[nodiscard]] Chip strongerThanInForce(const Subject &subject);
/// The warning ladder's state.
[[nodiscard]] Chip warningChip(const Subject &subject);
/// What is in force before what is certain before anything else, of equals the stronger level.
[[nodiscard]] bool saysMore(const Chip &one, const Chip &other);

} // namespace viewmodel
