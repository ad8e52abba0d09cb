#pragma once

#include <string>

namespace support {

/// A plan's text but for its change record, which a draft has of its own.
[[nodiscard]] inline std::string withoutChangeRecord(std::string text)
{
    const std::size_t begin = text.find("\nchanges:\n");
    if (begin != std::string::npos)
        text.erase(begin, text.find("\n\n", begin) - begin);
    return text;
}

} // namespace support
