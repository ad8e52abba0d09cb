#pragma once

#include "cli/Commands.h"

namespace cli {

/// `db verify FILE`: the hash chain, the file, what the rules say of every event, and what this machine saw of it.
[[nodiscard]] int verifyRecordFile(const Arguments &arguments, const Environment &environment);

} // namespace cli
