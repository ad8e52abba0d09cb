#include "plan/SpokenNumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace plan {

namespace {

constexpr int MaxDigits = 15;

struct Numeral {
    std::string_view character;
    int value;
};

constexpr std::array Digits{
    Numeral{"零", 0},
    Numeral{"〇", 0},
    Numeral{"一", 1},
    Numeral{"壹", 1},
    Numeral{"二", 2},
    Numeral{"两", 2},
    Numeral{"贰", 2},
    Numeral{"三", 3},
    Numeral{"叁", 3},
    Numeral{"四", 4},
    Numeral{"肆", 4},
    Numeral{"五", 5},
    Numeral{"伍", 5},
    Numeral{"六", 6},
    Numeral{"陆", 6},
    Numeral{"七", 7},
    Numeral{"柒", 7},
    Numeral{"八", 8},
    Numeral{"捌", 8},
    Numeral{"九", 9},
    Numeral{"玖", 9},
};

/// Powers of ten of the units inside a group of four digits, and of the groups.
constexpr std::array Units{
    Numeral{"十", 1}, Numeral{"拾", 1}, Numeral{"百", 2}, Numeral{"佰", 2}, Numeral{"千", 3}, Numeral{"仟", 3}};
constexpr std::array Groups{Numeral{"万", 4}, Numeral{"萬", 4}, Numeral{"亿", 8}, Numeral{"億", 8}};

template <std::size_t N>
std::optional<int> takeOne(TextCursor &cursor, const std::array<Numeral, N> &numerals)
{
    for (const Numeral &numeral : numerals) {
        if (cursor.take(numeral.character))
            return numeral.value;
    }
    return {};
}

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool startsWithUnit(const TextCursor &cursor, std::string_view unit)
{
    return !unit.empty() && cursor.startsWith(unit);
}

/// The scale behind a number ("千万" in "3千万"), unless it is where the unit begins.
void readScale(TextCursor &cursor, std::string_view unit, SpokenNumber &number)
{
    while (!startsWithUnit(cursor, unit)) {
        if (const auto power = takeOne(cursor, Units)) {
            number.value = number.value.scaled(*power);
        } else if (const auto group = takeOne(cursor, Groups)) {
            number.value = number.value.scaled(*group);
            number.tail += *group;
            number.myriads = true;
        } else {
            return;
        }
    }
}

/// True when the comma in front groups thousands: three digits follow it, and no fourth.
bool isThousandsComma(std::string_view rest)
{
    return rest.size() >= 4 && rest[0] == ',' && isDigit(rest[1]) && isDigit(rest[2]) && isDigit(rest[3])
        && (rest.size() == 4 || !isDigit(rest[4]));
}

std::string takeDigits(TextCursor &cursor, bool grouped)
{
    std::string digits;
    while (!cursor.atEnd()) {
        const char c = cursor.rest().front();
        if (isDigit(c))
            digits += c;
        else if (!grouped || digits.empty() || !isThousandsComma(cursor.rest()))
            break;
        cursor.take(cursor.rest().substr(0, 1));
    }
    return digits;
}

std::optional<SpokenNumber> readArabic(TextCursor &cursor, std::string_view unit)
{
    TextCursor at = cursor;
    const bool negative = at.take("-");
    std::string digits = takeDigits(at, true);
    if (digits.empty())
        return {};
    std::string fraction;
    TextCursor point = at;
    if (point.take(".")) {
        fraction = takeDigits(point, false);
        if (!fraction.empty())
            at = point;
    }
    SpokenNumber number{Decimal::of(digits + fraction, -static_cast<int>(fraction.size()), negative)};
    readScale(at, unit, number);
    cursor = at;
    return number;
}

/// One group of a Chinese numeral, 0 to 9999.
struct Group {
    std::int64_t value = 0;
    bool single = false; ///< one digit and no zero before it: "二" in "一万二"
};

/// What has been read of a group so far.
struct GroupState {
    Group group;
    int digit = 0; ///< 1 to 9: waits for its unit; 0: none does
    int lastUnit = 4; ///< power of ten of the last unit; they can only fall
    bool zero = false;
    bool unitSeen = false;
};

/// False: the unit does not go on with what stands before it.
bool applyUnit(GroupState &state, int unit)
{
    const bool bareTen = state.digit == 0 && unit == 1; // 十二, 一百十二
    if (unit >= state.lastUnit || (state.digit == 0 && !bareTen))
        return false;
    state.group.value += std::max(1, state.digit) * powerOfTen(unit);
    state.digit = 0;
    state.lastUnit = unit;
    state.zero = false;
    state.unitSeen = true;
    return true;
}

std::optional<Group> readGroup(TextCursor &cursor, std::string_view unitWord)
{
    GroupState state;
    bool any = false;
    while (!startsWithUnit(cursor, unitWord)) {
        if (const auto digit = takeOne(cursor, Digits)) {
            if (state.digit != 0)
                return {}; // "三五" is "three to five", not 35
            if (*digit == 0)
                state.zero = true;
            else
                state.digit = *digit;
        } else if (const auto unit = takeOne(cursor, Units)) {
            if (!applyUnit(state, *unit))
                return {};
        } else {
            break;
        }
        any = true;
    }
    if (!any)
        return {};
    if (state.digit != 0) {
        const bool shortened = state.unitSeen && state.lastUnit >= 2 && !state.zero; // 一百二 is 120
        state.group.value += state.digit * (shortened ? powerOfTen(state.lastUnit - 1) : 1);
        state.group.single = !state.unitSeen && !state.zero;
    }
    return state.group;
}

/// The part behind 点, digit by digit.
std::string readChineseFraction(TextCursor &cursor)
{
    std::string digits;
    TextCursor at = cursor;
    if (!at.take("点"))
        return digits;
    while (const auto digit = takeOne(at, Digits))
        digits += static_cast<char>('0' + *digit);
    if (!digits.empty())
        cursor = at;
    return digits;
}

std::optional<SpokenNumber> readChinese(TextCursor &cursor, std::string_view unit)
{
    TextCursor at = cursor;
    std::int64_t total = 0;
    int lastGroup = 0; // power of ten of the last 万 or 亿; 0: none yet
    SpokenNumber number;
    for (bool first = true;; first = false) {
        TextCursor before = at;
        const auto group = readGroup(at, unit);
        if (!group) {
            if (first || before.rest() != at.rest())
                return {};
            break;
        }
        if (first) {
            if (const std::string fraction = readChineseFraction(at); !fraction.empty()) {
                number.value = Decimal::of(std::to_string(group->value) + fraction, -static_cast<int>(fraction.size()));
                readScale(at, unit, number);
                cursor = at;
                return number;
            }
        }
        const auto power = startsWithUnit(at, unit) ? std::nullopt : takeOne(at, Groups);
        if (!power) {
            const bool shortened = lastGroup > 0 && group->single; // 一万二 is 12000
            total += group->value * (shortened ? powerOfTen(lastGroup - 1) : 1);
            number.tail = 0;
            break;
        }
        if (lastGroup != 0 && *power >= lastGroup)
            return {};
        total += group->value * powerOfTen(*power);
        lastGroup = number.tail = *power;
        number.myriads = true;
    }
    number.value = Decimal::of(std::to_string(total), 0);
    cursor = at;
    return number;
}

} // namespace

