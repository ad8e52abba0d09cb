#pragma once

#include "base/Result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reserve {

/// Reads "12", "12.5", "1,200", "-3"; full-width digits too. The result counts units of the last of `decimals` places.
/// Error: Invalid, naming the text: it is no number, has more places than are kept, or is not below 10^12 of the whole.
[[nodiscard]] base::Result<std::int64_t> parseFixed(std::string_view text, int decimals);
/// "12.5" for 12500 of three places; at least `least` places are written.
[[nodiscard]] std::string fixedText(std::int64_t count, int decimals, int least = 0);

/// An exact decimal number of a fixed number of places. No floating point ever comes near it.
template <int Decimals, class Tag>
class Fixed {
public:
    constexpr Fixed() = default;
    /// `count` of the last place.
    [[nodiscard]] static constexpr Fixed of(std::int64_t count)
    {
        Fixed fixed;
        fixed.m_count = count;
        return fixed;
    }
    /// Errors: those of parseFixed().
    [[nodiscard]] static base::Result<Fixed> parse(std::string_view text)
    {
        return parseFixed(text, Decimals).map(&Fixed::of);
    }

    [[nodiscard]] constexpr std::int64_t count() const { return m_count; }
    [[nodiscard]] constexpr bool isPositive() const { return m_count > 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_count < 0; }
    [[nodiscard]] constexpr bool isZero() const { return m_count == 0; }

    /// Nothing where the result would not fit.
    [[nodiscard]] std::optional<Fixed> plus(Fixed other) const
    {
        std::int64_t sum = 0;
        return __builtin_add_overflow(m_count, other.m_count, &sum) ? std::nullopt : std::optional(of(sum));
    }
    [[nodiscard]] std::optional<Fixed> minus(Fixed other) const
    {
        std::int64_t difference = 0;
        return __builtin_sub_overflow(m_count, other.m_count, &difference) ? std::nullopt
                                                                           : std::optional(of(difference));
    }

    friend constexpr auto operator<=>(const Fixed &, const Fixed &) = default;

private:
    std::int64_t m_count = 0;
};

/// How much of an item, in its unit, to a thousandth.
using Quantity = Fixed<3, struct QuantityTag>;
/// Renminbi, to the fen.
using Money = Fixed<2, struct MoneyTag>;

/// "12.5".
[[nodiscard]] std::string toText(Quantity quantity);
/// "12.50".
[[nodiscard]] std::string toText(Money money);

/// Wide enough for a quantity times a price, and for the sum of all of them.
__extension__ using Wide = __int128;

/// What a quantity costs at a unit price, in thousandths of a fen: exact.
[[nodiscard]] constexpr Wide worth(Quantity quantity, Money unitPrice)
{
    return static_cast<Wide>(quantity.count()) * unitPrice.count();
}
/// A worth rounded to the fen, half a fen up. Nothing where it does not fit.
[[nodiscard]] std::optional<Money> toMoney(Wide worth);

} // namespace reserve
