#pragma once

#include "app/EventStore.h"

#include <optional>

namespace desk {

/// A record that can be made to fail, or to be overtaken by somebody else, and that counts how often it is asked.
class FaultyStore final : public app::EventStore {
public:
    explicit FaultyStore(std::unique_ptr<app::EventStore> record)
        : m_record(std::move(record))
    {
    }

    std::optional<base::ErrorCode> appendsFailWith; ///< every append, until taken back
    std::optional<base::ErrorCode> readsFailWith;
    std::function<void()> beforeAppend; ///< what another program does just before the next append
    mutable int asked = 0; ///< calls of any kind

    [[nodiscard]] app::EventStore &record() { return *m_record; }
    [[nodiscard]] const app::EventStore &record() const { return *m_record; }

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
    std::unique_ptr<app::EventStore> m_record;
};

} // namespace desk