Decimal Decimal::of(std::string_view written, int exponent, bool negative)
{
    const std::size_t first = written.find_first_not_of('0');
    if (first == std::string_view::npos)
        return {};
    const std::size_t last = written.find_last_not_of('0');
    return {std::string(written.substr(first, last - first + 1)),
        exponent + static_cast<int>(written.size() - 1 - last), negative};
}

Decimal Decimal::scaled(int by) const { return digits.empty() ? *this : Decimal{digits, exponent + by, negative}; }

bool Decimal::fitsDouble() const
{
    const int count = static_cast<int>(digits.size());
    return count <= MaxDigits && count + exponent <= MaxDigits && exponent >= -MaxDigits;
}

double Decimal::toDouble() const
{
    const std::string written = text();
    double value = 0;
    std::from_chars(written.data(), written.data() + written.size(), value);
    return value;
}

std::string Decimal::text() const
{
    if (digits.empty())
        return "0";
    std::string written(negative ? 1 : 0, '-');
    if (exponent >= 0)
        return written.append(digits).append(static_cast<std::size_t>(exponent), '0');
    const auto places = static_cast<std::size_t>(-exponent);
    const std::size_t whole = digits.size() > places ? digits.size() - places : 0;
    written.append(whole > 0 ? digits.substr(0, whole) : "0").append(1, '.');
    return written.append(places - (digits.size() - whole), '0').append(digits, whole);
}

std::optional<SpokenNumber> readSpokenNumber(TextCursor &cursor, std::string_view unit)
{
    if (auto number = readArabic(cursor, unit))
        return number;
    return readChinese(cursor, unit);
}

} // namespace plan
