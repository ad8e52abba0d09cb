#include "feel/ParserBase.h"

#include "feel/Evaluate.h"

namespace feel {

namespace {

bool hasConstantParts(const Node &node)
{
    bool constant = true;
    forEachChild(node, [&](const Node &child) { constant = constant && child.as<Literal>(); });
    return constant;
}

} // namespace

NodePtr ParserBase::fail(std::string code, std::string message, int column)
{
    if (!m_error)
        m_error = ParseError{std::move(code), std::move(message), column};
    return nullptr;
}

NodePtr ParserBase::unexpected(std::string_view wanted)
{
    const Token &token = peek();
    std::string message("expected ");
    message.append(wanted);
    if (token.kind == TokenKind::End)
        return fail("unexpected-end", message + ", the text ends here", token.column);
    return fail("unexpected-token", message.append(", found ").append(token.text), token.column);
}

NodePtr ParserBase::unsupported(std::string_view feature, int column)
{
    return fail("unsupported-feature",
        std::string(feature).append(" is not in the profile of FEEL used here (docs/feel.md)"), column);
}

NodePtr ParserBase::tooDeep()
{
    return fail("too-deep", "this is nested too deeply: split it into several decisions", peek().column);
}

bool ParserBase::expectSign(std::string_view sign)
{
    if (!acceptSign(sign))
        unexpected(sign);
    return !m_error;
}

bool ParserBase::expectWord(std::string_view word)
{
    if (!acceptWord(word))
        unexpected(word);
    return !m_error;
}

NodePtr ParserBase::make(int column, Node::Kind kind) { return std::make_unique<Node>(Node{column, std::move(kind)}); }

NodePtr ParserBase::folded(NodePtr node)
{
    if (!node || !hasConstantParts(*node))
        return node;
    std::vector<EvaluationNote> notes;
    Value value = evaluate(*node, {}, nullptr, &notes);
    if (value.isNull() || !notes.empty())
        return node;
    return make(node->column, Literal{std::move(value)});
}

} // namespace feel
