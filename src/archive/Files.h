#pragma once

#include "base/Result.h"

#include <string>
#include <string_view>
#include <vector>

/// Files that belong together, as a folder or as one zip file.
namespace archive {

/// A file on its way into a folder or a zip file.
struct File {
    std::string name; ///< relative, with slashes: "documents/notice-1.pdf"
    std::string bytes;
    bool stored = false; ///< in a zip file as it is, not deflated
};

/// A file as it was found in a folder or a zip file.
struct FoundFile {
    std::string name;
    std::string bytes;
    std::string fault; ///< why its bytes are not here, English: "its checksum does not fit"; empty: they are
};

/// Whether a name stays inside the folder it is unpacked to, on every system: relative, no "..", no device, no
/// character that some file system refuses.
[[nodiscard]] bool isSafeName(std::string_view name);

/// The most bytes of one file, and of all files together, that are read.
inline constexpr std::size_t MostBytes = std::size_t(1) << 30;

/// May what stands there be replaced?
enum class Replace { Never, Allow };

/// What the system says went wrong, as an error that says what to do. `number`: of errno.
[[nodiscard]] base::Error systemError(int number, const std::string &what, const std::string &path);

/// Makes what was written to a file, or the names in a folder, outlast a power cut. Errors: as systemError().
[[nodiscard]] base::Result<> makeDurable(const std::string &path);
/// "." where the path names none.
[[nodiscard]] std::string folderOf(const std::string &path);

/// A name beside `path` that no other program uses.
[[nodiscard]] std::string nameBeside(const std::string &path, std::string_view purpose);

/// Writes a file whole or not at all: under another name first, made durable, readable by its owner only. Errors:
/// Refused (something stands there), ReadOnly, Full, Io; what stood there stays.
[[nodiscard]] base::Result<> writeFile(const std::string &path, std::string_view bytes, Replace replace);

/// Writes a new file and makes it durable; nothing stands there. Errors: as above; half a file may be left.
[[nodiscard]] base::Result<> writeNew(const std::string &path, std::string_view bytes);

/// Moves what is finished to its name, at once and durably. Errors: Refused (something stands there), ReadOnly, Full,
/// Io.
[[nodiscard]] base::Result<> moveTo(const std::string &from, const std::string &to, Replace replace);

} // namespace archive
