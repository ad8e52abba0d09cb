#include "archive/Folder.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>

#include <sys/stat.h>

namespace fs = std::filesystem;

namespace archive {

namespace {

base::Result<> makeFolder(const std::string &path)
{
    if (::mkdir(path.c_str(), S_IRWXU) == 0) // names and telephone numbers stand in it
        return {};
    return tl::unexpected(systemError(errno, "the folder cannot be made", path));
}

base::Result<> fill(const std::string &folder, const std::vector<File> &files)
{
    if (auto made = makeFolder(folder); !made)
        return made;
    std::set<std::string> made{folder};
    for (const File &file : files) {
        for (std::size_t at = file.name.find('/'); at != std::string::npos; at = file.name.find('/', at + 1)) {
            const std::string inner = folder + "/" + file.name.substr(0, at);
            if (!made.insert(inner).second)
                continue;
            if (auto done = makeFolder(inner); !done)
                return done;
        }
        if (auto written = writeNew(folder + "/" + file.name, file.bytes); !written)
            return written;
    }
    for (const std::string &one : made) { // a file that is durable in a folder that is not is lost with it
        if (auto durable = makeDurable(one); !durable)
            return durable;
    }
    return {};
}

/// Moves the finished folder to its name; what stood there goes once that is done.
base::Result<> putInPlace(const std::string &finished, const std::string &path, Replace replace)
{
    std::error_code ignored;
    if (replace == Replace::Never || !fs::exists(fs::symlink_status(path, ignored)))
        return moveTo(finished, path, Replace::Never);
    if (auto exchanged = exchange(finished, path); !exchanged)
        return exchanged;
    fs::remove_all(finished, ignored); // what stood there
    return {};
}

FoundFile readFound(const std::string &path, std::string name, const Reading &reading, std::size_t &left)
{
    FoundFile found{std::move(name), {}, {}};
    if (reading.wants && !reading.wants(found.name)) {
        found.fault = NotWanted;
        return found;
    }
    auto bytes = readFile(path, left);
    if (bytes) {
        left -= bytes->size();
        found.bytes = std::move(*bytes);
    } else {
        found.fault = bytes.error().detail;
    }
    return found;
}

} // namespace

base::Result<> checkNames(const std::vector<File> &files)
{
    std::set<std::string_view> names;
    for (const File &file : files) {
        if (!isSafeName(file.name) || !names.insert(file.name).second)
            return base::fail(base::ErrorCode::Invalid, "a file cannot be called so, or two are", file.name);
    }
    return {};
}

base::Result<> writeFolder(const std::string &path, const std::vector<File> &files, Replace replace)
{
    if (auto names = checkNames(files); !names)
        return names;
    const std::string part = nameBeside(path, "part");
    auto done = fill(part, files);
    if (done)
        done = putInPlace(part, fs::path(path).has_filename() ? path : fs::path(path).parent_path().string(), replace);
    if (!done) {
        std::error_code unclear;
        if (done.error().reason != InPlace) // else it is what stood there before
            fs::remove_all(part, unclear);
        done.error().subject = path; // the name it was asked for
    }
    return done;
}

base::Result<std::vector<FoundFile>> readFolder(const std::string &path, const Reading &reading)
{
    std::error_code failure;
    if (!fs::is_directory(path, failure))
        return base::fail(base::ErrorCode::NotFound, "there is no such folder", path);
    std::vector<FoundFile> files;
    std::size_t left = reading.most;
    fs::recursive_directory_iterator it(path, failure);
    for (; !failure && it != fs::recursive_directory_iterator(); it.increment(failure)) {
        std::error_code unclear;
        if (!fs::is_directory(it->symlink_status(unclear)))
            files.push_back(
                readFound(it->path().string(), it->path().lexically_relative(path).generic_string(), reading, left));
    }
    if (failure)
        return base::fail(base::ErrorCode::Io, "the folder cannot be read whole: " + failure.message(), path);
    std::ranges::sort(files, {}, &FoundFile::name);
    return files;
}

} // namespace archive
