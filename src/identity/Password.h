#pragma once

#include "identity/Scrypt.h"

#include <vector>

namespace identity {

/// A rule that a new password breaks.
enum class PasswordFault {
    TooShort, ///< fewer than 10 characters
    HasName, ///< the account's name stands in it
    TooFewKinds, ///< fewer than three of: small letters, capitals, digits, others; and fewer than 16 characters
    Common, ///< one of those that are tried first
};

/// Every rule that the password breaks, in the order above; none: it may be used.
[[nodiscard]] std::vector<PasswordFault> passwordFaults(std::string_view password, std::string_view account);
/// What to do about it, English.
[[nodiscard]] std::string_view explain(PasswordFault fault);

/// What is kept of a password: enough to recognise it, not enough to tell it.
struct PasswordHash {
    ScryptCost cost;
    std::string salt; ///< base64
    std::string hash; ///< base64, 32 bytes
    friend bool operator==(const PasswordHash &, const PasswordHash &) = default;
};

/// Errors: those of scrypt(), Io.
[[nodiscard]] base::Result<PasswordHash> hashPassword(
    std::string_view password, const ScryptCost &cost, Random &random);

/// Whether it is the password, compared in constant time. A hash that cannot be worked out matches nothing.
[[nodiscard]] bool isPassword(std::string_view password, const PasswordHash &hash);

} // namespace identity
