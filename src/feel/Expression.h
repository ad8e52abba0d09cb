#pragma once

#include "feel/Value.h"

#include "base/Result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace feel {

struct Node; ///< abstract syntax, feel/Ast.h

/// Why a text is not FEEL of our profile. The column counts characters from 1.
struct ParseError {
    std::string code; ///< "unexpected-token", "unsupported-feature", "unterminated-string", …
    std::string message; ///< what is wrong and what to do; an unsupported feature is named
    int column = 0;
};

/// What an evaluation met on its way to null: a type error, an unknown name, a bad argument.
struct EvaluationNote {
    std::string code; ///< "type-mismatch", "unknown-name", "bad-argument", …
    std::string message;
    int column = 0;
};

/// A FEEL expression (OMG DMN 1.5, chapter 10, in the profile of docs/feel.md): parsed once, evaluated many times.
/// Immutable; copies share one tree.
class Expression {
public:
    [[nodiscard]] static tl::expected<Expression, ParseError> parse(std::string_view text);

    /// Never fails: what cannot be computed is null, and `notes` (when given) says why.
    [[nodiscard]] Value evaluate(const Context &context, std::vector<EvaluationNote> *notes = nullptr) const;

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] const Node &root() const { return *m_root; }
    /// The free names it looks at, in order of appearance, each once.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    Expression(std::string text, std::shared_ptr<const Node> root);
    std::string m_text;
    std::shared_ptr<const Node> m_root;
};

} // namespace feel
