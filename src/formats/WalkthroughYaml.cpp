#include "formats/WalkthroughYaml.h"

#include "base/Text.h"
#include "formats/OperatorSteps.h"
#include "formats/TextFile.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 3> TopKeys{{{"title", true}, {"roster"}, {"steps", true}}};
constexpr std::array<YamlKey, 2> TimeKeys{{{"at", true}, {"happened"}}};

void readStep(const YamlNode &node, OperatorStepReader &reader, base::Instant now, app::Walkthrough &walkthrough)
{
    std::optional<base::Instant> happened;
    auto read = reader.read(node, TimeKeys, [&](const YamlMap &map) {
        const base::Instant at = reader.time(map, "at").value_or(now);
        if (!walkthrough.steps.empty() && at < walkthrough.steps.back().at)
            map.error(
                "not-in-order", "at", "is earlier than the step before; put the steps in the order of their times");
        happened = reader.time(map, "happened");
        return at;
    });
    if (read)
        walkthrough.steps.push_back(
            {std::move(read->step), read->at, happened, std::get<incident::Command>(std::move(read->action))});
}

} // namespace

WalkthroughLoad loadWalkthroughText(std::string_view yaml, const std::string &fileName, base::Instant now,
    const incident::PlanLibrary &plans, const std::vector<airquality::Standard> &standards)
{
    DiagnosticSink sink(fileName);
    const SourceText source(yaml);
    app::Walkthrough walkthrough;
    walkthrough.file = fileName;
    if (!base::isUtf8(yaml)) {
        sink.error("not-utf8", {1, 1}, "the file is not UTF-8; save it as UTF-8");
        return {std::nullopt, sink.take()};
    }
    if (const auto root = parseYaml(source, sink)) {
        const YamlContext context{source, sink};
        const YamlMap map(context, *root, {1, 1}, "the walkthrough", TopKeys);
        walkthrough.title = map.text("title");
        OperatorStepReader reader(context, {now, plans, {fileName, standards}});
        if (const YamlNode *roster = map.value("roster"))
            walkthrough.roster = reader.readRoster(*roster);
        const YamlNode *steps = map.value("steps");
        if (steps && expectList(context, *steps, "`steps`")) {
            for (const YamlEntry &entry : steps->entries)
                readStep(entry.value, reader, now, walkthrough);
        }
    }
    std::vector<base::Diagnostic> diagnostics = sink.take();
    if (base::hasErrors(diagnostics))
        return {std::nullopt, std::move(diagnostics)};
    return {std::move(walkthrough), std::move(diagnostics)};
}

WalkthroughLoad loadWalkthroughFile(const std::string &path, base::Instant now, const incident::PlanLibrary &plans,
    const std::vector<airquality::Standard> &standards)
{
    const auto text = readTextFile(path);
    if (!text)
        return {std::nullopt,
            {{base::Severity::Error, "unreadable-file", "the file cannot be read; check its name and its rights", path,
                {}}}};
    return loadWalkthroughText(*text, path, now, plans, standards);
}

} // namespace formats
