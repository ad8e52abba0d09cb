#include "assess/Column.h"

#include "base/Text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace assess {

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();

constexpr double LargestWhole = 1e15; // the next whole number is still a double of its own
constexpr double SmallestNumber = 1e-290;
constexpr double LargestNumber = 1e290;
constexpr std::ptrdiff_t MostDigits = 15; // every such decimal has a double of its own, in the same order

std::ptrdiff_t significantDigits(double value)
{
    char buffer[40];
    const char *end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const char *exponent = std::find(static_cast<const char *>(buffer), end, 'e');
    return std::count_if(static_cast<const char *>(buffer), exponent, [](char c) { return c >= '0' && c <= '9'; });
}

Interval numberDomain(const plan::Fact &fact)
{
    return {fact.min ? Cut{*fact.min, false} : Cut::lowest(), fact.max ? Cut{*fact.max, true} : Cut::highest()};
}

std::vector<std::string> namesOf(const plan::Fact &fact)
{
    std::vector<std::string> names;
    if (fact.type == plan::FactType::Boolean)
        names = {"true", "false"};
    for (const plan::EnumerationValue &value : fact.values)
        names.push_back(value.name);
    return names;
}

std::string quoted(const std::string &text)
{
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\')
            result += '\\';
        result += character;
    }
    return result + '"';
}

} // namespace

Column::Column(const plan::Fact &fact)
    : m_name(fact.name)
    , m_type(fact.type)
    , m_discrete(fact.whole || fact.type != plan::FactType::Number)
{
    if (fact.type == plan::FactType::Number) {
        m_domain = numberDomain(fact);
        m_domain = {normalised(m_domain.from), normalised(m_domain.to)};
        return;
    }
    m_valueNames = namesOf(fact);
    m_domain = {Cut{0, false}, Cut{static_cast<double>(m_valueNames.size()), false}};
    for (std::size_t value = 1; value < m_valueNames.size(); ++value)
        m_cuts.push_back({static_cast<double>(value), false});
}

Cut Column::normalised(Cut cut) const
{
    if (!m_discrete || std::isinf(cut.value))
        return cut;
    return {cut.after ? std::floor(cut.value) + 1 : std::ceil(cut.value), false};
}

Interval Column::normalised(Interval interval) const
{
    return {std::max(normalised(interval.from), m_domain.from), std::min(normalised(interval.to), m_domain.to)};
}

void Column::cutAt(const ValueSet &set)
{
    for (const Interval &interval : set.intervals()) {
        for (const Cut &cut : {normalised(interval.from), normalised(interval.to)}) {
            if (m_domain.from < cut && cut < m_domain.to)
                m_cuts.push_back(cut);
        }
    }
}

void Column::finish()
{
    std::sort(m_cuts.begin(), m_cuts.end());
    m_cuts.erase(std::unique(m_cuts.begin(), m_cuts.end()), m_cuts.end());
    m_starts.clear();
    for (const Cut &cut : m_cuts)
        m_starts.push_back(cut.after ? std::nextafter(cut.value, Infinity) : cut.value);
}

bool Column::contains(double value) const
{
    return m_domain.from <= Cut{value, false} && Cut{value, false} < m_domain.to
        && (!m_discrete || std::trunc(value) == value);
}

bool Column::isExact(double value) const
{
    if (std::trunc(value) == value && std::fabs(value) < LargestWhole)
        return true;
    const double largest = m_discrete ? LargestWhole : LargestNumber;
    return std::fabs(value) >= SmallestNumber && std::fabs(value) <= largest && significantDigits(value) <= MostDigits;
}

double Column::placeOf(const feel::Number &number) const
{
    constexpr double Beyond = 2 * LargestWhole; // of whole numbers no threshold lies there, nor any double between two
    constexpr double Largest = std::numeric_limits<double>::max();
    const double sign = number.isNegative() ? -1 : 1;
    double place = number.toDouble();
    if (std::isinf(place))
        place = sign * Largest;
    if (place == 0 && !number.isZero())
        place = sign * std::numeric_limits<double>::denorm_min();
    if (m_discrete && std::fabs(place) > Beyond)
        return sign * Beyond;
    if (!isExact(place))
        return place; // no threshold has this double
    const auto threshold = feel::Number::fromDouble(place);
    if (!threshold || *threshold == number)
        return place;
    return std::nextafter(place, number < *threshold ? -Infinity : Infinity);
}

