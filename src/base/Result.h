#pragma once

#include "base/Error.h"

#include <tl/expected.hpp>

#include <utility>

namespace base {

/// Either a value or the reason there is none. No exception crosses a folder; this does.
template <class T = void>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing side of a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail, std::string subject = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(subject)});
}

/// Hands on the error of one Result as the error of another.
template <class T>
[[nodiscard]] tl::unexpected<Error> failFrom(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace base
