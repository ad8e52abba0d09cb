#pragma once

#include "store/EndWatch.h"
#include "store/SqliteEventStore.h"

namespace store {

/// A record that is open for reading, held against what is remembered of it under `path`; what is missing is said in
/// `report`. Nothing is remembered of a demonstration, which is made anew. Errors: those of reading.
[[nodiscard]] base::Result<Standing> standingOf(const SqliteEventStore &record, const std::string &path,
    const std::filesystem::path &seenEnds, app::ChainReport &report);

/// Somebody knows why ends that were seen here are no longer in the record: they count as accepted, with the reason,
/// and stay remembered. Returns them. Errors: Invalid (no reason, or none of one line), those of reading the record and
/// of SeenEnds::change().
[[nodiscard]] base::Result<std::vector<SeenEnd>> acceptLostEnds(
    const std::string &path, const std::filesystem::path &seenEnds, const std::string &because, base::Instant now);

/// Around an act of ours that puts another record in the place of one: what stood there until then is no loss.
class Replacing {
public:
    /// Before the act. What is lost already, and nobody has said why, stays so.
    Replacing(std::string path, std::filesystem::path seenEnds);
    /// After it. Returns what was given up. Errors: as acceptLostEnds().
    [[nodiscard]] base::Result<std::vector<SeenEnd>> done(const std::string &because, base::Instant now) const;

private:
    std::string m_path;
    std::filesystem::path m_seenEnds;
    std::vector<SeenEnd> m_lostBefore;
};

/// How far this machine saw the record at `path` go, whatever stands there now; nothing where it never did.
[[nodiscard]] std::optional<SeenEnd> furthestSeen(const std::string &path, const std::filesystem::path &seenEnds);

} // namespace store
