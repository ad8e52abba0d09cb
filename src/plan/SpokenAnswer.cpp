#include "plan/SpokenAnswer.h"

#include "base/Text.h"
#include "plan/SpokenChoice.h"
#include "plan/SpokenQuantity.h"

#include <algorithm>
#include <array>

namespace plan {

namespace {

constexpr std::array<std::string_view, 13> UnknownWords{
    "?", "??", "未知", "不知道", "不知", "不清楚", "不明", "不详", "不确定", "说不清", "待查", "待核实", "unknown"};
constexpr std::array<std::string_view, 12> YesWords{
    "是", "是的", "有", "有的", "对", "会", "y", "yes", "true", "t", "1", "√"};
constexpr std::array<std::string_view, 14> NoWords{
    "否", "不是", "无", "没有", "没", "不", "不会", "不对", "n", "no", "false", "f", "0", "×"};

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N> &words)
{
    return std::ranges::find(words, text) != words.end();
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Without blanks, but for those that keep two numbers apart: "3 4" is not 34.
std::string withoutBlanks(std::string_view text)
{
    std::string packed;
    bool blank = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            blank = true;
            continue;
        }
        if (blank && isDigit(c) && !packed.empty() && isDigit(packed.back()))
            packed += ' ';
        packed += c;
        blank = false;
    }
    return packed;
}

std::string lowerCase(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

std::string acceptedForms(const Fact &fact)
{
    switch (fact.type) {
    case FactType::Number:
        return "a number (4, 三), at least (3+, >=3, 至少3, 3以上), less than (不到50, <50), at most (至多5, 5以内), "
               "a range (30-50, 30到50), or ? when nobody knows";
    case FactType::Boolean:
        return "是, 有, y, yes or 否, 无, n, no, or ? when nobody knows";
    case FactType::Enumeration:
        break;
    }
    std::vector<std::string> labels;
    for (const EnumerationValue &value : fact.values)
        labels.push_back(value.label);
    return "one of " + base::join(labels, ", ") + ", several with 或, all but one with 不是"
        + (fact.ordered ? std::string(", from one up with 及以上") : std::string()) + ", or ? when nobody knows";
}

tl::unexpected<base::Error> unreadable(const Fact &fact, std::string_view text)
{
    return base::fail(base::ErrorCode::Invalid,
        base::quotedLine(text) + " is no answer here: write " + acceptedForms(fact), fact.name);
}

tl::unexpected<base::Error> impossible(const Fact &fact, std::string_view text, const std::string &why)
{
    return base::fail(base::ErrorCode::Invalid,
        base::quotedLine(text) + " cannot be: " + why + "; or write ? when nobody knows", fact.name);
}

base::Result<Reading> numberAnswer(const Fact &fact, std::string_view packed, std::string_view original)
{
    const QuantityAnswer answer = readQuantityAnswer(fact, packed);
    if (!answer)
        return impossible(fact, original, answer.error());
    if (!*answer)
        return unreadable(fact, original);
    return **answer;
}

base::Result<Reading> booleanAnswer(const Fact &fact, std::string_view packed, std::string_view original)
{
    if (isOneOf(packed, YesWords))
        return Exact{true};
    if (isOneOf(packed, NoWords))
        return Exact{false};
    return unreadable(fact, original);
}

base::Result<Reading> choiceAnswer(const Fact &fact, std::string_view halfWidth, std::string_view original)
{
    const auto answer = readChoiceAnswer(fact, base::trimmed(halfWidth));
    if (!answer)
        return impossible(fact, original, answer.error());
    return *answer;
}

} // namespace

base::Result<Reading> parseAnswer(const Fact &fact, std::string_view text)
{
    if (!base::isUtf8(text))
        return base::fail(base::ErrorCode::Invalid, "the answer is not UTF-8 text: type it anew", fact.name);
    const std::string_view original = base::trimmed(text);
    const std::string halfWidth = base::toHalfWidth(original);
    const std::string packed = lowerCase(withoutBlanks(halfWidth));
    if (packed.empty())
        return unreadable(fact, original);
    if (isOneOf(packed, UnknownWords))
        return Unknown{};
    switch (fact.type) {
    case FactType::Number:
        return numberAnswer(fact, packed, original);
    case FactType::Boolean:
        return booleanAnswer(fact, packed, original);
    case FactType::Enumeration:
        return choiceAnswer(fact, halfWidth, original);
    }
    return unreadable(fact, original);
}

} // namespace plan
