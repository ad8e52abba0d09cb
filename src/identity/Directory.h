#pragma once

#include <string>
#include <vector>

namespace identity {

/// Who holds a post and how to reach them. The program ships posts only; the city imports its own directory.
struct DirectoryEntry {
    std::string post; ///< post or body as the plans call it: "市指挥部指挥长", or its id
    std::string person;
    std::vector<std::string> phones; ///< in the order to try them
    friend bool operator==(const DirectoryEntry &, const DirectoryEntry &) = default;
};

/// Posts with the persons who hold them and their telephones, in the order of the file.
struct Directory {
    std::vector<DirectoryEntry> entries;
    friend bool operator==(const Directory &, const Directory &) = default;
};

/// All entries of a post, by its label or id.
[[nodiscard]] std::vector<DirectoryEntry> entriesOf(
    const Directory &directory, std::string_view label, std::string_view id);

} // namespace identity
