#pragma once

#include "base/Result.h"
#include "plan/Fact.h"
#include "plan/Reading.h"

namespace plan {

/// Reads an answer that names values of an enumeration: one by label, name or a beginning that fits only one, several
/// ("锅炉或电梯"), all but some ("不是电梯"), and for ladders from one on ("较大及以上"). `text` is half-width and
/// trimmed. Error: one sentence that says what would do.
[[nodiscard]] tl::expected<Reading, std::string> readChoiceAnswer(const Fact &fact, std::string_view text);

} // namespace plan
