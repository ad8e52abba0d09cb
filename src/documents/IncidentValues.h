#pragma once

#include "documents/FormValues.h"

#include "incident/Decide.h"
#include "incident/SentReports.h"

namespace documents {

/// A plan running on an incident, to be written about.
struct IncidentSubject {
    const incident::Incident &incident;
    const incident::Activation &activation;
    const plan::Plan &plan;
    const incident::PlanLibrary &plans; ///< titles of the plans beside
    base::Instant now; ///< until when levels that stand are counted
};

/// Every source of plan::FormSubject::Incident, with the facts and decisions of the plan.
[[nodiscard]] FormValues incidentValues(const IncidentSubject &subject);
/// Every source of plan::FormSubject::Report: those of the incident, and what stands in the report.
[[nodiscard]] FormValues reportValues(const IncidentSubject &subject, const incident::SentReport &report);

} // namespace documents
