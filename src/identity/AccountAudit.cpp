#include "identity/AccountAudit.h"

#include "identity/Grant.h"

#include <algorithm>
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
        return m_before.byName.empty() ? isOwn(event.account) : manages();
    }
    bool operator()(const RolesChanged &) const { return manages(); }
    bool operator()(const AccountClosed &) const { return manages(); }
    bool operator()(const PasswordReset &event) const { return manages() && !isOwn(event.account); }
    bool operator()(const PeerKeyTrusted &) const { return manages(); }
    bool operator()(const PeerKeyRevoked &event) const
    {
        const PeerKey *peer = m_before.peer(event.key);
        return manages() || (peer && isOwn(peer->owner));
    }
    bool operator()(const SigningKeyRevoked &event) const { return isOwn(event.account) || manages(); }
    bool operator()(const StandInArranged &event) const { return isOwn(event.standsFor) || manages(); }
    bool operator()(const StandInEnded &event) const { return isOwn(event.standsFor) || manages(); }
    bool operator()(const SigningKeyMade &event) const
    {
        return m_givesKey ? event.vouchedBy == m_record.actor
                          : isOwn(event.account) && event.vouchedBy == event.account;
    }
    bool operator()(const UnsignedWorkBegan &) const { return true; }
    bool operator()(const auto &event) const { return isOwn(event.account); }

private:
    [[nodiscard]] bool isOwn(const std::string &account) const { return m_record.actor == account; }
    [[nodiscard]] bool manages() const
    {
        const Account *actor = m_before.find(m_record.actor);
        return actor && !actor->mustChange
            && mayAt(m_before, m_record.actor, Permission::ManageAccounts, m_record.recorded);
    }

    const Accounts &m_before;
    const RecordedAccountEvent &m_record;
    bool m_givesKey; ///< directly behind the opening of the account, or a reset of its password
};

} // namespace

std::string AccountAudit::see(const Accounts &before, const RecordedAccountEvent &record)
{
    if (grantOf(record.event))
        m_given.push_back(record);
    std::string fault = authorityFault(before, record);
    return fault.empty() ? grantFault(before, record) : fault;
}

std::vector<std::string> AccountAudit::givenByRevoked(const Accounts &now) const
{
    std::vector<std::string> given;
    for (const RecordedAccountEvent &record : m_given) {
        const Account *giver = now.find(record.actor);
        const auto key = giver ? std::ranges::find(giver->keys, grantOf(record.event)->key, &SigningKey::id)
                               : std::vector<SigningKey>::const_iterator();
        if (!giver || key == giver->keys.end() || !key->revoked || record.recorded < *key->revoked)
            continue;
        const std::string &account = accountOf(record.event);
        given.push_back("what " + record.actor + " gave " + (account.empty() ? "a key of another console" : account)
            + " on " + base::toIso(record.recorded));
    }
    return given;
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
