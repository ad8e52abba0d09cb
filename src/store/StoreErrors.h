#pragma once

#include "base/Error.h"

#include <cstdint>
#include <string>

namespace store {

/// Conflict: the stream is not where the writer saw it last.
[[nodiscard]] base::Error versionConflict(const std::string &stream, std::int64_t expected, std::int64_t actual);

/// The error for a result code of SQLite (extended codes are cut to their primary code). `message` is SQLite's own.
/// Conflict, ReadOnly, Full, Busy, Corrupt or Io; the detail says what is safe and what to do.
[[nodiscard]] base::Error sqliteError(int code, const std::string &message, const std::string &path);

} // namespace store
