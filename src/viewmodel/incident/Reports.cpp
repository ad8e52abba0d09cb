#include "viewmodel/incident/Reports.h"

#include "reports/Draft.h"
#include "reports/Paper.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

ReportHistory historyOf(const Subject &subject, const plan::Report &report)
{
    ReportHistory history;
    for (const incident::SentReport &sent : incident::sentReports(*subject.incident, &subject.model())) {
        if (sent.struck || sent.sent->report != report.id || sent.sent->activation != subject.activation->id)
            continue;
        ++history.times;
        history.last = std::max(history.last, sent.happened);
    }
    return history;
}

static QString contentsOf(const plan::Report &report)
{
    QStringList parts;
    for (const std::string &part : report.contents)
        parts << qtext(part);
    if (parts.isEmpty())
        return {};
    return report.cite.empty() ? listed(parts)
                               : Text::tr("%1 (%2)", "contents, clause").arg(listed(parts), citeText(report.cite));
}

ReportDraft reportDraft(const Subject &subject, const std::string &id, base::Instant now)
{
    const plan::Report *report = subject.hasPlan() ? plan::findReport(subject.model(), id) : nullptr;
    if (!report)
        return {};
    const reports::Draft draft =
        reports::draft(*subject.incident, *subject.activation, subject.model(), *report, *subject.plans, now);
    return {qtext(reports::heading(*subject.incident, draft.title)), qtext(draft.text), draft.covers,
        contentsOf(*report), incident::doubtOf(*subject.incident, *subject.activation, subject.model(), *report)};
}

ReportPaper reportPaper(const Subject &subject, std::int64_t version)
{
    if (subject.empty())
        return {};
    const incident::RecordedEvent *record = incident::findEvent(*subject.incident, version);
    const auto *sent = record ? std::get_if<incident::ReportSent>(&record->event) : nullptr;
    if (!sent)
        return {};
    const incident::Activation *activation = incident::findActivation(*subject.incident, sent->activation);
    const assess::CompiledPlan *plan =
        activation && subject.plans ? subject.plans->byDigest(activation->digest) : nullptr;
    const auto report = incident::sentReport(*subject.incident, version, plan ? &plan->plan() : nullptr);
    return {qtext(reports::paper(*subject.incident, *report)), qtext(reports::fileName(*subject.incident, *report))};
}

} // namespace viewmodel
