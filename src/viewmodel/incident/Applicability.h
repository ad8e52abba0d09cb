#pragma once

#include "assess/CompiledPlan.h"
#include "incident/Event.h"

namespace viewmodel {

/// An outcome by which the incident is not the city's business under this plan: "不属本预案", "县级应对".
struct Exclusion {
    std::string label;
    std::string goesTo; ///< the plan or body that takes it
    std::string cite;
    friend bool operator==(const Exclusion &, const Exclusion &) = default;
};

/// Whether the incident is this plan's business, by what the plan lists under `applicability`.
struct Applicability {
    bool excluded = false; ///< certain: it is not, though maybe not yet by which outcome
    bool outside = false; ///< certain: outside the plan's own scope, so that nothing of the plan is asked any more
    std::vector<Exclusion> possible; ///< the outcomes that say it is not and may hold, the plan's own scope first

    [[nodiscard]] bool undecided() const { return !excluded && !possible.empty(); }
    [[nodiscard]] bool settled() const { return excluded && possible.size() == 1; }
};

/// By what is known now. An outcome counts only where it can hold without an earlier one: as long as the equipment is
/// unknown the county is no alternative for what is certainly grave.
[[nodiscard]] Applicability applicability(
    const assess::CompiledPlan &plan, const assess::Readings &readings, const assess::Assessment &assessment);

/// By what the record says an assessment found.
[[nodiscard]] Applicability applicability(
    const plan::Plan &plan, const std::vector<incident::DecisionFinding> &findings);

/// Whether the weakest of the levels that are possible, strongest first, is certain. The weakest of all guarantees
/// nothing while it is open whether the plan applies, and "none" guarantees nothing as long as a level is possible.
[[nodiscard]] bool guarantees(
    const Applicability &applies, const plan::Decision &level, const std::vector<std::string> &possible);

/// Whether a decision says whether the plan applies.
[[nodiscard]] bool isAboutApplicability(const plan::Plan &plan, const plan::Decision &decision);

} // namespace viewmodel
