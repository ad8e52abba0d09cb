#pragma once

#include "viewmodel/LevelPresenter.h"

/// The parts of the level panel that people act on: the steps of a ladder, and what stands against each.
namespace viewmodel {

/// The steps from where the ladder stands, the advised one first; the end of the response also while it cannot be
/// reached.
[[nodiscard]] std::vector<TransitionRow> stepsOfLadder(const Subject &subject, const plan::Lifecycle &ladder);

/// "level Ⅰ, level Ⅲ: not what the assessment says, a reason is needed · Cannot end: response not started (5.4)".
[[nodiscard]] QString hintText(const std::vector<TransitionRow> &steps);

/// Who may decide the step in question, with office and clauses.
struct Deciders {
    QString text;
    QString cites;
};
[[nodiscard]] Deciders decidersOf(
    const Subject &subject, const plan::Lifecycle &ladder, const std::vector<TransitionRow> &steps);

[[nodiscard]] std::vector<EndingRow> endingOf(const Subject &subject);
/// Who may take an ended response up again: who may decide its end.
[[nodiscard]] Choices reopenDeciders(const Subject &subject, const plan::Lifecycle &ladder);

} // namespace viewmodel
