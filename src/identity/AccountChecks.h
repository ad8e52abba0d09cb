#pragma once

#include "identity/DecideAccounts.h"

/// What a command about accounts asks of the account that acts and of the one it is about. Only for the .cpp files of
/// this folder.
namespace identity {

class AccountChecks {
public:
    using Found = tl::expected<const Account *, AccountRefusal>;
    using Check = tl::expected<void, AccountRefusal>;

    /// Both outlive it.
    AccountChecks(const Accounts &accounts, const AccountContext &context)
        : m_accounts(accounts)
        , m_context(context)
    {
    }

protected:
    /// The try is refused while the account has to wait.
    [[nodiscard]] tl::expected<bool, AccountRefusal> rightPassword(
        const Account &account, const Secret &password) const;
    [[nodiscard]] Found anyAccount(const std::string &name) const;
    [[nodiscard]] Found openAccount(const std::string &name) const;
    [[nodiscard]] Found signedInActor() const;
    /// Signed in, and with a password that nobody else knows.
    [[nodiscard]] Found settledActor() const;
    [[nodiscard]] Found mayAct(Permission permission) const;
    [[nodiscard]] Check administrator() const;
    /// An open account, and the actor may manage it.
    [[nodiscard]] Found administered(const std::string &name) const;
    [[nodiscard]] Check ownOrAdministrator(const std::string &name) const;
    [[nodiscard]] Check mayArrange(const std::string &name, const std::string &standsFor) const;
    /// Without this account as administrator, is there another open one whose key can vouch for others?
    [[nodiscard]] Check administratorStaysWithout(const Account &leaving) const;

    const Accounts &m_accounts;
    const AccountContext &m_context;
};

} // namespace identity
