#include "feel/UnaryTests.h"

#include "feel/Evaluate.h"
#include "feel/Names.h"
#include "feel/Parser.h"

namespace feel {

UnaryTests::UnaryTests(std::string text, std::shared_ptr<const Node> root)
    : m_text(std::move(text))
    , m_root(std::move(root))
{
}

tl::expected<UnaryTests, ParseError> UnaryTests::parse(std::string_view text)
{
    auto root = parseCell(text);
    if (!root)
        return tl::unexpected(std::move(root.error()));
    return UnaryTests(std::string(text), std::move(*root));
}

Value UnaryTests::matches(const Value &input, const Context &context, std::vector<EvaluationNote> *notes) const
{
    return evaluate(*m_root, context, &input, notes);
}

bool UnaryTests::isAny() const { return m_root->as<CellTests>()->any; }

std::vector<std::string> UnaryTests::names() const { return freeNames(*m_root); }

} // namespace feel
