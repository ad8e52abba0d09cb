#include "identity/Password.h"

#include "base/Text.h"
#include "identity/Base64.h"

#include <algorithm>
#include <array>

namespace identity {

namespace {

constexpr std::size_t LeastCharacters = 10;
constexpr std::size_t LongCharacters = 16; ///< from here on length alone is enough
constexpr std::size_t LeastKinds = 3;
constexpr std::size_t HashBytes = 32;

/// In small letters; those of ten and more characters that head the lists of leaked ones, and what people make of them.
constexpr auto CommonPasswords = std::to_array<std::string_view>({
    "1234567890",
    "0123456789",
    "0987654321",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "1qaz@wsx3edc",
    "qwertyuiop",
    "qwerty12345",
    "qwerty123456",
    "qwerty@123",
    "qwer1234!@#$",
    "asdfghjkl123",
    "password12",
    "password123",
    "password123!",
    "password1234",
    "password@123",
    "passw0rd123",
    "p@ssw0rd123",
    "p@ssw0rd123!",
    "p@ssword123",
    "iloveyou123",
    "welcome123!",
    "welcome@123",
    "changeme123",
    "changeme123!",
    "administrator",
    "admin12345",
    "admin123456",
    "admin@12345",
    "admin@123456",
    "admin123!@#",
    "root123456",
    "test123456",
    "test@123456",
    "user123456",
    "woaini1314",
    "woaini1314520",
    "woaini520520",
    "5201314520",
    "a123456789",
    "a1234567890",
    "aa123456789",
    "abc1234567",
    "abc123456789",
    "abcd123456",
    "abcd1234!@#$",
    "abc@123456",
    "qq123456789",
    "zxcvbnm123",
    "!qaz2wsx3edc",
    "huawei@123",
    "lvliang123",
    "lvliang@123",
    "fengsui123",
    "fengsui@123",
    "1234567890123456",
    "0000000000000000",
    "1111111111111111",
    "passwordpassword",
    "qwertyuiopasdfgh",
});

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::ranges::transform(
        low, low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

std::size_t kindsIn(std::string_view text)
{
    const auto isSmall = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isOther = [&](char c) { return !isSmall(c) && !isCapital(c) && !isDigit(c); };
    return static_cast<std::size_t>(std::ranges::any_of(text, isSmall) + std::ranges::any_of(text, isCapital)
        + std::ranges::any_of(text, isDigit) + std::ranges::any_of(text, isOther));
}

} // namespace

std::vector<PasswordFault> passwordFaults(std::string_view password, std::string_view account)
{
    std::vector<PasswordFault> faults;
    const std::size_t length = base::characterCount(password);
    const std::string low = lowered(password);
    if (length < LeastCharacters)
        faults.push_back(PasswordFault::TooShort);
    if (!account.empty() && low.find(lowered(account)) != std::string::npos)
        faults.push_back(PasswordFault::HasName);
    if (length < LongCharacters && kindsIn(password) < LeastKinds)
        faults.push_back(PasswordFault::TooFewKinds);
    if (std::ranges::find(CommonPasswords, low) != CommonPasswords.end())
        faults.push_back(PasswordFault::Common);
    return faults;
}

std::string_view explain(PasswordFault fault)
{
    switch (fault) {
    case PasswordFault::TooShort:
        return "take at least 10 characters";
    case PasswordFault::HasName:
        return "leave the account's name out of it";
    case PasswordFault::TooFewKinds:
        return "mix three of small letters, capitals, digits and other characters, or take at least 16 characters";
    case PasswordFault::Common:
        return "it is one of those that are tried first, take another";
    }
    return "?";
}

base::Result<PasswordHash> hashPassword(std::string_view password, const ScryptCost &cost, Random &random)
{
    const auto salt = randomBytes(random, SaltBytes);
    if (!salt)
        return base::failFrom(salt);
    const auto hash = scrypt(password, *salt, cost, HashBytes);
    if (!hash)
        return base::failFrom(hash);
    return PasswordHash{cost, toBase64(*salt), toBase64(hash->view())};
}

bool isPassword(std::string_view password, const PasswordHash &hash)
{
    const auto salt = fromBase64(hash.salt);
    const auto kept = fromBase64(hash.hash);
    if (!salt || !kept || kept->size() != HashBytes)
        return false;
    const auto derived = scrypt(password, *salt, hash.cost, HashBytes);
    return derived && derived->equals(*kept);
}

} // namespace identity
