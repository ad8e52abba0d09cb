#pragma once

#include <cstddef>
#include <vector>

namespace assess {

/// An order of facts in which those that are looked at together stand close together: the size of a decision diagram
/// hangs on it. `groups` lists facts a row, or a whole table, looks at. Result: facts, topmost level first.
///
/// It is the FORCE heuristic (Aloul, Markov, Sakallah 2003): every group pulls its facts towards its own middle, a few
/// rounds, and the order with the shortest total span is kept.
[[nodiscard]] std::vector<std::size_t> orderFacts(
    std::size_t factCount, const std::vector<std::vector<std::size_t>> &groups);

} // namespace assess
