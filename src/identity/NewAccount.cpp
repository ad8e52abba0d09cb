#include "identity/NewAccount.h"

#include "base/PlainLine.h"
#include "base/Text.h"
#include "identity/Acting.h"
#include "identity/Refusing.h"

#include <algorithm>

namespace identity {

using Code = AccountRefusalCode;

static bool isPlainName(const std::string &name)
{
    constexpr std::size_t MostCharacters = 40;
    const bool printed = std::ranges::none_of(name, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
    return printed && !name.empty() && base::trimmed(name) == name && base::isUtf8(name) && !name.starts_with('-')
        && base::characterCount(name) <= MostCharacters && !hasActorMarks(name);
}

tl::expected<void, AccountRefusal> mayBeOpened(
    const Accounts &accounts, const std::string &name, const std::string &post)
{
    if (!isPlainName(name))
        return refuse(Code::BadName,
            "a name has 1 to 40 characters, no blank at its ends, no hyphen in front, no control character, neither "
            "（ nor ） and no 代 between blanks",
            name);
    if (accounts.find(name))
        return refuse(Code::AccountExists, "there is or was an account of this name; take another", name);
    if (!base::isPlainLine(post))
        return refuse(Code::PostMissing, "say in one line which post the account is for", name);
    if (post == NotSignedIn)
        return refuse(Code::PostMissing, "this is how work without a sign-in is recorded; name a post", name);
    return {};
}

tl::expected<std::vector<Role>, AccountRefusal> goodRoles(std::vector<Role> roles)
{
    if (roles.empty())
        return refuse(Code::RoleMissing, "an account has at least one role");
    std::ranges::sort(roles);
    const auto twice = std::ranges::unique(roles);
    roles.erase(twice.begin(), twice.end());
    return roles;
}

tl::expected<PasswordHash, AccountRefusal> newPassword(
    const Secret &password, const std::string &account, const AccountContext &context)
{
    const auto faults = passwordFaults(password.view(), account);
    if (!faults.empty()) {
        std::vector<std::string> words;
        for (const PasswordFault fault : faults)
            words.emplace_back(explain(fault));
        return refuse(Code::WeakPassword, "this password will not do: " + base::join(words, "; "), account);
    }
    auto hash = hashPassword(password.view(), context.cost, context.random);
    if (!hash)
        return machineFailed(hash);
    return std::move(*hash);
}

} // namespace identity
