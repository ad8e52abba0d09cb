#pragma once

#include "support/BruteForce.h"

namespace test {

/// Compares one fact set with trying everything: possible, outcome, settled, because and ask of every decision. False
/// when the readings leave nothing possible (both sides then agree on that).
bool compare(const assess::CompiledPlan &compiled, support::BruteForce &truth, const assess::Readings &readings,
    bool alsoExplain, unsigned seed);

} // namespace test
