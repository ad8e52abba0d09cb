#include "identity/DecideAccounts.h"

#include <algorithm>

namespace identity {

namespace {

void retireKey(Account &account, base::Instant at)
{
    if (!account.keys.empty() && !account.keys.back().retired)
        account.keys.back().retired = at;
}

SigningKey *findKey(Account &account, const std::string &id)
{
    const auto found = std::ranges::find(account.keys, id, &SigningKey::id);
    return found == account.keys.end() ? nullptr : &*found;
}

/// For good: a later word may only say that it was earlier.
void revoke(SigningKey &key, base::Instant from, const std::string &reason)
{
    if (key.revoked && *key.revoked <= from)
        return;
    key.revoked = from;
    key.reason = reason;
}

/// What a false claim revoked is void; what an administrator revoked stays.
void release(PeerKey &peer)
{
    std::erase_if(peer.revocations, [&](const Revocation &one) { return one.by == peer.owner; });
    peer.undone.insert(peer.owner);
    peer.owner.clear();
    peer.key.revoked.reset();
    peer.key.reason.clear();
    for (const Revocation &one : peer.revocations)
        revoke(peer.key, one.from, one.reason);
}

void dropStandIn(Account &account, const std::string &standsFor)
{
    std::erase_if(account.standIns, [&](const StandIn &standIn) { return standIn.standsFor == standsFor; });
}

/// Folds in what is about no account; false for what is about one.
class Apart {
public:
    Apart(Accounts &accounts, const RecordedAccountEvent &record)
        : m_accounts(accounts)
        , m_record(record)
    {
    }

    bool operator()(const UnsignedWorkBegan &event)
    {
        m_accounts.unsignedSince.try_emplace(event.workstation, m_record.recorded);
        return true;
    }
    bool operator()(const PeerKeyTrusted &event)
    {
        const auto [at, isNew] = m_accounts.peers.try_emplace(event.key);
        if (!isNew)
            return true;
        PeerKey &peer = at->second;
        peer.key.id = event.key;
        peer.key.publicKey = event.publicKey;
        peer.key.made = m_record.recorded;
        peer.record = event.record;
        peer.console = event.console;
        peer.holder = event.holder;
        peer.post = event.post;
        peer.trustedBy = m_record.actor;
        return true;
    }
    bool operator()(const PeerKeyRevoked &event)
    {
        if (const auto found = m_accounts.peers.find(event.key); found != m_accounts.peers.end()) {
            PeerKey &peer = found->second;
            peer.revocations.push_back({event.from, event.reason, m_record.actor});
            revoke(peer.key, event.from, event.reason);
        }
        return true;
    }
    bool operator()(const auto &) { return false; }

private:
    Accounts &m_accounts;
    const RecordedAccountEvent &m_record;
};

/// Folds one event into the account it is about.
class Evolution {
public:
    Evolution(Accounts &accounts, Account &account, const RecordedAccountEvent &record)
        : m_accounts(accounts)
        , m_account(account)
        , m_record(record)
    {
    }

    void operator()(const AccountOpened &event)
    {
        m_account.post = event.post;
        m_account.roles = event.roles;
        m_account.password = event.password;
        m_account.mustChange = event.mustChange;
        m_account.opened = m_record.recorded;
    }
    void operator()(const RolesChanged &event) { m_account.roles = event.roles; }
    void operator()(const AccountClosed &)
    {
        m_account.closed = m_record.recorded;
        m_account.signedInAt.clear();
        retireKey(m_account, m_record.recorded);
    }
    void operator()(const PasswordChanged &event)
    {
        m_account.password = event.password;
        m_account.mustChange = false;
    }
    void operator()(const PasswordReset &event)
    {
        m_account.password = event.password;
        m_account.mustChange = true;
        m_account.failuresInARow = 0;
        m_account.signedInAt.clear(); // whoever sits there knew the old one
        retireKey(m_account, m_record.recorded);
    }
    void operator()(const SigningKeyMade &event)
    {
        retireKey(m_account, m_record.recorded);
        m_account.keys.push_back(
            {event.key, event.publicKey, event.sealed, m_record.recorded, {}, {}, {}, m_account.mustChange});
    }
    void operator()(const SigningKeyResealed &event)
    {
        if (SigningKey *key = findKey(m_account, event.key))
            key->sealed = event.sealed;
    }
    void operator()(const SigningKeyRevoked &event)
    {
        if (SigningKey *key = findKey(m_account, event.key))
            revoke(*key, event.from, event.reason);
    }
    void operator()(const StandInArranged &event)
    {
        dropStandIn(m_account, event.standsFor);
        m_account.standIns.push_back({event.standsFor, event.from, event.to, m_record.actor});
    }
    void operator()(const StandInEnded &event) { dropStandIn(m_account, event.standsFor); }
    void operator()(const SignedIn &event)
    {
        m_account.signedInAt.insert(event.workstation);
        m_account.lastSignIn = m_record.recorded;
        m_account.lastWorkstation = event.workstation;
        m_account.failuresInARow = 0;
    }
    void operator()(const SignInFailed &)
    {
        ++m_account.failuresInARow;
        m_account.lastFailure = m_record.recorded;
    }
    void operator()(const SignedOut &event) { m_account.signedInAt.erase(event.workstation); }
    void operator()(const UnsignedWorkCountersigned &event) { m_accounts.unsignedSince.erase(event.workstation); }
    void operator()(const PeerKeyOwned &event)
    {
        if (const auto peer = m_accounts.peers.find(event.key); peer != m_accounts.peers.end())
            peer->second.owner = event.account;
    }
    void operator()(const PeerKeyReleased &event)
    {
        if (const auto peer = m_accounts.peers.find(event.key); peer != m_accounts.peers.end())
            release(peer->second);
    }
    void operator()(const TextSigned &event)
    {
        m_accounts.signatures.try_emplace(event.signature, SignatureMade{event.account, event.key, m_record.recorded});
    }

private:
    Accounts &m_accounts;
    Account &m_account;
    const RecordedAccountEvent &m_record;
};

} // namespace

void evolve(Accounts &accounts, const RecordedAccountEvent &record)
{
    accounts.version = record.version;
    if (std::visit(Apart(accounts, record), record.event))
        return;
    const std::string &name = accountOf(record.event);
    Account &account = accounts.byName[name];
    account.name = name;
    Evolution evolution(accounts, account, record);
    std::visit(
        [&](const auto &event) {
            if constexpr (requires { event.account; })
                evolution(event);
        },
        record.event);
}

} // namespace identity
