#include "formats/OperatorSteps.h"

#include "feel/Temporal.h"
#include "incident/NamedPlan.h"
#include "plan/SpokenAnswer.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 4> ShiftKeys{{{"role", true}, {"post", true}, {"from", true}, {"to", true}}};
constexpr std::array<YamlKey, 4> StepKeys{{{"incident", true}, {"plan"}, {"actor"}, {"label"}}};
constexpr std::string_view FollowKey = "follow";
constexpr std::array<std::string_view, 2> RoleWords{"duty", "lead"};
constexpr std::array<std::string_view, 3> ChannelWords{"in_person", "phone", "written"}; // absent: not stated
constexpr std::array<std::string_view, 5> StatusWords{"open", "notified", "accepted", "done", "not_applicable"};
constexpr std::array<std::string_view, 7> OutcomeWords{
    "calling", "reached", "no_answer", "busy", "refused", "passed_on", "skipped"};

} // namespace

const std::vector<OperatorStepReader::Action> &OperatorStepReader::actions()
{
    using Reader = OperatorStepReader;
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
        {FollowKey, nullptr, {{"by"}, {"channel"}, {"reference"}}},
    };
    return all;
}

std::optional<base::Instant> OperatorStepReader::time(const YamlMap &map, std::string_view key) const
{
    const std::string text = map.text(key);
    if (text.empty())
        return {};
    if (const auto before = feel::DaysTimeDuration::parse(text))
        return m_rules.from + std::chrono::seconds(before->seconds);
    if (const auto instant = base::parseIso(text))
        return *instant;
    map.error("bad-time", key,
        "cannot be \"" + text + "\"; write an instant like 2018-06-07T16:40 or a time before now like -PT2H10M");
    return {};
}

std::optional<base::Instant> OperatorStepReader::later(const YamlMap &map, std::string_view key) const
{
    const std::string text = map.text(key);
    if (text.empty())
        return {};
    if (const auto duration = feel::DaysTimeDuration::parse(text); duration && duration->seconds > 0)
        return m_at + std::chrono::seconds(duration->seconds);
    map.error("bad-duration", key, "cannot be \"" + text + "\"; write a duration like PT10M");
    return {};
}

incident::Channel OperatorStepReader::channel(const YamlMap &map) const
{
    const auto word = map.value("channel") ? map.choice("channel", ChannelWords) : std::nullopt;
    return word ? static_cast<incident::Channel>(*word) : incident::Channel::NotStated;
}

const plan::Fact *OperatorStepReader::findFact(const std::string &name) const
{
    for (const std::string &id : m_plansOf.at(m_incident)) {
        const assess::CompiledPlan *compiled = planOf(id);
        if (const plan::Fact *fact = compiled ? plan::findFact(compiled->plan(), name) : nullptr)
            return fact;
    }
    return nullptr;
}

