#pragma once

#include "feel/Expression.h"

namespace feel {

/// The cell of a decision table: `-`, `>= 30`, `[10..30)`, `"A","B"`, `not(...)`, or a boolean expression over `?`.
class UnaryTests {
public:
    [[nodiscard]] static tl::expected<UnaryTests, ParseError> parse(std::string_view text);

    /// True, false or null, three-valued; `input` is also what `?` stands for.
    [[nodiscard]] Value matches(
        const Value &input, const Context &context = {}, std::vector<EvaluationNote> *notes = nullptr) const;

    [[nodiscard]] const std::string &text() const { return m_text; }
    /// `-`: matches whatever comes, unknown included.
    [[nodiscard]] bool isAny() const;
    /// The free names it looks at besides its input, in order of appearance, each once.
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] const Node &root() const { return *m_root; }

private:
    UnaryTests(std::string text, std::shared_ptr<const Node> root);
    std::string m_text;
    std::shared_ptr<const Node> m_root;
};

} // namespace feel
