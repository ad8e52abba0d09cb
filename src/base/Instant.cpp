#include "base/Instant.h"

#include <cctype>
#include <cstdio>
#include <optional>

namespace base {

namespace {

using namespace std::chrono;

/// Reads fixed-width digits and separators from the front of a text.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    std::optional<int> digits(std::size_t count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        int value = 0;
        for (const char c : m_rest.substr(0, count)) {
            if (c < '0' || c > '9')
                return std::nullopt;
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(count);
        return value;
    }
    bool accept(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    [[nodiscard]] char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

std::optional<int> readMilliseconds(Reader &reader)
{
    int value = 0;
    int scale = 100;
    bool any = false;
    while (std::isdigit(static_cast<unsigned char>(reader.peek()))) {
        value += *reader.digits(1) * scale;
        scale /= 10;
        any = true;
    }
    return any ? std::optional(value) : std::nullopt;
}

std::optional<minutes> readOffset(Reader &reader)
{
    if (reader.atEnd())
        return ChinaStandardOffset;
    if (reader.accept('Z'))
        return minutes{0};
    const bool negative = reader.peek() == '-';
    if (!reader.accept('+') && !reader.accept('-'))
        return std::nullopt;
    const auto hour = reader.digits(2);
    reader.accept(':');
    const auto minute = reader.digits(2);
    if (!hour || !minute || *hour > 14 || *minute > 59)
        return std::nullopt;
    const minutes offset = hours{*hour} + minutes{*minute};
    return negative ? -offset : offset;
}

struct Parsed {
    CivilTime civil;
    minutes offset;
};

std::optional<Parsed> readDateTime(Reader reader)
{
    Parsed parsed;
    const auto year = reader.digits(4);
    if (!year || !reader.accept('-'))
        return std::nullopt;
    const auto month = reader.digits(2);
    if (!month || !reader.accept('-'))
        return std::nullopt;
    const auto day = reader.digits(2);
    if (!day || (!reader.accept('T') && !reader.accept(' ')))
        return std::nullopt;
    const auto hour = reader.digits(2);
    if (!hour || !reader.accept(':'))
        return std::nullopt;
    const auto minute = reader.digits(2);
    if (!minute)
        return std::nullopt;
    std::optional<int> second = 0;
    std::optional<int> fraction = 0;
    if (reader.accept(':')) {
        second = reader.digits(2);
        if (second && reader.accept('.'))
            fraction = readMilliseconds(reader);
    }
    const auto offset = readOffset(reader);
    if (!second || !fraction || !offset || !reader.atEnd())
        return std::nullopt;
    const year_month_day date{std::chrono::year{*year}, std::chrono::month(static_cast<unsigned>(*month)),
        std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    parsed.civil = {
        *year, static_cast<unsigned>(*month), static_cast<unsigned>(*day), *hour, *minute, *second, *fraction, 0};
    parsed.offset = *offset;
    return parsed;
}

Instant atUtc(const CivilTime &civil)
{
    const sys_days date = year_month_day{year{civil.year}, month{civil.month}, day{civil.day}};
    return Instant{date.time_since_epoch()} + hours{civil.hour} + minutes{civil.minute} + seconds{civil.second}
    + milliseconds{civil.millisecond};
}

} // namespace

CivilTime toCivil(Instant instant)
{
    const Instant local = instant + ChinaStandardOffset;
    const auto date = floor<days>(local);
    const year_month_day ymd{date};
    const hh_mm_ss time{local - date};
    return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()),
        weekday{date}.c_encoding()};
}

Instant fromCivil(const CivilTime &civil) { return atUtc(civil) - ChinaStandardOffset; }

std::string toIso(Instant instant)
{
    const CivilTime c = toCivil(instant);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03d+08:00", c.year, c.month, c.day, c.hour,
        c.minute, c.second, c.millisecond);
    return text;
}

Result<Instant> parseIso(std::string_view text)
{
    const auto parsed = readDateTime(Reader(text));
    if (!parsed) {
        return fail(ErrorCode::Invalid, "not a date and time: write 2026-11-25T03:14 or 2026-11-25T03:14:26+08:00",
            std::string(text));
    }
    return atUtc(parsed->civil) - parsed->offset;
}

std::string toClock(Instant instant)
{
    const CivilTime c = toCivil(instant);
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", c.hour, c.minute);
    return text;
}

} // namespace base
