#include "support/PlanGenerator.h"

#include "feel/Ast.h"
#include "support/PlanBuilder.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

namespace support {

namespace {

using Random = std::mt19937;

std::size_t below(Random &random, std::size_t limit) { return random() % limit; }

bool chance(Random &random, double share) { return static_cast<double>(random() % 1000) < share * 1000; }

template <class List>
auto pick(Random &random, const List &list)
{
    return list[below(random, list.size())];
}

std::string text(double number)
{
    std::ostringstream stream;
    stream.precision(15);
    stream << number;
    return stream.str();
}

/// Constants a table of the fact may use.
std::vector<double> thresholds(const plan::Fact &fact)
{
    const double low = fact.min.value_or(-20);
    const double high = fact.max.value_or(low + 100);
    std::vector<double> list;
    for (const double share : {0.05, 0.25, 0.45, 0.7, 0.9})
        list.push_back(std::round(low + share * (high - low)) + (fact.whole ? 0 : 0.25));
    return list;
}

std::string numberTest(const std::vector<double> &constants, Random &random)
{
    const std::size_t first = below(random, constants.size() - 1);
    const std::string low = text(constants[first]);
    const std::string high = text(constants[first + 1 + below(random, constants.size() - first - 1)]);
    const std::vector<std::string> forms{">= " + low, "> " + low, "< " + high, "<= " + high, low,
        "[" + low + ".." + high + ")", "(" + low + ".." + high + "]", "[" + low + ".." + high + "]",
        "(" + low + ".." + high + ")", low + "," + high, "< " + low + ",> " + high, "not(" + low + ")",
        "not([" + low + ".." + high + "))", "not(>= " + high + ")"};
    return pick(random, forms);
}

std::string nameTest(std::vector<std::string> names, Random &random)
{
    std::shuffle(names.begin(), names.end(), random);
    names.resize(1 + below(random, names.size() - 1));
    std::string list;
    for (const std::string &name : names)
        list += (list.empty() ? "\"" : ",\"") + name + '"';
    return chance(random, 0.25) ? "not(" + list + ")" : list;
}

void addNumbers(const feel::Node &node, std::set<double> &numbers)
{
    if (const auto *literal = node.as<feel::Literal>()) {
        if (const auto *number = literal->value.as<feel::Number>())
            numbers.insert(number->toDouble());
    }
    feel::forEachChild(node, [&](const feel::Node &child) { addNumbers(child, numbers); });
}

/// The constants that the plan's tables compare the fact with; where they are few, others beside them.
std::vector<double> constantsOf(const plan::Plan &plan, const plan::Fact &fact)
{
    std::set<double> numbers;
    for (const plan::Decision &decision : plan.decisions) {
        for (std::size_t column = 0; column < decision.inputs.size(); ++column) {
            for (const plan::Rule &rule : decision.rules) {
                if (decision.inputs[column] == fact.name)
                    addNumbers(rule.when[column].tests.root(), numbers);
            }
        }
    }
    if (numbers.size() < 3) {
        for (const double number : thresholds(fact))
            numbers.insert(number);
    }
    return {numbers.begin(), numbers.end()};
}

std::string testOf(const plan::Fact &fact, const std::vector<double> &constants, Random &random)
{
    if (fact.type == plan::FactType::Boolean)
        return chance(random, 0.2) ? "not(true)" : chance(random, 0.6) ? "true" : "false";
    if (fact.type == plan::FactType::Number)
        return numberTest(constants, random);
    std::vector<std::string> names;
    for (const plan::EnumerationValue &value : fact.values)
        names.push_back(value.name);
    return nameTest(std::move(names), random);
}

void addFact(PlanBuilder &builder, const std::string &name, Random &random)
{
    switch (below(random, 6)) {
    case 0:
        builder.boolean(name);
        break;
    case 1:
        builder.enumeration(name, {"none", "slight", "serious", "grave"});
        break;
    case 2:
        builder.number(name, {.min = 0});
        break;
    case 3:
        builder.number(name, {.whole = true, .min = 1, .max = 13});
        break;
    case 4:
        builder.number(name, {.max = 500});
        break;
    default:
        builder.number(name, {.whole = true, .min = 0});
    }
}

std::vector<std::string> wildRow(const plan::Plan &plan, const std::vector<std::string> &inputs, Random &random)
{
    std::vector<std::string> cells;
    for (const std::string &input : inputs) {
        if (chance(random, 0.45)) {
            cells.emplace_back("-");
        } else if (const plan::Fact *fact = plan::findFact(plan, input)) {
            cells.push_back(testOf(*fact, thresholds(*fact), random));
        } else {
            std::vector<std::string> names;
            for (const plan::Outcome &outcome : plan::findDecision(plan, input)->outcomes)
                names.push_back(outcome.name);
            cells.push_back(nameTest(std::move(names), random));
        }
    }
    return cells;
}

/// A cell as documents have it: the stronger the outcome (0 the strongest), the higher the threshold.
std::string ordinaryTest(const plan::Fact &fact, std::size_t outcome, Random &random)
{
    if (fact.type == plan::FactType::Boolean)
        return "true";
    if (fact.type == plan::FactType::Enumeration)
        return outcome == 0 ? "\"grave\"" : "\"serious\",\"grave\"";
    const std::vector<double> constants = thresholds(fact);
    const std::size_t step = constants.size() - 1 - outcome - below(random, 2);
    const bool range = outcome > 0 && chance(random, 0.3);
    return range ? "[" + text(constants[step]) + ".." + text(constants[step + 1]) + ")" : ">= " + text(constants[step]);
}

plan::Scalar randomValue(const plan::Fact &fact, const std::vector<double> &near, Random &random)
{
    if (fact.type == plan::FactType::Boolean)
        return chance(random, 0.5);
    if (fact.type == plan::FactType::Enumeration)
        return pick(random, fact.values).name;
    double value = pick(random, near) + static_cast<double>(below(random, 5)) - 2;
    if (!fact.whole)
        value += pick(random, std::vector<double>{0, 0, 0.25, -0.25});
    value = std::max(value, fact.min.value_or(value));
    return std::min(value, fact.max.value_or(value));
}

} // namespace

std::shared_ptr<const plan::Plan> ordinaryPlan(std::size_t facts, std::size_t rows, unsigned seed)
{
    constexpr std::size_t Neighbourhood = 5;
    Random random(seed);
    PlanBuilder builder("generated");
    std::vector<std::string> names;
    for (std::size_t fact = 0; fact < facts; ++fact) {
        names.push_back("fact_" + std::to_string(fact));
        addFact(builder, names.back(), random);
    }
    const std::vector<std::string> outcomes{"I", "II", "III", "IV"};
    builder.decision("level", outcomes, names);
    std::vector<std::size_t> scattered(facts);
    for (std::size_t fact = 0; fact < facts; ++fact)
        scattered[fact] = fact;
    std::shuffle(scattered.begin(), scattered.end(), random);
    const auto described = builder.build();
    for (std::size_t row = 0; row + 1 < rows; ++row) {
        std::vector<std::string> cells(facts, "-");
        const std::size_t outcome = row * 3 / rows;
        const std::size_t start = below(random, facts / Neighbourhood) * Neighbourhood;
        for (std::size_t cell = 2 + below(random, 2); cell > 0; --cell) {
            const std::size_t fact = scattered[start + below(random, Neighbourhood)];
            cells[fact] = ordinaryTest(described->facts[fact], outcome, random);
        }
        builder.row(cells, outcomes[outcome]);
    }
    builder.row(std::vector<std::string>(facts, "-"), "IV");
    return builder.build();
}

std::shared_ptr<const plan::Plan> wildPlan(unsigned seed)
{
    Random random(seed);
    PlanBuilder builder("wild");
    std::vector<std::string> names;
    for (std::size_t fact = 0, count = 2 + below(random, 3); fact < count; ++fact) {
        names.push_back("fact_" + std::to_string(fact));
        addFact(builder, names.back(), random);
    }
    for (std::size_t decision = 0, count = 1 + below(random, 3); decision < count; ++decision) {
        std::vector<std::string> inputs = names;
        std::shuffle(inputs.begin(), inputs.end(), random);
        inputs.resize(std::min<std::size_t>(inputs.size(), 2 + below(random, 2)));
        if (decision > 0 && chance(random, 0.8))
            inputs.push_back("decision_" + std::to_string(below(random, decision)));
        std::vector<std::string> outcomes{"strong", "middle", "weak", "none"};
        outcomes.resize(2 + below(random, 3));
        builder.decision("decision_" + std::to_string(decision), outcomes, inputs);
        const auto described = builder.build();
        for (std::size_t row = 0, rows = 2 + below(random, 5); row < rows; ++row)
            builder.row(wildRow(*described, inputs, random), pick(random, outcomes));
        if (chance(random, 0.6))
            builder.row(std::vector<std::string>(inputs.size(), "-"), outcomes.back());
    }
    return builder.build();
}

assess::Readings randomReadings(const plan::Plan &plan, double known, Random &random)
{
    assess::Readings readings;
    for (const plan::Fact &fact : plan.facts) {
        const std::vector<double> constants =
            fact.type == plan::FactType::Number ? constantsOf(plan, fact) : std::vector<double>();
        if (chance(random, known))
            readings[fact.name] = plan::Exact{randomValue(fact, constants, random)};
        else if (chance(random, 0.5))
            readings[fact.name] = plan::Bounded{testOf(fact, constants, random)};
        else if (chance(random, 0.5))
            readings[fact.name] = plan::Unknown{};
    }
    return readings;
}

} // namespace support
