#pragma once

#include <string>
#include <string_view>

namespace base {

/// SM3 (GB/T 32905-2016) of the bytes, 64 lower-case hex digits.
[[nodiscard]] std::string sm3Hex(std::string_view bytes);

} // namespace base
