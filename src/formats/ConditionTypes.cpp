#include "formats/ConditionTypes.h"

#include "base/Text.h"
#include "feel/Ast.h"
#include "feel/Builtins.h"
#include "formats/DidYouMean.h"
#include "plan/Requester.h"

#include <array>
#include <utility>

namespace formats {

namespace {

using Kind = ConditionKind;
using Type = ConditionType;

constexpr std::array<std::string_view, 8> NumberFunctions{
    "abs", "ceiling", "count", "floor", "mean", "modulo", "number", "sum"};

Kind kindOf(const feel::Value &value)
{
    if (value.as<bool>() != nullptr)
        return Kind::Boolean;
    if (value.as<feel::Number>() != nullptr)
        return Kind::Number;
    if (value.as<std::string>() != nullptr)
        return Kind::Text;
    if (value.asList() != nullptr)
        return Kind::List;
    return value.isNull() || value.asRange() != nullptr || value.asObject() != nullptr ? Kind::Unknown : Kind::Temporal;
}

std::string_view noun(Kind kind)
{
    switch (kind) {
    case Kind::Number:
        return "a number";
    case Kind::Boolean:
        return "true or false";
    case Kind::Text:
        return "a text";
    case Kind::Temporal:
        return "a day, a time or a duration";
    case Kind::List:
        return "a list";
    case Kind::Unknown:
        break;
    }
    return "something unknown";
}

std::string described(const Type &type)
{
    if (type.name.empty())
        return std::string(noun(type.kind));
    return type.name + ", which is "
        + (type.values.empty() ? std::string(noun(type.kind)) : "one of " + base::join(type.values, ", "));
}

bool isKnown(const Type &type) { return type.kind != Kind::Unknown; }

/// Where a part begins; the tree keeps the places of operators.
int beginOf(const feel::Node &node)
{
    int begin = node.column;
    feel::forEachChild(node, [&](const feel::Node &child) { begin = std::min(begin, beginOf(child)); });
    return begin;
}

/// Walks one expression: each part is asked for its type, and says what its own parts may not be.
class Typing {
public:
    explicit Typing(const ConditionNames &names)
        : m_names(names)
    {
    }

    void wantCondition(const feel::Node &node, const std::string &where)
    {
        const Type type = typeOf(node);
        if (isKnown(type) && type.kind != Kind::Boolean)
            report("wrong-type", beginOf(node),
                where + " must be true or false, here is " + described(type) + "; compare it with what it should be");
    }

    [[nodiscard]] std::vector<ConditionFault> take() { return std::move(m_faults); }

private:
    Type typeOf(const feel::Node &node)
    {
        return std::visit([&](const auto &kind) { return type(kind, node.column); }, node.kind);
    }

