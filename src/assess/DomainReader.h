#pragma once

#include "assess/Column.h"
#include "base/Result.h"
#include "feel/UnaryTests.h"

namespace assess {

/// How much of a test must lie in the domain.
enum class Strictness {
    Together, ///< some value satisfies it: what a caller says
    EachPart, ///< every part of it meets the domain: a table, where `< 0` for a count of people is a slip
};

/// Reads unary tests as the set of values of the column that satisfies them. Every constant must be of the column's
/// type. Error: Invalid, with a sentence that says what and what to do.
[[nodiscard]] base::Result<ValueSet> readDomain(
    const Column &column, const feel::UnaryTests &tests, Strictness strictness);

/// Reads unary tests over a list of names (the outcomes of a decision): one flag a name.
[[nodiscard]] base::Result<std::vector<bool>> readNames(
    const std::vector<std::string> &names, const feel::UnaryTests &tests);

} // namespace assess
