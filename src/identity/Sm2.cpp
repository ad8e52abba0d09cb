#include "identity/Sm2.h"

#include "base/Digest.h"
#include "identity/Base64.h"
#include "identity/Handles.h"

#include <openssl/core_names.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>

namespace identity {

namespace {

constexpr int ScalarBytes = 32;
constexpr std::size_t PointBytes = 65; ///< uncompressed

/// Whether 1 <= scalar <= n - 2, as the standard wants a private key.
bool inRange(const BIGNUM *scalar, const EC_GROUP *group)
{
    const BigNumber most(BN_dup(EC_GROUP_get0_order(group)));
    return most && BN_sub_word(most.get(), 2) == 1 && !BN_is_zero(scalar) && BN_cmp(scalar, most.get()) <= 0;
}

/// The key with its public point worked out; null for a scalar out of range.
KeyHandle keyOf(const Secret &privateKey)
{
    const CurveGroup group(EC_GROUP_new_by_curve_name(NID_sm2));
    const BigNumber scalar(BN_secure_new());
    if (!group || !scalar || privateKey.size() != ScalarBytes
        || !BN_bin2bn(bytesOf(privateKey), ScalarBytes, scalar.get()) || !inRange(scalar.get(), group.get()))
        return {};
    const CurvePoint point(EC_POINT_new(group.get()));
    std::array<unsigned char, PointBytes> bytes{};
    if (!point || EC_POINT_mul(group.get(), point.get(), scalar.get(), nullptr, nullptr, nullptr) != 1
        || EC_POINT_point2oct(
               group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes.data(), bytes.size(), nullptr)
            != bytes.size())
        return {};
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, SN_sm2, 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, bytes.data(), bytes.size()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar.get()) != 1)
        return {};
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, parameters.get()) != 1)
        return {};
    return KeyHandle(key);
}

std::string publicPem(EVP_PKEY *key)
{
    const MemoryBio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PUBKEY(bio.get(), key) != 1)
        return {};
    char *text = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &text);
    return length > 0 ? std::string(text, static_cast<std::size_t>(length)) : std::string();
}

KeyHandle readPublic(std::string_view pem)
{
    const MemoryBio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    KeyHandle key(bio ? PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    return key && EVP_PKEY_is_a(key.get(), "SM2") == 1 ? std::move(key) : nullptr;
}

/// The SubjectPublicKeyInfo of a PEM text; empty for what is no public key.
std::string publicDer(std::string_view pem)
{
    const KeyHandle key = readPublic(pem);
    unsigned char *der = nullptr;
    const int length = key ? i2d_PUBKEY(key.get(), &der) : 0;
    if (length <= 0)
        return {};
    std::string bytes(reinterpret_cast<const char *>(der), static_cast<std::size_t>(length));
    OPENSSL_free(der);
    return bytes;
}

using Begin = int (*)(EVP_MD_CTX *, EVP_PKEY_CTX **, const EVP_MD *, ENGINE *, EVP_PKEY *);

/// A context that hashes with SM3 what the key, under the identifier, signs or verifies; null when OpenSSL fails.
DigestContext contextFor(EVP_PKEY *key, Begin begin)
{
    DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *keyContext = nullptr; // belongs to `context`
    if (!context || begin(context.get(), &keyContext, EVP_sm3(), nullptr, key) != 1
        || EVP_PKEY_CTX_set1_id(keyContext, Sm2Identifier.data(), static_cast<int>(Sm2Identifier.size())) != 1)
        return {};
    return context;
}

} // namespace

base::Result<Sm2KeyPair> makeSm2Key(Random &random)
{
    constexpr int Attempts = 16; // one in four billion scalars is out of range
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        Secret scalar(ScalarBytes);
        if (!random.fill(scalar.writable(), scalar.size()))
            break;
        const KeyHandle key = keyOf(scalar);
        if (!key)
            continue;
        if (std::string pem = publicPem(key.get()); !pem.empty())
            return Sm2KeyPair{std::move(scalar), std::move(pem)};
    }
    return tl::unexpected(cryptographyFailed("making a key"));
}

base::Result<std::string> signSm2(const Secret &privateKey, std::string_view message)
{
    const KeyHandle key = keyOf(privateKey);
    if (!key)
        return base::fail(base::ErrorCode::Invalid, "these bytes are no private key of SM2");
    const DigestContext context = contextFor(key.get(), EVP_DigestSignInit);
    std::size_t length = 0;
    if (!context || EVP_DigestSign(context.get(), nullptr, &length, bytesOf(message), message.size()) != 1)
        return tl::unexpected(cryptographyFailed("signing"));
    std::string signature(length, '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, bytesOf(message),
            message.size())
        != 1)
        return tl::unexpected(cryptographyFailed("signing"));
    signature.resize(length);
    return toBase64(signature);
}

bool verifySm2(std::string_view publicKey, std::string_view message, std::string_view signature)
{
    const auto der = fromBase64(signature);
    const KeyHandle key = readPublic(publicKey);
    if (!der || !key)
        return false;
    const DigestContext context = contextFor(key.get(), EVP_DigestVerifyInit);
    return context
        && EVP_DigestVerify(context.get(), bytesOf(*der), der->size(), bytesOf(message), message.size()) == 1;
}

std::string sm2KeyId(std::string_view publicKey)
{
    constexpr std::size_t Digits = 16;
    const std::string der = publicDer(publicKey);
    return der.empty() ? std::string() : base::sm3Hex(der).substr(0, Digits);
}

std::string sm2Fingerprint(std::string_view publicKey)
{
    constexpr std::size_t Digits = 32;
    constexpr std::size_t Group = 4;
    const std::string der = publicDer(publicKey);
    const std::string digest = der.empty() ? std::string() : base::sm3Hex(der).substr(0, Digits);
    std::string groups;
    for (std::size_t at = 0; at < digest.size(); at += Group)
        groups.append(at == 0 ? "" : "-").append(digest.substr(at, Group));
    return groups;
}

std::string sm2KeyLine(std::string_view publicKey)
{
    const std::string der = publicDer(publicKey);
    return der.empty() ? std::string() : toBase64(der);
}

std::string sm2KeyOfLine(std::string_view line)
{
    const auto der = fromBase64(line);
    if (!der)
        return {};
    const unsigned char *bytes = bytesOf(*der);
    const KeyHandle key(d2i_PUBKEY(nullptr, &bytes, static_cast<long>(der->size())));
    if (!key || EVP_PKEY_is_a(key.get(), "SM2") != 1)
        return {};
    std::string pem = publicPem(key.get());
    return sm2KeyLine(pem) == line ? pem : std::string();
}

} // namespace identity
