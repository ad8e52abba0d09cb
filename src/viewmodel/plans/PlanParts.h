#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/plans/PlanWords.h"

namespace incident {
class PlanLibrary;
}

namespace viewmodel {

/// A part of a plan that is neither a table nor a step of a ladder.
struct PlanPart {
    QString key; ///< as uses name it: "task:seal_site"
    bool section = false; ///< a heading; not selectable
    QString name;
    QString detail;
    QString cite;
    bool counted = true; ///< false: it only helps to read the others, or stands elsewhere already
    friend bool operator==(const PlanPart &, const PlanPart &) = default;
};

/// The parts of one place, in the plan's order, with headings. `others`: where the plans beside it have their names.
[[nodiscard]] std::vector<PlanPart> partsOf(
    const plan::Plan &plan, PlanPlace place, const incident::PlanLibrary *others = nullptr);
/// The key of the part that a use names, its first where there are several; empty: none of these.
[[nodiscard]] QString partKey(const std::vector<PlanPart> &parts, const QString &use);
/// "tasks", "posts and bodies", …
[[nodiscard]] QString placeWord(PlanPlace place);

/// The parts of one place as a list.
class PlanPartModel final : public KeyedModel<PlanPart> {
    Q_OBJECT
public:
    enum Role { NameRole = Qt::UserRole + 1, DetailRole, CiteRole, SectionRole };
    using KeyedModel::KeyedModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void show(const plan::Plan *plan, PlanPlace place, const incident::PlanLibrary *others = nullptr);
    /// Parts of the plan: neither headings nor what is not counted.
    [[nodiscard]] int parts() const;
};

} // namespace viewmodel
