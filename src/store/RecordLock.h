#pragma once

#include "base/Result.h"

#include <QLockFile>

#include <memory>
#include <string>

namespace store {

/// Takes the lock file beside a record ("<path>.lock"). It is held as long as the object lives; the lock of a program
/// that died is taken over. Errors: Busy (names program, process and machine), ReadOnly, Io.
[[nodiscard]] base::Result<std::unique_ptr<QLockFile>> lockRecord(const std::string &path);

} // namespace store
