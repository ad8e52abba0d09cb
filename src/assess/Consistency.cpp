#include "assess/Consistency.h"

#include "base/Overloaded.h"
#include "feel/Ast.h"

#include <algorithm>
#include <cmath>

namespace assess {

namespace {

using Values = std::vector<std::optional<ValueSet>>;

enum class Truth { No, Maybe, Yes };

Truth inverse(Truth truth) { return truth == Truth::Yes ? Truth::No : truth == Truth::No ? Truth::Yes : Truth::Maybe; }

/// One end of a span of numbers; no value: without end.
struct End {
    std::optional<feel::Number> value;
    bool attained = false;
};

struct Span {
    End low;
    End high;
};

/// An end of the values of a column, as the nearest value that can be attained where there is one.
End endOf(const Column &column, Cut cut, bool upper)
{
    if (std::isinf(cut.value))
        return {};
    if (column.discrete())
        return {feel::Number::fromDouble(upper ? cut.value - 1 : cut.value), true};
    return {feel::Number::fromDouble(cut.value), cut.after == upper};
}

std::optional<double> exactValue(const Column &column, const ValueSet &set)
{
    if (set.intervals().size() != 1)
        return std::nullopt;
    const Interval &only = set.intervals().front();
    const bool exact = column.discrete() ? only.to.value == only.from.value + 1
                                         : only.to == Cut{only.from.value, true} && !only.from.after;
    return exact ? std::optional(only.from.value) : std::nullopt;
}

feel::Value toFeel(const Column &column, double value)
{
    if (column.type() == plan::FactType::Number)
        return feel::Value::number(value);
    if (column.type() == plan::FactType::Boolean)
        return value == 0;
    return column.valueNames()[static_cast<std::size_t>(value)];
}

/// Judges a rule by the ends of what is known.
class Judge {
public:
    Judge(const Program &program, const Values &values, const Decimals &decimals)
        : m_program(program)
        , m_values(values)
        , m_decimals(decimals)
    {
    }

    [[nodiscard]] Truth truth(const feel::Node &node) const
    {
        const base::Overloaded each{
            [&](const feel::Literal &literal) { return ofValue(literal.value); },
            [&](const feel::Name &name) { return ofName(name.name); },
            [&](const feel::Comparison &comparison) {
                return compare(comparison.op, *comparison.left, *comparison.right);
            },
            [&](const feel::Logic &logic) { return join(logic); },
            [&](const feel::Between &between) {
                return std::min(compare(feel::Operator::LessEqual, *between.low, *between.value),
                    compare(feel::Operator::LessEqual, *between.value, *between.high));
            },
            [&](const feel::Call &call) {
                const bool isNot = call.function == "not" && call.arguments.size() == 1;
                return isNot ? inverse(truth(*call.arguments.front())) : Truth::Maybe;
            },
            [](const auto &) { return Truth::Maybe; },
        };
        return std::visit(each, node.kind);
    }

private:
    static Truth ofValue(const feel::Value &value)
    {
        return value.isTrue() ? Truth::Yes : value.isFalse() ? Truth::No : Truth::Maybe;
    }

    [[nodiscard]] Truth ofName(const std::string &name) const
    {
        const auto fact = m_program.factIndex(name);
        if (!fact || !m_values[*fact])
            return Truth::Maybe;
        const Column &column = m_program.columns()[*fact];
        const auto exact = exactValue(column, *m_values[*fact]);
        return exact ? ofValue(toFeel(column, *exact)) : Truth::Maybe;
    }

    [[nodiscard]] Truth join(const feel::Logic &logic) const
    {
        Truth result = logic.isAnd ? Truth::Yes : Truth::No;
        for (const feel::NodePtr &operand : logic.operands)
            result = logic.isAnd ? std::min(result, truth(*operand)) : std::max(result, truth(*operand));
        return result;
    }

    [[nodiscard]] Truth compare(feel::Operator op, const feel::Node &left, const feel::Node &right) const
    {
        using feel::Operator;
        switch (op) {
        case Operator::Less:
            return less(left, right, false);
        case Operator::LessEqual:
            return less(left, right, true);
        case Operator::Greater:
            return less(right, left, false);
        case Operator::GreaterEqual:
            return less(right, left, true);
        case Operator::Equal:
            return equal(left, right);
        case Operator::NotEqual:
            return inverse(equal(left, right));
        default:
            return Truth::Maybe;
        }
    }

