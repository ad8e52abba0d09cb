#pragma once

#include "viewmodel/incident/LevelPresenter.h"

/// The parts of the level panel that people act on: the steps of a ladder, and what stands against each.
namespace viewmodel {

/// The steps from where the ladder stands, the advised one first; the end of the response also while it cannot be
/// reached.
[[nodiscard]] std::vector<TransitionRow> stepsOfLadder(const Subject &subject, const plan::Lifecycle &ladder);

/// The ladder as it stands at `state`.
[[nodiscard]] LadderView ladderView(const Subject &subject, const plan::Lifecycle &ladder, Chip state);

/// "level Ⅰ, level Ⅲ: a reason is needed", "Cannot end: response not started (5.4)". Where there are many, each says it
/// for itself.
[[nodiscard]] QStringList hintsOf(const std::vector<TransitionRow> &steps);

/// Who may decide the step in question, by post, with clauses.
struct Deciders {
    QString posts; ///< one with the office that holds it
    QString holders; ///< with the office that holds each post
    QString cites;
};
[[nodiscard]] Deciders decidersOf(
    const Subject &subject, const plan::Lifecycle &ladder, const std::vector<TransitionRow> &steps);

[[nodiscard]] std::vector<EndingRow> endingOf(const Subject &subject);
/// Who may take an ended response up again: who may decide its end.
[[nodiscard]] Choices reopenDeciders(const Subject &subject, const plan::Lifecycle &ladder);

} // namespace viewmodel
