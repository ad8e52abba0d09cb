#pragma once

#include "identity/Accounts.h"

/// Whose key a key is. Who can write to the record's file could put down a key of his own for somebody else; so every
/// key is signed by one that was there before, back to the key of the first administrator.
namespace identity {

/// What a voucher signs: docs/formats/signatures.md. `publicKey` as PEM.
[[nodiscard]] std::string vouchingText(const std::string &account, std::string_view publicKey,
    const std::string &vouchedBy, const std::string &vouchingKey);

/// The text is one of a voucher, whatever it says.
[[nodiscard]] bool isVouchingText(std::string_view text);

/// Why nobody who may vouches for the key; empty: all is well. `before`: the accounts as they were when it was made, at
/// `at`.
[[nodiscard]] std::string vouchingFault(const Accounts &before, const SigningKeyMade &made, base::Instant at);

/// Without this account as administrator, or without its key, no open account could vouch for the key of another.
[[nodiscard]] bool isLastVoucher(const Accounts &accounts, const std::string &name);

} // namespace identity
