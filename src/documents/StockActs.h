#pragma once

#include "documents/DeskAct.h"
#include "documents/DutySubject.h"

namespace documents {

/// What was done with the stock in the stretch, in the order recorded. What follows from another act by itself (goods
/// to be put back, lots held for a notice) is none.
[[nodiscard]] std::vector<DeskAct> stockActs(const DutySubject &subject);

} // namespace documents
