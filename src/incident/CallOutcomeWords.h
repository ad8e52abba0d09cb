#pragma once

#include "incident/Event.h"

#include <string_view>

namespace incident {

/// What came of a call, for papers of the city, in Chinese: "已联系上", "无人接听".
[[nodiscard]] std::string_view outcomeWords(CallOutcome outcome);

} // namespace incident
