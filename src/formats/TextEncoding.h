#pragma once

#include "base/Diagnostic.h"

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace formats {

/// The bytes of a table file as UTF-8 without byte-order mark. UTF-8 is taken as it is; anything else is read as
/// GB18030, which is what Excel writes in China. Diagnostic (without file): "not-text" for a workbook or other binary
/// file, "wrong-encoding" with the line of the first character that is neither.
[[nodiscard]] tl::expected<std::string, base::Diagnostic> toUtf8(std::string_view bytes);

} // namespace formats
