#include "viewmodel/plans/TryOut.h"

#include "assess/FactSet.h"
#include "assess/Program.h"
#include "viewmodel/AnswerWords.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace viewmodel {

namespace {

/// The regions of a fact that some table tells apart, as FEEL tests.
std::vector<std::string> regionTests(const assess::CompiledPlan &plan, const std::string &fact)
{
    const assess::Program &program = plan.program();
    const assess::Column &column = program.columns()[*program.factIndex(fact)];
    std::vector<std::string> tests;
    for (std::size_t region = 0; region < column.regionCount(); ++region)
        tests.push_back(column.toTest(assess::ValueSet(column.region(region))));
    return tests.size() > 1 ? tests : std::vector<std::string>();
}

/// The region of the fact that the reading lies in wholly; -1 where it lies in several.
int regionOf(const assess::CompiledPlan &plan, const std::string &fact, const plan::Reading &reading)
{
    const assess::Program &program = plan.program();
    const std::size_t number = *program.factIndex(fact);
    assess::FactSet facts(program);
    if (!facts.setReading(number, reading) || facts.region(number) < 0)
        return -1;
    return facts.region(number);
}

bool isUnknown(const plan::Reading &reading) { return std::holds_alternative<plan::Unknown>(reading); }

std::vector<Chip> chipsOf(
    const plan::Plan &plan, const plan::Decision &decision, const assess::DecisionAssessment &found)
{
    std::vector<Chip> chips;
    if (found.possible.empty())
        return chips;
    const bool scale = plan::isScale(plan, decision.name);
    if (found.settled)
        return {{levelOf(found.possible.front()), ChipForm::Proposed, outcomeWord(decision, found.possible.front())}};
    const bool guaranteed = scale && found.outcome != plan::NoLevel && !found.outcome.empty()
        && found.outcome != decision.outcomes.back().name;
    for (const std::string &outcome : found.possible | std::views::reverse) {
        const QString word = outcomeWord(decision, outcome);
        if (guaranteed && chips.empty())
            chips.push_back({levelOf(outcome), ChipForm::Proposed, Text::tr("at least %1").arg(word)});
        else
            chips.push_back({levelOf(outcome), ChipForm::Possible, Text::tr("possible %1").arg(word)});
    }
    return chips;
}

QString needsWords(const plan::Plan &plan, const std::vector<assess::Need> &needs)
{
    QStringList together;
    for (const assess::Need &need : needs) {
        if (const plan::Fact *fact = plan::findFact(plan, need.fact))
            together << shortLabel(*fact) + QLatin1Char(' ') + testWords(*fact, need.test);
    }
    return together.join(Text::tr(" and "));
}

constexpr qsizetype MostAlternatives = 4; ///< of what the next outcome needs; more is no help to read

QString nextWords(const plan::Plan &plan, const plan::Decision &decision, const assess::NextOutcome &next)
{
    if (next.outcome.empty() || !plan::isScale(plan, decision.name))
        return {}; // only strengths have a next one
    QStringList alternatives;
    for (const std::vector<assess::Need> &needs : next.needs) {
        if (alternatives.size() < MostAlternatives)
            alternatives << needsWords(plan, needs);
    }
    const bool more = !next.complete || std::ssize(next.needs) > MostAlternatives;
    const QString all = unique(alternatives).join(Text::tr(", or "));
    return Text::tr("To %1: %2")
        .arg(outcomeWord(decision, next.outcome), more ? Text::tr("%1, or other ways").arg(all) : all);
}

} // namespace

void TryOut::start(const assess::CompiledPlan *plan, const assess::Readings &readings)
{
    m_plan = plan;
    m_readings = readings;
    judge();
}

void TryOut::beginTyping(const QString &fact)
{
    m_typed = fact.toStdString();
    const auto known = m_readings.find(m_typed);
    m_before = known == m_readings.end() ? plan::Reading(plan::Unknown{}) : known->second;
}

void TryOut::set(const std::string &fact, const plan::Reading &reading)
{
    if (isUnknown(reading))
        m_readings.erase(fact);
    else
        m_readings[fact] = reading;
    judge();
}

