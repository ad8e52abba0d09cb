#pragma once

#include "assess/ConditionProofs.h"
#include "plan/Parts.h"
#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

/// What a section of a plan's file is called on screen: "tasks", "posts".
[[nodiscard]] QString sectionWord(std::string_view section);
/// A field of a part in words: "owner: 市公安局"; what it is alone where that says everything.
[[nodiscard]] QString fieldWords(const plan::Plan &plan, const plan::PartField &field);
/// What a plan beside is told: "类别 事故灾难", "等级 follows “事故等级”". `other`: that plan; null: not at hand.
[[nodiscard]] QString giftWords(const plan::Plan &plan, const plan::Gift &gift, const plan::Plan *other);
/// A condition over facts, tables and confirmations in words: "预警级别 is 红色预警 and …".
[[nodiscard]] QString conditionWords(const plan::Plan &plan, const std::string &condition);
/// What a name in a condition stands for, as a fact with a short label and the labels of its values: a fact, a
/// decision, the level in force on a ladder, the plan that asked, a confirmation.
[[nodiscard]] plan::Fact conditionNameAsFact(const plan::Plan &plan, std::string_view name);

/// "低于橙色启动标准的小时数 至少 30、不到 36；城市签字 否": a situation in which a condition comes out otherwise.
[[nodiscard]] QString conditionSituationWords(
    const plan::Plan &plan, const assess::ConditionProofs::Situation &situation);

/// The sections and field names that have a word, for tests that look whether one is missing.
[[nodiscard]] bool hasSectionWord(std::string_view section);
[[nodiscard]] bool hasFieldWord(std::string_view field);

} // namespace viewmodel
