#pragma once

#include "base/Result.h"

#include <functional>
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

/// The fault of a file that was only named.
inline constexpr std::string_view NotWanted = "its bytes were not asked for";

/// What is read of a folder or a zip file.
struct Reading {
    std::size_t most = MostBytes; ///< of all files together
    /// Whose bytes are wanted, by name; the others are only named. Null: those of all.
    std::function<bool(std::string_view name)> wants = {};
};

/// May what stands there be replaced?
enum class Replace { Never, Allow };

/// Error::reason of a failure after which what was written stands in its place all the same.
inline constexpr std::string_view InPlace = "in-place";

/// Who may read a new file.
enum class Readers {
    Owner, ///< names and telephone numbers stand in it
    AsUsual, ///< whoever the system lets, as of any file that a person saves
};

/// What the system says went wrong, as an error that says what to do. `number`: of errno.
[[nodiscard]] base::Error systemError(int number, const std::string &what, const std::string &path);

/// Makes what was written to a file, or the names in a folder, outlast a power cut. Errors: as systemError().
[[nodiscard]] base::Result<> makeDurable(const std::string &path);
/// "." where the path names none.
[[nodiscard]] std::string folderOf(const std::string &path);

/// The file that a link leads to; `path` itself where it is none, or leads nowhere.
[[nodiscard]] std::string behindLink(const std::string &path);

/// A name beside `path` that no other program uses.
[[nodiscard]] std::string nameBeside(const std::string &path, std::string_view purpose);

/// The bytes of a plain file, a link is not followed. Errors: Invalid, no plain file, or one of more than `most` bytes;
/// NotFound, ReadOnly (it may not be read), Io.
[[nodiscard]] base::Result<std::string> readFile(const std::string &path, std::size_t most = MostBytes);

/// Writes a file whole or not at all: under another name first, made durable. With Replace::Allow a link stays, and the
/// file it leads to is replaced. Errors: Refused (something stands there),
/// NotFound (the folder), ReadOnly, Full, Io; what stood there stays, unless the error's reason is
/// InPlace.
[[nodiscard]] base::Result<> writeFile(
    const std::string &path, std::string_view bytes, Replace replace, Readers readers = Readers::Owner);

/// Writes a new file and makes it durable; nothing stands there. Errors: as above; half a file may be left.
[[nodiscard]] base::Result<> writeNew(
    const std::string &path, std::string_view bytes, Readers readers = Readers::Owner);

/// Moves what is finished to its name, at once and durably. Errors: Refused (something stands there), ReadOnly, Full,
/// Io. It is back at `from` then; where it cannot go back, the reason is InPlace.
[[nodiscard]] base::Result<> moveTo(const std::string &from, const std::string &to, Replace replace);

/// Puts what is finished in the place of what stands at `to`, which then is at `from`: at once, where the file system
/// can, and durably. Errors: ReadOnly, Full, Io. Both are where they were then; where that fails, the reason is
/// InPlace, and the error says where the old one is.
[[nodiscard]] base::Result<> exchange(const std::string &from, const std::string &to);

} // namespace archive
