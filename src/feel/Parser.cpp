#include "feel/Parser.h"

#include "feel/Builtins.h"
#include "feel/Keywords.h"
#include "feel/PrimaryParser.h"

#include <utility>

namespace feel {

namespace {

/// Answers true or false by itself, whatever the input is.
bool isConditionKind(const Node &node)
{
    if (const Call *call = node.as<Call>())
        return findBuiltin(call->function)->isCondition;
    return node.as<Comparison>() || node.as<Logic>() || node.as<Between>() || node.as<Membership>()
        || node.as<Quantified>();
}

class Parser final : public PrimaryParser {
public:
    explicit Parser(std::vector<Token> tokens)
        : PrimaryParser(std::move(tokens))
    {
    }

    tl::expected<NodePtr, ParseError> wholeExpression() { return finish(expression()); }
    tl::expected<NodePtr, ParseError> wholeCell();

private:
    tl::expected<NodePtr, ParseError> finish(NodePtr node);

    NodePtr negatedTests();
    NodePtr tests(bool negated);
    NodePtr bracketedTests();
    std::optional<CellTests::Test> test(NodePtr (Parser::*value)());

    NodePtr expression() override;
    NodePtr statement();
    NodePtr conditional();
    NodePtr quantified();
    NodePtr logic(bool isAnd);
    NodePtr comparison();
    NodePtr between(int column, NodePtr value);
    NodePtr membership(int column, NodePtr value);
    NodePtr additive() override;
    NodePtr multiplicative();
    NodePtr power();
    NodePtr unary();
    NodePtr joined(Arithmetic node);
};

// The whole text.

tl::expected<NodePtr, ParseError> Parser::finish(NodePtr node)
{
    if (!m_error && !atEnd())
        unexpected("an operator or the end");
    if (m_error)
        return tl::unexpected(std::move(*m_error));
    return node;
}

tl::expected<NodePtr, ParseError> Parser::wholeCell()
{
    m_hasInput = true;
    if (isSign("-") && peek(1).kind == TokenKind::End)
        return finish(make(take().column, CellTests{true, false, {}}));
    if (isWord("not") && isSign("(", 1)) {
        NodePtr node = negatedTests();
        if (!node || atEnd())
            return finish(std::move(node));
        m_position = 0; // `not(a) or b` is an expression that happens to begin like this
    }
    return finish(tests(false));
}

// Tests.

NodePtr Parser::negatedTests()
{
    take();
    take();
    NodePtr node = tests(true);
    return node && expectSign(")") ? std::move(node) : nullptr;
}

NodePtr Parser::tests(bool negated)
{
    const int column = peek().column;
    CellTests cell{false, negated, {}};
    do {
        auto one = test(&Parser::expression);
        if (!one)
            return nullptr;
        cell.tests.push_back(std::move(*one));
    } while (acceptSign(","));
    return make(column, std::move(cell));
}

/// A comparison with the input, or what `value` parses.
std::optional<CellTests::Test> Parser::test(NodePtr (Parser::*value)())
{
    const int column = peek().column;
    if (const auto op = peek().kind == TokenKind::Sign ? comparisonOf(peek().text) : std::nullopt) {
        take();
        NodePtr operand = additive();
        return operand ? std::optional(CellTests::Test{CellTests::Kind::Operator, *op, column, std::move(operand)})
                       : std::nullopt;
    }
    const int before = std::exchange(m_questions, 0);
    NodePtr operand = (this->*value)();
    const bool mentionsInput = std::exchange(m_questions, before) > 0;
    if (!operand)
        return std::nullopt;
    const auto kind = mentionsInput || isConditionKind(*operand) ? CellTests::Kind::Condition : CellTests::Kind::Value;
    return CellTests::Test{kind, Operator::Equal, column, std::move(operand)};
}

/// What stands in brackets right of `in`: tests, or an open range, whose bracket it is then.
NodePtr Parser::bracketedTests()
{
    const int column = take().column;
    CellTests cell;
    do {
        auto one = test(&Parser::expression);
        if (!one)
            return nullptr;
        if (cell.tests.empty() && isSign("..")) {
            one->operand = rangeFrom(column, std::move(one->operand), false);
            if (!one->operand)
                return nullptr;
            cell.tests.push_back(std::move(*one));
            return make(column, std::move(cell));
        }
        cell.tests.push_back(std::move(*one));
    } while (acceptSign(","));
    return expectSign(")") ? make(column, std::move(cell)) : nullptr;
}

// Expressions, loosest binding first.

NodePtr Parser::expression()
{
    const Level level(*this);
    if (level.tooDeep())
        return tooDeep();
    const bool inEndpoint = std::exchange(m_inEndpoint, false);
    NodePtr node = statement();
    m_inEndpoint = inEndpoint;
    return node;
}

NodePtr Parser::statement()
{
    if (isWord("if"))
        return conditional();
    if (isWord("some") || isWord("every"))
        return quantified();
    if (isWord("for"))
        return unsupported("for … return", peek().column);
    if (isWord("function") && isSign("(", 1))
        return unsupported("a function definition", peek().column);
    return logic(false);
}

NodePtr Parser::conditional()
{
    const int column = take().column;
    NodePtr condition = expression();
    if (!condition || !expectWord("then"))
        return nullptr;
    NodePtr then = expression();
    if (!then || !expectWord("else"))
        return nullptr;
    NodePtr otherwise = expression();
    if (!otherwise)
        return nullptr;
    return make(column, Conditional{std::move(condition), std::move(then), std::move(otherwise)});
}

NodePtr Parser::quantified()
{
    const Token &keyword = take();
    Quantified node{keyword.text == "some", {}, nullptr};
    do {
        const Token &name = peek();
        if (name.kind != TokenKind::Word || isReservedWord(name.text))
            return unexpected("a name for the element");
        if (node.iterators.size() == LongestChain)
            return tooDeep();
        take();
        if (!expectWord("in"))
            return nullptr;
        node.iterators.push_back({std::string(name.text), name.column, expression(), nullptr});
        if (!m_error && acceptSign(".."))
            node.iterators.back().end = expression();
        if (m_error)
            return nullptr;
    } while (acceptSign(","));
    if (!expectWord("satisfies"))
        return nullptr;
    node.condition = expression();
    return node.condition ? make(keyword.column, std::move(node)) : nullptr;
}

/// `or` of `and`s; flat, however long.
NodePtr Parser::logic(bool isAnd)
{
    const auto operand = [&] { return isAnd ? comparison() : logic(true); };
    const std::string_view word = isAnd ? "and" : "or";
    NodePtr first = operand();
    if (!first || !isWord(word))
        return first;
    const int column = peek().column;
    Logic node{isAnd, {}};
    node.operands.push_back(std::move(first));
    while (acceptWord(word)) {
        node.operands.push_back(operand());
        if (m_error)
            return nullptr;
    }
    return make(column, std::move(node));
}

NodePtr Parser::comparison()
{
    NodePtr left = additive();
    for (int length = 0; left; ++length) {
        const int column = peek().column;
        const auto op = peek().kind == TokenKind::Sign ? comparisonOf(peek().text) : std::nullopt;
        if (isWord("instance") && isWord("of", 1))
            return unsupported("instance of", column);
        if (!op && !isWord("between") && !isWord("in"))
            return left;
        if (length == LongestChain)
            return tooDeep();
        const bool isBetween = take().text == "between";
        if (isBetween) {
            left = between(column, std::move(left));
        } else if (!op) {
            left = membership(column, std::move(left));
        } else {
            NodePtr right = additive();
            left = right ? make(column, Comparison{*op, std::move(left), std::move(right)}) : nullptr;
        }
    }
    return left;
}

NodePtr Parser::between(int column, NodePtr value)
{
    NodePtr low = additive();
    if (!low || !expectWord("and"))
        return nullptr;
    NodePtr high = additive();
    return high ? make(column, Between{std::move(value), std::move(low), std::move(high)}) : nullptr;
}

NodePtr Parser::membership(int column, NodePtr value)
{
    const bool hadInput = std::exchange(m_hasInput, true);
    NodePtr right;
    if (isSign("(")) {
        right = bracketedTests();
    } else if (auto one = test(&Parser::additive)) { // `x in a and b` is `(x in a) and b`
        CellTests cell;
        cell.tests.push_back(std::move(*one));
        right = make(column, std::move(cell));
    }
    m_hasInput = hadInput;
    return right ? make(column, Membership{std::move(value), std::move(right)}) : nullptr;
}

/// The steps of one level of operators; one operand alone is itself.
NodePtr Parser::joined(Arithmetic node)
{
    if (m_error)
        return nullptr;
    if (node.rest.empty())
        return std::move(node.first);
    const int column = node.rest.front().column;
    return folded(make(column, std::move(node)));
}

NodePtr Parser::additive()
{
    Arithmetic node{multiplicative(), {}};
    while (!m_error && (isSign("+") || isSign("-"))) {
        const Token &sign = take();
        node.rest.push_back({sign.text == "+" ? Operator::Add : Operator::Subtract, sign.column, multiplicative()});
    }
    return joined(std::move(node));
}

NodePtr Parser::multiplicative()
{
    Arithmetic node{power(), {}};
    while (!m_error && (isSign("*") || isSign("/"))) {
        const Token &sign = take();
        node.rest.push_back({sign.text == "*" ? Operator::Multiply : Operator::Divide, sign.column, power()});
    }
    return joined(std::move(node));
}

NodePtr Parser::power()
{
    Arithmetic node{unary(), {}};
    while (!m_error && isSign("**")) {
        const int column = take().column;
        node.rest.push_back({Operator::Power, column, unary()});
    }
    return joined(std::move(node));
}

/// A minus binds tighter than a power: -2 ** 2 is 4, as the grammar of the standard has it.
NodePtr Parser::unary()
{
    if (!isSign("-"))
        return postfix();
    const Level level(*this);
    if (level.tooDeep())
        return tooDeep();
    const int column = take().column;
    NodePtr operand = unary();
    return operand ? folded(make(column, Negation{std::move(operand)})) : nullptr;
}

template <class Parse>
tl::expected<NodePtr, ParseError> parseWith(std::string_view text, const Parse &parse)
{
    auto tokens = tokenize(text);
    if (!tokens)
        return tl::unexpected(std::move(tokens.error()));
    Parser parser(std::move(*tokens));
    return parse(parser);
}

} // namespace

tl::expected<NodePtr, ParseError> parseExpression(std::string_view text)
{
    return parseWith(text, [](Parser &parser) { return parser.wholeExpression(); });
}

tl::expected<NodePtr, ParseError> parseCell(std::string_view text)
{
    return parseWith(text, [](Parser &parser) { return parser.wholeCell(); });
}

} // namespace feel
