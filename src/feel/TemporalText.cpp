#include "feel/Temporal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace feel {

namespace {

constexpr std::int64_t SecondsPerMinute = 60;
constexpr std::int64_t SecondsPerHour = 3600;
constexpr std::int64_t SecondsPerDay = 86400;
constexpr int LargestOffset = 14 * 3600;
constexpr std::size_t LongestCount = 15; ///< digits of a count in a duration
constexpr std::size_t FractionDigits = 9;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Takes pieces off the front of a text.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    bool accept(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    std::string_view digits()
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isDigit(m_rest[count]))
            ++count;
        const std::string_view found = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return found;
    }
    std::optional<int> twoDigits()
    {
        if (m_rest.size() < 2 || !isDigit(m_rest[0]) || !isDigit(m_rest[1]))
            return std::nullopt;
        const int value = (m_rest[0] - '0') * 10 + (m_rest[1] - '0');
        m_rest.remove_prefix(2);
        return value;
    }

private:
    std::string_view m_rest;
};

std::int64_t toInteger(std::string_view digits)
{
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// Four digits, or up to nine without leading zeros; a minus before them for years before the common era.
std::optional<std::int64_t> readYear(Reader &reader)
{
    const bool negative = reader.accept('-');
    const std::string_view digits = reader.digits();
    if (digits.size() < 4 || digits.size() > 9 || (digits.size() > 4 && digits.front() == '0'))
        return std::nullopt;
    const std::int64_t year = toInteger(digits);
    if (negative && year == 0)
        return std::nullopt;
    return negative ? -year : year;
}

std::optional<Date> readDate(Reader &reader)
{
    const auto year = readYear(reader);
    if (!year || !reader.accept('-'))
        return std::nullopt;
    const auto month = reader.twoDigits();
    if (!month || !reader.accept('-'))
        return std::nullopt;
    const auto day = reader.twoDigits();
    return day ? Date::make(*year, *month, *day) : std::nullopt;
}

/// The digits behind a point as nanoseconds. More digits than that would be lost: nothing.
std::optional<std::int32_t> readFraction(Reader &reader)
{
    const std::string_view digits = reader.digits();
    if (digits.empty() || digits.size() > FractionDigits)
        return std::nullopt;
    std::int64_t value = toInteger(digits);
    for (std::size_t i = digits.size(); i < FractionDigits; ++i)
        value *= 10;
    return static_cast<std::int32_t>(value);
}

/// "Z", "+08:00", "-05:30:15", or nothing at all for a local time. False when it is none of these.
bool readOffset(Reader &reader, std::optional<int> &offset)
{
    if (reader.atEnd())
        return true;
    if (reader.accept('Z')) {
        offset = 0;
        return true;
    }
    const bool negative = reader.peek() == '-';
    if (!reader.accept('+') && !reader.accept('-'))
        return false;
    const auto hours = reader.twoDigits();
    if (!hours || !reader.accept(':'))
        return false;
    const auto minutes = reader.twoDigits();
    std::optional<int> seconds = 0;
    if (reader.accept(':'))
        seconds = reader.twoDigits();
    if (!minutes || *minutes > 59 || !seconds || *seconds > 59)
        return false;
    const int value = *hours * 3600 + *minutes * 60 + *seconds;
    offset = negative ? -value : value;
    return value <= LargestOffset;
}

std::optional<Time> readTime(Reader &reader)
{
    const auto hour = reader.twoDigits();
    if (!hour || !reader.accept(':'))
        return std::nullopt;
    const auto minute = reader.twoDigits();
    if (!minute || !reader.accept(':'))
        return std::nullopt;
    const auto second = reader.twoDigits();
    if (!second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    Time time{*hour, *minute, *second, 0, std::nullopt};
    if (reader.accept('.')) {
        const auto fraction = readFraction(reader);
        if (!fraction)
            return std::nullopt;
        time.nanosecond = *fraction;
    }
    return readOffset(reader, time.offset) ? std::optional(time) : std::nullopt;
}

struct Unit {
    char letter;
    std::int64_t size;
};

/// Adds up "1D2H": counts with the letters of `units`, each at most once and in that order. Stops at what is none.
/// A count followed by a point is left in `pending`.
struct Counted {
    std::int64_t total = 0;
    bool any = false;
    bool ok = true;
    std::optional<std::int64_t> pending = {};
};

template <std::size_t Size>
Counted readCounts(Reader &reader, const std::array<Unit, Size> &units)
{
    Counted result;
    auto next = units.begin();
    while (isDigit(reader.peek())) {
        const std::string_view digits = reader.digits();
        if (digits.size() > LongestCount) {
            result.ok = false;
            return result;
        }
        if (reader.accept('.')) {
            result.pending = toInteger(digits);
            return result;
        }
        next = std::find_if(next, units.end(), [&](Unit unit) { return unit.letter == reader.peek(); });
        if (next == units.end() || toInteger(digits) > LargestSeconds / next->size) {
            result.ok = false;
            return result;
        }
        reader.accept(next->letter);
        result.total += toInteger(digits) * next->size;
        result.any = true;
        ++next;
    }
    return result;
}

void write(std::string &text, std::int64_t count, char letter)
{
    if (count != 0)
        text.append(std::to_string(count)).append(1, letter);
}

/// ".5" for half a second; nothing for none.
void writeFraction(std::string &text, int nanoseconds)
{
    if (nanoseconds == 0)
        return;
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), ".%09d", nanoseconds);
    text += digits.data();
    while (text.back() == '0')
        text.pop_back();
}

