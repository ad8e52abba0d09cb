#pragma once

#include "feel/Value.h"

#include <optional>

namespace feel {

/// `value.property`: year, month, day, weekday, hour, minute, second, time offset, timezone of dates and times; days,
/// hours, minutes, seconds, years, months of durations; the entry of a context. Nothing when it has no such property.
[[nodiscard]] std::optional<Value> property(const Value &value, std::string_view name);

} // namespace feel
