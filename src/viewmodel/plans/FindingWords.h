#pragma once

#include "assess/CompiledPlan.h"
#include "base/Diagnostic.h"
#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

/// One finding of the checker in words of the screen.
struct PlanFinding {
    QString key; ///< stable while the finding stands
    QString code; ///< as docs/rule-model.md explains it
    QString severity; ///< "error", "warning", "note"
    QString text; ///< what is wrong; of a conflict of the documents what they say
    QString detail = {}; ///< what there is to add: the reading chosen, the cell meant; empty: nothing
    QString place; ///< "判定表 事故等级 第 3 行", "条款 3.2", else "预案的开头"
    QString line = {}; ///< "文件第 120 行"
    std::optional<PlanUse> use = {}; ///< what stands there; nothing: the head of the file
    bool error = false;
    bool note = false; ///< nothing to do about it
    QString example = {}; ///< "死亡 40 人、直接损失 10000 万元": facts that show it; empty: none
    assess::Readings witness = {}; ///< the same facts, for the try-out
    friend bool operator==(const PlanFinding &, const PlanFinding &) = default;
};

/// How many there are of each kind.
struct FindingTally {
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    friend bool operator==(const FindingTally &, const FindingTally &) = default;
};

/// `compiled` is the same plan where it can be used: what a failing case comes to is then said.
[[nodiscard]] PlanFinding findingWords(
    const plan::Plan &plan, const base::Diagnostic &diagnostic, const assess::CompiledPlan *compiled = nullptr);
/// All of them: what must be corrected first, then what looks wrong, then what is to be read.
[[nodiscard]] std::vector<PlanFinding> findingsWords(const plan::Plan &plan,
    const std::vector<base::Diagnostic> &diagnostics, const assess::CompiledPlan *compiled = nullptr);
[[nodiscard]] FindingTally tallyOf(const std::vector<base::Diagnostic> &diagnostics);
/// "0 errors · 0 warnings · 3 notes".
[[nodiscard]] QString tallyWords(const FindingTally &tally);
/// "3 errors"; empty where there is none.
[[nodiscard]] QString faultWords(const FindingTally &tally);

} // namespace viewmodel
