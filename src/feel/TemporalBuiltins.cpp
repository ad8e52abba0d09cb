#include "feel/Builtins.h"
#include "feel/Format.h"

namespace feel {

namespace {

constexpr int LargestOffset = 14 * 3600;

template <class T>
Value orWrong(const std::optional<T> &value, const std::string &text, std::string_view what, const CallSite &site)
{
    if (value)
        return *value;
    if (text.find('@') != std::string::npos)
        return site.notes.null("unsupported-feature", site.column, [] {
            return std::string("time zones by name are left out of the profile; write the offset, like +08:00");
        });
    return site.wrong(std::string("this is no ").append(what).append(": ").append(feel::quoted(text)));
}

Value toDate(Arguments arguments, const CallSite &site)
{
    const Value &from = arguments[0];
    if (const auto *text = from.as<std::string>())
        return orWrong(Date::parse(*text), *text, "date", site);
    if (const auto *dateTime = from.as<DateTime>())
        return dateTime->date;
    return from.as<Date>() ? from : site.notA("string, date or date and time", from);
}

std::optional<std::int64_t> wholeNumber(const Value &value)
{
    const auto *number = value.as<Number>();
    if (!number)
        return std::nullopt;
    return number->toInt();
}

Value notWhole(const Value &value, const CallSite &site)
{
    return value.as<Number>() ? site.wrong("the parts are whole numbers") : site.notA("number", value);
}

Value dateOfParts(Arguments arguments, const CallSite &site)
{
    for (const Value &part : arguments) {
        if (!wholeNumber(part))
            return notWhole(part, site);
    }
    const auto date = Date::make(*wholeNumber(arguments[0]), *wholeNumber(arguments[1]), *wholeNumber(arguments[2]));
    return date ? Value(*date) : site.wrong("there is no such day");
}

Value toTime(Arguments arguments, const CallSite &site)
{
    const Value &from = arguments[0];
    if (const auto *text = from.as<std::string>())
        return orWrong(Time::parse(*text), *text, "time", site);
    if (const auto *dateTime = from.as<DateTime>())
        return dateTime->time;
    if (from.as<Date>()) // a day begins at midnight of UTC
        return Time{0, 0, 0, 0, 0};
    return from.as<Time>() ? from : site.notA("string, time or date and time", from);
}

/// hour, minute, second and perhaps the offset, which may be null.
Value timeOfParts(Arguments arguments, const CallSite &site)
{
    const auto hour = wholeNumber(arguments[0]);
    const auto minute = wholeNumber(arguments[1]);
    if (!hour || !minute)
        return notWhole(arguments[hour ? 1 : 0], site);
    const auto *second = arguments[2].as<Number>();
    if (!second)
        return site.notA("number", arguments[2]);
    const auto length = DaysTimeDuration::fromSeconds(*second);
    if (*hour < 0 || *hour > 23 || *minute < 0 || *minute > 59 || !length || length->seconds < 0
        || length->seconds > 59)
        return site.wrong("there is no such time of day");
    Time time{static_cast<int>(*hour), static_cast<int>(*minute), static_cast<int>(length->seconds),
        length->nanoseconds, std::nullopt};
    if (arguments.size() == 3 || arguments[3].isNull())
        return time;
    const auto *offset = arguments[3].as<DaysTimeDuration>();
    if (!offset)
        return site.notA("days and time duration", arguments[3]);
    if (offset->seconds < -LargestOffset || offset->seconds > LargestOffset || offset->nanoseconds != 0)
        return site.wrong("an offset is whole seconds within 14 hours");
    time.offset = static_cast<int>(offset->seconds);
    return time;
}

Value toDateTime(Arguments arguments, const CallSite &site)
{
    const Value &from = arguments[0];
    if (const auto *text = from.as<std::string>())
        return orWrong(DateTime::parse(*text), *text, "date and time", site);
    if (const auto *date = from.as<Date>())
        return DateTime{*date, Time{}};
    return from.as<DateTime>() ? from : site.notA("string or date and time", from);
}

Value dateTimeOfParts(Arguments arguments, const CallSite &site)
{
    const auto *time = arguments[1].as<Time>();
    if (arguments[0].isNull() || !time)
        return arguments[0].isNull() ? Value() : site.notA("time", arguments[1]);
    if (const auto *date = arguments[0].as<Date>())
        return DateTime{*date, *time};
    if (const auto *dateTime = arguments[0].as<DateTime>())
        return DateTime{dateTime->date, *time};
    return site.notA("date", arguments[0]);
}

Value toDuration(Arguments arguments, const CallSite &site)
{
    const Value &from = arguments[0];
    if (const auto *text = from.as<std::string>()) {
        if (const auto months = YearsMonthsDuration::parse(*text))
            return *months;
        return orWrong(DaysTimeDuration::parse(*text), *text, "duration", site);
    }
    return from.as<DaysTimeDuration>() || from.as<YearsMonthsDuration>() ? from : site.notA("string", from);
}

} // namespace

std::vector<Builtin> temporalBuiltins()
{
    return {
        {"date", {{{"from"}, toDate}, {{"year", "month", "day"}, dateOfParts}}},
        {"date and time", {{{"from"}, toDateTime}, {{"date", "time"}, dateTimeOfParts}}},
        {"duration", {{{"from"}, toDuration}}},
        {"time",
            {{{"from"}, toTime}, {{"hour", "minute", "second"}, timeOfParts},
                {{"hour", "minute", "second", "offset"}, timeOfParts}}},
    };
}

} // namespace feel
