#include "formats/PlanYamlSections.h"

#include "feel/Temporal.h"
#include "formats/ChangesYaml.h"

namespace formats {

namespace {

constexpr std::array<std::string_view, 3> StatusWords{"in_force", "draft", "superseded"};
constexpr std::array<std::string_view, 4> StateWords{"proposed", "reviewed", "approved", "refused"};
constexpr std::array<YamlKey, 2> SuccessorKeys{{{"document", true}, {"since"}}};
constexpr std::array<YamlKey, 9> ChangeKeys{{{"what", true}, {"reason"}, {"by"}, {"state", true}, {"review"},
    {"proposed"}, {"filed"}, {"effective"}, {"cite"}}};

std::string readDay(const YamlMap &map, std::string_view key)
{
    std::string day = map.text(key);
    if (!day.empty() && !feel::Date::parse(day))
        map.error("bad-date", key, "is no day of the calendar; write it like 2020-10-22");
    return day;
}

/// "2023", "2023-05", "2023-05-01": as far as a document that replaced ours is known.
bool isPartOfDay(const std::string &text)
{
    static constexpr std::string_view Rest = "-01-01";
    const bool length = text.size() == 4 || text.size() == 7 || text.size() == 10;
    return length && feel::Date::parse(text + std::string(Rest.substr(text.size() - 4))).has_value();
}

/// In single quotes, on one line.
std::string quoted(const std::string &text)
{
    std::string line = "'";
    for (const char c : text) {
        line += c == '\n' || c == '\r' ? ' ' : c;
        if (c == '\'')
            line += c;
    }
    return line + "'";
}

std::string citeYaml(const plan::Citation &cite)
{
    if (cite.document.empty())
        return quoted(cite.section);
    return "{ document: " + quoted(cite.document) + ", section: " + quoted(cite.section) + " }";
}

void readSuccessor(const YamlMap &plan, plan::Plan &into)
{
    const YamlNode *node = plan.value("superseded_by");
    if (node == nullptr || node->kind != YamlKind::Map) {
        into.supersededBy = plan.text("superseded_by");
        return;
    }
    const YamlMap map(plan.context(), *node, node->position, "`superseded_by`", SuccessorKeys);
    into.supersededBy = map.text("document");
    into.supersededSince = map.text("since");
    if (!into.supersededSince.empty() && !isPartOfDay(into.supersededSince))
        map.error("bad-date", "since", "is no year, month or day; write \"2023\", \"2023-05\" or 2023-05-01");
}

void readStatus(const YamlMap &map, plan::Plan &plan)
{
    plan.status = plan.supersededBy.empty() ? plan::PlanStatus::InForce : plan::PlanStatus::Superseded;
    const auto word = map.value("status") ? map.choice("status", StatusWords) : std::nullopt;
    if (!word)
        return;
    const auto said = static_cast<plan::PlanStatus>(*word);
    if ((said == plan::PlanStatus::Superseded) != (plan.status == plan::PlanStatus::Superseded))
        map.error("status-contradicts", "status",
            plan.supersededBy.empty() ? "says superseded, but nothing says by what; add `superseded_by`"
                                      : "is not superseded, but `superseded_by` names a document; remove one of them");
    else
        plan.status = said;
}

} // namespace

void readStanding(const PlanContext &context, const YamlMap &map)
{
    plan::Plan &plan = context.plan;
    plan.version = map.text("version");
    if (plan.version.find_first_of("@ \t") != std::string::npos)
        map.error("bad-value", "version", "holds a blank or @; commands name a version as PLAN@VERSION");
    plan.validFrom = readDay(map, "valid_from");
    plan.basedOn = map.text("based_on");
    readSuccessor(map, plan);
    readStatus(map, plan);
    if (plan.validFrom.empty() && map.value("valid_from") == nullptr && plan.status != plan::PlanStatus::Draft)
        map.error("missing-key", "valid_from", "is missing; say from which day the version is valid, as 2020-10-22");
}

void readChanges(const PlanContext &context, const YamlNode &node)
{
    readItems(context.yaml, node, "`changes`", [&](const YamlNode &item) {
        const YamlMap map(context.yaml, item, item.position, "a line of the change record", ChangeKeys);
        plan::Change change;
        change.what = map.text("what");
        change.reason = map.text("reason");
        change.by = map.text("by");
        if (const auto state = map.choice("state", StateWords))
            change.state = static_cast<plan::ChangeState>(*state);
        change.review = map.text("review");
        change.proposed = readDay(map, "proposed");
        change.filed = readDay(map, "filed");
        change.effective = readDay(map, "effective");
        change.cite = map.cite();
        change.position = item.position;
        context.plan.changes.push_back(std::move(change));
    });
}

std::string changesYaml(std::span<const plan::Change> changes)
{
    std::string yaml = "changes:\n";
    for (const plan::Change &change : changes) {
        yaml += "  - what: " + quoted(change.what) + "\n";
        const auto put = [&yaml](std::string_view key, const std::string &value) {
            if (!value.empty())
                yaml += "    " + std::string(key) + ": " + value + "\n";
        };
        const auto putText = [&](std::string_view key, const std::string &value) {
            put(key, value.empty() ? std::string() : quoted(value));
        };
        putText("reason", change.reason);
        putText("by", change.by);
        put("state", std::string(StateWords[static_cast<std::size_t>(change.state)]));
        putText("review", change.review);
        put("proposed", change.proposed);
        put("filed", change.filed);
        put("effective", change.effective);
        put("cite", change.cite.empty() ? std::string() : citeYaml(change.cite));
    }
    return yaml;
}

} // namespace formats
