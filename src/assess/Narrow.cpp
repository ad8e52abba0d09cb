#include "assess/Narrow.h"

#include "feel/DomainTest.h"

namespace assess {

namespace {

/// One side of an interval; no value: open towards that side.
struct End {
    std::optional<feel::Number> value;
    bool included = true;
};
struct Interval {
    End low;
    End high;
};

std::optional<feel::Number> numberOf(const std::optional<feel::Value> &value)
{
    const feel::Number *number = value ? value->as<feel::Number>() : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

/// A test that is one interval of numbers.
std::optional<Interval> intervalOf(const std::string &test)
{
    const auto parsed = feel::UnaryTests::parse(test);
    const std::optional<feel::DomainTest> domain = parsed ? feel::domainTest(*parsed) : std::nullopt;
    if (!domain || domain->any || domain->negated || domain->intervals.size() != 1)
        return {};
    const feel::DomainInterval &interval = domain->intervals.front();
    return Interval{{numberOf(interval.low), interval.lowIncluded}, {numberOf(interval.high), interval.highIncluded}};
}

/// The end that leaves less; `upper`: of two upper ends the smaller one.
End tighter(const End &left, const End &right, bool upper)
{
    if (!left.value || !right.value)
        return left.value ? left : right;
    if (*left.value == *right.value)
        return left.included ? right : left;
    return (*left.value < *right.value) == upper ? left : right;
}

bool operator==(const End &left, const End &right)
{
    return left.value.has_value() == right.value.has_value()
        && (!left.value || (*left.value == *right.value && left.included == right.included));
}

/// The least that is known of a number; open where nothing is.
End leastOf(const plan::Reading &reading)
{
    if (const auto *bounded = std::get_if<plan::Bounded>(&reading)) {
        const std::optional<Interval> interval = intervalOf(bounded->test);
        return interval ? interval->low : End{};
    }
    const auto *exact = std::get_if<plan::Exact>(&reading);
    const double *number = exact ? std::get_if<double>(&exact->value) : nullptr;
    return number ? End{feel::Number::fromDouble(*number)} : End{};
}

std::string testOf(const Interval &interval)
{
    const std::string low = interval.low.value ? interval.low.value->toString() : std::string();
    const std::string high = interval.high.value ? interval.high.value->toString() : std::string();
    if (high.empty())
        return (interval.low.included ? ">= " : "> ") + low;
    if (low.empty())
        return (interval.high.included ? "<= " : "< ") + high;
    return (interval.low.included ? "[" : "(") + low + ".." + high + (interval.high.included ? "]" : ")");
}

plan::Reading readingOf(const Interval &interval)
{
    const auto &[low, high] = interval;
    const bool single = low.value && high.value && *low.value == *high.value && low.included && high.included;
    return single ? plan::Reading(plan::Exact{low.value->toDouble()}) : plan::Bounded{testOf(interval)};
}

} // namespace

plan::Reading narrowed(const plan::Reading &known, const std::string &test)
{
    const auto *bounded = std::get_if<plan::Bounded>(&known);
    const std::optional<Interval> before = bounded ? intervalOf(bounded->test) : std::nullopt;
    const std::optional<Interval> answer = intervalOf(test);
    if (!before || !answer)
        return plan::Bounded{test};
    const Interval both{tighter(before->low, answer->low, false), tighter(before->high, answer->high, true)};
    return readingOf(both);
}

plan::Reading raisedBy(const plan::Reading &part, const plan::Reading &known)
{
    const auto *bounded = std::get_if<plan::Bounded>(&known);
    const std::optional<Interval> before = bounded ? intervalOf(bounded->test) : std::nullopt;
    if (!before)
        return known;
    const Interval both{tighter(before->low, leastOf(part), false), before->high};
    return both.low == before->low ? known : readingOf(both);
}

std::optional<Limits> limitsOf(const std::string &test)
{
    const std::optional<Interval> interval = intervalOf(test);
    if (!interval)
        return {};
    const auto valueOf = [](const End &end) { return end.value ? std::optional(end.value->toDouble()) : std::nullopt; };
    return Limits{valueOf(interval->low), valueOf(interval->high), interval->low.included, interval->high.included};
}

std::optional<Limits> limitsOf(const plan::Reading &reading)
{
    if (const auto *bounded = std::get_if<plan::Bounded>(&reading))
        return limitsOf(bounded->test);
    const auto *exact = std::get_if<plan::Exact>(&reading);
    const double *number = exact ? std::get_if<double>(&exact->value) : nullptr;
    return number ? std::optional(Limits{*number, *number}) : std::nullopt;
}

} // namespace assess
