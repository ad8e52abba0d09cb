#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

/// A version of a plan in the list.
struct PlanRow {
    QString key; ///< digest of the text
    QString plan; ///< id
    QString title;
    QString document;
    QString version; ///< in words
    QString state; ///< "in force", "draft", "superseded by …", "only of open incidents"
    QString extent; ///< "45 clauses · 5 tables · 41 tasks"
    bool draft = false;
    QString standing = {}; ///< of a draft: what it can be started for
    QString fault = {}; ///< "3 errors" of the checker; empty: none that is known
    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

/// Every version at hand: those in force, those that open incidents run on, and the drafts.
class PlanListModel final : public KeyedModel<PlanRow> {
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        DocumentRole,
        VersionRole,
        StateRole,
        ExtentRole,
        DraftRole,
        StandingRole,
        FaultRole
    };
    using KeyedModel::KeyedModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<PlanRow> rows) { update(std::move(rows)); }
};

enum class PlanState { InForce, Draft, OfIncidents };
[[nodiscard]] PlanRow planRow(const plan::Plan &plan, PlanState state);

} // namespace viewmodel
