#pragma once

#include "identity/DecideAccounts.h"

/// What is decided about keys of other consoles, once it is known that the actor may. Only for the .cpp files of this
/// folder.
namespace identity {

using PeerDecision = tl::expected<AccountEvent, AccountRefusal>;

[[nodiscard]] PeerDecision trustPeer(const Accounts &accounts, const TrustPeerKey &command);
[[nodiscard]] PeerDecision ownPeer(const Accounts &accounts, const OwnPeerKey &command, const std::string &actor);
[[nodiscard]] PeerDecision releasePeer(
    const Accounts &accounts, const ReleasePeerKey &command, const std::string &actor);
[[nodiscard]] PeerDecision revokePeer(
    const Accounts &accounts, const RevokePeerKey &command, const std::string &actor, base::Instant now);

} // namespace identity
