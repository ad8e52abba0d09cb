#pragma once

#include "cli/Cli.h"

namespace cli {

/// `plan diff A B`: what two versions decide differently, exactly, and what else they do not say alike. A and B: an id,
/// an "id@version", or the path of a plan file.
[[nodiscard]] int diffPlans(
    const std::string &before, const std::string &after, bool json, const Environment &environment);

} // namespace cli
