#include "store/OpenRecord.h"

#include <map>

#include <sys/stat.h>

namespace store {

namespace {

struct Entry {
    dev_t device = 0;
    ino_t inode = 0;
    RecordKind kind = RecordKind::Live;
};

struct Registry {
    std::mutex opening;
    std::mutex mutex;
    std::map<std::int64_t, Entry> entries;
    std::int64_t nextToken = 1;
};

Registry &registry()
{
    static Registry instance;
    return instance;
}

} // namespace

OpenRecord::OpenRecord(const std::string &path, RecordKind kind)
{
    struct stat status { };
    if (::stat(path.c_str(), &status) != 0)
        return; // nothing there that could be opened again
    const std::lock_guard guard(registry().mutex);
    m_token = registry().nextToken++;
    registry().entries.emplace(m_token, Entry{status.st_dev, status.st_ino, kind});
}

OpenRecord::~OpenRecord()
{
    const std::lock_guard guard(registry().mutex);
    registry().entries.erase(m_token);
}

std::optional<RecordKind> OpenRecord::openKind(const std::string &path)
{
    struct stat status { };
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    const std::lock_guard guard(registry().mutex);
    for (const auto &[token, entry] : registry().entries) {
        if (entry.device == status.st_dev && entry.inode == status.st_ino)
            return entry.kind;
    }
    return std::nullopt;
}

std::unique_lock<std::mutex> OpenRecord::oneAtATime() { return std::unique_lock(registry().opening); }

} // namespace store
