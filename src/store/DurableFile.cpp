#include "store/DurableFile.h"

#include "archive/Files.h"

#include <cerrno>
#include <filesystem>
#include <random>

#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace store {

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
    if (base::Result<> synced = archive::makeDurable(temporary); !synced)
        return synced;
    return archive::moveTo(
        temporary, path, overwrite == Overwrite::Refuse ? archive::Replace::Never : archive::Replace::Allow);
}

base::Result<> keepUnderSecondName(const std::string &path, const std::string &second)
{
    if (::link(path.c_str(), second.c_str()) != 0) {
        const int failed = errno;
        std::error_code copied;
        // File systems without links (FAT on a stick) get a copy instead.
        if (failed != EPERM && failed != ENOTSUP)
            return tl::unexpected(archive::systemError(failed, "the file cannot be kept", second));
        if (!fs::copy_file(path, second, copied))
            return tl::unexpected(archive::systemError(copied.value(), "the file cannot be kept", second));
        if (base::Result<> synced = archive::makeDurable(second); !synced)
            return synced;
    }
    return archive::makeDurable(archive::folderOf(second));
}

TemporaryFile::~TemporaryFile()
{
    std::error_code ignored;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(m_path + suffix, ignored);
}

} // namespace store
