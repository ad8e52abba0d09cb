#pragma once

#include "viewmodel/incident/LevelPresenter.h"

/// The parts of the level panel that speak of the assessment: why this level, and what would make it a stronger one.
namespace viewmodel {

/// Puts the decision behind those it looks at, each once.
void addWithInner(const plan::Plan &plan, const plan::Decision &decision, std::vector<const plan::Decision *> &chain);

/// One line a decision that matters, those it depends on first.
[[nodiscard]] std::vector<BecauseRow> proofOf(const Subject &subject);

/// "missing: 重伤人数, 死亡人数".
[[nodiscard]] QString missingText(const Subject &subject);

/// What it would take to reach the next stronger level.
struct NextLevel {
    QString title; ///< "to level Ⅰ"
    QString text; ///< "死亡 至少 10 人, or 重伤 至少 50 人"
    QString cites;
};
[[nodiscard]] NextLevel nextLevel(const Subject &subject);

} // namespace viewmodel
