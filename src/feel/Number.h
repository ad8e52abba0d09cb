#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace feel {

/// A FEEL number: IEEE 754 decimal128, 34 digits. Always finite: an operation without a finite result gives nothing.
class Number {
public:
    /// Zero.
    constexpr Number() = default;

    /// Reads "-12", "3.50", ".5", "1.2e-3", the whole text. Nothing when it is none of these or too large.
    [[nodiscard]] static std::optional<Number> parse(std::string_view text);
    /// Exact.
    [[nodiscard]] static Number fromInt(std::int64_t value);
    /// The shortest decimal text that stands for the double: 0.1 is 0.1. Nothing for infinities and NaN.
    [[nodiscard]] static std::optional<Number> fromDouble(double value);

    /// The nearest double.
    [[nodiscard]] double toDouble() const;
    /// Nothing when it is not whole or does not fit.
    [[nodiscard]] std::optional<std::int64_t> toInt() const;
    /// Plain decimal digits without trailing zeros after the point; an exponent only beyond 40 digits.
    [[nodiscard]] std::string toString() const;

    [[nodiscard]] bool isInteger() const;
    [[nodiscard]] bool isZero() const;
    [[nodiscard]] bool isNegative() const;

    [[nodiscard]] Number negated() const;
    [[nodiscard]] Number abs() const;

    [[nodiscard]] friend bool operator==(Number left, Number right) { return (left <=> right) == 0; }
    [[nodiscard]] friend std::weak_ordering operator<=>(Number left, Number right) { return compare(left, right); }

private:
    friend struct NumberBits; ///< Number.cpp's door to the library

    [[nodiscard]] static std::weak_ordering compare(Number left, Number right);

    std::uint64_t m_low = 0;
    std::uint64_t m_high = 0x3040000000000000; ///< the encoding of +0E0
};

/// How a number is cut to a number of decimals.
enum class Rounding { HalfEven, Down /**< towards minus infinity */, Up /**< towards plus infinity */, TowardsZero };

[[nodiscard]] std::optional<Number> add(Number left, Number right);
[[nodiscard]] std::optional<Number> subtract(Number left, Number right);
[[nodiscard]] std::optional<Number> multiply(Number left, Number right);
/// Nothing for division by zero.
[[nodiscard]] std::optional<Number> divide(Number left, Number right);
/// Exact where the result has 34 digits; nothing for 0 to a negative power and for a negative number to a fraction.
[[nodiscard]] std::optional<Number> power(Number base, Number exponent);
/// `dividend - divisor * floor(dividend / divisor)`: has the sign of the divisor. Nothing for a divisor of zero.
[[nodiscard]] std::optional<Number> modulo(Number dividend, Number divisor);
/// Cut to `scale` decimals; a negative scale cuts before the point. The scale may be from -6111 to 6176.
[[nodiscard]] Number rounded(Number value, int scale, Rounding rounding);

} // namespace feel
