#include "documents/IncidentForms.h"

#include "incident/Narrator.h"

#include <algorithm>

namespace documents {

namespace {

void addAbout(plan::FormSubject about, const plan::Plan *plan, const std::vector<plan::Form> &forms,
    std::vector<ListedForm> &listed)
{
    for (const plan::Form &form : forms) {
        if (form.about == about)
            listed.push_back({plan, &form});
    }
}

} // namespace

std::vector<RunForms> formsOf(const incident::Incident &incident, const incident::PlanLibrary &plans,
    const std::vector<plan::Form> &own, const incident::ActivationId &first)
{
    std::vector<RunForms> runs;
    for (const incident::Activation &activation : incident.activations) {
        if (const assess::CompiledPlan *compiled = incident::planOf(&plans, activation))
            runs.push_back({&activation, &compiled->plan(), {}, {}});
    }
    std::ranges::stable_partition(runs, [&](const RunForms &run) { return run.activation->id == first; });
    for (RunForms &run : runs) {
        addAbout(plan::FormSubject::Incident, run.plan, run.plan->forms, run.incident);
        if (&run == &runs.front())
            addAbout(plan::FormSubject::Incident, nullptr, own, run.incident);
        addAbout(plan::FormSubject::Report, run.plan, run.plan->forms, run.reports);
        addAbout(plan::FormSubject::Report, nullptr, own, run.reports);
    }
    return runs;
}

} // namespace documents
