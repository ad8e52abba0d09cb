#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace formats {

/// Where the quote opens that is never closed, or that swallows what follows up to the next quote that opens: what a
/// forgotten closing quote looks like, named where it was forgotten. Nothing when every quote is closed where it should
/// be.
[[nodiscard]] std::optional<std::size_t> openedQuote(std::string_view yaml);

/// Bytes that one character of a scalar's value takes in the source, beginning at `raw`; `quote` is the scalar's own,
/// or 0.
[[nodiscard]] std::size_t writtenLength(std::string_view raw, char quote);

} // namespace formats
