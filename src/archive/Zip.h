#pragma once

#include "archive/Files.h"
#include "base/Instant.h"

namespace archive {

/// The bytes of a zip file, its files in that order; the same files and the same moment give the same bytes. Errors:
/// Invalid (names, as writeFolder()), Io.
[[nodiscard]] base::Result<std::string> zipOf(const std::vector<File> &files, base::Instant made);

/// Every file of a zip file, by name, without unpacking it. Names are as they stand there: look at them with
/// isSafeName(). Errors: NotFound; Corrupt, no zip file, or one that was cut off.
[[nodiscard]] base::Result<std::vector<FoundFile>> readZip(const std::string &path, const Reading &reading = {});

} // namespace archive
