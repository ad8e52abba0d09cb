#include "identity/AccountAudit.h"

#include "identity/Grant.h"
#include "identity/Vouching.h"

#include <algorithm>
#include <map>
#include <utility>

namespace identity {

namespace {

/// Whether whoever did something to an account could do it then.
class Authority {
public:
    Authority(const Accounts &before, const RecordedAccountEvent &record, bool givesKey)
        : m_before(before)
        , m_record(record)
        , m_givesKey(givesKey)
    {
    }

    bool operator()(const AccountOpened &event) const
    {
        // The first one knows his password and gives himself nothing but this.
        return m_before.byName.empty()
            ? isOwn(event.account) && !event.mustChange && event.roles == std::vector{Role::Administrator}
            : event.mustChange && manages();
    }
    bool operator()(const RolesChanged &event) const
    {
        const bool stays = std::ranges::find(event.roles, Role::Administrator) != event.roles.end();
        return manages() && (stays || !isLastVoucher(m_before, event.account));
    }
    bool operator()(const AccountClosed &event) const { return manages() && !isLastVoucher(m_before, event.account); }
    bool operator()(const PasswordReset &event) const { return manages() && !isOwn(event.account); }
    bool operator()(const PeerKeyTrusted &) const { return manages(); }
    bool operator()(const PeerKeyRevoked &event) const
    {
        const PeerKey *peer = m_before.peer(event.key);
        return peer && (manages() || isHere(peer->owner)) && revokes(peer->revokedFor(m_record.actor), event.from);
    }
    bool operator()(const PeerKeyReleased &event) const
    {
        const PeerKey *peer = m_before.peer(event.key);
        return peer && !peer->owner.empty() && peer->owner == event.account && !isOwn(peer->owner) && manages();
    }
    bool operator()(const SigningKeyRevoked &event) const
    {
        const Account *account = m_before.find(event.account);
        const SigningKey *key = account ? account->key(event.key) : nullptr;
        const bool last = key && key->inUse() && isLastVoucher(m_before, event.account);
        return key && !last && (isHere(event.account) || manages()) && revokes(key->revoked, event.from);
    }
    bool operator()(const StandInArranged &event) const { return isHere(event.standsFor) || manages(); }
    bool operator()(const StandInEnded &event) const { return isHere(event.standsFor) || manages(); }
    bool operator()(const PasswordChanged &event) const { return isHere(event.account); }
    bool operator()(const SigningKeyResealed &event) const { return isHere(event.account); }
    bool operator()(const SigningKeyMade &event) const
    {
        return m_givesKey ? event.vouchedBy == m_record.actor
                          : isHere(event.account) && event.vouchedBy == event.account;
    }
    bool operator()(const SignedIn &event) const
    {
        const Account *account = m_before.find(event.account);
        return isOwn(event.account) && account && account->isOpen();
    }
    bool operator()(const SignedOut &event) const
    {
        const Account *account = m_before.find(event.account);
        return isOwn(event.account) && account && account->signedInAt.contains(event.workstation);
    }
    bool operator()(const PeerKeyOwned &event) const
    {
        const PeerKey *peer = m_before.peer(event.key);
        return isHere(event.account) && peer && peer->owner.empty() && !peer->key.revoked
            && !peer->undone.contains(event.account);
    }
    bool operator()(const TextSigned &event) const { return isHere(event.account); }
    bool operator()(const UnsignedWorkCountersigned &event) const
    {
        const auto since = m_before.unsignedSince.find(event.workstation);
        return isHere(event.account) && since != m_before.unsignedSince.end() && since->second == event.since;
    }
    bool operator()(const UnsignedWorkBegan &) const { return true; }
    bool operator()(const auto &event) const { return isOwn(event.account); }

private:
    /// A revocation is never of the future, and only moves to an earlier time.
    [[nodiscard]] bool revokes(std::optional<base::Instant> before, base::Instant from) const
    {
        return from <= m_record.recorded && (!before || from < *before);
    }
    [[nodiscard]] bool isOwn(const std::string &account) const { return m_record.actor == account; }
    /// It is its own, and it was signed in.
    [[nodiscard]] bool isHere(const std::string &account) const
    {
        const Account *actor = m_before.find(m_record.actor);
        return isOwn(account) && actor && !actor->signedInAt.empty();
    }
    [[nodiscard]] bool manages() const
    {
        const Account *actor = m_before.find(m_record.actor);
        return actor && !actor->mustChange && !actor->signedInAt.empty()
            && mayAt(m_before, m_record.actor, Permission::ManageAccounts, m_record.recorded);
    }

