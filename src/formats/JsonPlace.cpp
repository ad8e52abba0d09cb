#include "formats/JsonPlace.h"

#include "base/Text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace formats {

namespace {

base::SourcePosition placeOf(std::string_view text, std::size_t byte)
{
    std::string_view before = text.substr(0, byte);
    if (constexpr std::string_view Mark = "\xEF\xBB\xBF";
        before.starts_with(Mark)) // the byte order mark is no character
        before.remove_prefix(Mark.size());
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t begin = before.rfind('\n') + 1; // npos + 1 is the begin of the text
    return {static_cast<int>(line), static_cast<int>(base::characterCount(before.substr(begin))) + 1};
}

} // namespace

std::optional<base::SourcePosition> jsonFault(std::string_view json)
{
    try {
        [[maybe_unused]] const auto parsed = nlohmann::json::parse(json);
    } catch (const nlohmann::json::out_of_range &) {
        return {}; // JSON, with a number that fits no double
    } catch (const nlohmann::json::parse_error &error) {
        return placeOf(json, error.byte > 0 ? error.byte - 1 : 0); // it counts from 1
    }
    return {};
}

std::optional<base::SourcePosition> jsonKey(std::string_view json, std::string_view key)
{
    const std::size_t at =
        json.find(nlohmann::json(key).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return at == std::string_view::npos ? std::nullopt : std::optional(placeOf(json, at));
}

} // namespace formats
