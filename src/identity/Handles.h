#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

/// OpenSSL's objects, freed when they go out of sight. Only for the .cpp files of this folder.
namespace identity {

template <auto Free>
struct FreedBy {
    template <class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using BigNumber = std::unique_ptr<BIGNUM, FreedBy<BN_clear_free>>;
using CurveGroup = std::unique_ptr<EC_GROUP, FreedBy<EC_GROUP_free>>;
using CurvePoint = std::unique_ptr<EC_POINT, FreedBy<EC_POINT_free>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, FreedBy<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreedBy<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreedBy<EVP_MD_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreedBy<EVP_CIPHER_CTX_free>>;
using ParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, FreedBy<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, FreedBy<OSSL_PARAM_free>>;
using MemoryBio = std::unique_ptr<BIO, FreedBy<BIO_free_all>>;

/// The bytes of a text as OpenSSL takes them.
template <class Text>
[[nodiscard]] const unsigned char *bytesOf(const Text &text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace identity
