#pragma once

#include "plan/Plan.h"

namespace formats {

/// The whole plan as JSON text (UTF-8, indented by two blanks), keys in the order of docs/rule-model.md: what
/// `fengsuictl plan show ID --json` prints. Defaults are written out; positions in the file are left out.
[[nodiscard]] std::string planToJson(const plan::Plan &plan);

/// "rule", "task", …: the kind of a clause as plan files write it.
[[nodiscard]] const char *kindWord(plan::ClauseKind kind);

} // namespace formats