incident::Command OperatorStepReader::makeReport(const YamlMap &map)
{
    const std::vector<std::string> plans = plainTexts(map.texts("plans"));
    for (const std::string &id : plans) {
        if (!planOf(id))
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

incident::Command OperatorStepReader::makeActivate(const YamlMap &map)
{
    incident::ActivatePlan command{map.text("activate"), {map.text("beside")}, map.text("reason")};
    if (!planOf(command.plan))
        map.error("unknown-plan", "activate", "names plan " + command.plan + ", which is not loaded");
    std::vector<std::string> &plans = m_plansOf.at(m_incident);
    if (!command.beside.value.empty() && std::ranges::find(plans, command.beside.value) == plans.end())
        map.error(
            "unknown-plan", "beside", "names plan " + command.beside.value + ", which does not run on the incident");
    plans.push_back(command.plan);
    return command;
}

incident::Command OperatorStepReader::makeLink(const YamlMap &map)
{
    const std::vector<std::string> &plans = m_plansOf.at(m_incident);
    for (const std::string_view key : {"link", "beside"}) {
        if (std::ranges::find(plans, map.text(key)) == plans.end())
            map.error("unknown-plan", key, "names plan " + map.text(key) + ", which does not run on the incident");
    }
    return incident::LinkPlan{{map.text("link")}, {map.text("beside")}, map.text("reason")};
}

incident::Command OperatorStepReader::makeFact(const YamlMap &map)
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

incident::Command OperatorStepReader::makeNarrative(const YamlMap &map)
{
    return incident::AddNarrative{map.text("narrative"), map.text("source")};
}

incident::Command OperatorStepReader::makeNote(const YamlMap &map) { return incident::AddNote{map.text("note")}; }

incident::Command OperatorStepReader::makeDescribe(const YamlMap &map)
{
    return incident::DescribeIncident{{map.text("county"), map.text("place")}, map.text("describe")};
}

incident::Command OperatorStepReader::makeMove(const YamlMap &map)
{
    const std::string lifecycle = map.text("lifecycle");
    return incident::TakeTransition{activation(), lifecycle.empty() ? "response" : lifecycle, map.text("move"),
        {map.text("by"), channel(map), map.text("reference")}, map.text("reason"), {}, map.text("goes_to")};
}

incident::Command OperatorStepReader::makeConfirm(const YamlMap &map)
{
    return incident::ConfirmCondition{
        activation(), map.text("confirm"), true, map.text("source"), map.text("by"), map.text("for")};
}

incident::Command OperatorStepReader::makeTask(const YamlMap &map)
{
    const auto status = static_cast<incident::TaskStatus>(map.choice("status", StatusWords).value_or(0));
    return incident::ChangeTask{activation(), map.text("task"), status, map.text("who"), map.text("reason")};
}

incident::Command OperatorStepReader::makeCall(const YamlMap &map)
{
    const auto outcome = static_cast<incident::CallOutcome>(map.choice("outcome", OutcomeWords).value_or(0));
    return incident::RecordCall{
        activation(), map.text("call"), outcome, map.text("person"), map.text("said"), later(map, "retry")};
}

incident::Command OperatorStepReader::makeDeadline(const YamlMap &map)
{
    return incident::SetDeadline{map.text("deadline"), map.text("owner"), later(map, "lasts").value_or(m_at)};
}

incident::Command OperatorStepReader::makeSent(const YamlMap &map)
{
    return incident::SendReport{
        activation(), map.text("sent"), channel(map), map.text("text"), map.text("reference"), 0, map.text("reason")};
}

incident::Command OperatorStepReader::makeStrike(const YamlMap &map)
{
    m_strikes = map.text("strike");
    return incident::Strike{0, map.text("reason")};
}

incident::Command OperatorStepReader::makeSeries(const YamlMap &map)
{
    auto read = m_rules.series.read(map.text("series"), m_at, time(map, "begins"));
    if (!read) {
        map.error("bad-series", "series", "cannot be read: " + base::toString(read.error()));
        return incident::RecordSeries{};
    }
    return incident::RecordSeries{map.text("source"), std::move(read->file), std::move(read->series)};
}

identity::Roster OperatorStepReader::readRoster(const YamlNode &node) const
{
    identity::Roster roster;
    if (!expectList(m_context, node, "`roster`"))
        return roster;
    for (const YamlEntry &entry : node.entries) {
        const YamlMap map(m_context, entry.value, entry.position, "a shift", ShiftKeys);
        const auto from = time(map, "from");
        const auto to = time(map, "to");
        const auto role = static_cast<identity::ShiftRole>(map.choice("role", RoleWords).value_or(0));
        if (from && to)
            roster.shifts.push_back({*from, *to, role, map.text("post"), {}});
    }
    return roster;
}

/// The one thing a step does; null, and a fault, when it does nothing or several things.
const OperatorStepReader::Action *OperatorStepReader::actionOf(const YamlNode &node) const
{
    const Action *action = nullptr;
    for (const YamlEntry &entry : node.entries) {
        const auto found = std::ranges::find(actions(), entry.key, &Action::key);
        if (found == actions().end() || (!found->make && !m_rules.modelTrainees))
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
            "sent, strike or series"
                + std::string(m_rules.modelTrainees ? ", or follow" : ""));
    }
    return action;
}

/// An incident begins with its report, once.
bool OperatorStepReader::checkIncident(const YamlMap &map, bool reports) const
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
bool OperatorStepReader::checkPlan(const YamlMap &map)
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

/// What of the plan the step names; only a scenario is held to it, a walkthrough is refused where it runs.
void OperatorStepReader::checkNames(const YamlMap &map) const
{
    const assess::CompiledPlan *plan = m_rules.modelTrainees && !m_plan.empty() ? planOf(m_plan) : nullptr;
    if (!plan)
        return;
    const PlanNames names(plan->plan());
    names.expect(map, "move", target::Transition);
    names.expect(map, "confirm", target::Confirmation);
    names.expect(map, "task", target::Task);
    names.expect(map, "call", target::Party);
    names.expect(map, "sent", target::Report);
    names.expect(map, FollowKey, target::Lifecycle);
    names.expect(map, "lifecycle", target::Lifecycle);
    names.expect(map, "by", target::Post);
}

drill::FollowAdvice OperatorStepReader::makeFollow(const YamlMap &map) const
{
    return {activation(), map.text(FollowKey), map.text("by"),
        map.value("channel") ? channel(map) : incident::Channel::Phone, map.text("reference")};
}

std::optional<ReadStep> OperatorStepReader::read(
    const YamlNode &node, std::span<const YamlKey> timeKeys, const TimeOf &timeOf)
{
    const Action *action = actionOf(node);
    if (!action)
        return {};
    std::vector<YamlKey> keys(StepKeys.begin(), StepKeys.end());
    keys.insert(keys.end(), timeKeys.begin(), timeKeys.end());
    keys.push_back({action->key, true});
    keys.insert(keys.end(), action->more.begin(), action->more.end());
    const YamlMap map(m_context, node, node.position, "a step", keys);
    m_at = timeOf(map);
    m_incident = map.text("incident");
    if (!checkIncident(map, action->key == "report") || !checkPlan(map))
        return {};
    m_strikes.clear();
    ReadStep read;
    read.at = m_at;
    if (action->make)
        read.action = (this->*action->make)(map);
    else
        read.action = makeFollow(map);
    checkNames(map);
    read.step = {m_incident, map.text("actor"), map.text("label"), m_strikes, node.position};
    if (!m_strikes.empty() && !m_labels.contains(m_strikes))
        map.error("unknown-label", "strike", "names " + m_strikes + ", but no earlier step has that `label:`");
    m_labels.insert(read.step.label);
    return read;
}

const assess::CompiledPlan *OperatorStepReader::planOf(const std::string &name) const
{
    return incident::planNamed(m_rules.plans, name);
}

} // namespace formats
