#pragma once

#include "incident/SentReports.h"
#include "viewmodel/Subject.h"

#include <QString>

namespace viewmodel {

/// How often a report of the plan went out, and when last; struck ones do not count.
struct ReportHistory {
    int times = 0;
    base::Instant last{};
};
[[nodiscard]] ReportHistory historyOf(const Subject &subject, const plan::Report &report);

/// The text of a report of the desk as the record gives it, for a person to edit; no text for what others write.
struct ReportDraft {
    QString heading; ///< "关于孝义市梧桐镇锅炉爆炸的续报二（2026-0147）"
    QString text;
    qint64 covers = 0; ///< the place in the record it was written at
    QString contents; ///< what the plan wants it to say: "预警级别, 发布时间, 主要污染物 (4.3)"; empty: the plan leaves
                      ///< it open
    /// Why it may be too early or one too many; a reason is asked then.
    incident::ReportDoubt doubt = incident::ReportDoubt::None;
};
[[nodiscard]] ReportDraft reportDraft(const Subject &subject, const std::string &report, base::Instant now);

/// A report that went out, as it was fixed.
struct ReportPaper {
    QString text;
    QString fileName; ///< to save it under
};
/// Empty where the record has no report at that place.
[[nodiscard]] ReportPaper reportPaper(const Subject &subject, std::int64_t version);

} // namespace viewmodel
