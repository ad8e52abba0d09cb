#pragma once

#include "archive/Files.h"

namespace archive {

/// Writes the files as a folder, whole or not at all: beside it first, durably, then moved to its name. With
/// Replace::Allow what stands there goes with all that is in it; the caller has looked at what it is. Errors: Invalid
/// (a name that leaves the folder, or comes twice), Refused (something stands there), NotFound (the folder above),
/// ReadOnly, Full, Io.
[[nodiscard]] base::Result<> writeFolder(const std::string &path, const std::vector<File> &files, Replace replace);

/// Every file of a folder and of the folders in it, by name. Links and devices are named, and not followed. Errors:
/// NotFound, Io.
[[nodiscard]] base::Result<std::vector<FoundFile>> readFolder(const std::string &path, const Reading &reading = {});

/// Invalid, where a name is none that isSafeName() lets pass, or comes twice.
[[nodiscard]] base::Result<> checkNames(const std::vector<File> &files);

} // namespace archive
