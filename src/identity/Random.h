#pragma once

#include "base/Result.h"

#include <string>

namespace identity {

/// Where salts, nonces and keys come from. Tests bring their own, so that what they make is the same every time.
class Random {
public:
    virtual ~Random() = default;
    /// Fills `size` bytes; false when there is no randomness to be had.
    [[nodiscard]] virtual bool fill(unsigned char *bytes, std::size_t size) = 0;
};

/// OpenSSL's generator, seeded by the operating system.
class SystemRandom final : public Random {
public:
    [[nodiscard]] bool fill(unsigned char *bytes, std::size_t size) override;
};

/// So many random bytes that need not stay secret. Error: Io.
[[nodiscard]] base::Result<std::string> randomBytes(Random &random, std::size_t size);

/// What is said when OpenSSL itself fails: there is nothing a person did wrong.
[[nodiscard]] base::Error cryptographyFailed(const std::string &what);

} // namespace identity
