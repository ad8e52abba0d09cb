#include "store/Schema.h"

#include "store/DurableFile.h"
#include "store/SqliteConnection.h"

#include <QSqlError>
#include <QVariant>

#include <map>

namespace store {

namespace {

using base::ErrorCode;
using base::fail;

/// Version 1. The guards hold for whoever opens the file: an event is added at the end, fits the chain, and stays.
const SchemaStep &firstStep()
{
    static const SchemaStep step{1,
        {
            "CREATE TABLE event (\n"
            "  position INTEGER PRIMARY KEY,\n"
            "  stream TEXT NOT NULL,\n"
            "  version INTEGER NOT NULL,\n"
            "  type TEXT NOT NULL,\n"
            "  happened INTEGER NOT NULL,\n"
            "  recorded INTEGER NOT NULL,\n"
            "  actor TEXT NOT NULL,\n"
            "  payload TEXT NOT NULL,\n"
            "  previous_hash TEXT NOT NULL,\n"
            "  hash TEXT NOT NULL CHECK (length(hash) = 64),\n"
            "  UNIQUE (stream, version)\n"
            ") STRICT",

            "CREATE TABLE read_model (\n"
            "  model TEXT NOT NULL,\n"
            "  key TEXT NOT NULL,\n"
            "  value TEXT NOT NULL,\n"
            "  PRIMARY KEY (model, key)\n"
            ") STRICT, WITHOUT ROWID",

            "CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event\n"
            "BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END",

            "CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event\n"
            "BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END",

            // Stops INSERT OR REPLACE as well: its deletions pass by the delete trigger in programs without recursive
            // triggers.
            "CREATE TRIGGER event_is_added_at_the_end BEFORE INSERT ON event\n"
            "WHEN new.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM event)\n"
            "  OR new.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM event WHERE stream = new.stream)\n"
            "  OR new.previous_hash IS NOT coalesce((SELECT hash FROM event WHERE position = new.position - 1),\n"
            "    '0000000000000000000000000000000000000000000000000000000000000000')\n"
            "BEGIN SELECT RAISE(ABORT, 'an event is only added at the end'); END",
        }};
    return step;
}

base::Result<> applySteps(const SqliteConnection &connection, std::span<const SchemaStep> steps, int from)
{
    for (const SchemaStep &step : steps) {
        if (step.to <= from)
            continue;
        for (const std::string &statement : step.statements) {
            if (base::Result<> done = connection.run({toQt(statement)}); !done)
                return done;
        }
        if (base::Result<> done = connection.run({QStringLiteral("PRAGMA user_version = %1").arg(step.to)}); !done)
            return done;
    }
    return {};
}

/// The schema version of the file, from 1 to that of the last step.
base::Result<int> knownVersion(
    const SqliteConnection &connection, const std::string &path, std::span<const SchemaStep> steps)
{
    const base::Result<QVariant> version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failFrom(version);
    const int found = version->toInt();
    if (found > steps.back().to)
        return tl::unexpected(newerSchema(found, path));
    if (found < 1)
        return tl::unexpected(unknownSchema(path));
    return found;
}

base::Result<> buildRecord(const std::string &path, RecordKind kind)
{
    const auto connection = SqliteConnection::open({path, false, false, std::chrono::milliseconds{0}});
    if (!connection)
        return failFrom(connection);
    if (base::Result<> marked =
            (*connection)->run({QStringLiteral("PRAGMA application_id = %1").arg(applicationId(kind))});
        !marked)
        return marked;
    base::Result<Transaction> transaction = Transaction::begin(**connection);
    if (!transaction)
        return failFrom(transaction);
    if (base::Result<> done = applySteps(**connection, schemaSteps(), 0); !done)
        return done;
    if (base::Result<> done = transaction->commit(); !done)
        return done;
    return (*connection)->run({QStringLiteral("PRAGMA journal_mode = WAL")});
}

base::Result<> backUpBeforeUpgrade(const SqliteConnection &connection, const std::string &path, int version)
{
    const TemporaryFile temporary(temporaryName(path, "upgrading"));
    if (base::Result<> copied = connection.copyInto(temporary.path()); !copied)
        return copied;
    return publishFile(
        temporary.path(), firstFreeName(path + ".before-schema-" + std::to_string(version)), Overwrite::Refuse);
}

using SchemaText = std::map<QString, QString>;

base::Result<SchemaText> schemaText(const SqliteConnection &connection)
{
    base::Result<QSqlQuery> query = connection.prepare(QStringLiteral(
        "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));
    if (!query)
        return failFrom(query);
    if (const base::Result<> done = connection.execute(*query); !done)
        return failFrom(done);
    SchemaText text;
    while (query->next())
        text.emplace(query->value(0).toString(), query->value(1).toString());
    if (query->lastError().isValid())
        return tl::unexpected(connection.errorOf(*query));
    return text;
}

base::Result<SchemaText> expectedSchema(std::span<const SchemaStep> steps)
{
    const auto model = SqliteConnection::inMemory();
    if (!model)
        return failFrom(model);
    if (const base::Result<> built = applySteps(**model, steps, 0); !built)
        return failFrom(built);
    return schemaText(**model);
}

} // namespace

std::span<const SchemaStep> schemaSteps() { return {&firstStep(), 1}; }

int schemaVersion() { return schemaSteps().back().to; }

base::Error newerSchema(std::int64_t version, const std::string &path)
{
    return {ErrorCode::Newer,
        "the record was written by a newer version of the program (schema " + std::to_string(version)
            + ", this one knows up to " + std::to_string(schemaVersion())
            + "); it was left as it is; install the newer version",
        path};
}

base::Error unknownSchema(const std::string &path)
{
    return {ErrorCode::Corrupt,
        "the record does not say its schema version; nothing was changed; restore the last backup", path};
}

base::Result<> createRecord(const std::string &path, RecordKind kind)
{
    const TemporaryFile temporary(temporaryName(path, "new"));
    if (base::Result<> built = buildRecord(temporary.path(), kind); !built)
        return built;
    return publishFile(temporary.path(), path, Overwrite::Refuse);
}

base::Result<> upgradeRecord(
    const SqliteConnection &connection, const std::string &path, std::span<const SchemaStep> steps)
{
    const base::Result<int> found = knownVersion(connection, path, steps);
    if (!found)
        return failFrom(found);
    if (*found == steps.back().to)
        return {};
    if (base::Result<> kept = backUpBeforeUpgrade(connection, path, *found); !kept)
        return kept;
    base::Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return failFrom(transaction);
    const base::Result<int> current = knownVersion(connection, path, steps); // another program may have been faster
    if (!current)
        return failFrom(current);
    if (base::Result<> done = applySteps(connection, steps, *current); !done)
        return done;
    return transaction->commit();
}

base::Result<> requireCurrentSchema(
    const SqliteConnection &connection, const std::string &path, std::span<const SchemaStep> steps)
{
    const base::Result<int> found = knownVersion(connection, path, steps);
    if (!found)
        return failFrom(found);
    if (*found != steps.back().to) {
        return fail(ErrorCode::Refused,
            "the record is of an older version (schema " + std::to_string(*found)
                + "); nothing was changed; open it once for writing, which keeps a copy and upgrades it",
            path);
    }
    return {};
}

base::Result<std::vector<std::string>> schemaDifferences(
    const SqliteConnection &connection, std::span<const SchemaStep> steps)
{
    const base::Result<SchemaText> found = schemaText(connection);
    if (!found)
        return failFrom(found);
    const base::Result<SchemaText> expected = expectedSchema(steps);
    if (!expected)
        return failFrom(expected);
    std::vector<std::string> differences;
    for (const auto &[name, sql] : *expected) {
        const auto same = found->find(name);
        if (same == found->end())
            differences.push_back("the " + name.toStdString() + " is missing");
        else if (same->second != sql)
            differences.push_back("the " + name.toStdString() + " was altered");
    }
    for (const auto &[name, sql] : *found) {
        if (!expected->contains(name))
            differences.push_back("the " + name.toStdString() + " does not belong here");
    }
    return differences;
}

} // namespace store
