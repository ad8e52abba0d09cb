#include "store/RecordLock.h"

#include "store/SqliteConnection.h"

namespace store {

namespace {

QString lockFileOf(const std::string &path) { return toQt(path + ".lock"); }

base::Error heldBySomebody(const std::string &path)
{
    std::string who = "another program";
    if (const std::optional<LockHolder> holder = lockHolder(path)) {
        who = "the program " + holder->program + " (process " + std::to_string(holder->process) + " on "
            + holder->machine + ")";
    }
    return {base::ErrorCode::Busy,
        who + " has the record open; nothing was changed; use that window, or close it first", path};
}

} // namespace

std::optional<LockHolder> lockHolder(const std::string &path)
{
    qint64 process = 0;
    QString machine, program;
    if (!QLockFile(lockFileOf(path)).getLockInfo(&process, &machine, &program))
        return std::nullopt;
    return LockHolder{program.toStdString(), process, machine.toStdString()};
}

base::Result<std::unique_ptr<QLockFile>> lockRecord(const std::string &path)
{
    auto lock = std::make_unique<QLockFile>(lockFileOf(path));
    lock->setStaleLockTime(0); // a night shift is long: only the death of its owner frees a lock, never its age
    if (lock->tryLock(0))
        return lock;
    switch (lock->error()) {
    case QLockFile::LockFailedError:
        return tl::unexpected(heldBySomebody(path));
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
