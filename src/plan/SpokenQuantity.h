#pragma once

#include "base/Result.h"
#include "plan/Fact.h"
#include "plan/Reading.h"

namespace plan {

/// Reads a number answer, exact or bounded. `text` is half-width, lower case and without blanks. Nothing when the text
/// is not of a known form; an error (one sentence) when it is understood and cannot be: "-1 dead", "2.5 people".
using QuantityAnswer = tl::expected<std::optional<Reading>, std::string>;
[[nodiscard]] QuantityAnswer readQuantityAnswer(const Fact &fact, std::string_view text);

} // namespace plan
