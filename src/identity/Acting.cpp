#include "identity/Acting.h"

namespace identity {

namespace {

using Code = AccountRefusalCode;
using Actor = tl::expected<std::string, AccountRefusal>;

Actor refuse(Code code, const char *why, const std::string &account)
{
    return tl::unexpected(AccountRefusal{code, account, why});
}

} // namespace

std::string actorText(const Account &account, const std::string &standsFor)
{
    return account.post + "（" + account.name + (standsFor.empty() ? std::string() : " 代 " + standsFor) + "）";
}

std::string unsignedActor(const std::string &workstation) { return "未登录（" + workstation + "）"; }

Actor actorOf(const Accounts &accounts, const Sitter &sitter, const Act &act, base::Instant now)
{
    if (accounts.byName.empty())
        return std::string();
    if (sitter.account.empty()) {
        if (act.unsignedToo)
            return unsignedActor(sitter.workstation);
        AccountRefusal refusal{Code::NotSignedIn, {}, "nobody is signed in here"};
        refusal.permission = act.permission;
        return tl::unexpected(std::move(refusal));
    }
    const Account *account = accounts.find(sitter.account);
    if (!account)
        return refuse(Code::UnknownAccount, "there is no account of this name", sitter.account);
    if (!account->isOpen())
        return refuse(Code::AccountClosed, "the account is closed", sitter.account);
    if (!account->signedInAt.contains(sitter.workstation))
        return refuse(Code::NotSignedIn, "the account is not signed in at this workstation", sitter.account);
    if (account->mustChange)
        return refuse(Code::PasswordMustChange, "change the password that was given first", sitter.account);
    const auto held = mayAt(accounts, sitter.account, act.permission, now);
    if (!held)
        return tl::unexpected(notAllowed(sitter.account, act.permission));
    return actorText(*account, held->standsFor);
}

} // namespace identity
