#pragma once

#include "base/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace platform {

/// Who must act on an entry.
enum class LogLevel {
    Critical, ///< whoever is at the desk, now: the record or the program cannot be relied on
    Error, ///< whoever is at the desk: what he asked for did not happen
    Warning, ///< whoever looks after the machine, the next morning
    Info, ///< nobody: starts, stops, files opened
    Debug, ///< a developer, when asked
};

/// Where the log goes and how much of it is kept.
struct LogOptions {
    std::filesystem::path folder; ///< "fengsui.log" and its predecessors stand here; made when missing
    LogLevel detail = LogLevel::Info; ///< the least level kept in the file; standard error shows warnings and above
    std::size_t fileBytes = 1024 * 1024; ///< when a file is full the next begins
    std::size_t files = 5; ///< predecessors kept
};

/// Starts the log file and takes in Qt's messages. Where the file cannot be written the log goes on to standard error
/// alone and the reason is returned: ReadOnly. Before the start, and after the end, entries go to standard error as
/// well.
[[nodiscard]] base::Result<> startLogging(const LogOptions &options);
/// Writes out what is pending and gives Qt its own message handler back.
void stopLogging();

/// One entry, one line; line breaks within become " | ". Never facts of an incident: no narrative, names, numbers,
/// places.
void log(LogLevel level, std::string_view message);

/// An error as the log may keep it: code and detail. The subject stays out, it is in the words of whoever gave it.
[[nodiscard]] std::string logged(const base::Error &error);

} // namespace platform
