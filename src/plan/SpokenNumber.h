#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plan {

/// Reads a text from the front, one spelling at a time.
class TextCursor {
public:
    explicit TextCursor(std::string_view text)
        : m_rest(text)
    {
    }

    /// Steps over `spelling` when the text goes on with it.
    bool take(std::string_view spelling)
    {
        if (spelling.empty() || !m_rest.starts_with(spelling))
            return false;
        m_rest.remove_prefix(spelling.size());
        return true;
    }
    [[nodiscard]] bool startsWith(std::string_view spelling) const { return m_rest.starts_with(spelling); }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

/// A decimal number, digit for digit: 1.2 亿 in 万元 must be 12000, not 11999.999….
struct Decimal {
    std::string digits; ///< without leading and trailing zeros; empty: zero
    int exponent = 0; ///< power of ten of the last digit
    bool negative = false;

    /// From digits as written, for example ("0120", -2) for 1.2.
    [[nodiscard]] static Decimal of(std::string_view written, int exponent, bool negative = false);
    /// Ten to the power of `by` times as much.
    [[nodiscard]] Decimal scaled(int by) const;
    /// True when a double holds it digit for digit: at most 15 digits before and after the point together.
    [[nodiscard]] bool fitsDouble() const;
    [[nodiscard]] bool isWhole() const { return exponent >= 0; }
    [[nodiscard]] double toDouble() const;
    /// Plain decimal text without exponent: "12000", "664.2". Only for numbers that fit.
    [[nodiscard]] std::string text() const;
};

/// A number as written or spoken, the unit not included.
struct SpokenNumber {
    Decimal value;
    int tail = 0; ///< power of ten of the 万 or 亿 it ends with; 0: none
    bool myriads = false; ///< a 万 or 亿 stands somewhere in it: for money this is yuan, whatever the fact's unit
};

/// Reads "12", "1,200", "664.2", "3千万", "三", "十二", "一百二", "两千零三", "叁拾", "三点五万". Scale characters that
/// begin `unit` ("300万元" where the unit is 万元) are left to the unit. Nothing is taken when no number is there.
[[nodiscard]] std::optional<SpokenNumber> readSpokenNumber(TextCursor &cursor, std::string_view unit);

} // namespace plan
