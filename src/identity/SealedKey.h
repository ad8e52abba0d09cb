#pragma once

#include "identity/Scrypt.h"

namespace identity {

/// A private key that only its holder's password opens: AES-256-GCM under a key that scrypt derives, with a salt of its
/// own (never the one of the password's hash). docs/formats/signatures.md.
struct SealedKey {
    ScryptCost cost;
    std::string salt; ///< base64
    std::string nonce; ///< base64, 12 bytes
    std::string box; ///< base64: the private key encrypted, then the tag of 16 bytes
    friend bool operator==(const SealedKey &, const SealedKey &) = default;
};

/// Seals for `owner`: what is sealed for one owner (a public key) cannot be opened as another's.
/// Errors: those of scrypt(), Io.
[[nodiscard]] base::Result<SealedKey> seal(const Secret &privateKey, std::string_view password, std::string_view owner,
    const ScryptCost &cost, Random &random);

/// The private key. Errors: Refused for another password, another owner or a changed byte (it cannot be told which).
[[nodiscard]] base::Result<Secret> openSealed(
    const SealedKey &sealed, std::string_view password, std::string_view owner);

} // namespace identity
