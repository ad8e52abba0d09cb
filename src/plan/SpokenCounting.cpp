#include "base/Text.h"
#include "plan/SpokenAnswer.h"

#include <algorithm>

namespace plan {

namespace {

/// A text without one of its parts.
std::string without(std::string_view text, std::string_view part)
{
    const std::size_t at = text.find(part);
    return std::string(text.substr(0, at)) + std::string(text.substr(at + part.size()));
}

/// The only kind that holds the word; null when none or several do.
const std::string *onlyKindWith(const std::vector<std::string> &kinds, std::string_view word)
{
    const auto holds = [&](const std::string &kind) { return kind.find(word) != std::string::npos; };
    const auto found = std::ranges::find_if(kinds, holds);
    const bool only = found != kinds.end() && std::none_of(std::next(found), kinds.end(), holds);
    return only ? &*found : nullptr;
}

/// Two Chinese characters at least: one alone is too little to be sure.
constexpr std::size_t LeastWord = 6;

} // namespace

base::Result<ToldFact> parseTold(const Fact &fact, std::string_view text)
{
    ToldFact told;
    std::string rest(text);
    for (const std::string &kind : fact.countedAs) {
        if (told.counted.empty() && rest.find(kind) != std::string::npos) {
            told.counted = kind;
            rest = without(rest, kind);
        }
    }
    for (const std::string_view word : base::split(base::trimmed(text), ' ')) {
        const std::string *kind =
            told.counted.empty() && word.size() >= LeastWord ? onlyKindWith(fact.countedAs, word) : nullptr;
        if (kind) {
            told.counted = *kind;
            rest = without(rest, word);
        }
    }
    auto reading = parseAnswer(fact, base::trimmed(rest));
    if (!reading)
        return base::failFrom(reading);
    told.reading = std::move(*reading);
    return told;
}

bool countsNobody(const Reading &reading)
{
    const auto *exact = std::get_if<Exact>(&reading);
    const auto *number = exact ? std::get_if<double>(&exact->value) : nullptr;
    return number && *number == 0;
}

bool needsCounting(const Fact &fact, const ToldFact &told)
{
    return !fact.countedAs.empty() && told.counted.empty() && !std::holds_alternative<Unknown>(told.reading)
        && !countsNobody(told.reading);
}

} // namespace plan
