#include "identity/Vouching.h"

#include "identity/Sm2.h"

#include <algorithm>

namespace identity {

static constexpr std::string_view Heading = "吕梁市应急指挥签名密钥签认\n";

namespace {

/// The first administrator's first key: there is no other.
bool isTheFirst(const Accounts &before, const SigningKeyMade &made)
{
    return made.vouchedBy == made.account && made.vouchingKey == made.key
        && std::ranges::all_of(before.byName, [](const auto &entry) { return entry.second.keys.empty(); });
}

bool mayVouch(const Accounts &before, const SigningKeyMade &made, base::Instant at)
{
    return made.vouchedBy == made.account || mayAt(before, made.vouchedBy, Permission::ManageAccounts, at);
}

} // namespace

std::string vouchingText(const std::string &account, std::string_view publicKey, const std::string &vouchedBy,
    const std::string &vouchingKey)
{
    return std::string(Heading) + "账号：" + account + "\n公钥：" + sm2KeyLine(publicKey) + "\n签认账号：" + vouchedBy
        + "\n签认密钥：" + vouchingKey + "\n";
}

bool isVouchingText(std::string_view text) { return text.starts_with(Heading); }

std::string vouchingFault(const Accounts &before, const SigningKeyMade &made, base::Instant at)
{
    const std::string name = "key " + made.key + " of " + made.account;
    if (made.voucher.empty())
        return name + " is vouched for by nobody";
    std::string_view publicKey = made.publicKey;
    if (!isTheFirst(before, made)) {
        const Account *voucher = before.find(made.vouchedBy);
        const SigningKey *key = voucher ? voucher->key(made.vouchingKey) : nullptr;
        if (!key || !key->inUse() || !mayVouch(before, made, at))
            return name + " is vouched for by a key that could not do so then"
                + (key && !key->inUse() ? ": it " + whyUnfit(*key) : "");
        publicKey = key->publicKey;
    }
    const std::string text = vouchingText(made.account, made.publicKey, made.vouchedBy, made.vouchingKey);
    return verifySm2(publicKey, text, made.voucher) ? std::string()
                                                    : name + ": what vouches for it is no signature of it";
}

bool isLastVoucher(const Accounts &accounts, const std::string &name)
{
    const Account *leaving = accounts.find(name);
    return leaving && leaving->has(Role::Administrator)
        && std::ranges::none_of(accounts.byName, [&](const auto &entry) {
               const Account &account = entry.second;
               return account.name != name && account.isOpen() && account.has(Role::Administrator)
                   && !account.mustChange && account.keyInUse();
           });
}

} // namespace identity
