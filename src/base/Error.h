#pragma once

#include <string>

namespace base {

/// What kind of failure it is. The view chooses its sentence by this code, never by the detail.
enum class ErrorCode {
    NotFound, ///< the thing named does not exist
    Conflict, ///< somebody else was faster: read again and retry
    Invalid, ///< the input cannot be used as it is
    Refused, ///< the input is well formed, a rule forbids it
    Corrupt, ///< a file is damaged
    Foreign, ///< a file belongs to another program
    Newer, ///< a file was written by a newer version
    ReadOnly, ///< the place cannot be written to
    Busy, ///< another program holds the file
    Full, ///< no space left
    Io, ///< any other failure of the machine
};

/// The stable name of a code, as it stands in JSON answers and in the log, for example "not_found".
[[nodiscard]] std::string_view name(ErrorCode code);

/// What went wrong. `detail` is English, for the log and for the command line; it says what and what to do.
/// `subject` is the thing it is about (a file, a fact, a row), in the words of whoever gave it.
struct Error {
    ErrorCode code = ErrorCode::Io;
    std::string detail;
    std::string subject = {};
    std::string reason = {}; ///< a finer code where the kind says too little, such as "outside-domain"; mostly empty
};

/// "code: detail", for logs and test messages.
[[nodiscard]] std::string toString(const Error &error);

} // namespace base