    Type type(const feel::Literal &literal, int) { return {kindOf(literal.value)}; }
    Type type(const feel::Name &name, int)
    {
        const auto found = m_names.find(name.name);
        return found == m_names.end() || std::ranges::find(m_bound, name.name) != m_bound.end() ? Type{}
                                                                                                : found->second;
    }
    Type type(const feel::Input &, int) { return m_input; }
    Type type(const feel::Path &path, int)
    {
        (void)typeOf(*path.source);
        return {};
    }
    Type type(const feel::Negation &negation, int)
    {
        wantNumber(*negation.operand);
        return {};
    }
    Type type(const feel::Arithmetic &arithmetic, int)
    {
        bool numbers = wantNumber(*arithmetic.first);
        for (const feel::Arithmetic::Step &step : arithmetic.rest)
            numbers = wantNumber(*step.operand) && numbers;
        return {numbers ? Kind::Number : Kind::Unknown};
    }
    Type type(const feel::Comparison &comparison, int column)
    {
        compare(comparison.op, typeOf(*comparison.left), *comparison.left, typeOf(*comparison.right), *comparison.right,
            column);
        return {Kind::Boolean};
    }
    Type type(const feel::Logic &logic, int)
    {
        for (const feel::NodePtr &operand : logic.operands)
            wantCondition(*operand, logic.isAnd ? "what stands beside `and`" : "what stands beside `or`");
        return {Kind::Boolean};
    }
    Type type(const feel::Between &between, int column)
    {
        const Type value = typeOf(*between.value);
        compare(feel::Operator::GreaterEqual, value, *between.value, typeOf(*between.low), *between.low, column);
        compare(feel::Operator::LessEqual, value, *between.value, typeOf(*between.high), *between.high, column);
        return {Kind::Boolean};
    }
    Type type(const feel::Membership &membership, int)
    {
        Type value = typeOf(*membership.value);
        Type outer = std::exchange(m_input, std::move(value)); // the tests see it as their input
        (void)typeOf(*membership.tests);
        m_input = std::move(outer);
        return {Kind::Boolean};
    }
    Type type(const feel::Conditional &conditional, int)
    {
        wantCondition(*conditional.condition, "what stands behind `if`");
        const Type then = typeOf(*conditional.then);
        const Type otherwise = typeOf(*conditional.otherwise);
        return {then.kind == otherwise.kind ? then.kind : Kind::Unknown};
    }
    Type type(const feel::Quantified &quantified, int)
    {
        const std::size_t outer = m_bound.size();
        for (const feel::Quantified::Iterator &iterator : quantified.iterators) {
            (void)typeOf(*iterator.domain);
            if (iterator.end)
                (void)typeOf(*iterator.end);
            m_bound.push_back(iterator.name);
        }
        wantCondition(*quantified.condition, "what stands behind `satisfies`");
        m_bound.resize(outer);
        return {Kind::Boolean};
    }
    Type type(const feel::ListLiteral &list, int)
    {
        for (const feel::NodePtr &element : list.elements)
            (void)typeOf(*element);
        return {Kind::List};
    }
    Type type(const feel::RangeLiteral &range, int)
    {
        (void)typeOf(*range.low);
        (void)typeOf(*range.high);
        return {};
    }
    Type type(const feel::Call &call, int)
    {
        if (call.function == "not" && call.arguments.size() == 1) {
            wantCondition(*call.arguments.front(), "what `not` turns round");
            return {Kind::Boolean};
        }
        for (const feel::NodePtr &argument : call.arguments)
            (void)typeOf(*argument);
        const feel::Builtin *builtin = feel::findBuiltin(call.function);
        if (builtin != nullptr && builtin->isCondition)
            return {Kind::Boolean};
        return {
            std::ranges::find(NumberFunctions, call.function) != NumberFunctions.end() ? Kind::Number : Kind::Unknown};
    }
    Type type(const feel::CellTests &tests, int)
    {
        for (const feel::CellTests::Test &test : tests.tests) {
            const Type operand = typeOf(*test.operand);
            if (test.kind == feel::CellTests::Kind::Operator)
                compare(test.op, m_input, *test.operand, operand, *test.operand, test.column);
            else if (test.kind == feel::CellTests::Kind::Value && operand.kind != Kind::List)
                compare(feel::Operator::Equal, m_input, *test.operand, operand, *test.operand, test.column);
        }
        return {Kind::Boolean};
    }

    /// True when it is known to be a number. Dates and durations can be added as well, so only what never can is
    /// refused.
    bool wantNumber(const feel::Node &node)
    {
        const Type type = typeOf(node);
        if (type.kind == Kind::Boolean || type.kind == Kind::List || !type.values.empty())
            report("wrong-type", beginOf(node),
                "only numbers are added, subtracted, multiplied or divided, here is " + described(type)
                    + "; take it out");
        return type.kind == Kind::Number;
    }

