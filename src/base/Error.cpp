#include "base/Error.h"

namespace base {

std::string_view name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::Invalid:
        return "invalid";
    case ErrorCode::Refused:
        return "refused";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::Foreign:
        return "foreign";
    case ErrorCode::Newer:
        return "newer";
    case ErrorCode::ReadOnly:
        return "read_only";
    case ErrorCode::Busy:
        return "busy";
    case ErrorCode::Full:
        return "full";
    case ErrorCode::Io:
        return "io";
    }
    return "?";
}

std::string toString(const Error &error)
{
    std::string text(name(error.code));
    if (!error.subject.empty())
        text += " [" + error.subject + "]";
    return text + ": " + error.detail;
}

} // namespace base
