#include "formats/JsonText.h"

#include "base/Text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace formats {

namespace {

bool needsEscape(char character)
{
    return character == '"' || character == '\\' || static_cast<unsigned char>(character) < 0x20;
}

} // namespace

void appendJsonText(std::string &json, std::string_view text)
{
    // Nearly every text is plain: names and labels of the plan.
    const bool plain = std::none_of(text.begin(), text.end(), needsEscape) && base::isUtf8(text);
    if (!plain) {
        json += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        return;
    }
    json += '"';
    json += text;
    json += '"';
}

} // namespace formats
