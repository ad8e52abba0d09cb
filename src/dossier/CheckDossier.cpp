#include "dossier/CheckDossier.h"

#include "archive/Folder.h"
#include "archive/Manifest.h"
#include "archive/Zip.h"
#include "base/Text.h"
#include "dossier/Dossier.h"
#include "dossier/Events.h"
#include "identity/Base64.h"
#include "identity/Sm2.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace dossier {

namespace {

using archive::DigestKind;
using archive::FoundFile;

class Checker {
public:
    explicit Checker(const std::vector<FoundFile> &files)
    {
        for (const FoundFile &file : files) {
            if (!archive::isSafeName(file.name))
                add(FindingKind::UnsafeName, file.name, "it would be unpacked outside of the folder");
            else if (!m_files.emplace(file.name, &file).second)
                add(FindingKind::Added, file.name, "it is there twice");
        }
        m_report.files = files.size();
    }

    CheckReport run()
    {
        const std::set<std::string> first = checkManifest(Sha256Manifest, DigestKind::Sha256);
        const std::set<std::string> second = checkManifest(Sm3Manifest, DigestKind::Sm3);
        compareManifests(first, second);
        findAdded(first, second);
        checkEvents();
        checkSignatures();
        if (const FoundFile *manifest = find(Sha256Manifest))
            m_report.seal = archive::digestOf(DigestKind::Sm3, manifest->bytes);
        std::ranges::stable_sort(m_report.findings, {}, &Finding::file);
        return std::move(m_report);
    }

private:
    void add(FindingKind kind, std::string_view file, std::string detail)
    {
        const bool known = std::ranges::any_of(
            m_report.findings, [&](const Finding &one) { return one.kind == kind && one.file == file; });
        if (!known)
            m_report.findings.push_back({kind, std::string(file), std::move(detail)});
    }
    [[nodiscard]] bool isNamed(std::string_view file) const
    {
        return std::ranges::find(m_report.findings, file, &Finding::file) != m_report.findings.end();
    }
    /// Null where it is not there, or cannot be read.
    [[nodiscard]] const FoundFile *find(std::string_view name) const
    {
        const auto found = m_files.find(name);
        return found == m_files.end() || !found->second->fault.empty() ? nullptr : found->second;
    }
    /// The same, where it is what the manifests say.
    [[nodiscard]] const FoundFile *sound(std::string_view name) const { return isNamed(name) ? nullptr : find(name); }

    std::set<std::string> checkManifest(std::string_view name, DigestKind kind);
    void checkFile(const archive::Digested &listed, DigestKind kind, std::string_view manifest);
    void compareManifests(const std::set<std::string> &first, const std::set<std::string> &second);
    void findAdded(const std::set<std::string> &first, const std::set<std::string> &second);
    void checkEvents();
    void checkEvent(const archive::Digested &listed);
    void checkOrder(const app::StoredEvent &event, std::string_view file);
    void checkSignatures();
    void checkSignature(std::string_view line);

