#pragma once

#include "feel/Ast.h"

namespace feel {

/// The free names of the tree in order of appearance, each once.
[[nodiscard]] std::vector<std::string> freeNames(const Node &node);

} // namespace feel
