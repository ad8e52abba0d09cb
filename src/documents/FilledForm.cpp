#include "documents/FilledForm.h"

#include "documents/PlanValues.h"
#include "incident/Narrator.h"
#include "incident/Times.h"

#include <algorithm>

namespace documents {

namespace {

/// The form as that version of its plan has it; a version without it lends nothing.
const plan::Form &formOf(const ListedForm &listed, const plan::Plan &plan)
{
    const plan::Form *own = listed.plan ? plan::findForm(plan, listed.form->id) : nullptr;
    return own ? *own : *listed.form;
}

/// A form about a notice that says what was decided, not only what was asked for: what its signatures stand under.
bool saysWhatWasDecided(const plan::Form &form)
{
    return std::ranges::any_of(form.fields, [](const plan::FormField &field) {
        return field.from.starts_with("notice.") || field.from.starts_with("review.");
    });
}

/// What the last report that the form goes with says; empty where none stands.
std::string saidIn(const plan::Form &form, const IncidentSubject &subject)
{
    std::string said;
    for (const incident::RecordedEvent &record : subject.incident.history) {
        const auto *sent = std::get_if<incident::ReportSent>(&record.event);
        if (sent && sent->activation == subject.activation.id && !incident::isStruck(subject.incident, record.version)
            && std::ranges::find(form.usedBy, "report:" + sent->report) != form.usedBy.end())
            said = sent->text;
    }
    return said;
}

} // namespace

FilledForm fillForm(const ListedForm &listed, const dispatch::Notice &notice, const reserve::Stock &stock,
    const identity::Accounts &accounts)
{
    FilledForm filled{*listed.form, noticeValues({notice, stock, accounts, listed.plan})};
    filled.marks = marksOf(notice);
    if (saysWhatWasDecided(*listed.form))
        filled.signature = signatureOf(notice, accounts);
    else
        std::erase(filled.marks, Mark::Draft); // it is stamped by who asks, before anything is decided
    return filled;
}

FilledForm fillForm(const ListedForm &listed, const IncidentSubject &subject, const incident::SentReport *report)
{
    FilledForm filled{formOf(listed, subject.plan), report ? reportValues(subject, *report) : incidentValues(subject)};
    if (const std::string said = saidIn(filled.form, subject); !said.empty())
        filled.values.texts["incident.conclusion"] = said;
    if (report && report->struck)
        filled.marks.push_back(Mark::Void);
    return filled;
}

FilledForm fillForm(const ListedForm &listed, const plan::Plan &plan)
{
    FilledForm filled{formOf(listed, plan), planValues(plan)};
    if (plan.status == plan::PlanStatus::Draft)
        filled.marks.push_back(Mark::Draft);
    return filled;
}

FilledForm fillForm(const ListedForm &listed, DutySubject subject)
{
    subject.plan = listed.plan;
    return {*listed.form, dutyValues(subject)};
}

FilledForm fillForm(const ListedForm &listed, const DutyCall &call)
{
    FilledForm filled{*listed.form, callValues(call, listed.plan)};
    if (call.struck)
        filled.marks.push_back(Mark::Void);
    return filled;
}

FilledForm fillForm(const ListedForm &listed, const handover::Handover &handover)
{
    return {*listed.form, handoverValues(handover, listed.plan), signatureOf(handover), marksOf(handover)};
}

base::Result<const incident::Activation *> activationFor(const ListedForm &listed, const incident::Incident &incident)
{
    for (const incident::Activation &activation : incident.activations) {
        if (!listed.plan || activation.plan == listed.plan->id)
            return &activation;
    }
    return base::fail(base::ErrorCode::Invalid,
        "the form belongs to the plan " + (listed.plan ? listed.plan->id : std::string("of an incident"))
            + ", which does not run on " + incident.id.value + "; add it with `incident activate`");
}

std::optional<incident::SentReport> reportAt(
    const incident::Incident &incident, std::int64_t line, const incident::PlanLibrary &plans)
{
    const auto report = incident::sentReport(incident, line, nullptr);
    if (!report)
        return std::nullopt;
    const incident::Activation *activation = incident::findActivation(incident, report->sent->activation);
    const assess::CompiledPlan *plan = activation ? incident::planOf(&plans, *activation) : nullptr;
    return plan ? incident::sentReport(incident, line, &plan->plan()) : report;
}

} // namespace documents
