#include "store/FileInspection.h"

#include "store/DurableFile.h"
#include "store/OpenRecord.h"
#include "store/Schema.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace store {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::size_t HeaderSize = 100; ///< of an SQLite file, https://www.sqlite.org/fileformat.html
using Header = std::array<unsigned char, HeaderSize>;

std::uint32_t bigEndian32(const Header &header, std::size_t at)
{
    return (std::uint32_t{header[at]} << 24) | (std::uint32_t{header[at + 1]} << 16)
        | (std::uint32_t{header[at + 2]} << 8) | std::uint32_t{header[at + 3]};
}

std::uint32_t pageSizeOf(const Header &header)
{
    const std::uint32_t size = (std::uint32_t{header[16]} << 8) | header[17];
    return size == 1 ? 65536 : size;
}

/// access() judges by the user who started the program; what counts is the user it runs as.
bool mayWrite(const fs::path &path) { return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0; }

base::Result<> requireFolder(const fs::path &folder, const std::string &path)
{
    std::error_code error;
    if (fs::is_directory(folder, error))
        return {};
    return fail(ErrorCode::NotFound,
        "the folder " + folder.string() + " does not exist; nothing was created; make the folder or choose another",
        path);
}

base::Result<> requireWritable(const fs::path &folder, const std::string &path)
{
    if (mayWrite(folder))
        return {};
    return fail(ErrorCode::ReadOnly,
        "the folder " + folder.string()
            + " cannot be written to; nothing was changed; ask for write permission or choose another folder",
        path);
}

base::Result<> inspectFolder(const fs::path &folder, const std::string &path, const OpenOptions &options)
{
    if (base::Result<> there = requireFolder(folder, path); !there || options.mode == OpenMode::ReadOnly)
        return there;
    return requireWritable(folder, path);
}

base::Result<> inspectMissing(const std::string &path, const OpenOptions &options)
{
    const bool mayCreate = options.mode == OpenMode::ReadWrite && options.creation != Creation::Never && options.kind;
    if (!mayCreate)
        return fail(ErrorCode::NotFound, "there is no file at " + path + "; nothing was created; check the path", path);
    return {};
}

base::Result<Header> readHeader(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(ErrorCode::Io, "the file may not be read; nothing was changed; check its permissions", path);
    Header header{};
    file.read(reinterpret_cast<char *>(header.data()), HeaderSize);
    const std::streamsize got = file.gcount();
    if (got == 0) {
        return fail(ErrorCode::Corrupt,
            "the file is empty, a record never is; nothing was changed; restore the last backup, or move the file away "
            "to begin a new record",
            path);
    }
    const bool blank = std::all_of(header.begin(), header.begin() + got, [](unsigned char byte) { return byte == 0; });
    const std::string_view magic("SQLite format 3\0", 16);
    const std::string_view begin(
        reinterpret_cast<const char *>(header.data()), std::min<std::size_t>(16, static_cast<std::size_t>(got)));
    if (blank || (begin == magic.substr(0, begin.size()) && got < static_cast<std::streamsize>(HeaderSize))) {
        return fail(ErrorCode::Corrupt,
            "the beginning of the file is lost; nothing was changed; restore the last backup", path);
    }
    if (begin != magic) {
        return fail(ErrorCode::Foreign,
            "the file is not a record of this program, nor a database at all; it was left as it is; choose another "
            "file",
            path);
    }
    return header;
}

base::Result<RecordKind> kindOfHeader(const Header &header, const std::string &path)
{
    const std::optional<RecordKind> kind = kindOf(bigEndian32(header, 68));
    if (!kind) {
        return fail(ErrorCode::Foreign,
            "the database belongs to another program; it was left as it is; choose another file", path);
    }
    const std::uint32_t version = bigEndian32(header, 60);
    if (version == 0)
        return tl::unexpected(unknownSchema(path));
    if (version > static_cast<std::uint32_t>(schemaVersion()))
        return tl::unexpected(newerSchema(version, path));
    return *kind;
}

/// SQLite's own check of the length counts a cut-off page as a whole one.
base::Result<> inspectLength(const Header &header, const std::string &path)
{
    std::error_code error;
    const std::uint32_t pageSize = pageSizeOf(header);
    const std::uintmax_t walSize = fs::file_size(path + "-wal", error);
    const bool walPending = !error && walSize > 0; // an interrupted checkpoint is finished from there
    if (pageSize < 512 || (!walPending && fs::file_size(path, error) % pageSize != 0)) {
        return fail(ErrorCode::Corrupt,
            "the end of the file is cut off; nothing was changed; make a copy of the file, then restore the last "
            "backup",
            path);
    }
    return {};
}

