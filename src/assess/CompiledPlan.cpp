#include "assess/CompiledPlan.h"

#include "assess/Assessor.h"
#include "assess/Consistency.h"
#include "assess/Explain.h"
#include "base/Text.h"

namespace assess {

namespace {

base::Error unknownFact(const Program &program, std::string_view name)
{
    std::vector<std::string> known;
    for (const Column &column : program.columns())
        known.push_back(column.name());
    return {base::ErrorCode::Invalid,
        "the plan has no fact " + base::quotedLine(name) + "; its facts are " + base::join(known, ", "),
        std::string(name), "unknown-fact"};
}

/// Readings as sets of values by fact number; a fact that nothing is known about has none.
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

std::vector<Warning> warnings(const plan::Plan &plan, const Program &program,
    const std::vector<std::optional<ValueSet>> &values, const Decimals &decimals)
{
    std::vector<Warning> result;
    for (const plan::Consistency &rule : plan.consistency) {
        if (isContradicted(rule.condition, program, values, decimals))
            result.push_back({rule.message, rule.cite.section});
    }
    return result;
}

DecisionAssessment inWords(const plan::Plan &plan, const Program &program, std::size_t decision, const Verdict &verdict)
{
    const plan::Decision &table = plan.decisions[decision];
    DecisionAssessment result;
    result.decision = table.name;
    result.settled = verdict.settled();
    if (!verdict.lacksRow)
        result.outcome = table.outcomes[verdict.outcome].name;
    for (std::size_t outcome = 0; outcome < table.outcomes.size(); ++outcome) {
        if ((verdict.possible >> outcome & 1) != 0)
            result.possible.push_back(table.outcomes[outcome].name);
    }
    for (const std::uint16_t row : verdict.because) {
        Because &because = result.because.emplace_back();
        because.rule = row + 1;
        because.cite = table.rules[row].cite.section;
        because.certain = verdict.certain;
        for (const std::uint16_t fact : program.tables()[decision].rowFacts[row])
            because.facts.push_back(program.columns()[fact].name());
    }
    for (const std::uint16_t fact : verdict.ask)
        result.ask.push_back(program.columns()[fact].name());
    return result;
}

} // namespace

CompiledPlan::CompiledPlan(std::shared_ptr<const plan::Plan> plan, std::shared_ptr<const Program> program)
    : m_plan(std::move(plan))
    , m_program(std::move(program))
{
}

tl::expected<CompiledPlan, std::vector<base::Diagnostic>> CompiledPlan::compile(std::shared_ptr<const plan::Plan> plan)
{
    auto program = Program::compile(*plan);
    if (!program)
        return tl::unexpected(std::move(program.error()));
    return CompiledPlan(std::move(plan), std::make_shared<const Program>(*std::move(program)));
}

base::Result<Assessment> CompiledPlan::assess(const Readings &readings) const
{
    const auto values = readAll(*m_program, readings);
    if (!values)
        return failFrom(values);
    Assessor assessor(*m_program);
    Assessment assessment;
    for (const Verdict &verdict : assessor.assess(toFactSet(*m_program, *values)))
        assessment.decisions.push_back(inWords(*m_plan, *m_program, assessment.decisions.size(), verdict));
    assessment.warnings = warnings(*m_plan, *m_program, *values, decimalsOf(*m_program, readings));
    return assessment;
}

base::Result<std::vector<Explanation>> CompiledPlan::explain(const Readings &readings) const
{
    const auto values = readAll(*m_program, readings);
    if (!values)
        return failFrom(values);
    std::vector<ValueSet> known;
    for (std::size_t fact = 0; fact < values->size(); ++fact)
        known.push_back((*values)[fact].value_or(ValueSet(m_program->columns()[fact].domain())));
    return explainAll(*m_plan, toFactSet(*m_program, *values), known);
}

base::Result<> CompiledPlan::checkReading(std::string_view fact, const plan::Reading &reading) const
{
    const auto index = m_program->factIndex(fact);
    if (!index)
        return tl::unexpected(unknownFact(*m_program, fact));
    const auto values = readReading(m_program->columns()[*index], reading);
    if (!values)
        return failFrom(values);
    return {};
}

} // namespace assess
