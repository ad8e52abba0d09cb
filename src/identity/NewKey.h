#pragma once

#include "identity/DecideAccounts.h"

/// Signing keys as they are made: each vouched for by one that was there before (Vouching.h).
namespace identity {

/// Who vouches for a key, and with which of its keys, opened.
struct Voucher {
    std::string account;
    std::string key;
    Secret privateKey;
};

/// The key in use, opened: it signs a text, or vouches for another key. Refusals: NoKey, KeyDoesNotOpen.
[[nodiscard]] tl::expected<Voucher, AccountRefusal> openedKey(const Account &account, const Secret &password);

/// A key of the account under this password. Error: Io.
[[nodiscard]] base::Result<SigningKeyMade> makeKey(
    const std::string &account, const Secret &password, const Voucher &voucher, const AccountContext &context);
/// The first of all, which vouches for itself. Error: Io.
[[nodiscard]] base::Result<SigningKeyMade> makeFirstKey(
    const std::string &account, const Secret &password, const AccountContext &context);

} // namespace identity
