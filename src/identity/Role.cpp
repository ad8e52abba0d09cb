#include "identity/Role.h"

#include <algorithm>

namespace identity {

std::string_view name(Role role) { return RoleNames.at(static_cast<std::size_t>(role)); }

std::string_view name(Permission permission) { return PermissionNames.at(static_cast<std::size_t>(permission)); }

std::optional<Role> roleNamed(std::string_view code)
{
    const auto found = std::ranges::find(RoleNames, code);
    return found == RoleNames.end() ? std::nullopt : std::optional(static_cast<Role>(found - RoleNames.begin()));
}

const std::vector<Permission> &permissionsOf(Role role)
{
    using enum Permission;
    // In the order of the roles. Reviewers belong to the office of 70号 2.2.2, which also takes requests in and, as the
    // bureau's, keeps catalogue and plan (71号 第五条).
    static const std::array<std::vector<Permission>, RoleNames.size()> Table{{
        {Look, RecordIncident, DraftNotice, Sign}, // duty officer
        {Look, DraftNotice, FirstReview, PlanStock, Sign}, // first reviewer
        {Look, DraftNotice, SecondReview, PlanStock, Sign}, // second reviewer
        {Look, ApproveAsDeputy, PlanStock, Sign}, // deputy leader
        {Look, ApproveAsLeader, PlanStock, Sign}, // leader
        {Look, MoveStock, Sign}, // reserve holder
        {Look, RunDrill, Sign}, // drill coordinator
        {Look, MaintainPlan, Sign}, // plan maintainer
        {Look, ManageAccounts, Sign}, // administrator
        {Look}, // observer
    }};
    return Table.at(static_cast<std::size_t>(role));
}

std::vector<Role> rolesThatMay(Permission permission)
{
    std::vector<Role> roles;
    for (std::size_t i = 0; i < RoleNames.size(); ++i) {
        const auto role = static_cast<Role>(i);
        if (std::ranges::find(permissionsOf(role), permission) != permissionsOf(role).end())
            roles.push_back(role);
    }
    return roles;
}

} // namespace identity
