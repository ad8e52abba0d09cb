#pragma once

#include "documents/DeskAct.h"
#include "documents/DutySubject.h"

namespace documents {

/// What was done with requests and notices in the stretch, in the order recorded. That somebody had a draft before him
/// is no act; what left the stock is told by the stock.
[[nodiscard]] std::vector<DeskAct> noticeActs(const DutySubject &subject);

} // namespace documents
