#pragma once

#include "formats/YamlTree.h"
#include "plan/Unread.h"

namespace formats {

/// What the errors found so far leave unread of a document.
[[nodiscard]] plan::Unread unreadParts(const YamlNode &root, const DiagnosticSink &sink);

} // namespace formats
