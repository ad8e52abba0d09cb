#include "archive/Files.h"

#include "base/Text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace archive {

namespace {

constexpr std::size_t LongestName = 240; ///< bytes, with folders
constexpr std::size_t PieceBytes = 65536; ///< read at once
constexpr std::string_view Forbidden = R"(\:*?"<>|)"; ///< in names on some file system

/// The system's words for a failure of this very call; 0: there was none.
int failureOf(int returned) { return returned == 0 ? 0 : errno; }

int rename(const std::string &from, const std::string &to, unsigned flags)
{
    return failureOf(::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags));
}

/// Of file systems that know no such flag, as many network and older ones.
bool isUnknownFlag(int failure) { return failure == EINVAL || failure == ENOSYS; }

/// A descriptor that is closed.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

base::Error readingError(int number, const std::string &path)
{
    base::Error error = systemError(number, {}, path);
    error.detail = std::string("it cannot be read: ") + std::strerror(number);
    return error;
}

/// What was written or moved stands there, and may not outlast a power cut.
base::Error onlyNotDurable(base::Error error, const std::string &where)
{
    error.detail = "it stands at " + where
        + " now, but the disk did not confirm it and it may not outlast a power cut; check the disk, then write it "
          "again";
    error.reason = InPlace;
    return error;
}

bool isSafePart(std::string_view part)
{
    const bool control = std::ranges::any_of(part, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    return !part.empty() && part.front() != ' ' && part.back() != ' ' && part.back() != '.' && !control
        && part.find_first_of(Forbidden) == std::string_view::npos;
}

} // namespace

/// For file systems that cannot do it at once: for a moment nothing stands at `to`.
static base::Result<> exchangeInSteps(const std::string &from, const std::string &to)
{
    const std::string old = nameBeside(to, "old");
    if (auto aside = moveTo(to, old, Replace::Never); !aside)
        return aside;
    auto moved = moveTo(from, to, Replace::Never);
    if (!moved) {
        if (rename(old, to, 0) != 0)
            moved.error().detail += "; what stood there is " + old + " now, move it back";
        return moved;
    }
    if (rename(old, from, 0) != 0)
        return tl::unexpected(base::Error{
            base::ErrorCode::Io, "it is in its place; what stood there before is " + old, to, std::string(InPlace)});
    return {};
}

bool isSafeName(std::string_view name)
{
    return name.size() <= LongestName && base::isUtf8(name) && std::ranges::all_of(base::split(name, '/'), isSafePart);
}

base::Error systemError(int number, const std::string &what, const std::string &path)
{
    using enum base::ErrorCode;
    const std::string because = what + ": " + std::strerror(number) + "; ";
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return {ReadOnly, because + "nothing was changed; check the permissions of the folder or choose another", path};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Full, because + "nothing was changed; free space on the disk, then try again", path};
    case EEXIST:
    case ENOTEMPTY:
        return {Refused, because + "it was left as it is; choose another name", path};
    case ENOENT:
    case ENOTDIR:
        return {NotFound, because + "nothing was changed; make the folder first", path};
    default:
        return {Io, because + "nothing was changed; check the disk, then try again", path};
    }
}

base::Result<> makeDurable(const std::string &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(systemError(errno, "the file cannot be opened", path));
    const int failed = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (failed != 0)
        return tl::unexpected(systemError(failed, "the file cannot be made durable", path));
    return {};
}

