#pragma once

#include "app/EventStore.h"
#include "store/Subscribers.h"

namespace store {

struct MemoryRecord;

/// The record in memory: the twin of SqliteEventStore for tests and for work that leaves no trace. Several stores may
/// share one record, as several programs share one file.
class MemoryEventStore final : public app::EventStore {
public:
    /// On a record of its own.
    MemoryEventStore();
    /// On the record of `other`: a second writer.
    [[nodiscard]] static std::unique_ptr<MemoryEventStore> sharing(const MemoryEventStore &other);

    base::Result<app::AppendReceipt> append(const std::string &stream, std::int64_t expectedVersion,
        std::span<const app::NewEvent> events, base::Instant recorded,
        std::span<const app::ReadModelRow> rows = {}) override;
    base::Result<std::int64_t> appendTogether(
        std::span<const app::StreamAppend> appends, base::Instant recorded) override;
    base::Result<std::vector<app::StoredEvent>> readStream(
        const std::string &stream, std::int64_t afterVersion = 0) const override;
    base::Result<std::vector<app::StoredEvent>> readAll(
        std::int64_t afterPosition = 0, std::int64_t limit = 0) const override;
    base::Result<std::vector<app::ReadModelRow>> readModel(const std::string &model) const override;
    base::Result<> rebuildReadModels(std::span<const app::ReadModelRow> rows) override;
    base::Result<std::int64_t> lastPosition() const override;
    [[nodiscard]] std::unique_ptr<app::Subscription> subscribe(
        std::function<void(std::int64_t position)> onNew) override;
    base::Result<> poll() override;
    base::Result<app::ChainReport> verify() const override;

private:
    explicit MemoryEventStore(std::shared_ptr<MemoryRecord> record);

    std::shared_ptr<MemoryRecord> m_record;
    Subscribers m_subscribers;
    std::int64_t m_lastSeen = 0;
};

} // namespace store
