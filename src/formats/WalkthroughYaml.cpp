#include "formats/WalkthroughYaml.h"

#include "base/Text.h"
#include "feel/Temporal.h"
#include "formats/TextFile.h"
#include "formats/WalkthroughSeries.h"
#include "formats/YamlReader.h"
#include "incident/NamedPlan.h"
#include "plan/SpokenAnswer.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 3> TopKeys{{{"title", true}, {"roster"}, {"steps", true}}};
constexpr std::array<YamlKey, 4> ShiftKeys{{{"role", true}, {"post", true}, {"from", true}, {"to", true}}};
constexpr std::array<YamlKey, 6> StepKeys{
    {{"at", true}, {"incident", true}, {"plan"}, {"happened"}, {"actor"}, {"label"}}};
constexpr std::array<std::string_view, 2> RoleWords{"duty", "lead"};
constexpr std::array<std::string_view, 3> ChannelWords{"in_person", "phone", "written"}; // absent: not stated
constexpr std::array<std::string_view, 5> StatusWords{"open", "notified", "accepted", "done", "not_applicable"};
constexpr std::array<std::string_view, 7> OutcomeWords{
    "calling", "reached", "no_answer", "busy", "refused", "passed_on", "skipped"};

/// Reads the steps one after the other; a step may rest on what earlier ones said.
class WalkthroughReader {
public:
    WalkthroughReader(
        const YamlContext &context, base::Instant now, const incident::PlanLibrary &plans, WalkthroughSeries series)
        : m_context(context)
        , m_now(now)
        , m_plans(plans)
        , m_series(std::move(series))
    {
    }

    void readRoster(const YamlNode &node, identity::Roster &roster) const;
    void readStep(const YamlNode &node, app::Walkthrough &walkthrough);

private:
    using Maker = incident::Command (WalkthroughReader::*)(const YamlMap &);
    struct Action {
        std::string_view key;
        Maker make;
        std::vector<YamlKey> more; ///< keys it takes besides
    };
    static const std::vector<Action> &actions();
    const Action *actionOf(const YamlNode &node) const;
    [[nodiscard]] bool checkIncident(const YamlMap &map, bool reports) const;
    [[nodiscard]] bool checkPlan(const YamlMap &map);

    incident::Command makeReport(const YamlMap &map);
    incident::Command makeActivate(const YamlMap &map);
    incident::Command makeLink(const YamlMap &map);
    incident::Command makeFact(const YamlMap &map);
    incident::Command makeNarrative(const YamlMap &map);
    incident::Command makeNote(const YamlMap &map);
    incident::Command makeDescribe(const YamlMap &map);
    incident::Command makeMove(const YamlMap &map);
    incident::Command makeConfirm(const YamlMap &map);
    incident::Command makeTask(const YamlMap &map);
    incident::Command makeCall(const YamlMap &map);
    incident::Command makeDeadline(const YamlMap &map);
    incident::Command makeSent(const YamlMap &map);
    incident::Command makeStrike(const YamlMap &map);
    incident::Command makeSeries(const YamlMap &map);

    std::optional<base::Instant> time(const YamlMap &map, std::string_view key) const;
    std::optional<base::Instant> later(const YamlMap &map, std::string_view key) const;
    incident::Channel channel(const YamlMap &map) const;
    [[nodiscard]] const plan::Fact *findFact(const std::string &name) const;
    [[nodiscard]] incident::ActivationId activation() const { return {m_plan}; }

    const YamlContext &m_context;
    base::Instant m_now;
    const incident::PlanLibrary &m_plans;
    const WalkthroughSeries m_series;
    std::map<std::string, std::vector<std::string>> m_plansOf; ///< by incident
    std::string m_incident;
    std::string m_plan; ///< what the step is about: the plan it names, else the first of the incident
    base::Instant m_at;
    std::string m_strikes;
};

