#pragma once

#include "base/Error.h"

#include <QString>

namespace platform {

/// Renames an unreadable file to "<file>.damaged" (with a number when that is taken), so that a new one can be begun
/// and nothing is lost. Says what was done; code Corrupt.
[[nodiscard]] base::Error setAside(const QString &path);

} // namespace platform
