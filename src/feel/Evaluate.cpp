#include "feel/Evaluate.h"

#include "feel/Arithmetic.h"
#include "feel/Builtins.h"
#include "feel/Compare.h"
#include "feel/Iteration.h"
#include "feel/Notes.h"
#include "feel/Properties.h"

#include <array>

namespace feel {

namespace {

// A loop over more than this is a mistake of the plan or an attack.
constexpr std::int64_t MostIterations = 1'000'000;
constexpr std::size_t FewArguments = 4;

const Value Null;

/// The name of an iterator and its value now.
struct Binding {
    std::string_view name;
    const Value &value;
    const Binding *outer;
};

std::string pairOf(const Value &left, const Value &right)
{
    return std::string(left.typeName()).append(" and ").append(right.typeName());
}

class Evaluator {
public:
    Evaluator(const Context &context, const Value *input, std::vector<EvaluationNote> *notes)
        : m_context(context)
        , m_input(input ? input : &Null)
        , m_notes(notes)
    {
    }

    /// The value; where it must be made it is put into `slot`, otherwise it lies in the tree or the context.
    const Value &evaluate(const Node &node, Value &slot)
    {
        return std::visit([&](const auto &kind) -> const Value & { return run(kind, node.column, slot); }, node.kind);
    }

private:
    const Value &run(const Literal &node, int, Value &) { return node.value; }
    const Value &run(const Name &node, int column, Value &slot);
    const Value &run(const Input &, int, Value &) { return *m_input; }
    const Value &run(const Path &node, int column, Value &slot);
    const Value &run(const Negation &node, int column, Value &slot);
    const Value &run(const Arithmetic &node, int column, Value &slot);
    const Value &run(const Comparison &node, int column, Value &slot);
    const Value &run(const Logic &node, int column, Value &slot);
    const Value &run(const Between &node, int column, Value &slot);
    const Value &run(const Membership &node, int column, Value &slot);
    const Value &run(const Conditional &node, int column, Value &slot);
    const Value &run(const Quantified &node, int column, Value &slot);
    const Value &run(const ListLiteral &node, int column, Value &slot);
    const Value &run(const RangeLiteral &node, int column, Value &slot);
    const Value &run(const Call &node, int column, Value &slot);
    const Value &run(const CellTests &node, int column, Value &slot);

    Truth truth(const Node &node);
    Truth truthOf(const Value &value, int column);
    Truth compare(Operator op, const Value &left, const Value &right, int column);
    Truth test(const CellTests::Test &test);
    Truth matchesValue(const Value &test, int column);
    Truth matchesList(const List &list, int column);
    Truth matchesAsList(const List &list);
    Truth satisfies(const Quantified &node, std::size_t iterator);
    Truth satisfiesWith(const Quantified &node, std::size_t iterator, const Value &element);

    Value mismatch(int column, std::string_view what, const Value &left, const Value &right)
    {
        return m_notes.null(
            "type-mismatch", column, [&] { return std::string(what).append(" of ").append(pairOf(left, right)); });
    }

