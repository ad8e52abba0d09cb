#include "dossier/TimelineFiles.h"

#include "base/CsvWriter.h"
#include "base/PlainLine.h"
#include "base/Text.h"
#include "documents/PaperTime.h"
#include "dossier/Timeline.h"
#include "reports/Wording.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dossier {

namespace {

using Entries = std::vector<TimelineEntry>;

/// The clause, where the words do not end on it already.
std::string citeWords(const TimelineEntry &entry)
{
    const bool said = entry.text.find(reports::clauseWords({entry.cite})) != std::string::npos;
    return entry.cite.empty() || said ? std::string() : "　〔" + entry.cite + "〕";
}

std::string textOf(const Subject &subject, const Entries &entries)
{
    const std::string mark = documents::markWords(subject.marks);
    std::string text =
        "事件 " + subject.incident.id.value + "　" + setIn(reports::matterWords(subject.incident)) + "　时间线\n";
    if (!mark.empty())
        text += "（" + mark + "，不是实战）\n";
    text += "导出时间：" + documents::paperMinute(subject.now) + "；共 " + std::to_string(entries.size()) + " 条\n\n";
    for (const TimelineEntry &entry : entries) {
        const std::string happened = reports::dateWords(entry.happened);
        const std::string recorded = reports::dateWords(entry.recorded);
        text += std::to_string(entry.line) + ". " + happened
            + (recorded == happened ? "" : "（补记于 " + recorded + "）") + "　" + (entry.struck ? "[已划去] " : "")
            + entry.kind + (entry.machine ? "（自动）" : "") + "　" + setIn(entry.text) + citeWords(entry) + "　—— "
            + setIn(entry.by) + "\n";
    }
    return text;
}

std::string tableOf(const Subject &subject, const Entries &entries)
{
    const std::string mark = documents::markWords(subject.marks);
    base::CsvWriter table({"序号", "发生时间", "记录时间", "类别", "内容", "依据", "记录人", "自动", "已划去", "性质"});
    for (const TimelineEntry &entry : entries)
        table.add({std::to_string(entry.line), base::toIso(entry.happened), base::toIso(entry.recorded), entry.kind,
            entry.text, entry.cite, entry.by, entry.machine ? "是" : "", entry.struck ? "是" : "",
            mark.empty() ? "实战" : mark});
    return std::move(table).text();
}

std::string jsonOf(const Subject &subject, const Entries &entries)
{
    using Json = nlohmann::ordered_json;
    Json lines = Json::array();
    for (const TimelineEntry &entry : entries)
        lines.push_back({{"line", entry.line}, {"happened", base::toIso(entry.happened)},
            {"recorded", base::toIso(entry.recorded)}, {"by", entry.by}, {"kind", entry.kind}, {"text", entry.text},
            {"cite", entry.cite}, {"machine", entry.machine}, {"struck", entry.struck}});
    Json json{{"incident", subject.incident.id.value}, {"mark", documents::markWords(subject.marks)},
        {"exported", base::toIso(subject.now)},
        {"record", {{"position", subject.headPosition}, {"hash", subject.headHash}}}, {"timeline", lines}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string setIn(std::string_view words)
{
    std::string text;
    while (!words.empty()) {
        const std::size_t length = std::max<std::size_t>(1, base::characterLength(words));
        const std::string_view character = words.substr(0, length);
        words.remove_prefix(length);
        const auto control = static_cast<unsigned char>(character.front());
        if (character == "\n")
            text += "\n        ";
        else if (control < 0x20 || base::hiddenPoint(character) != 0)
            text += "�";
        else
            text += character;
    }
    return text;
}

std::vector<archive::File> timelineFiles(const Subject &subject)
{
    const Entries entries = timelineOf(subject.incident, subject.plans);
    return {{"timeline.txt", textOf(subject, entries)}, {"timeline.csv", tableOf(subject, entries)},
        {"timeline.json", jsonOf(subject, entries)}};
}

} // namespace dossier
