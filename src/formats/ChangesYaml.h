#pragma once

#include "plan/Version.h"

#include <span>
#include <string>

namespace formats {

/// The change record as a plan's text holds it: "changes:" and a map a line, every value on one line.
[[nodiscard]] std::string changesYaml(std::span<const plan::Change> changes);

} // namespace formats
