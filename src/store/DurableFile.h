#pragma once

#include "base/Result.h"

#include <string>

namespace store {

/// A name beside `path` that no other process uses.
[[nodiscard]] std::string temporaryName(const std::string &path, const std::string &purpose);

/// `path` itself when nothing stands there, else the first free of "path-2", "path-3", …
[[nodiscard]] std::string firstFreeName(const std::string &path);

/// Whether a file that stands there may be replaced.
enum class Overwrite { Refuse, Allow };

/// Makes the finished file `temporary` appear at `path`, durably and at once: after a power cut either the old state
/// stands there or the new one. Readable by its owner only. Errors: Refused (something is there), ReadOnly, Full, Io.
[[nodiscard]] base::Result<> publishFile(const std::string &temporary, const std::string &path, Overwrite overwrite);

/// Gives the file at `path` a second name; both last until one is removed. Errors: Refused, ReadOnly, Full, Io.
[[nodiscard]] base::Result<> keepUnderSecondName(const std::string &path, const std::string &second);

/// Removes a file when its owner goes, unless it was published.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string path)
        : m_path(std::move(path))
    {
    }
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace store
