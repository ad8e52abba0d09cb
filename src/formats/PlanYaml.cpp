#include "formats/PlanYaml.h"

#include "base/Digest.h"
#include "base/Text.h"
#include "feel/Temporal.h"
#include "formats/PlanYamlSections.h"
#include "formats/TextFile.h"
#include "formats/UnreadParts.h"

#include <filesystem>

namespace formats {

namespace {

constexpr std::size_t LargestFile = 4U << 20U; ///< bytes; the largest plan of the city has a hundredth of it
constexpr std::string_view PlanFileName = "plan.yaml";

constexpr std::array<YamlKey, 31> PlanKeys{{
    {"plan", true},
    {"title", true},
    {"short_title", true},
    {"document", true},
    {"version", true},
    {"valid_from", true},
    {"superseded_by"},
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
    Section{"conflicts", readConflicts},
    Section{"cases", readCases},
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

void readHead(const YamlMap &map, const std::string &fileName, plan::Plan &plan)
{
    readId(map, fileName, plan);
    plan.title = map.text("title");
    plan.shortTitle = map.text("short_title");
    plan.document = map.text("document");
    plan.version = map.text("version");
    plan.validFrom = map.text("valid_from");
    if (!plan.validFrom.empty() && !feel::Date::parse(plan.validFrom))
        map.error("bad-date", "valid_from", "is no day of the calendar; write it like 2020-10-22");
    plan.supersededBy = map.text("superseded_by");
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
    readHead(map, fileName, plan);
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

PlanLoad tooLarge(const std::string &path)
{
    return unreadable(
        path, "file-too-large", "the file is larger than 4 MiB, no plan is; check that it is the right one");
}

} // namespace

PlanLoad loadPlanText(std::string_view yaml, const std::string &fileName)
{
    if (yaml.size() > LargestFile)
        return tooLarge(fileName);
    DiagnosticSink sink(fileName);
    const SourceText source(yaml);
    auto plan = std::make_shared<plan::Plan>();
    plan->source = fileName;
    plan->digest = base::sm3Hex(yaml);
    plan->endMarked = isEndMarked(yaml);
    PlanLoad load;
    const auto root = parseYaml(source, sink);
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
    return load;
}

PlanLoad loadPlanFile(const std::string &path)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure))
        return unreadable(path, "unreadable-file", "there is no such file; check the path");
    if (const auto size = std::filesystem::file_size(path, failure); !failure && size > LargestFile)
        return tooLarge(path);
    const auto text = readTextFile(path);
    if (!text)
        return unreadable(path, "unreadable-file", "the file cannot be read; check its permissions");
    return loadPlanText(*text, path);
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
