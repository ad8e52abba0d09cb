#pragma once

#include "feel/Value.h"

#include <tl/expected.hpp>

namespace formats {

/// A FEEL value as JSON text: numbers with all their digits, temporal values and ranges as their text, lists as arrays.
[[nodiscard]] std::string feelToJson(const feel::Value &value);

/// Why a text is no JSON value. The column counts characters from 1.
struct JsonFault {
    std::string code; ///< "not-json", "duplicate-key" or "number-too-large"
    std::string message; ///< what is wrong and what to do
    int column = 1;
};

/// A JSON text as a FEEL value: text stays text, objects become contexts, numbers keep 34 digits. An object that says
/// one key twice is refused: nobody knows which is meant.
[[nodiscard]] tl::expected<feel::Value, JsonFault> feelFromJson(std::string_view json);

} // namespace formats
