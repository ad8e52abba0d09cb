#include "plan/SpokenChoice.h"

#include "base/Text.h"
#include "feel/Format.h"

#include <algorithm>
#include <array>

namespace plan {

namespace {

/// Values as indexes into Fact::values, in their order.
using Selection = std::vector<std::size_t>;
using SelectionResult = tl::expected<Selection, std::string>;

/// Which part of a ladder an answer means, seen from the value it names.
enum class Side { OrStronger, Stronger, OrWeaker, Weaker };

struct SideWord {
    std::string_view text;
    Side side;
};

constexpr std::array SidePrefixes{
    SideWord{">=", Side::OrStronger},
    SideWord{"≥", Side::OrStronger},
    SideWord{"至少", Side::OrStronger},
    SideWord{"不低于", Side::OrStronger},
    SideWord{"<=", Side::OrWeaker},
    SideWord{"≤", Side::OrWeaker},
    SideWord{"至多", Side::OrWeaker},
    SideWord{"最多", Side::OrWeaker},
    SideWord{"不超过", Side::OrWeaker},
    SideWord{"不高于", Side::OrWeaker},
    SideWord{">", Side::Stronger},
    SideWord{"超过", Side::Stronger},
    SideWord{"高于", Side::Stronger},
    SideWord{"<", Side::Weaker},
    SideWord{"低于", Side::Weaker},
    SideWord{"不到", Side::Weaker},
};

/// 以上 includes the value, 以下 does not: the documents say so.
constexpr std::array SideSuffixes{
    SideWord{"及以上", Side::OrStronger},
    SideWord{"或以上", Side::OrStronger},
    SideWord{"以上", Side::OrStronger},
    SideWord{"或更重", Side::OrStronger},
    SideWord{"+", Side::OrStronger},
    SideWord{" or worse", Side::OrStronger},
    SideWord{"及以下", Side::OrWeaker},
    SideWord{"或以下", Side::OrWeaker},
    SideWord{"或更轻", Side::OrWeaker},
    SideWord{"以下", Side::Weaker},
};

constexpr std::array<std::string_view, 8> NotWords{"不是", "并非", "不属于", "非", "除了", "除", "not ", "!"};
constexpr std::array<std::string_view, 4> NotEnds{"之外", "以外", "都有可能", "外"};
constexpr std::array<std::string_view, 3> NoneWords{"无", "没有", "没"};
constexpr std::array<std::string_view, 8> OrWords{"或者", "或", "、", ",", "/", "|", " or ", ";"};

/// Half-width and lower case, so that "b" finds "Boiler" and "场（厂）内" finds "场(厂)内".
std::string folded(std::string_view text)
{
    std::string folded = base::toHalfWidth(text);
    for (char &c : folded)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return folded;
}

std::string listed(const Fact &fact, const Selection &selection)
{
    std::vector<std::string> labels;
    for (const std::size_t i : selection)
        labels.push_back(fact.values[i].label);
    return base::join(labels, ", ");
}

Selection everyValue(const Fact &fact)
{
    Selection all(fact.values.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    return all;
}

template <class Fits>
Selection selectBy(const Fact &fact, const Fits &fits)
{
    Selection selection;
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
        if (fits(folded(fact.values[i].label)) || fits(folded(fact.values[i].name)))
            selection.push_back(i);
    }
    return selection;
}

/// The values a word can mean: those called so, else those that begin so, else those that hold it. 无 is the one that
/// the plan calls "none".
Selection candidates(const Fact &fact, std::string_view word)
{
    const std::string wanted = folded(base::trimmed(word));
    if (wanted.empty())
        return {};
    const bool isNone = std::ranges::find(NoneWords, wanted) != NoneWords.end();
    Selection found = selectBy(fact, [&](const std::string &text) { return text == (isNone ? "none" : wanted); });
    if (found.empty())
        found = selectBy(fact, [&](const std::string &text) { return text.starts_with(wanted); });
    if (found.empty())
        found = selectBy(fact, [&](const std::string &text) { return text.find(wanted) != std::string::npos; });
    return found;
}

tl::expected<std::size_t, std::string> oneValue(const Fact &fact, std::string_view word)
{
    const Selection found = candidates(fact, word);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return tl::unexpected("no value is called so: write one of " + listed(fact, everyValue(fact)));
    return tl::unexpected("several values can be meant: write which of " + listed(fact, found));
}

/// The text cut at every word that means "or".
std::vector<std::string> alternatives(std::string_view text)
{
    std::vector<std::string> pieces(1);
    while (!text.empty()) {
        const auto word = std::ranges::find_if(OrWords, [&](std::string_view w) { return text.starts_with(w); });
        if (word == OrWords.end()) {
            pieces.back() += text.front();
            text.remove_prefix(1);
        } else {
            pieces.emplace_back();
            text.remove_prefix(word->size());
        }
    }
    return pieces;
}

SelectionResult severalValues(const Fact &fact, std::string_view text)
{
    if (const Selection whole = candidates(fact, text); whole.size() == 1)
        return whole; // a label may itself hold 或 or 、
    Selection selection;
    for (const std::string &piece : alternatives(text)) {
        const auto value = oneValue(fact, piece);
        if (!value)
            return tl::unexpected(value.error());
        selection.push_back(*value);
    }
    std::ranges::sort(selection);
    selection.erase(std::ranges::unique(selection).begin(), selection.end());
    return selection;
}

/// The value and side of "较大及以上"; nothing when the text names no side.
struct Ladder {
    std::string_view word;
    Side side;
};

std::optional<Ladder> ladderOf(std::string_view text)
{
    for (const SideWord &prefix : SidePrefixes) {
        if (text.starts_with(prefix.text))
            return Ladder{text.substr(prefix.text.size()), prefix.side};
    }
    for (const SideWord &suffix : SideSuffixes) {
        if (text.ends_with(suffix.text))
            return Ladder{text.substr(0, text.size() - suffix.text.size()), suffix.side};
    }
    return {};
}

SelectionResult ladderValues(const Fact &fact, const Ladder &ladder)
{
    if (!fact.ordered)
        return tl::unexpected(
            "these values have no order, above and below mean nothing: write one of " + listed(fact, everyValue(fact)));
    const auto value = oneValue(fact, ladder.word);
    if (!value)
        return tl::unexpected(value.error());
    Selection selection;
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
        const bool orEqual = ladder.side == Side::OrStronger || ladder.side == Side::OrWeaker;
        const bool stronger = ladder.side == Side::OrStronger || ladder.side == Side::Stronger;
        if ((i == *value && orEqual) || (stronger ? i < *value : i > *value))
            selection.push_back(i);
    }
    if (selection.empty())
        return tl::unexpected(std::string("there is no value on that side: write ") + listed(fact, everyValue(fact)));
    return selection;
}

/// Cuts off the first word of the list that fits; false when none does.
template <std::size_t N>
bool cutFront(std::string_view &text, const std::array<std::string_view, N> &words)
{
    for (const std::string_view word : words) {
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    }
    return false;
}

template <std::size_t N>
void cutBack(std::string_view &text, const std::array<std::string_view, N> &words)
{
    for (const std::string_view word : words) {
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
            return;
        }
    }
}

