#pragma once

#include "base/Result.h"

#include <filesystem>
#include <string>

namespace platform {

/// Where the plans of the program are looked for, in this order.
struct DataSearch {
    std::string environment; ///< FENGSUI_DATA; when it is set nothing else counts
    std::filesystem::path executable; ///< "<prefix>/bin/x" has its data in "<prefix>/share/fengsui"
    std::filesystem::path sourceTree; ///< the data folder of the source tree the program was built from
};

/// What this process would search.
[[nodiscard]] DataSearch dataSearch();

/// The first folder of the search that holds plans. Error: NotFound, naming every place looked at.
[[nodiscard]] base::Result<std::filesystem::path> findData(const DataSearch &search);

/// What one person keeps on this machine: records, settings, drafts, logs.
class UserFolder {
public:
    /// "fengsui" in the person's data folder (XDG_DATA_HOME), made when it is missing, for its owner only. Errors:
    /// ReadOnly, Io.
    [[nodiscard]] static base::Result<UserFolder> standard();
    /// The same in a folder of choice.
    [[nodiscard]] static base::Result<UserFolder> at(const std::filesystem::path &folder);

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] std::filesystem::path liveRecord() const { return m_path / "fengsui.db"; }
    [[nodiscard]] std::filesystem::path demoRecord() const { return m_path / "demo.db"; }
    [[nodiscard]] std::filesystem::path settings() const { return m_path / "settings.ini"; }
    [[nodiscard]] std::filesystem::path drafts() const { return m_path / "drafts.json"; }
    /// Draft versions of plans, one file each.
    [[nodiscard]] std::filesystem::path planDrafts() const { return m_path / "plan-drafts"; }
    /// Where each record ended when it was last open here (store::SeenEnds).
    [[nodiscard]] std::filesystem::path seenEnds() const { return m_path / "seen-ends"; }
    [[nodiscard]] std::filesystem::path logs() const { return m_path / "logs"; }

private:
    explicit UserFolder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    std::filesystem::path m_path;
};

} // namespace platform
