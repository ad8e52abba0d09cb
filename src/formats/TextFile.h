#pragma once

#include "base/Result.h"

#include <string_view>

namespace formats {

/// The whole of a file (or of a pipe, by its name), byte for byte. Error: NotFound when there is none, when it is a
/// folder or when it cannot be read; the subject is the path.
[[nodiscard]] base::Result<std::string> readTextFile(const std::string &path);

/// Writes a file whole or not at all, under another name first: a full disk, or a stick pulled out halfway, leaves what
/// was there. False where it cannot be written.
[[nodiscard]] bool writeWholeFile(const std::string &path, std::string_view bytes);

} // namespace formats
