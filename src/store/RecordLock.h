#pragma once

#include "base/Result.h"

#include <QLockFile>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace store {

/// Takes the lock file beside a record ("<path>.lock"). It is held as long as the object lives; the lock of a program
/// that died is taken over. Errors: Busy (names program, process and machine), ReadOnly, Io.
[[nodiscard]] base::Result<std::unique_ptr<QLockFile>> lockRecord(const std::string &path);

/// Who has a record open, as its lock file says.
struct LockHolder {
    std::string program;
    std::int64_t process = 0;
    std::string machine;
};
/// Nothing when there is no lock file, or none that can be read. Only looks: takes no lock and waits for none.
[[nodiscard]] std::optional<LockHolder> lockHolder(const std::string &path);

} // namespace store
