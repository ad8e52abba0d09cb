#include "identity/SealedKey.h"

#include "identity/Base64.h"
#include "identity/Handles.h"

namespace identity {

namespace {

constexpr std::size_t KeyBytes = 32;
constexpr std::size_t NonceBytes = 12;
constexpr std::size_t TagBytes = 16;

tl::unexpected<base::Error> notOpened()
{
    return base::fail(base::ErrorCode::Refused, "the signing key does not open: wrong password, or a changed record");
}

unsigned char *writableBytes(std::string &text) { return reinterpret_cast<unsigned char *>(text.data()); }

} // namespace

base::Result<SealedKey> seal(
    const Secret &privateKey, std::string_view password, std::string_view owner, const ScryptCost &cost, Random &random)
{
    const auto salt = randomBytes(random, SaltBytes);
    const auto nonce = salt ? randomBytes(random, NonceBytes) : salt;
    if (!nonce)
        return base::failFrom(nonce);
    const auto key = scrypt(password, *salt, cost, KeyBytes);
    if (!key)
        return base::failFrom(key);
    const CipherContext context(EVP_CIPHER_CTX_new());
    std::string box(privateKey.size(), '\0');
    std::string tag(TagBytes, '\0');
    int length = 0;
    int rest = 0;
    const bool done = context
        && EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), bytesOf(*key), bytesOf(*nonce), nullptr) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &length, bytesOf(owner), static_cast<int>(owner.size())) == 1
        && EVP_EncryptUpdate(
               context.get(), writableBytes(box), &length, bytesOf(privateKey), static_cast<int>(privateKey.size()))
            == 1
        && EVP_EncryptFinal_ex(context.get(), writableBytes(box) + length, &rest) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, TagBytes, tag.data()) == 1;
    if (!done)
        return tl::unexpected(cryptographyFailed("sealing a key"));
    return SealedKey{cost, toBase64(*salt), toBase64(*nonce), toBase64(box + tag)};
}

base::Result<Secret> openSealed(const SealedKey &sealed, std::string_view password, std::string_view owner)
{
    const auto salt = fromBase64(sealed.salt);
    const auto nonce = fromBase64(sealed.nonce);
    const auto box = fromBase64(sealed.box);
    if (!salt || !nonce || !box || nonce->size() != NonceBytes || box->size() <= TagBytes)
        return notOpened();
    const auto key = scrypt(password, *salt, sealed.cost, KeyBytes);
    if (!key)
        return notOpened();
    const std::size_t size = box->size() - TagBytes;
    std::string tag = box->substr(size);
    Secret opened(size);
    const CipherContext context(EVP_CIPHER_CTX_new());
    int length = 0;
    int rest = 0;
    const bool done = context
        && EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), bytesOf(*key), bytesOf(*nonce), nullptr) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &length, bytesOf(owner), static_cast<int>(owner.size())) == 1
        && EVP_DecryptUpdate(context.get(), opened.writable(), &length, bytesOf(*box), static_cast<int>(size)) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, TagBytes, tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), opened.writable() + length, &rest) == 1;
    if (!done)
        return notOpened();
    return opened;
}

} // namespace identity
