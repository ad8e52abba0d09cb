#include "store/RecordLock.h"

#include "store/SqliteConnection.h"

namespace store {

namespace {

base::Error heldBySomebody(const QLockFile &lock, const std::string &path)
{
    qint64 process = 0;
    QString host, program;
    std::string holder = "another program";
    if (lock.getLockInfo(&process, &host, &program)) {
        holder = "the program " + program.toStdString() + " (process " + std::to_string(process) + " on "
            + host.toStdString() + ")";
    }
    return {base::ErrorCode::Busy,
        holder + " has the record open; nothing was changed; use that window, or close it first", path};
}

} // namespace

base::Result<std::unique_ptr<QLockFile>> lockRecord(const std::string &path)
{
    auto lock = std::make_unique<QLockFile>(toQt(path + ".lock"));
    lock->setStaleLockTime(0); // a night shift is long: only the death of its owner frees a lock, never its age
    if (lock->tryLock(0))
        return lock;
    switch (lock->error()) {
    case QLockFile::LockFailedError:
        return tl::unexpected(heldBySomebody(*lock, path));
    case QLockFile::PermissionError:
        return base::fail(base::ErrorCode::ReadOnly,
            "the lock file beside the record cannot be written; nothing was changed; check the permissions of the "
            "folder",
            path);
    default:
        return base::fail(base::ErrorCode::Io,
            "the lock file beside the record cannot be made; nothing was changed; check the disk and its free space",
            path);
    }
}

} // namespace store
