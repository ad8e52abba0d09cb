#pragma once

#include "documents/DutyValues.h"
#include "documents/FormLibrary.h"
#include "documents/HandoverValues.h"
#include "documents/IncidentValues.h"
#include "documents/NoticeValues.h"
#include "documents/Render.h"

namespace documents {

/// A form with everything that goes into it: what the window, the command line and an export make a document of.
struct FilledForm {
    plan::Form form; ///< of the version of the plan that the subject runs on
    FormValues values;
    SignatureBlock signature = {};
    std::vector<Mark> marks = {}; ///< of the subject; those of the record come beside

    /// As render() takes it; lives as long as this.
    [[nodiscard]] Composition composition() const { return {form, values, signature, marks}; }
};

/// A form about a notice. One that says what was decided has its signatures, and says that it is a draft until it was
/// issued; one that only asks has neither. `accounts` know the posts of who signed.
[[nodiscard]] FilledForm fillForm(const ListedForm &listed, const dispatch::Notice &notice, const reserve::Stock &stock,
    const identity::Accounts &accounts);
/// A form about an incident, or about a report of it; a report struck since is void.
[[nodiscard]] FilledForm fillForm(
    const ListedForm &listed, const IncidentSubject &subject, const incident::SentReport *report = nullptr);
/// A form about a version of a plan; of a draft it says so.
[[nodiscard]] FilledForm fillForm(const ListedForm &listed, const plan::Plan &plan);

/// A form about a stretch of duty: the call record, the log. The subject's plan is the form's.
[[nodiscard]] FilledForm fillForm(const ListedForm &listed, DutySubject subject);
/// A form about one call; a line struck since is void.
[[nodiscard]] FilledForm fillForm(const ListedForm &listed, const DutyCall &call);
/// A form about a handover, with both signatures. A draft until somebody took over, void once withdrawn.
[[nodiscard]] FilledForm fillForm(const ListedForm &listed, const handover::Handover &handover);

/// The run of the plan that the form belongs to; a form of the house takes the first. Error: Invalid, where that plan
/// does not run on the incident.
[[nodiscard]] base::Result<const incident::Activation *> activationFor(
    const ListedForm &listed, const incident::Incident &incident);
/// The report of that line, titled by its plan where that is at hand. Nothing where no report stands there.
[[nodiscard]] std::optional<incident::SentReport> reportAt(
    const incident::Incident &incident, std::int64_t line, const incident::PlanLibrary &plans);

} // namespace documents
