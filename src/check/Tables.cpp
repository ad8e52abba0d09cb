#include "check/Findings.h"

#include "assess/Proofs.h"
#include "base/Text.h"

namespace check {

namespace {

/// "deaths [40..50), direct_loss >= 10000; for example deaths 40, direct_loss 10000".
std::string inWords(const assess::CompiledPlan &plan, const assess::Witness &witness)
{
    if (witness.empty())
        return "whatever the facts are";
    const auto list = [](const std::vector<assess::Need> &needs) {
        std::vector<std::string> parts;
        for (const assess::Need &need : needs)
            parts.push_back(need.fact + " " + need.test);
        return base::join(parts, ", ");
    };
    const std::string region = list(witness);
    const std::string example = list(assess::exampleOf(plan, witness));
    return region == example ? region : region + ", for example " + example;
}

Findings::Facts exampleFacts(const assess::CompiledPlan &plan, const assess::Witness &witness)
{
    Findings::Facts facts;
    for (const assess::Need &need : assess::exampleOf(plan, witness))
        facts.push_back({need.fact, need.test});
    return facts;
}

/// What one table promises, proved for all fact sets at once from the plan's decision diagrams.
class TableCheck {
public:
    TableCheck(const assess::CompiledPlan &plan, std::size_t index, assess::Proofs &proofs, Findings &findings)
        : m_plan(plan)
        , m_decision(plan.plan().decisions[index])
        , m_index(index)
        , m_proofs(proofs)
        , m_findings(findings)
    {
    }

    void run()
    {
        checkGaps();
        checkOutcomes();
        for (std::size_t row = 0; row < m_decision.rules.size(); ++row)
            checkRow(row);
        checkContained();
        noteOverlaps();
    }

private:
    [[nodiscard]] std::string rowName(std::size_t row) const
    {
        return "rule " + std::to_string(row + 1) + " of " + m_decision.name;
    }
    [[nodiscard]] const plan::Rule &rule(std::size_t row) const { return m_decision.rules[row]; }

    void checkGaps()
    {
        if (const auto witness = m_proofs.withoutOutcome(m_index)) {
            m_findings.error("gap", m_decision.position,
                "decision " + m_decision.name + " has no outcome for: " + inWords(m_plan, *witness)
                    + "; add a rule for it, or a last rule of \"-\"",
                exampleFacts(m_plan, *witness));
        }
    }

    void checkOutcomes()
    {
        for (std::size_t outcome = 0; outcome < m_decision.outcomes.size(); ++outcome) {
            if (!m_proofs.giving(m_index, outcome)) {
                m_findings.error("unreachable-outcome", m_decision.outcomes[outcome].position,
                    "no facts give outcome " + m_decision.outcomes[outcome].name + " of " + m_decision.name
                        + "; add the rule that does, or delete the outcome");
            }
        }
    }

    void checkRow(std::size_t row)
    {
        const auto matching = m_proofs.matching(m_index, row);
        if (!matching) {
            std::vector<std::string> cells;
            for (const std::size_t column : m_proofs.contradictingCells(m_index, row))
                cells.push_back(m_decision.inputs[column] + " " + rule(row).when[column].tests.text());
            m_findings.error("impossible-rule", rule(row).position,
                rowName(row) + " matches no facts, no facts satisfy its cells " + base::join(cells, " and ")
                    + " together; correct or delete it");
        } else if (!m_proofs.decidedBy(m_index, row)) {
            checkMasked(row, *matching);
        }
    }

    /// A row that can never win: another says the opposite of the same facts, or stronger rows cover it.
    void checkMasked(std::size_t row, const assess::Witness &matching)
    {
        std::vector<std::string> masking;
        std::string covering; // one that covers the row by itself
        for (std::size_t other = 0; other < m_decision.rules.size(); ++other) {
            if (rule(other).outcome >= rule(row).outcome || !m_proofs.matchingBoth(m_index, row, other))
                continue;
            if (m_proofs.isContained(m_index, row, other) && m_proofs.isContained(m_index, other, row)) {
                m_findings.error("contradicting-rule", rule(row).position,
                    rowName(row) + " gives " + outcomeOf(row) + " for the same facts for which rule "
                        + std::to_string(other + 1) + " gives " + outcomeOf(other) + ": " + inWords(m_plan, matching)
                        + "; correct or delete one of them",
                    exampleFacts(m_plan, matching));
                return;
            }
            if (covering.empty() && m_proofs.isContained(m_index, row, other))
                covering = std::to_string(other + 1);
            masking.push_back(std::to_string(other + 1));
        }
        m_findings.error("dead-rule", rule(row).position,
            rowName(row) + " can never win: wherever it matches a stronger rule does too ("
                + (covering.empty() ? base::join(masking, ", ") : covering) + "); so for " + inWords(m_plan, matching)
                + "; correct or delete it",
            exampleFacts(m_plan, matching));
    }

    [[nodiscard]] std::string outcomeOf(std::size_t row) const { return m_decision.outcomes[rule(row).outcome].name; }

    /// Rows of one outcome of which one covers the other: harmless, kept where the document prints both.
    void checkContained()
    {
        for (std::size_t row = 0; row < m_decision.rules.size(); ++row) {
            if (checkContained(row) || !m_proofs.decidedBy(m_index, row) || !m_proofs.isRedundant(m_index, row))
                continue;
            m_findings.note("redundant-rule", rule(row).position,
                rowName(row) + " changes nothing: other rules together give as strong an outcome wherever it matches");
        }
    }

    bool checkContained(std::size_t row)
    {
        for (std::size_t other = 0; other < m_decision.rules.size(); ++other) {
            if (row == other || rule(row).outcome != rule(other).outcome || !m_proofs.isContained(m_index, row, other))
                continue;
            const bool twins = m_proofs.isContained(m_index, other, row);
            if (twins && row > other)
                continue; // said once, for the earlier row
            m_findings.note("contained-rule", rule(row).position,
                rowName(row) + (twins ? " says the same as rule " : " is contained in rule ")
                    + std::to_string(other + 1));
            return true;
        }
        return false;
    }

    /// With hit policy PRIORITY rows may overlap, the strongest wins; the author should know that they do.
    void noteOverlaps()
    {
        std::size_t pairs = 0;
        std::string first;
        Findings::Facts example;
        for (std::size_t row = 0; row < m_decision.rules.size(); ++row) {
            for (std::size_t other = row + 1; other < m_decision.rules.size(); ++other) {
                if (rule(row).outcome == rule(other).outcome)
                    continue;
                const auto witness = m_proofs.matchingBoth(m_index, row, other);
                if (!witness || pairs++ > 0)
                    continue;
                first = "rules " + std::to_string(row + 1) + " and " + std::to_string(other + 1) + " for "
                    + inWords(m_plan, *witness);
                example = exampleFacts(m_plan, *witness);
            }
        }
        if (pairs > 0) {
            m_findings.note("overlap", m_decision.position,
                std::to_string(pairs) + " pairs of rules of " + m_decision.name
                    + " with different outcomes can match together, first " + first + "; the stronger outcome wins",
                std::move(example));
        }
    }

    const assess::CompiledPlan &m_plan;
    const plan::Decision &m_decision;
    std::size_t m_index;
    assess::Proofs &m_proofs;
    Findings &m_findings;
};

} // namespace

void checkTables(const Subject &subject, Findings &findings)
{
    if (!subject.tables)
        return;
    assess::Proofs proofs(*subject.tables);
    for (std::size_t i = 0; i < subject.tables->plan().decisions.size(); ++i)
        TableCheck(*subject.tables, i, proofs, findings).run();
}

} // namespace check
