#pragma once

#include "formats/YamlTree.h"

namespace formats {

/// A version of a plan written against another one: the earlier version's tree with what the amendment says instead.
///
/// Maps of ids (facts, decisions, posts, clauses …) and lists whose items have a name of their own (task sets, cases,
/// conflicts) are amended entry by entry: an entry of the same id stands in the earlier one's place, a new one behind.
/// Of a ladder, states, transitions and confirmations each. Everything else is replaced as a whole. `without` names the
/// entries that fall away. Every node keeps the place it was written at. What does not fit is reported.
[[nodiscard]] YamlNode amended(YamlNode earlier, YamlNode amendment, DiagnosticSink &sink);

} // namespace formats
