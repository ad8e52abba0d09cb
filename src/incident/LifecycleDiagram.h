#pragma once

#include "plan/Lifecycle.h"

namespace incident {

/// A ladder as a Mermaid state diagram: every state with its label, every transition with its label, in the plan's
/// order, so that the picture in the documentation can be compared with the table it stands for.
[[nodiscard]] std::string lifecycleDiagram(const plan::Lifecycle &lifecycle);

} // namespace incident
