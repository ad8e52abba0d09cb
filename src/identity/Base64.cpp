#include "identity/Base64.h"

#include "identity/Handles.h"

namespace identity {

std::string toBase64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // and the zero that OpenSSL writes behind
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()), bytesOf(bytes), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return {};
    std::string bytes(text.size() / 4 * 3, '\0');
    if (EVP_DecodeBlock(reinterpret_cast<unsigned char *>(bytes.data()), bytesOf(text), static_cast<int>(text.size()))
        < 0)
        return {};
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    bytes.resize(bytes.size() - padding);
    // OpenSSL overlooks blanks and stray bits; one value is to have one text.
    return toBase64(bytes) == text ? std::optional(bytes) : std::nullopt;
}

} // namespace identity
