#include "formats/AssessJson.h"

#include "base/Text.h"
#include "formats/AnswerJson.h"
#include "formats/JsonPlace.h"
#include "formats/JsonText.h"

#include <istream>
#include <ostream>
#include <simdjson.h>

namespace formats {

namespace {

constexpr std::size_t MostDigits = 15;
constexpr std::size_t FlushAt = 1 << 16;

namespace json = simdjson::ondemand;

tl::unexpected<base::Error> badFact(std::string reason, std::string_view fact, const std::string &what)
{
    return tl::unexpected(base::Error{base::ErrorCode::Invalid, "fact " + base::quotedLine(fact) + ": " + what,
        std::string(fact), std::move(reason)});
}

/// The parser's own words would not help: what is not JSON is said by its place.
tl::unexpected<base::Error> notJson()
{
    return tl::unexpected(base::Error{base::ErrorCode::Invalid,
        R"(this is not JSON; write one object of facts, like {"deaths": 4})", {}, "not-json"});
}

tl::unexpected<base::Error> notAnObject()
{
    return tl::unexpected(base::Error{base::ErrorCode::Invalid,
        R"(this is no object of facts; write one in braces, like {"deaths": 4})", {}, "no-object"});
}

tl::unexpected<base::Error> badBound(std::string_view fact)
{
    return badFact("bad-bound", fact, R"(what is known in part is written {"test": ">= 3"}; correct it)");
}

/// Digits that count: without the zeros in front and behind.
std::size_t significantDigits(std::string_view number)
{
    std::size_t digits = 0;
    std::size_t zeros = 0;
    for (const char character : number.substr(0, number.find_first_of("eE"))) {
        if (character < '0' || character > '9')
            continue;
        zeros = character == '0' ? zeros + 1 : 0;
        if (digits > 0 || character != '0')
            ++digits;
    }
    return digits > zeros ? digits - zeros : 0;
}

base::Result<plan::Reading> boundedFrom(std::string_view fact, json::object object)
{
    std::string test;
    std::size_t members = 0;
    for (auto field : object) {
        std::string_view key;
        std::string_view text;
        if (field.unescaped_key().get(key) || key != "test" || field.value().get_string().get(text))
            return badBound(fact);
        test = text;
        ++members;
    }
    if (members != 1)
        return badBound(fact);
    return plan::Bounded{std::move(test)};
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The number as JSON writes it, and nothing else.
bool isJsonNumber(std::string_view text)
{
    const auto cutDigits = [&text] {
        const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(length);
        return length > 0;
    };
    if (text.starts_with('-'))
        text.remove_prefix(1);
    if (text.size() > 1 && text[0] == '0' && isDigit(text[1]))
        return false;
    if (!cutDigits())
        return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!cutDigits())
            return false;
    }
    if (!text.starts_with('e') && !text.starts_with('E'))
        return text.empty();
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return cutDigits() && text.empty();
}

/// A number whose double does not hold all of it, by its digits.
base::Result<plan::Reading> longNumberFrom(std::string_view fact, std::string_view token)
{
    if (!isJsonNumber(token))
        return badFact("not-json", fact, "this is no number; write it in plain digits, like 4 or 812.5");
    const auto number = feel::Number::parse(token);
    if (!number)
        return badFact("number-too-large", fact, "the number is larger than any that can be reckoned with; correct it");
    return plan::Exact{number->toDouble(), std::string(token)};
}

base::Result<plan::Reading> numberFrom(std::string_view fact, json::value value)
{
    const std::string_view token = base::trimmed(value.raw_json_token());
    double number = 0;
    if (significantDigits(token) > MostDigits || value.get_double().get(number))
        return longNumberFrom(fact, token);
    return plan::Exact{number};
}

base::Result<plan::Reading> readingFrom(std::string_view fact, json::value value)
{
    json::json_type type{};
    if (value.type().get(type))
        return badFact(
            "not-json", fact, "this is no JSON value; write a number, true, false, a text in quotes or null");
    switch (type) {
    case json::json_type::number:
        return numberFrom(fact, value);
    case json::json_type::string: {
        std::string_view text;
        if (value.get_string().get(text))
            return badFact("not-json", fact, "this is no text of JSON; write it in quotes, as UTF-8");
        return plan::Exact{std::string(text)};
    }
    case json::json_type::boolean: {
        bool truth = false;
        if (value.get_bool().get(truth))
            return badFact("not-json", fact, "this is neither true nor false; write one of them");
        return plan::Exact{truth};
    }
    case json::json_type::null: {
        bool null = false;
        if (value.is_null().get(null) || !null)
            return badFact(
                "not-json", fact, "this is no JSON value; write a number, true, false, a text in quotes or null");
        return plan::Unknown{};
    }
    case json::json_type::object: {
        json::object object;
        if (value.get_object().get(object))
            return badBound(fact);
        return boundedFrom(fact, object);
    }
    case json::json_type::array:
        break;
    }
    return badFact(
        "wrong-type", fact, R"(a list is no answer; several possible values are written {"test": "\"A\",\"B\""})");
}

