#pragma once

#include "feel/Ast.h"
#include "feel/Lexer.h"

#include <optional>

namespace feel {

/// What every part of the parser stands on: the tokens, the first error, the guard against hostile nesting.
class ParserBase {
public:
    explicit ParserBase(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }

protected:
    /// More nesting than this is refused; it also bounds the depth of the tree.
    static constexpr int DeepestNesting = 200;
    /// How many comparisons or properties may follow each other: `a = b = c`, `a.b.c`.
    static constexpr int LongestChain = 10;

    /// Counts one level while it lives.
    class Level {
    public:
        explicit Level(ParserBase &parser)
            : m_parser(parser)
        {
            ++m_parser.m_depth;
        }
        ~Level() { --m_parser.m_depth; }
        Level(const Level &) = delete;
        Level &operator=(const Level &) = delete;
        [[nodiscard]] bool tooDeep() const { return m_parser.m_depth > DeepestNesting; }

    private:
        ParserBase &m_parser;
    };

    [[nodiscard]] const Token &peek(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_position + ahead, m_tokens.size() - 1)];
    }
    [[nodiscard]] bool isSign(std::string_view sign, std::size_t ahead = 0) const
    {
        return peek(ahead).kind == TokenKind::Sign && peek(ahead).text == sign;
    }
    [[nodiscard]] bool isWord(std::string_view word, std::size_t ahead = 0) const
    {
        return peek(ahead).kind == TokenKind::Word && peek(ahead).text == word;
    }
    [[nodiscard]] bool atEnd() const { return peek().kind == TokenKind::End; }
    const Token &take() { return m_tokens[m_position++]; }
    bool acceptSign(std::string_view sign)
    {
        const bool found = isSign(sign);
        m_position += found ? 1 : 0;
        return found;
    }
    bool acceptWord(std::string_view word)
    {
        const bool found = isWord(word);
        m_position += found ? 1 : 0;
        return found;
    }

    /// Notes the error, the first one counts; always null, to be returned.
    NodePtr fail(std::string code, std::string message, int column);
    NodePtr unexpected(std::string_view wanted);
    /// "unsupported-feature": the profile leaves it out.
    NodePtr unsupported(std::string_view feature, int column);
    NodePtr tooDeep();
    /// False, with the error noted, when the sign is not there.
    bool expectSign(std::string_view sign);
    bool expectWord(std::string_view word);

    static NodePtr make(int column, Node::Kind kind);
    /// Computes the node when all its parts are constants and the result is no null.
    static NodePtr folded(NodePtr node);

    std::size_t m_position = 0;
    std::optional<ParseError> m_error;

private:
    std::vector<Token> m_tokens;
    int m_depth = 0;
};

} // namespace feel
