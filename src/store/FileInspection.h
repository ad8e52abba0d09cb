#pragma once

#include "base/Result.h"
#include "store/OpenOptions.h"

#include <string>

namespace store {

/// What stands at a path, found without letting SQLite near it: a file of another program is never touched.
struct InspectedFile {
    std::string path; ///< links resolved, absolute
    bool exists = false;
    RecordKind kind = RecordKind::Live; ///< of an existing file
};

/// Where a path leads: absolute, links resolved; the path itself where that cannot be found out.
[[nodiscard]] std::string resolvedPath(const std::string &path);

/// Looks whether the path can be opened as `options` ask. Errors: Invalid (a folder, a device, no path), NotFound,
/// Corrupt (empty, cut off), Foreign, Newer, ReadOnly, Refused, Io. The caller holds OpenRecord::oneAtATime().
[[nodiscard]] base::Result<InspectedFile> inspectFile(const std::string &path, const OpenOptions &options);

/// The kind of an existing record, by its header alone. Same errors.
[[nodiscard]] base::Result<RecordKind> recordKind(const std::string &path);

/// A file may be made at `path`: its folder is there and can be written to. Errors: NotFound, ReadOnly, naming the
/// folder.
[[nodiscard]] base::Result<> requirePlaceFor(const std::string &path);

} // namespace store
