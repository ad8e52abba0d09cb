#pragma once

#include "assess/CompiledPlan.h"
#include "plan/Plan.h"

namespace app {

/// A cell of a decision table.
struct CellPlace {
    std::string decision;
    std::size_t row = 0; ///< from 0
    std::size_t column = 0; ///< from 0
    friend bool operator==(const CellPlace &, const CellPlace &) = default;
};

/// What there is to say about a plan's text.
struct ReviewedPlan {
    std::optional<assess::CompiledPlan> compiled; ///< nothing when it cannot be used
    std::vector<base::Diagnostic> findings; ///< of the loader and of the checker, in the order of their places
};

/// A draft version on disk.
struct PlanDraft {
    std::string file;
    assess::CompiledPlan plan;
};

/// Works on the text of plans: checks it, changes one cell, keeps drafts. A draft never comes onto the shelf, so no
/// incident can be opened under it. formats/ fulfils it. Its functions may be called from any thread.
class PlanWorkshop {
public:
    virtual ~PlanWorkshop() = default;

    /// The text a plan was loaded from. Error: NotFound when the file is gone or has changed since.
    [[nodiscard]] virtual base::Result<std::string> textOf(const plan::Plan &plan) const = 0;
    [[nodiscard]] virtual ReviewedPlan review(const std::string &text, const std::string &name) const = 0;
    /// The text with another test in one cell and not a byte changed elsewhere. Error: NotFound when there is no such
    /// cell.
    [[nodiscard]] virtual base::Result<std::string> withCell(
        const std::string &text, const CellPlace &place, const std::string &test) const = 0;
    /// Keeps `text`, which came of changing `basis`, as a draft version of its own. `what` says in a comment on top
    /// what was changed. Returns the draft as read back. Errors: Io; Invalid when the text is no usable plan.
    [[nodiscard]] virtual base::Result<PlanDraft> saveDraft(
        const plan::Plan &basis, const std::string &text, const std::string &what) = 0;
    /// Every draft that can be read, by file name; `unusable` gets one error for each that cannot.
    [[nodiscard]] virtual std::vector<PlanDraft> drafts(std::vector<base::Error> &unusable) const = 0;
};

} // namespace app
