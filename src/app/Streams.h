#pragma once

#include "incident/Event.h"

#include <string>
#include <string_view>

namespace app {

/// Names of the streams and read models of the record; docs/formats/events.md.
inline constexpr std::string_view IncidentStreams = "incident/";
inline constexpr std::string_view PlanStreams = "plan/";
inline constexpr std::string_view DirectoryStream = "directory";
inline constexpr std::string_view RosterStream = "roster";
inline constexpr std::string_view ReductionStream = "reduction";
inline constexpr std::string_view AccountStream = "accounts";
inline constexpr std::string_view StockStream = "stock";
inline constexpr std::string_view NoticeStream = "notices";
inline constexpr std::string_view ExchangeStream = "exchange";
inline constexpr std::string_view HandoverStream = "handovers";
inline constexpr std::string_view BoardModel = "incident-board";

[[nodiscard]] inline std::string streamOf(const incident::IncidentId &id)
{
    return std::string(IncidentStreams) + id.value;
}

[[nodiscard]] inline std::string planStream(const std::string &plan) { return std::string(PlanStreams) + plan; }

} // namespace app
