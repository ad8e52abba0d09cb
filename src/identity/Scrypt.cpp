#include "identity/Scrypt.h"

#include "identity/Handles.h"

namespace identity {

base::Result<Secret> scrypt(std::string_view password, std::string_view salt, const ScryptCost &cost, std::size_t size)
{
    constexpr std::uint64_t MostMemory = 256ULL * 1024 * 1024;
    Secret key(size);
    if (cost.n < 2 || cost.r < 1 || cost.p < 1
        || EVP_PBE_scrypt(password.data(), password.size(), bytesOf(salt), salt.size(),
               static_cast<std::uint64_t>(cost.n), static_cast<std::uint64_t>(cost.r),
               static_cast<std::uint64_t>(cost.p), MostMemory, key.writable(), size)
            != 1)
        return base::fail(base::ErrorCode::Invalid,
            "scrypt cannot work with n=" + std::to_string(cost.n) + ", r=" + std::to_string(cost.r)
                + ", p=" + std::to_string(cost.p));
    return key;
}

} // namespace identity
