#pragma once

#include "app/EventStore.h"
#include "store/CanonicalRow.h"
#include "store/SqliteConnection.h"

namespace store {

/// The tables of a record in SQL: its statements, prepared once, and their rows as values. It knows no transactions and
/// no chain. Must be gone before its connection is. Errors: those of the connection (Busy, Corrupt, Full, Io, …).
class EventTable {
public:
    [[nodiscard]] static base::Result<EventTable> prepare(const SqliteConnection &connection);

    /// The last event, whole; nothing in an empty record.
    [[nodiscard]] base::Result<std::optional<app::StoredEvent>> head();
    /// Where the chain ends.
    [[nodiscard]] base::Result<ChainEnd> end();
    /// Position of the last event, 0 without one.
    [[nodiscard]] base::Result<std::int64_t> lastPosition();
    /// Version of the last event of a stream, 0 without one.
    [[nodiscard]] base::Result<std::int64_t> streamVersion(const std::string &stream);
    [[nodiscard]] base::Result<std::vector<app::StoredEvent>> stream(
        const std::string &stream, std::int64_t afterVersion);
    /// At most `limit` events, 0: all.
    [[nodiscard]] base::Result<std::vector<app::StoredEvent>> after(std::int64_t position, std::int64_t limit);
    /// Every event after a position (0: every event at all) in order, as long as `onEvent` answers true, and none kept.
    [[nodiscard]] base::Result<> walk(
        std::int64_t afterPosition, const std::function<bool(const app::StoredEvent &)> &onEvent);
    [[nodiscard]] base::Result<std::vector<app::ReadModelRow>> model(const std::string &model);
    /// A number that changes whenever another connection commits.
    [[nodiscard]] base::Result<std::int64_t> dataVersion();

    [[nodiscard]] base::Result<> insert(const app::StoredEvent &event);
    [[nodiscard]] base::Result<> put(std::span<const app::ReadModelRow> rows);
    [[nodiscard]] base::Result<> clearModels();

private:
    explicit EventTable(const SqliteConnection &connection)
        : m_connection(&connection)
    {
    }
    base::Result<> visit(QSqlQuery &query, const std::function<bool(const QSqlQuery &)> &onRow);
    base::Result<std::vector<app::StoredEvent>> collect(QSqlQuery &query);
    base::Result<std::int64_t> number(QSqlQuery &query);

    const SqliteConnection *m_connection;
    QSqlQuery m_head;
    QSqlQuery m_end;
    QSqlQuery m_streamVersion;
    QSqlQuery m_insertEvent;
    QSqlQuery m_putRow;
    QSqlQuery m_stream;
    QSqlQuery m_all;
    QSqlQuery m_model;
    QSqlQuery m_dataVersion;
    QSqlQuery m_lastPosition;
};

} // namespace store
