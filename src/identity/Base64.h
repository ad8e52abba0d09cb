#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace identity {

/// RFC 4648 with padding, on one line.
[[nodiscard]] std::string toBase64(std::string_view bytes);
/// The bytes; nothing where the text is not exactly what toBase64() writes.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace identity