/// `text` must have SIMDJSON_PADDING bytes of room behind it.
base::Result<assess::Readings> readObject(json::parser &parser, const std::string &text)
{
    json::document document;
    json::object object;
    if (parser.iterate(simdjson::padded_string_view(text.data(), text.size(), text.capacity())).get(document))
        return notJson();
    if (document.get_object().get(object))
        return jsonFault(text) ? notJson() : notAnObject();
    assess::Readings readings;
    for (auto field : object) {
        std::string_view key;
        json::value value;
        if (field.unescaped_key().get(key))
            return notJson();
        const std::string fact(key);
        if (field.value().get(value))
            return notJson();
        auto reading = readingFrom(fact, value);
        if (!reading)
            return failFrom(reading);
        if (!readings.emplace(fact, *std::move(reading)).second)
            return badFact("given-twice", fact, "it is given twice; keep one");
    }
    const char *rest = nullptr;
    if (document.current_location().get(rest) == simdjson::SUCCESS)
        return notJson();
    return readings;
}

/// Without the byte order mark that some programs begin a text with.
void dropMark(std::string &text)
{
    constexpr std::string_view Mark = "\xEF\xBB\xBF";
    if (text.starts_with(Mark))
        text.erase(0, Mark.size());
}

void giveRoom(std::string &text) { text.reserve(text.size() + simdjson::SIMDJSON_PADDING); }

/// The name, or null for an empty one.
void appendNameOrNull(std::string &json, const std::string &name)
{
    if (name.empty())
        json += "null";
    else
        appendJsonText(json, name);
}

/// `column`: where the line stops being what it should be, from 1; 0 where the fact says it.
void appendError(std::string &json, const base::Error &error, int column)
{
    json += "{\"error\":{\"code\":";
    appendJsonText(json, error.reason.empty() ? base::name(error.code) : error.reason);
    json += ",\"message\":";
    appendJsonText(json, error.detail);
    json += ",\"fact\":";
    appendNameOrNull(json, error.subject);
    if (column > 0)
        json += ",\"column\":" + std::to_string(column);
    json += "}}";
}

int columnOf(const base::Error &error, const std::string &line)
{
    return error.subject.empty() ? jsonFault(line).value_or(base::SourcePosition{1, 1}).column : 0;
}

} // namespace

base::Result<assess::Readings> readingsFromJson(std::string_view text)
{
    json::parser parser;
    std::string padded(text);
    dropMark(padded);
    giveRoom(padded);
    return readObject(parser, padded);
}

LineCounts assessLines(const assess::CompiledPlan &plan, std::istream &in, std::ostream &out, bool explain)
{
    LineCounts counts;
    json::parser parser;
    AnswerWriter writer(plan);
    std::string line;
    std::string answers;
    while (std::getline(in, line)) {
        if (++counts.lines == 1)
            dropMark(line);
        giveRoom(line);
        const auto readings = readObject(parser, line);
        const auto answered = readings ? writer.append(answers, *readings, explain) : failFrom(readings);
        if (!answered) {
            ++counts.bad;
            appendError(answers, answered.error(), columnOf(answered.error(), line));
        }
        answers += '\n';
        if (answers.size() >= FlushAt || in.rdbuf()->in_avail() <= 0) {
            out << answers << std::flush;
            answers.clear();
        }
    }
    out << answers << std::flush;
    return counts;
}

} // namespace formats
