#include "formats/FeelJson.h"

#include "feel/Format.h"

#include <nlohmann/json.hpp>

namespace formats {

namespace {

void append(std::string &json, const feel::Value &value);

void appendText(std::string &json, std::string_view text)
{
    json += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void appendList(std::string &json, const feel::List &list)
{
    json += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0)
            json += ',';
        append(json, list[i]);
    }
    json += ']';
}

void appendObject(std::string &json, const feel::Object &object)
{
    json += '{';
    for (bool first = true; const auto &[key, value] : object) {
        if (!first)
            json += ',';
        first = false;
        appendText(json, key);
        json += ':';
        append(json, value);
    }
    json += '}';
}

void append(std::string &json, const feel::Value &value)
{
    if (value.isNull())
        json += "null";
    else if (const bool *flag = value.as<bool>())
        json += *flag ? "true" : "false";
    else if (value.as<feel::Number>())
        json += feel::toText(value);
    else if (const feel::List *list = value.asList())
        appendList(json, *list);
    else if (const feel::Object *object = value.asObject())
        appendObject(json, *object);
    else
        appendText(json, feel::toText(value));
}

} // namespace

std::string feelToJson(const feel::Value &value)
{
    std::string json;
    append(json, value);
    return json;
}

feel::Value feelFromJson(const nlohmann::json &json)
{
    switch (json.type()) {
    case nlohmann::json::value_t::boolean:
        return json.get<bool>();
    case nlohmann::json::value_t::number_integer:
    case nlohmann::json::value_t::number_unsigned:
    case nlohmann::json::value_t::number_float:
        if (const auto number = feel::Number::parse(json.dump()))
            return *number;
        return feel::Value::number(json.get<double>());
    case nlohmann::json::value_t::string:
        return json.get<std::string>();
    case nlohmann::json::value_t::array: {
        feel::List list;
        for (const nlohmann::json &entry : json)
            list.push_back(feelFromJson(entry));
        return list;
    }
    case nlohmann::json::value_t::object: {
        feel::Object object;
        for (const auto &[key, entry] : json.items())
            object.emplace(key, feelFromJson(entry));
        return object;
    }
    default:
        return {};
    }
}

} // namespace formats
