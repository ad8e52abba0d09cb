#include "feel/Expression.h"

#include "feel/Evaluate.h"
#include "feel/Names.h"
#include "feel/Parser.h"

namespace feel {

Expression::Expression(std::string text, std::shared_ptr<const Node> root)
    : m_text(std::move(text))
    , m_root(std::move(root))
{
}

tl::expected<Expression, ParseError> Expression::parse(std::string_view text)
{
    auto root = parseExpression(text);
    if (!root)
        return tl::unexpected(std::move(root.error()));
    return Expression(std::string(text), std::move(*root));
}

Value Expression::evaluate(const Context &context, std::vector<EvaluationNote> *notes) const
{
    return feel::evaluate(*m_root, context, nullptr, notes);
}

std::vector<std::string> Expression::names() const { return freeNames(*m_root); }

} // namespace feel
