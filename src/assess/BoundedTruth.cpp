#include "assess/BoundedTruth.h"

#include "assess/DomainReader.h"
#include "feel/Ast.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace assess {

namespace {

constexpr std::size_t MostCompletions = 200'000; ///< of one condition; past it the answer is null

using Names = std::set<std::string, std::less<>>;

bool isConstant(const feel::Node &node)
{
    const auto *negation = node.as<feel::Negation>();
    return node.as<feel::Literal>() || (negation && negation->operand->as<feel::Literal>());
}

bool isPlain(const feel::Node &node) { return isConstant(node) || node.as<feel::Name>(); }

bool isConstantRange(const feel::Node &node)
{
    const auto *range = node.as<feel::RangeLiteral>();
    return range && isConstant(*range->low) && isConstant(*range->high);
}

bool isConstantTests(const feel::Node &node)
{
    const auto *tests = node.as<feel::CellTests>();
    return tests && std::ranges::all_of(tests->tests, [](const feel::CellTests::Test &test) {
        return isConstant(*test.operand) || isConstantRange(*test.operand);
    });
}

/// Names in places where samples between the constants would not tell everything: sums, functions, iterations.
void addComputed(const feel::Node &node, bool computed, Names &names)
{
    const auto visit = [&](bool inside) {
        feel::forEachChild(node, [&](const feel::Node &child) { addComputed(child, inside, names); });
    };
    if (const auto *name = node.as<feel::Name>()) {
        if (computed)
            names.insert(name->name);
        return;
    }
    if (const auto *comparison = node.as<feel::Comparison>())
        return visit(computed || !isPlain(*comparison->left) || !isPlain(*comparison->right));
    if (const auto *between = node.as<feel::Between>())
        return visit(computed || !isPlain(*between->value) || !isPlain(*between->low) || !isPlain(*between->high));
    if (const auto *membership = node.as<feel::Membership>())
        return visit(computed || !isPlain(*membership->value) || !isConstantTests(*membership->tests));
    const auto *call = node.as<feel::Call>();
    visit(computed
        || !(node.as<feel::Logic>() || node.as<feel::Conditional>() || (call && call->function == "not")));
}

void addNumber(const feel::Value &value, std::set<double> &numbers)
{
    if (const feel::Number *number = value.as<feel::Number>())
        numbers.insert({number->toDouble(), -number->toDouble()});
}

void addConstants(const feel::Node &node, std::set<double> &numbers)
{
    if (const auto *literal = node.as<feel::Literal>())
        addNumber(literal->value, numbers);
    feel::forEachChild(node, [&](const feel::Node &child) { addConstants(child, numbers); });
}

void addEnds(const plan::Fact &fact, const feel::UnaryTests &tests, std::set<double> &numbers)
{
    const auto values = readDomain(Column(fact), tests, Strictness::Together);
    if (!values)
        return;
    for (const Interval &interval : values->intervals()) {
        for (const Cut cut : {interval.from, interval.to}) {
            if (std::isfinite(cut.value))
                numbers.insert(cut.value);
        }
    }
}

/// Adds `count` places between any two neighbours, below the lowest and above the highest.
std::set<double> withPlacesBetween(const std::set<double> &numbers, std::size_t count)
{
    std::set<double> all = numbers;
    for (auto low = numbers.begin(), high = std::next(low); high != numbers.end(); low = high++) {
        for (std::size_t i = 1; i <= count; ++i)
            all.insert(*low + (*high - *low) * static_cast<double>(i) / static_cast<double>(count + 1));
    }
    for (std::size_t i = 1; i <= count; ++i)
        all.insert({*numbers.begin() - static_cast<double>(i), *numbers.rbegin() + static_cast<double>(i)});
    return all;
}

/// Adds the first `count` whole numbers behind each number, and before the lowest.
std::set<double> withWholeNumbers(const std::set<double> &numbers, std::size_t count)
{
    std::set<double> all = numbers;
    for (std::size_t i = 1; i <= count; ++i) {
        for (const double number : numbers)
            all.insert(std::floor(number) + static_cast<double>(i));
        all.insert(std::ceil(*numbers.begin()) - static_cast<double>(i));
    }
    return all;
}

/// One value of every kind that the condition can tell apart.
std::vector<feel::Value> samplesOf(
    const plan::Fact &fact, const feel::UnaryTests &tests, const std::set<double> &numbers)
{
    std::vector<feel::Value> candidates;
    if (fact.type == plan::FactType::Boolean) {
        candidates = {true, false};
    } else if (fact.type == plan::FactType::Enumeration) {
        for (const plan::EnumerationValue &value : fact.values)
            candidates.emplace_back(value.name);
    } else {
        const Column column(fact);
        for (const double number : numbers) {
            if (column.contains(number))
                candidates.push_back(feel::Value::number(number));
        }
    }
    std::erase_if(candidates, [&](const feel::Value &value) { return !tests.matches(value).isTrue(); });
    return candidates;
}

} // namespace

std::vector<std::string> boundedFactsOf(
    const feel::Expression &condition, const plan::Plan &plan, const Readings &readings)
{
    Names computed;
    addComputed(condition.root(), false, computed);
    std::vector<std::string> bounded;
    for (const std::string &name : condition.names()) {
        const auto reading = readings.find(name);
        const bool inPart = reading != readings.end() && std::holds_alternative<plan::Bounded>(reading->second);
        if (inPart && !computed.contains(name) && plan::findFact(plan, name))
            bounded.push_back(name);
    }
    return bounded;
}

feel::Value evaluateBounded(
    const feel::Expression &condition, const plan::Plan &plan, const Readings &readings, feel::Context known)
{
    const std::vector<std::string> bounded = boundedFactsOf(condition, plan, readings);
    if (bounded.empty())
        return condition.evaluate(known);
    std::vector<feel::UnaryTests> tests;
    std::set<double> numbers{0};
    addConstants(condition.root(), numbers);
    for (const std::string &name : condition.names())
        addNumber(known[name], numbers);
    for (const std::string &name : bounded) {
        auto parsed = feel::UnaryTests::parse(std::get<plan::Bounded>(readings.find(name)->second).test);
        if (!parsed)
            return {};
        addEnds(*plan::findFact(plan, name), *parsed, numbers);
        tests.push_back(std::move(*parsed));
    }
    numbers = withPlacesBetween(withWholeNumbers(numbers, bounded.size()), bounded.size());

    std::vector<std::vector<feel::Value>> samples;
    std::size_t completions = 1;
    for (std::size_t i = 0; i < bounded.size(); ++i) {
        samples.push_back(samplesOf(*plan::findFact(plan, bounded[i]), tests[i], numbers));
        completions *= samples.back().size();
        if (completions == 0 || completions > MostCompletions)
            return {};
    }
    bool canHold = false;
    bool canFail = false;
    for (std::size_t number = 0; number < completions && !(canHold && canFail); ++number) {
        for (std::size_t i = 0, rest = number; i < bounded.size(); rest /= samples[i].size(), ++i)
            known[bounded[i]] = samples[i][rest % samples[i].size()];
        const feel::Value value = condition.evaluate(known);
        if (!value.isTrue() && !value.isFalse())
            return {};
        canHold = canHold || value.isTrue();
        canFail = canFail || value.isFalse();
    }
    return canHold && canFail ? feel::Value() : feel::Value(canHold);
}

} // namespace assess
