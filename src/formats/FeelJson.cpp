#include "formats/FeelJson.h"

#include "base/Text.h"
#include "feel/Format.h"
#include "formats/JsonPlace.h"

#include <nlohmann/json.hpp>

namespace formats {

namespace {

constexpr std::size_t DeepestJson = 500;

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

/// Builds a value from what the parser meets.
class ValueReader final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit ValueReader(std::string_view text)
        : m_text(text)
    {
    }

    tl::expected<feel::Value, JsonFault> take()
    {
        if (m_fault)
            return tl::unexpected(std::move(*m_fault));
        return std::move(m_root);
    }

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(std::int64_t value) override { return add(feel::Number::fromInt(value)); }
    bool number_unsigned(std::uint64_t value) override { return addNumber(std::to_string(value)); }
    bool number_float(double, const std::string &digits) override { return addNumber(digits); }
    bool string(std::string &text) override { return add(std::move(text)); }
    bool binary(nlohmann::json::binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override
    {
        feel::Value list(std::move(m_open.back().list));
        return close(std::move(list));
    }
    bool end_object() override
    {
        feel::Value object(std::move(m_open.back().object));
        return close(std::move(object));
    }
    bool key(std::string &name) override
    {
        Open &object = m_open.back();
        object.key = name;
        if (!object.object.contains(name))
            return true;
        return refuse(
            "duplicate-key", "the key " + base::quotedLine(name) + " stands twice; keep one", placeOfSecond(name));
    }
    bool parse_error(std::size_t byte, const std::string &, const nlohmann::json::exception &) override
    {
        const auto place = jsonFault(m_text);
        const bool isRange = !place; // the text is JSON, only a number of it fits no double
        return refuse(isRange ? "number-too-large" : "not-json",
            isRange ? "a number is larger than any that can be reckoned with; correct it"
                    : "this is not JSON; check quotes, commas and brackets",
            place ? place->column : static_cast<int>(byte));
    }

private:
    struct Open {
        bool isObject = false;
        std::string key;
        feel::Object object;
        feel::List list;
    };

    bool open(bool isObject)
    {
        if (m_open.size() >= DeepestJson)
            return refuse("not-json", "the values are nested too deep; check the brackets", 1);
        m_open.push_back({isObject, {}, {}, {}});
        return true;
    }
    bool close(feel::Value value)
    {
        m_open.pop_back();
        return add(std::move(value));
    }
    bool addNumber(const std::string &digits)
    {
        const auto number = feel::Number::parse(digits);
        return number
            ? add(*number)
            : refuse("number-too-large", "a number is larger than any that can be reckoned with; correct it", 1);
    }
    bool add(feel::Value value)
    {
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().isObject)
            m_open.back().object.emplace(m_open.back().key, std::move(value));
        else
            m_open.back().list.push_back(std::move(value));
        return true;
    }
    /// The second place of a key in the text, or its beginning where it is written with escapes.
    [[nodiscard]] int placeOfSecond(const std::string &name) const
    {
        const std::string quoted = '"' + name + '"';
        const auto nextKey = [&](std::size_t from) {
            std::size_t at = m_text.find(quoted, from);
            while (at != std::string_view::npos && !base::trimmed(m_text.substr(at + quoted.size())).starts_with(':'))
                at = m_text.find(quoted, at + 1);
            return at;
        };
        const std::size_t first = nextKey(0);
        const std::size_t second = first == std::string_view::npos ? first : nextKey(first + 1);
        return second == std::string_view::npos ? 1
                                                : static_cast<int>(base::characterCount(m_text.substr(0, second))) + 1;
    }
    bool refuse(std::string code, std::string message, int column)
    {
        m_fault = JsonFault{std::move(code), std::move(message), column};
        return false;
    }

    std::string_view m_text;
    std::vector<Open> m_open;
    feel::Value m_root;
    std::optional<JsonFault> m_fault;
};

} // namespace

std::string feelToJson(const feel::Value &value)
{
    std::string json;
    append(json, value);
    return json;
}

tl::expected<feel::Value, JsonFault> feelFromJson(std::string_view json)
{
    ValueReader reader(json);
    [[maybe_unused]] const bool complete = nlohmann::json::sax_parse(json, &reader);
    return reader.take();
}

} // namespace formats
