#include "platform/Paths.h"

#include <QStandardPaths>

#include <cstdlib>
#include <vector>

namespace fs = std::filesystem;

namespace platform {

namespace {

bool holdsPlans(const fs::path &folder)
{
    std::error_code error;
    return fs::is_directory(folder / "plans", error);
}

std::vector<fs::path> placesOf(const DataSearch &search)
{
    if (!search.environment.empty())
        return {search.environment};
    std::vector<fs::path> places;
    if (!search.executable.empty())
        places.push_back(search.executable.parent_path().parent_path() / "share" / "fengsui");
    if (!search.sourceTree.empty())
        places.push_back(search.sourceTree);
    return places;
}

base::Error cannotMake(const fs::path &folder, const std::error_code &error)
{
    const bool forbidden = error == std::errc::permission_denied || error == std::errc::read_only_file_system
        || error == std::errc::operation_not_permitted;
    return {forbidden ? base::ErrorCode::ReadOnly : base::ErrorCode::Io,
        "the folder cannot be made: " + error.message()
            + "; check its permissions, or set XDG_DATA_HOME to a folder of your own",
        folder.string()};
}

} // namespace

DataSearch dataSearch()
{
    std::error_code error;
    const char *environment = std::getenv("FENGSUI_DATA");
    return {environment ? environment : "", fs::read_symlink("/proc/self/exe", error), FENGSUI_SOURCE_DATA};
}

base::Result<fs::path> findData(const DataSearch &search)
{
    std::string looked;
    for (const fs::path &place : placesOf(search)) {
        if (holdsPlans(place))
            return place;
        looked += (looked.empty() ? "" : ", ") + place.string();
    }
    return base::fail(base::ErrorCode::NotFound,
        "there are no plans in " + looked + "; install the data, or set FENGSUI_DATA to the folder that holds 'plans'",
        looked);
}

base::Result<UserFolder> UserFolder::standard()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return at(fs::path(base.toStdString()) / "fengsui");
}

base::Result<UserFolder> UserFolder::at(const fs::path &folder)
{
    std::error_code error;
    const bool made = fs::create_directories(folder, error);
    if (error)
        return tl::unexpected(cannotMake(folder, error));
    if (made)
        fs::permissions(folder, fs::perms::owner_all, error);
    return UserFolder(folder);
}

} // namespace platform
