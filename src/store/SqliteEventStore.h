#pragma once

#include "app/EventStore.h"
#include "store/OpenOptions.h"

namespace store {

/// The record in one SQLite file (docs/formats/store.md). Belongs to the thread that opened it; from any other thread
/// every call fails with Invalid.
class SqliteEventStore final : public app::EventStore {
public:
    /// Opens the record at `path`, or makes it when the options say so. Nothing that stands there is ever overwritten.
    /// Errors, each with what is safe and what to do: NotFound, Invalid (a folder), Corrupt (empty, cut off, altered),
    /// Foreign (another program's, or another kind), Newer, ReadOnly, Busy (names the program that holds it), Refused,
    /// Full, Io.
    [[nodiscard]] static base::Result<std::unique_ptr<SqliteEventStore>> open(
        const std::string &path, const OpenOptions &options = {});
    ~SqliteEventStore() override;

    base::Result<app::AppendReceipt> append(const std::string &stream, std::int64_t expectedVersion,
        std::span<const app::NewEvent> events, base::Instant recorded,
        std::span<const app::ReadModelRow> rows = {}) override;
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
    /// Streams through the rows; a row that cannot be read is the first bad one.
    base::Result<app::ChainReport> verify() const override;

    [[nodiscard]] RecordKind kind() const;
    /// The file, absolute, links resolved.
    [[nodiscard]] const std::string &path() const;

private:
    class Impl;
    explicit SqliteEventStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace store
