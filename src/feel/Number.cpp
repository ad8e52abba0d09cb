#include "feel/Number.h"

#include <bid_conf.h>
#include <bid_functions.h>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace feel {

/// Carries numbers in and out of the library's type, and checks what comes out.
struct NumberBits {
    static BID_UINT128 of(Number number)
    {
        BID_UINT128 bits;
        bits.w[0] = number.m_low;
        bits.w[1] = number.m_high;
        return bits;
    }
    static Number trusted(BID_UINT128 bits)
    {
        Number number;
        number.m_low = bits.w[0];
        number.m_high = bits.w[1];
        return number;
    }
    static std::optional<Number> finite(BID_UINT128 bits)
    {
        return bid128_isFinite(bits) ? std::optional(trusted(bits)) : std::nullopt;
    }
};

namespace {

// More digits than this, and toString() writes an exponent.
constexpr int PlainDigits = 40;
// Whole powers up to this are multiplied out, which is exact as long as the digits suffice.
constexpr std::int64_t LargestMultipliedPower = 1024;
constexpr unsigned HalfEven = BID_ROUNDING_TO_NEAREST;

BID_UINT128 bits(Number number) { return NumberBits::of(number); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t digitsAt(std::string_view text, std::size_t from)
{
    std::size_t count = 0;
    while (from + count < text.size() && isDigit(text[from + count]))
        ++count;
    return count;
}

bool isNumberText(std::string_view text)
{
    std::size_t at = !text.empty() && text.front() == '-' ? 1 : 0;
    const std::size_t whole = digitsAt(text, at);
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digitsAt(text, at + 1);
        if (fraction == 0)
            return false;
        at += 1 + fraction;
    } else if (whole == 0) {
        return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const std::size_t exponent = digitsAt(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

/// A finite number taken apart: value = ±digits × 10^exponent, without leading or trailing zeros in digits.
struct Parts {
    bool negative = false;
    std::string digits;
    int exponent = 0;
};

Parts takeApart(Number number)
{
    std::array<char, 64> buffer{};
    unsigned flags = 0;
    bid128_to_string(buffer.data(), bits(number), &flags); // "+123E-2"
    const std::string_view text(buffer.data());
    const std::size_t mark = text.find('E');
    Parts parts;
    parts.negative = text.front() == '-';
    parts.digits = text.substr(1, mark - 1);
    std::string_view exponent = text.substr(mark + 1);
    if (exponent.front() == '+')
        exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), parts.exponent);
    parts.digits.erase(0, std::min(parts.digits.find_first_not_of('0'), parts.digits.size()));
    while (!parts.digits.empty() && parts.digits.back() == '0') {
        parts.digits.pop_back();
        ++parts.exponent;
    }
    return parts;
}

void writeWithExponent(std::string &text, const Parts &parts, int adjusted)
{
    text += parts.digits.front();
    if (parts.digits.size() > 1)
        text.append(1, '.').append(parts.digits, 1);
    text.append(adjusted < 0 ? "E" : "E+").append(std::to_string(adjusted));
}

void writePlain(std::string &text, const Parts &parts)
{
    const int point = static_cast<int>(parts.digits.size()) + parts.exponent; // digits before the point
    if (point <= 0) {
        text.append("0.").append(static_cast<std::size_t>(-point), '0').append(parts.digits);
    } else if (parts.exponent >= 0) {
        text.append(parts.digits).append(static_cast<std::size_t>(parts.exponent), '0');
    } else {
        const auto before = static_cast<std::size_t>(point);
        text.append(parts.digits, 0, before).append(1, '.').append(parts.digits, before);
    }
}

unsigned libraryMode(Rounding rounding)
{
    switch (rounding) {
    case Rounding::HalfEven:
        return BID_ROUNDING_TO_NEAREST;
    case Rounding::Down:
        return BID_ROUNDING_DOWN;
    case Rounding::Up:
        return BID_ROUNDING_UP;
    case Rounding::TowardsZero:
        return BID_ROUNDING_TO_ZERO;
    }
    return HalfEven;
}

std::optional<Number> wholePower(Number base, std::int64_t exponent)
{
    unsigned flags = 0;
    BID_UINT128 result = bits(Number::fromInt(1));
    BID_UINT128 square = bits(base);
    for (std::int64_t left = std::abs(exponent); left > 0; left /= 2) {
        if (left % 2 != 0)
            result = bid128_mul(result, square, HalfEven, &flags);
        if (left > 1)
            square = bid128_mul(square, square, HalfEven, &flags);
    }
    if (exponent < 0)
        result = bid128_div(bits(Number::fromInt(1)), result, HalfEven, &flags);
    return NumberBits::finite(result);
}

} // namespace

std::optional<Number> Number::parse(std::string_view text)
{
    if (!isNumberText(text))
        return std::nullopt;
    std::string terminated(text);
    unsigned flags = 0;
    return NumberBits::finite(bid128_from_string(terminated.data(), HalfEven, &flags));
}

Number Number::fromInt(std::int64_t value) { return NumberBits::trusted(bid128_from_int64(value)); }

std::optional<Number> Number::fromDouble(double value)
{
    // Whole doubles below 10^15 are the ordinary case, and exact.
    if (std::abs(value) < 1e15 && std::trunc(value) == value)
        return fromInt(static_cast<std::int64_t>(value));
    if (!std::isfinite(value))
        return std::nullopt;
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return parse({buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())});
}

