#include "identity/Acting.h"

#include <algorithm>

namespace identity {

namespace {

using Code = AccountRefusalCode;

// Of the words an act is recorded under.
constexpr std::string_view NotSignedIn = "未登录";
constexpr std::string_view Opening = "（";
constexpr std::string_view Closing = "）";
constexpr std::string_view StandsIn = " 代 ";
using Actor = tl::expected<std::string, AccountRefusal>;

Actor refuse(Code code, const char *why, const std::string &account)
{
    return tl::unexpected(AccountRefusal{code, account, why});
}

} // namespace

std::string actorText(const Account &account, const std::string &standsFor)
{
    const std::string behalf = standsFor.empty() ? std::string() : std::string(StandsIn) + standsFor;
    return account.post + std::string(Opening) + account.name + behalf + std::string(Closing);
}

std::string unsignedActor(const std::string &workstation)
{
    return std::string(NotSignedIn) + std::string(Opening) + workstation + std::string(Closing);
}

Sitter sitterOf(const std::string &actor)
{
    const std::size_t opening = actor.rfind(Opening);
    if (opening == std::string::npos || !actor.ends_with(Closing))
        return {actor, {}};
    const std::size_t from = opening + Opening.size();
    std::string named = actor.substr(from, actor.size() - Closing.size() - from);
    if (std::string_view(actor).substr(0, opening) == NotSignedIn)
        return {{}, std::move(named)};
    named.resize(std::min(named.size(), named.find(StandsIn)));
    return {std::move(named), {}};
}

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
