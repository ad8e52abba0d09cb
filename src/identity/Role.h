#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace identity {

/// What somebody is at this console. One person may have several roles; rules about different people (drafter, first
/// and second reviewer, approver of one notice) go by the account, never by the role.
enum class Role {
    DutyOfficer,
    FirstReviewer,
    SecondReviewer,
    DeputyLeader,
    Leader,
    ReserveHolder,
    DrillCoordinator,
    PlanMaintainer,
    Administrator,
    Observer,
};

/// What a role lets somebody do.
enum class Permission {
    Look, ///< read the record
    RecordIncident, ///< open incidents, report facts, take steps
    DraftNotice, ///< enter a dispatch request and draft its notice
    FirstReview, ///< 初审
    SecondReview, ///< 复审
    ApproveAsDeputy, ///< 副组长
    ApproveAsLeader, ///< 组长
    MoveStock, ///< lots in and out, checks, deliveries
    PlanStock, ///< catalogue and yearly plan of the reserve
    RunDrill,
    MaintainPlan,
    ManageAccounts,
    Sign, ///< sign with an own key
};

/// Codes in the order of the declaration, for example "first_reviewer". They stand in records: never rename one.
inline constexpr auto RoleNames = std::to_array<std::string_view>({"duty_officer", "first_reviewer", "second_reviewer",
    "deputy_leader", "leader", "reserve_holder", "drill_coordinator", "plan_maintainer", "administrator", "observer"});
inline constexpr auto PermissionNames = std::to_array<std::string_view>(
    {"look", "record_incident", "draft_notice", "first_review", "second_review", "approve_as_deputy",
        "approve_as_leader", "move_stock", "plan_stock", "run_drill", "maintain_plan", "manage_accounts", "sign"});
static_assert(RoleNames.size() == static_cast<std::size_t>(Role::Observer) + 1);
static_assert(PermissionNames.size() == static_cast<std::size_t>(Permission::Sign) + 1);

[[nodiscard]] std::string_view name(Role role);
[[nodiscard]] std::string_view name(Permission permission);
[[nodiscard]] std::optional<Role> roleNamed(std::string_view code);

/// What the role may do, from the one table.
[[nodiscard]] const std::vector<Permission> &permissionsOf(Role role);

/// The roles that may, in the order of their declaration.
[[nodiscard]] std::vector<Role> rolesThatMay(Permission permission);

} // namespace identity
