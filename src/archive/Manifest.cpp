#include "archive/Manifest.h"

#include "base/Digest.h"
#include "base/Text.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <set>

namespace archive {

namespace {

constexpr std::size_t DigestLength = 64; ///< hex digits; of both kinds

std::string_view between(DigestKind kind) { return kind == DigestKind::Sha256 ? "  " : " *"; }

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < length; ++i)
        (hex += Digits[digest.at(i) >> 4U]) += Digits[digest.at(i) & 15U];
    return hex;
}

} // namespace

std::string digestOf(DigestKind kind, std::string_view bytes)
{
    return kind == DigestKind::Sha256 ? sha256Hex(bytes) : base::sm3Hex(bytes);
}

std::string manifestOf(DigestKind kind, const std::vector<File> &files)
{
    std::vector<std::string> lines;
    for (const File &file : files)
        lines.push_back(file.name + '\n' + digestOf(kind, file.bytes));
    std::ranges::sort(lines);
    std::string text;
    for (const std::string &line : lines) {
        const std::size_t end = line.find('\n');
        (((text += line.substr(end + 1)) += between(kind)) += line.substr(0, end)) += '\n';
    }
    return text;
}

base::Result<std::vector<Digested>> readManifest(DigestKind kind, std::string_view text)
{
    std::vector<Digested> all;
    std::set<std::string, std::less<>> names;
    const auto corrupt = [&](const std::string &why) {
        return base::fail(base::ErrorCode::Corrupt, "line " + std::to_string(all.size() + 1) + " " + why);
    };
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            return corrupt("is cut off");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const std::string_view digest = line.substr(0, DigestLength);
        const bool isDigest =
            digest.size() == DigestLength && digest.find_first_not_of("0123456789abcdef") == std::string_view::npos;
        if (!isDigest || line.substr(DigestLength, 2) != between(kind) || line.size() == DigestLength + 2)
            return corrupt("is no digest with a name");
        const std::string name(line.substr(DigestLength + 2));
        if (!names.insert(name).second)
            return corrupt("names " + base::quotedLine(name) + " again");
        all.push_back({name, std::string(digest)});
    }
    return all;
}

} // namespace archive
