#include "feel/Format.h"

#include "base/Overloaded.h"

namespace feel {

namespace {

std::string nested(const Value &value)
{
    const auto *text = value.as<std::string>();
    return text ? feel::quoted(*text) : toText(value);
}

std::string of(const List &list)
{
    std::string text = "[";
    for (const Value &element : list)
        text.append(text.size() > 1 ? ", " : "").append(nested(element));
    return text + "]";
}

/// A range without one of its ends reads as the comparison it is.
std::string of(const Range &range)
{
    if (range.low.isNull() && !range.high.isNull())
        return (range.highIncluded ? "<= " : "< ") + nested(range.high);
    if (range.high.isNull() && !range.low.isNull())
        return (range.lowIncluded ? ">= " : "> ") + nested(range.low);
    std::string text(1, range.lowIncluded ? '[' : '(');
    text.append(nested(range.low)).append("..").append(nested(range.high));
    return text.append(1, range.highIncluded ? ']' : ')');
}

std::string of(const Object &object)
{
    std::string text = "{";
    for (const auto &[name, value] : object)
        text.append(text.size() > 1 ? ", " : "").append(name).append(": ").append(nested(value));
    return text + "}";
}

} // namespace

std::string toText(const Value &value)
{
    return std::visit(base::Overloaded{
                          [](Null) -> std::string { return "null"; },
                          [](bool v) -> std::string { return v ? "true" : "false"; },
                          [](const std::string &v) { return v; },
                          [](const std::shared_ptr<const List> &v) { return of(*v); },
                          [](const std::shared_ptr<const Range> &v) { return of(*v); },
                          [](const std::shared_ptr<const Object> &v) { return of(*v); },
                          [](const auto &v) { return v.toString(); },
                      },
        value.storage());
}

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
            result += "\\\"";
            break;
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\r':
            result += "\\r";
            break;
        case '\t':
            result += "\\t";
            break;
        default:
            result += c;
        }
    }
    return result + "\"";
}

} // namespace feel
