#pragma once

#include "app/SupplyAdvice.h"
#include "viewmodel/board/IncidentListModel.h"

namespace viewmodel {

/// What the plan's words are for the ways a notice can be supplied by, and which of them it advises.
struct SupplyView {
    QString clause; ///< "71号 第二十一条"; empty: no plan that knows ways is at hand
    Choices paths; ///< all of them, strongest first
    QString advised; ///< id of the one the facts settle; empty: they leave several
    QString advice; ///< "市级储备 by what lies there", or what is left and which facts are missing
    QString reason; ///< what is put down where the advice is followed
    /// In the plan's words, else the id itself.
    [[nodiscard]] QString word(const std::string &path) const;
    friend bool operator==(const SupplyView &, const SupplyView &) = default;
};

/// Asks the plan of the reserve how a notice is to be supplied. Copies are cheap.
class SupplyPaths {
public:
    /// Both outlive it.
    SupplyPaths(const PlanCopies &plans, const IncidentListModel &incidents)
        : m_plans(&plans)
        , m_incidents(&incidents)
    {
    }
    [[nodiscard]] SupplyView about(
        const dispatch::Notice &notice, const reserve::Stock &stock, base::Instant now) const;
    /// What runs the reserve's plan for an incident: its number in the incident; empty: nothing.
    [[nodiscard]] std::string activationOf(const std::string &incident) const;

private:
    const PlanCopies *m_plans;
    const IncidentListModel *m_incidents;
};

} // namespace viewmodel
