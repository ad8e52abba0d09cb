#pragma once

#include "viewmodel/plans/EditedValue.h"

namespace viewmodel {

/// A cell of a decision table.
class EditedCell final : public EditedValue {
public:
    /// `place` must be a cell of the decision.
    EditedCell(const plan::Plan &plan, const plan::Decision &decision, const app::CellPlace &place);
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] std::string original() const override { return m_original; }
    /// Values of an enumeration by their labels, in quotes.
    [[nodiscard]] QString spoken() const override;
    [[nodiscard]] QString howToWrite() const override;
    /// A test as FEEL, with names or labels of values, or as people say it ("至少 25", "较大以上", "不限").
    [[nodiscard]] TypedValue read(const QString &typed) const override;
    /// How many situations of which tables come to something else.
    [[nodiscard]] std::optional<std::vector<ValueEffect>> effects(
        const assess::CompiledPlan &before, const assess::CompiledPlan &after) const override;

private:
    [[nodiscard]] QString valuesExample() const;
    [[nodiscard]] std::string testOf(const QString &typed) const;

    plan::Fact m_input; ///< what the column looks at
    std::string m_original;
    std::string m_name;
    QString m_title;
};

/// What proposes a step, or what one of its requirements asks.
class EditedCondition final : public EditedValue {
public:
    EditedCondition(const plan::Plan &plan, const plan::Transition &step, app::ConditionPlace place,
        const feel::Expression &condition);
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] std::string name() const override;
    [[nodiscard]] std::string original() const override { return m_original.text(); }
    [[nodiscard]] QString howToWrite() const override;
    /// A condition in FEEL over the names of the plan.
    [[nodiscard]] TypedValue read(const QString &typed) const override;
    /// A situation in which it holds now and did not, and one the other way round.
    [[nodiscard]] std::optional<std::vector<ValueEffect>> effects(
        const assess::CompiledPlan &before, const assess::CompiledPlan &after) const override;

private:
    [[nodiscard]] bool knows(const std::string &name) const;

    app::ConditionPlace m_place;
    plan::Plan m_plan; ///< the names conditions may look at, for words
    feel::Expression m_original;
    QString m_title;
};

/// How long a clock runs.
class EditedSpan final : public EditedValue {
public:
    explicit EditedSpan(const plan::Deadline &deadline);
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] std::string original() const override { return m_original; }
    [[nodiscard]] QString spoken() const override;
    [[nodiscard]] QString howToWrite() const override;
    /// "PT2H", "2小时", "90分钟"; of days their number; of a time of day that time, of a day of the year that day.
    [[nodiscard]] TypedValue read(const QString &typed) const override;
    /// Nothing: a clock decides nothing.
    [[nodiscard]] std::optional<std::vector<ValueEffect>> effects(
        const assess::CompiledPlan &before, const assess::CompiledPlan &after) const override;

private:
    [[nodiscard]] TypedValue readLength(const QString &typed) const;
    [[nodiscard]] TypedValue readDays(const QString &typed) const;
    [[nodiscard]] TypedValue readTime(const QString &typed) const;
    [[nodiscard]] TypedValue readYearDay(const QString &typed) const;

    calendar::Span m_span;
    std::string m_original;
    std::string m_name;
    QString m_title;
};

/// The condition of a place; null when there is none.
[[nodiscard]] const feel::Expression *conditionAt(const plan::Plan &plan, const app::ConditionPlace &place);

} // namespace viewmodel
