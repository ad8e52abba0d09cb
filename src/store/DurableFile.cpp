#include "store/DurableFile.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <random>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace store {

namespace {

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
        return {Full, because + "nothing was changed; free space on the disk, then try again", path};
    case EEXIST:
        return {Refused, because + "it was left as it is; choose another name", path};
    default:
        return {Io, because + "nothing was changed; check the disk, then try again", path};
    }
}

/// fsync of a file or of a folder.
base::Result<> sync(const std::string &path)
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
    const fs::path folder = fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

int rename(const std::string &from, const std::string &to, Overwrite overwrite)
{
    const unsigned flags = overwrite == Overwrite::Refuse ? RENAME_NOREPLACE : 0;
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0)
        return 0;
    if (errno != EINVAL)
        return errno;
    // A file system that cannot refuse by itself.
    std::error_code ignored;
    if (fs::exists(to, ignored))
        return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

} // namespace

std::string temporaryName(const std::string &path, const std::string &purpose)
{
    return path + "." + purpose + "-" + std::to_string(::getpid()) + "-" + std::to_string(std::random_device{}());
}

std::string firstFreeName(const std::string &path)
{
    std::error_code ignored;
    std::string name = path;
    for (int number = 2; fs::exists(fs::symlink_status(name, ignored)); ++number)
        name = path + "-" + std::to_string(number);
    return name;
}

base::Result<> publishFile(const std::string &temporary, const std::string &path, Overwrite overwrite)
{
    ::chmod(temporary.c_str(), S_IRUSR | S_IWUSR); // names and telephone numbers stand in a record
    if (base::Result<> synced = sync(temporary); !synced)
        return synced;
    if (const int failed = rename(temporary, path, overwrite); failed != 0)
        return tl::unexpected(systemError(failed, "the file cannot be put in its place", path));
    return sync(folderOf(path));
}

base::Result<> keepUnderSecondName(const std::string &path, const std::string &second)
{
    if (::link(path.c_str(), second.c_str()) != 0) {
        const int failed = errno;
        std::error_code copied;
        // File systems without links (FAT on a stick) get a copy instead.
        if (failed != EPERM && failed != ENOTSUP)
            return tl::unexpected(systemError(failed, "the file cannot be kept", second));
        if (!fs::copy_file(path, second, copied))
            return tl::unexpected(systemError(copied.value(), "the file cannot be kept", second));
        if (base::Result<> synced = sync(second); !synced)
            return synced;
    }
    return sync(folderOf(second));
}

TemporaryFile::~TemporaryFile()
{
    std::error_code ignored;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(m_path + suffix, ignored);
}

} // namespace store
