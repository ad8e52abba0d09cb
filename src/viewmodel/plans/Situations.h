#pragma once

#include "assess/Difference.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

/// Two versions of a plan that are held against each other. Both outlive it.
struct ComparedPlans {
    const plan::Plan &before;
    const plan::Plan &after;
};

/// "AQI>200 48 to 71 h, SO₂ at most 500": the facts with their ranges; "always" when none matters.
[[nodiscard]] QString situationWords(const ComparedPlans &plans, const assess::DifferentSituations &situations);
/// The example of it: "AQI>200 48 h, SO₂ 0 µg/m³".
[[nodiscard]] QString exampleWords(const ComparedPlans &plans, const assess::DifferentSituations &situations);
/// "12 of 120 situations".
[[nodiscard]] QString situationCount(double changed, double all);
/// The outcome, or that there is none.
[[nodiscard]] QString outcomeOrNone(const plan::Decision &decision, const std::string &outcome);
/// What has to be known about the comparison: facts and tables that only one of the two has, and what is the same in
/// every situation. A sentence each.
[[nodiscard]] QStringList comparisonNotes(const ComparedPlans &plans, const assess::Difference &difference);

/// Situations in which the two come to different outcomes, a line of the list.
struct SituationRow {
    QString key;
    bool section = false; ///< a heading, or a note between the lines; not selectable
    QString decision; ///< id
    QString text; ///< the facts with their ranges; of a heading the label of its table
    QString detail; ///< an example; of a heading how many situations
    Chip before;
    Chip after;
    bool doubtful = false; ///< relations that true facts keep speak against it
    std::map<std::string, plan::Scalar> example;
    friend bool operator==(const SituationRow &, const SituationRow &) = default;
};
/// A heading for every table that differs, its situations below; of very many some, and then it is said how many are
/// left out.
[[nodiscard]] std::vector<SituationRow> situationRows(const ComparedPlans &plans, const assess::Difference &difference);

/// The situations as a list.
class SituationListModel final : public KeyedModel<SituationRow> {
    Q_OBJECT
public:
    enum Role {
        TextRole = Qt::UserRole + 1,
        DetailRole,
        SectionRole, ///< bool
        BeforeRole, ///< text of the chip before, and AfterRole after
        AfterRole,
        DoubtfulRole, ///< bool
    };
    using KeyedModel::KeyedModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void show(std::vector<SituationRow> rows) { update(std::move(rows)); }
    /// Lines without headings and notes.
    [[nodiscard]] int situations() const;
};

} // namespace viewmodel
