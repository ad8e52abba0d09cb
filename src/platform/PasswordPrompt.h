#pragma once

#include "base/Result.h"

namespace platform {

/// Whether standard input is a terminal, where a person can be asked.
[[nodiscard]] bool atTerminal();

/// Shows the prompt and reads a line that is not shown while it is typed. Ctrl+C gives the terminal its echo back
/// before it ends the program. Errors: Io, Invalid when the input ended.
[[nodiscard]] base::Result<std::string> askWithoutEcho(const std::string &prompt);

/// Name of this machine, "unknown" when it has none.
[[nodiscard]] std::string machineName();

} // namespace platform