base::Result<RecordKind> inspectContent(const std::string &path)
{
    if (const std::optional<RecordKind> open = OpenRecord::openKind(path))
        return *open; // inspected when it was opened; it must not be touched again
    const base::Result<Header> header = readHeader(path);
    if (!header)
        return failFrom(header);
    base::Result<RecordKind> kind = kindOfHeader(*header, path);
    if (!kind)
        return kind;
    if (const base::Result<> whole = inspectLength(*header, path); !whole)
        return failFrom(whole);
    return kind;
}

base::Result<> inspectType(const fs::file_status &status, const std::string &path)
{
    if (fs::is_directory(status))
        return fail(ErrorCode::Invalid, "this is a folder, not a file; nothing was changed; give the file in it", path);
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::Invalid, "this is not an ordinary file; nothing was changed; choose another", path);
    return {};
}

base::Result<InspectedFile> inspectExisting(InspectedFile file, const OpenOptions &options)
{
    if (options.creation == Creation::OnlyNew && options.mode == OpenMode::ReadWrite)
        return fail(
            ErrorCode::Refused, "the file already exists; it was left as it is; choose another name", file.path);
    const base::Result<RecordKind> kind = inspectContent(file.path);
    if (!kind)
        return failFrom(kind);
    if (options.kind && *options.kind != *kind) {
        return fail(ErrorCode::Foreign,
            "this is a " + std::string(name(*kind)) + " record, not a " + std::string(name(*options.kind))
                + " one; it was left as it is; choose another file",
            file.path);
    }
    if (options.mode == OpenMode::ReadWrite && !mayWrite(file.path)) {
        return fail(ErrorCode::ReadOnly,
            "the file cannot be written to; nothing was changed; ask for write permission or open it for reading only",
            file.path);
    }
    file.kind = *kind;
    return file;
}

} // namespace

namespace {

/// Rights do not say everything: a folder may belong to a system that takes no files.
base::Result<> requireTakesFiles(const fs::path &folder, const std::string &path)
{
    const std::string probe = temporaryName(path, "place");
    const int descriptor = ::open(probe.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const std::string why = std::strerror(errno);
        return fail(ErrorCode::ReadOnly,
            "no file can be made in the folder " + folder.string() + " (" + why
                + "); nothing was changed; choose another folder",
            path);
    }
    ::close(descriptor);
    ::unlink(probe.c_str());
    return {};
}

} // namespace

base::Result<> requirePlaceFor(const std::string &path)
{
    const fs::path folder = fs::path(path).parent_path();
    const fs::path place = folder.empty() ? fs::path(".") : folder;
    return requireFolder(place, path).and_then([&] { return requireWritable(place, path); }).and_then([&] {
        return requireTakesFiles(place, path);
    });
}

std::string resolvedPath(const std::string &path)
{
    std::error_code error;
    const fs::path resolved = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : resolved.string();
}

base::Result<InspectedFile> inspectFile(const std::string &path, const OpenOptions &options)
{
    if (path.empty() || path.find('\0') != std::string::npos)
        return fail(ErrorCode::Invalid, "no file was named", path);
    std::error_code error;
    InspectedFile file{resolvedPath(path), false, options.kind.value_or(RecordKind::Live)};
    const fs::file_status status = fs::status(file.path, error);
    file.exists = fs::exists(status);
    if (file.exists) {
        if (const base::Result<> type = inspectType(status, file.path); !type)
            return failFrom(type);
    }
    if (const base::Result<> folder = inspectFolder(fs::path(file.path).parent_path(), file.path, options); !folder)
        return failFrom(folder);
    if (file.exists)
        return inspectExisting(std::move(file), options);
    if (const base::Result<> missing = inspectMissing(file.path, options); !missing)
        return failFrom(missing);
    return file;
}

base::Result<RecordKind> recordKind(const std::string &path)
{
    OpenOptions options;
    options.mode = OpenMode::ReadOnly;
    options.kind.reset();
    const auto guard = OpenRecord::oneAtATime();
    return inspectFile(path, options).map([](const InspectedFile &file) { return file.kind; });
}

} // namespace store
