#include "identity/Acting.h"

#include "identity/AccountBar.h"

#include <algorithm>

namespace identity {

namespace {

using Code = AccountRefusalCode;

// Of the words an act is recorded under.
constexpr std::string_view Opening = "（";
constexpr std::string_view Closing = "）";
constexpr std::string_view StandsIn = " 代 ";
using Actor = tl::expected<std::string, AccountRefusal>;

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

namespace {

/// Nothing where the words are not those of this account.
std::optional<Doer> doneBy(std::string_view actor, const Accounts &accounts, const std::string &name)
{
    const std::string named = std::string(Opening) + name;
    if (actor.ends_with(named + std::string(Closing)))
        return Doer{name};
    const std::size_t at = actor.rfind(named + std::string(StandsIn));
    if (at == std::string_view::npos || !actor.ends_with(Closing))
        return {};
    const std::size_t from = at + named.size() + StandsIn.size();
    const std::string other(actor.substr(from, actor.size() - Closing.size() - from));
    return accounts.find(other) ? std::optional(Doer{name, other}) : std::nullopt;
}

} // namespace

Doer doerOf(const std::string &actor, const Accounts &accounts)
{
    if (accounts.find(actor))
        return {actor};
    const std::string unsignedHead = std::string(NotSignedIn) + std::string(Opening);
    if (actor.starts_with(unsignedHead) && actor.ends_with(Closing))
        return {{}, {}, actor.substr(unsignedHead.size(), actor.size() - Closing.size() - unsignedHead.size())};
    Doer found; // a name may end as another does: the longest is meant
    for (const auto &[name, account] : accounts.byName) {
        const auto doer = doneBy(actor, accounts, name);
        if (doer && name.size() > found.account.size())
            found = *doer;
    }
    return found;
}

bool hasActorMarks(std::string_view words)
{
    return words.find(Opening) != std::string_view::npos || words.find(Closing) != std::string_view::npos
        || words.find(StandsIn) != std::string_view::npos || words == NotSignedIn;
}

std::optional<AccountRefusal> barTo(const Accounts &accounts, const std::string &name, const std::string &workstation,
    Permission permission, base::Instant now)
{
    const Account *account = accounts.find(name);
    if (!account)
        return AccountRefusal{Code::UnknownAccount, name, "there is no account of this name"};
    if (!account->isOpen())
        return AccountRefusal{Code::AccountClosed, name, "the account is closed"};
    if (!account->signedInAt.contains(workstation))
        return AccountRefusal{Code::NotSignedIn, name, "the account is not signed in at this workstation"};
    if (account->mustChange)
        return AccountRefusal{Code::PasswordMustChange, name, "change the password that was given first"};
    return mayAt(accounts, name, permission, now) ? std::nullopt : std::optional(notAllowed(name, permission));
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
    if (auto bar = barTo(accounts, sitter.account, sitter.workstation, act.permission, now))
        return tl::unexpected(std::move(*bar));
    return actorText(*accounts.find(sitter.account), mayAt(accounts, sitter.account, act.permission, now)->standsFor);
}

} // namespace identity
