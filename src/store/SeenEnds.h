#pragma once

#include "base/Instant.h"
#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace store {

/// The last event of a record as this machine once saw it.
struct SeenEnd {
    std::int64_t position = 0; ///< 0: the record was empty
    std::string hash;
    base::Instant recorded; ///< when that event was recorded
    friend bool operator==(const SeenEnd &, const SeenEnd &) = default;
};

/// An end that was not in its record any more, and nobody has said why.
struct LostEnd {
    SeenEnd end;
    SeenEnd found; ///< where the record ended when that was found
    friend bool operator==(const LostEnd &, const LostEnd &) = default;
};

/// One that somebody knows about.
struct AcceptedLoss {
    SeenEnd end;
    std::int64_t recordEnded = 0; ///< the last position of the record then
    base::Instant accepted;
    std::string because;
    friend bool operator==(const AcceptedLoss &, const AcceptedLoss &) = default;
};

/// What this machine remembers of a record in one place.
struct SeenRecord {
    std::vector<SeenEnd> trail; ///< the first, the last of each day, and the newest hundred; oldest first
    std::vector<LostEnd> lost; ///< oldest first
    std::vector<AcceptedLoss> accepted; ///< oldest first
    friend bool operator==(const SeenRecord &, const SeenRecord &) = default;
};

/// Puts an end behind the trail: the newest hundred are kept, before them the last of each day.
void goOn(std::vector<SeenEnd> &trail, SeenEnd end);

/// How far each record went, remembered beside the records: a hash chain is whole as well when its end is cut off, or
/// when all of it is made anew, and only who remembers its end can tell (docs/formats/store.md). One small file for
/// each place of a record.
class SeenEnds {
public:
    /// An empty folder remembers nothing. A folder that is not there is made when there is something to remember.
    explicit SeenEnds(std::filesystem::path folder);

    [[nodiscard]] bool remembers() const { return !m_folder.empty(); }
    /// What is remembered of the record at `place`, an absolute path. Error: Corrupt, it cannot be read; changing it
    /// puts it aside.
    [[nodiscard]] base::Result<SeenRecord> of(const std::string &place) const;
    /// Changes it, durably and beside other programs. What `change` gets is empty where it could not be read. Errors:
    /// Busy, ReadOnly, Full, Io; all stays as it was then.
    using Change = std::function<base::Result<>(SeenRecord &)>;
    [[nodiscard]] base::Result<> change(const std::string &place, const Change &change) const;

private:
    [[nodiscard]] std::filesystem::path fileOf(const std::string &place) const;

    std::filesystem::path m_folder;
};

} // namespace store
