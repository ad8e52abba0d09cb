#pragma once

#include "plan/Fact.h"

namespace plan {

/// What a form is filled from.
enum class FormSubject { Incident, Notice, Plan, Report, Duty, Handover, Call };
inline constexpr std::size_t FormSubjects = 7;

/// A value that forms of one subject may take.
struct FormSource {
    std::string_view name; ///< "warning.grounds"
    std::vector<std::string_view> columns = {}; ///< not empty: rows with these columns
};

/// A place of a form. Without a source and a text it prints as a blank to fill by hand.
struct FormField {
    std::string label; ///< as printed
    std::string part; ///< where the page puts it, in the page's words; empty: in its box
    std::string from; ///< a source of formSources(), or "fact.NAME", "decision.NAME"
    std::string text; ///< printed as it stands, where there is no source or it has no value
    std::vector<std::string> options; ///< tick boxes; one is ticked where the value is called so
    std::vector<FormField> columns; ///< not empty: a table of the rows of `from`
    bool beside = false; ///< in the row of the field before it
    int lines = 1; ///< room for so many lines at least; of a table: so many rows; of a column: lines of a row
    int width = 1; ///< of a column, or of a field in its row: its share
    base::SourcePosition position;
};

/// A form as data: what is printed where, and where each value comes from. Annexes of a plan, or the house's own.
struct Form {
    std::string id; ///< "warning_approval"
    std::string label; ///< as printed
    std::string page; ///< the template that lays it out: "box", "wide", "letter", or one of the city's own
    FormSubject about = FormSubject::Incident;
    std::vector<std::string> copies; ///< one copy for each of these keepers; empty: one without a keeper
    std::vector<std::string> notes; ///< printed under it
    std::vector<FormField> fields;
    std::vector<std::string> usedBy; ///< "transition:issue_red", "report:initial", "task:deliver"
    Citation cite;
    base::SourcePosition position;
};

/// The closed list of what a form about that may take its values from.
[[nodiscard]] const std::vector<FormSource> &formSources(FormSubject about);
/// Null where there is none called so.
[[nodiscard]] const FormSource *findFormSource(FormSubject about, std::string_view name);
/// "incident", "notice", "plan", "report", "duty", "handover", "call".
[[nodiscard]] std::string_view formSubjectWord(FormSubject about);
/// The subject has an incident behind it, so that facts and decisions of its plan may be asked for.
[[nodiscard]] bool knowsFacts(FormSubject about);

/// A source that is a fact or a decision of the plan.
enum class PlanSource { None, Fact, Decision };
/// Which of them `from` is; `name`: of the fact or decision, without "fact." or "decision.".
[[nodiscard]] PlanSource planSource(std::string_view from, std::string_view &name);

/// The labels of the fields, those of tables column by column.
[[nodiscard]] std::vector<std::string> fieldLabels(const Form &form);
/// The same with where each value comes from: "调用品种 ← notice.lines.name"; a label alone is filled by hand.
[[nodiscard]] std::vector<std::string> fieldWords(const Form &form);

} // namespace plan