    const Accounts &m_before;
    const RecordedAccountEvent &m_record;
    bool m_givesKey; ///< directly behind the opening of the account, or a reset of its password
};

} // namespace

std::string AccountAudit::see(const Accounts &before, const RecordedAccountEvent &record)
{
    const bool isSignIn = std::holds_alternative<SignedIn>(record.event);
    if ((grantOf(record.event) && !isSignIn) || std::holds_alternative<SigningKeyMade>(record.event))
        m_given.push_back(record);
    m_shift.clear();
    if (std::string fault = authorityFault(before, record); !fault.empty())
        return fault;
    if (std::string fault = isSignIn ? signInFault(before, record) : std::string(); !fault.empty())
        return fault;
    std::string fault = grantFault(before, record);
    if (!fault.empty())
        m_shift = shiftFault(before, record);
    return fault;
}

namespace {

/// The key by which something was given, or a key vouched for.
const std::string &keyBehind(const AccountEvent &event)
{
    const auto *made = std::get_if<SigningKeyMade>(&event);
    return made ? made->vouchingKey : grantOf(event)->key;
}

std::string sentence(const RecordedAccountEvent &record)
{
    if (const auto *made = std::get_if<SigningKeyMade>(&record.event))
        return "key " + made->key + " of " + made->account + ", vouched for by " + made->vouchedBy + " on "
            + base::toIso(record.recorded);
    const std::string &account = accountOf(record.event);
    if (std::holds_alternative<PasswordChanged>(record.event))
        return "the password that " + account + " took on " + base::toIso(record.recorded);
    return "what " + record.actor + " gave " + (account.empty() ? "a key of another console" : account) + " on "
        + base::toIso(record.recorded);
}

} // namespace

std::vector<std::string> AccountAudit::givenByRevoked(const Accounts &now) const
{
    std::map<std::string, base::Instant> doubtful; // keys, and from when on
    for (const auto &[name, account] : now.byName) {
        for (const SigningKey &key : account.keys) {
            if (key.revoked)
                doubtful.emplace(key.id, *key.revoked);
        }
    }
    std::vector<std::string> given;
    for (const RecordedAccountEvent &record : m_given) {
        const auto key = doubtful.find(keyBehind(record.event));
        if (key == doubtful.end() || record.recorded < key->second)
            continue;
        given.push_back(sentence(record));
        // What such a key vouched for may be the thief's too.
        if (const auto *made = std::get_if<SigningKeyMade>(&record.event))
            doubtful.emplace(made->key, record.recorded);
    }
    return given;
}

std::string AccountAudit::signInFault(const Accounts &before, const RecordedAccountEvent &record)
{
    const auto &signedIn = std::get<SignedIn>(record.event);
    if (!signedIn.grant.signature.empty()) {
        m_signInsSeal = true;
        return {};
    }
    const Account *account = before.find(signedIn.account);
    const bool mayLack = !m_signInsSeal || (account && account->mustChange);
    return mayLack ? std::string() : "nobody signed the sign-in of " + record.actor;
}

std::string AccountAudit::authorityFault(const Accounts &before, const RecordedAccountEvent &record)
{
    const std::string &account = accountOf(record.event);
    // Only what gives an account a password gives it a key that another's vouches for.
    const bool givesKey =
        std::exchange(m_opened, {}) == account && std::exchange(m_by, {}) == record.actor && !account.empty();
    if (std::holds_alternative<AccountOpened>(record.event) || std::holds_alternative<PasswordReset>(record.event)) {
        m_opened = account;
        m_by = record.actor;
    }
    if (std::visit(Authority(before, record, givesKey), record.event))
        return {};
    return record.actor + " could not do this to " + (account.empty() ? "a key" : account) + " then";
}

} // namespace identity
