#include "support/BruteForce.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace support {

namespace {

/// Every number that stands in the text.
std::vector<double> numbersIn(const std::string &text)
{
    std::vector<double> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (std::isdigit(static_cast<unsigned char>(text[at])) == 0) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size()
            && (std::isdigit(static_cast<unsigned char>(text[end])) != 0
                || (text[end] == '.' && end + 1 < text.size() && text[end + 1] != '.')))
            ++end;
        const double number = std::stod(text.substr(at, end - at));
        numbers.push_back(number);
        numbers.push_back(-number);
        at = end;
    }
    return numbers;
}

template <class List, class Predicate>
std::size_t indexOf(const List &list, Predicate predicate)
{
    return static_cast<std::size_t>(std::find_if(list.begin(), list.end(), predicate) - list.begin());
}

std::size_t factNamed(const plan::Plan &plan, const std::string &name)
{
    return indexOf(plan.facts, [&](const plan::Fact &fact) { return fact.name == name; });
}

std::size_t decisionNamed(const plan::Plan &plan, const std::string &name)
{
    return indexOf(plan.decisions, [&](const plan::Decision &decision) { return decision.name == name; });
}

} // namespace

BruteForce::BruteForce(std::shared_ptr<const plan::Plan> plan)
    : m_plan(std::move(plan))
    , m_cellsOf(m_plan->facts.size())
    , m_signatures(m_plan->facts.size())
{
    for (const plan::Decision &decision : m_plan->decisions) {
        for (std::size_t column = 0; column < decision.inputs.size(); ++column) {
            const std::size_t fact = factNamed(*m_plan, decision.inputs[column]);
            for (const plan::Rule &rule : decision.rules) {
                if (fact < m_plan->facts.size() && !rule.when[column].tests.isAny())
                    m_cellsOf[fact].push_back(&rule.when[column].tests);
            }
        }
    }
}

feel::Value BruteForce::toFeel(std::size_t fact, double value) const
{
    const plan::Fact &entry = m_plan->facts[fact];
    if (entry.type == plan::FactType::Number)
        return feel::Value::number(value);
    if (entry.type == plan::FactType::Boolean)
        return value == 0;
    return entry.values[static_cast<std::size_t>(value)].name;
}

/// Enough values to have one between any two constants, one at each, and one beyond the last.
std::vector<double> BruteForce::candidates(const plan::Fact &fact, const std::string &readingText) const
{
    std::vector<double> values;
    if (fact.type != plan::FactType::Number) {
        values.resize(fact.type == plan::FactType::Boolean ? 2 : fact.values.size());
        std::iota(values.begin(), values.end(), 0.0);
        return values;
    }
    std::set<double> constants{0};
    for (const double number : numbersIn(readingText))
        constants.insert(number);
    for (const feel::UnaryTests *cell : m_cellsOf[factNamed(*m_plan, fact.name)]) {
        for (const double number : numbersIn(cell->text()))
            constants.insert(number);
    }
    if (fact.min)
        constants.insert(*fact.min);
    if (fact.max)
        constants.insert(*fact.max);
    std::set<double> all{*constants.begin() - 1000, *constants.rbegin() + 1000};
    for (const double constant : constants) {
        for (const double near : {-1.0, -0.0078125, 0.0, 0.0078125, 1.0})
            all.insert(constant + near);
        all.insert({std::floor(constant), std::ceil(constant)});
    }
    for (const double value : all) {
        const bool inDomain = (!fact.min || value >= *fact.min) && (!fact.max || value <= *fact.max);
        if (inDomain && (!fact.whole || std::trunc(value) == value))
            values.push_back(value);
    }
    return values;
}

bool BruteForce::isAllowed(std::size_t fact, double value, const plan::Reading &reading) const
{
    if (const auto *bounded = std::get_if<plan::Bounded>(&reading))
        return feel::UnaryTests::parse(bounded->test)->matches(toFeel(fact, value)).isTrue();
    return true;
}

const std::vector<bool> &BruteForce::signature(std::size_t fact, double value)
{
    const auto known = m_signatures[fact].find(value);
    if (known != m_signatures[fact].end())
        return known->second;
    std::vector<bool> matches;
    for (const feel::UnaryTests *cell : m_cellsOf[fact])
        matches.push_back(cell->matches(toFeel(fact, value)).isTrue());
    return m_signatures[fact].emplace(value, std::move(matches)).first->second;
}

