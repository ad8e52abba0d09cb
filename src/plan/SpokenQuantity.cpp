#include "plan/SpokenQuantity.h"

#include "feel/Number.h"
#include "plan/SpokenNumber.h"

#include <array>
#include <cmath>

namespace plan {

namespace {

enum class Relation { AtLeast, MoreThan, AtMost, LessThan, Exactly };

struct Spelling {
    std::string_view text;
    Relation relation;
};

/// Longer spellings stand before those they begin with.
constexpr std::array Prefixes{
    Spelling{">=", Relation::AtLeast},
    Spelling{"=>", Relation::AtLeast},
    Spelling{"≥", Relation::AtLeast},
    Spelling{"<=", Relation::AtMost},
    Spelling{"=<", Relation::AtMost},
    Spelling{"≤", Relation::AtMost},
    Spelling{">", Relation::MoreThan},
    Spelling{"<", Relation::LessThan},
    Spelling{"=", Relation::Exactly},
    Spelling{"至少", Relation::AtLeast},
    Spelling{"最少", Relation::AtLeast},
    Spelling{"起码", Relation::AtLeast},
    Spelling{"不少于", Relation::AtLeast},
    Spelling{"不低于", Relation::AtLeast},
    Spelling{"不小于", Relation::AtLeast},
    Spelling{"不下于", Relation::AtLeast},
    Spelling{"不下", Relation::AtLeast},
    Spelling{"不超过", Relation::AtMost},
    Spelling{"不多于", Relation::AtMost},
    Spelling{"不高于", Relation::AtMost},
    Spelling{"不大于", Relation::AtMost},
    Spelling{"至多", Relation::AtMost},
    Spelling{"最多", Relation::AtMost},
    Spelling{"顶多", Relation::AtMost},
    Spelling{"超过", Relation::MoreThan},
    Spelling{"大于", Relation::MoreThan},
    Spelling{"多于", Relation::MoreThan},
    Spelling{"高于", Relation::MoreThan},
    Spelling{"不止", Relation::MoreThan},
    Spelling{"超", Relation::MoreThan},
    Spelling{"不到", Relation::LessThan},
    Spelling{"不足", Relation::LessThan},
    Spelling{"不满", Relation::LessThan},
    Spelling{"未满", Relation::LessThan},
    Spelling{"少于", Relation::LessThan},
    Spelling{"小于", Relation::LessThan},
    Spelling{"低于", Relation::LessThan},
    Spelling{"正好", Relation::Exactly},
    Spelling{"刚好", Relation::Exactly},
    Spelling{"共", Relation::Exactly},
};

/// 以上 includes the number, 以下 does not: the documents say so.
constexpr std::array Suffixes{
    Spelling{"+", Relation::AtLeast},
    Spelling{"及以上", Relation::AtLeast},
    Spelling{"或以上", Relation::AtLeast},
    Spelling{"以上", Relation::AtLeast},
    Spelling{"或更多", Relation::AtLeast},
    Spelling{"多", Relation::AtLeast},
    Spelling{"余", Relation::AtLeast},
    Spelling{"及以下", Relation::AtMost},
    Spelling{"或以下", Relation::AtMost},
    Spelling{"或更少", Relation::AtMost},
    Spelling{"以内", Relation::AtMost},
    Spelling{"之内", Relation::AtMost},
    Spelling{"内", Relation::AtMost},
    Spelling{"以下", Relation::LessThan},
    Spelling{"之下", Relation::LessThan},
};

/// "50不到", but only at the end: in "超过3不到4" it begins the second bound.
constexpr std::string_view NotReached = "不到";

constexpr std::array<std::string_view, 14> RangeWords{
    "——", "—", "--", "-", "–", "−", "~", "〜", "……", "…", "...", "..", "到", "至"};
constexpr std::array<std::string_view, 7> AndWords{"、", ",", "并且", "而且", "且", "但", "又"};
constexpr std::array<std::string_view, 6> NoneWords{"没有", "没", "无", "none", "一个没有", "没有人"};
constexpr std::array<std::string_view, 8> VagueWords{"大约", "约", "大概", "左右", "上下", "差不多", "几", "数十"};
constexpr std::string_view PieceWord = "个";
constexpr std::array<std::string_view, 3> PeopleWords{"人", "名", "位"};

template <std::size_t N>
bool takeAny(TextCursor &cursor, const std::array<std::string_view, N> &words)
{
    for (const std::string_view word : words) {
        if (cursor.take(word))
            return true;
    }
    return false;
}

template <std::size_t N>
std::optional<Relation> takeRelation(TextCursor &cursor, const std::array<Spelling, N> &spellings)
{
    for (const Spelling &spelling : spellings) {
        if (cursor.take(spelling.text))
            return spelling.relation;
    }
    return {};
}

/// Power of ten of a unit of money in yuan ("万元": 4); nothing for other units.
std::optional<int> yuanPower(std::string_view unit)
{
    constexpr std::array<std::pair<std::string_view, int>, 5> Units{
        {{"元", 0}, {"千元", 3}, {"万元", 4}, {"百万元", 6}, {"亿元", 8}}};
    for (const auto &[name, power] : Units) {
        if (name == unit)
            return power;
    }
    return {};
}

/// A number with what stands around it.
struct Quantity {
    SpokenNumber number;
    bool inYuan = false; ///< money counted in yuan, not in the fact's unit
    bool unitSeen = false;
    std::optional<Relation> relation; ///< from a prefix or a suffix
    bool contradictory = false; ///< prefix and suffix say different things
};

struct Bound {
    Relation relation = Relation::Exactly;
    Decimal value;
};

class QuantityReader {
public:
    QuantityReader(const Fact &fact, std::string_view text)
        : m_fact(fact)
        , m_yuanPower(yuanPower(fact.unit))
        , m_cursor(text)
    {
    }

