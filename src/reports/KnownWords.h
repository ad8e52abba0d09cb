#pragma once

#include "incident/Incident.h"

/// What was known of facts, as reports tell it.
namespace reports {

/// The incident as it was known when that version had been recorded.
[[nodiscard]] incident::Incident asOf(const incident::Incident &incident, std::int64_t version);
/// Somebody told it, and not that it cannot be told.
[[nodiscard]] bool isKnown(const incident::FactEntry *entry);
/// What is known of a fact, with the numbers that are part of it: "涉及人数（就诊） 40 人，其中住院 12 人"; empty:
/// nothing.
[[nodiscard]] std::string knownWords(const incident::Incident &incident, const plan::Fact &fact);
/// " 94 小时" of "AQI 高于 200 的小时数 94 小时"; with what it counts the words stand whole.
[[nodiscard]] std::string withoutLabel(const std::string &words, const plan::Fact &fact);

} // namespace reports
