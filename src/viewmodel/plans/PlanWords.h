#pragma once

#include "viewmodel/Words.h"

/// What the plan screen says of the parts of a plan.
namespace viewmodel {

/// "rule", "task", …: what a clause turned into.
[[nodiscard]] QString clauseKindWord(plan::ClauseKind kind);

/// "71号 第二十一条": of another document its number alone.
[[nodiscard]] QString shortCiteText(const plan::Citation &cite);

/// A cell in words, without unit: "至少 10、不到 30", "较大及以上", "是"; "—" where it matches anything.
[[nodiscard]] QString cellWords(const plan::Plan &plan, const std::string &input, const std::string &test);
/// What stands above an input column: "死亡（人）", the label of a decision.
[[nodiscard]] QString inputHeading(const plan::Plan &plan, const std::string &input);
/// An input as a fact whose values are spoken of alike: a decision's outcomes as an ordered enumeration.
[[nodiscard]] plan::Fact inputAsFact(const plan::Plan &plan, const std::string &input);

/// Where a part of a plan is shown.
enum class PlanPlace { Clauses, Table, Ladder, Tasks, Parties, Facts, Clocks, Papers, Others, Nowhere };

/// A part of a plan that something points to: "rule:accident_grade/3".
struct PlanUse {
    QString id;
    QString text; ///< "判定表 事故等级 第 3 行"
    PlanPlace place = PlanPlace::Others;
    QString within; ///< the decision, or the ladder
    int row = -1; ///< of the table, from 0
    friend bool operator==(const PlanUse &, const PlanUse &) = default;
};
[[nodiscard]] PlanUse describeUse(const plan::Plan &plan, const std::string &id);

/// "2020", or for a draft "草案 2（据 2020）".
[[nodiscard]] QString versionWords(const plan::Plan &plan);

} // namespace viewmodel
