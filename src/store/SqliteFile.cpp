#include "store/SqliteFile.h"

#include "store/RecordLock.h"
#include "store/Schema.h"

#include <QVariant>

#include <filesystem>

namespace store {

namespace {

using base::ErrorCode;
using base::fail;
using ConnectionResult = base::Result<std::unique_ptr<SqliteConnection>>;

base::Result<> createUnlessThere(const InspectedFile &file, Creation creation)
{
    if (file.exists)
        return {};
    base::Result<> created = createRecord(file.path, file.kind);
    if (!created && created.error().code == ErrorCode::Refused && creation == Creation::IfMissing)
        return {}; // another program was faster; its record is as good
    return created;
}

base::Result<> readSomething(const SqliteConnection &connection)
{
    return connection.value(QStringLiteral("SELECT count(*) FROM sqlite_schema")).map([](const QVariant &) {});
}

bool hasPendingLog(const std::string &path)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path + "-wal", error);
    return !error && size > 0;
}

ConnectionResult connectReadable(const ConnectionSettings &settings)
{
    ConnectionResult connection = SqliteConnection::open(settings);
    if (!connection)
        return connection;
    if (const base::Result<> readable = readSomething(**connection); !readable)
        return failFrom(readable);
    return connection;
}

/// A reader beside a write-ahead log needs to write its index, which a write-protected folder forbids. Where there is
/// no log either, SQLite can be told that nobody else will write.
ConnectionResult connectReader(ConnectionSettings settings)
{
    ConnectionResult connection = connectReadable(settings);
    const bool blocked =
        !connection && (connection.error().code == ErrorCode::Io || connection.error().code == ErrorCode::ReadOnly);
    if (!blocked)
        return connection;
    if (hasPendingLog(settings.path)) {
        return fail(ErrorCode::ReadOnly,
            "the record has an unfinished write-ahead log, and its folder cannot be written to; nothing was changed; "
            "copy the "
            "file together with its -wal file to a folder of your own and open it there",
            settings.path);
    }
    settings.immutable = true;
    return connectReadable(settings);
}

base::Result<> useWriteAheadLog(const SqliteConnection &connection, const std::string &path)
{
    const base::Result<QVariant> mode = connection.value(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return failFrom(mode);
    if (mode->toString() != QLatin1String("wal")) {
        return fail(ErrorCode::Io,
            "this disk does not allow a write-ahead log; nothing was changed; keep the record on a local disk, not on "
            "a "
            "network drive",
            path);
    }
    return {};
}

base::Result<> checkGuards(const SqliteConnection &connection, const std::string &path)
{
    const base::Result<std::vector<std::string>> differences = schemaDifferences(connection);
    if (!differences)
        return failFrom(differences);
    if (differences->empty())
        return {};
    return fail(ErrorCode::Corrupt,
        "somebody altered the tables of the record: " + differences->front()
            + "; nothing was changed; run 'fengsuictl db verify' and restore the last backup",
        path);
}

base::Result<> prepareForWriting(const SqliteConnection &connection, const std::string &path)
{
    if (base::Result<> done = upgradeRecord(connection, path); !done)
        return done;
    if (base::Result<> done = checkGuards(connection, path); !done)
        return done;
    return useWriteAheadLog(connection, path);
}

} // namespace

base::Result<SqliteFile> openSqliteFile(const std::string &path, const OpenOptions &options)
{
    const auto guard = OpenRecord::oneAtATime();
    base::Result<InspectedFile> inspected = inspectFile(path, options);
    if (!inspected)
        return failFrom(inspected);
    SqliteFile opened{std::move(*inspected), options.mode, nullptr, nullptr, nullptr};
    const std::string &resolved = opened.file.path;
    const bool writing = options.mode == OpenMode::ReadWrite;
    if (writing && options.exclusive) {
        base::Result<std::unique_ptr<QLockFile>> lock = lockRecord(resolved);
        if (!lock)
            return failFrom(lock);
        opened.lock = std::move(*lock);
    }
    if (const base::Result<> there = createUnlessThere(opened.file, options.creation); !there)
        return failFrom(there);
    opened.listing = std::make_unique<OpenRecord>(resolved, opened.file.kind);
    const ConnectionSettings settings{resolved, !writing, false, options.busyTimeout};
    ConnectionResult connection = writing ? connectReadable(settings) : connectReader(settings);
    if (!connection)
        return failFrom(connection);
    opened.connection = std::move(*connection);
    const base::Result<> ready =
        writing ? prepareForWriting(*opened.connection, resolved) : requireCurrentSchema(*opened.connection, resolved);
    if (!ready)
        return failFrom(ready);
    return opened;
}

} // namespace store
