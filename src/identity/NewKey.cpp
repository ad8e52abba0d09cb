#include "identity/NewKey.h"

#include "identity/Refusing.h"
#include "identity/Sm2.h"
#include "identity/Vouching.h"

namespace identity {

tl::expected<Voucher, AccountRefusal> openedKey(const Account &account, const Secret &password)
{
    const SigningKey *key = account.keyInUse();
    if (!key)
        return refuse(AccountRefusalCode::NoKey,
            "the account has no key in use; an administrator resets its password, and its holder gets one",
            account.name);
    auto opened = openSealed(key->sealed, password.view(), key->publicKey);
    if (!opened)
        return refuse(AccountRefusalCode::KeyDoesNotOpen, opened.error().detail, key->id);
    return Voucher{account.name, key->id, std::move(*opened)};
}

static base::Result<SigningKeyMade> signedFor(SigningKeyMade made, const Voucher &voucher)
{
    auto signature =
        signSm2(voucher.privateKey, vouchingText(made.account, made.publicKey, voucher.account, voucher.key));
    if (!signature)
        return base::failFrom(signature);
    made.vouchedBy = voucher.account;
    made.vouchingKey = voucher.key;
    made.voucher = std::move(*signature);
    return made;
}

/// Without a voucher the key vouches for itself.
static base::Result<SigningKeyMade> make(
    const std::string &account, const Secret &password, const Voucher *voucher, const AccountContext &context)
{
    auto pair = makeSm2Key(context.random);
    if (!pair)
        return base::failFrom(pair);
    auto sealed = seal(pair->privateKey, password.view(), pair->publicKey, context.cost, context.random);
    if (!sealed)
        return base::failFrom(sealed);
    const Voucher itself{account, sm2KeyId(pair->publicKey), std::move(pair->privateKey)};
    return signedFor(
        {account, itself.key, pair->publicKey, std::move(*sealed), {}, {}, {}}, voucher ? *voucher : itself);
}

base::Result<SigningKeyMade> makeKey(
    const std::string &account, const Secret &password, const Voucher &voucher, const AccountContext &context)
{
    return make(account, password, &voucher, context);
}

base::Result<SigningKeyMade> makeFirstKey(
    const std::string &account, const Secret &password, const AccountContext &context)
{
    return make(account, password, nullptr, context);
}

} // namespace identity
