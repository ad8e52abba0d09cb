#include "feel/PrimaryParser.h"

#include "feel/Builtins.h"
#include "feel/Keywords.h"

#include <algorithm>
#include <utility>

namespace feel {

namespace {

constexpr std::size_t LongestFunctionName = 5; // words; "years and months duration" has four
constexpr std::size_t LongestArgumentName = 2; // "grouping separator"

struct Argument {
    std::string name; ///< empty: positional
    NodePtr value;
};

const Signature *signatureFor(const Builtin &builtin, const std::vector<Argument> &arguments)
{
    const bool named = !arguments.empty() && !arguments.front().name.empty();
    const auto fits = [&](const Signature &signature) {
        if (signature.variadic())
            return !named && arguments.size() > 1;
        if (signature.parameters.size() != arguments.size())
            return false;
        return !named || std::ranges::all_of(signature.parameters, [&](std::string_view parameter) {
            return std::ranges::count(arguments, parameter, &Argument::name) == 1;
        });
    };
    const auto found = std::ranges::find_if(builtin.signatures, fits);
    return found == builtin.signatures.end() ? nullptr : &*found;
}

/// Named arguments in the order of the parameters.
void putInOrder(std::vector<Argument> &arguments, const Signature &signature)
{
    std::ranges::sort(arguments, {}, [&](const Argument &argument) {
        return std::ranges::find(signature.parameters, argument.name) - signature.parameters.begin();
    });
}

/// The temporal value a text after @ stands for; null when none.
Value temporalValue(const std::string &text)
{
    if (const auto date = Date::parse(text))
        return *date;
    if (const auto dateTime = DateTime::parse(text))
        return *dateTime;
    if (const auto time = Time::parse(text))
        return *time;
    if (const auto months = YearsMonthsDuration::parse(text))
        return *months;
    const auto duration = DaysTimeDuration::parse(text);
    return duration ? Value(*duration) : Value();
}

} // namespace

NodePtr PrimaryParser::postfix()
{
    NodePtr node = primary();
    for (int length = 0; node && isSign("."); ++length) {
        if (length == LongestChain)
            return tooDeep();
        node = property(std::move(node));
    }
    return node && refuseWhatFollows() ? nullptr : std::move(node);
}

NodePtr PrimaryParser::property(NodePtr source)
{
    const int column = take().column;
    if (peek().kind != TokenKind::Word)
        return unexpected("the name of a property");
    std::string name(take().text);
    if (name == "time" && acceptWord("offset"))
        name = "time offset";
    return make(column, Path{std::move(source), std::move(name)});
}

/// A bracket right behind an operand would select from it or call it.
bool PrimaryParser::refuseWhatFollows()
{
    if (isSign("[") && !m_inEndpoint)
        unsupported("selecting from a list with [ ]", peek().column);
    else if (isSign("("))
        unsupported("calling anything but a builtin function", peek().column);
    return m_error.has_value();
}

NodePtr PrimaryParser::primary()
{
    switch (peek().kind) {
    case TokenKind::Number:
        return number();
    case TokenKind::String: {
        const Token &token = take();
        return make(token.column, Literal{token.string});
    }
    case TokenKind::Word:
        return word();
    case TokenKind::Question:
        return input();
    case TokenKind::At:
        return atLiteral();
    case TokenKind::Sign:
        return signedPrimary();
    case TokenKind::End:
        break;
    }
    return unexpected("a value");
}

NodePtr PrimaryParser::number()
{
    const Token &token = take();
    const auto value = Number::parse(token.text);
    if (!value)
        return fail("number-out-of-range", "this number is too large", token.column);
    return make(token.column, Literal{*value});
}

NodePtr PrimaryParser::input()
{
    const int column = take().column;
    if (!m_hasInput)
        return fail("unexpected-token", "? stands for the input of a cell, and there is none here", column);
    ++m_questions;
    return make(column, Input{});
}

NodePtr PrimaryParser::atLiteral()
{
    const int column = take().column;
    if (peek().kind != TokenKind::String)
        return unexpected("a string after @");
    const std::string &text = take().string;
    Value value = temporalValue(text);
    if (!value.isNull())
        return make(column, Literal{std::move(value)});
    if (text.find('@') != std::string::npos)
        return unsupported("a time zone by its name", column);
    return fail("bad-literal", "this is no date, time, date and time or duration in ISO 8601: " + text, column);
}

NodePtr PrimaryParser::signedPrimary()
{
    if (isSign("("))
        return bracket();
    // A `]` may begin an open range, but not where something is missing before it.
    const bool endsSomething = peek(1).kind == TokenKind::End || isSign(",", 1) || isSign(")", 1) || isSign("]", 1);
    if (isSign("[") || (isSign("]") && !endsSomething))
        return listOrRange();
    if (isSign("{"))
        return unsupported("a context literal", peek().column);
    return unexpected("a value");
}

/// `(expression)` or `(low..high)`.
NodePtr PrimaryParser::bracket()
{
    const Token &open = take();
    if (peek().kind == TokenKind::Sign && comparisonOf(peek().text))
        return unsupported("a range written as a comparison", open.column);
    NodePtr node = expression();
    if (!node)
        return nullptr;
    if (isSign(".."))
        return rangeFrom(open.column, std::move(node), false);
    return expectSign(")") ? std::move(node) : nullptr;
}

/// `[a, b]`, `[low..high]` or `]low..high]`.
NodePtr PrimaryParser::listOrRange()
{
    const Token &open = take();
    const bool closed = open.text == "[";
    ListLiteral list;
    if (closed && acceptSign("]"))
        return folded(make(open.column, std::move(list)));
    NodePtr first = expression();
    if (!first)
        return nullptr;
    if (isSign(".."))
        return rangeFrom(open.column, std::move(first), closed);
    if (!closed)
        return unexpected("..");
    list.elements.push_back(std::move(first));
    while (acceptSign(",")) {
        list.elements.push_back(expression());
        if (m_error)
            return nullptr;
    }
    return expectSign("]") ? folded(make(open.column, std::move(list))) : nullptr;
}

NodePtr PrimaryParser::rangeFrom(int column, NodePtr low, bool lowIncluded)
{
    if (!expectSign(".."))
        return nullptr;
    const Level level(*this);
    if (level.tooDeep())
        return tooDeep();
    const bool outer = std::exchange(m_inEndpoint, true);
    NodePtr high = additive();
    m_inEndpoint = outer;
    if (!high)
        return nullptr;
    const Token &close = peek();
    const bool highIncluded = isSign("]");
    if (!acceptSign("]") && !acceptSign(")") && !acceptSign("["))
        return unexpected("] or ) or [ behind the range");
    const bool operandFollows = (peek().kind == TokenKind::Word && !continuesExpression(peek().text))
        || peek().kind == TokenKind::Number || peek().kind == TokenKind::String || peek().kind == TokenKind::Question;
    if (close.text == "[" && operandFollows)
        return unsupported("selecting from a list with [ ]", close.column);
    return folded(make(column, RangeLiteral{std::move(low), std::move(high), lowIncluded, highIncluded}));
}

NodePtr PrimaryParser::word()
{
    if (isSign("(", 1) || peek(1).kind == TokenKind::Word) {
        if (!functionName().empty())
            return call();
    }
    const Token &token = peek();
    if (token.text == "true" || token.text == "false") {
        take();
        return make(token.column, Literal{token.text == "true"});
    }
    if (token.text == "null") {
        take();
        return make(token.column, Literal{});
    }
    if (isReservedWord(token.text))
        return unexpected("a value");
    take();
    return make(token.column, Name{std::string(token.text)});
}

/// The words before a bracket as the name of a function: as many as make a known one, else the one word.
std::string PrimaryParser::functionName() const
{
    std::string name;
    std::string longest;
    for (std::size_t i = 0; i < LongestFunctionName && peek(i).kind == TokenKind::Word; ++i) {
        name.append(i > 0 ? " " : "").append(peek(i).text);
        if (isSign("(", i + 1) && (findBuiltin(name) || isLeftOut(name) || (i == 0 && !isReservedWord(name))))
            longest = name;
    }
    return longest;
}

NodePtr PrimaryParser::call()
{
    const std::string name = functionName();
    const int column = peek().column;
    for (auto words = std::ranges::count(name, ' ') + 1; words > 0; --words)
        take();
    if (isLeftOut(name))
        return unsupported("the function " + name, column);
    if (!findBuiltin(name))
        return fail("unknown-function", "there is no function " + name, column);
    return callOf(name, column);
}

NodePtr PrimaryParser::callOf(const std::string &name, int column)
{
    take(); // the bracket
    std::vector<Argument> arguments;
    while (!isSign(")") || !arguments.empty()) {
        Argument argument;
        argument.name = argumentName();
        if (!arguments.empty() && argument.name.empty() != arguments.front().name.empty())
            return fail("unexpected-token", "give all arguments by name or none", peek().column);
        if (!argument.name.empty()) {
            while (!acceptSign(":"))
                take();
        }
        argument.value = expression();
        if (!argument.value)
            return nullptr;
        arguments.push_back(std::move(argument));
        if (!acceptSign(","))
            break;
    }
    if (!expectSign(")"))
        return nullptr;
    const Signature *signature = signatureFor(*findBuiltin(name), arguments);
    if (signature && !arguments.empty() && !arguments.front().name.empty())
        putInOrder(arguments, *signature);
    Call node{name, signature, {}};
    for (Argument &argument : arguments)
        node.arguments.push_back(std::move(argument.value));
    return folded(make(column, std::move(node)));
}

/// The words before a colon; empty when no named argument begins here.
std::string PrimaryParser::argumentName() const
{
    std::string name;
    for (std::size_t i = 0; i < LongestArgumentName && peek(i).kind == TokenKind::Word; ++i) {
        name.append(i > 0 ? " " : "").append(peek(i).text);
        if (isSign(":", i + 1))
            return name;
    }
    return {};
}

} // namespace feel
