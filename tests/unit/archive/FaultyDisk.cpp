#include "unit/archive/FaultyDisk.h"

#include <cerrno>
#include <filesystem>

#include <sys/syscall.h>
#include <unistd.h>

namespace {
FaultyDisk *disk = nullptr;
}

FaultyDisk::FaultyDisk() { disk = this; }

FaultyDisk::~FaultyDisk() { disk = nullptr; }

int FaultyDisk::sync(int descriptor)
{
    const std::string path = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor)).string();
    m_synced.push_back(path);
    if (path != m_failing)
        return int(::syscall(SYS_fsync, descriptor));
    errno = EIO;
    return -1;
}

int FaultyDisk::rename(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    if (flags != 0 && !m_knowsFlags) {
        errno = EINVAL;
        return -1;
    }
    const int done = int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
    if (m_look)
        m_look();
    return done;
}

// In the place of those of the C library, for all of this program.
extern "C" int fsync(int descriptor) { return disk ? disk->sync(descriptor) : int(::syscall(SYS_fsync, descriptor)); }

extern "C" int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return disk ? disk->rename(fromFolder, from, toFolder, to, flags)
                : int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}