std::string Column::typeText() const
{
    if (m_type == plan::FactType::Number)
        return m_discrete ? "a whole number" : "a number";
    if (m_type == plan::FactType::Boolean)
        return "true or false";
    return "one of " + base::join(m_valueNames, ", ");
}

std::string Column::domainText() const
{
    if (m_type != plan::FactType::Number)
        return typeText();
    std::string text = m_discrete ? "whole numbers" : "numbers";
    if (!std::isinf(m_domain.from.value))
        text += " from " + numberText(m_domain.from.value);
    if (!std::isinf(m_domain.to.value))
        text += " to " + numberText(m_domain.to.value - (m_discrete ? 1 : 0));
    return text;
}

int Column::valueIndex(std::string_view valueName) const
{
    const auto found = std::find(m_valueNames.begin(), m_valueNames.end(), valueName);
    return found == m_valueNames.end() ? -1 : static_cast<int>(found - m_valueNames.begin());
}

std::size_t Column::searchRegion(double value) const
{
    return static_cast<std::size_t>(std::upper_bound(m_starts.begin(), m_starts.end(), value) - m_starts.begin());
}

Interval Column::region(std::size_t index) const
{
    return {index == 0 ? m_domain.from : m_cuts[index - 1], index == m_cuts.size() ? m_domain.to : m_cuts[index]};
}

std::vector<bool> Column::regionsMet(const ValueSet &set) const
{
    std::vector<bool> met(regionCount(), false);
    for (const Interval &interval : set.intervals()) {
        for (std::size_t index = 0; index < regionCount(); ++index) {
            const Interval part = region(index);
            if (std::max(part.from, interval.from) < std::min(part.to, interval.to))
                met[index] = true;
        }
    }
    return met;
}

ValueSet Column::valuesOf(const std::vector<bool> &regions, const ValueSet &within) const
{
    std::vector<Interval> intervals;
    for (std::size_t index = 0; index < regionCount(); ++index) {
        if (regions[index])
            intervals.push_back(region(index));
    }
    return ValueSet::unionOf(std::move(intervals)).intersected(within);
}

std::string Column::toTest(const ValueSet &set) const
{
    if (set == ValueSet(m_domain))
        return "-";
    std::string text;
    for (const Interval &interval : set.intervals()) {
        if (!text.empty())
            text += ',';
        text += m_type == plan::FactType::Number ? intervalTest(interval) : nameTest(interval);
    }
    return text;
}

std::string Column::nameTest(const Interval &interval) const
{
    std::string text;
    for (double value = interval.from.value; value < interval.to.value; ++value) {
        const std::string &valueName = m_valueNames[static_cast<std::size_t>(value)];
        if (!text.empty())
            text += ',';
        text += m_type == plan::FactType::Boolean ? valueName : quoted(valueName);
    }
    return text;
}

std::string Column::intervalTest(const Interval &interval) const
{
    const bool fromStart = interval.from <= m_domain.from;
    const bool toEnd = interval.to >= m_domain.to;
    // A whole-number end that is no threshold of a table was said by a caller, who means "up to 20", not "below 21".
    const bool saidUpTo = m_discrete && !std::binary_search(m_cuts.begin(), m_cuts.end(), interval.to);
    const bool closed = interval.to.after || saidUpTo;
    const std::string low = numberText(interval.from.value);
    const std::string high = numberText(interval.to.value - (saidUpTo ? 1 : 0));
    if (fromStart && toEnd)
        return "-";
    if (fromStart)
        return (closed ? "<= " : "< ") + high;
    if (toEnd)
        return (interval.from.after ? "> " : ">= ") + low;
    const bool single = m_discrete ? interval.to.value == interval.from.value + 1
                                   : interval.to == Cut{interval.from.value, true} && !interval.from.after;
    if (single)
        return low;
    return (interval.from.after ? "(" : "[") + low + ".." + high + (closed ? "]" : ")");
}

std::string numberText(double value)
{
    char buffer[40];
    const bool plain = value == 0 || (std::fabs(value) >= 1e-6 && std::fabs(value) < 1e21);
    const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value == 0 ? 0.0 : value, format).ptr;
    return {buffer, end};
}

} // namespace assess