BruteForce::Choices BruteForce::choicesOf(std::size_t fact, const plan::Reading &reading)
{
    Choices choices;
    const plan::Fact &entry = m_plan->facts[fact];
    if (const auto *exact = std::get_if<plan::Exact>(&reading)) {
        if (const auto *number = std::get_if<double>(&exact->value))
            choices.values = {*number};
        else if (const auto *truth = std::get_if<bool>(&exact->value))
            choices.values = {*truth ? 0.0 : 1.0};
        else
            choices.values = {static_cast<double>(indexOf(entry.values, [&](const plan::EnumerationValue &value) {
                return value.name == std::get<std::string>(exact->value);
            }))};
    } else {
        const auto *bounded = std::get_if<plan::Bounded>(&reading);
        for (const double value : candidates(entry, bounded ? bounded->test : "")) {
            if (isAllowed(fact, value, reading))
                choices.values.push_back(value);
        }
    }
    std::vector<std::vector<bool>> seen;
    for (const double value : choices.values) {
        const std::vector<bool> &matches = signature(fact, value);
        const std::size_t kind = indexOf(seen, [&](const std::vector<bool> &other) { return other == matches; });
        if (kind == seen.size()) {
            seen.push_back(matches);
            choices.samples.push_back(value);
        }
        choices.kind.push_back(kind);
    }
    return choices;
}

bool BruteForce::readChoices(const assess::Readings &readings)
{
    m_choices.clear();
    m_readings.assign(m_plan->facts.size(), plan::Unknown{});
    for (std::size_t fact = 0; fact < m_plan->facts.size(); ++fact) {
        if (const auto found = readings.find(m_plan->facts[fact].name); found != readings.end())
            m_readings[fact] = found->second;
        m_choices.push_back(choicesOf(fact, m_readings[fact]));
        if (m_choices.back().values.empty())
            return false;
    }
    return true;
}

bool BruteForce::cellMatches(
    std::size_t decision, std::size_t row, std::size_t column, const std::vector<double> &values)
{
    const plan::Decision &table = m_plan->decisions[decision];
    const feel::UnaryTests &tests = table.rules[row].when[column].tests;
    if (tests.isAny())
        return true;
    const std::size_t fact = factNamed(*m_plan, table.inputs[column]);
    if (fact < m_plan->facts.size()) {
        const std::size_t cell =
            indexOf(m_cellsOf[fact], [&](const feel::UnaryTests *other) { return other == &tests; });
        return signature(fact, values[fact])[cell];
    }
    const std::size_t other = decisionNamed(*m_plan, table.inputs[column]);
    const std::size_t outcome = outcomeOf(other, values, nullptr);
    if (outcome == m_plan->decisions[other].outcomes.size())
        return false; // no outcome is null, and null is matched by "-" alone
    const auto known = m_outcomeCells.find({&tests, outcome});
    if (known != m_outcomeCells.end())
        return known->second;
    const bool matches = tests.matches(m_plan->decisions[other].outcomes[outcome].name).isTrue();
    return m_outcomeCells.emplace(std::pair(&tests, outcome), matches).first->second;
}

std::size_t BruteForce::outcomeOf(std::size_t decision, const std::vector<double> &values, std::vector<bool> *matching)
{
    const plan::Decision &table = m_plan->decisions[decision];
    std::size_t strongest = table.outcomes.size();
    for (std::size_t row = 0; row < table.rules.size(); ++row) {
        bool matches = true;
        for (std::size_t column = 0; column < table.inputs.size() && matches; ++column)
            matches = cellMatches(decision, row, column, values);
        if (matches)
            strongest = std::min(strongest, table.rules[row].outcome);
        if (matching)
            matching->push_back(matches);
    }
    return strongest;
}

void BruteForce::collectFacts(
    std::size_t decision, bool onlyLookedAt, std::size_t row, std::set<std::size_t> &facts) const
{
    const plan::Decision &table = m_plan->decisions[decision];
    for (std::size_t column = 0; column < table.inputs.size(); ++column) {
        if (onlyLookedAt && table.rules[row].when[column].tests.isAny())
            continue;
        const std::size_t fact = factNamed(*m_plan, table.inputs[column]);
        if (fact < m_plan->facts.size()) {
            facts.insert(fact);
            continue;
        }
        const std::size_t other = decisionNamed(*m_plan, table.inputs[column]);
        for (std::size_t otherRow = 0; otherRow < m_plan->decisions[other].rules.size(); ++otherRow)
            collectFacts(other, onlyLookedAt, otherRow, facts);
    }
}