    /// One or two bounds ("3以上", "30到50", "10人以上50人以下"); empty when the text is of no known form.
    std::vector<Bound> bounds()
    {
        const auto first = quantity(m_cursor);
        if (!first)
            return {};
        if (!first->relation) {
            if (auto range = closedRange(*first); !range.empty())
                return range;
        }
        std::vector<Bound> found{bound(*first)};
        if (!m_cursor.atEnd()) {
            takeAny(m_cursor, AndWords);
            const auto second = quantity(m_cursor);
            if (!second || !second->relation || !first->relation)
                return {};
            found.push_back(bound(*second));
        }
        return m_cursor.atEnd() ? found : std::vector<Bound>{};
    }

private:
    /// prefix? number suffix? unit? suffix?; nothing when no number is there or the words contradict each other
    std::optional<Quantity> quantity(TextCursor &cursor) const
    {
        TextCursor at = cursor;
        Quantity found;
        found.relation = takeRelation(at, Prefixes);
        const auto number = readSpokenNumber(at, m_fact.unit);
        if (!number)
            return {};
        found.number = *number;
        takeSuffix(at, found);
        takeUnit(at, found);
        takeSuffix(at, found);
        if (found.contradictory)
            return {};
        cursor = at;
        return found;
    }

    static void takeSuffix(TextCursor &cursor, Quantity &found)
    {
        TextCursor at = cursor;
        auto suffix = takeRelation(at, Suffixes);
        if (!suffix && at.rest() == NotReached && at.take(NotReached))
            suffix = Relation::LessThan;
        if (!suffix)
            return;
        found.contradictory = found.contradictory || (found.relation && *found.relation != *suffix);
        found.relation = suffix;
        cursor = at;
    }

    void takeUnit(TextCursor &cursor, Quantity &found) const
    {
        if (m_yuanPower) {
            found.unitSeen = cursor.take(m_fact.unit);
            const bool yuan = !found.unitSeen && (cursor.take("块钱") || cursor.take("元") || cursor.take("块"));
            found.inYuan = yuan || found.number.myriads;
            return;
        }
        if ((found.unitSeen = cursor.take(m_fact.unit)))
            return;
        std::string_view unit = m_fact.unit;
        if (unit.starts_with(PieceWord)) // "2县" and "2个" where the unit is 个县
            unit.remove_prefix(PieceWord.size());
        const bool pieces = cursor.take(PieceWord);
        const bool people = unit == "人" || unit.empty();
        found.unitSeen = cursor.take(unit) || (people && takeAny(cursor, PeopleWords)) || pieces;
    }

    /// "30-50": both ends included. A unit behind the last number holds for the first as well ("1到2万人").
    std::vector<Bound> closedRange(const Quantity &first)
    {
        TextCursor at = m_cursor;
        if (takeRelation(at, Prefixes)) // "至" of "至多" is no "to"
            return {};
        if (!takeAny(at, RangeWords))
            return {};
        const auto second = quantity(at);
        if (!second || second->relation)
            return {};
        at.take("之间");
        if (!at.atEnd())
            return {};
        m_cursor = at;
        const Decimal high = inFactUnit(*second);
        Decimal low = inFactUnit(first);
        if (!first.unitSeen && !first.number.myriads && !first.inYuan) {
            Quantity shared = first;
            shared.number.value = first.number.value.scaled(second->number.tail);
            shared.inYuan = second->inYuan;
            const Decimal candidate = inFactUnit(shared);
            if (candidate.fitsDouble() && high.fitsDouble() && candidate.toDouble() <= high.toDouble())
                low = candidate;
        }
        return {{Relation::AtLeast, low}, {Relation::AtMost, high}};
    }

    [[nodiscard]] Decimal inFactUnit(const Quantity &quantity) const
    {
        return quantity.inYuan ? quantity.number.value.scaled(-m_yuanPower.value_or(0)) : quantity.number.value;
    }

    [[nodiscard]] Bound bound(const Quantity &quantity) const
    {
        return {quantity.relation.value_or(Relation::Exactly), inFactUnit(quantity)};
    }

