#include "feel/Compare.h"

#include "base/Overloaded.h"

namespace feel {

namespace {

using Ordering = std::optional<std::weak_ordering>;

bool bothLocalOrNot(const Time &left, const Time &right) { return left.offset.has_value() == right.offset.has_value(); }

Ordering orderTimes(const Time &left, const Time &right)
{
    if (!bothLocalOrNot(left, right))
        return std::nullopt;
    const auto utc = [](const Time &time) {
        return time.nanoseconds() - time.offset.value_or(0) * std::int64_t{1'000'000'000};
    };
    return utc(left) <=> utc(right);
}

Ordering orderDateTimes(const DateTime &left, const DateTime &right)
{
    if (!bothLocalOrNot(left.time, right.time))
        return std::nullopt;
    return sinceEpoch(left) <=> sinceEpoch(right);
}

std::optional<Truth> equalLists(const List &left, const List &right)
{
    if (left.size() != right.size())
        return Truth::False;
    Truth all = Truth::True;
    for (std::size_t i = 0; i < left.size() && all != Truth::False; ++i)
        all = both(all, equal(left[i], right[i]).value_or(Truth::Unknown));
    return all;
}

std::optional<Truth> equalRanges(const Range &left, const Range &right)
{
    if (left.lowIncluded != right.lowIncluded || left.highIncluded != right.highIncluded)
        return Truth::False;
    return both(equal(left.low, right.low).value_or(Truth::False), equal(left.high, right.high).value_or(Truth::False));
}

std::optional<Truth> equalObjects(const Object &left, const Object &right)
{
    if (left.size() != right.size())
        return Truth::False;
    Truth all = Truth::True;
    for (auto l = left.begin(), r = right.begin(); l != left.end(); ++l, ++r) {
        if (l->first != r->first)
            return Truth::False;
        all = both(all, equal(l->second, r->second).value_or(Truth::Unknown));
    }
    return all;
}

std::optional<Truth> truthOf(Ordering ordering)
{
    return ordering ? std::optional(toTruth(*ordering == 0)) : std::nullopt;
}

} // namespace

std::optional<Truth> equal(const Value &left, const Value &right)
{
    if (left.isNull() || right.isNull())
        return toTruth(left.isNull() && right.isNull());
    if (left.storage().index() != right.storage().index())
        return std::nullopt;
    if (const bool *value = left.as<bool>())
        return toTruth(*value == *right.as<bool>());
    if (const List *list = left.asList())
        return equalLists(*list, *right.asList());
    if (const Range *range = left.asRange())
        return equalRanges(*range, *right.asRange());
    if (const Object *object = left.asObject())
        return equalObjects(*object, *right.asObject());
    return truthOf(order(left, right));
}

std::optional<std::weak_ordering> order(const Value &left, const Value &right)
{
    if (left.storage().index() != right.storage().index())
        return std::nullopt;
    return std::visit(
        base::Overloaded{
            [&](Number value) -> Ordering { return value <=> *right.as<Number>(); },
            // UTF-8 bytes are in the order of the characters.
            [&](const std::string &value) -> Ordering { return value <=> *right.as<std::string>(); },
            [&](const Date &value) -> Ordering { return value <=> *right.as<Date>(); },
            [&](const Time &value) -> Ordering { return orderTimes(value, *right.as<Time>()); },
            [&](const DateTime &value) -> Ordering { return orderDateTimes(value, *right.as<DateTime>()); },
            [&](DaysTimeDuration value) -> Ordering { return value <=> *right.as<DaysTimeDuration>(); },
            [&](YearsMonthsDuration value) -> Ordering { return value <=> *right.as<YearsMonthsDuration>(); },
            [](const auto &) -> Ordering { return std::nullopt; },
        },
        left.storage());
}

std::optional<Truth> contains(const Range &range, const Value &value)
{
    if (value.isNull())
        return Truth::Unknown;
    Truth inside = Truth::True;
    if (!range.low.isNull()) {
        const auto low = order(value, range.low);
        if (!low)
            return std::nullopt;
        inside = toTruth(range.lowIncluded ? *low >= 0 : *low > 0);
    }
    if (!range.high.isNull()) {
        const auto high = order(value, range.high);
        if (!high)
            return std::nullopt;
        inside = both(inside, toTruth(range.highIncluded ? *high <= 0 : *high < 0));
    }
    return inside;
}

std::optional<Truth> compare(Operator op, const Value &left, const Value &right)
{
    if (op == Operator::Equal)
        return equal(left, right);
    if (op == Operator::NotEqual) {
        const auto same = equal(left, right);
        return same ? std::optional(!*same) : std::nullopt;
    }
    if (left.isNull() || right.isNull())
        return Truth::Unknown;
    const auto ordering = order(left, right);
    if (!ordering)
        return std::nullopt;
    switch (op) {
    case Operator::Less:
        return toTruth(*ordering < 0);
    case Operator::LessEqual:
        return toTruth(*ordering <= 0);
    case Operator::Greater:
        return toTruth(*ordering > 0);
    default:
        return toTruth(*ordering >= 0);
    }
}

} // namespace feel