double Number::toDouble() const
{
    unsigned flags = 0;
    return bid128_to_binary64(bits(*this), HalfEven, &flags);
}

std::optional<std::int64_t> Number::toInt() const
{
    unsigned flags = 0;
    const std::int64_t value = bid128_to_int64_xint(bits(*this), &flags);
    return flags == 0 ? std::optional(value) : std::nullopt;
}

std::string Number::toString() const
{
    const Parts parts = takeApart(*this);
    if (parts.digits.empty())
        return "0";
    const int adjusted = static_cast<int>(parts.digits.size()) - 1 + parts.exponent;
    std::string text(parts.negative ? 1 : 0, '-');
    if (adjusted < PlainDigits && adjusted > -PlainDigits)
        writePlain(text, parts);
    else
        writeWithExponent(text, parts, adjusted);
    return text;
}

bool Number::isInteger() const { return rounded(*this, 0, Rounding::TowardsZero) == *this; }

bool Number::isZero() const { return bid128_isZero(bits(*this)) != 0; }

bool Number::isNegative() const { return bid128_isSigned(bits(*this)) != 0 && !isZero(); }

Number Number::negated() const { return isZero() ? Number() : NumberBits::trusted(bid128_negate(bits(*this))); }

Number Number::abs() const { return NumberBits::trusted(bid128_abs(bits(*this))); }

std::weak_ordering Number::compare(Number left, Number right)
{
    unsigned flags = 0;
    if (bid128_quiet_less(bits(left), bits(right), &flags))
        return std::weak_ordering::less;
    return bid128_quiet_equal(bits(left), bits(right), &flags) ? std::weak_ordering::equivalent
                                                               : std::weak_ordering::greater;
}

std::optional<Number> add(Number left, Number right)
{
    unsigned flags = 0;
    return NumberBits::finite(bid128_add(bits(left), bits(right), HalfEven, &flags));
}

std::optional<Number> subtract(Number left, Number right)
{
    unsigned flags = 0;
    return NumberBits::finite(bid128_sub(bits(left), bits(right), HalfEven, &flags));
}

std::optional<Number> multiply(Number left, Number right)
{
    unsigned flags = 0;
    return NumberBits::finite(bid128_mul(bits(left), bits(right), HalfEven, &flags));
}

std::optional<Number> divide(Number left, Number right)
{
    unsigned flags = 0;
    return NumberBits::finite(bid128_div(bits(left), bits(right), HalfEven, &flags));
}

std::optional<Number> power(Number base, Number exponent)
{
    const auto whole = exponent.toInt();
    if (whole && *whole >= -LargestMultipliedPower && *whole <= LargestMultipliedPower)
        return wholePower(base, *whole);
    unsigned flags = 0;
    return NumberBits::finite(bid128_pow(bits(base), bits(exponent), HalfEven, &flags));
}

std::optional<Number> modulo(Number dividend, Number divisor)
{
    if (divisor.isZero())
        return std::nullopt;
    unsigned flags = 0;
    const Number remainder = NumberBits::trusted(bid128_fmod(bits(dividend), bits(divisor), &flags));
    if (remainder.isZero() || remainder.isNegative() == divisor.isNegative())
        return remainder;
    return add(remainder, divisor);
}

Number rounded(Number value, int scale, Rounding rounding)
{
    unsigned flags = 0;
    if (bid128_quantexp(bits(value), &flags) >= -scale)
        return value;
    const BID_UINT128 unit = bid128_scalbn(bits(Number::fromInt(1)), -scale, HalfEven, &flags);
    return NumberBits::trusted(bid128_quantize(bits(value), unit, libraryMode(rounding), &flags));
}

} // namespace feel
