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

/// Under which words the act is recorded: actorText() of the account, unsignedActor() where nobody is signed in; empty
/// in a record without accounts, where whoever is on duty acts. Refused with UnknownAccount, AccountClosed,
/// NotSignedIn, PasswordMustChange or NotAllowed.
[[nodiscard]] tl::expected<std::string, AccountRefusal> actorOf(
    const Accounts &accounts, const Sitter &sitter, const Act &act, base::Instant now);

/// "市应急局 总值班室 值班员（zhiban）"; by a role it has for somebody else "…（zhiban 代 chushen）".
[[nodiscard]] std::string actorText(const Account &account, const std::string &standsFor);
/// "未登录（desk-1）".
[[nodiscard]] std::string unsignedActor(const std::string &workstation);
/// Who did something, by the actor it is recorded under: such words, or the name of an account. Of an account the
/// workstation is not said.
[[nodiscard]] Sitter sitterOf(const std::string &actor);

} // namespace identity
