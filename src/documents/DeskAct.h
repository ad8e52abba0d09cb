#pragma once

#include "base/Instant.h"

#include <string>

namespace documents {

/// An act with papers or goods of the reserve, before it is a row.
struct DeskAct {
    base::Instant at; ///< as told
    base::Instant recorded;
    std::string what;
    std::string recorder;
};

/// "；理由：…"; nothing where none was given.
[[nodiscard]] inline std::string becauseWords(const std::string &reason)
{
    return reason.empty() ? std::string() : "；理由：" + reason;
}

/// "：…"; nothing where there is nothing more to say.
[[nodiscard]] inline std::string moreWords(const std::string &more)
{
    return more.empty() ? std::string() : "：" + more;
}

} // namespace documents
