#include "identity/Random.h"

#include <openssl/rand.h>

namespace identity {

bool SystemRandom::fill(unsigned char *bytes, std::size_t size)
{
    return RAND_bytes(bytes, static_cast<int>(size)) == 1;
}

base::Result<std::string> randomBytes(Random &random, std::size_t size)
{
    std::string bytes(size, '\0');
    if (!random.fill(reinterpret_cast<unsigned char *>(bytes.data()), size))
        return tl::unexpected(cryptographyFailed("random bytes"));
    return bytes;
}

base::Error cryptographyFailed(const std::string &what)
{
    return {base::ErrorCode::Io, "OpenSSL failed at " + what + "; nothing was recorded, try again"};
}

} // namespace identity
