#pragma once

#include "assess/CompiledPlan.h"
#include "base/Diagnostic.h"
#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

/// One finding of the checker in words of the screen.
struct PlanFinding {
    QString key; ///< stable while the finding stands
    QString severity; ///< "error", "warning", "note"
    QString text;
    QString place; ///< "判定表 事故等级 第 3 行", else the line of the file
    bool error = false;
    bool note = false; ///< nothing to do about it
    QString example = {}; ///< "死亡 40 人、直接损失 10000 万元": facts that show it; empty: none
    assess::Readings witness = {}; ///< the same facts, for the try-out
    friend bool operator==(const PlanFinding &, const PlanFinding &) = default;
};

[[nodiscard]] PlanFinding findingWords(const plan::Plan &plan, const base::Diagnostic &diagnostic);
/// "0 errors · 0 warnings · 3 notes".
[[nodiscard]] QString findingCounts(const std::vector<PlanFinding> &findings);

} // namespace viewmodel