std::string quotedNames(const Fact &fact, const Selection &selection)
{
    std::vector<std::string> names;
    for (const std::size_t i : selection)
        names.push_back(feel::quoted(fact.values[i].name));
    return base::join(names, ",");
}

tl::expected<Reading, std::string> allBut(const Fact &fact, std::string_view text)
{
    cutBack(text, NotEnds);
    const auto excluded = severalValues(fact, base::trimmed(text));
    if (!excluded)
        return tl::unexpected(excluded.error());
    if (excluded->size() == fact.values.size())
        return tl::unexpected(std::string("that leaves no value: leave at least one possible"));
    return Reading(Bounded{"not(" + quotedNames(fact, *excluded) + ")"});
}

} // namespace

tl::expected<Reading, std::string> readChoiceAnswer(const Fact &fact, std::string_view text)
{
    const std::string lower = folded(text);
    std::string_view rest = lower;
    SelectionResult selection;
    if (const Selection whole = candidates(fact, rest); whole.size() == 1) {
        selection = whole;
    } else if (cutFront(rest, NotWords)) {
        return allBut(fact, rest);
    } else {
        cutBack(rest, std::array<std::string_view, 2>{"之一", "其中之一"});
        rest = base::trimmed(rest);
        const auto ladder = ladderOf(rest);
        selection = ladder ? ladderValues(fact, *ladder) : severalValues(fact, rest);
    }
    if (!selection)
        return tl::unexpected(selection.error());
    if (selection->size() == 1)
        return Reading(Exact{fact.values[selection->front()].name});
    return Reading(Bounded{quotedNames(fact, *selection)});
}

} // namespace plan
