#include "identity/AccountChecks.h"

#include "identity/Refusing.h"
#include "identity/Vouching.h"

namespace identity {

using Code = AccountRefusalCode;

tl::expected<bool, AccountRefusal> AccountChecks::rightPassword(const Account &account, const Secret &password) const
{
    const auto wait = waitBeforeTry(account, m_context.now);
    if (wait.count() == 0)
        return isPassword(password.view(), account.password);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    return tl::unexpected(AccountRefusal{Code::TooManyTries, account.name,
        "too many wrong passwords in a row, try again in " + std::to_string(seconds) + " s", wait});
}

AccountChecks::Found AccountChecks::anyAccount(const std::string &name) const
{
    if (const Account *account = m_accounts.find(name))
        return account;
    return refuse(Code::UnknownAccount, "there is no account of this name", name);
}

AccountChecks::Found AccountChecks::openAccount(const std::string &name) const
{
    const auto account = anyAccount(name);
    if (account && !(*account)->isOpen())
        return refuse(Code::AccountClosed, "the account is closed", name);
    return account;
}

AccountChecks::Found AccountChecks::signedInActor() const
{
    const auto account = openAccount(m_context.actor);
    if (account && !(*account)->signedInAt.contains(m_context.workstation))
        return refuse(Code::NotSignedIn, "the account is not signed in at this workstation", m_context.actor);
    return account;
}

AccountChecks::Found AccountChecks::settledActor() const
{
    const auto account = signedInActor();
    if (account && (*account)->mustChange)
        return refuse(Code::PasswordMustChange, "change the password that was given first", m_context.actor);
    return account;
}

AccountChecks::Found AccountChecks::mayAct(Permission permission) const
{
    const auto account = settledActor();
    if (account && !mayAt(m_accounts, m_context.actor, permission, m_context.now))
        return tl::unexpected(notAllowed(m_context.actor, permission));
    return account;
}

AccountChecks::Check AccountChecks::administrator() const
{
    const auto actor = mayAct(Permission::ManageAccounts);
    return actor ? Check{} : Check(refuseFrom(actor));
}

AccountChecks::Found AccountChecks::administered(const std::string &name) const
{
    if (const Check may = administrator(); !may)
        return refuseFrom(may);
    return openAccount(name);
}

AccountChecks::Check AccountChecks::ownOrAdministrator(const std::string &name) const
{
    const auto actor = settledActor();
    if (!actor)
        return refuseFrom(actor);
    return name == m_context.actor ? Check{} : administrator();
}

AccountChecks::Check AccountChecks::mayArrange(const std::string &name, const std::string &standsFor) const
{
    if (const Check may = ownOrAdministrator(standsFor); !may)
        return may;
    for (const std::string &one : {name, standsFor}) {
        if (const auto account = openAccount(one); !account)
            return refuseFrom(account);
    }
    if (name == standsFor)
        return refuse(Code::OwnAccount, "nobody stands in for himself", name);
    return {};
}

AccountChecks::Check AccountChecks::administratorStaysWithout(const Account &leaving) const
{
    if (!isLastVoucher(m_accounts, leaving.name))
        return {};
    return refuse(Code::LastAdministrator,
        "it is the last open account of an administrator whose key can vouch for others; open another first",
        leaving.name);
}

} // namespace identity
