#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

/// A state of a ladder as the diagram shows it.
struct LadderState {
    QString id;
    QString label;
    QString cite;
    plan::StateKind kind = plan::StateKind::Waiting;
    Level level = Level::None;
    int strength = 0; ///< of a level: 0 is the strongest
    bool current = false; ///< the incident stands here
    friend bool operator==(const LadderState &, const LadderState &) = default;
};

/// A step of a ladder.
struct LadderStep {
    QString id;
    QString label;
    QStringList from; ///< state ids
    QString to;
    QString deciders; ///< who may decide
    QString advisers;
    QString requirements; ///< what must hold, in words
    QString cite;
    friend bool operator==(const LadderStep &, const LadderStep &) = default;
};

/// A ladder of the plan.
struct Ladder {
    QString id;
    QString label;
    std::vector<LadderState> states;
    std::vector<LadderStep> steps;
    friend bool operator==(const Ladder &, const Ladder &) = default;
};

/// The ladders of a plan; `current` are the ids of the states the incident stands at.
[[nodiscard]] std::vector<Ladder> laddersOf(const plan::Plan &plan, const QStringList &current);
/// The state or the step of that id; null when it is none of this ladder.
[[nodiscard]] const LadderState *findState(const Ladder &ladder, const QString &id);
[[nodiscard]] const LadderStep *findStep(const Ladder &ladder, const QString &id);
/// What is said of the state or step picked: from where to where, who decides, what must hold, the clause.
[[nodiscard]] QStringList describe(const Ladder &ladder, const QString &id);

/// One line of the diagram read as a table.
struct LadderRow {
    QString key; ///< id of the step
    QString ladder;
    QString from;
    QString label;
    QString to;
    QString deciders;
    QString requirements;
    QString cite;
    friend bool operator==(const LadderRow &, const LadderRow &) = default;
};

/// The steps of all ladders as a table.
class LadderTableModel final : public KeyedModel<LadderRow> {
    Q_OBJECT
public:
    enum Role { LadderRole = Qt::UserRole + 1, FromRole, LabelRole, ToRole, DecidersRole, RequirementsRole, CiteRole };
    explicit LadderTableModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(const std::vector<Ladder> &ladders);
};

} // namespace viewmodel
