#pragma once

#include "app/EventStore.h"
#include "store/DurableFile.h"
#include "store/RecordKind.h"
#include "store/EndWatch.h"

#include <filesystem>
#include <iosfwd>
#include <optional>

namespace store {

/// What an examination of a record file found.
struct VerifyReport {
    app::ChainReport chain; ///< the hash chain alone
    std::vector<std::string> damage; ///< of the file around the events: pages, indexes, missing guards; English
    Standing seen; ///< held against what this machine remembers of it, where the chain is whole
    app::ChainReport asSeen; ///< what that says of it
    [[nodiscard]] bool whole() const
    {
        return chain.firstBadPosition == 0 && damage.empty() && asSeen.firstBadPosition == 0;
    }
};

/// Walks the hash chain of a record of any kind, holds its end against what `seenEnds` remembers of it, checks pages,
/// indexes and the triggers that guard the events. Opens the file for reading only, also beside a running program.
/// Errors: those of SqliteEventStore::open.
[[nodiscard]] base::Result<VerifyReport> verifyRecord(
    const std::string &path, const std::filesystem::path &seenEnds = {});

/// A compact, verified copy of the record at `from`, also while a program writes to it. The copy appears at `to` whole
/// or not at all. Errors: Refused when `to` exists and must not be replaced; Corrupt when the record is damaged;
/// ReadOnly, Full, …
[[nodiscard]] base::Result<> backUpRecord(
    const std::string &from, const std::string &to, Overwrite overwrite = Overwrite::Refuse);

/// Where the record that was replaced by a restore is kept; nothing when there was none.
struct RestoreReceipt {
    std::optional<std::string> keptAt;
};

/// Puts a copy of the verified record `backup` in the place of `target`. What stood at `target` stays beside it as
/// "<target>.before-restore" (with a number when that is taken), damaged or not. Errors: Corrupt when the backup is
/// damaged, Busy while a program has the target open, Foreign when the kinds differ, ReadOnly, Full, Io; nothing was
/// changed then.
[[nodiscard]] base::Result<RestoreReceipt> restoreRecord(const std::string &backup, const std::string &target);

/// Figures of a record.
struct RecordStatistics {
    RecordKind kind = RecordKind::Live;
    int schema = 0;
    std::int64_t events = 0;
    std::int64_t streams = 0;
    std::int64_t readModelRows = 0;
    std::uintmax_t bytes = 0; ///< the file and its write-ahead log
    std::optional<base::Instant> firstRecorded;
    std::optional<base::Instant> lastRecorded;
    std::string head; ///< hash of the last event, 64 zeros when there is none
};

[[nodiscard]] base::Result<RecordStatistics> recordStatistics(const std::string &path);

/// Every event, oldest first, as one JSON object a line (docs/formats/store.md), enough to compute every hash again.
/// Returns how many. Errors: those of reading; Io when the stream fails.
[[nodiscard]] base::Result<std::int64_t> exportJsonLines(const app::EventStore &store, std::ostream &out);

} // namespace store