    const Fact &m_fact;
    std::optional<int> m_yuanPower;
    TextCursor m_cursor;
};

std::string plain(double value) { return feel::Number::fromDouble(value).value_or(feel::Number{}).toString(); }

/// Why the number can never stand in this fact; empty when it can.
std::string numberProblem(const Fact &fact, const Decimal &value)
{
    if (!value.fitsDouble())
        return "the number has more than 15 digits: write it shorter";
    if (fact.whole && !value.isWhole())
        return "only whole numbers count here: write " + plain(std::floor(value.toDouble())) + " or "
            + plain(std::ceil(value.toDouble()));
    if (fact.min && value.toDouble() < *fact.min)
        return "the least possible is " + plain(*fact.min) + ": write a number from there up";
    if (fact.max && value.toDouble() > *fact.max)
        return "the most possible is " + plain(*fact.max) + ": write a number up to there";
    return {};
}

/// The values between two bounds, for finding out whether there are any.
struct Interval {
    std::optional<double> low;
    std::optional<double> high;
    bool lowIncluded = true;
    bool highIncluded = true;

    void cutBelow(double value, bool included)
    {
        if (low && *low >= value)
            return;
        low = value;
        lowIncluded = included;
    }
    void cutAbove(double value, bool included)
    {
        if (high && *high <= value)
            return;
        high = value;
        highIncluded = included;
    }
    [[nodiscard]] bool isEmpty(bool whole) const
    {
        if (!low || !high)
            return false;
        if (!whole)
            return *low > *high || (*low == *high && !(lowIncluded && highIncluded));
        const double first = lowIncluded ? *low : *low + 1;
        const double last = highIncluded ? *high : *high - 1;
        return first > last;
    }
};

bool isLower(Relation relation) { return relation == Relation::AtLeast || relation == Relation::MoreThan; }

bool isUpper(Relation relation) { return relation == Relation::AtMost || relation == Relation::LessThan; }

/// What the bounds leave of the fact's domain. A strict bound goes in first where it equals the domain's own.
Interval intervalOf(const Fact &fact, const std::vector<Bound> &bounds)
{
    Interval interval;
    for (const Bound &bound : bounds) {
        if (isLower(bound.relation))
            interval.cutBelow(bound.value.toDouble(), bound.relation == Relation::AtLeast);
        else
            interval.cutAbove(bound.value.toDouble(), bound.relation == Relation::AtMost);
    }
    if (fact.min)
        interval.cutBelow(*fact.min, true);
    if (fact.max)
        interval.cutAbove(*fact.max, true);
    return interval;
}

std::string testText(const Bound &bound)
{
    switch (bound.relation) {
    case Relation::AtLeast:
        return ">= " + bound.value.text();
    case Relation::MoreThan:
        return "> " + bound.value.text();
    case Relation::AtMost:
        return "<= " + bound.value.text();
    case Relation::LessThan:
        return "< " + bound.value.text();
    case Relation::Exactly:
        break;
    }
    return bound.value.text();
}

std::string rangeText(const Bound &low, const Bound &high)
{
    std::string text(1, low.relation == Relation::AtLeast ? '[' : '(');
    text += low.value.text();
    text += "..";
    text += high.value.text();
    text += high.relation == Relation::AtMost ? ']' : ')';
    return text;
}

QuantityAnswer toReading(const Fact &fact, std::vector<Bound> bounds)
{
    for (const Bound &bound : bounds) {
        if (std::string problem = numberProblem(fact, bound.value); !problem.empty())
            return tl::unexpected(std::move(problem));
    }
    if (bounds.size() == 1 && bounds[0].relation == Relation::Exactly)
        return Reading(Exact{bounds[0].value.toDouble()});
    if (bounds.size() == 2) {
        if (isUpper(bounds[0].relation))
            std::swap(bounds[0], bounds[1]);
        if (!isLower(bounds[0].relation) || !isUpper(bounds[1].relation))
            return tl::unexpected(std::string("the two bounds do not make a range: write 30-50"));
        if (bounds[0].value.toDouble() > bounds[1].value.toDouble())
            return tl::unexpected("the range is empty: write the smaller number first, " + bounds[1].value.text() + "-"
                + bounds[0].value.text());
    }
    if (intervalOf(fact, bounds).isEmpty(fact.whole))
        return tl::unexpected(std::string("no possible value satisfies it: write a wider range"));
    if (bounds.size() == 1)
        return Reading(Bounded{testText(bounds[0])});
    if (bounds[0].value.text() == bounds[1].value.text())
        return Reading(Exact{bounds[0].value.toDouble()});
    return Reading(Bounded{rangeText(bounds[0], bounds[1])});
}

} // namespace

QuantityAnswer readQuantityAnswer(const Fact &fact, std::string_view text)
{
    for (const std::string_view word : NoneWords) {
        if (text == word)
            return toReading(fact, {{Relation::Exactly, Decimal{}}});
    }
    for (const std::string_view word : VagueWords) {
        if (text.find(word) != std::string_view::npos)
            return tl::unexpected(std::string(word) + " says no bounds: write a range like 30-50, or at least 30+");
    }
    std::vector<Bound> bounds = QuantityReader(fact, text).bounds();
    if (bounds.empty())
        return std::optional<Reading>{};
    return toReading(fact, std::move(bounds));
}

} // namespace plan
