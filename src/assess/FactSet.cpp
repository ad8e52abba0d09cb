#include "assess/FactSet.h"

#include "assess/DomainReader.h"
#include "base/Overloaded.h"
#include "base/Text.h"

namespace assess {

namespace {

constexpr std::size_t WordBits = 64;

base::Error refusal(const Column &column, std::string reason, std::string detail)
{
    return {base::ErrorCode::Invalid, "fact " + base::quotedLine(column.name()) + ": " + std::move(detail),
        column.name(), std::move(reason)};
}

tl::unexpected<base::Error> refuse(const Column &column, std::string reason, std::string detail)
{
    return tl::unexpected(refusal(column, std::move(reason), std::move(detail)));
}

tl::unexpected<base::Error> outside(const Column &column, const std::string &value)
{
    return refuse(column, "outside-domain",
        value + " is outside its domain, " + column.domainText() + "; give a value of it, or leave the fact out");
}

base::Result<double> checkedDecimal(const Column &column, const feel::Number &number)
{
    if (column.discrete() && !number.isInteger())
        return outside(column, number.toString());
    const double place = column.placeOf(number);
    if (!column.contains(place))
        return outside(column, number.toString());
    return place;
}

base::Result<double> checkedNumber(const Column &column, double value, const std::string &digits = {})
{
    if (column.type() != plan::FactType::Number)
        return tl::unexpected(wrongType(column, "a number"));
    if (digits.empty() && column.isExact(value) && column.contains(value))
        return value;
    const auto number = digits.empty() ? feel::Number::fromDouble(value) : feel::Number::parse(digits);
    if (!number)
        return refuse(
            column, "number-too-large", "the number is larger than any that can be reckoned with; correct it");
    return checkedDecimal(column, *number);
}

base::Result<double> checkedBoolean(const Column &column, bool value)
{
    if (column.type() != plan::FactType::Boolean)
        return tl::unexpected(wrongType(column, "true or false"));
    return value ? 0.0 : 1.0;
}

base::Result<double> checkedName(const Column &column, std::string_view value)
{
    if (column.type() != plan::FactType::Enumeration)
        return tl::unexpected(wrongType(column, "a text"));
    const int index = column.valueIndex(value);
    if (index < 0)
        return outside(column, base::quotedLine(value));
    return index;
}

base::Result<ValueSet> readTest(const Column &column, std::string_view text)
{
    const auto tests = feel::UnaryTests::parse(text);
    if (!tests)
        return refuse(column, "bad-test",
            "the test " + base::quotedLine(text) + " cannot be read: " + tests.error().message + " (column "
                + std::to_string(tests.error().column) + " of the test)");
    auto values = readDomain(column, *tests, Strictness::Together);
    if (!values)
        return refuse(column, values.error().reason, values.error().detail);
    return values;
}

} // namespace

base::Error wrongType(const Column &column, std::string_view given)
{
    return refusal(column, "wrong-type",
        "it wants " + column.typeText() + ", not " + std::string(given) + "; null where nobody knows");
}

FactSet::FactSet(const Program &program)
    : m_program(&program)
    , m_firstWord{0}
{
    for (const Column &column : program.columns()) {
        m_unknown.push_back(column.regionCount() == 1 ? 0 : All);
        m_firstWord.push_back(m_firstWord.back() + (column.regionCount() + WordBits - 1) / WordBits);
    }
    m_region = m_unknown;
    m_words.resize(m_firstWord.back());
}

base::Result<> FactSet::setNumber(std::size_t fact, double value)
{
    const Column &column = m_program->columns()[fact];
    const auto checked = checkedNumber(column, value);
    if (!checked)
        return failFrom(checked);
    m_region[fact] = static_cast<std::int32_t>(column.regionOf(*checked));
    return {};
}

base::Result<> FactSet::setBoolean(std::size_t fact, bool value)
{
    const auto checked = checkedBoolean(m_program->columns()[fact], value);
    if (!checked)
        return failFrom(checked);
    m_region[fact] = static_cast<std::int32_t>(*checked);
    return {};
}

base::Result<> FactSet::setEnumeration(std::size_t fact, std::string_view value)
{
    const auto checked = checkedName(m_program->columns()[fact], value);
    if (!checked)
        return failFrom(checked);
    m_region[fact] = static_cast<std::int32_t>(*checked);
    return {};
}

base::Result<> FactSet::setTest(std::size_t fact, std::string_view test)
{
    const auto values = readTest(m_program->columns()[fact], test);
    if (!values)
        return failFrom(values);
    setValues(fact, *values);
    return {};
}

base::Result<> FactSet::setReading(std::size_t fact, const plan::Reading &reading)
{
    const auto values = readReading(m_program->columns()[fact], reading);
    if (!values)
        return failFrom(values);
    setValues(fact, *values);
    return {};
}

void FactSet::setValues(std::size_t fact, const ValueSet &values)
{
    const std::vector<bool> met = m_program->columns()[fact].regionsMet(values);
    std::size_t count = 0;
    std::size_t last = 0;
    for (std::size_t word = m_firstWord[fact]; word < m_firstWord[fact + 1]; ++word)
        m_words[word] = 0;
    for (std::size_t region = 0; region < met.size(); ++region) {
        if (!met[region])
            continue;
        m_words[m_firstWord[fact] + region / WordBits] |= Word{1} << region % WordBits;
        ++count;
        last = region;
    }
    m_region[fact] = count == 1 ? static_cast<std::int32_t>(last) : count == met.size() ? All : Several;
}

std::vector<bool> FactSet::regions(std::size_t fact) const
{
    std::vector<bool> flags(m_program->columns()[fact].regionCount(), m_region[fact] == All);
    if (m_region[fact] >= 0)
        flags[static_cast<std::size_t>(m_region[fact])] = true;
    for (std::size_t region = 0; region < flags.size() && m_region[fact] == Several; ++region)
        flags[region] = (mask(fact)[region / WordBits] >> region % WordBits & 1) != 0;
    return flags;
}

base::Result<ValueSet> readReading(const Column &column, const plan::Reading &reading)
{
    const auto exactly = [](double value) { return ValueSet(Interval{{value, false}, {value, true}}); };
    const auto whole = [](double value) { return ValueSet(Interval{{value, false}, {value + 1, false}}); };
    const base::Overloaded each{
        [&](const plan::Unknown &) -> base::Result<ValueSet> { return ValueSet(column.domain()); },
        [&](const plan::Exact &exact) -> base::Result<ValueSet> {
            const base::Overloaded scalar{
                [&](bool value) { return checkedBoolean(column, value); },
                [&](double value) { return checkedNumber(column, value, exact.digits); },
                [&](const std::string &value) { return checkedName(column, value); },
            };
            const auto value = std::visit(scalar, exact.value);
            if (!value)
                return failFrom(value);
            return column.discrete() ? whole(*value) : exactly(*value);
        },
        [&](const plan::Bounded &bounded) { return readTest(column, bounded.test); },
    };
    return std::visit(each, reading);
}

} // namespace assess