QString TryOut::answer(const QString &key, const QString &text)
{
    const plan::Fact *fact = m_plan ? plan::findFact(m_plan->plan(), key.toStdString()) : nullptr;
    if (!fact)
        return {};
    if (text.trimmed().isEmpty()) {
        set(fact->name, plan::Unknown{});
        return {};
    }
    // What the number counts is for the record; here the number is enough.
    const auto told = plan::parseTold(*fact, text.toStdString());
    const bool fits = told && m_plan->checkReading(fact->name, told->reading);
    if (!fits) {
        if (m_typed == fact->name)
            set(m_typed, m_before);
        return told ? Text::tr("%1 cannot be that.").arg(shortLabel(*fact)) : unreadableAnswer(*fact);
    }
    set(fact->name, told->reading);
    return {};
}

void TryOut::choose(const QString &key, int choice)
{
    const std::string name = key.toStdString();
    if (!m_plan || !plan::findFact(m_plan->plan(), name))
        return;
    const std::vector<std::string> tests = regionTests(*m_plan, name);
    if (choice <= 0 || choice > std::ssize(tests))
        set(name, plan::Unknown{});
    else
        set(name, plan::Bounded{tests[static_cast<std::size_t>(choice - 1)]});
}

void TryOut::clear()
{
    m_readings.clear();
    judge();
}

TryOutFact TryOut::describeFact(const plan::Fact &fact, bool open) const
{
    TryOutFact row{
        qtext(fact.name), qtext(fact.label), qtext(fact.unit), {}, open, {Text::tr("unknown")}, 0, qtext(fact.ask)};
    const auto known = m_readings.find(fact.name);
    if (known != m_readings.end()) {
        row.value = qtext(plan::toWords(fact, known->second));
        row.choice = regionOf(*m_plan, fact.name, known->second) + 1;
    }
    for (const std::string &test : regionTests(*m_plan, fact.name))
        row.choices << testWords(fact, test);
    return row;
}

std::vector<TryOutReason> TryOut::reasonsOf(
    const plan::Decision &decision, const std::vector<assess::Because> &because) const
{
    std::vector<TryOutReason> reasons;
    for (const assess::Because &carrying : because) {
        QStringList premises;
        for (const std::string &name : carrying.facts) {
            const auto known = m_readings.find(name);
            if (known != m_readings.end())
                premises << factWords(*plan::findFact(m_plan->plan(), name), known->second);
        }
        const plan::Rule &rule = decision.rules[static_cast<std::size_t>(carrying.rule - 1)];
        const QString outcome = outcomeWord(decision, decision.outcomes[rule.outcome].name);
        const QString row = carrying.certain ? Text::tr("row %1").arg(carrying.rule)
                                             : Text::tr("row %1 may still hold").arg(carrying.rule);
        reasons.push_back({citeText(rule.cite),
            premises.isEmpty() ? Text::tr("%1 → %2", "row, outcome").arg(row, outcome)
                               : Text::tr("%1: %2 → %3", "row, premises, outcome").arg(row, listed(premises), outcome),
            carrying.certain});
    }
    return reasons;
}

TryOutAnswer TryOut::answerOf(
    std::size_t index, const assess::DecisionAssessment &found, const assess::Explanation &explained) const
{
    const plan::Plan &plan = m_plan->plan();
    const plan::Decision &decision = plan.decisions[index];
    QStringList missing;
    for (const std::string &fact : found.ask)
        missing << shortLabel(*plan::findFact(plan, fact));
    return {qtext(decision.name), qtext(decision.label), found.settled, chipsOf(plan, decision, found), listed(missing),
        nextWords(plan, decision, explained.next), reasonsOf(decision, found.because)};
}

void TryOut::judge()
{
    m_facts.clear();
    m_answers.clear();
    m_warnings.clear();
    if (m_plan) {
        const auto assessment = m_plan->assess(m_readings);
        const auto explained = m_plan->explain(m_readings);
        if (assessment && explained)
            show(*assessment, *explained);
    }
    Q_EMIT changed();
}

void TryOut::show(const assess::Assessment &assessment, const std::vector<assess::Explanation> &explained)
{
    std::set<std::string> asked;
    for (std::size_t i = 0; i < assessment.decisions.size(); ++i) {
        m_answers.push_back(answerOf(i, assessment.decisions[i], explained[i]));
        asked.insert(assessment.decisions[i].ask.begin(), assessment.decisions[i].ask.end());
    }
    for (const plan::Fact &fact : m_plan->plan().facts) {
        if (!fact.followed) // no table looks at it
            m_facts.push_back(describeFact(fact, asked.contains(fact.name)));
    }
    for (const assess::Warning &warning : assessment.warnings)
        m_warnings << qtext(warning.message);
}

} // namespace viewmodel