    const Context &m_context;
    const Value *m_input;
    Notes m_notes;
    const Binding *m_bindings = nullptr;
    std::int64_t m_iterations = 0;
};

const Value &Evaluator::run(const Name &node, int column, Value &)
{
    for (const Binding *binding = m_bindings; binding; binding = binding->outer) {
        if (binding->name == node.name)
            return binding->value;
    }
    const auto found = m_context.find(node.name);
    if (found != m_context.end())
        return found->second;
    m_notes.null("unknown-name", column, [&] { return "nothing is called " + node.name; });
    return Null;
}

const Value &Evaluator::run(const Path &node, int column, Value &slot)
{
    Value inner;
    const Value &source = evaluate(*node.source, inner);
    if (source.isNull())
        return Null;
    auto result = property(source, node.property);
    if (result) {
        slot = std::move(*result);
        return slot;
    }
    // In the standard lists and ranges have properties, which the profile leaves out.
    const std::string_view code = source.asList() || source.asRange() ? "unsupported-feature" : "unknown-property";
    slot = m_notes.null(code, column,
        [&] { return std::string("a ").append(source.typeName()).append(" has no ").append(node.property); });
    return slot;
}

const Value &Evaluator::run(const Negation &node, int column, Value &slot)
{
    Value inner;
    const Value &operand = evaluate(*node.operand, inner);
    auto result = negated(operand);
    slot = result ? std::move(*result) : m_notes.null("type-mismatch", column, [&] {
        return std::string("minus before a ").append(operand.typeName());
    });
    return slot;
}

const Value &Evaluator::run(const Arithmetic &node, int, Value &slot)
{
    Value sum;
    const Value *left = &evaluate(*node.first, sum);
    for (const Arithmetic::Step &step : node.rest) {
        Value operand;
        const Value &right = evaluate(*step.operand, operand);
        auto result = arithmetic(step.op, *left, right);
        if (!result)
            result = mismatch(step.column, sign(step.op), *left, right);
        else if (result->isNull() && !left->isNull() && !right.isNull())
            m_notes.null(
                "no-result", step.column, [&] { return "there is no result of " + std::string(sign(step.op)); });
        sum = std::move(*result);
        left = &sum;
    }
    slot = std::move(sum);
    return slot;
}

const Value &Evaluator::run(const Comparison &node, int column, Value &slot)
{
    Value leftSlot;
    Value rightSlot;
    const Value &left = evaluate(*node.left, leftSlot);
    const Value &right = evaluate(*node.right, rightSlot);
    slot = toValue(compare(node.op, left, right, column));
    return slot;
}

Truth Evaluator::compare(Operator op, const Value &left, const Value &right, int column)
{
    const auto result = feel::compare(op, left, right);
    if (!result)
        mismatch(column, "comparison", left, right);
    return result.value_or(Truth::Unknown);
}

Truth Evaluator::truthOf(const Value &value, int column)
{
    if (const bool *known = value.as<bool>())
        return toTruth(*known);
    if (!value.isNull()) {
        m_notes.null(
            "type-mismatch", column, [&] { return std::string("a condition that is a ").append(value.typeName()); });
    }
    return Truth::Unknown;
}

Truth Evaluator::truth(const Node &node)
{
    Value slot;
    return truthOf(evaluate(node, slot), node.column);
}

const Value &Evaluator::run(const Logic &node, int, Value &slot)
{
    const Truth decisive = node.isAnd ? Truth::False : Truth::True;
    Truth result = !decisive;
    for (const NodePtr &operand : node.operands) {
        const Truth next = truth(*operand);
        result = node.isAnd ? both(result, next) : either(result, next);
        if (result == decisive)
            break;
    }
    slot = toValue(result);
    return slot;
}

const Value &Evaluator::run(const Between &node, int column, Value &slot)
{
    std::array<Value, 3> slots;
    const Value &value = evaluate(*node.value, slots[0]);
    const Truth low = compare(Operator::GreaterEqual, value, evaluate(*node.low, slots[1]), column);
    const Truth high = compare(Operator::LessEqual, value, evaluate(*node.high, slots[2]), column);
    slot = toValue(both(low, high));
    return slot;
}

const Value &Evaluator::run(const Membership &node, int, Value &slot)
{
    Value inner;
    const Value &value = evaluate(*node.value, inner);
    const Value *outer = std::exchange(m_input, &value);
    Value result = evaluate(*node.tests, slot);
    m_input = outer;
    slot = std::move(result);
    return slot;
}

const Value &Evaluator::run(const CellTests &node, int, Value &slot)
{
    Truth result = node.any ? Truth::True : Truth::False;
    for (const CellTests::Test &one : node.tests) {
        result = either(result, test(one));
        if (result == Truth::True)
            break;
    }
    slot = toValue(node.negated ? !result : result);
    return slot;
}

Truth Evaluator::test(const CellTests::Test &test)
{
    Value slot;
    const Value &operand = evaluate(*test.operand, slot);
    switch (test.kind) {
    case CellTests::Kind::Operator:
        return compare(test.op, *m_input, operand, test.column);
    case CellTests::Kind::Condition:
        return truthOf(operand, test.column);
    case CellTests::Kind::Value:
        return matchesValue(operand, test.column);
    }
    return Truth::Unknown;
}

/// Equal to the value, or within the list or range.
Truth Evaluator::matchesValue(const Value &test, int column)
{
    if (const List *list = test.asList())
        return matchesList(*list, column);
    const Range *range = test.asRange();
    const auto result = range && !m_input->asRange() ? contains(*range, *m_input) : equal(*m_input, test);
    if (result)
        return *result;
    mismatch(column, "comparison", *m_input, test);
    return Truth::Unknown;
}

Truth Evaluator::matchesList(const List &list, int column)
{
    if (m_input->asList())
        return matchesAsList(list);
    Truth result = Truth::False;
    for (const Value &element : list) {
        result = either(result, matchesValue(element, column));
        if (result == Truth::True)
            break;
    }
    return result;
}

/// A list is matched by the same list, and by a list that has it among its elements. Elements of another type are none
/// of it, as for `list contains`.
Truth Evaluator::matchesAsList(const List &list)
{
    const auto isIt = [this](const Value &other) { return toTruth(equal(*m_input, other) == Truth::True); };
    Truth result = isIt(list);
    for (const Value &element : list)
        result = either(result, isIt(element));
    return result;
}

const Value &Evaluator::run(const Conditional &node, int, Value &slot)
{
    // Unknown goes the way of false: that is the standard's rule, however a plan author may wish it.
    return evaluate(truth(*node.condition) == Truth::True ? *node.then : *node.otherwise, slot);
}

const Value &Evaluator::run(const Quantified &node, int, Value &slot)
{
    const Truth result = satisfies(node, 0);
    slot = toValue(node.isSome ? result : !result);
    return slot;
}

/// Whether some element satisfies the condition or, for `every`, fails it.
Truth Evaluator::satisfies(const Quantified &node, std::size_t iterator)
{
    if (iterator == node.iterators.size())
        return node.isSome ? truth(*node.condition) : !truth(*node.condition);
    const Quantified::Iterator &current = node.iterators[iterator];
    Value domainSlot;
    Value endSlot;
    const Value &domain = evaluate(*current.domain, domainSlot);
    const Value *end = current.end ? &evaluate(*current.end, endSlot) : nullptr;
    if (domain.isNull() || (end && end->isNull()))
        return Truth::Unknown;
    auto elements = Iteration::over(domain, end);
    if (!elements) {
        m_notes.null(
            "type-mismatch", current.column, [&] { return "there are no elements to go through in " + current.name; });
        return Truth::Unknown;
    }
    Truth result = Truth::False;
    while (const Value *element = elements->next()) {
        if (++m_iterations > MostIterations) {
            m_notes.null(
                "too-many-iterations", current.column, [] { return std::string("more than a million elements"); });
            return Truth::Unknown;
        }
        result = either(result, satisfiesWith(node, iterator, *element));
        if (result == Truth::True)
            break;
    }
    return result;
}

Truth Evaluator::satisfiesWith(const Quantified &node, std::size_t iterator, const Value &element)
{
    const Binding binding{node.iterators[iterator].name, element, m_bindings};
    m_bindings = &binding;
    const Truth result = satisfies(node, iterator + 1);
    m_bindings = binding.outer;
    return result;
}

const Value &Evaluator::run(const ListLiteral &node, int, Value &slot)
{
    List list;
    list.reserve(node.elements.size());
    for (const NodePtr &element : node.elements) {
        Value inner;
        list.push_back(evaluate(*element, inner));
    }
    slot = Value(std::move(list));
    return slot;
}

const Value &Evaluator::run(const RangeLiteral &node, int column, Value &slot)
{
    Value lowSlot;
    Value highSlot;
    const Value &low = evaluate(*node.low, lowSlot);
    const Value &high = evaluate(*node.high, highSlot);
    if (low.isNull() || high.isNull())
        slot = Value();
    else if (!order(low, high))
        slot = mismatch(column, "a range", low, high);
    else
        slot = Value(Range{low, high, node.lowIncluded, node.highIncluded});
    return slot;
}

const Value &Evaluator::run(const Call &node, int column, Value &slot)
{
    const CallSite site{m_notes, node.function, column};
    if (!node.signature) {
        slot = site.wrong("there is no such way to call it: look at the number and names of its arguments");
        return slot;
    }
    std::array<Value, FewArguments> few;
    std::vector<Value> many(node.arguments.size() > FewArguments ? node.arguments.size() : 0);
    Value *const values = many.empty() ? few.data() : many.data();
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        Value inner;
        values[i] = evaluate(*node.arguments[i], inner);
    }
    slot = node.signature->run(Arguments(values, node.arguments.size()), site);
    return slot;
}

} // namespace

Value evaluate(const Node &node, const Context &context, const Value *input, std::vector<EvaluationNote> *notes)
{
    Value slot;
    return Evaluator(context, input, notes).evaluate(node, slot);
}

} // namespace feel
