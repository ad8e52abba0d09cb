#pragma once

#include "app/PlanWorkshop.h"
#include "viewmodel/Words.h"

#include <memory>

namespace viewmodel {

/// What is typed for a value, as the file of the plan would say it.
struct TypedValue {
    std::string text; ///< empty: what is typed is none
    QString words; ///< the same in words
    QString problem; ///< why it is none, and how to write it
};

/// What a changed value makes of a decision, or of a condition.
struct ValueEffect {
    QString subject; ///< the decision, or the condition
    QString count; ///< "12 of 120 situations"; empty where they are not counted
    QString witness; ///< one of them, in words
    QString outcomes; ///< "较大 → 一般"
    friend bool operator==(const ValueEffect &, const ValueEffect &) = default;
};

/// One value of a plan that can be edited: a cell of a table, a condition of a step, how long a clock runs. It keeps
/// what it needs of the plan, so that a thread of its own may ask it.
class EditedValue {
public:
    virtual ~EditedValue() = default;

    [[nodiscard]] virtual QString title() const = 0; ///< "事故等级 第 1 行 死亡（人）"
    [[nodiscard]] virtual std::string
    name() const = 0; ///< for the comment on top of a draft: "accident_grade / 1 / deaths"
    [[nodiscard]] virtual std::string original() const = 0; ///< as setValue() would write it
    [[nodiscard]] virtual QString spoken() const { return qtext(original()); } ///< the same as people write it
    [[nodiscard]] virtual QString howToWrite() const = 0; ///< a line of help
    [[nodiscard]] virtual TypedValue read(const QString &typed) const = 0;
    /// What the change makes of the plan; nothing where that cannot be worked out.
    [[nodiscard]] virtual std::optional<std::vector<ValueEffect>> effects(
        const assess::CompiledPlan &before, const assess::CompiledPlan &after) const = 0;
};

/// Null when the plan has no such value, or one that is written in another way: a clock that is due daily.
[[nodiscard]] std::shared_ptr<const EditedValue> editedValue(const plan::Plan &plan, const app::ValuePlace &place);

/// A value that can be edited, one of several of a step.
struct EditableValue {
    app::ValuePlace place;
    QString label; ///< "when it is proposed", else the text of the requirement
};
/// What proposes the step, and each thing it requires.
[[nodiscard]] std::vector<EditableValue> editableOfStep(const plan::Lifecycle &ladder, const plan::Transition &step);

} // namespace viewmodel
