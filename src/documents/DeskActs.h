#pragma once

#include "documents/DutySubject.h"
#include "documents/FormValues.h"

namespace documents {

/// What was done with papers and goods of the reserve in the stretch, in the order recorded, with both times where it
/// was told late; columns of "duty.papers".
[[nodiscard]] std::vector<ValueRow> deskActs(const DutySubject &subject);

} // namespace documents
