#pragma once

#include "identity/DecideAccounts.h"

namespace identity {

/// Why the account may not do what takes that permission at the workstation now: UnknownAccount, AccountClosed,
/// NotSignedIn, PasswordMustChange or NotAllowed. Nothing: it may.
[[nodiscard]] std::optional<AccountRefusal> barTo(const Accounts &accounts, const std::string &account,
    const std::string &workstation, Permission permission, base::Instant now);

/// The code by which another folder refuses the same; a closed account is unknown there.
template <class Code>
[[nodiscard]] Code codeOfBar(const AccountRefusal &bar)
{
    switch (bar.code) {
    case AccountRefusalCode::NotSignedIn:
        return Code::NotSignedIn;
    case AccountRefusalCode::PasswordMustChange:
        return Code::PasswordMustChange;
    case AccountRefusalCode::NotAllowed:
        return Code::NotAllowed;
    default:
        return Code::UnknownAccount;
    }
}

} // namespace identity
