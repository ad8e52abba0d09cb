#include "identity/NewKey.h"

#include "identity/Sm2.h"
#include "identity/Vouching.h"

namespace identity {

static base::Result<SigningKeyMade> sealedKey(
    const std::string &account, const Sm2KeyPair &pair, const Secret &password, const AccountContext &context)
{
    auto sealed = seal(pair.privateKey, password.view(), pair.publicKey, context.cost, context.random);
    if (!sealed)
        return base::failFrom(sealed);
    return SigningKeyMade{account, sm2KeyId(pair.publicKey), pair.publicKey, std::move(*sealed), {}, {}, {}};
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

base::Result<SigningKeyMade> makeKey(
    const std::string &account, const Secret &password, const Voucher &voucher, const AccountContext &context)
{
    const auto pair = makeSm2Key(context.random);
    if (!pair)
        return base::failFrom(pair);
    auto made = sealedKey(account, *pair, password, context);
    return made ? signedFor(std::move(*made), voucher) : made;
}

base::Result<SigningKeyMade> makeFirstKey(
    const std::string &account, const Secret &password, const AccountContext &context)
{
    auto pair = makeSm2Key(context.random);
    if (!pair)
        return base::failFrom(pair);
    auto made = sealedKey(account, *pair, password, context);
    if (!made)
        return made;
    const std::string id = made->key;
    return signedFor(std::move(*made), {account, id, std::move(pair->privateKey)});
}

} // namespace identity
