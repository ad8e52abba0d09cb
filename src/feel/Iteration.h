#pragma once

#include "feel/Value.h"

#include <optional>

namespace feel {

/// Goes through what `some` and `every` range over: the elements of a list, whole numbers or days from one end to the
/// other. Looks into the value it was made of.
class Iteration {
public:
    /// A list, a closed range, a single value; with `end` everything from `domain` to `end`, downwards too. Nothing
    /// when it has no elements one after the other.
    [[nodiscard]] static std::optional<Iteration> over(const Value &domain, const Value *end);

    /// The next element, null behind the last. It lives until the next call.
    [[nodiscard]] const Value *next();

private:
    Iteration() = default;
    [[nodiscard]] static std::optional<Iteration> between(const Value &first, const Value &last, bool mayDescend);

    const List *m_list = nullptr;
    const Value *m_single = nullptr;
    bool m_days = false; ///< the steps are days, not numbers
    std::int64_t m_step = 1;
    std::int64_t m_at = 0;
    std::int64_t m_left = 0; ///< elements still to come
    Value m_current;
};

} // namespace feel
