#pragma once

#include "store/RecordKind.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

namespace store {

/// Says, as long as it lives, that this process has a record file open through SQLite. POSIX cancels every lock a
/// process holds on a file when it closes any descriptor of it, also SQLite's own (sqlite.org/howtocorrupt.html, 2.2):
/// so a file listed here is never opened in any other way.
class OpenRecord {
public:
    OpenRecord(const std::string &path, RecordKind kind);
    ~OpenRecord();
    OpenRecord(const OpenRecord &) = delete;
    OpenRecord &operator=(const OpenRecord &) = delete;

    /// The kind of the record at `path` when this process has it open.
    [[nodiscard]] static std::optional<RecordKind> openKind(const std::string &path);

    /// Hold this from the first look at a file until it is listed.
    [[nodiscard]] static std::unique_lock<std::mutex> oneAtATime();

private:
    std::int64_t m_token = 0;
};

} // namespace store
