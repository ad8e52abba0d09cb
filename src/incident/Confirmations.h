#pragma once

#include "base/Instant.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace incident {

/// A condition as confirmed or taken back.
struct ConfirmationEntry {
    std::int64_t version = 0;
    bool holds = false;
    std::string source;
    base::Instant happened;
    std::string post = {}; ///< that gave it, where the plan names posts
    std::string step = {}; ///< transition it was given for; empty: whichever is taken
    friend bool operator==(const ConfirmationEntry &, const ConfirmationEntry &) = default;
};

/// What stands of the conditions of a running plan. A condition signed for one step and for another stands twice; what
/// is said for whichever step is taken puts all said of it before aside.
class Confirmations {
public:
    void say(const std::string &condition, ConfirmationEntry entry);
    void forget(const std::string &condition);

    /// What was last said that bears on the step: said for it, or for whichever is taken. Null: nothing.
    [[nodiscard]] const ConfirmationEntry *saidFor(const std::string &condition, std::string_view transition) const;
    /// What holds for the step; null: nothing, or it was taken back.
    [[nodiscard]] const ConfirmationEntry *givenFor(const std::string &condition, std::string_view transition) const;
    /// What was last said of it, for whatever step. Null: nothing.
    [[nodiscard]] const ConfirmationEntry *lastOf(const std::string &condition) const;
    /// It holds for one step at least.
    [[nodiscard]] bool holds(const std::string &condition) const;
    /// By condition; of each what stands, oldest first.
    [[nodiscard]] const std::map<std::string, std::vector<ConfirmationEntry>> &all() const { return m_said; }

    friend bool operator==(const Confirmations &, const Confirmations &) = default;

private:
    std::map<std::string, std::vector<ConfirmationEntry>> m_said;
};

} // namespace incident
