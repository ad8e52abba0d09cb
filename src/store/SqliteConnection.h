#pragma once

#include "base/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace store {

/// How a connection reaches its file.
struct ConnectionSettings {
    std::string path;
    bool readOnly = false;
    /// The file stands on a medium that nobody can write to, so SQLite may do without its -wal and -shm files.
    bool immutable = false;
    std::chrono::milliseconds busyTimeout{1000};
};

/// One QSQLITE connection under a name of its own. Queries made from it must be gone before it is.
class SqliteConnection {
public:
    [[nodiscard]] static base::Result<std::unique_ptr<SqliteConnection>> open(const ConnectionSettings &settings);
    /// An empty database that is never written to a disk.
    [[nodiscard]] static base::Result<std::unique_ptr<SqliteConnection>> inMemory();
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    /// The statements of a transaction, prepared once.
    enum class Boundary { Begin, Commit, Rollback };
    [[nodiscard]] base::Result<> run(Boundary boundary) const;
    /// Runs statements, one a string, without looking at results.
    [[nodiscard]] base::Result<> run(std::initializer_list<QString> statements) const;
    /// A statement to keep; forward-only.
    [[nodiscard]] base::Result<QSqlQuery> prepare(const QString &statement) const;
    /// Runs a prepared statement.
    [[nodiscard]] base::Result<> execute(QSqlQuery &query) const;
    /// Runs a prepared statement and hands out the first column of its first row; an invalid variant when there is no
    /// row.
    [[nodiscard]] base::Result<QVariant> value(QSqlQuery &query) const;
    [[nodiscard]] base::Result<QVariant> value(const QString &statement) const;
    /// Writes a compact copy of the database to `file`, which must not exist.
    [[nodiscard]] base::Result<> copyInto(const std::string &file) const;
    /// The last failure of a query in our words.
    [[nodiscard]] base::Error errorOf(const QSqlQuery &query) const;

private:
    SqliteConnection(QString name, std::string path)
        : m_name(std::move(name))
        , m_path(std::move(path))
    {
    }
    [[nodiscard]] base::Result<> configure();

    QString m_name;
    std::string m_path;
    QSqlDatabase m_database;
    mutable std::vector<QSqlQuery>
        m_boundaries; // by Boundary; running a statement changes nothing that a caller could see
};

/// A write transaction; undone unless committed.
class Transaction {
public:
    /// Takes the write lock at once, so that what is read inside cannot be overtaken. Error: Busy.
    [[nodiscard]] static base::Result<Transaction> begin(const SqliteConnection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] base::Result<> commit();

private:
    explicit Transaction(const SqliteConnection &connection)
        : m_connection(&connection)
    {
    }
    const SqliteConnection *m_connection;
};

/// UTF-8 text for a QtSql name, path or statement.
[[nodiscard]] inline QString toQt(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace store
