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
constexpr std::string_view Forbidden = R"(\:*?"<>|)"; ///< in names on some file system

bool isSafePart(std::string_view part)
{
    const bool control = std::ranges::any_of(part, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    return !part.empty() && part.front() != ' ' && part.back() != ' ' && part.back() != '.' && !control
        && part.find_first_of(Forbidden) == std::string_view::npos;
}

} // namespace

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

base::Result<> writeNew(const std::string &path, std::string_view bytes)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
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
    if (failed == 0 && ::fsync(descriptor) != 0)
        failed = errno;
    if (::close(descriptor) != 0 && failed == 0)
        failed = errno;
    if (failed != 0)
        return tl::unexpected(systemError(failed, "the file cannot be written", path));
    return {};
}

base::Result<> moveTo(const std::string &from, const std::string &to, Replace replace)
{
    const unsigned flags = replace == Replace::Never ? RENAME_NOREPLACE : 0;
    int failed = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? 0 : errno;
    if (failed == EINVAL && flags != 0) { // a file system that cannot refuse by itself
        std::error_code ignored;
        failed = fs::exists(fs::symlink_status(to, ignored)) ? EEXIST
            : ::rename(from.c_str(), to.c_str()) == 0        ? 0
                                                             : errno;
    }
    if (failed != 0)
        return tl::unexpected(systemError(failed, "the file cannot be put in its place", to));
    return makeDurable(folderOf(to));
}

base::Result<> writeFile(const std::string &path, std::string_view bytes, Replace replace)
{
    const std::string part = nameBeside(path, "part");
    auto done = writeNew(part, bytes);
    if (done)
        done = moveTo(part, path, replace);
    if (!done) {
        std::error_code unclear;
        fs::remove(part, unclear);
        done.error().subject = path; // the name it was asked for
    }
    return done;
}

} // namespace archive
