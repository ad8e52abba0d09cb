#pragma once

#include "assess/Column.h"
#include "base/Result.h"
#include "feel/UnaryTests.h"

namespace assess {

/// Reads unary tests as the set of values of the column that satisfies them.
///
/// Every constant must be of the column's type, and every interval must meet its domain: `< 0` on a count of people is a
/// slip of whoever wrote it, not a test. Error: Invalid, with a sentence that says what and what to do.
[[nodiscard]] base::Result<ValueSet> readDomain(const Column &column, const feel::UnaryTests &tests);

/// Reads unary tests over a list of names (the outcomes of a decision): one flag a name.
[[nodiscard]] base::Result<std::vector<bool>> readNames(const std::vector<std::string> &names,
                                                        const feel::UnaryTests &tests);

} // namespace assess
