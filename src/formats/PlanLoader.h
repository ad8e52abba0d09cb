#pragma once

#include "app/PlanShelf.h"

#include <future>

namespace formats {

/// A plan's YAML text, read and compiled: what app::PlanShelf is given to load plans with. `name` is the file it came
/// from. Error: Invalid, the detail with every diagnostic that is an error, one a line; the subject is the name.
[[nodiscard]] base::Result<assess::CompiledPlan> loadCompiledPlan(const std::string &text, const std::string &name);

/// A version of a plan from its file, with the text it was put together to.
struct LoadedVersion {
    assess::CompiledPlan plan;
    std::string text;
};

/// What came of a folder of plans.
struct PlansInForce {
    std::vector<std::string> ids; ///< of the plans put in force, in the order of their folders
    std::vector<base::Error> unusable; ///< one for each plan file that was left out; the subject is the file
};

/// The plans of a folder while their files are read, side by side: reading them is most of what a program does before
/// it can show anything, so it is begun first and waited for last.
class PlansBeingRead {
public:
    /// Begins to read every `*/plan.yaml`; none when there is no such folder. `spared`: processors left to others, one
    /// for a window that is made meanwhile.
    explicit PlansBeingRead(const std::string &folder, unsigned spared = 0);

    /// Waits for them and puts them in force. A plan that cannot be used keeps no other from being used: the caller
    /// decides whether to go on without it. Both lists are empty when there is no plan. To be called once.
    [[nodiscard]] PlansInForce putInForce(app::PlanShelf &shelf);
    /// Reads the versions in the files beside them and offers them. Returns one error for each that was left out.
    [[nodiscard]] std::vector<base::Error> offerVersions(app::PlanShelf &shelf) const;

private:
    std::vector<std::string> m_files; ///< every plan.yaml
    std::future<std::vector<base::Result<LoadedVersion>>> m_running; ///< in the order of the files
};

/// Puts the plans of a folder in force and offers the versions beside them.
[[nodiscard]] PlansInForce putPlansInForce(const std::string &folder, app::PlanShelf &shelf);

/// Loads every year of a calendar folder into the shelf. Returns one error for each file that was left out: the working
/// days of that year are then guessed, and clocks that rest on them say so.
[[nodiscard]] std::vector<base::Error> loadWorkdays(const std::string &folder, app::PlanShelf &shelf);

} // namespace formats
