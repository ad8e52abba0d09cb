#include "store/MemoryEventStore.h"

#include "store/CanonicalRow.h"
#include "store/ChainVerifier.h"
#include "store/StoreErrors.h"

#include <algorithm>
#include <map>

namespace store {

struct MemoryRecord {
    std::vector<app::StoredEvent> events;
    std::map<std::string, std::vector<std::size_t>> streams; ///< indexes into `events`
    std::map<std::string, std::map<std::string, std::string>> models;
    ChainEnd end;

    void put(const app::ReadModelRow &row) { models[row.model][row.key] = row.value; }
};

MemoryEventStore::MemoryEventStore()
    : MemoryEventStore(std::make_shared<MemoryRecord>())
{
}

MemoryEventStore::MemoryEventStore(std::shared_ptr<MemoryRecord> record)
    : m_record(std::move(record))
    , m_lastSeen(m_record->end.position)
{
}

std::unique_ptr<MemoryEventStore> MemoryEventStore::sharing(const MemoryEventStore &other)
{
    return std::unique_ptr<MemoryEventStore>(new MemoryEventStore(other.m_record));
}

base::Result<app::AppendReceipt> MemoryEventStore::append(const std::string &stream, std::int64_t expectedVersion,
    std::span<const app::NewEvent> events, base::Instant recorded, std::span<const app::ReadModelRow> rows)
{
    const auto known = m_record->streams.find(stream);
    auto version = known == m_record->streams.end() ? std::int64_t{0} : static_cast<std::int64_t>(known->second.size());
    if (version != expectedVersion)
        return tl::unexpected(versionConflict(stream, expectedVersion, version));
    for (const app::NewEvent &event : events) {
        m_record->streams[stream].push_back(m_record->events.size());
        m_record->events.push_back(sealNext(m_record->end, event, stream, ++version, recorded));
    }
    for (const app::ReadModelRow &row : rows)
        m_record->put(row);
    const app::AppendReceipt receipt{version, m_record->end.position};
    (void)poll();
    return receipt;
}

base::Result<std::int64_t> MemoryEventStore::appendTogether(
    std::span<const app::StreamAppend> appends, base::Instant recorded)
{
    for (const app::StreamAppend &one : appends) {
        const auto version = static_cast<std::int64_t>(m_record->streams[one.stream].size());
        if (version != one.expectedVersion)
            return tl::unexpected(versionConflict(one.stream, one.expectedVersion, version));
    }
    for (const app::StreamAppend &one : appends) {
        std::int64_t version = one.expectedVersion;
        for (const app::NewEvent &event : one.events) {
            m_record->streams[one.stream].push_back(m_record->events.size());
            m_record->events.push_back(sealNext(m_record->end, event, one.stream, ++version, recorded));
        }
    }
    const std::int64_t position = m_record->end.position;
    (void)poll();
    return position;
}

base::Result<std::vector<app::StoredEvent>> MemoryEventStore::readStream(
    const std::string &stream, std::int64_t afterVersion) const
{
    std::vector<app::StoredEvent> found;
    const auto known = m_record->streams.find(stream);
    if (known == m_record->streams.end())
        return found;
    for (std::size_t i = static_cast<std::size_t>(std::max<std::int64_t>(afterVersion, 0)); i < known->second.size();
         ++i)
        found.push_back(m_record->events[known->second[i]]);
    return found;
}

base::Result<std::vector<app::StoredEvent>> MemoryEventStore::readAll(
    std::int64_t afterPosition, std::int64_t limit) const
{
    const std::int64_t size = m_record->end.position;
    const std::int64_t first = std::clamp<std::int64_t>(afterPosition, 0, size);
    const std::int64_t last = limit > 0 ? first + std::min(limit, size - first) : size;
    return std::vector<app::StoredEvent>(m_record->events.begin() + first, m_record->events.begin() + last);
}

base::Result<std::vector<app::ReadModelRow>> MemoryEventStore::readModel(const std::string &model) const
{
    std::vector<app::ReadModelRow> rows;
    if (const auto found = m_record->models.find(model); found != m_record->models.end()) {
        for (const auto &[key, value] : found->second)
            rows.push_back({model, key, value});
    }
    return rows;
}

base::Result<> MemoryEventStore::rebuildReadModels(std::span<const app::ReadModelRow> rows)
{
    m_record->models.clear();
    for (const app::ReadModelRow &row : rows)
        m_record->put(row);
    return {};
}

base::Result<std::int64_t> MemoryEventStore::lastPosition() const { return m_record->end.position; }

std::unique_ptr<app::Subscription> MemoryEventStore::subscribe(std::function<void(std::int64_t)> onNew)
{
    return m_subscribers.add(std::move(onNew));
}

base::Result<> MemoryEventStore::poll()
{
    if (const std::int64_t position = m_record->end.position; position > m_lastSeen) {
        m_lastSeen = position;
        m_subscribers.notify(position);
    }
    return {};
}

base::Result<app::ChainReport> MemoryEventStore::verify() const
{
    ChainVerifier verifier;
    for (const app::StoredEvent &event : m_record->events) {
        if (!verifier.accept(event))
            break;
    }
    return verifier.report();
}

} // namespace store
