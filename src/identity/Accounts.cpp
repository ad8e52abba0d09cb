#include "identity/Accounts.h"

#include "identity/Sm2.h"

#include <algorithm>

namespace identity {

const std::string &accountOf(const AccountEvent &event)
{
    static const std::string None;
    return std::visit(
        [](const auto &alternative) -> const std::string & {
            if constexpr (requires { alternative.account; })
                return alternative.account;
            else
                return None;
        },
        event);
}

std::string whyUnfit(const SigningKey &key)
{
    if (key.revoked)
        return "is revoked from " + base::toIso(*key.revoked) + " on: " + key.reason;
    if (key.retired)
        return "is out of use since " + base::toIso(*key.retired);
    return key.provisional ? "only vouches for the next one" : std::string();
}

const SigningKey *Account::keyInUse() const { return keys.empty() || !keys.back().inUse() ? nullptr : &keys.back(); }

bool Account::has(Role role) const { return std::ranges::find(roles, role) != roles.end(); }

const SigningKey *Account::key(const std::string &id) const
{
    const auto found = std::ranges::find(keys, id, &SigningKey::id);
    return found == keys.end() ? nullptr : &*found;
}

std::optional<base::Instant> PeerKey::revokedFor(const std::string &account) const
{
    std::optional<base::Instant> first;
    for (const Revocation &one : revocations) {
        if ((account == owner || one.by != owner) && (!first || one.from < *first))
            first = one.from;
    }
    return first;
}

const Account *Accounts::find(const std::string &name) const
{
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : &found->second;
}

const PeerKey *Accounts::peer(const std::string &key) const
{
    const auto found = peers.find(key);
    return found == peers.end() ? nullptr : &found->second;
}

const SigningKey *Accounts::keyOf(const std::string &account, const std::string &key) const
{
    const PeerKey *elsewhere = peer(key);
    if (elsewhere && elsewhere->owner == account)
        return &elsewhere->key;
    const Account *holder = find(account);
    if (!holder)
        return nullptr;
    return holder->key(key);
}

std::vector<HeldRole> rolesAt(const Accounts &accounts, const std::string &name, base::Instant at)
{
    std::vector<HeldRole> held;
    const Account *account = accounts.find(name);
    if (!account || !account->isOpen())
        return held;
    for (const Role role : account->roles)
        held.push_back({role, {}});
    for (const StandIn &standIn : account->standIns) {
        const Account *other = accounts.find(standIn.standsFor);
        if (at < standIn.from || at >= standIn.to || !other || !other->isOpen())
            continue;
        for (const Role role : other->roles)
            held.push_back({role, standIn.standsFor});
    }
    return held;
}

std::optional<HeldRole> mayAt(
    const Accounts &accounts, const std::string &name, Permission permission, base::Instant at)
{
    for (const HeldRole &held : rolesAt(accounts, name, at)) {
        const auto &permissions = permissionsOf(held.role);
        if (std::ranges::find(permissions, permission) != permissions.end())
            return held;
    }
    return {};
}

std::chrono::milliseconds waitBeforeTry(const Account &account, base::Instant now)
{
    using std::chrono::milliseconds;
    constexpr std::int64_t FreeFailures = 3;
    constexpr milliseconds First = std::chrono::seconds{30};
    constexpr milliseconds Most = std::chrono::minutes{15};
    constexpr std::int64_t DoublingsToMost = 5;
    if (account.failuresInARow < FreeFailures || now < account.lastFailure)
        return {};
    const std::int64_t doublings = std::min(account.failuresInARow - FreeFailures, DoublingsToMost);
    const milliseconds wait = std::min(Most, First * (std::int64_t{1} << doublings));
    return std::max(milliseconds{0}, account.lastFailure + wait - now);
}

KeyStanding standingAt(const SigningKey &key, base::Instant at)
{
    if (key.revoked && at >= *key.revoked)
        return KeyStanding::Revoked;
    if (at < key.made || key.provisional)
        return KeyStanding::NotYetMade;
    return key.retired && at > *key.retired ? KeyStanding::Retired : KeyStanding::Counts;
}

SignatureFinding checkSignature(const Account &account, const Accounts &accounts, std::string_view text,
    const std::string &signature, base::Instant now)
{
    std::vector<const SigningKey *> keys; // with those at other consoles that are its own too
    for (const SigningKey &key : account.keys)
        keys.push_back(&key);
    for (const auto &[id, peer] : accounts.peers) {
        if (peer.owner == account.name)
            keys.push_back(&peer.key);
    }
    for (const SigningKey *key : keys) {
        if (!verifySm2(key->publicKey, text, signature))
            continue;
        SignatureFinding finding{account.name, key->id, {}, KeyStanding::Counts};
        if (const auto made = accounts.signatures.find(signature); made != accounts.signatures.end())
            finding.made = made->second.at;
        finding.standing = standingAt(*key, finding.made.value_or(now));
        return finding;
    }
    return {};
}

} // namespace identity
