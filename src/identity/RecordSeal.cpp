#include "identity/RecordSeal.h"

#include <charconv>

namespace identity {

static constexpr std::string_view Prefix = "record ";
static constexpr std::string_view Heading = "吕梁市应急指挥记录封签\n";
static constexpr std::size_t HashLength = 64;

std::string sealText(const RecordSeal &seal)
{
    return std::string(Heading) + "位置：" + std::to_string(seal.position) + "\n摘要：" + seal.head + "\n";
}

bool isSealText(std::string_view text) { return text.starts_with(Heading); }

std::string sealName(const RecordSeal &seal)
{
    return std::string(Prefix) + std::to_string(seal.position) + " " + seal.head;
}

std::optional<RecordSeal> sealNamed(const std::string &name)
{
    if (!name.starts_with(Prefix))
        return {};
    RecordSeal seal;
    const char *const end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data() + Prefix.size(), end, seal.position);
    if (error != std::errc() || rest == end || *rest != ' ')
        return {};
    seal.head.assign(rest + 1, end);
    const bool isHash =
        seal.head.size() == HashLength && seal.head.find_first_not_of("0123456789abcdef") == std::string::npos;
    return isHash ? std::optional(std::move(seal)) : std::nullopt;
}

} // namespace identity