const std::vector<WalkthroughReader::Action> &WalkthroughReader::actions()
{
    using Reader = WalkthroughReader;
    static const std::vector<Action> all{
        {"report", &Reader::makeReport,
            {{"source"}, {"county"}, {"place"}, {"what"}, {"plans"}, {"beside"}, {"reason"}}},
        {"activate", &Reader::makeActivate, {{"beside"}, {"reason"}}},
        {"link", &Reader::makeLink, {{"beside", true}, {"reason"}}},
        {"fact", &Reader::makeFact, {{"answer", true}, {"source"}}},
        {"narrative", &Reader::makeNarrative, {{"source"}}},
        {"note", &Reader::makeNote, {}},
        {"describe", &Reader::makeDescribe, {{"county"}, {"place"}}},
        {"move", &Reader::makeMove, {{"by", true}, {"channel"}, {"reference"}, {"reason"}, {"lifecycle"}, {"goes_to"}}},
        {"confirm", &Reader::makeConfirm, {{"source", true}, {"by"}, {"for"}}},
        {"task", &Reader::makeTask, {{"status", true}, {"who"}, {"reason"}}},
        {"call", &Reader::makeCall, {{"outcome", true}, {"person"}, {"said"}, {"retry"}}},
        {"deadline", &Reader::makeDeadline, {{"owner"}, {"lasts", true}}},
        {"sent", &Reader::makeSent, {{"text"}, {"channel"}, {"reference"}, {"reason"}}},
        {"strike", &Reader::makeStrike, {{"reason", true}}},
        {"series", &Reader::makeSeries, {{"source"}, {"begins"}}},
    };
    return all;
}

std::optional<base::Instant> WalkthroughReader::time(const YamlMap &map, std::string_view key) const
{
    const std::string text = map.text(key);
    if (text.empty())
        return {};
    if (const auto before = feel::DaysTimeDuration::parse(text))
        return m_now + std::chrono::seconds(before->seconds);
    if (const auto instant = base::parseIso(text))
        return *instant;
    map.error("bad-time", key,
        "cannot be \"" + text + "\"; write an instant like 2018-06-07T16:40 or a time before now like -PT2H10M");
    return {};
}

std::optional<base::Instant> WalkthroughReader::later(const YamlMap &map, std::string_view key) const
{
    const std::string text = map.text(key);
    if (text.empty())
        return {};
    if (const auto duration = feel::DaysTimeDuration::parse(text); duration && duration->seconds > 0)
        return m_at + std::chrono::seconds(duration->seconds);
    map.error("bad-duration", key, "cannot be \"" + text + "\"; write a duration like PT10M");
    return {};
}

incident::Channel WalkthroughReader::channel(const YamlMap &map) const
{
    const auto word = map.value("channel") ? map.choice("channel", ChannelWords) : std::nullopt;
    return word ? static_cast<incident::Channel>(*word) : incident::Channel::NotStated;
}

const plan::Fact *WalkthroughReader::findFact(const std::string &name) const
{
    for (const std::string &id : m_plansOf.at(m_incident)) {
        const assess::CompiledPlan *compiled = incident::planNamed(m_plans, id);
        if (const plan::Fact *fact = compiled ? plan::findFact(compiled->plan(), name) : nullptr)
            return fact;
    }
    return nullptr;
}

incident::Command WalkthroughReader::makeReport(const YamlMap &map)
{
    const std::vector<std::string> plans = plainTexts(map.texts("plans"));
    for (const std::string &id : plans) {
        if (!incident::planNamed(m_plans, id))
            map.error("unknown-plan", "plans", "names plan " + id + ", which is not loaded");
    }
    m_plansOf[m_incident] = plans;
    const std::string beside = map.text("beside");
    const auto isIt = [&](const std::string &plan) { return plan::versionName(plan).plan == beside; };
    if (!beside.empty() && std::ranges::none_of(plans, isIt))
        map.error("unknown-plan", "beside", "names plan " + beside + ", which is not among `plans`");
    return incident::ReportIncident{{}, map.text("report"), map.text("source"), {map.text("county"), map.text("place")},
        map.text("what"), plans, map.text("reason"), {beside}};
}

incident::Command WalkthroughReader::makeActivate(const YamlMap &map)
{
    incident::ActivatePlan command{map.text("activate"), {map.text("beside")}, map.text("reason")};
    if (!incident::planNamed(m_plans, command.plan))
        map.error("unknown-plan", "activate", "names plan " + command.plan + ", which is not loaded");
    std::vector<std::string> &plans = m_plansOf.at(m_incident);
    if (!command.beside.value.empty() && std::ranges::find(plans, command.beside.value) == plans.end())
        map.error(
            "unknown-plan", "beside", "names plan " + command.beside.value + ", which does not run on the incident");
    plans.push_back(command.plan);
    return command;
}

