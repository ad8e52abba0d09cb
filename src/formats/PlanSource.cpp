#include "formats/PlanSource.h"

#include "formats/TextFile.h"

#include <algorithm>
#include <filesystem>

namespace formats {

namespace {

constexpr std::size_t LargestFile = 4U << 20U; ///< bytes; the largest plan of the city has a hundredth of it
constexpr std::string_view BasedOn = "based_on:";

base::Result<std::string> readFile(const std::string &path)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure))
        return base::fail(base::ErrorCode::NotFound, "there is no such file; check the path", path);
    if (const auto size = std::filesystem::file_size(path, failure); !failure && size > LargestFile)
        return base::fail(base::ErrorCode::Invalid,
            "the file is larger than 4 MiB, no plan is; check that it is the right one", path);
    auto text = readTextFile(path);
    if (!text)
        return base::fail(base::ErrorCode::NotFound, "the file cannot be read; check its permissions", path);
    return text;
}

/// How many of its lines begin with the key, at the very left: a key of the plan itself.
int countHead(std::string_view text, std::string_view key)
{
    int count = 0;
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1))
        count += at == 0 || text[at - 1] == '\n' ? 1 : 0;
    return count;
}

/// Says only what differs from another version. A draft of such a version is kept whole: it names its plan twice, once
/// for the version it amends and once for itself.
bool isAmendment(std::string_view text) { return countHead(text, BasedOn) > 0 && countHead(text, "plan:") < 2; }

int lineCount(std::string_view text) { return static_cast<int>(std::ranges::count(text, '\n')); }

} // namespace

base::Result<PlanSource> readPlanSource(const std::string &path)
{
    auto text = readFile(path);
    if (!text)
        return base::failFrom(text);
    if (!isAmendment(*text))
        return PlanSource{std::move(*text), {}};
    const std::string earlier = (std::filesystem::path(path).parent_path() / PlanFileName).string();
    auto before = readFile(earlier);
    if (!before)
        return base::fail(before.error().code,
            "it is based on another version, which plan.yaml beside it should hold: " + before.error().detail, path);
    if (!before->ends_with('\n'))
        *before += '\n';
    const int firstLine = lineCount(*before) + 1;
    return PlanSource{*before + *text, {{earlier, 1}, {path, firstLine}}};
}

void placeInFile(base::Diagnostic &finding, const std::vector<plan::TextPart> &parts)
{
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (finding.position.line < part->firstLine && std::next(part) != parts.rend())
            continue;
        finding.file = part->file;
        finding.position.line -= part->firstLine - 1;
        return;
    }
}

std::vector<std::string> findVersions(const std::string &folder)
{
    std::vector<std::string> found;
    std::error_code failure;
    for (std::filesystem::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        std::error_code none;
        if (at->path().extension() == ".yaml" && std::filesystem::is_regular_file(at->path(), none))
            found.push_back(at->path().string());
    }
    std::ranges::sort(found, {}, [](const std::string &path) {
        const std::string name = std::filesystem::path(path).filename().string();
        return std::pair(name != PlanFileName, name);
    });
    return found;
}

} // namespace formats
