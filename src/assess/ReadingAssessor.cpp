#include "assess/ReadingAssessor.h"

#include "base/Text.h"

namespace assess {

namespace {

/// The readings whose digits are more than the sets of values keep.
Decimals decimalsOf(const Program &program, const Readings &readings)
{
    Decimals decimals;
    for (const auto &[name, reading] : readings) {
        const auto *exact = std::get_if<plan::Exact>(&reading);
        if (exact == nullptr || exact->digits.empty())
            continue;
        if (const auto number = feel::Number::parse(exact->digits))
            decimals.emplace(*program.factIndex(name), *number);
    }
    return decimals;
}

} // namespace

base::Error unknownFact(const Program &program, std::string_view name)
{
    std::vector<std::string> known;
    for (const Column &column : program.columns())
        known.push_back(column.name());
    return {base::ErrorCode::Invalid,
        "the plan has no fact " + base::quotedLine(name) + "; its facts are " + base::join(known, ", "),
        std::string(name), "unknown-fact"};
}

base::Result<std::vector<std::optional<ValueSet>>> readAll(const Program &program, const Readings &readings)
{
    std::vector<std::optional<ValueSet>> values(program.columns().size());
    for (const auto &[name, reading] : readings) {
        const auto fact = program.factIndex(name);
        if (!fact)
            return tl::unexpected(unknownFact(program, name));
        if (std::holds_alternative<plan::Unknown>(reading))
            continue;
        auto set = readReading(program.columns()[*fact], reading);
        if (!set)
            return failFrom(set);
        values[*fact] = *std::move(set);
    }
    return values;
}

FactSet toFactSet(const Program &program, const std::vector<std::optional<ValueSet>> &values)
{
    FactSet facts(program);
    for (std::size_t fact = 0; fact < values.size(); ++fact) {
        if (values[fact])
            facts.setValues(fact, *values[fact]);
    }
    return facts;
}

base::Result<std::span<const Verdict>> ReadingAssessor::assess(const Readings &readings)
{
    const Program &program = m_plan.program();
    const auto values = readAll(program, readings);
    if (!values)
        return failFrom(values);
    m_contradicted.clear();
    const std::vector<plan::Consistency> &rules = m_plan.plan().consistency;
    const Decimals decimals = rules.empty() ? Decimals() : decimalsOf(program, readings);
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        if (isContradicted(rules[rule].condition, program, *values, decimals))
            m_contradicted.push_back(rule);
    }
    return m_assessor.assess(toFactSet(program, *values));
}

} // namespace assess
