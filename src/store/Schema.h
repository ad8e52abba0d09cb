#pragma once

#include "base/Result.h"
#include "store/RecordKind.h"

#include <span>
#include <string>
#include <vector>

namespace store {

class SqliteConnection;

/// The statements that lead from schema version `to - 1` to `to` (SQLite's user_version).
struct SchemaStep {
    int to = 0;
    std::vector<std::string> statements;
};

/// Every step this version of the program knows, in order; the first makes a new record.
[[nodiscard]] std::span<const SchemaStep> schemaSteps();
/// The version the last step leads to.
[[nodiscard]] int schemaVersion();

/// The error for a file that a later version has written.
[[nodiscard]] base::Error newerSchema(std::int64_t version, const std::string &path);

/// The error for a file that is ours but says no version: the beginning of it was overwritten.
[[nodiscard]] base::Error unknownSchema(const std::string &path);

/// Makes a new, complete, durable record at `path`, or nothing at all: it is built under another name and then
/// published. Error: Refused when a file stands there by now; ReadOnly, Full, Io.
[[nodiscard]] base::Result<> createRecord(const std::string &path, RecordKind kind);

/// Brings an older record to the last of `steps`, in one transaction, after a copy of it was left at
/// "<path>.before-schema-<version>". Does nothing when it is there already. Errors: Newer, Corrupt, Full, Busy, Io.
[[nodiscard]] base::Result<> upgradeRecord(
    const SqliteConnection &connection, const std::string &path, std::span<const SchemaStep> steps = schemaSteps());

/// For a reader, which cannot upgrade. Errors: Newer; Refused for an older record; Corrupt.
[[nodiscard]] base::Result<> requireCurrentSchema(
    const SqliteConnection &connection, const std::string &path, std::span<const SchemaStep> steps = schemaSteps());

/// Differences between the tables and triggers of the file and those `steps` make, each a sentence; none: all guards
/// stand.
[[nodiscard]] base::Result<std::vector<std::string>> schemaDifferences(
    const SqliteConnection &connection, std::span<const SchemaStep> steps = schemaSteps());

} // namespace store