incident::Command WalkthroughReader::makeLink(const YamlMap &map)
{
    const std::vector<std::string> &plans = m_plansOf.at(m_incident);
    for (const std::string_view key : {"link", "beside"}) {
        if (std::ranges::find(plans, map.text(key)) == plans.end())
            map.error("unknown-plan", key, "names plan " + map.text(key) + ", which does not run on the incident");
    }
    return incident::LinkPlan{{map.text("link")}, {map.text("beside")}, map.text("reason")};
}

incident::Command WalkthroughReader::makeFact(const YamlMap &map)
{
    incident::ReportFact command{map.text("fact"), plan::Unknown{}, map.text("source")};
    const plan::Fact *fact = findFact(command.fact);
    if (!fact) {
        map.error("unknown-fact", "fact", "names " + command.fact + ", which no plan of the incident knows");
        return command;
    }
    if (!map.value("answer"))
        return command; // said already
    const auto told = plan::parseTold(*fact, map.text("answer"));
    if (told) {
        command.reading = told->reading;
        command.counted = told->counted;
    } else
        map.error("bad-answer", "answer", "cannot be read: " + told.error().detail);
    return command;
}

incident::Command WalkthroughReader::makeNarrative(const YamlMap &map)
{
    return incident::AddNarrative{map.text("narrative"), map.text("source")};
}

incident::Command WalkthroughReader::makeNote(const YamlMap &map) { return incident::AddNote{map.text("note")}; }

incident::Command WalkthroughReader::makeDescribe(const YamlMap &map)
{
    return incident::DescribeIncident{{map.text("county"), map.text("place")}, map.text("describe")};
}

incident::Command WalkthroughReader::makeMove(const YamlMap &map)
{
    const std::string lifecycle = map.text("lifecycle");
    return incident::TakeTransition{activation(), lifecycle.empty() ? "response" : lifecycle, map.text("move"),
        {map.text("by"), channel(map), map.text("reference")}, map.text("reason"), {}, map.text("goes_to")};
}

incident::Command WalkthroughReader::makeConfirm(const YamlMap &map)
{
    return incident::ConfirmCondition{
        activation(), map.text("confirm"), true, map.text("source"), map.text("by"), map.text("for")};
}

incident::Command WalkthroughReader::makeTask(const YamlMap &map)
{
    const auto status = static_cast<incident::TaskStatus>(map.choice("status", StatusWords).value_or(0));
    return incident::ChangeTask{activation(), map.text("task"), status, map.text("who"), map.text("reason")};
}

incident::Command WalkthroughReader::makeCall(const YamlMap &map)
{
    const auto outcome = static_cast<incident::CallOutcome>(map.choice("outcome", OutcomeWords).value_or(0));
    return incident::RecordCall{
        activation(), map.text("call"), outcome, map.text("person"), map.text("said"), later(map, "retry")};
}

incident::Command WalkthroughReader::makeDeadline(const YamlMap &map)
{
    return incident::SetDeadline{map.text("deadline"), map.text("owner"), later(map, "lasts").value_or(m_at)};
}

incident::Command WalkthroughReader::makeSent(const YamlMap &map)
{
    return incident::SendReport{
        activation(), map.text("sent"), channel(map), map.text("text"), map.text("reference"), 0, map.text("reason")};
}

incident::Command WalkthroughReader::makeStrike(const YamlMap &map)
{
    m_strikes = map.text("strike");
    return incident::Strike{0, map.text("reason")};
}

incident::Command WalkthroughReader::makeSeries(const YamlMap &map)
{
    auto read = m_series.read(map.text("series"), m_at, time(map, "begins"));
    if (!read) {
        map.error("bad-series", "series", "cannot be read: " + base::toString(read.error()));
        return incident::RecordSeries{};
    }
    return incident::RecordSeries{map.text("source"), std::move(read->file), std::move(read->series)};
}

