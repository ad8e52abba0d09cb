#pragma once

#include "feel/UnaryTests.h"

#include <optional>

namespace feel {

/// One positive test of a cell against constants.
struct DomainInterval {
    /// Ends as FEEL constants (number, string, boolean, temporal); absent: open towards that side. Equality is [v..v].
    std::optional<Value> low;
    std::optional<Value> high;
    bool lowIncluded = true;
    bool highIncluded = true;
};

/// A cell as a set of values, when it compares its input with constants only: any of `intervals` (all values, when
/// `any`), turned round when `negated`.
struct DomainTest {
    bool any = false;
    bool negated = false;
    std::vector<DomainInterval> intervals;
};

/// The cell as a DomainTest; nothing when it looks at other names, calls functions of its input, or compares with null.
[[nodiscard]] std::optional<DomainTest> domainTest(const UnaryTests &tests);

} // namespace feel
