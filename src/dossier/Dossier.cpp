#include "dossier/Dossier.h"

#include "app/Streams.h"
#include "archive/Manifest.h"
#include "archive/Zip.h"
#include "dossier/CheckDossier.h"
#include "dossier/Events.h"
#include "dossier/Guide.h"
#include "dossier/Papers.h"
#include "dossier/Signatures.h"
#include "dossier/TimelineFiles.h"

#include <algorithm>
#include <filesystem>

namespace dossier {

namespace {

void append(std::vector<archive::File> &files, std::vector<archive::File> more)
{
    std::ranges::move(more, std::back_inserter(files));
}

/// Anything may stand at a path that somebody typed; only what we wrote there goes.
base::Result<> mayReplace(const std::string &path)
{
    std::error_code unclear;
    const auto status = std::filesystem::symlink_status(path, unclear);
    if (!std::filesystem::exists(status))
        return {};
    const bool empty = std::filesystem::is_directory(status) && std::filesystem::is_empty(path, unclear);
    const auto found = empty ? base::Result<std::vector<archive::FoundFile>>() : read(path);
    const bool ours = found
        && std::ranges::any_of(*found, [](const archive::FoundFile &file) { return file.name == Sha256Manifest; });
    if (empty || ours)
        return {};
    return base::fail(base::ErrorCode::Refused,
        "what stands there is no earlier export; it was left as it is, choose another name", path);
}

} // namespace

std::vector<documents::Mark> marksOf(store::RecordKind kind)
{
    switch (kind) {
    case store::RecordKind::Demo:
        return {documents::Mark::Demonstration};
    case store::RecordKind::Drill:
        return {documents::Mark::Drill};
    case store::RecordKind::Live:
        break;
    }
    return {};
}

base::Result<> takeEvents(const app::EventStore &store, Subject &subject)
{
    const auto last = store.lastPosition();
    if (!last)
        return base::failFrom(last);
    const auto head = store.readAll(*last - 1, 1);
    if (!head)
        return base::failFrom(head);
    for (const app::StoredEvent &event : *head) {
        subject.headPosition = event.position;
        subject.headHash = event.hash;
    }
    auto events = store.readStream(app::streamOf(subject.incident.id));
    if (!events)
        return base::failFrom(events);
    std::erase_if(*events, [&](const app::StoredEvent &event) { return event.version > subject.incident.version; });
    subject.events = std::move(*events);
    return {};
}

base::Result<std::vector<archive::File>> filesOf(const Subject &subject)
{
    auto papers = papersOf(subject);
    if (!papers)
        return base::failFrom(papers);
    std::vector<archive::File> files = timelineFiles(subject);
    for (const Paper &paper : *papers)
        files.push_back({paper.name, paper.pdf});
    append(files, eventFiles(subject.events));
    append(files, signatureFiles(subject));
    files.insert(files.begin(), {"README.txt", guideText(subject, *papers)});
    std::string sha256 = archive::manifestOf(archive::DigestKind::Sha256, files);
    std::string sm3 = archive::manifestOf(archive::DigestKind::Sm3, files);
    files.push_back({std::string(Sha256Manifest), std::move(sha256)});
    files.push_back({std::string(Sm3Manifest), std::move(sm3)});
    return files;
}

bool isZip(const std::string &path)
{
    const std::string ending = std::filesystem::path(path).extension().string();
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
    const auto bytes = archive::zipOf(files, now);
    return bytes ? archive::writeFile(path, *bytes, replace) : base::failFrom(bytes);
}

std::string seal(const std::vector<archive::File> &files)
{
    const auto manifest = std::ranges::find(files, Sha256Manifest, &archive::File::name);
    return manifest == files.end() ? std::string() : archive::digestOf(archive::DigestKind::Sm3, manifest->bytes);
}

} // namespace dossier
