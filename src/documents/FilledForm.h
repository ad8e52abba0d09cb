#pragma once

#include "documents/FormLibrary.h"
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

/// A form about a notice, with its signatures. A draft says so until it was issued.
[[nodiscard]] FilledForm fillForm(
    const ListedForm &listed, const dispatch::Notice &notice, const reserve::Stock &stock);
/// A form about an incident, or about a report of it; a report struck since is void.
[[nodiscard]] FilledForm fillForm(
    const ListedForm &listed, const IncidentSubject &subject, const incident::SentReport *report = nullptr);
/// A form about a version of a plan.
[[nodiscard]] FilledForm fillForm(const ListedForm &listed, const plan::Plan &plan);

/// The run of the plan that the form belongs to; a form of the house takes the first. Error: Invalid, where that plan
/// does not run on the incident.
[[nodiscard]] base::Result<const incident::Activation *> activationFor(
    const ListedForm &listed, const incident::Incident &incident);
/// The report of that line, titled by its plan where that is at hand. Nothing where no report stands there.
[[nodiscard]] std::optional<incident::SentReport> reportAt(
    const incident::Incident &incident, std::int64_t line, const incident::PlanLibrary &plans);

} // namespace documents
