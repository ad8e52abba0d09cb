#pragma once

#include "assess/CompiledPlan.h"
#include "plan/Plan.h"

#include <span>
#include <variant>

namespace app {

/// A cell of a decision table.
struct CellPlace {
    std::string decision;
    std::size_t row = 0; ///< from 0
    std::size_t column = 0; ///< from 0
    friend bool operator==(const CellPlace &, const CellPlace &) = default;
};

/// A condition of a step of a ladder: its `advise`, or what one of its requirements asks.
struct ConditionPlace {
    std::string ladder;
    std::string step;
    std::optional<std::size_t> requirement = {}; ///< from 0; nothing: `advise`
    friend bool operator==(const ConditionPlace &, const ConditionPlace &) = default;
};

/// How long a clock runs: its `lasts`.
struct SpanPlace {
    std::string deadline;
    friend bool operator==(const SpanPlace &, const SpanPlace &) = default;
};

/// One value of a plan's text that can be changed by itself: a cell or a threshold.
using ValuePlace = std::variant<CellPlace, ConditionPlace, SpanPlace>;

/// What there is to say about a plan's text.
struct ReviewedPlan {
    std::optional<assess::CompiledPlan> compiled; ///< nothing when it cannot be used
    std::vector<base::Diagnostic> findings; ///< of the loader and of the checker, in the order of their places
};

/// What a draft changes: a comment on top of its text, and a line of its change record (预案变更记录表).
struct DraftChange {
    std::string comment; ///< by the ids of the plan: "warning_level / 5: >= 36 -> >= 48"
    std::string what; ///< in the plan's words; empty: nothing is said
    std::string reason; ///< empty: nobody said
    std::string by; ///< who asked for it: a post or a body; empty: nobody said
    std::string proposed; ///< the day, YYYY-MM-DD
};

/// A draft version on disk.
struct PlanDraft {
    std::string file;
    assess::CompiledPlan plan;
};

/// Works on the text of plans: checks it, changes one value, keeps drafts. A draft never comes onto the shelf, so no
/// incident can be opened under it. formats/ fulfils it. Its functions may be called from any thread.
class PlanWorkshop {
public:
    virtual ~PlanWorkshop() = default;

    /// The text a plan was loaded from. Error: NotFound when the file is gone or has changed since.
    [[nodiscard]] virtual base::Result<std::string> textOf(const plan::Plan &plan) const = 0;
    /// `others`: the plans that stand beside it, for what it says about them; none: nothing is said of that.
    [[nodiscard]] virtual ReviewedPlan review(
        const std::string &text, const std::string &name, std::span<const plan::Plan *const> others = {}) const = 0;
    /// The text with another value at one place and not a byte changed elsewhere. Errors: NotFound when there is no
    /// such place; Invalid when it is written so that it cannot be changed alone.
    [[nodiscard]] virtual base::Result<std::string> withValue(
        const std::string &text, const ValuePlace &place, const std::string &value) const = 0;
    /// `text`, which came of changing `basis`, as saveDraft() would keep it but for its number and its change record:
    /// what the checker will say of the draft. Error: Invalid when it cannot be read as a plan at all.
    [[nodiscard]] virtual base::Result<std::string> asDraft(const plan::Plan &basis, const std::string &text) const = 0;
    /// Keeps `text`, which came of changing `basis`, as a draft version of its own. Its change record holds what is
    /// proposed and no more: the lines of a basis that is a draft itself, and this change. Returns the draft as read
    /// back. Errors: Io; Invalid when the text is no usable plan.
    [[nodiscard]] virtual base::Result<PlanDraft> saveDraft(
        const plan::Plan &basis, const std::string &text, const DraftChange &change) = 0;
    /// Every draft that can be read, by file name; `unusable` gets one error for each that cannot.
    [[nodiscard]] virtual std::vector<PlanDraft> drafts(std::vector<base::Error> &unusable) const = 0;
};

} // namespace app
