#include "dossier/CheckDossier.h"

#include "archive/Manifest.h"
#include "base/Text.h"
#include "dossier/Events.h"
#include "identity/Base64.h"
#include "identity/Sm2.h"

#include <nlohmann/json.hpp>

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
        checkHead();
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
    [[nodiscard]] const FoundFile *required(std::string_view name, FindingKind kind);
    void checkEvents();
    void checkHead();
    void checkEvent(const archive::Digested &listed);
    void checkOrder(const app::StoredEvent &event, std::string_view file);
    void checkSignatures();
    void checkSignature(std::string_view line);
    void checkUnlisted(std::string_view name);

    std::map<std::string, const FoundFile *, std::less<>> m_files;
    std::set<std::string, std::less<>> m_signatures; ///< that the list names
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

/// What every export has; without it, it is none, even where the manifests say nothing of it.
const FoundFile *Checker::required(std::string_view name, FindingKind kind)
{
    const FoundFile *file = sound(name);
    if (!file && !isNamed(name))
        add(kind, name, "every export has one, this does not");
    return file;
}

/// Only of files that are what the manifests say: of the others it is said already.
void Checker::checkEvents()
{
    const FoundFile *told = required(EventLines, FindingKind::BadEvent);
    const FoundFile *digests = required(EventDigests, FindingKind::BadEvent);
    if (!digests)
        return;
    const auto listed = archive::readManifest(DigestKind::Sm3, digests->bytes);
    if (!listed) {
        add(FindingKind::BadEvent, EventDigests, listed.error().detail);
        return;
    }
    if (listed->empty())
        add(FindingKind::BadEvent, EventDigests, "it names no event");
    std::string lines;
    for (const archive::Digested &one : *listed)
        checkEvent(one);
    for (const app::StoredEvent &event : m_report.events)
        lines += eventLine(event);
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

/// The record's last event when this left it: what was recorded before has to be here.
void Checker::checkHead()
{
    const FoundFile *timeline = required(TimelineJson, FindingKind::BadEvent);
    if (!timeline)
        return;
    const auto json = nlohmann::json::parse(timeline->bytes, nullptr, false);
    const auto record = json.is_object() ? json.value("record", nlohmann::json()) : nlohmann::json();
    const auto position = record.is_object() ? record.value("position", nlohmann::json()) : nlohmann::json();
    const auto hash = record.is_object() ? record.value("hash", nlohmann::json()) : nlohmann::json();
    if (!position.is_number_integer() || position < 1 || !hash.is_string()) {
        add(FindingKind::BadEvent, TimelineJson, "it does not say which event was the last of the record");
        return;
    }
    m_report.headPosition = position;
    m_report.headHash = hash;
    const app::StoredEvent *last = m_report.events.empty() ? nullptr : &m_report.events.back();
    if (last
        && (last->position > m_report.headPosition
            || (last->position == m_report.headPosition && last->hash != m_report.headHash)))
        add(FindingKind::BadEvent, TimelineJson, "the last event of the record cannot be the one that it says");
}

void Checker::checkSignatures()
{
    if (const FoundFile *list = sound(SignatureList)) {
        for (const std::string_view line : base::split(list->bytes, '\n')) {
            if (!line.empty())
                checkSignature(line);
        }
    }
    if (isNamed(SignatureList))
        return; // said already
    for (const auto &[name, file] : m_files) {
        if (name.starts_with(SignatureFolder) && (name.ends_with(".sig") || name.ends_with(".der")) && !isNamed(name))
            checkUnlisted(name);
    }
}

/// A signature that the list does not name was verified by nobody; and the two forms of one are the same signature.
void Checker::checkUnlisted(std::string_view name)
{
    const std::string der = std::string(name.substr(0, name.size() - 4)) + ".der";
    const FoundFile *file = find(name);
    const FoundFile *binary = find(der);
    if (!m_signatures.contains(der))
        add(FindingKind::BadSignature, name,
            std::string(SignatureList) + " does not say which text and key it belongs to");
    else if (name != der && file && binary && identity::fromBase64(base::trimmed(file->bytes)) != binary->bytes)
        add(FindingKind::BadSignature, name, "it is another signature than " + der);
}

void Checker::checkSignature(std::string_view line)
{
    const auto names = base::split(line, ' ');
    if (names.size() != 3) {
        add(FindingKind::BadSignature, SignatureList, "a line of it is none: " + base::quotedLine(line));
        return;
    }
    m_signatures.emplace(names[1]);
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

CheckReport check(const std::vector<archive::FoundFile> &files) { return Checker(files).run(); }

std::string streamOf(const CheckReport &report)
{
    return report.events.empty() ? std::string() : report.events.front().stream;
}

static void addOther(CheckReport &report, const std::string &file, const std::string &detail)
{
    if (std::ranges::find(report.findings, file, &Finding::file) == report.findings.end())
        report.findings.push_back({FindingKind::OtherRecord, file, detail});
}

static base::Result<> compareHead(const app::EventStore &record, CheckReport &report)
{
    const auto head = record.readAll(report.headPosition - 1, 1);
    if (!head)
        return base::failFrom(head);
    if (head->empty() || head->front().hash != report.headHash)
        addOther(report, std::string(TimelineJson), "the record has another event at the head that it names");
    return {};
}

base::Result<> compareWith(const app::EventStore &record, CheckReport &report)
{
    if (report.events.empty()) {
        addOther(report, std::string(EventDigests), "there is no event that could be held against the record");
        return {};
    }
    const auto events = record.readStream(streamOf(report));
    if (!events)
        return base::failFrom(events);
    for (const app::StoredEvent &event : report.events) {
        const auto same = std::ranges::find(*events, event.version, &app::StoredEvent::version);
        if (same == events->end() || same->hash != event.hash)
            addOther(report, rowName(event.position),
                same == events->end() ? "the record has no such event" : "the record has another event there");
    }
    for (const app::StoredEvent &event : *events) {
        const bool isHere =
            std::ranges::find(report.events, event.version, &app::StoredEvent::version) != report.events.end();
        if (!isHere && event.position <= report.headPosition)
            addOther(report, rowName(event.position), "the record had this event when it was exported");
    }
    return report.headPosition == 0 ? base::Result<>() : compareHead(record, report);
}

} // namespace dossier
