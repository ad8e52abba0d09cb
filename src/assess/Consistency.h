#pragma once

#include "assess/Program.h"

#include <map>

namespace assess {

/// Numbers known exactly that have more digits than their place among the values, by fact.
using Decimals = std::map<std::size_t, feel::Number>;

/// Whether a consistency rule is broken by what is known, whatever else turns out to be true.
///
/// `values[fact]`: the values each fact may have; nothing for a fact that is unknown, which never contradicts anything.
/// Facts known exactly are put through FEEL. Of bounded ones, comparisons of facts, constants, sums and differences are
/// judged by their smallest and largest values; whatever else the rule does with them counts as possible.
[[nodiscard]] bool isContradicted(const feel::Expression &rule, const Program &program,
    const std::vector<std::optional<ValueSet>> &values, const Decimals &decimals = {});

} // namespace assess
