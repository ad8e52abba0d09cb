#pragma once

#include "store/RecordKind.h"

#include <chrono>
#include <filesystem>

namespace store {

/// A reader never changes the file.
enum class OpenMode { ReadWrite, ReadOnly };

/// What happens when the file is not there, or is.
enum class Creation {
    IfMissing, ///< a new record is made
    Never, ///< NotFound
    OnlyNew, ///< a file already there is Refused
};

/// How a record is opened; as they stand: the program's own live record.
struct OpenOptions {
    OpenMode mode = OpenMode::ReadWrite;
    /// The kind the file must be of; nothing: any kind of ours (an existing file only).
    std::optional<RecordKind> kind = RecordKind::Live;
    /// Hold the lock file beside the record, so that a second program that asks for it too gets Busy. Only for
    /// ReadWrite.
    bool exclusive = true;
    Creation creation = Creation::IfMissing; ///< only for ReadWrite; a reader never creates
    /// How long a write waits for another writer before it gives up with Busy.
    std::chrono::milliseconds busyTimeout{1000};
    /// The folder in which this machine remembers where its records ended (SeenEnds); empty: it does not.
    std::filesystem::path seenEnds = {};
};

/// For looking at a record, whatever its kind.
[[nodiscard]] inline OpenOptions readerOfAnyKind()
{
    OpenOptions options;
    options.mode = OpenMode::ReadOnly;
    options.kind.reset();
    return options;
}

} // namespace store
