#include "feel/Builtins.h"
#include "feel/Format.h"
#include "feel/Truth.h"

namespace feel {

namespace {

template <bool (*Test)(const std::string &, const std::string &)>
Value testStrings(Arguments arguments, const CallSite &site)
{
    for (const Value &argument : arguments) {
        if (!argument.as<std::string>())
            return site.notA("string", argument);
    }
    return Test(*arguments[0].as<std::string>(), *arguments[1].as<std::string>());
}

bool containsText(const std::string &text, const std::string &match) { return text.find(match) != std::string::npos; }

bool startsWithText(const std::string &text, const std::string &match) { return text.starts_with(match); }

Value toString(Arguments arguments, const CallSite &)
{
    return arguments[0].isNull() ? Value() : Value(toText(arguments[0]));
}

Value read(const std::string &text, const CallSite &site)
{
    const auto number = Number::parse(text);
    return number ? Value(*number) : site.wrong("this is no number: " + feel::quoted(text));
}

Value toNumber(Arguments arguments, const CallSite &site)
{
    const auto *text = arguments[0].as<std::string>();
    return text ? read(*text, site) : site.notA("string", arguments[0]);
}

/// With separators: those of groups are dropped, the decimal one becomes a point.
Value toNumberSeparated(Arguments arguments, const CallSite &site)
{
    const auto *text = arguments[0].as<std::string>();
    if (!text)
        return site.notA("string", arguments[0]);
    const auto allowed = [](const Value &separator, std::string_view choice) {
        const auto *sign = separator.as<std::string>();
        return separator.isNull() || (sign && sign->size() == 1 && choice.find(*sign) != std::string_view::npos);
    };
    if (!allowed(arguments[1], " ,.") || !allowed(arguments[2], ",."))
        return site.wrong(
            "groups are separated by a blank, a comma or a point, decimals by a comma or a point; null for neither");
    const auto *group = arguments[1].as<std::string>();
    const auto *decimal = arguments[2].as<std::string>();
    if (group && decimal && *group == *decimal)
        return site.wrong("the two separators are the same");
    std::string plain;
    for (const char c : *text) {
        if (group && c == group->front())
            continue;
        // A sign that is neither separator must not pass for one.
        if (c == '.' && !(decimal && *decimal == "."))
            return site.wrong("this is no number: " + feel::quoted(*text));
        plain += decimal && c == decimal->front() ? '.' : c;
    }
    return read(plain, site);
}

Value negation(Arguments arguments, const CallSite &site)
{
    const auto *value = arguments[0].as<bool>();
    return value ? Value(!*value) : site.notA("boolean", arguments[0]);
}

} // namespace

std::vector<Builtin> stringBuiltins()
{
    return {
        {"contains", {{{"string", "match"}, testStrings<containsText>}}, true},
        {"not", {{{"negand"}, negation}}, true},
        {"number", {{{"from"}, toNumber}, {{"from", "grouping separator", "decimal separator"}, toNumberSeparated}}},
        {"starts with", {{{"string", "match"}, testStrings<startsWithText>}}, true},
        {"string", {{{"from"}, toString}}},
    };
}

} // namespace feel
