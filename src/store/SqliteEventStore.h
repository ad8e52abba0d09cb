#pragma once

#include "app/EventStore.h"
#include "store/OpenOptions.h"

namespace store {

/// The record in one SQLite file (docs/formats/store.md). Belongs to the thread that opened it; from any other thread
/// every call fails with Invalid. Verifying streams through the rows; a row that cannot be read is the first bad one.
class SqliteEventStore : public app::EventStore {
public:
    /// Opens the record at `path`, or makes it when the options say so. Nothing that stands there is ever overwritten.
    /// Errors, each with what is safe and what to do: NotFound, Invalid (a folder), Corrupt (empty, cut off, altered),
    /// Foreign (another program's, or another kind), Newer, ReadOnly, Busy (names the program that holds it), Refused,
    /// Full, Io.
    [[nodiscard]] static base::Result<std::unique_ptr<SqliteEventStore>> open(
        const std::string &path, const OpenOptions &options = {});

    /// Looks at what a writer builds on, in a time that does not grow with the record: the newest 20 000 events, and
    /// every event of `stream` (empty: none), each against its own hash and its neighbours'. Error: Corrupt, naming the
    /// first bad event and what to do.
    [[nodiscard]] virtual base::Result<> requireUnaltered(const std::string &stream) const = 0;
    /// The same of every event.
    [[nodiscard]] virtual base::Result<> requireWhole() const = 0;

    /// Why this machine does not remember how far the record goes, when it should; nothing where it does.
    [[nodiscard]] virtual const std::optional<base::Error> &memoryProblem() const = 0;
    [[nodiscard]] virtual RecordKind kind() const = 0;
    /// The file, absolute, links resolved.
    [[nodiscard]] virtual const std::string &path() const = 0;
};

} // namespace store
