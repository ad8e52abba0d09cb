#include "identity/Secret.h"

#include <openssl/crypto.h>

namespace identity {

Secret::Secret(std::string &&text)
    : m_bytes(text.begin(), text.end())
{
    OPENSSL_cleanse(text.data(), text.size());
    text.clear();
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

bool Secret::equals(std::string_view other) const
{
    return other.size() == size() && CRYPTO_memcmp(other.data(), data(), size()) == 0;
}

void Secret::wipe()
{
    if (!m_bytes.empty())
        OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

} // namespace identity
