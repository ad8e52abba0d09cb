#pragma once

#include "incident/Incident.h"

namespace incident {

/// A report as it went out. Older records hold neither number nor title: they are counted.
struct SentReport {
    std::int64_t version = 0;
    const ReportSent *sent = nullptr; ///< of the incident
    std::int64_t number = 0; ///< within its kind and plan, from 1; never given twice, also where the report was struck
    std::string title; ///< "续报二"
    std::int64_t covers = 0; ///< the record was told up to here
    base::Instant happened;
    base::Instant fixed; ///< when it was recorded
    std::string actor; ///< the post that recorded it
    bool struck = false;
};

/// Every report of the incident in the order of the record. `plan` gives the kinds for titles of older records; null:
/// their labels stand alone.
[[nodiscard]] std::vector<SentReport> sentReports(const Incident &incident, const plan::Plan *plan);
/// The report recorded at that version; nothing when it is none.
[[nodiscard]] std::optional<SentReport> sentReport(
    const Incident &incident, std::int64_t version, const plan::Plan *plan);

/// The number the next report of that kind gets.
[[nodiscard]] std::int64_t nextNumber(
    const Incident &incident, const ActivationId &activation, const std::string &report);
/// Whether a report of that kind may still go out: once the response has ended only a final one, and what replaces one
/// that was struck.
[[nodiscard]] bool maySend(const Incident &incident, const Activation &activation, const plan::Report &report);
/// Why sending a report needs a reason.
enum class ReportDoubt {
    None,
    NothingBefore, ///< the report that the plan sends before it is not out: a 续报 is mostly a slip for 初报 then
    AlreadySent, ///< one of that kind stands and nothing the plan says waits for another: a second 初报 is mostly a
                 ///< slip for 续报; follow-ups follow each other
    LevelInForce, ///< a final report that nothing waits for, while a level of the plan is in force: more is to come
};
[[nodiscard]] ReportDoubt doubtOf(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const plan::Report &report);
/// A clock that somebody set is called after the report: it begins with its title ("续报二", "续报二报省局"; not
/// "续报二十", "续报二后一小时"), or is called just what reports of that kind are ("续报").
[[nodiscard]] bool isCalledAfter(std::string_view clock, const ReportSent &report);
/// "初报", "续报二", "初报（第二次）".
[[nodiscard]] std::string reportTitle(const std::string &label, plan::ReportKind kind, std::int64_t number);

} // namespace incident
