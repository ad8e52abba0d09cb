#pragma once

#include "identity/Random.h"
#include "identity/Secret.h"

namespace identity {

/// An SM2 key pair (GB/T 32918, curve sm2p256v1).
struct Sm2KeyPair {
    Secret privateKey; ///< 32 bytes, big-endian
    std::string publicKey; ///< SubjectPublicKeyInfo as PEM
};

/// The distinguishing identifier that the standard proposes and every signature of ours uses.
inline constexpr std::string_view Sm2Identifier = "1234567812345678";

/// Error: Io.
[[nodiscard]] base::Result<Sm2KeyPair> makeSm2Key(Random &random);

/// SM2 with SM3 over the bytes; the signature in DER, as base64. Two signatures of one text differ.
/// Errors: Invalid (no private key of this curve), Io.
[[nodiscard]] base::Result<std::string> signSm2(const Secret &privateKey, std::string_view message);

/// Whether the signature (base64 of DER) is one of these bytes under this public key (PEM).
[[nodiscard]] bool verifySm2(std::string_view publicKey, std::string_view message, std::string_view signature);

/// A short name of a public key: the first 16 hex digits of the SM3 of its SubjectPublicKeyInfo (the bytes that the PEM
/// text wraps). Empty for what is no public key.
[[nodiscard]] std::string sm2KeyId(std::string_view publicKey);

/// What two people compare by telephone: the first 32 hex digits of the same SM3, in groups of four with hyphens. Empty
/// for what is no public key.
[[nodiscard]] std::string sm2Fingerprint(std::string_view publicKey);

/// The base64 of the SubjectPublicKeyInfo on one line; empty for what is no public key.
[[nodiscard]] std::string sm2KeyLine(std::string_view publicKey);
/// The PEM text of such a line, as makeSm2Key() writes it; empty where it is none.
[[nodiscard]] std::string sm2KeyOfLine(std::string_view line);

} // namespace identity
