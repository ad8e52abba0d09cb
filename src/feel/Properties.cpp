#include "feel/Properties.h"

#include "base/Overloaded.h"

#include <cstdlib>

namespace feel {

namespace {

using Outcome = std::optional<Value>;

Value whole(std::int64_t value) { return Number::fromInt(value); }

Outcome of(const Date &date, std::string_view name)
{
    if (name == "year")
        return whole(date.year);
    if (name == "month")
        return whole(date.month);
    if (name == "day")
        return whole(date.day);
    if (name == "weekday")
        return whole(date.weekday());
    return std::nullopt;
}

Outcome of(const Time &time, std::string_view name)
{
    if (name == "hour")
        return whole(time.hour);
    if (name == "minute")
        return whole(time.minute);
    if (name == "second")
        return DaysTimeDuration{time.second, time.nanosecond}.toSeconds();
    if (name == "time offset")
        return time.offset ? Value(DaysTimeDuration{*time.offset, 0}) : Value();
    if (name == "timezone") // the name of a zone, which no value of the profile has
        return Value();
    return std::nullopt;
}

Outcome of(const DateTime &value, std::string_view name)
{
    if (auto result = of(value.date, name))
        return result;
    return of(value.time, name);
}

Outcome of(DaysTimeDuration duration, std::string_view name)
{
    const bool negative = duration.seconds < 0;
    const DaysTimeDuration size = negative ? negated(duration) : duration;
    const auto signedly = [&](Number number) { return Value(negative ? number.negated() : number); };
    if (name == "days")
        return signedly(Number::fromInt(size.seconds / 86400));
    if (name == "hours")
        return signedly(Number::fromInt(size.seconds / 3600 % 24));
    if (name == "minutes")
        return signedly(Number::fromInt(size.seconds / 60 % 60));
    if (name == "seconds")
        return signedly(DaysTimeDuration{size.seconds % 60, size.nanoseconds}.toSeconds());
    return std::nullopt;
}

Outcome of(YearsMonthsDuration duration, std::string_view name)
{
    if (name == "years")
        return whole(duration.months / 12);
    if (name == "months")
        return whole(duration.months % 12);
    return std::nullopt;
}

Outcome of(const std::shared_ptr<const Object> &object, std::string_view name)
{
    const auto entry = object->find(name);
    return entry == object->end() ? std::nullopt : Outcome(entry->second);
}

} // namespace

Outcome property(const Value &value, std::string_view name)
{
    return std::visit(base::Overloaded {
                          [&](const auto &v) -> Outcome
                              requires requires { of(v, name);
}
{
    return of(v, name);
}
, [](const auto &) -> Outcome { return std::nullopt; },
} // namespace feel
,
        value.storage());
}

} // namespace feel
