#pragma once

#include "incident/Event.h"

#include <string>
#include <string_view>

namespace incident {

/// What came of a call, for papers of the city, in Chinese: "已联系上", "无人接听".
[[nodiscard]] std::string_view outcomeWords(CallOutcome outcome);
/// What a clock waits for, likewise: its label; of one that reminds of a call, whose label is the one to be called,
/// "再次联系市指挥部指挥长".
[[nodiscard]] std::string clockWords(std::string_view clock, const std::string &label);

} // namespace incident