void WalkthroughReader::readRoster(const YamlNode &node, identity::Roster &roster) const
{
    if (!expectList(m_context, node, "`roster`"))
        return;
    for (const YamlEntry &entry : node.entries) {
        const YamlMap map(m_context, entry.value, entry.position, "a shift", ShiftKeys);
        const auto from = time(map, "from");
        const auto to = time(map, "to");
        const auto role = static_cast<identity::ShiftRole>(map.choice("role", RoleWords).value_or(0));
        if (from && to)
            roster.shifts.push_back({*from, *to, role, map.text("post"), {}});
    }
}

/// The one thing a step does; null, and a fault, when it does nothing or several things.
const WalkthroughReader::Action *WalkthroughReader::actionOf(const YamlNode &node) const
{
    const Action *action = nullptr;
    for (const YamlEntry &entry : node.entries) {
        const auto found = std::ranges::find(actions(), entry.key, &Action::key);
        if (found == actions().end())
            continue;
        if (action) {
            m_context.sink.error("two-actions", node.position,
                "the step does two things, " + std::string(action->key) + " and " + entry.key
                    + "; make two steps of it");
            return nullptr;
        }
        action = &*found;
    }
    if (!action) {
        m_context.sink.error("no-action", node.position,
            "the step does nothing; add report, activate, fact, narrative, note, describe, move, confirm, task, call, "
            "deadline, "
            "sent, strike or series");
    }
    return action;
}

/// An incident begins with its report, once.
bool WalkthroughReader::checkIncident(const YamlMap &map, bool reports) const
{
    const bool known = m_plansOf.contains(m_incident);
    if (reports && known)
        map.error("reported-twice", "incident",
            "names " + m_incident + ", which has been reported before; choose another name");
    if (!reports && !known)
        map.error("unknown-incident", "incident", "names " + m_incident + ", but no earlier step with `report:` does");
    return reports != known;
}

/// The plan the step is about. A fault when it names one that does not run on the incident.
bool WalkthroughReader::checkPlan(const YamlMap &map)
{
    const auto found = m_plansOf.find(m_incident);
    const bool runsSome = found != m_plansOf.end() && !found->second.empty();
    m_plan = runsSome ? found->second.front() : std::string();
    if (!map.value("plan"))
        return true;
    m_plan = map.text("plan");
    if (runsSome && std::ranges::find(found->second, m_plan) != found->second.end())
        return true;
    map.error("unknown-plan", "plan", "names plan " + m_plan + ", which does not run on the incident at this step");
    return false;
}

void WalkthroughReader::readStep(const YamlNode &node, app::Walkthrough &walkthrough)
{
    const Action *action = actionOf(node);
    if (!action)
        return;
    std::vector<YamlKey> keys(StepKeys.begin(), StepKeys.end());
    keys.push_back({action->key, true});
    keys.insert(keys.end(), action->more.begin(), action->more.end());
    const YamlMap map(m_context, node, node.position, "a step", keys);
    app::WalkthroughStep step;
    step.position = node.position;
    m_at = time(map, "at").value_or(m_now);
    step.at = m_at;
    if (!walkthrough.steps.empty() && step.at < walkthrough.steps.back().at)
        map.error("not-in-order", "at", "is earlier than the step before; put the steps in the order of their times");
    step.happened = time(map, "happened");
    m_incident = map.text("incident");
    if (!checkIncident(map, action->key == "report") || !checkPlan(map))
        return;
    step.incident = m_incident;
    step.actor = map.text("actor");
    step.label = map.text("label");
    m_strikes.clear();
    step.command = (this->*action->make)(map);
    step.strikes = m_strikes;
    const auto labelled = [&](const app::WalkthroughStep &earlier) { return earlier.label == step.strikes; };
    if (!step.strikes.empty() && std::ranges::none_of(walkthrough.steps, labelled))
        map.error("unknown-label", "strike", "names " + step.strikes + ", but no earlier step has that `label:`");
    walkthrough.steps.push_back(std::move(step));
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
        WalkthroughReader reader(context, now, plans, {fileName, standards});
        if (const YamlNode *roster = map.value("roster"))
            reader.readRoster(*roster, walkthrough.roster);
        const YamlNode *steps = map.value("steps");
        if (steps && expectList(context, *steps, "`steps`")) {
            for (const YamlEntry &entry : steps->entries)
                reader.readStep(entry.value, walkthrough);
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