BruteForce::Completions BruteForce::complete(std::size_t decision)
{
    Completions all;
    std::set<std::size_t> facts;
    collectFacts(decision, false, 0, facts);
    all.facts.assign(facts.begin(), facts.end());
    std::size_t count = 1;
    for (const std::size_t fact : all.facts) {
        all.radix.push_back(m_choices[fact].samples.size());
        count *= all.radix.back();
    }
    all.matches.resize(m_plan->decisions[decision].rules.size());
    std::vector<double> values(m_plan->facts.size());
    for (std::size_t number = 0; number < count; ++number) {
        std::size_t rest = number;
        for (std::size_t place = 0; place < all.facts.size(); ++place) {
            values[all.facts[place]] = m_choices[all.facts[place]].samples[rest % all.radix[place]];
            rest /= all.radix[place];
        }
        std::vector<bool> matching;
        all.outcome.push_back(outcomeOf(decision, values, &matching));
        for (std::size_t row = 0; row < matching.size(); ++row)
            all.matches[row].push_back(matching[row]);
    }
    return all;
}

std::set<std::size_t> BruteForce::possibleWith(const Completions &all, std::size_t place, std::size_t sample) const
{
    std::size_t stride = 1;
    for (std::size_t before = 0; before < place; ++before)
        stride *= all.radix[before];
    std::set<std::size_t> outcomes;
    for (std::size_t number = 0; number < all.outcome.size(); ++number) {
        if (number / stride % all.radix[place] == sample)
            outcomes.insert(all.outcome[number]);
    }
    return outcomes;
}

std::vector<std::string> BruteForce::names(std::size_t decision, const std::set<std::size_t> &outcomes) const
{
    std::vector<std::string> result;
    for (const std::size_t outcome : outcomes) {
        if (outcome < m_plan->decisions[decision].outcomes.size())
            result.push_back(m_plan->decisions[decision].outcomes[outcome].name);
    }
    return result;
}

assess::DecisionAssessment BruteForce::judge(std::size_t decision)
{
    const plan::Decision &table = m_plan->decisions[decision];
    const Completions all = complete(decision);
    const std::set<std::size_t> outcomes(all.outcome.begin(), all.outcome.end());
    const std::size_t weakest = *outcomes.rbegin();
    assess::DecisionAssessment result;
    result.decision = table.name;
    result.possible = names(decision, outcomes);
    result.settled = outcomes.size() == 1 && weakest < table.outcomes.size();
    result.outcome = weakest < table.outcomes.size() ? table.outcomes[weakest].name : "";

    const auto addReasons = [&](bool certain, const auto &wanted) {
        for (std::size_t row = 0; row < table.rules.size(); ++row) {
            if (!wanted(row))
                continue;
            std::set<std::size_t> facts;
            collectFacts(decision, true, row, facts);
            assess::Because because{static_cast<int>(row) + 1, table.rules[row].cite.section, {}, certain};
            for (const std::size_t fact : facts)
                because.facts.push_back(m_plan->facts[fact].name);
            result.because.push_back(because);
        }
    };
    addReasons(true, [&](std::size_t row) {
        return table.rules[row].outcome == weakest
            && std::find(all.matches[row].begin(), all.matches[row].end(), false) == all.matches[row].end();
    });
    if (result.because.empty()) {
        addReasons(false, [&](std::size_t row) {
            return table.rules[row].outcome <= weakest
                && std::find(all.matches[row].begin(), all.matches[row].end(), true) != all.matches[row].end();
        });
    }

    std::vector<std::pair<std::size_t, std::size_t>> asked; // outcomes left by the least helpful answer, fact
    std::size_t stride = 1;
    for (std::size_t place = 0; place < all.facts.size(); stride *= all.radix[place], ++place) {
        bool matters = false;
        for (std::size_t number = 0; number < all.outcome.size(); ++number) {
            const std::size_t own = number / stride % all.radix[place];
            matters = matters || (own > 0 && all.outcome[number] != all.outcome[number - own * stride]);
        }
        std::size_t worst = 0;
        for (std::size_t sample = 0; sample < all.radix[place]; ++sample)
            worst = std::max(worst, names(decision, possibleWith(all, place, sample)).size());
        if (matters)
            asked.emplace_back(worst, all.facts[place]);
    }
    std::sort(asked.begin(), asked.end());
    for (const auto &[worst, fact] : asked)
        result.ask.push_back(m_plan->facts[fact].name);
    return result;
}

std::optional<assess::Assessment> BruteForce::assess(const assess::Readings &readings)
{
    if (!readChoices(readings))
        return std::nullopt;
    assess::Assessment assessment;
    for (std::size_t decision = 0; decision < m_plan->decisions.size(); ++decision)
        assessment.decisions.push_back(judge(decision));
    return assessment;
}

} // namespace support
