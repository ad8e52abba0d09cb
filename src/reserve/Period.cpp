#include "reserve/Period.h"

#include "base/Text.h"

#include <charconv>
#include <optional>

namespace reserve {

namespace {

using namespace std::chrono;

calendar::Day firstOf(int inYear, int inMonth)
{
    return sys_days(year{inYear} / month{static_cast<unsigned>(inMonth)} / day{1});
}

std::optional<int> wholeNumber(std::string_view text, std::size_t digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size() && text.size() == digits && value > 0;
    return whole ? std::optional(value) : std::nullopt;
}

int monthsOf(CheckKind kind) { return kind == CheckKind::Monthly ? 1 : 3; }

} // namespace

calendar::Day Period::begin() const { return firstOf(year, (number - 1) * monthsOf(kind) + 1); }

calendar::Day Period::end() const { return monthsAfter(begin(), monthsOf(kind)); }

Period Period::before() const { return periodOf(kind, begin() - days{1}); }

Period periodOf(CheckKind kind, calendar::Day at)
{
    const year_month_day date(at);
    const int inMonth = static_cast<int>(static_cast<unsigned>(date.month()));
    return {kind, static_cast<int>(date.year()), (inMonth - 1) / monthsOf(kind) + 1};
}

std::string toText(const Period &period)
{
    const std::string number = std::to_string(period.number);
    const std::string place =
        period.kind == CheckKind::Quarterly ? "Q" + number : (number.size() < 2 ? "0" : "") + number;
    return std::to_string(period.year) + "-" + place;
}

base::Result<Period> parsePeriod(std::string_view text)
{
    const std::string plain = base::toHalfWidth(base::trimmed(text));
    const auto pieces = base::split(plain, '-');
    if (pieces.size() == 2 && !pieces[1].empty()) {
        const bool quarterly = pieces[1].front() == 'Q' || pieces[1].front() == 'q';
        const auto inYear = wholeNumber(pieces[0], 4);
        const auto number = quarterly ? wholeNumber(pieces[1].substr(1), 1) : wholeNumber(pieces[1], 2);
        if (inYear && number && *number <= (quarterly ? 4 : 12))
            return Period{quarterly ? CheckKind::Quarterly : CheckKind::Monthly, *inYear, *number};
    }
    return base::fail(base::ErrorCode::Invalid,
        base::quotedLine(text) + " is no month and no quarter; write 2026-11 or 2026-Q4", std::string(text));
}

calendar::Day monthsAfter(calendar::Day from, int count)
{
    const year_month_day date(from);
    const year_month_day moved = date + months{count};
    return moved.ok() ? sys_days(moved) : sys_days(moved.year() / moved.month() / last);
}

} // namespace reserve
