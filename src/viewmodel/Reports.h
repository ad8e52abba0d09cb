#pragma once

#include "viewmodel/Subject.h"

#include <QString>

namespace viewmodel {

/// How often a report of the plan went out, and when last; struck ones do not count.
struct ReportHistory {
    int times = 0;
    base::Instant last{};
};
[[nodiscard]] ReportHistory historyOf(const Subject &subject, const plan::Report &report);

/// The desk writes it itself: the body that writes the last report is the desk. What others owe is not for it to send.
[[nodiscard]] bool isOfTheDesk(const plan::Plan &plan, const plan::Report &report);

/// "初报", "续报二": follow-ups are numbered, `nth` from 1.
[[nodiscard]] QString reportTitle(const plan::Report &report, int nth);
/// How many reports of that kind went out up to an event, that one included; struck ones count as sent.
[[nodiscard]] int numberOf(const incident::Incident &incident, const incident::ReportSent &sent, std::int64_t version);

/// The text of a report of the desk as the record gives it, for a person to edit; empty for what others write. An
/// initial or final report holds everything that is known, a follow-up what has changed since the last report from the
/// same body; where nothing has, it says so.
[[nodiscard]] QString reportDraft(const Subject &subject, const std::string &report, base::Instant now);

} // namespace viewmodel
