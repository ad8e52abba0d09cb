#include "unit/app/FaultyStore.h"

namespace desk {

base::Result<app::AppendReceipt> FaultyStore::append(const std::string &stream, std::int64_t expectedVersion,
    std::span<const app::NewEvent> events, base::Instant recorded, std::span<const app::ReadModelRow> rows)
{
    ++asked;
    if (appendsFailWith)
        return base::fail(*appendsFailWith, "as the test wishes", stream);
    if (const auto other = beforeAppend) // which may take itself away
        other();
    return m_record->append(stream, expectedVersion, events, recorded, rows);
}

base::Result<std::int64_t> FaultyStore::appendTogether(
    std::span<const app::StreamAppend> appends, base::Instant recorded)
{
    ++asked;
    if (appendsFailWith)
        return base::fail(*appendsFailWith, "as the test wishes");
    if (const auto other = beforeAppend) // which may take itself away
        other();
    return m_record->appendTogether(appends, recorded);
}

base::Result<std::vector<app::StoredEvent>> FaultyStore::readStream(
    const std::string &stream, std::int64_t afterVersion) const
{
    ++asked;
    if (readsFailWith)
        return base::fail(*readsFailWith, "as the test wishes", stream);
    return m_record->readStream(stream, afterVersion);
}

base::Result<std::vector<app::StoredEvent>> FaultyStore::readAll(std::int64_t afterPosition, std::int64_t limit) const
{
    ++asked;
    if (readsFailWith)
        return base::fail(*readsFailWith, "as the test wishes");
    return m_record->readAll(afterPosition, limit);
}

base::Result<std::vector<app::ReadModelRow>> FaultyStore::readModel(const std::string &model) const
{
    ++asked;
    if (readsFailWith)
        return base::fail(*readsFailWith, "as the test wishes", model);
    return m_record->readModel(model);
}

base::Result<> FaultyStore::rebuildReadModels(std::span<const app::ReadModelRow> rows)
{
    ++asked;
    if (appendsFailWith)
        return base::fail(*appendsFailWith, "as the test wishes");
    return m_record->rebuildReadModels(rows);
}

base::Result<std::int64_t> FaultyStore::lastPosition() const
{
    ++asked;
    return m_record->lastPosition();
}

std::unique_ptr<app::Subscription> FaultyStore::subscribe(std::function<void(std::int64_t)> onNew)
{
    return m_record->subscribe(std::move(onNew));
}

base::Result<> FaultyStore::poll()
{
    ++asked;
    return m_record->poll();
}

base::Result<app::ChainReport> FaultyStore::verify() const
{
    ++asked;
    return m_record->verify();
}

} // namespace desk