void writeOffset(std::string &text, std::optional<int> offset)
{
    if (!offset)
        return;
    if (*offset == 0) {
        text += 'Z';
        return;
    }
    const int size = std::abs(*offset);
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%c%02d:%02d", *offset < 0 ? '-' : '+', size / 3600, size / 60 % 60);
    text += digits.data();
    if (size % 60 != 0) {
        std::snprintf(digits.data(), digits.size(), ":%02d", size % 60);
        text += digits.data();
    }
}

} // namespace

std::optional<Date> Date::parse(std::string_view text)
{
    Reader reader(text);
    const auto date = readDate(reader);
    return date && reader.atEnd() ? date : std::nullopt;
}

std::string Date::toString() const
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%s%04d-%02d-%02d", year < 0 ? "-" : "", std::abs(year), month, day);
    return text.data();
}

std::optional<Time> Time::parse(std::string_view text)
{
    Reader reader(text);
    const auto time = readTime(reader);
    return time && reader.atEnd() ? time : std::nullopt;
}

std::string Time::toString() const
{
    std::array<char, 48> digits{};
    std::snprintf(digits.data(), digits.size(), "%02d:%02d:%02d", hour, minute, second);
    std::string text = digits.data();
    writeFraction(text, nanosecond);
    writeOffset(text, offset);
    return text;
}

std::optional<DateTime> DateTime::parse(std::string_view text)
{
    Reader reader(text);
    const auto date = readDate(reader);
    if (!date)
        return std::nullopt;
    if (reader.atEnd())
        return DateTime{*date, Time{}};
    if (!reader.accept('T'))
        return std::nullopt;
    const auto time = readTime(reader);
    return time && reader.atEnd() ? std::optional(DateTime{*date, *time}) : std::nullopt;
}

std::string DateTime::toString() const { return date.toString().append(1, 'T').append(time.toString()); }

std::optional<DaysTimeDuration> DaysTimeDuration::parse(std::string_view text)
{
    constexpr std::array Days{Unit{'D', SecondsPerDay}};
    constexpr std::array Times{Unit{'H', SecondsPerHour}, Unit{'M', SecondsPerMinute}, Unit{'S', 1}};
    Reader reader(text);
    const bool negative = reader.accept('-');
    if (!reader.accept('P'))
        return std::nullopt;
    Counted days = readCounts(reader, Days);
    Counted times;
    DaysTimeDuration result;
    if (reader.accept('T')) {
        times = readCounts(reader, Times);
        if (times.pending) {
            const auto fraction = readFraction(reader);
            if (!fraction || !reader.accept('S'))
                return std::nullopt;
            times.total += *times.pending;
            times.any = true;
            result.nanoseconds = *fraction;
        }
        if (!times.any)
            return std::nullopt;
    }
    if (!days.ok || days.pending || !times.ok || !(days.any || times.any) || !reader.atEnd())
        return std::nullopt;
    result.seconds = days.total + times.total;
    if (result.seconds > LargestSeconds)
        return std::nullopt;
    return negative ? negated(result) : result;
}

std::string DaysTimeDuration::toString() const
{
    const bool negative = seconds < 0;
    const DaysTimeDuration size = negative ? negated(*this) : *this;
    std::string text = negative ? "-P" : "P";
    write(text, size.seconds / SecondsPerDay, 'D');
    const std::int64_t ofDay = size.seconds % SecondsPerDay;
    if (ofDay == 0 && size.nanoseconds == 0)
        return size.seconds == 0 ? "PT0S" : text;
    text += 'T';
    write(text, ofDay / SecondsPerHour, 'H');
    write(text, ofDay / SecondsPerMinute % 60, 'M');
    if (ofDay % 60 != 0 || size.nanoseconds != 0) {
        text += std::to_string(ofDay % 60);
        writeFraction(text, size.nanoseconds);
        text += 'S';
    }
    return text;
}

std::optional<YearsMonthsDuration> YearsMonthsDuration::parse(std::string_view text)
{
    constexpr std::array Units{Unit{'Y', 12}, Unit{'M', 1}};
    Reader reader(text);
    const bool negative = reader.accept('-');
    if (!reader.accept('P'))
        return std::nullopt;
    const Counted counted = readCounts(reader, Units);
    if (!counted.ok || !counted.any || counted.pending || !reader.atEnd() || counted.total > LargestMonths)
        return std::nullopt;
    return YearsMonthsDuration{negative ? -counted.total : counted.total};
}

std::string YearsMonthsDuration::toString() const
{
    if (months == 0)
        return "P0M";
    std::string text = months < 0 ? "-P" : "P";
    write(text, std::abs(months) / 12, 'Y');
    write(text, std::abs(months) % 12, 'M');
    return text;
}

} // namespace feel
