#pragma once

#include "exchange/DecideExchange.h"
#include "identity/AccountCommand.h"

namespace exchange {

/// The card in a bundle that came from another console: it is signed with the very key that it shows. Whether that is
/// its holder's only the fingerprint says, which he tells by telephone. Refusals: Unreadable (also of no card),
/// OwnBundle, BadSignature, InTheFuture.
[[nodiscard]] tl::expected<Content, ExchangeRefusal> readCard(
    const Bundle &bundle, const std::string &record, base::Instant now);

/// What an administrator asks of the accounts to trust it.
[[nodiscard]] identity::TrustPeerKey trustOf(
    const Content &card, const std::string &fingerprint, const identity::Secret &ownPassword);

} // namespace exchange
