#pragma once

#include "feel/Ast.h"
#include "feel/Expression.h"

namespace feel {

/// Parses a whole expression. Operations on constants are computed at once.
[[nodiscard]] tl::expected<NodePtr, ParseError> parseExpression(std::string_view text);

/// Parses a whole cell; the node is a CellTests.
[[nodiscard]] tl::expected<NodePtr, ParseError> parseCell(std::string_view text);

} // namespace feel
