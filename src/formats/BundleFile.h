#pragma once

#include "base/Result.h"
#include "exchange/Bundle.h"

namespace formats {

/// A bundle as a file: its text, and behind it the line `签名：` with the signature. docs/formats/bundle.md.
[[nodiscard]] std::string writeBundle(const exchange::Bundle &bundle);
/// Reads it back. Error: Invalid where writeBundle() would not write the file so, byte for byte: it was cut off, or
/// something was added.
[[nodiscard]] base::Result<exchange::Bundle> readBundle(std::string_view file);

/// The same of a file on disk. Errors: those of reading, Invalid naming the file.
[[nodiscard]] base::Result<exchange::Bundle> readBundleFile(const std::string &path);
/// Refused where something of this name is there already: nothing that travels is written over.
[[nodiscard]] base::Result<> requireNewFile(const std::string &path);
/// Writes a new file, whole or not at all. Errors: Refused as above; those of archive::writeFile().
[[nodiscard]] base::Result<> writeBundleFile(const std::string &path, const exchange::Bundle &bundle);

/// The most bytes such a file has.
inline constexpr std::size_t MostBundleBytes = 1024 * 1024;

} // namespace formats
