#include "feel/DomainTest.h"

#include "feel/Ast.h"
#include "feel/Compare.h"

#include <algorithm>
#include <iterator>

namespace feel {

namespace {

using Outcome = std::optional<DomainTest>;
using Intervals = std::vector<DomainInterval>;

// Conditions that multiply beyond this are no sensible cell.
constexpr std::size_t MostIntervals = 10'000;

Outcome only(DomainInterval interval, bool negated = false)
{
    return DomainTest{false, negated, {std::move(interval)}};
}

Outcome compared(Operator op, const Value &value)
{
    const bool isScalar = !value.isNull() && !value.asList() && !value.asRange() && !value.asObject();
    if (!isScalar)
        return std::nullopt;
    switch (op) {
    case Operator::Equal:
        return only({value, value});
    case Operator::NotEqual:
        return only({value, value}, true);
    case Operator::Less:
    case Operator::LessEqual:
        return only({std::nullopt, value, true, op == Operator::LessEqual});
    case Operator::Greater:
    case Operator::GreaterEqual:
        return only({value, std::nullopt, op == Operator::GreaterEqual, true});
    default:
        return std::nullopt;
    }
}

/// `3 < ?` is `? > 3`.
Operator mirrored(Operator op)
{
    switch (op) {
    case Operator::Less:
        return Operator::Greater;
    case Operator::LessEqual:
        return Operator::GreaterEqual;
    case Operator::Greater:
        return Operator::Less;
    case Operator::GreaterEqual:
        return Operator::LessEqual;
    default:
        return op;
    }
}

/// Makes `low` and its flag the stricter of the two lower ends. False: they cannot be compared.
bool raiseLow(DomainInterval &interval, const DomainInterval &other)
{
    if (!other.low)
        return true;
    if (!interval.low) {
        interval.low = other.low;
        interval.lowIncluded = other.lowIncluded;
        return true;
    }
    const auto ordering = order(*interval.low, *other.low);
    if (!ordering)
        return false;
    if (*ordering == 0)
        interval.lowIncluded = interval.lowIncluded && other.lowIncluded;
    else if (*ordering < 0)
        interval.low = other.low, interval.lowIncluded = other.lowIncluded;
    return true;
}

bool lowerHigh(DomainInterval &interval, const DomainInterval &other)
{
    if (!other.high)
        return true;
    if (!interval.high) {
        interval.high = other.high;
        interval.highIncluded = other.highIncluded;
        return true;
    }
    const auto ordering = order(*interval.high, *other.high);
    if (!ordering)
        return false;
    if (*ordering == 0)
        interval.highIncluded = interval.highIncluded && other.highIncluded;
    else if (*ordering > 0)
        interval.high = other.high, interval.highIncluded = other.highIncluded;
    return true;
}

bool isEmpty(const DomainInterval &interval)
{
    if (!interval.low || !interval.high)
        return false;
    const auto ordering = order(*interval.low, *interval.high);
    return *ordering > 0 || (*ordering == 0 && !(interval.lowIncluded && interval.highIncluded));
}

bool hasComparableEnds(const DomainInterval &interval)
{
    return !interval.low || !interval.high || order(*interval.low, *interval.high);
}

std::optional<Intervals> intersection(const Intervals &left, const Intervals &right)
{
    if (left.size() * right.size() > MostIntervals)
        return std::nullopt;
    Intervals result;
    for (const DomainInterval &l : left) {
        for (const DomainInterval &r : right) {
            DomainInterval common = l;
            if (!raiseLow(common, r) || !lowerHigh(common, r) || !hasComparableEnds(common))
                return std::nullopt;
            if (!isEmpty(common))
                result.push_back(std::move(common));
        }
    }
    return result;
}

/// Either of two, or both of them. A mixture of negated and plain tests is no list of intervals of ours.
Outcome combined(DomainTest left, const DomainTest &right, bool isAnd)
{
    if (left.any || right.any || left.negated != right.negated)
        return std::nullopt;
    if (isAnd == left.negated) { // not(a) and not(b) is not(a or b)
        std::ranges::copy(right.intervals, std::back_inserter(left.intervals));
        return left;
    }
    auto intervals = intersection(left.intervals, right.intervals);
    if (!intervals)
        return std::nullopt;
    left.intervals = std::move(*intervals);
    return left;
}

Outcome ofCondition(const Node &node);
Outcome ofTests(const CellTests &tests);

Outcome ofValue(const Value &value)
{
    if (const Range *range = value.asRange())
        return only({range->low, range->high, range->lowIncluded, range->highIncluded});
    const List *list = value.asList();
    if (!list)
        return compared(Operator::Equal, value);
    DomainTest all;
    for (const Value &element : *list) {
        auto one = ofValue(element);
        if (!one)
            return std::nullopt;
        std::ranges::move(one->intervals, std::back_inserter(all.intervals));
    }
    return all;
}

Outcome ofComparison(const Comparison &node)
{
    const Literal *right = node.right->as<Literal>();
    if (node.left->as<Input>() && right)
        return compared(node.op, right->value);
    const Literal *left = node.left->as<Literal>();
    if (node.right->as<Input>() && left)
        return compared(mirrored(node.op), left->value);
    return std::nullopt;
}

Outcome ofLogic(const Logic &node)
{
    Outcome result = ofCondition(*node.operands.front());
    for (std::size_t i = 1; i < node.operands.size() && result; ++i) {
        const auto next = ofCondition(*node.operands[i]);
        result = next ? combined(std::move(*result), *next, node.isAnd) : std::nullopt;
    }
    return result;
}

Outcome ofBetween(const Between &node)
{
    const Literal *low = node.low->as<Literal>();
    const Literal *high = node.high->as<Literal>();
    if (!node.value->as<Input>() || !low || !high)
        return std::nullopt;
    const auto above = compared(Operator::GreaterEqual, low->value);
    const auto below = compared(Operator::LessEqual, high->value);
    return above && below ? combined(*above, *below, true) : std::nullopt;
}

Outcome ofNegation(const Call &call)
{
    if (call.function != "not" || call.arguments.size() != 1)
        return std::nullopt;
    auto result = ofCondition(*call.arguments.front());
    if (result)
        result->negated = !result->negated;
    return result;
}

Outcome ofCondition(const Node &node)
{
    if (const auto *comparison = node.as<Comparison>())
        return ofComparison(*comparison);
    if (const auto *logic = node.as<Logic>())
        return ofLogic(*logic);
    if (const auto *between = node.as<Between>())
        return ofBetween(*between);
    if (const auto *call = node.as<Call>())
        return ofNegation(*call);
    const auto *membership = node.as<Membership>();
    return membership && membership->value->as<Input>() ? ofTests(*membership->tests->as<CellTests>()) : std::nullopt;
}

Outcome ofTest(const CellTests::Test &test)
{
    const Literal *literal = test.operand->as<Literal>();
    switch (test.kind) {
    case CellTests::Kind::Operator:
        return literal ? compared(test.op, literal->value) : std::nullopt;
    case CellTests::Kind::Condition:
        return ofCondition(*test.operand);
    case CellTests::Kind::Value:
        return literal ? ofValue(literal->value) : std::nullopt;
    }
    return std::nullopt;
}

Outcome ofTests(const CellTests &tests)
{
    if (tests.any)
        return DomainTest{true, false, {}};
    Outcome result = ofTest(tests.tests.front());
    for (std::size_t i = 1; i < tests.tests.size() && result; ++i) {
        const auto next = ofTest(tests.tests[i]);
        result = next ? combined(std::move(*result), *next, false) : std::nullopt;
    }
    if (result && tests.negated)
        result->negated = !result->negated;
    return result;
}

} // namespace

std::optional<DomainTest> domainTest(const UnaryTests &tests) { return ofTests(*tests.root().as<CellTests>()); }

} // namespace feel
