#include "store/SqliteConnection.h"

#include "store/StoreErrors.h"

#include <QSqlError>
#include <QUrl>
#include <QVariant>

#include <atomic>

namespace store {

namespace {

QString uniqueName()
{
    static std::atomic<int> counter{0};
    return QStringLiteral("fengsui-store-%1").arg(++counter);
}

base::Error toError(const QSqlError &error, const std::string &path)
{
    return sqliteError(error.nativeErrorCode().toInt(), error.databaseText().toStdString(), path);
}

QString optionsFor(const ConnectionSettings &settings)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(settings.busyTimeout.count());
    if (settings.readOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (settings.immutable)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    return options;
}

QString nameFor(const ConnectionSettings &settings)
{
    const QString path = toQt(settings.path);
    return settings.immutable
        ? QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + QStringLiteral("?immutable=1")
        : path;
}

} // namespace

base::Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const ConnectionSettings &settings)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(uniqueName(), settings.path));
    QSqlDatabase &database = connection->m_database;
    database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    database.setDatabaseName(nameFor(settings));
    database.setConnectOptions(optionsFor(settings));
    if (!database.isValid())
        return base::fail(
            base::ErrorCode::Io, "Qt's SQLite driver is missing; install the package libqt6sql6-sqlite", settings.path);
    if (!database.open())
        return tl::unexpected(toError(database.lastError(), settings.path));
    if (const base::Result<> configured = connection->configure(); !configured)
        return failFrom(configured);
    return connection;
}

base::Result<std::unique_ptr<SqliteConnection>> SqliteConnection::inMemory()
{
    return open({":memory:", false, false, std::chrono::milliseconds{0}});
}

SqliteConnection::~SqliteConnection()
{
    m_boundaries.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

base::Result<> SqliteConnection::configure()
{
    // Recursive triggers let the delete trigger see the deletions of INSERT OR REPLACE; a damaged file must not run its
    // own functions, and a damaged page shall be noticed when it is read.
    const base::Result<> set = run({QStringLiteral("PRAGMA foreign_keys = ON"),
        QStringLiteral("PRAGMA recursive_triggers = ON"), QStringLiteral("PRAGMA trusted_schema = OFF"),
        QStringLiteral("PRAGMA cell_size_check = ON"), QStringLiteral("PRAGMA synchronous = FULL")});
    if (!set)
        return set;
    for (const QString &statement :
        {QStringLiteral("BEGIN IMMEDIATE"), QStringLiteral("COMMIT"), QStringLiteral("ROLLBACK")}) {
        base::Result<QSqlQuery> prepared = prepare(statement);
        if (!prepared)
            return failFrom(prepared);
        m_boundaries.push_back(std::move(*prepared));
    }
    return {};
}

base::Result<> SqliteConnection::run(Boundary boundary) const
{
    return execute(m_boundaries[static_cast<std::size_t>(boundary)]);
}

base::Result<> SqliteConnection::run(std::initializer_list<QString> statements) const
{
    for (const QString &statement : statements) {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            return tl::unexpected(errorOf(query));
    }
    return {};
}

base::Result<QSqlQuery> SqliteConnection::prepare(const QString &statement) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return tl::unexpected(errorOf(query));
    return query;
}

base::Result<> SqliteConnection::execute(QSqlQuery &query) const
{
    if (!query.exec())
        return tl::unexpected(errorOf(query));
    return {};
}

base::Result<QVariant> SqliteConnection::value(QSqlQuery &query) const
{
    if (const base::Result<> done = execute(query); !done)
        return failFrom(done);
    const QVariant first = query.next() ? query.value(0) : QVariant();
    const bool failed = query.lastError().isValid();
    base::Error error = failed ? errorOf(query) : base::Error{};
    query.finish(); // an unfinished statement would keep its read transaction open
    if (failed)
        return tl::unexpected(std::move(error));
    return first;
}

base::Result<QVariant> SqliteConnection::value(const QString &statement) const
{
    base::Result<QSqlQuery> query = prepare(statement);
    if (!query)
        return failFrom(query);
    return value(*query);
}

base::Result<> SqliteConnection::copyInto(const std::string &file) const
{
    QString name = toQt(file);
    name.replace(QLatin1Char('\''), QStringLiteral("''"));
    return run({QStringLiteral("VACUUM INTO '%1'").arg(name)});
}

base::Error SqliteConnection::errorOf(const QSqlQuery &query) const { return toError(query.lastError(), m_path); }

base::Result<Transaction> Transaction::begin(const SqliteConnection &connection)
{
    if (const base::Result<> begun = connection.run(SqliteConnection::Boundary::Begin); !begun)
        return failFrom(begun);
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection)
        (void)m_connection->run(SqliteConnection::Boundary::Rollback);
}

base::Result<> Transaction::commit()
{
    base::Result<> done = m_connection->run(SqliteConnection::Boundary::Commit);
    if (done)
        m_connection = nullptr;
    return done;
}

} // namespace store
