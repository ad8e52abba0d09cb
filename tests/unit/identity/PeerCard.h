#pragma once

#include "AccountDesk.h"

#include "identity/Sm2.h"

namespace test {

/// The public key of somebody at another console.
[[nodiscard]] inline std::string foreignPublicKey()
{
    CountedRandom others(99);
    return identity::makeSm2Key(others).value().publicKey;
}

/// His card, as 组长 takes it with the fingerprint that its holder told.
[[nodiscard]] inline identity::TrustPeerKey cardOf(const std::string &publicKey)
{
    return {publicKey, identity::sm2Fingerprint(publicKey), "fedcba9876543210", "孝义市应急局", "wang", "值班室",
        secret(ChiefPassword)};
}

} // namespace test
