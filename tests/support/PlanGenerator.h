#pragma once

#include "assess/CompiledPlan.h"

#include <random>

namespace support {

/// A plan of ordinary shape and any size: one decision, whose rows look at up to three facts of a neighbourhood each.
/// The neighbourhoods are scattered over the declared order, as they are in documents.
[[nodiscard]] std::shared_ptr<const plan::Plan> ordinaryPlan(std::size_t facts, std::size_t rows, unsigned seed);

/// A small plan with everything in it that a cell can say: whole and real numbers, limits, booleans, enumerations, open
/// and closed ranges, lists, negations, decisions as inputs (sharing facts with other cells), tables with gaps.
[[nodiscard]] std::shared_ptr<const plan::Plan> wildPlan(unsigned seed);

/// Readings of all the plan's facts: exact, bounded and unknown mixed; thresholds of the tables are likely values.
/// `known` is the share of facts known exactly, of the others half are bounded.
[[nodiscard]] assess::Readings randomReadings(const plan::Plan &plan, double known, std::mt19937 &random);

} // namespace support