std::string folderOf(const std::string &path)
{
    const std::string folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string nameBeside(const std::string &path, std::string_view purpose)
{
    std::string whole = path;
    while (whole.size() > 1 && whole.back() == '/')
        whole.pop_back();
    return whole + "." + std::string(purpose) + "-" + std::to_string(::getpid());
}

base::Result<std::string> readFile(const std::string &path, std::size_t most)
{
    const auto invalid = [&](const char *why) { return base::fail(base::ErrorCode::Invalid, why, path); };
    // Not waiting: a pipe without a writer would hold us for ever before we know that it is one.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file.number() < 0 && (errno == ELOOP || errno == ENXIO))
        return invalid("it is no plain file");
    struct stat about { };
    if (file.number() < 0 || ::fstat(file.number(), &about) != 0)
        return tl::unexpected(readingError(errno, path));
    if (!S_ISREG(about.st_mode))
        return invalid("it is no plain file");
    if (about.st_size > 0 && std::size_t(about.st_size) > most)
        return invalid("it is too large");
    std::string bytes(std::size_t(about.st_size) + 1, '\0'); // room for the end to be seen
    std::size_t filled = 0;
    for (;;) { // to the end, not to the size it said: it may grow, and some say 0
        if (filled == bytes.size())
            bytes.resize(filled + PieceBytes);
        const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(readingError(errno, path));
        filled += std::size_t(got);
        if (filled > most)
            return invalid("it is too large");
        if (got == 0)
            break;
    }
    bytes.resize(filled);
    return bytes;
}

base::Result<> writeNew(const std::string &path, std::string_view bytes, Readers readers)
{
    const mode_t mode = S_IRUSR | S_IWUSR | (readers == Readers::Owner ? 0 : S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH);
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0)
        return tl::unexpected(systemError(errno, "the file cannot be made", path));
    int failed = 0;
    while (!bytes.empty() && failed == 0) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0)
            failed = errno == EINTR ? 0 : errno;
        else
            bytes.remove_prefix(std::size_t(written));
    }
    if (failed == 0)
        failed = failureOf(::fsync(descriptor));
    if (::close(descriptor) != 0 && failed == 0)
        failed = errno;
    if (failed != 0)
        return tl::unexpected(systemError(failed, "the file cannot be written", path));
    return {};
}

base::Result<> moveTo(const std::string &from, const std::string &to, Replace replace)
{
    const bool isNew = replace == Replace::Never;
    int failed = rename(from, to, isNew ? RENAME_NOREPLACE : 0);
    if (isNew && isUnknownFlag(failed)) { // a file system that cannot refuse by itself
        std::error_code ignored;
        failed = fs::exists(fs::symlink_status(to, ignored)) ? EEXIST : rename(from, to, 0);
    }
    if (failed != 0)
        return tl::unexpected(systemError(failed, "the file cannot be put in its place", to));
    const auto durable = makeDurable(folderOf(to));
    if (durable || (isNew && rename(to, from, 0) == 0))
        return durable;
    return tl::unexpected(onlyNotDurable(durable.error(), to));
}

base::Result<> exchange(const std::string &from, const std::string &to)
{
    int failed = rename(from, to, RENAME_EXCHANGE);
    if (isUnknownFlag(failed))
        return exchangeInSteps(from, to);
    if (failed != 0)
        return tl::unexpected(systemError(failed, "it cannot be put in the place of what stands there", to));
    const auto durable = makeDurable(folderOf(to));
    if (durable || rename(from, to, RENAME_EXCHANGE) == 0)
        return durable;
    base::Error error = onlyNotDurable(durable.error(), to);
    error.detail += "; what stood there before is " + from;
    return tl::unexpected(error);
}

std::string behindLink(const std::string &path)
{
    std::error_code unclear;
    const fs::path file = fs::is_symlink(path, unclear) ? fs::canonical(path, unclear) : fs::path();
    return file.empty() ? path : file.string();
}

base::Result<> writeFile(const std::string &path, std::string_view bytes, Replace replace, Readers readers)
{
    const std::string place = replace == Replace::Allow ? behindLink(path) : path;
    const std::string part = nameBeside(place, "part");
    auto done = writeNew(part, bytes, readers);
    if (done)
        done = moveTo(part, place, replace);
    if (!done) {
        std::error_code unclear;
        fs::remove(part, unclear);
        done.error().subject = path; // the name it was asked for
    }
    return done;
}

} // namespace archive
