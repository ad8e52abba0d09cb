#pragma once

#include "feel/Value.h"

#include <nlohmann/json_fwd.hpp>

namespace formats {

/// A FEEL value as JSON text: numbers with all their digits, temporal values and ranges as their text, lists as arrays.
[[nodiscard]] std::string feelToJson(const feel::Value &value);

/// A JSON value as a FEEL value; text stays text, objects become contexts.
[[nodiscard]] feel::Value feelFromJson(const nlohmann::json &json);

} // namespace formats
