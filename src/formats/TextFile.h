#pragma once

#include "base/Result.h"

#include <string_view>

namespace formats {

/// The whole of a file (or of a pipe, by its name), byte for byte. Error: NotFound when there is none, when it is a
/// folder or when it cannot be read; the subject is the path.
[[nodiscard]] base::Result<std::string> readTextFile(const std::string &path);

} // namespace formats
