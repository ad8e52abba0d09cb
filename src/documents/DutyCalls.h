#pragma once

#include "documents/DutySubject.h"
#include "documents/FormValues.h"

namespace documents {

/// A call of the desk, in or out.
struct DutyCall {
    base::Instant at; ///< when it was made; when the desk heard, where it came in
    base::Instant recorded;
    ValueRow row; ///< every column of "duty.calls" but the number
    bool struck = false;
};

/// What the record knows of a call in that line of an incident; nothing where the line is none. Phones come from the
/// directory.
[[nodiscard]] std::optional<DutyCall> callAt(const incident::Incident &incident, std::int64_t line,
    const incident::PlanLibrary &plans, const identity::Directory &directory);
/// Every call that was recorded in the stretch, in the order of the record: what callers told, who was rung, orders and
/// reports by phone, requests for the reserve by phone.
[[nodiscard]] std::vector<DutyCall> callsOf(const DutySubject &subject);

} // namespace documents
