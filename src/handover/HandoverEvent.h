#pragma once

#include "base/Instant.h"

#include <cstdint>
#include <string>
#include <variant>

namespace handover {

// Each keeps the whole text with its signature: the record shows for good what was handed over and who signed it.

/// Whoever goes signed the sheet.
struct HandoverGiven {
    std::int64_t number = 0;
    std::string text; ///< sheetText()
    std::string key;
    std::string signature; ///< base64 of DER
    friend bool operator==(const HandoverGiven &, const HandoverGiven &) = default;
};
/// Whoever comes signed the same sheet.
struct HandoverTaken {
    std::int64_t number = 0;
    std::string post; ///< his
    std::string remark; ///< empty: none
    std::string key;
    std::string signature;
    friend bool operator==(const HandoverTaken &, const HandoverTaken &) = default;
};
/// Whoever gave it takes it back before anybody took it over.
struct HandoverWithdrawn {
    std::int64_t number = 0;
    std::string reason;
    friend bool operator==(const HandoverWithdrawn &, const HandoverWithdrawn &) = default;
};
using HandoverEvent = std::variant<HandoverGiven, HandoverTaken, HandoverWithdrawn>;

/// An event as the record has it.
struct RecordedHandoverEvent {
    std::int64_t version = 0; ///< place in the stream
    base::Instant recorded;
    std::string actor; ///< an account's name
    HandoverEvent event;
};

/// The handover an event is about.
[[nodiscard]] inline std::int64_t handoverOf(const HandoverEvent &event)
{
    return std::visit([](const auto &one) { return one.number; }, event);
}

} // namespace handover
