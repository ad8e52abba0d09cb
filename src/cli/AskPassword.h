#pragma once

#include "cli/Cli.h"

namespace cli {

/// A password from the terminal, or the next line of the input. Error: Invalid when there is none.
[[nodiscard]] base::Result<identity::Secret> askPassword(const Environment &environment, const std::string &prompt);
/// That of whoever acts.
[[nodiscard]] base::Result<identity::Secret> askOwnPassword(const Environment &environment, const std::string &account);

} // namespace cli
