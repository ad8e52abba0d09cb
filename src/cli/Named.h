#pragma once

#include "plan/Plan.h"

namespace cli {

/// Something a plan names: people may say its id or its title.
struct Named {
    std::string id;
    std::string title;
    friend bool operator==(const Named &, const Named &) = default;
};

/// "yellow 黄色, orange 橙色".
[[nodiscard]] std::string listed(const std::vector<Named> &things);
/// The id of the thing of that id or title; a title that two bear names neither. Error: NotFound, "`what` is one of:
/// …".
[[nodiscard]] base::Result<std::string> chooseNamed(
    const std::string &word, const std::vector<Named> &among, const std::string &what);

[[nodiscard]] std::vector<Named> reportsOf(const plan::Plan &plan);
/// Posts by their ids, in this order.
[[nodiscard]] std::vector<Named> postsOf(const plan::Plan &plan, const std::vector<std::string> &ids);
/// Every post of the plan.
[[nodiscard]] std::vector<Named> postsOf(const plan::Plan &plan);
/// The outcome of a level by its id or title; also by what `decision` calls it, where there is one. Error: NotFound,
/// with these levels.
[[nodiscard]] base::Result<std::string> chooseLevel(
    const std::string &word, const std::vector<Named> &levels, const plan::Decision *decision);
/// The levels of a ladder by the outcomes they answer to.
[[nodiscard]] std::vector<Named> levelsOf(const plan::Lifecycle &ladder);
/// The conditions of every ladder that people confirm.
[[nodiscard]] std::vector<Named> confirmationsOf(const plan::Plan &plan);
/// Every task of the plan.
[[nodiscard]] std::vector<Named> tasksOf(const plan::Plan &plan);
/// Whom the plan calls.
[[nodiscard]] std::vector<Named> callTargetsOf(const plan::Plan &plan);
/// The steps of all ladders.
[[nodiscard]] std::vector<Named> stepsOf(const plan::Plan &plan);
/// The steps of a condition's ladder that require it: for those it may be signed.
[[nodiscard]] std::vector<Named> stepsRequiring(const plan::Lifecycle &ladder, const std::string &confirmation);

} // namespace cli
