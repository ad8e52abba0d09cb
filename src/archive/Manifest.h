#pragma once

#include "archive/Files.h"

namespace archive {

/// A list of files with a digest each, in a form that common tools check.
enum class DigestKind {
    Sha256, ///< "digest  name", for `sha256sum -c`
    Sm3, ///< "digest *name", as `openssl dgst -sm3 -r` writes it
};

struct Digested {
    std::string name;
    std::string digest; ///< lower-case hex
};

[[nodiscard]] std::string digestOf(DigestKind kind, std::string_view bytes);
/// A line a file, by name.
[[nodiscard]] std::string manifestOf(DigestKind kind, const std::vector<File> &files);
/// Reads it. Error: Corrupt, naming the first line that is none, or says a name again; so does an end without a line
/// feed, where it was cut off.
[[nodiscard]] base::Result<std::vector<Digested>> readManifest(DigestKind kind, std::string_view text);

} // namespace archive
