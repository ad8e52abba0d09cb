#include "store/LostEnds.h"

#include "base/PlainLine.h"

namespace fs = std::filesystem;

namespace store {

namespace {

using Record = base::Result<std::unique_ptr<SqliteEventStore>>;

EndWatch watchOver(const SqliteEventStore &record, const std::string &path, const fs::path &seenEnds)
{
    return EndWatch(SeenEnds(record.kind() == RecordKind::Demo ? fs::path() : seenEnds), path,
        [&record](std::int64_t at) { return eventAt(record, at); });
}

base::Result<std::vector<SeenEnd>> accept(const std::string &path, const fs::path &seenEnds, const std::string &because,
    base::Instant now, const std::vector<SeenEnd> &stays)
{
    const Record record = SqliteEventStore::open(path, readerOfAnyKind());
    if (!record)
        return failFrom(record);
    const auto head = headOf(**record);
    return head ? watchOver(**record, path, seenEnds).accept(*head, because, now, stays) : failFrom(head);
}

/// All that is remembered of it and not explained, as of a record that is empty: what stands there cannot be read.
std::vector<SeenEnd> everythingSeen(const std::string &path, const fs::path &seenEnds)
{
    const EndWatch watch(SeenEnds(seenEnds), path,
        [](std::int64_t) -> base::Result<std::optional<app::StoredEvent>> { return std::nullopt; });
    std::vector<SeenEnd> ends;
    if (const auto standing = watch.hold(std::nullopt); standing) {
        for (const LostEnd &one : standing->lost)
            ends.push_back(one.end);
    }
    return ends;
}

} // namespace

base::Result<Standing> standingOf(
    const SqliteEventStore &record, const std::string &path, const fs::path &seenEnds, app::ChainReport &report)
{
    const auto head = headOf(record);
    return head ? watchOver(record, path, seenEnds).judge(*head, report) : failFrom(head);
}

base::Result<std::vector<SeenEnd>> acceptLostEnds(
    const std::string &path, const fs::path &seenEnds, const std::string &because, base::Instant now)
{
    if (!base::isPlainLine(because))
        return base::fail(base::ErrorCode::Invalid, "say why in one line of up to 200 characters", path);
    return accept(path, seenEnds, because, now, {});
}

Replacing::Replacing(std::string path, fs::path seenEnds)
    : m_path(std::move(path))
    , m_seenEnds(std::move(seenEnds))
{
    const Record record = SqliteEventStore::open(m_path, readerOfAnyKind());
    if (record) {
        app::ChainReport unasked;
        if (const auto standing = standingOf(**record, m_path, m_seenEnds, unasked); standing) {
            for (const LostEnd &one : standing->lost)
                m_lostBefore.push_back(one.end);
        }
    } else if (record.error().code == base::ErrorCode::NotFound) {
        m_lostBefore = everythingSeen(m_path, m_seenEnds); // it was gone before; a damaged one is what is replaced
    }
}

base::Result<std::vector<SeenEnd>> Replacing::done(const std::string &because, base::Instant now) const
{
    return accept(m_path, m_seenEnds, because, now, m_lostBefore);
}

std::optional<SeenEnd> furthestSeen(const std::string &path, const fs::path &seenEnds)
{
    const std::vector<SeenEnd> ends = everythingSeen(path, seenEnds);
    return ends.empty() ? std::nullopt : std::optional(ends.back());
}

} // namespace store
