#pragma once

#include "identity/DecideAccounts.h"

namespace identity {

/// What an act asks of whoever does it; docs/decisions/0038-who-may-act.md.
struct Act {
    Permission permission = Permission::RecordIncident;
    bool unsignedToo = false; ///< what is told may be written down while nobody is signed in, and stands as unsigned
};

/// Who sits at a workstation.
struct Sitter {
    std::string account; ///< empty: nobody is signed in
    std::string workstation;
};

/// Stands for whoever works without a sign-in.
inline constexpr std::string_view NotSignedIn = "未登录";

/// Under which words the act is recorded: actorText() of the account, unsignedActor() where nobody is signed in; empty
/// in a record without accounts, where whoever is on duty acts. Refused with UnknownAccount, AccountClosed,
/// NotSignedIn, PasswordMustChange or NotAllowed.
[[nodiscard]] tl::expected<std::string, AccountRefusal> actorOf(
    const Accounts &accounts, const Sitter &sitter, const Act &act, base::Instant now);

/// "市应急局 总值班室 值班员（zhiban）"; by a role it has for somebody else "…（zhiban 代 chushen）".
[[nodiscard]] std::string actorText(const Account &account, const std::string &standsFor);
/// "未登录（desk-1）".
[[nodiscard]] std::string unsignedActor(const std::string &workstation);
/// Who did something.
struct Doer {
    std::string account; ///< empty: none of these
    std::string standsFor = {}; ///< 代
    std::string workstation = {}; ///< where nobody was signed in; of an account it is not said
    friend bool operator==(const Doer &, const Doer &) = default;
};
/// By the actor it is recorded under: such words of one of the accounts, its name alone, or unsignedActor().
[[nodiscard]] Doer doerOf(const std::string &actor, const Accounts &accounts);
/// Whether the words have what such an actor is told apart by: no new name may.
[[nodiscard]] bool hasActorMarks(std::string_view words);

} // namespace identity
