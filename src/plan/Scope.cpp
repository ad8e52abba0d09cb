#include "plan/Scope.h"

#include "base/Overloaded.h"

#include <array>
#include <charconv>

namespace plan {

namespace {

std::string scalarText(const Scalar &value)
{
    return std::visit(base::Overloaded{
                          [](bool flag) { return std::string(flag ? "true" : "false"); },
                          [](double number) {
                              std::array<char, 32> text{};
                              const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
                              return std::string(text.data(), end);
                          },
                          [](const std::string &word) { return word; },
                      },
        value);
}

} // namespace

std::optional<Scalar> valueFor(const Gift &gift, const Fact &fact, const std::string &outcome)
{
    const auto word = gift.as.find(outcome);
    if (!gift.as.empty() && word == gift.as.end())
        return {};
    const std::string &value = gift.as.empty() ? outcome : word->second;
    const bool isFlag = fact.type == FactType::Boolean && (value == "true" || value == "false");
    return isFlag ? Scalar(value == "true") : Scalar(value);
}

std::string textOf(const Gift &gift)
{
    std::string words;
    for (const auto &[outcome, value] : gift.as)
        words.append(words.empty() ? " (" : ", ").append(outcome).append(": ").append(value);
    if (!words.empty())
        words += ')';
    return gift.fact + " = " + (gift.value ? scalarText(*gift.value) : gift.decision) + words;
}

} // namespace plan
