#pragma once

#include "assess/Difference.h"

namespace assess {

/// The tables of two versions as one plan: each decision twice, under a name that says whose it is, over the facts of
/// both.
struct JointPlan {
    plan::Plan plan;
    std::vector<FactDifference> facts;
    bool hasCommonDomain = false; ///< the last decision says where every fact has a value that both versions know
};

[[nodiscard]] JointPlan jointPlan(const plan::Plan &before, const plan::Plan &after);

inline constexpr std::string_view BeforeSuffix = "@before";
inline constexpr std::string_view AfterSuffix = "@after";
[[nodiscard]] inline std::string suffixed(const std::string &name, std::string_view suffix)
{
    return name + std::string(suffix);
}

} // namespace assess
