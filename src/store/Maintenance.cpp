#include "store/Maintenance.h"

#include "store/CanonicalRow.h"
#include "store/LostEnds.h"
#include "store/RecordLock.h"
#include "store/Schema.h"
#include "store/SqliteEventStore.h"
#include "store/SqliteFile.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <array>
#include <filesystem>

namespace fs = std::filesystem;

namespace store {

namespace {

using base::ErrorCode;
using base::fail;

/// SQLite's own examination: pages, indexes, constraints.
base::Result<std::vector<std::string>> pageDamage(const SqliteConnection &connection)
{
    base::Result<QSqlQuery> query = connection.prepare(QStringLiteral("PRAGMA integrity_check(20)"));
    if (!query)
        return failFrom(query);
    std::vector<std::string> damage;
    const bool started = query->exec();
    while (started && query->next()) {
        if (const QString line = query->value(0).toString(); line != QLatin1String("ok"))
            damage.push_back(line.toStdString());
    }
    if (query->lastError().isValid())
        damage.push_back(connection.errorOf(*query).detail);
    return damage;
}

base::Result<std::vector<std::string>> fileDamage(const std::string &path)
{
    const base::Result<SqliteFile> file = openSqliteFile(path, readerOfAnyKind());
    if (!file)
        return failFrom(file);
    base::Result<std::vector<std::string>> damage = pageDamage(*file->connection);
    if (!damage)
        return damage;
    const base::Result<std::vector<std::string>> differences = schemaDifferences(*file->connection);
    if (!differences)
        return failFrom(differences);
    damage->insert(damage->end(), differences->begin(), differences->end());
    return damage;
}

std::string describe(const VerifyReport &report)
{
    if (report.chain.firstBadPosition != 0)
        return "event " + std::to_string(report.chain.firstBadPosition) + ": " + report.chain.reason;
    return report.damage.empty() ? std::string() : report.damage.front();
}

base::Result<> requireWhole(const std::string &path, const std::string &advice)
{
    const base::Result<VerifyReport> report = verifyRecord(path);
    if (!report)
        return failFrom(report);
    if (!report->whole())
        return fail(ErrorCode::Corrupt,
            "the record is damaged (" + describe(*report) + "); nothing was changed; " + advice, path);
    return {};
}

/// A verified copy of `from` at the temporary path.
base::Result<> copyRecord(const std::string &from, const std::string &temporary)
{
    {
        const base::Result<SqliteFile> source = openSqliteFile(from, readerOfAnyKind());
        if (!source)
            return failFrom(source);
        base::Result<> copied = source->connection->copyInto(temporary);
        if (!copied && copied.error().code == ErrorCode::Full)
            copied.error().subject = temporary; // reading needs no space: it is the disk of the copy
        if (!copied)
            return copied;
    }
    return requireWhole(temporary, "take another backup, or ask for help before anything else is tried")
        .map_error([&](base::Error error) {
            if (error.subject == temporary)
                error.subject = from; // the copy is gone before anybody could look at it
            return error;
        });
}

/// Writes the log of a sound record back into it, and takes the log away. A damaged one is not opened for writing:
/// SQLite would throw away what it cannot read in its log.
void writeLogBack(const std::string &target)
{
    if (!openSqliteFile(target, readerOfAnyKind()))
        return;
    OpenOptions options;
    options.kind.reset();
    options.exclusive = false; // the lock is ours already
    options.creation = Creation::Never;
    const base::Result<SqliteFile> sound = openSqliteFile(target, options);
    if (sound)
        (void)sound->connection->run({QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
}

constexpr std::array<const char *, 2> LogSuffixes{"-wal", "-shm"};

bool hasLog(const std::string &path)
{
    std::error_code error;
    return std::ranges::any_of(LogSuffixes, [&](const char *suffix) { return fs::exists(path + suffix, error); });
}

/// Makes the place of an earlier backup free: SQLite would take a log that stays there for the log of the new one.
/// Until the new one is there the earlier keeps all that it held.
base::Result<> clearPlace(const std::string &target)
{
    const base::Result<std::unique_ptr<QLockFile>> lock = lockRecord(target);
    if (!lock)
        return failFrom(lock);
    writeLogBack(target);
    std::error_code error;
    for (const char *suffix : LogSuffixes) {
        if (fs::remove(target + suffix, error); error)
            return fail(ErrorCode::Io, "the log beside the earlier backup cannot be removed: " + error.message(),
                target + suffix);
    }
    return {};
}

/// Leaves no log beside `target`, which would be taken for the log of the restored record. What cannot be written back
/// is put aside together with its record.
base::Result<> settleLog(const std::string &target, const std::string &kept)
{
    writeLogBack(target);
    std::error_code error;
    for (const char *suffix : LogSuffixes) {
        if (!fs::exists(target + suffix, error))
            continue;
        fs::rename(target + suffix, kept + suffix, error);
        if (error)
            return fail(
                ErrorCode::Io, "the log beside the record cannot be put aside: " + error.message(), target + suffix);
    }
    return {};
}

/// An unreadable target has no kind; a readable one must be of the kind that comes.
base::Result<> requireSameKind(const std::string &backup, const std::string &target)
{
    const base::Result<RecordKind> coming = recordKind(backup);
    if (!coming)
        return failFrom(coming);
    const base::Result<RecordKind> there = recordKind(target);
    const bool otherKind = there && *there != *coming;
    const bool otherProgram =
        !there && (there.error().code == ErrorCode::Foreign || there.error().code == ErrorCode::Invalid);
    if (otherKind || otherProgram) {
        return fail(ErrorCode::Foreign,
            "what stands at the target is not a " + std::string(name(*coming))
                + " record; nothing was changed; choose another target",
            target);
    }
    return {};
}

std::uintmax_t sizeOnDisk(const std::string &path)
{
    std::error_code error;
    std::uintmax_t total = 0;
    for (const char *suffix : {"", "-wal"}) {
        if (const std::uintmax_t size = fs::file_size(path + suffix, error); !error)
            total += size;
    }
    return total;
}

std::optional<base::Instant> toInstant(const QVariant &milliseconds)
{
    if (milliseconds.isNull())
        return std::nullopt;
    return base::Instant(std::chrono::milliseconds(milliseconds.toLongLong()));
}

} // namespace

base::Result<VerifyReport> verifyRecord(const std::string &path, const fs::path &seenEnds)
{
    VerifyReport report;
    const auto record = SqliteEventStore::open(path, readerOfAnyKind());
    if (!record)
        return failFrom(record);
    base::Result<app::ChainReport> chain = (*record)->verify();
    if (!chain)
        return failFrom(chain);
    report.chain = std::move(*chain);
    if (report.chain.firstBadPosition == 0) {
        base::Result<Standing> standing = standingOf(**record, path, seenEnds, report.asSeen);
        if (!standing)
            return failFrom(standing);
        report.seen = std::move(*standing);
    }
    base::Result<std::vector<std::string>> damage = fileDamage(path);
    if (!damage)
        return failFrom(damage);
    report.damage = std::move(*damage);
    return report;
}

base::Result<> backUpRecord(const std::string &from, const std::string &to, Overwrite overwrite)
{
    std::error_code error;
    if (overwrite == Overwrite::Refuse && (fs::exists(to, error) || hasLog(to)))
        return fail(
            ErrorCode::Refused, "there is a file of that name already; it was left as it is; choose another name", to);
    if (fs::equivalent(from, to, error))
        return fail(
            ErrorCode::Invalid, "the backup would take the place of the record itself; choose another name", to);
    if (base::Result<> place = requirePlaceFor(to); !place)
        return place;
    const TemporaryFile temporary(temporaryName(to, "partial"));
    if (base::Result<> copied = copyRecord(from, temporary.path()); !copied)
        return copied;
    if (overwrite == Overwrite::Allow && (fs::exists(to, error) || hasLog(to))) {
        if (base::Result<> cleared = clearPlace(to); !cleared)
            return cleared;
    }
    return publishFile(temporary.path(), to, overwrite);
}

base::Result<RestoreReceipt> restoreRecord(const std::string &backup, const std::string &target)
{
    std::error_code error;
    if (fs::equivalent(backup, target, error))
        return fail(ErrorCode::Invalid, "the backup and the record are the same file; choose another backup", target);
    if (const base::Result<> place = requirePlaceFor(target); !place)
        return failFrom(place);
    const TemporaryFile temporary(temporaryName(target, "restoring"));
    if (const base::Result<> copied = copyRecord(backup, temporary.path()); !copied)
        return failFrom(copied);
    const base::Result<std::unique_ptr<QLockFile>> lock = lockRecord(target);
    if (!lock)
        return failFrom(lock);
    RestoreReceipt receipt;
    const bool there = fs::exists(target, error);
    if (there) {
        if (const base::Result<> same = requireSameKind(backup, target); !same)
            return failFrom(same);
    }
    const std::string keptAt = firstFreeName(target + ".before-restore");
    if (const base::Result<> settled = settleLog(target, keptAt); !settled)
        return failFrom(settled);
    if (there) {
        receipt.keptAt = keptAt;
        if (const base::Result<> kept = keepUnderSecondName(target, *receipt.keptAt); !kept)
            return failFrom(kept);
    }
    if (const base::Result<> published = publishFile(temporary.path(), target, Overwrite::Allow); !published)
        return failFrom(published);
    return receipt;
}

base::Result<RecordStatistics> recordStatistics(const std::string &path)
{
    const base::Result<SqliteFile> file = openSqliteFile(path, readerOfAnyKind());
    if (!file)
        return failFrom(file);
    base::Result<QSqlQuery> query = file->connection->prepare(QStringLiteral(
        "SELECT (SELECT count(*) FROM event), (SELECT count(DISTINCT stream) FROM event), "
        "(SELECT count(*) FROM read_model), (SELECT recorded FROM event ORDER BY position LIMIT 1), "
        "(SELECT recorded FROM event ORDER BY position DESC LIMIT 1), "
        "(SELECT hash FROM event ORDER BY position DESC LIMIT 1), (SELECT user_version FROM pragma_user_version)"));
    if (!query)
        return failFrom(query);
    if (!query->exec() || !query->next())
        return tl::unexpected(file->connection->errorOf(*query));
    RecordStatistics figures;
    figures.kind = file->file.kind;
    figures.events = query->value(0).toLongLong();
    figures.streams = query->value(1).toLongLong();
    figures.readModelRows = query->value(2).toLongLong();
    figures.firstRecorded = toInstant(query->value(3));
    figures.lastRecorded = toInstant(query->value(4));
    figures.head = figures.events > 0 ? query->value(5).toString().toStdString() : genesisHash();
    figures.schema = query->value(6).toInt();
    figures.bytes = sizeOnDisk(file->file.path);
    return figures;
}

} // namespace store
