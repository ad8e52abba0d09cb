#pragma once

#include "incident/Event.h"

#include <array>
#include <string_view>

namespace cli {

// The words in which an incident is told about and answered, on the command line and in JSON, in the order of the
// values.
inline constexpr std::array<std::string_view, 5> StatusWords{"open", "notified", "accepted", "done", "not_applicable"};
inline constexpr std::array<std::string_view, 7> OutcomeWords{
    "calling", "reached", "no_answer", "busy", "refused", "passed_on", "skipped"};
inline constexpr std::array<std::string_view, 4> ChannelWords{"in_person", "phone", "written", "not_stated"};

[[nodiscard]] constexpr std::string_view word(incident::TaskStatus status)
{
    return StatusWords.at(static_cast<std::size_t>(status));
}
[[nodiscard]] constexpr std::string_view word(incident::CallOutcome outcome)
{
    return OutcomeWords.at(static_cast<std::size_t>(outcome));
}
[[nodiscard]] constexpr std::string_view word(incident::Channel channel)
{
    return ChannelWords.at(static_cast<std::size_t>(channel));
}

} // namespace cli
