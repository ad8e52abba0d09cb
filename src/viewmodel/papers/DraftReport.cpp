#include "viewmodel/papers/DraftReport.h"

namespace viewmodel {

base::Result<incident::ReportSent> asItWouldGoOut(
    ConsoleBundle &bundle, const std::string &incident, const incident::SendReport &draft)
{
    app::Console &console = bundle.console();
    const auto found = console.incident({incident});
    if (!found)
        return base::failFrom(found);
    if (!*found)
        return base::fail(base::ErrorCode::NotFound, "there is no such incident", incident);
    incident::SendReport command = draft;
    // Why one more goes out may be written later: it is asked for when the report is fixed.
    if (command.reason.empty())
        command.reason = "-";
    const auto decided = incident::decide(**found, command, {console.now(), {}, console.plans()});
    if (!decided)
        return base::fail(base::ErrorCode::Refused, incident::toString(decided.error()), incident);
    for (const incident::NewEvent &event : *decided) {
        if (const auto *sent = std::get_if<incident::ReportSent>(&event.event)) {
            incident::ReportSent report = *sent;
            report.reason = draft.reason;
            return report;
        }
    }
    return base::fail(base::ErrorCode::Refused, "no such report may go out", incident);
}

} // namespace viewmodel
