#include "assess/CompiledPlan.h"

#include "assess/Explain.h"
#include "assess/ReadingAssessor.h"

namespace assess {

namespace {

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
    ReadingAssessor assessor(*this);
    const auto verdicts = assessor.assess(readings);
    if (!verdicts)
        return failFrom(verdicts);
    Assessment assessment;
    for (const Verdict &verdict : *verdicts)
        assessment.decisions.push_back(inWords(*m_plan, *m_program, assessment.decisions.size(), verdict));
    for (const std::size_t rule : assessor.contradicted())
        assessment.warnings.push_back({m_plan->consistency[rule].message, m_plan->consistency[rule].cite.section});
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
