#include "dossier/DossierFiles.h"

#include "archive/Folder.h"
#include "archive/Manifest.h"
#include "archive/Zip.h"
#include "base/Text.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

namespace fs = std::filesystem;

namespace dossier {

namespace {

/// The folder in a zip file that is called like it. The names behind it have to stay within what a name may be long.
std::string topFolder(const std::string &path)
{
    constexpr std::size_t Longest = 100;
    std::string name;
    const std::string stem = fs::path(path).stem().string();
    for (std::string_view rest = stem; !rest.empty();) {
        const std::size_t length = std::max<std::size_t>(1, base::characterLength(rest));
        if (name.size() + length > Longest)
            break;
        name += rest.substr(0, length);
        rest.remove_prefix(length);
    }
    return (archive::isSafeName(name) ? name : "incident-export") + "/";
}

std::vector<archive::File> inFolder(const std::string &folder, std::vector<archive::File> files)
{
    for (archive::File &file : files)
        file.name.insert(0, folder);
    return files;
}

/// "x/" where an export stands in the folder x of a zip file and nowhere else; else nothing.
std::string folderOfExport(const std::vector<archive::FoundFile> &files)
{
    std::set<std::string> folders;
    for (const archive::FoundFile &file : files) {
        const std::size_t slash = file.name.find('/') + 1; // 0: it stands in none
        if (isTelling(std::string_view(file.name).substr(slash)))
            folders.insert(file.name.substr(0, slash));
    }
    return folders.size() == 1 ? *folders.begin() : std::string();
}

void takeOutOf(const std::string &folder, std::vector<archive::FoundFile> &files)
{
    if (folder.empty())
        return;
    for (archive::FoundFile &file : files) {
        if (file.name.starts_with(folder))
            file.name.erase(0, folder.size());
        else if (archive::isSafeName(file.name))
            file.name.insert(0, "../");
    }
}

/// The first file there that the manifest there does not name; nothing where it names all.
base::Result<std::optional<std::string>> strayAt(const std::string &path)
{
    const auto isManifest = [](std::string_view name) { return name.substr(name.rfind('/') + 1) == Sha256Manifest; };
    const auto found = read(path, {.wants = isManifest});
    if (!found)
        return base::failFrom(found);
    const auto manifest = std::ranges::find(*found, Sha256Manifest, &archive::FoundFile::name);
    if (manifest == found->end())
        return base::fail(base::ErrorCode::Invalid, "there is no manifest");
    const auto listed = archive::readManifest(archive::DigestKind::Sha256, manifest->bytes);
    if (!listed)
        return base::failFrom(listed);
    std::set<std::string_view> names{Sha256Manifest, Sm3Manifest};
    for (const archive::Digested &one : *listed)
        names.insert(one.name);
    for (const archive::FoundFile &file : *found) {
        if (!names.contains(file.name))
            return file.name;
    }
    return std::nullopt;
}

/// Anything may stand at a path that somebody typed, and somebody may have put his own beside ours; only what we wrote
/// goes.
base::Result<> mayReplace(const std::string &path)
{
    std::error_code unclear;
    const auto status = fs::symlink_status(path, unclear);
    if (!fs::exists(status) || (fs::is_directory(status) && fs::is_empty(path, unclear)))
        return {};
    const auto stray = strayAt(path);
    if (!stray)
        return base::fail(base::ErrorCode::Refused,
            "what stands there is no earlier export; it was left as it is, choose another name", path);
    if (*stray)
        return base::fail(base::ErrorCode::Refused,
            base::quotedLine(**stray)
                + " in it is not of the earlier export; nothing was changed, move that elsewhere or choose another "
                  "name",
            path);
    return {};
}

} // namespace

bool isTelling(std::string_view name) { return std::ranges::find(TellingNames, name) != TellingNames.end(); }

bool isZip(const std::string &path)
{
    const std::string ending = fs::path(path).extension().string();
    return ending == ".zip" || ending == ".ZIP"; // as another system writes it
}

base::Result<> write(
    const std::string &path, const std::vector<archive::File> &files, base::Instant now, archive::Replace replace)
{
    if (replace == archive::Replace::Allow) {
        if (const auto may = mayReplace(path); !may)
            return base::failFrom(may);
    }
    if (!isZip(path))
        return archive::writeFolder(path, files, replace);
    const auto bytes = archive::zipOf(inFolder(topFolder(path), files), now);
    return bytes ? archive::writeFile(path, *bytes, replace) : base::failFrom(bytes);
}

base::Result<std::vector<archive::FoundFile>> read(const std::string &path, const archive::Reading &reading)
{
    std::error_code unclear;
    if (fs::is_directory(path, unclear))
        return archive::readFolder(path, reading);
    auto files = archive::readZip(path, reading);
    if (files)
        takeOutOf(folderOfExport(*files), *files);
    return files;
}

} // namespace dossier