    void compare(feel::Operator op, const Type &left, const feel::Node &leftNode, const Type &right,
        const feel::Node &rightNode, int column)
    {
        if (!isKnown(left) || !isKnown(right))
            return;
        const bool isEquality = op == feel::Operator::Equal || op == feel::Operator::NotEqual;
        if (left.kind != right.kind) {
            report("wrong-type", column,
                described(left) + ", is compared with " + described(right)
                    + "; compare it with something of its own type");
        } else if (!isEquality && (left.kind == Kind::Boolean || !left.values.empty() || !right.values.empty())) {
            report("wrong-type", column,
                described(left.values.empty() ? right : left)
                    + ", has no order; compare it by = or != or name the values one by one");
        } else {
            wantValue(left, rightNode);
            wantValue(right, leftNode);
        }
    }

    /// A text that something is compared with is one of those it can be.
    void wantValue(const Type &type, const feel::Node &node)
    {
        const auto *literal = node.as<feel::Literal>();
        const std::string *text = literal != nullptr ? literal->value.as<std::string>() : nullptr;
        if (type.values.empty() || text == nullptr || std::ranges::find(type.values, *text) != type.values.end())
            return;
        const std::vector<std::string_view> candidates(type.values.begin(), type.values.end());
        report(type.isDecision ? "unknown-outcome" : "outside-domain", node.column,
            type.name + " is never " + base::quotedLine(*text) + didYouMean(*text, candidates) + "; it is one of "
                + base::join(type.values, ", "));
    }

    void report(std::string code, int column, std::string message)
    {
        m_faults.push_back({std::move(code), std::move(message), column});
    }

    const ConditionNames &m_names;
    std::vector<std::string> m_bound; ///< names of iterators, which hide those of the plan
    Type m_input;
    std::vector<ConditionFault> m_faults;
};

Kind kindOf(plan::FactType type)
{
    switch (type) {
    case plan::FactType::Number:
        return Kind::Number;
    case plan::FactType::Boolean:
        return Kind::Boolean;
    case plan::FactType::Enumeration:
        break;
    }
    return Kind::Text;
}

} // namespace

ConditionNames conditionNames(const plan::Plan &plan, const plan::Unread &unread, bool withDecisions)
{
    ConditionNames names;
    for (const plan::Fact &fact : plan.facts) {
        const std::string_view name = fact.name;
        if (!unread.isWhole({"facts", name, "type"}) || !unread.isWhole({"facts", name, "values"}))
            continue;
        Type type{kindOf(fact.type), fact.name};
        for (const plan::EnumerationValue &value : fact.values)
            type.values.push_back(value.name);
        names.emplace(fact.name, std::move(type));
    }
    for (const plan::Decision &decision : plan.decisions) {
        if (!withDecisions || !unread.isWhole({"decisions", decision.name, "outcomes"}))
            continue;
        Type type{Kind::Text, decision.name, {}, true};
        for (const plan::Outcome &outcome : decision.outcomes)
            type.values.push_back(outcome.name);
        names.emplace(decision.name, std::move(type));
    }
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        if (withDecisions)
            addInForce(names, plan, ladder.id, ladder.decision);
    }
    return names;
}

void addInForce(ConditionNames &names, const plan::Plan &plan, const std::string &ladder, const std::string &decision)
{
    Type type{Kind::Text, plan::inForceName(ladder), {}, true};
    if (const plan::Decision *followed = plan::findDecision(plan, decision)) {
        for (const plan::Outcome &outcome : followed->outcomes)
            type.values.push_back(outcome.name);
        type.values.emplace_back(plan::NoLevel);
    }
    names.insert_or_assign(type.name, type);
}

ConditionType requesterType()
{
    return {Kind::Text, std::string(plan::RequesterName), {plan::RequesterWords.begin(), plan::RequesterWords.end()}};
}

std::vector<ConditionFault> conditionFaults(const feel::Expression &condition, const ConditionNames &names)
{
    Typing typing(names);
    typing.wantCondition(condition.root(), "a condition");
    return typing.take();
}

} // namespace formats
