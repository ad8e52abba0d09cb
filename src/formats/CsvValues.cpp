#include "formats/CsvValues.h"

#include "base/Text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace formats {

namespace {

/// The whole text as one number of at most `digits` digits.
std::optional<int> readWhole(std::string_view text, std::size_t digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && text.size() <= digits && text.front() != '-' ? std::optional(value) : std::nullopt;
}

std::optional<std::chrono::sys_days> readDate(std::string text)
{
    std::ranges::replace(text, '/', '-');
    const auto pieces = base::split(text, '-');
    if (pieces.size() != 3 || pieces[0].size() != 4)
        return std::nullopt;
    const auto year = readWhole(pieces[0], 4);
    const auto month = readWhole(pieces[1], 2);
    const auto day = readWhole(pieces[2], 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
        std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional<std::chrono::sys_days>(date) : std::nullopt;
}

/// Since midnight; 24:00 is the end of the day.
std::optional<std::chrono::seconds> readTimeOfDay(std::string_view text)
{
    const auto pieces = base::split(text, ':');
    if (pieces.size() < 2 || pieces.size() > 3)
        return std::nullopt;
    std::array<int, 3> values{};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto value = readWhole(pieces[i], 2);
        if (!value || *value > (i == 0 ? 24 : 59))
            return std::nullopt;
        values[i] = *value;
    }
    const auto time = std::chrono::hours{values[0]} + std::chrono::minutes{values[1]} + std::chrono::seconds{values[2]};
    return time <= std::chrono::hours{24} ? std::optional<std::chrono::seconds>(time) : std::nullopt;
}

} // namespace

std::optional<base::Instant> readCsvMoment(std::string_view text)
{
    const std::string plain = base::toHalfWidth(text);
    const std::size_t gap = plain.find_first_of(" T");
    if (gap == std::string::npos)
        return std::nullopt;
    const auto date = readDate(plain.substr(0, gap));
    const auto time = readTimeOfDay(base::trimmed(std::string_view(plain).substr(gap + 1)));
    if (!date || !time)
        return std::nullopt;
    return base::Instant{date->time_since_epoch()} + *time - base::ChinaStandardOffset;
}

std::optional<std::chrono::sys_days> readCsvDay(std::string_view text) { return readDate(base::toHalfWidth(text)); }

std::optional<double> readCsvNumber(std::string_view text)
{
    std::string plain = base::toHalfWidth(text);
    std::erase(plain, ',');
    double value = 0;
    const auto [end, error] =
        std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
    const bool whole = !plain.empty() && error == std::errc() && end == plain.data() + plain.size();
    return whole ? std::optional(value) : std::nullopt;
}

} // namespace formats
