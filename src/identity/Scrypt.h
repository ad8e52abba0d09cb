#pragma once

#include "identity/Random.h"
#include "identity/Secret.h"

#include <cstdint>

namespace identity {

/// What one guess costs (RFC 7914). It stands beside everything derived by it, so that it can be raised later.
struct ScryptCost {
    std::int64_t n = 32768; ///< a power of two; with r = 8 one guess takes 32 MiB and some 0.1 s
    std::int64_t r = 8;
    std::int64_t p = 1;
    friend bool operator==(const ScryptCost &, const ScryptCost &) = default;
};

/// Salts are this long.
inline constexpr std::size_t SaltBytes = 16;

/// Derives `size` bytes. Error: Invalid for a cost that scrypt does not have, or that needs over 256 MiB.
[[nodiscard]] base::Result<Secret> scrypt(
    std::string_view password, std::string_view salt, const ScryptCost &cost, std::size_t size);

} // namespace identity
