#pragma once

#include "dispatch/DecideNotice.h"

namespace dispatch {

/// Why the actor cannot draft the notice now, whatever lots he would take; nothing where he can. Unlike decide() it
/// looks at no lot, and costs nothing.
[[nodiscard]] std::optional<NoticeRefusal> draftingFault(
    const Notices &notices, std::int64_t notice, const NoticeContext &context);

} // namespace dispatch