    std::map<std::string, const FoundFile *, std::less<>> m_files;
    CheckReport m_report;
};

std::set<std::string> Checker::checkManifest(std::string_view name, DigestKind kind)
{
    const FoundFile *file = find(name);
    if (!file) {
        add(FindingKind::Missing, name, "without it nothing can be checked");
        return {};
    }
    const auto listed = archive::readManifest(kind, file->bytes);
    if (!listed || listed->empty()) {
        add(FindingKind::BadManifest, name, listed ? "it names no file" : listed.error().detail);
        return {};
    }
    std::set<std::string> names;
    for (const archive::Digested &one : *listed) {
        names.insert(one.name);
        checkFile(one, kind, name);
    }
    return names;
}

void Checker::checkFile(const archive::Digested &listed, DigestKind kind, std::string_view manifest)
{
    if (!archive::isSafeName(listed.name)) {
        add(FindingKind::UnsafeName, listed.name, std::string(manifest) + " names what lies outside of the folder");
        return;
    }
    const auto there = m_files.find(listed.name);
    if (there == m_files.end())
        add(FindingKind::Missing, listed.name, std::string(manifest) + " names it");
    else if (!there->second->fault.empty())
        add(FindingKind::Unreadable, listed.name, there->second->fault);
    else if (archive::digestOf(kind, there->second->bytes) != listed.digest)
        add(FindingKind::Changed, listed.name, "its digest is another one than " + std::string(manifest) + " says");
}

void Checker::compareManifests(const std::set<std::string> &first, const std::set<std::string> &second)
{
    if (first.empty() || second.empty())
        return; // said already
    std::vector<std::string> alone;
    std::ranges::set_symmetric_difference(first, second, std::back_inserter(alone));
    for (const std::string &name : alone) {
        const std::string_view poor = first.contains(name) ? Sm3Manifest : Sha256Manifest;
        add(FindingKind::BadManifest, poor, "it does not name " + base::quotedLine(name) + ", the other one does");
    }
}

void Checker::findAdded(const std::set<std::string> &first, const std::set<std::string> &second)
{
    if (first.empty() && second.empty())
        return; // everything would be
    for (const auto &[name, file] : m_files) {
        if (name != Sha256Manifest && name != Sm3Manifest && !first.contains(name) && !second.contains(name))
            add(FindingKind::Added, name, "no manifest names it");
    }
}

/// Only of files that are what the manifests say: of the others it is said already.
void Checker::checkEvents()
{
    const FoundFile *digests = sound(EventDigests);
    if (!digests)
        return;
    const auto listed = archive::readManifest(DigestKind::Sm3, digests->bytes);
    if (!listed) {
        add(FindingKind::BadEvent, EventDigests, listed.error().detail);
        return;
    }
    std::string lines;
    for (const archive::Digested &one : *listed)
        checkEvent(one);
    for (const app::StoredEvent &event : m_report.events)
        lines += eventLine(event);
    const FoundFile *told = sound(EventLines);
    const bool all = m_report.events.size() == listed->size();
    if (told && all && told->bytes != lines)
        add(FindingKind::BadEvent, EventLines, "it does not say what the rows in " + std::string(EventFolder) + " say");
    for (const auto &[name, file] : m_files) {
        const bool known = std::ranges::find(*listed, name, &archive::Digested::name) != listed->end();
        if (name.starts_with(EventFolder) && !known && !isNamed(name))
            add(FindingKind::BadEvent, name, std::string(EventDigests) + " does not name it");
    }
}

void Checker::checkEvent(const archive::Digested &listed)
{
    const FoundFile *row = sound(listed.name);
    if (!row) {
        if (!isNamed(listed.name))
            add(FindingKind::BadEvent, listed.name, std::string(EventDigests) + " names it, and it is not there");
        return;
    }
    const auto event = readRow(row->bytes);
    if (!event || event->hash != listed.digest || listed.name != rowName(event->position)) {
        add(FindingKind::BadEvent, listed.name, "it is no event, or not the one of that hash and place");
        return;
    }
    checkOrder(*event, listed.name);
    m_report.events.push_back(*event);
}

void Checker::checkOrder(const app::StoredEvent &event, std::string_view file)
{
    const app::StoredEvent *before = m_report.events.empty() ? nullptr : &m_report.events.back();
    if (event.version != (before ? before->version + 1 : 1) || (before && event.stream != before->stream))
        add(FindingKind::BadEvent, file, "an event before it is missing, or it belongs to another incident");
    else if (before && event.position == before->position + 1 && event.previousHash != before->hash)
        add(FindingKind::BadEvent, file, "it does not follow the event before it");
    else if (before && event.position <= before->position)
        add(FindingKind::BadEvent, file, "it stands before the event that it follows");
}

void Checker::checkSignatures()
{
    const FoundFile *list = sound(SignatureList);
    if (!list)
        return;
    for (const std::string_view line : base::split(list->bytes, '\n')) {
        if (!line.empty())
            checkSignature(line);
    }
}

void Checker::checkSignature(std::string_view line)
{
    const auto names = base::split(line, ' ');
    if (names.size() != 3) {
        add(FindingKind::BadSignature, SignatureList, "a line of it is none: " + base::quotedLine(line));
        return;
    }
    if (std::ranges::any_of(names, [&](std::string_view name) { return isNamed(name); }))
        return; // said already
    const FoundFile *text = find(names[0]);
    const FoundFile *signature = find(names[1]);
    const FoundFile *key = find(names[2]);
    if (!text || !signature || !key) {
        add(FindingKind::BadSignature, SignatureList, "it names what is not there: " + base::quotedLine(line));
        return;
    }
    const std::string id = std::filesystem::path(names[2]).stem().string();
    if (identity::sm2KeyId(key->bytes) != id)
        add(FindingKind::BadSignature, names[2], "it is another key than its name says");
    else if (!identity::verifySm2(key->bytes, text->bytes, identity::toBase64(signature->bytes)))
        add(FindingKind::BadSignature, names[1], "the key did not sign this text");
    else
        ++m_report.signatures;
}

} // namespace

base::Result<std::vector<archive::FoundFile>> read(const std::string &path)
{
    std::error_code unclear;
    return std::filesystem::is_directory(path, unclear) ? archive::readFolder(path) : archive::readZip(path);
}

CheckReport check(const std::vector<archive::FoundFile> &files) { return Checker(files).run(); }

std::string streamOf(const CheckReport &report)
{
    return report.events.empty() ? std::string() : report.events.front().stream;
}

void compareWith(const std::vector<app::StoredEvent> &record, CheckReport &report)
{
    for (const app::StoredEvent &event : report.events) {
        const auto same = std::ranges::find(record, event.version, &app::StoredEvent::version);
        if (same == record.end() || same->hash != event.hash)
            report.findings.push_back({FindingKind::OtherRecord, rowName(event.position),
                same == record.end() ? "the record has no such event" : "the record has another event there"});
    }
}

} // namespace dossier
