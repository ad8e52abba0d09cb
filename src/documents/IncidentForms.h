#pragma once

#include "documents/FormLibrary.h"
#include "incident/Decide.h"

namespace documents {

/// A plan that runs on an incident, and the forms it has there.
struct RunForms {
    const incident::Activation *activation = nullptr;
    const plan::Plan *plan = nullptr; ///< the version it runs on
    std::vector<ListedForm> incident; ///< about the incident; those of the house come with the first run
    std::vector<ListedForm> reports; ///< about each of its reports
};

/// Of every plan that runs on the incident the forms of the very version it runs on, whatever is in force by now; of
/// those first the run `first`. One whose version is not at hand is left out. `own`: the house's; incident, plans and
/// those outlive it.
[[nodiscard]] std::vector<RunForms> formsOf(const incident::Incident &incident, const incident::PlanLibrary &plans,
    const std::vector<plan::Form> &own, const incident::ActivationId &first = {});

} // namespace documents
