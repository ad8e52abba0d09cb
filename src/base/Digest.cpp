#include "base/Digest.h"

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace base {

std::string sm3Hex(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), EVP_sm3(), nullptr);
    EVP_DigestUpdate(context.get(), bytes.data(), bytes.size());
    EVP_DigestFinal_ex(context.get(), digest.data(), &length);
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2U * length);
    for (unsigned int i = 0; i < length; ++i) {
        hex += Digits[digest[i] >> 4U];
        hex += Digits[digest[i] & 15U];
    }
    return hex;
}

} // namespace base
