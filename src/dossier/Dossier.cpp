#include "dossier/Dossier.h"

#include "app/Streams.h"
#include "archive/Manifest.h"
#include "dossier/Events.h"
#include "dossier/Guide.h"
#include "dossier/Papers.h"
#include "dossier/Signatures.h"
#include "dossier/TimelineFiles.h"

#include <algorithm>

namespace dossier {

namespace {

void append(std::vector<archive::File> &files, std::vector<archive::File> more)
{
    std::ranges::move(more, std::back_inserter(files));
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
    const auto last = store.lastPosition(); // before the events: what is recorded meanwhile is behind it
    if (!last)
        return base::failFrom(last);
    auto events = store.readStream(app::streamOf(subject.incident.id));
    if (!events)
        return base::failFrom(events);
    std::int64_t position = *last;
    const auto later = std::ranges::find_if(
        *events, [&](const app::StoredEvent &event) { return event.version > subject.incident.version; });
    if (later != events->end())
        position = std::min(position, later->position - 1);
    events->erase(later, events->end());
    subject.events = std::move(*events);
    const auto head = store.readAll(position - 1, 1);
    if (!head)
        return base::failFrom(head);
    for (const app::StoredEvent &event : *head) {
        subject.headPosition = event.position;
        subject.headHash = event.hash;
    }
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

std::string seal(const std::vector<archive::File> &files)
{
    const auto manifest = std::ranges::find(files, Sha256Manifest, &archive::File::name);
    return manifest == files.end() ? std::string() : archive::digestOf(archive::DigestKind::Sm3, manifest->bytes);
}

} // namespace dossier
