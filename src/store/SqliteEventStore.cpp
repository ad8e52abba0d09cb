#include "store/SqliteEventStore.h"

#include "store/CanonicalRow.h"
#include "store/ChainVerifier.h"
#include "store/SqliteFile.h"
#include "store/StoreErrors.h"
#include "store/Subscribers.h"

#include <QSqlError>
#include <QVariant>

#include <limits>
#include <thread>

namespace store {

namespace {

using base::ErrorCode;
using base::fail;

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

/// The statements of a store, prepared once.
struct Statements {
    QSqlQuery head;
    QSqlQuery end;
    QSqlQuery streamVersion;
    QSqlQuery insertEvent;
    QSqlQuery putRow;
    QSqlQuery stream;
    QSqlQuery all;
    QSqlQuery model;
    QSqlQuery dataVersion;
    QSqlQuery lastPosition;
};

base::Result<Statements> prepareStatements(const SqliteConnection &connection)
{
    Statements statements;
    const std::pair<QSqlQuery *, QString> all[] = {
        {&statements.head, selectEvents("ORDER BY position DESC LIMIT 1")},
        {&statements.end,
            QStringLiteral("SELECT position, CAST(hash AS BLOB) FROM event ORDER BY position DESC LIMIT 1")},
        {&statements.streamVersion, QStringLiteral("SELECT max(version) FROM event WHERE stream = CAST(? AS TEXT)")},
        {&statements.insertEvent,
            QStringLiteral("INSERT INTO event (position, stream, version, type, happened, recorded, actor, payload, "
                           "previous_hash, hash) "
                           "VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), "
                           "CAST(? AS TEXT), CAST(? AS TEXT))")},
        {&statements.putRow,
            QStringLiteral(
                "INSERT INTO read_model (model, key, value) VALUES (CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT)) "
                "ON CONFLICT (model, key) DO UPDATE SET value = excluded.value")},
        {&statements.stream, selectEvents("WHERE stream = CAST(? AS TEXT) AND version > ? ORDER BY version")},
        {&statements.all, selectEvents("WHERE position > ? ORDER BY position LIMIT ?")},
        {&statements.model,
            QStringLiteral("SELECT CAST(model AS BLOB), CAST(key AS BLOB), CAST(value AS BLOB) FROM read_model "
                           "WHERE model = CAST(? AS TEXT) ORDER BY key")},
        {&statements.dataVersion, QStringLiteral("PRAGMA data_version")},
        {&statements.lastPosition, QStringLiteral("SELECT max(position) FROM event")},
    };
    for (const auto &[query, statement] : all) {
        base::Result<QSqlQuery> prepared = connection.prepare(statement);
        if (!prepared)
            return failFrom(prepared);
        *query = std::move(*prepared);
    }
    return statements;
}

} // namespace

class SqliteEventStore::Impl {
public:
    explicit Impl(SqliteFile opened)
        : m_opened(std::move(opened))
    {
    }

    base::Result<> prepare();
    base::Result<app::AppendReceipt> append(const std::string &stream, std::int64_t expectedVersion,
        std::span<const app::NewEvent> events, base::Instant recorded, std::span<const app::ReadModelRow> rows);
    base::Result<> rebuild(std::span<const app::ReadModelRow> rows);
    base::Result<std::vector<app::StoredEvent>> readStream(const std::string &stream, std::int64_t afterVersion);
    base::Result<std::vector<app::StoredEvent>> readAll(std::int64_t afterPosition, std::int64_t limit);
    base::Result<std::vector<app::ReadModelRow>> readModel(const std::string &model);
    base::Result<std::int64_t> lastPosition();
    base::Result<app::ChainReport> verify();
    base::Result<> poll();
    base::Result<> checkThread() const;
    [[nodiscard]] const InspectedFile &file() const { return m_opened.file; }
    Subscribers &subscribers() { return m_subscribers; }

private:
    [[nodiscard]] const SqliteConnection &connection() const { return *m_opened.connection; }
    base::Result<> checkHead();
    base::Result<ChainEnd> readEnd();
    base::Result<std::int64_t> readStreamVersion(const std::string &stream);
    base::Result<> insert(const app::StoredEvent &event);
    base::Result<> put(const app::ReadModelRow &row);
    base::Result<> putAll(std::span<const app::ReadModelRow> rows);
    /// Runs a prepared select; `onRow` says whether to go on.
    template <class OnRow>
    base::Result<> visit(QSqlQuery &query, OnRow &&onRow);
    base::Result<std::vector<app::StoredEvent>> collectEvents(QSqlQuery &query);
    void announce(std::int64_t position);

