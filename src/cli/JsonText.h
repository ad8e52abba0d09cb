#pragma once

#include <nlohmann/json.hpp>

namespace cli {

using Json = nlohmann::ordered_json;

/// One object as text, on one line or indented. File names may hold any bytes; those that are no UTF-8 are replaced.
[[nodiscard]] inline std::string toText(const Json &json, int indent = -1)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace cli
