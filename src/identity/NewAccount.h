#pragma once

#include "identity/DecideAccounts.h"

/// What an account may be called and have. Only for the .cpp files of this folder.
namespace identity {

/// Why no account of this name and post can be opened: BadName, AccountExists, PostMissing.
[[nodiscard]] tl::expected<void, AccountRefusal> mayBeOpened(
    const Accounts &accounts, const std::string &name, const std::string &post);

/// Each role once, in the order of their declaration. Refusal: RoleMissing.
[[nodiscard]] tl::expected<std::vector<Role>, AccountRefusal> goodRoles(std::vector<Role> roles);

/// The hash of a password that keeps the rules. Refusals: WeakPassword, MachineFailed.
[[nodiscard]] tl::expected<PasswordHash, AccountRefusal> newPassword(
    const Secret &password, const std::string &account, const AccountContext &context);

} // namespace identity