    SqliteFile m_opened;
    Statements m_statements; // gone before the connection
    Subscribers m_subscribers;
    std::thread::id m_thread = std::this_thread::get_id();
    std::int64_t m_lastSeen = 0;
    std::int64_t m_dataVersion = 0;
};

base::Result<> SqliteEventStore::Impl::prepare()
{
    base::Result<Statements> statements = prepareStatements(connection());
    if (!statements)
        return failFrom(statements);
    m_statements = std::move(*statements);
    // A reader may look at a damaged record: that is how the damage is found.
    if (m_opened.mode == OpenMode::ReadWrite) {
        if (base::Result<> sound = checkHead(); !sound)
            return sound;
    }
    return poll(); // nobody is subscribed yet: what is there already is not news
}

base::Result<> SqliteEventStore::Impl::checkThread() const
{
    if (std::this_thread::get_id() == m_thread)
        return {};
    return fail(
        ErrorCode::Invalid, "the record was used from another thread than the one that opened it", m_opened.file.path);
}

template <class OnRow>
base::Result<> SqliteEventStore::Impl::visit(QSqlQuery &query, OnRow &&onRow)
{
    if (base::Result<> done = connection().execute(query); !done)
        return done;
    bool more = true;
    while (more && query.next())
        more = onRow(std::as_const(query));
    base::Result<> result;
    if (query.lastError().isValid())
        result = tl::unexpected(connection().errorOf(query));
    query.finish(); // an unfinished statement would keep its read transaction open
    return result;
}

base::Result<> SqliteEventStore::Impl::checkHead()
{
    const base::Result<std::vector<app::StoredEvent>> head = collectEvents(m_statements.head);
    if (!head)
        return failFrom(head);
    if (!head->empty() && rowHash(head->front()) != head->front().hash) {
        return fail(ErrorCode::Corrupt,
            "the last event of the record was changed after it was recorded; nothing was changed now; "
            "run 'fengsuictl db verify' and restore the last backup",
            m_opened.file.path);
    }
    return {};
}

base::Result<ChainEnd> SqliteEventStore::Impl::readEnd()
{
    ChainEnd end;
    const base::Result<> done = visit(m_statements.end, [&](const QSqlQuery &row) {
        end = {row.value(0).toLongLong(), text(row, 1)};
        return false;
    });
    if (!done)
        return failFrom(done);
    return end;
}

base::Result<std::int64_t> SqliteEventStore::Impl::readStreamVersion(const std::string &stream)
{
    m_statements.streamVersion.bindValue(0, bytes(stream));
    return connection().value(m_statements.streamVersion).map([](const QVariant &version) {
        return std::int64_t{version.toLongLong()};
    });
}

base::Result<> SqliteEventStore::Impl::insert(const app::StoredEvent &event)
{
    QSqlQuery &query = m_statements.insertEvent;
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
    return connection().execute(query);
}

base::Result<> SqliteEventStore::Impl::put(const app::ReadModelRow &row)
{
    m_statements.putRow.bindValue(0, bytes(row.model));
    m_statements.putRow.bindValue(1, bytes(row.key));
    m_statements.putRow.bindValue(2, bytes(row.value));
    return connection().execute(m_statements.putRow);
}

base::Result<> SqliteEventStore::Impl::putAll(std::span<const app::ReadModelRow> rows)
{
    for (const app::ReadModelRow &row : rows) {
        if (base::Result<> done = put(row); !done)
            return done;
    }
    return {};
}

base::Result<app::AppendReceipt> SqliteEventStore::Impl::append(const std::string &stream, std::int64_t expectedVersion,
    std::span<const app::NewEvent> events, base::Instant recorded, std::span<const app::ReadModelRow> rows)
{
    base::Result<Transaction> transaction = Transaction::begin(connection());
    if (!transaction)
        return failFrom(transaction);
    const base::Result<std::int64_t> current = readStreamVersion(stream);
    if (!current)
        return failFrom(current);
    if (*current != expectedVersion)
        return tl::unexpected(versionConflict(stream, expectedVersion, *current));
    base::Result<ChainEnd> end = readEnd();
    if (!end)
        return failFrom(end);
    std::int64_t version = *current;
    for (const app::NewEvent &event : events) {
        if (const base::Result<> done = insert(sealNext(*end, event, stream, ++version, recorded)); !done)
            return failFrom(done);
    }
    if (const base::Result<> done = putAll(rows); !done)
        return failFrom(done);
    if (const base::Result<> done = transaction->commit(); !done)
        return failFrom(done);
    const app::AppendReceipt receipt{version, end->position};
    announce(receipt.lastPosition);
    return receipt;
}

base::Result<> SqliteEventStore::Impl::rebuild(std::span<const app::ReadModelRow> rows)
{
    base::Result<Transaction> transaction = Transaction::begin(connection());
    if (!transaction)
        return failFrom(transaction);
    if (base::Result<> done = connection().run({QStringLiteral("DELETE FROM read_model")}); !done)
        return done;
    if (base::Result<> done = putAll(rows); !done)
        return done;
    return transaction->commit();
}

base::Result<std::vector<app::StoredEvent>> SqliteEventStore::Impl::collectEvents(QSqlQuery &query)
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

base::Result<std::vector<app::StoredEvent>> SqliteEventStore::Impl::readStream(
    const std::string &stream, std::int64_t afterVersion)
{
    m_statements.stream.bindValue(0, bytes(stream));
    m_statements.stream.bindValue(1, qlonglong{afterVersion});
    return collectEvents(m_statements.stream);
}

base::Result<std::vector<app::StoredEvent>> SqliteEventStore::Impl::readAll(
    std::int64_t afterPosition, std::int64_t limit)
{
    m_statements.all.bindValue(0, qlonglong{afterPosition});
    m_statements.all.bindValue(1, qlonglong{limit > 0 ? limit : -1});
    return collectEvents(m_statements.all);
}

base::Result<std::vector<app::ReadModelRow>> SqliteEventStore::Impl::readModel(const std::string &model)
{
    std::vector<app::ReadModelRow> rows;
    m_statements.model.bindValue(0, bytes(model));
    const base::Result<> done = visit(m_statements.model, [&](const QSqlQuery &row) {
        rows.push_back({text(row, 0), text(row, 1), text(row, 2)});
        return true;
    });
    if (!done)
        return failFrom(done);
    return rows;
}

base::Result<std::int64_t> SqliteEventStore::Impl::lastPosition()
{
    return connection().value(m_statements.lastPosition).map([](const QVariant &position) {
        return std::int64_t{position.toLongLong()};
    });
}

base::Result<app::ChainReport> SqliteEventStore::Impl::verify()
{
    ChainVerifier verifier;
    m_statements.all.bindValue(0, std::numeric_limits<qlonglong>::min());
    m_statements.all.bindValue(1, qlonglong{-1});
    const base::Result<> done =
        visit(m_statements.all, [&](const QSqlQuery &row) { return verifier.accept(eventFrom(row)); });
    if (!done && done.error().code != ErrorCode::Corrupt)
        return failFrom(done);
    if (!done)
        verifier.unreadable(done.error().detail);
    return verifier.report();
}

base::Result<> SqliteEventStore::Impl::poll()
{
    const base::Result<QVariant> version = connection().value(m_statements.dataVersion);
    if (!version)
        return failFrom(version);
    if (version->toLongLong() == m_dataVersion)
        return {};
    const base::Result<std::int64_t> position = lastPosition();
    if (!position)
        return failFrom(position);
    m_dataVersion = version->toLongLong();
    announce(*position);
    return {};
}

void SqliteEventStore::Impl::announce(std::int64_t position)
{
    if (position <= m_lastSeen)
        return;
    m_lastSeen = position;
    m_subscribers.notify(position);
}

SqliteEventStore::SqliteEventStore(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

SqliteEventStore::~SqliteEventStore() = default;

base::Result<std::unique_ptr<SqliteEventStore>> SqliteEventStore::open(
    const std::string &path, const OpenOptions &options)
{
    base::Result<SqliteFile> opened = openSqliteFile(path, options);
    if (!opened)
        return failFrom(opened);
    auto impl = std::make_unique<Impl>(std::move(*opened));
    if (const base::Result<> ready = impl->prepare(); !ready)
        return failFrom(ready);
    return std::unique_ptr<SqliteEventStore>(new SqliteEventStore(std::move(impl)));
}

base::Result<app::AppendReceipt> SqliteEventStore::append(const std::string &stream, std::int64_t expectedVersion,
    std::span<const app::NewEvent> events, base::Instant recorded, std::span<const app::ReadModelRow> rows)
{
    return m_impl->checkThread().and_then(
        [&] { return m_impl->append(stream, expectedVersion, events, recorded, rows); });
}

base::Result<std::vector<app::StoredEvent>> SqliteEventStore::readStream(
    const std::string &stream, std::int64_t afterVersion) const
{
    return m_impl->checkThread().and_then([&] { return m_impl->readStream(stream, afterVersion); });
}

base::Result<std::vector<app::StoredEvent>> SqliteEventStore::readAll(
    std::int64_t afterPosition, std::int64_t limit) const
{
    return m_impl->checkThread().and_then([&] { return m_impl->readAll(afterPosition, limit); });
}

base::Result<std::vector<app::ReadModelRow>> SqliteEventStore::readModel(const std::string &model) const
{
    return m_impl->checkThread().and_then([&] { return m_impl->readModel(model); });
}

base::Result<> SqliteEventStore::rebuildReadModels(std::span<const app::ReadModelRow> rows)
{
    return m_impl->checkThread().and_then([&] { return m_impl->rebuild(rows); });
}

base::Result<std::int64_t> SqliteEventStore::lastPosition() const
{
    return m_impl->checkThread().and_then([&] { return m_impl->lastPosition(); });
}

std::unique_ptr<app::Subscription> SqliteEventStore::subscribe(std::function<void(std::int64_t)> onNew)
{
    return m_impl->subscribers().add(std::move(onNew));
}

base::Result<> SqliteEventStore::poll()
{
    return m_impl->checkThread().and_then([&] { return m_impl->poll(); });
}

base::Result<app::ChainReport> SqliteEventStore::verify() const
{
    return m_impl->checkThread().and_then([&] { return m_impl->verify(); });
}

RecordKind SqliteEventStore::kind() const { return m_impl->file().kind; }

const std::string &SqliteEventStore::path() const { return m_impl->file().path; }

} // namespace store
