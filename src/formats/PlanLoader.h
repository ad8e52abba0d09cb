#pragma once

#include "app/PlanShelf.h"

namespace formats {

/// A plan's YAML text, read and compiled: what app::PlanShelf is given to load plans with. `name` is the file it came
/// from. Error: Invalid, the detail with every diagnostic that is an error, one a line; the subject is the name.
[[nodiscard]] base::Result<assess::CompiledPlan> loadCompiledPlan(const std::string &text, const std::string &name);

/// What came of a folder of plans.
struct PlansInForce {
    std::vector<std::string> ids; ///< of the plans put in force, in the order of their folders
    std::vector<base::Error> unusable; ///< one for each plan file that was left out; the subject is the file
};

/// Puts every `*/plan.yaml` of a folder in force, and offers the versions in the files beside it. A plan that cannot be
/// used keeps no other from being used: the caller decides whether to go on without it. Both lists are empty when there
/// is no plan, or no such folder.
[[nodiscard]] PlansInForce putPlansInForce(const std::string &folder, app::PlanShelf &shelf);

/// Loads every year of a calendar folder into the shelf. Returns one error for each file that was left out: the working
/// days of that year are then guessed, and clocks that rest on them say so.
[[nodiscard]] std::vector<base::Error> loadWorkdays(const std::string &folder, app::PlanShelf &shelf);

} // namespace formats
