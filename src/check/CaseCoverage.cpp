#include "check/Findings.h"

#include "assess/DomainReader.h"
#include "assess/Program.h"
#include "assess/Proofs.h"

#include <algorithm>
#include <cmath>

namespace check {

namespace {

/// A case that promises one outcome of the table, and the rows that give it.
struct Trial {
    const plan::Case *example = nullptr;
    std::string outcome;
    std::vector<std::size_t> rows;
};

std::vector<Trial> trialsOf(const assess::CompiledPlan &tables, const std::string &decision)
{
    std::vector<Trial> trials;
    for (const plan::Case &example : tables.plan().cases) {
        const auto expected = std::ranges::find(example.expect, decision, &plan::Case::Expectation::decision);
        if (expected == example.expect.end() || expected->possible.size() != 1)
            continue;
        const auto assessment = tables.assess({example.given.begin(), example.given.end()});
        const assess::DecisionAssessment *found = assessment ? assess::find(*assessment, decision) : nullptr;
        if (!found || !found->settled)
            continue;
        Trial trial{&example, found->outcome, {}};
        for (const assess::Because &because : found->because) {
            if (because.certain)
                trial.rows.push_back(static_cast<std::size_t>(because.rule - 1));
        }
        trials.push_back(std::move(trial));
    }
    return trials;
}

std::optional<double> exactValue(const Trial &trial, const std::string &fact)
{
    const auto given = trial.example->given.find(fact);
    const auto *exact = given == trial.example->given.end() ? nullptr : std::get_if<plan::Exact>(&given->second);
    const auto *number = exact ? std::get_if<double>(&exact->value) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

/// Just inside and just outside of one end of a cell: the values that a case must give.
struct Side {
    double value = 0; ///< the value; of numbers with fractions where the end itself is not on this side, any beyond
    bool exactly = true;
    bool below = false; ///< of those that are not exact: below the value, else above it

    [[nodiscard]] bool has(double given) const
    {
        return exactly ? given == value : below ? given < value : given > value;
    }
    [[nodiscard]] std::string inWords() const
    {
        return (exactly ? "" : below ? "a little less than " : "a little more than ") + assess::numberText(value);
    }
};

/// Whether the cases try what one table says.
class TableTrials {
public:
    TableTrials(const assess::CompiledPlan &tables, std::size_t index, assess::Proofs &proofs, Findings &findings)
        : m_tables(tables)
        , m_index(index)
        , m_decision(tables.plan().decisions[index])
        , m_proofs(proofs)
        , m_findings(findings)
        , m_trials(trialsOf(tables, m_decision.name))
    {
    }

    void check()
    {
        for (std::size_t row = 0; row < m_decision.rules.size(); ++row) {
            if (!m_proofs.matching(m_index, row) || !m_proofs.decidedBy(m_index, row))
                continue; // said elsewhere
            const bool tried = std::ranges::any_of(
                m_trials, [&](const Trial &trial) { return std::ranges::find(trial.rows, row) != trial.rows.end(); });
            if (!tried)
                m_findings.warning("untested-rule", m_decision.rules[row].position,
                    "no case is decided by " + nameOf(row) + "; add facts that this rule decides, with their outcome");
            else if (!m_proofs.isRedundant(m_index, row))
                checkThresholds(row);
        }
    }

private:
    [[nodiscard]] std::string nameOf(std::size_t row) const
    {
        return "rule " + std::to_string(row + 1) + " of " + m_decision.name;
    }

    void checkThresholds(std::size_t row)
    {
        const plan::Rule &rule = m_decision.rules[row];
        for (std::size_t column = 0; column < m_decision.inputs.size(); ++column) {
            const auto fact = m_tables.program().factIndex(m_decision.inputs[column]);
            if (!fact || rule.when[column].tests.isAny())
                continue;
            const assess::Column &domain = m_tables.program().columns()[*fact];
            if (domain.type() != plan::FactType::Number)
                continue;
            const auto values = assess::readDomain(domain, rule.when[column].tests, assess::Strictness::EachPart);
            for (const assess::Interval &interval : values->intervals()) {
                if (interval.from > domain.domain().from)
                    checkEnd(row, column, domain.discrete(), interval.from, true);
                if (interval.to < domain.domain().to)
                    checkEnd(row, column, domain.discrete(), interval.to, false);
            }
        }
    }

    /// `cut`: an end of the cell; the cell lies above it or below.
    void checkEnd(std::size_t row, std::size_t column, bool discrete, assess::Cut cut, bool above)
    {
        const bool endIsAbove = !cut.after; // the value of the cut stands on its upper side
        const Side upper = discrete || endIsAbove ? Side{cut.value, true, false} : Side{cut.value, false, false};
        const Side lower = discrete ? Side{cut.value - 1, true, true}
            : endIsAbove            ? Side{cut.value, false, true}
                                    : Side{cut.value, true, true};
        const std::string &fact = m_decision.inputs[column];
        const std::string &outcome = m_decision.outcomes[m_decision.rules[row].outcome].name;
        const Side &inside = above ? upper : lower;
        const Side &outside = above ? lower : upper;
        const auto gives = [&](const Trial &trial, const Side &side) {
            const auto given = exactValue(trial, fact);
            return given && side.has(*given);
        };
        const bool triedInside = std::ranges::any_of(m_trials, [&](const Trial &trial) {
            return gives(trial, inside) && std::ranges::find(trial.rows, row) != trial.rows.end();
        });
        const bool triedOutside = std::ranges::any_of(
            m_trials, [&](const Trial &trial) { return gives(trial, outside) && trial.outcome != outcome; });
        if (!triedInside)
            report(row, column, inside, "that it decides");
        if (!triedOutside)
            report(row, column, outside, "with another outcome");
    }

    void report(std::size_t row, std::size_t column, const Side &side, const std::string &which)
    {
        const plan::Cell &cell = m_decision.rules[row].when[column];
        m_findings.warning("untested-threshold", cell.position,
            "no case gives " + m_decision.inputs[column] + " " + side.inWords() + " at the threshold "
                + cell.tests.text() + " of " + nameOf(row) + ", " + which + "; add one on each side");
    }

    const assess::CompiledPlan &m_tables;
    std::size_t m_index;
    const plan::Decision &m_decision;
    assess::Proofs &m_proofs;
    Findings &m_findings;
    std::vector<Trial> m_trials;
};

} // namespace

void checkCaseCoverage(const Subject &subject, Findings &findings)
{
    if (!subject.tables || subject.plan.cases.empty() || !subject.whole("cases"))
        return;
    assess::Proofs proofs(*subject.tables);
    for (std::size_t i = 0; i < subject.tables->plan().decisions.size(); ++i)
        TableTrials(*subject.tables, i, proofs, findings).check();
}

} // namespace check
