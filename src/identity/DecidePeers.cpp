#include "identity/PeerDecision.h"

#include "base/PlainLine.h"
#include "base/Text.h"
#include "identity/Refusing.h"
#include "identity/Sm2.h"

#include <algorithm>

namespace identity {

namespace {

using Code = AccountRefusalCode;

/// The hex digits of a fingerprint as somebody typed it.
std::string digitsOf(std::string_view typed)
{
    std::string digits;
    for (const char c : base::toHalfWidth(typed)) {
        if (c != '-' && c != ' ')
            digits.push_back(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return digits;
}

/// The key of one's own record would vouch for itself.
bool isOwn(const Accounts &accounts, const std::string &key)
{
    return std::ranges::any_of(
        accounts.byName, [&](const auto &entry) { return accounts.keyOf(entry.first, key) != nullptr; });
}

tl::expected<const PeerKey *, AccountRefusal> findPeer(const Accounts &accounts, const std::string &key)
{
    if (const PeerKey *peer = accounts.peer(key))
        return peer;
    return refuse(Code::UnknownKey, "no such key of another console is trusted", key);
}

} // namespace

PeerDecision trustPeer(const Accounts &accounts, const TrustPeerKey &command)
{
    const std::string key = sm2KeyId(command.publicKey);
    if (key.empty())
        return refuse(Code::NoPublicKey, "this is no public key of SM2");
    if (accounts.peer(key))
        return refuse(Code::AlreadyTrusted, "the key is or was trusted already; a revoked key stays revoked", key);
    if (isOwn(accounts, key))
        return refuse(Code::AlreadyTrusted, "it is the key of an account of this record", key);
    for (const std::string *text : {&command.record, &command.console, &command.holder, &command.post}) {
        if (!base::isPlainLine(*text))
            return refuse(Code::BadText, "whose key it is, and where, is one line each", *text);
    }
    if (digitsOf(command.fingerprint) != digitsOf(sm2Fingerprint(command.publicKey)))
        return refuse(Code::FingerprintDiffers,
            "the key has another fingerprint; ask its holder by telephone and do not read it off this screen", key);
    return PeerKeyTrusted{key, command.publicKey, command.record, command.console, command.holder, command.post};
}

PeerDecision ownPeer(const Accounts &accounts, const OwnPeerKey &command, const std::string &actor)
{
    const auto peer = findPeer(accounts, command.key);
    if (!peer)
        return tl::unexpected(peer.error());
    if ((*peer)->key.revoked)
        return refuse(Code::AlreadyRevoked, "the key is revoked", command.key);
    if (!(*peer)->owner.empty())
        return refuse(Code::AlreadyOwned, "it is the key of " + (*peer)->owner + " already", command.key);
    if ((*peer)->undone.contains(actor))
        return refuse(Code::ClaimUndone,
            "an administrator undid this account's claim to it; whose key it is takes another key, with a card of it",
            command.key);
    return PeerKeyOwned{actor, command.key};
}

PeerDecision releasePeer(const Accounts &accounts, const ReleasePeerKey &command, const std::string &actor)
{
    const auto peer = findPeer(accounts, command.key);
    if (!peer)
        return tl::unexpected(peer.error());
    if ((*peer)->owner.empty())
        return refuse(Code::NotOwned, "no account here signs with it", command.key);
    if ((*peer)->owner == actor)
        return refuse(Code::OwnAccount, "nobody takes his own claim back; another administrator does", command.key);
    if (!base::isPlainLine(command.reason))
        return refuse(Code::ReasonMissing,
            "say why it is not that account's key, in one line of up to 200 characters without blanks at its ends",
            command.key);
    return PeerKeyReleased{(*peer)->owner, command.key, command.reason};
}

PeerDecision revokePeer(
    const Accounts &accounts, const RevokePeerKey &command, const std::string &actor, base::Instant now)
{
    const auto peer = findPeer(accounts, command.key);
    if (!peer)
        return tl::unexpected(peer.error());
    if (base::trimmed(command.reason).empty())
        return refuse(Code::ReasonMissing, "say why the key is revoked", command.key);
    if (command.from > now)
        return refuse(Code::InTheFuture, "a key is revoked from now or from an earlier time on", command.key);
    const auto revoked = (*peer)->revokedFor(actor);
    if (revoked && command.from >= *revoked)
        return refuse(Code::AlreadyRevoked, "the key is revoked from " + base::toIso(*revoked) + " on", command.key);
    return PeerKeyRevoked{command.key, command.from, command.reason};
}

} // namespace identity
