#include "archive/Zip.h"

#include "archive/Folder.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include <zip.h>

namespace archive {

namespace {

using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Entry = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

/// As zip files write it: from 1980, two seconds exact. In the city's time, whatever zone the machine is in.
struct DosTime {
    zip_uint16_t time;
    zip_uint16_t date;
};
DosTime dosTime(base::Instant at)
{
    constexpr int FirstYear = 1980;
    const base::CivilTime civil = base::toCivil(at);
    const auto year = unsigned(std::clamp(civil.year, FirstYear, FirstYear + 127) - FirstYear);
    return {zip_uint16_t(unsigned(civil.hour) << 11U | unsigned(civil.minute) << 5U | unsigned(civil.second) / 2),
        zip_uint16_t(year << 9U | civil.month << 5U | civil.day)};
}

auto failed(const std::string &why) { return base::fail(base::ErrorCode::Io, "the zip file cannot be made: " + why); }

base::Result<> add(zip_t *zip, const File &file, DosTime at)
{
    Source source(zip_source_buffer(zip, file.bytes.data(), file.bytes.size(), 0), &zip_source_free);
    const zip_int64_t index = source ? zip_file_add(zip, file.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0)
        return failed(zip_strerror(zip));
    (void)source.release(); // the zip has it now
    const auto place = zip_uint64_t(index);
    if (zip_set_file_compression(zip, place, file.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9) != 0
        || zip_file_set_dostime(zip, place, at.time, at.date, 0) != 0)
        return failed(zip_strerror(zip));
    return {};
}

base::Result<std::string> bytesOf(zip_source_t *source)
{
    zip_stat_t about;
    if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
        return failed(zip_error_strerror(zip_source_error(source)));
    std::string bytes(about.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != zip_int64_t(bytes.size()))
        return failed("it cannot be read back");
    return bytes;
}

FoundFile readEntry(zip_t *zip, zip_uint64_t index, const Reading &reading, std::size_t &left)
{
    zip_stat_t about;
    if (zip_stat_index(zip, index, 0, &about) != 0)
        return {"?", {}, zip_strerror(zip)};
    FoundFile found{about.name, {}, {}};
    if (reading.wants && !reading.wants(found.name)) {
        found.fault = NotWanted;
        return found;
    }
    if (about.size > left) {
        found.fault = "it is too large";
        return found;
    }
    const Entry entry(zip_fopen_index(zip, index, 0), &zip_fclose);
    if (!entry) {
        found.fault = zip_strerror(zip);
        return found;
    }
    found.bytes.resize(about.size);
    // One byte more is asked for: only at the end the checksum is looked at.
    char beyond = 0;
    const zip_int64_t read = zip_fread(entry.get(), found.bytes.data(), found.bytes.size());
    if (read != zip_int64_t(about.size) || zip_fread(entry.get(), &beyond, 1) != 0) {
        found.fault = "its bytes are damaged";
        found.bytes.clear();
    }
    left -= about.size;
    return found;
}

} // namespace

base::Result<std::string> zipOf(const std::vector<File> &files, base::Instant made)
{
    if (const auto names = checkNames(files); !names)
        return base::failFrom(names);
    zip_error_t problem;
    zip_error_init(&problem);
    const Source whole(zip_source_buffer_create(nullptr, 0, 0, &problem), &zip_source_free);
    if (!whole)
        return failed(zip_error_strerror(&problem));
    Archive zip(zip_open_from_source(whole.get(), ZIP_TRUNCATE, &problem), &zip_discard);
    if (!zip)
        return failed(zip_error_strerror(&problem));
    zip_source_keep(whole.get()); // read from once the zip is closed
    for (const File &file : files) {
        if (const auto added = add(zip.get(), file, dosTime(made)); !added)
            return base::failFrom(added);
    }
    if (zip_close(zip.get()) != 0)
        return failed(zip_strerror(zip.get()));
    (void)zip.release();
    return bytesOf(whole.get());
}

base::Result<std::vector<FoundFile>> readZip(const std::string &path, const Reading &reading)
{
    std::error_code unclear;
    if (!std::filesystem::is_regular_file(path, unclear))
        return base::fail(base::ErrorCode::NotFound, "there is no such file", path);
    int problem = 0;
    const Archive zip(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &problem), &zip_discard);
    if (!zip)
        return base::fail(base::ErrorCode::Corrupt, "it is no zip file, or one that was cut off or damaged", path);
    std::vector<FoundFile> files;
    std::size_t left = reading.most;
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        FoundFile found = readEntry(zip.get(), zip_uint64_t(i), reading, left);
        if (!found.name.ends_with('/')) // a folder says nothing
            files.push_back(std::move(found));
    }
    std::ranges::sort(files, {}, &FoundFile::name);
    return files;
}

} // namespace archive
