#include "formats/PlanYaml.h"

#include "base/Digest.h"
#include "base/Text.h"
#include "formats/PlanAmendment.h"
#include "formats/PlanSource.h"
#include "formats/PlanYamlSections.h"
#include "formats/UnreadParts.h"

#include <filesystem>

namespace formats {

namespace {

constexpr std::size_t LargestText = 4U << 20U; ///< bytes, of all its files together

constexpr std::array<YamlKey, 36> PlanKeys{{
    {"plan", true},
    {"title", true},
    {"short_title", true},
    {"document", true},
    {"version", true},
    {"status"},
    {"valid_from"},
    {"superseded_by"},
    {"based_on"},
    {"changes"},
    {"keywords"},
    {"clause_count"},
    {"posts"},
    {"bodies"},
    {"groups"},
    {"facts", true},
    {"consistency"},
    {"decisions", true},
    {"applicability"},
    {"companions"},
    {"series"},
    {"reduction"},
    {"lifecycles"},
    {"task_labels"},
    {"tasks"},
    {"seasons"},
    {"deadlines"},
    {"reports"},
    {"forms"},
    {"call_down"},
    {"ending"},
    {"drill"},
    {"clauses"},
    {"other_documents"},
    {"conflicts"},
    {"cases"},
}};

struct Section {
    std::string_view key;
    void (*read)(const PlanContext &, const YamlNode &);
};
/// In the order in which they build on each other; in the file they may stand in any.
constexpr std::array Sections{
    Section{"posts", readPosts},
    Section{"bodies", readBodies},
    Section{"groups", readGroups},
    Section{"facts", readFacts},
    Section{"consistency", readConsistency},
    Section{"decisions", readDecisions},
    Section{"applicability", readApplicability},
    Section{"companions", readCompanions},
    Section{"series", readSeries},
    Section{"reduction", readReduction},
    Section{"lifecycles", readLifecycles},
    Section{"task_labels", readTaskLabels},
    Section{"tasks", readTaskSets},
    Section{"seasons", readSeasons},
    Section{"deadlines", readDeadlines},
    Section{"reports", readReports},
    Section{"forms", readForms},
    Section{"call_down", readCallDown},
    Section{"ending", readEnding},
    Section{"drill", readDrill},
    Section{"clauses", readClauses},
    Section{"other_documents", readOtherDocuments},
    Section{"conflicts", readConflicts},
    Section{"cases", readCases},
    Section{"changes", readChanges},
};

/// Folder of `…/<folder>/plan.yaml`; empty for other names.
std::string folderOf(const std::string &fileName)
{
    const std::filesystem::path path(fileName);
    return path.filename() == PlanFileName ? path.parent_path().filename().string() : std::string();
}

void readId(const YamlMap &map, const std::string &fileName, plan::Plan &plan)
{
    plan.id = map.text("plan");
    if (plan.id.empty())
        return;
    const auto isPart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (!std::ranges::all_of(plan.id, isPart))
        map.error("bad-id", "plan", "is made of small letters, digits and -; correct \"" + plan.id + "\"");
    const std::string folder = folderOf(fileName);
    if (!folder.empty() && folder != "." && folder != ".." && folder != plan.id)
        map.error("id-not-folder", "plan",
            "is \"" + plan.id + "\", but the folder is \"" + folder + "\"; rename one of them");
}

void readHead(const PlanContext &context, const YamlMap &map, const std::string &fileName)
{
    plan::Plan &plan = context.plan;
    readId(map, fileName, plan);
    plan.title = map.text("title");
    plan.shortTitle = map.text("short_title");
    plan.document = map.text("document");
    readStanding(context, map);
    plan.keywords = plainTexts(map.texts("keywords"));
    plan.clauseCount = map.wholeNumber("clause_count");
}

void readPlan(
    const SourceText &source, const YamlNode &root, const std::string &fileName, DiagnosticSink &sink, plan::Plan &plan)
{
    PlanReferences references;
    PlanContext context{{source, sink}, references, plan};
    const YamlMap map(context.yaml, root, {1, 1}, "the plan", PlanKeys);
    if (root.kind != YamlKind::Map)
        return;
    readHead(context, map, fileName);
    for (const Section &section : Sections) {
        if (!sink.empty())
            context.unread = unreadParts(root, sink);
        if (const YamlNode *node = map.value(section.key))
            section.read(context, *node);
    }
    references.resolve(NameIndex(plan), unreadParts(root, sink), sink);
    checkUniqueIds(plan, sink);
}

/// The file's last line is the end mark of YAML: a file that was cut off has none.
bool isEndMarked(std::string_view yaml)
{
    const std::string_view text = base::trimmed(yaml);
    return text.ends_with("\n...");
}

PlanLoad unreadable(const std::string &path, std::string code, std::string message)
{
    PlanLoad load;
    load.diagnostics.push_back({base::Severity::Error, std::move(code), std::move(message), path, {}});
    return load;
}

std::string textUnder(const YamlNode &root, std::string_view key)
{
    const auto found = std::ranges::find(root.entries, key, &YamlEntry::key);
    return found == root.entries.end() ? std::string() : found->value.text;
}

base::SourcePosition placeOf(const YamlNode &root, std::string_view key)
{
    const auto found = std::ranges::find(root.entries, key, &YamlEntry::key);
    return found == root.entries.end() ? root.position : found->value.position;
}

/// An amendment and what it stands behind belong together: one plan, and the version that is named.
void checkBase(const YamlNode &earlier, const YamlNode &amendment, DiagnosticSink &sink)
{
    const std::string version = textUnder(earlier, "version");
    const std::string plan = textUnder(earlier, "plan");
    if (textUnder(amendment, "based_on") != version)
        sink.error("unknown-version", placeOf(amendment, "based_on"),
            "`based_on` names version \"" + textUnder(amendment, "based_on") + "\", but plan.yaml is version \""
                + version + "\"; name that one");
    if (textUnder(amendment, "plan") != plan)
        sink.error("id-not-folder", placeOf(amendment, "plan"),
            "`plan` is \"" + textUnder(amendment, "plan") + "\", but the version it is based on is of \"" + plan
                + "\"; both must be one plan");
    if (textUnder(amendment, "version") == version)
        sink.error("duplicate-version", placeOf(amendment, "version"),
            "`version` is that of the version it is based on; give this one a name of its own");
}

/// The tree of the whole plan: the one document, or the first as the second amends it.
std::optional<YamlNode> parsePlan(const SourceText &source, DiagnosticSink &sink)
{
    std::vector<YamlNode> documents = parseYamlDocuments(source, sink, 2);
    if (documents.empty())
        return {};
    if (documents.size() == 1) {
        if (const YamlNode &root = documents.front(); !textUnder(root, "based_on").empty())
            sink.error("unknown-version", placeOf(root, "based_on"),
                "this is only what changes; it loads from its file, beside the plan.yaml it is based on");
        return std::move(documents.front());
    }
    if (documents[0].kind != YamlKind::Map || documents[1].kind != YamlKind::Map
        || textUnder(documents[1], "based_on").empty()) {
        sink.error("second-document", documents[1].position,
            "a file holds one document; remove the `---` and what follows it");
        return std::move(documents.front());
    }
    checkBase(documents[0], documents[1], sink);
    return amended(std::move(documents[0]), std::move(documents[1]), sink);
}

PlanLoad unreadable(const std::string &path, const base::Error &error)
{
    const bool large = error.code == base::ErrorCode::Invalid;
    return unreadable(path, large ? "file-too-large" : "unreadable-file", error.detail);
}

} // namespace

PlanLoad loadPlanText(std::string_view yaml, const std::string &fileName, const std::vector<plan::TextPart> &parts)
{
    if (yaml.size() > LargestText)
        return unreadable(fileName, "file-too-large", "the text is larger than 4 MiB, no plan is");
    DiagnosticSink sink(fileName);
    const SourceText source(yaml);
    auto plan = std::make_shared<plan::Plan>();
    plan->source = fileName;
    plan->parts = parts;
    plan->digest = base::sm3Hex(yaml);
    plan->endMarked = isEndMarked(yaml);
    PlanLoad load;
    const auto root = parsePlan(source, sink);
    if (root)
        readPlan(source, *root, fileName, sink, *plan);
    if (root && root->kind == YamlKind::Map) {
        std::vector<base::Diagnostic> faults;
        load.draft = assess::draftOf(plan, unreadParts(*root, sink), faults);
        for (base::Diagnostic &fault : faults)
            sink.add(std::move(fault));
    }
    if (sink.empty()) {
        load.plan = std::move(plan);
        load.compiled = load.draft->tables;
    }
    load.diagnostics = sink.take();
    for (base::Diagnostic &diagnostic : load.diagnostics)
        placeInFile(diagnostic, parts);
    return load;
}

PlanLoad loadPlanFile(const std::string &path)
{
    const auto source = readPlanSource(path);
    return source ? loadPlanText(source->text, path, source->parts) : unreadable(path, source.error());
}

std::vector<std::string> findPlans(const std::string &directory)
{
    std::vector<std::string> found;
    std::error_code failure;
    for (std::filesystem::directory_iterator at(directory, failure), end; !failure && at != end;
         at.increment(failure)) {
        const std::filesystem::path plan = at->path() / PlanFileName;
        std::error_code none;
        if (std::filesystem::is_regular_file(plan, none))
            found.push_back(plan.string());
    }
    std::ranges::sort(found);
    return found;
}

} // namespace formats
