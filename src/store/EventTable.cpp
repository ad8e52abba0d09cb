#include "store/EventTable.h"

#include <QSqlError>
#include <QVariant>

#include <limits>

namespace store {

namespace {

/// Bytes as they are: QtSql would take text through UTF-16, slower and not true to every byte.
QByteArray bytes(const std::string &text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

std::string text(const QSqlQuery &query, int column) { return query.value(column).toByteArray().toStdString(); }

qlonglong milliseconds(base::Instant instant) { return instant.time_since_epoch().count(); }

base::Instant instant(const QSqlQuery &query, int column)
{
    return base::Instant(std::chrono::milliseconds(query.value(column).toLongLong()));
}

QString selectEvents(const char *rest)
{
    return QStringLiteral("SELECT position, CAST(stream AS BLOB), version, CAST(type AS BLOB), happened, recorded, "
                          "CAST(actor AS BLOB), CAST(payload AS BLOB), CAST(previous_hash AS BLOB), CAST(hash AS BLOB) "
                          "FROM event ")
        + QLatin1String(rest);
}

app::StoredEvent eventFrom(const QSqlQuery &row)
{
    app::StoredEvent event;
    event.position = row.value(0).toLongLong();
    event.stream = text(row, 1);
    event.version = row.value(2).toLongLong();
    event.type = text(row, 3);
    event.happened = instant(row, 4);
    event.recorded = instant(row, 5);
    event.actor = text(row, 6);
    event.payload = text(row, 7);
    event.previousHash = text(row, 8);
    event.hash = text(row, 9);
    return event;
}

} // namespace

base::Result<EventTable> EventTable::prepare(const SqliteConnection &connection)
{
    EventTable table(connection);
    const std::pair<QSqlQuery *, QString> all[] = {
        {&table.m_head, selectEvents("ORDER BY position DESC LIMIT 1")},
        {&table.m_end, QStringLiteral("SELECT position, CAST(hash AS BLOB) FROM event ORDER BY position DESC LIMIT 1")},
        {&table.m_streamVersion, QStringLiteral("SELECT max(version) FROM event WHERE stream = CAST(? AS TEXT)")},
        {&table.m_insertEvent,
            QStringLiteral("INSERT INTO event (position, stream, version, type, happened, recorded, actor, payload, "
                           "previous_hash, hash) "
                           "VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), "
                           "CAST(? AS TEXT), CAST(? AS TEXT))")},
        {&table.m_putRow,
            QStringLiteral(
                "INSERT INTO read_model (model, key, value) VALUES (CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT)) "
                "ON CONFLICT (model, key) DO UPDATE SET value = excluded.value")},
        {&table.m_stream, selectEvents("WHERE stream = CAST(? AS TEXT) AND version > ? ORDER BY version")},
        {&table.m_all, selectEvents("WHERE position > ? ORDER BY position LIMIT ?")},
        {&table.m_model,
            QStringLiteral("SELECT CAST(model AS BLOB), CAST(key AS BLOB), CAST(value AS BLOB) FROM read_model "
                           "WHERE model = CAST(? AS TEXT) ORDER BY key")},
        {&table.m_dataVersion, QStringLiteral("PRAGMA data_version")},
        {&table.m_lastPosition, QStringLiteral("SELECT max(position) FROM event")},
    };
    for (const auto &[query, statement] : all) {
        base::Result<QSqlQuery> prepared = connection.prepare(statement);
        if (!prepared)
            return failFrom(prepared);
        *query = std::move(*prepared);
    }
    return table;
}

/// Runs a prepared select; `onRow` says whether to go on.
base::Result<> EventTable::visit(QSqlQuery &query, const std::function<bool(const QSqlQuery &)> &onRow)
{
    if (base::Result<> done = m_connection->execute(query); !done)
        return done;
    bool more = true;
    while (more && query.next())
        more = onRow(query);
    base::Result<> result;
    if (query.lastError().isValid())
        result = tl::unexpected(m_connection->errorOf(query));
    query.finish(); // an unfinished statement would keep its read transaction open
    return result;
}

base::Result<std::vector<app::StoredEvent>> EventTable::collect(QSqlQuery &query)
{
    std::vector<app::StoredEvent> events;
    const base::Result<> done = visit(query, [&](const QSqlQuery &row) {
        events.push_back(eventFrom(row));
        return true;
    });
    if (!done)
        return failFrom(done);
    return events;
}

base::Result<std::int64_t> EventTable::number(QSqlQuery &query)
{
    return m_connection->value(query).map([](const QVariant &value) { return std::int64_t{value.toLongLong()}; });
}

base::Result<std::optional<app::StoredEvent>> EventTable::head()
{
    return collect(m_head).map([](const std::vector<app::StoredEvent> &events) {
        return events.empty() ? std::optional<app::StoredEvent>() : events.front();
    });
}

base::Result<ChainEnd> EventTable::end()
{
    ChainEnd end;
    const base::Result<> done = visit(m_end, [&](const QSqlQuery &row) {
        end = {row.value(0).toLongLong(), text(row, 1)};
        return false;
    });
    if (!done)
        return failFrom(done);
    return end;
}

base::Result<std::int64_t> EventTable::lastPosition() { return number(m_lastPosition); }

base::Result<std::int64_t> EventTable::dataVersion() { return number(m_dataVersion); }

base::Result<std::int64_t> EventTable::streamVersion(const std::string &stream)
{
    m_streamVersion.bindValue(0, bytes(stream));
    return number(m_streamVersion);
}

base::Result<std::vector<app::StoredEvent>> EventTable::stream(const std::string &stream, std::int64_t afterVersion)
{
    m_stream.bindValue(0, bytes(stream));
    m_stream.bindValue(1, qlonglong{afterVersion});
    return collect(m_stream);
}

base::Result<std::vector<app::StoredEvent>> EventTable::after(std::int64_t position, std::int64_t limit)
{
    m_all.bindValue(0, qlonglong{position});
    m_all.bindValue(1, qlonglong{limit > 0 ? limit : -1});
    return collect(m_all);
}

base::Result<> EventTable::walk(
    std::int64_t afterPosition, const std::function<bool(const app::StoredEvent &)> &onEvent)
{
    // A row that does not belong into a record, of a position below 1, is to be found as well.
    m_all.bindValue(0, afterPosition == 0 ? std::numeric_limits<qlonglong>::min() : qlonglong{afterPosition});
    m_all.bindValue(1, qlonglong{-1});
    return visit(m_all, [&](const QSqlQuery &row) { return onEvent(eventFrom(row)); });
}

base::Result<std::vector<app::ReadModelRow>> EventTable::model(const std::string &model)
{
    std::vector<app::ReadModelRow> rows;
    m_model.bindValue(0, bytes(model));
    const base::Result<> done = visit(m_model, [&](const QSqlQuery &row) {
        rows.push_back({text(row, 0), text(row, 1), text(row, 2)});
        return true;
    });
    if (!done)
        return failFrom(done);
    return rows;
}

base::Result<> EventTable::insert(const app::StoredEvent &event)
{
    QSqlQuery &query = m_insertEvent;
    query.bindValue(0, qlonglong{event.position});
    query.bindValue(1, bytes(event.stream));
    query.bindValue(2, qlonglong{event.version});
    query.bindValue(3, bytes(event.type));
    query.bindValue(4, milliseconds(event.happened));
    query.bindValue(5, milliseconds(event.recorded));
    query.bindValue(6, bytes(event.actor));
    query.bindValue(7, bytes(event.payload));
    query.bindValue(8, bytes(event.previousHash));
    query.bindValue(9, bytes(event.hash));
    return m_connection->execute(query);
}

base::Result<> EventTable::put(std::span<const app::ReadModelRow> rows)
{
    for (const app::ReadModelRow &row : rows) {
        m_putRow.bindValue(0, bytes(row.model));
        m_putRow.bindValue(1, bytes(row.key));
        m_putRow.bindValue(2, bytes(row.value));
        if (base::Result<> done = m_connection->execute(m_putRow); !done)
            return done;
    }
    return {};
}

base::Result<> EventTable::clearModels() { return m_connection->run({QStringLiteral("DELETE FROM read_model")}); }

} // namespace store
