#include "identity/Directory.h"

#include <algorithm>
#include <iterator>

namespace identity {

std::vector<DirectoryEntry> entriesOf(const Directory &directory, std::string_view label, std::string_view id)
{
    std::vector<DirectoryEntry> found;
    std::copy_if(directory.entries.begin(), directory.entries.end(), std::back_inserter(found),
        [&](const DirectoryEntry &entry) { return !entry.post.empty() && (entry.post == label || entry.post == id); });
    return found;
}

} // namespace identity
