#pragma once

#include "store/FileInspection.h"
#include "store/OpenRecord.h"
#include "store/SqliteConnection.h"

#include <QLockFile>

namespace store {

/// A record file, inspected, locked where asked, connected, and at the schema this version knows.
struct SqliteFile {
    InspectedFile file;
    OpenMode mode = OpenMode::ReadOnly;
    std::unique_ptr<QLockFile> lock; ///< this and the listing outlive the connection
    std::unique_ptr<OpenRecord> listing;
    std::unique_ptr<SqliteConnection> connection;
};

/// Opens or makes the record; see SqliteEventStore::open.
[[nodiscard]] base::Result<SqliteFile> openSqliteFile(const std::string &path, const OpenOptions &options);

} // namespace store
