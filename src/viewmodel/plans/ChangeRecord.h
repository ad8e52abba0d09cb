#pragma once

#include "plan/Plan.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

/// One line of a plan's change record, with what the printed form asks for.
struct ChangeRow {
    QString key;
    QString version;
    QString proposed; ///< the day
    QString by;
    QString reason;
    QString what; ///< with its clause
    QString state;
    QString review;
    QString filed;
    QString effective;
    friend bool operator==(const ChangeRow &, const ChangeRow &) = default;
};

/// The change record of one or several versions of a plan.
class ChangeRecordModel final : public KeyedModel<ChangeRow> {
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        VersionRole,
        ProposedRole,
        ByRole,
        ReasonRole,
        WhatRole,
        StateRole,
        ReviewRole,
        FiledRole,
        EffectiveRole,
    };
    explicit ChangeRecordModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// A version that comes twice is shown once.
    void show(const std::vector<const plan::Plan *> &versions);
    /// The record as text to be sent on or printed: title, then every change with what is known of it.
    [[nodiscard]] QString text() const;

private:
    QString m_title;
};

} // namespace viewmodel
