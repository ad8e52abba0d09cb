#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/plans/PartWords.h"
#include "viewmodel/plans/Situations.h"

namespace viewmodel {

/// A part that two versions do not say alike: a task, a clock, a step, a clause.
struct PartChange {
    QString key;
    QString section; ///< "tasks"
    QString name;
    QString before; ///< what the first version says of it and the second does not, a line a field
    QString after;
    bool onlyBefore = false; ///< it falls away
    bool onlyAfter = false; ///< it is new
    friend bool operator==(const PartChange &, const PartChange &) = default;
};
[[nodiscard]] std::vector<PartChange> partChanges(
    const ComparedPlans &plans, const std::vector<plan::PartDifference> &differences);

/// The parts that differ, before and after.
class PartChangeModel final : public KeyedModel<PartChange> {
    Q_OBJECT
public:
    enum Role { SectionRole = Qt::UserRole + 1, NameRole, BeforeRole, AfterRole };
    enum Column { Section, Name, Before, After };
    explicit PartChangeModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<PartChange> rows) { update(std::move(rows)); }
};

} // namespace viewmodel
