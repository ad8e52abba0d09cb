#pragma once

#include "app/RecordedActs.h"
#include "viewmodel/Words.h"

namespace viewmodel {

/// What was done, in a line: "incident 2026-0147: a fact told", "request 3: first review signed, draft 1".
[[nodiscard]] QString actWords(const app::RecordedAct &act);

} // namespace viewmodel
