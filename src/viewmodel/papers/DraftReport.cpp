#include "viewmodel/papers/DraftReport.h"

namespace viewmodel {

base::Result<incident::ReportSent> asItWouldGoOut(
    const app::Console &console, const incident::Incident &incident, const incident::SendReport &draft)
{
    incident::SendReport command = draft;
    // Why one more goes out may be written later: it is asked for when the report is fixed.
    if (command.reason.empty())
        command.reason = "-";
    const auto decided = incident::decide(incident, command, {console.now(), {}, console.plans()});
    if (!decided)
        return base::fail(base::ErrorCode::Refused, incident::toString(decided.error()), incident.id.value);
    for (const incident::NewEvent &event : *decided) {
        if (const auto *sent = std::get_if<incident::ReportSent>(&event.event)) {
            incident::ReportSent report = *sent;
            report.reason = draft.reason;
            return report;
        }
    }
    return base::fail(base::ErrorCode::Refused, "no such report may go out", incident.id.value);
}

} // namespace viewmodel
