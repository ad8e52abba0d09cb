#include "feel/Arithmetic.h"

namespace feel {

namespace {

using Outcome = std::optional<Value>;

/// The value, or null where there is none.
template <class T>
Value orNull(const std::optional<T> &value)
{
    return value ? Value(*value) : Value();
}

/// `apply(l, r)` when left is an L and right an R; nothing otherwise.
template <class L, class R, class Apply>
Outcome on(const Value &left, const Value &right, const Apply &apply)
{
    const L *l = left.as<L>();
    const R *r = right.as<R>();
    return l && r ? Outcome(apply(*l, *r)) : std::nullopt;
}

Value plusDuration(const DateTime &value, DaysTimeDuration duration)
{
    const auto sum = add(sinceEpoch(value), duration);
    return sum ? orNull(fromEpoch(*sum, value.time.offset)) : Value();
}

/// A day counts as its midnight; the time that comes of it is dropped again.
Value plusDuration(const Date &value, DaysTimeDuration duration)
{
    const auto sum = add(sinceEpoch({value, {}}), duration);
    const auto moved = sum ? fromEpoch(*sum, std::nullopt) : std::nullopt;
    return moved ? Value(moved->date) : Value();
}

Value plusDuration(const Time &value, DaysTimeDuration duration) { return plus(value, duration); }

Value plusDuration(const DateTime &value, YearsMonthsDuration duration)
{
    const auto date = plusMonths(value.date, duration.months);
    return date ? Value(DateTime{*date, value.time}) : Value();
}

Value plusDuration(const Date &value, YearsMonthsDuration duration)
{
    return orNull(plusMonths(value, duration.months));
}

Value plusDuration(DaysTimeDuration value, DaysTimeDuration duration) { return orNull(add(value, duration)); }

Value plusDuration(YearsMonthsDuration value, YearsMonthsDuration duration)
{
    const std::int64_t months = value.months + duration.months;
    return months <= LargestMonths && months >= -LargestMonths ? Value(YearsMonthsDuration{months}) : Value();
}

YearsMonthsDuration negated(YearsMonthsDuration value) { return {-value.months}; }

/// Moves a date, time or duration by the duration on the right; `direct` or backwards.
Outcome moved(const Value &left, const Value &right, bool backwards)
{
    const auto move = [&](const auto &value, const auto &duration) {
        return plusDuration(value, backwards ? negated(duration) : duration);
    };
    if (right.as<DaysTimeDuration>()) {
        if (auto result = on<DateTime, DaysTimeDuration>(left, right, move))
            return result;
        if (auto result = on<Date, DaysTimeDuration>(left, right, move))
            return result;
        if (auto result = on<Time, DaysTimeDuration>(left, right, move))
            return result;
        return on<DaysTimeDuration, DaysTimeDuration>(left, right, move);
    }
    if (auto result = on<DateTime, YearsMonthsDuration>(left, right, move))
        return result;
    if (auto result = on<Date, YearsMonthsDuration>(left, right, move))
        return result;
    return on<YearsMonthsDuration, YearsMonthsDuration>(left, right, move);
}

/// A date counts as its midnight in UTC where an instant is asked for.
std::optional<DateTime> instantOf(const Value &value)
{
    if (const auto *dateTime = value.as<DateTime>())
        return *dateTime;
    if (const auto *date = value.as<Date>())
        return DateTime{*date, Time{0, 0, 0, 0, 0}};
    return std::nullopt;
}

/// What lies between two instants or two times of day, both local or both with an offset.
Outcome difference(const Value &left, const Value &right)
{
    auto l = instantOf(left);
    auto r = instantOf(right);
    if (left.as<Time>() && right.as<Time>()) {
        l = DateTime{{}, *left.as<Time>()};
        r = DateTime{{}, *right.as<Time>()};
    }
    if (!l || !r || l->time.offset.has_value() != r->time.offset.has_value())
        return std::nullopt;
    return orNull(add(sinceEpoch(*l), negated(sinceEpoch(*r))));
}

Outcome sum(const Value &left, const Value &right)
{
    if (auto result = on<Number, Number>(left, right, [](Number l, Number r) { return orNull(add(l, r)); }))
        return result;
    if (auto result =
            on<std::string, std::string>(left, right, [](const auto &l, const auto &r) { return Value(l + r); }))
        return result;
    if (auto result = moved(left, right, false))
        return result;
    return moved(right, left, false);
}

Outcome subtraction(const Value &left, const Value &right)
{
    if (auto result = on<Number, Number>(left, right, [](Number l, Number r) { return orNull(subtract(l, r)); }))
        return result;
    if (auto result = moved(left, right, true))
        return result;
    return difference(left, right);
}

Value fromMonths(const std::optional<Number> &months)
{
    const auto whole = months ? rounded(*months, 0, Rounding::TowardsZero).toInt() : std::nullopt;
    return whole && *whole <= LargestMonths && *whole >= -LargestMonths ? Value(YearsMonthsDuration{*whole}) : Value();
}

Value fromSeconds(const std::optional<Number> &seconds)
{
    return seconds ? orNull(DaysTimeDuration::fromSeconds(*seconds)) : Value();
}

/// A duration times or divided by a number.
Outcome scaled(const Value &left, const Value &right, std::optional<Number> (*apply)(Number, Number))
{
    if (auto result = on<DaysTimeDuration, Number>(
            left, right, [&](DaysTimeDuration l, Number r) { return fromSeconds(apply(l.toSeconds(), r)); }))
        return result;
    return on<YearsMonthsDuration, Number>(
        left, right, [&](YearsMonthsDuration l, Number r) { return fromMonths(apply(Number::fromInt(l.months), r)); });
}

Outcome product(const Value &left, const Value &right)
{
    if (auto result = on<Number, Number>(left, right, [](Number l, Number r) { return orNull(multiply(l, r)); }))
        return result;
    if (auto result = scaled(left, right, multiply))
        return result;
    return scaled(right, left, multiply);
}

Outcome quotient(const Value &left, const Value &right)
{
    if (auto result = on<Number, Number>(left, right, [](Number l, Number r) { return orNull(divide(l, r)); }))
        return result;
    if (auto result = scaled(left, right, divide))
        return result;
    if (auto result = on<DaysTimeDuration, DaysTimeDuration>(left, right,
            [](DaysTimeDuration l, DaysTimeDuration r) { return orNull(divide(l.toSeconds(), r.toSeconds())); }))
        return result;
    return on<YearsMonthsDuration, YearsMonthsDuration>(left, right, [](YearsMonthsDuration l, YearsMonthsDuration r) {
        return orNull(divide(Number::fromInt(l.months), Number::fromInt(r.months)));
    });
}

} // namespace

Outcome arithmetic(Operator op, const Value &left, const Value &right)
{
    if (left.isNull() || right.isNull())
        return Value();
    switch (op) {
    case Operator::Add:
        return sum(left, right);
    case Operator::Subtract:
        return subtraction(left, right);
    case Operator::Multiply:
        return product(left, right);
    case Operator::Divide:
        return quotient(left, right);
    default:
        return on<Number, Number>(left, right, [](Number l, Number r) { return orNull(power(l, r)); });
    }
}

Outcome negated(const Value &value)
{
    if (value.isNull())
        return Value();
    if (const auto *number = value.as<Number>())
        return number->negated();
    if (const auto *duration = value.as<DaysTimeDuration>())
        return negated(*duration);
    if (const auto *duration = value.as<YearsMonthsDuration>())
        return negated(*duration);
    return std::nullopt;
}

} // namespace feel
