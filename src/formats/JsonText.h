#pragma once

#include <string>
#include <string_view>

namespace formats {

/// Appends a UTF-8 text to JSON as a quoted string; bytes that are no UTF-8 become U+FFFD.
void appendJsonText(std::string &json, std::string_view text);

} // namespace formats