    /// left < right, or left <= right.
    [[nodiscard]] Truth less(const feel::Node &left, const feel::Node &right, bool orEqual) const
    {
        const auto leftSpan = span(left);
        const auto rightSpan = span(right);
        if (!leftSpan || !rightSpan)
            return Truth::Maybe;
        if (!canBeLess(leftSpan->low, rightSpan->high, orEqual))
            return Truth::No;
        return canBeLess(rightSpan->low, leftSpan->high, !orEqual) ? Truth::Maybe : Truth::Yes;
    }

    static bool canBeLess(const End &low, const End &high, bool orEqual)
    {
        if (!low.value || !high.value || *low.value < *high.value)
            return true;
        return orEqual && *low.value == *high.value && low.attained && high.attained;
    }

    [[nodiscard]] Truth equal(const feel::Node &left, const feel::Node &right) const
    {
        const Truth below = less(left, right, true);
        const Truth above = less(right, left, true);
        return std::min(below, above);
    }

    [[nodiscard]] std::optional<Span> span(const feel::Node &node) const
    {
        if (const auto *literal = node.as<feel::Literal>()) {
            const feel::Number *number = literal->value.as<feel::Number>();
            return number ? std::optional(Span{{*number, true}, {*number, true}}) : std::nullopt;
        }
        if (const auto *name = node.as<feel::Name>())
            return spanOf(name->name);
        if (const auto *negation = node.as<feel::Negation>())
            return negated(span(*negation->operand));
        if (const auto *arithmetic = node.as<feel::Arithmetic>())
            return spanOf(*arithmetic);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Span> spanOf(const std::string &name) const
    {
        const auto fact = m_program.factIndex(name);
        if (!fact || !m_values[*fact] || m_program.columns()[*fact].type() != plan::FactType::Number)
            return std::nullopt;
        if (const auto decimal = m_decimals.find(*fact); decimal != m_decimals.end())
            return Span{{decimal->second, true}, {decimal->second, true}};
        const Column &column = m_program.columns()[*fact];
        const std::vector<Interval> &intervals = m_values[*fact]->intervals();
        return Span{endOf(column, intervals.front().from, false), endOf(column, intervals.back().to, true)};
    }

    [[nodiscard]] std::optional<Span> spanOf(const feel::Arithmetic &arithmetic) const
    {
        std::optional<Span> sum = span(*arithmetic.first);
        for (const feel::Arithmetic::Step &step : arithmetic.rest) {
            std::optional<Span> term = span(*step.operand);
            if (step.op == feel::Operator::Subtract)
                term = negated(term);
            else if (step.op != feel::Operator::Add)
                return std::nullopt;
            if (!sum || !term)
                return std::nullopt;
            sum = Span{added(sum->low, term->low), added(sum->high, term->high)};
        }
        return sum;
    }

    static End added(const End &left, const End &right)
    {
        if (!left.value || !right.value)
            return {};
        const auto sum = feel::add(*left.value, *right.value);
        return {sum, sum && left.attained && right.attained};
    }

    static std::optional<Span> negated(const std::optional<Span> &span)
    {
        const auto turned = [](const End &end) {
            return End{end.value ? std::optional(end.value->negated()) : std::nullopt, end.attained};
        };
        return span ? std::optional(Span{turned(span->high), turned(span->low)}) : std::nullopt;
    }

    const Program &m_program;
    const Values &m_values;
    const Decimals &m_decimals;
};

/// The facts the rule names, all known exactly; nothing when one is not.
std::optional<feel::Context> exactContext(
    const feel::Expression &rule, const Program &program, const Values &values, const Decimals &decimals)
{
    feel::Context context;
    for (const std::string &name : rule.names()) {
        const auto fact = program.factIndex(name);
        if (!fact || !values[*fact])
            return std::nullopt;
        const auto exact = exactValue(program.columns()[*fact], *values[*fact]);
        if (!exact)
            return std::nullopt;
        const auto decimal = decimals.find(*fact);
        context.emplace(
            name, decimal != decimals.end() ? feel::Value(decimal->second) : toFeel(program.columns()[*fact], *exact));
    }
    return context;
}

} // namespace

bool isContradicted(
    const feel::Expression &rule, const Program &program, const Values &values, const Decimals &decimals)
{
    if (const auto context = exactContext(rule, program, values, decimals))
        return rule.evaluate(*context).isFalse();
    return Judge(program, values, decimals).truth(rule.root()) == Truth::No;
}

} // namespace assess
