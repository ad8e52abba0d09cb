#pragma once

#include "feel/Ast.h"
#include "feel/Expression.h"

namespace feel {

/// The value of the node. `input` is what `?` stands for, null where there is none.
[[nodiscard]] Value evaluate(
    const Node &node, const Context &context, const Value *input, std::vector<EvaluationNote> *notes);

} // namespace feel
