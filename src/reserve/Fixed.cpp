#include "reserve/Fixed.h"

#include "base/Text.h"

#include <algorithm>
#include <limits>

namespace reserve {

namespace {

constexpr std::size_t MostDigits = 12; ///< before the point: what is kept fits into 64 bits by far

bool allDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

tl::unexpected<base::Error> notANumber(std::string_view text, const std::string &why)
{
    return base::fail(base::ErrorCode::Invalid, base::quotedLine(text) + " " + why, std::string(text));
}

/// Without the commas between thousands; nothing where they stand elsewhere.
std::optional<std::string> withoutThousands(std::string_view whole)
{
    const auto groups = base::split(whole, ',');
    const bool grouped = groups.size() > 1;
    for (std::size_t i = 0; grouped && i < groups.size(); ++i) {
        if (groups[i].empty() || groups[i].size() > 3 || (i > 0 && groups[i].size() != 3))
            return std::nullopt;
    }
    std::string digits;
    for (const std::string_view group : groups)
        digits += group;
    return digits;
}

} // namespace

base::Result<std::int64_t> parseFixed(std::string_view text, int decimals)
{
    const std::string plain = base::toHalfWidth(text);
    std::string_view rest = base::trimmed(plain);
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    const std::size_t point = rest.find('.');
    const auto whole = withoutThousands(rest.substr(0, point));
    std::string_view fraction = point == std::string_view::npos ? std::string_view() : rest.substr(point + 1);
    const bool empty = !whole || whole->empty() || (point != std::string_view::npos && fraction.empty());
    if (empty || !allDigits(*whole) || !allDigits(fraction))
        return notANumber(text, "is not a number; write 12 or 12.5");
    while (fraction.ends_with('0'))
        fraction.remove_suffix(1);
    if (fraction.size() > static_cast<std::size_t>(decimals))
        return notANumber(text, "has more than " + std::to_string(decimals) + " decimal places");
    std::string digits = whole->substr(std::min(whole->find_first_not_of('0'), whole->size()));
    if (digits.size() > MostDigits)
        return notANumber(text, "is too large");
    digits += fraction;
    digits.append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
    std::int64_t count = 0;
    for (const char digit : digits)
        count = count * 10 + (digit - '0');
    return negative ? -count : count;
}

std::string fixedText(std::int64_t count, int decimals, int least)
{
    const bool negative = count < 0;
    // The magnitude of the smallest value has no positive twin; unsigned it has.
    const std::string plain =
        std::to_string(negative ? 0 - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count));
    const auto places = static_cast<std::size_t>(decimals);
    const std::string digits = std::string(plain.size() <= places ? places + 1 - plain.size() : 0, '0').append(plain);
    std::string fraction = digits.substr(digits.size() - places);
    while (fraction.size() > static_cast<std::size_t>(least) && fraction.ends_with('0'))
        fraction.pop_back();
    std::string text(negative ? "-" : "");
    text.append(digits, 0, digits.size() - places);
    if (!fraction.empty())
        text.append(".").append(fraction);
    return text;
}

std::string toText(Quantity quantity) { return fixedText(quantity.count(), 3); }

std::string toText(Money money) { return fixedText(money.count(), 2, 2); }

std::optional<Money> toMoney(Wide worth)
{
    constexpr Wide Thousand = 1000;
    constexpr Wide Half = Thousand / 2;
    const Wide rounded = worth >= 0 ? (worth + Half) / Thousand : -((-worth + Half) / Thousand);
    if (rounded > std::numeric_limits<std::int64_t>::max() || rounded < std::numeric_limits<std::int64_t>::min())
        return std::nullopt;
    return Money::of(static_cast<std::int64_t>(rounded));
}

} // namespace reserve
