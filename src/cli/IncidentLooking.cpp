#include "cli/IncidentCommand.h"

#include "base/Text.h"
#include "calendar/DueTime.h"
#include "cli/IncidentReplay.h"
#include "cli/JsonText.h"
#include "cli/Standing.h"
#include "cli/TimelineText.h"
#include "cli/Visible.h"
#include "cli/WholeIncident.h"
#include "formats/AnswerJson.h"
#include "formats/PlanJsonParts.h"
#include "incident/Counting.h"
#include "incident/Owing.h"
#include "incident/ResponseEnd.h"
#include "incident/StruckSignatures.h"
#include "plan/SpokenAnswer.h"

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

/// In the words of the first plan that asks it.
std::string factWords(
    const IncidentUse &use, const incident::Incident &incident, const std::string &name, const plan::Reading &reading)
{
    for (const incident::Activation &activation : incident.activations) {
        const assess::CompiledPlan *compiled = planOf(use, activation);
        const plan::Fact *fact = compiled ? plan::findFact(compiled->plan(), name) : nullptr;
        if (!fact)
            continue;
        const std::string counted = incident::countingOf(incident, name);
        std::string words = fact->label + ": " + plan::toWords(*fact, reading) + (counted.empty() ? "" : " " + counted);
        const incident::KnownFact known = incident::knownFact(incident, name);
        for (const incident::FactEntry *part : known.parts)
            words += ", of these " + plan::toWords(*fact, part->reading) + " " + part->counted;
        for (const incident::FactEntry *less : known.exceeded)
            words += "; less was told: " + plan::toWords(*fact, less->reading) + " " + less->counted + ", one is wrong";
        return words;
    }
    return name;
}

Json toJson(const incident::DecisionFinding &finding)
{
    return {{"decision", finding.decision}, {"outcome", finding.outcome}, {"possible", finding.possible},
        {"cites", finding.cites}, {"ask", finding.ask}};
}

Json toJson(const incident::AvailableTransition &step)
{
    Json unmet = Json::array();
    for (const plan::Requirement *requirement : step.unmet)
        unmet.push_back({{"text", requirement->text}, {"confirm", requirement->condition.names()},
            {"cite", requirement->cite.section}});
    return {{"transition", step.transition->id}, {"label", step.transition->label}, {"advised", step.advised},
        {"ruled_out", step.ruledOut}, {"needs_reason", step.needsReason()}, {"decided_by", step.transition->decidedBy},
        {"unmet", unmet}, {"cite", step.transition->cite.section}};
}

/// The plan of an activation; null for none.
Json planOfActivation(const incident::Incident &incident, const incident::ActivationId &id)
{
    const incident::Activation *activation = incident::findActivation(incident, id);
    return activation ? Json(activation->plan) : Json();
}

/// The plans that were opened because this one asked for them, or handed the matter to them.
std::vector<std::string> plansOpened(
    const incident::Incident &incident, const incident::Activation &activation, bool byHandOver)
{
    std::vector<std::string> plans;
    for (const incident::Activation &other : incident.activations) {
        if (other.beside == activation.id && incident::wasHandedOver(incident, activation.id, other.id) == byHandOver)
            plans.push_back(other.plan);
    }
    return plans;
}

/// "; asked for by food-safety; asked for pharma-reserve"; empty where the plan stands by itself.
std::string besideText(const incident::Incident &incident, const incident::Activation &activation)
{
    std::string text;
    if (const incident::Activation *asker = incident::findActivation(incident, activation.beside))
        text += (incident::wasHandedOver(incident, asker->id, activation.id) ? "; handed over by " : "; asked for by ")
            + asker->plan;
    for (const bool byHandOver : {false, true}) {
        const std::vector<std::string> plans = plansOpened(incident, activation, byHandOver);
        if (!plans.empty())
            text += (byHandOver ? "; handed over to " : "; asked for ") + base::join(plans, ", ");
    }
    return text;
}

Json toJson(const IncidentUse &use, const incident::Incident &incident, const incident::Activation &activation)
{
    Json findings = Json::array();
    for (const incident::DecisionFinding &finding : activation.findings)
        findings.push_back(toJson(finding));
    Json steps = Json::object();
    if (const assess::CompiledPlan *compiled = planOf(use, activation)) {
        for (const plan::Lifecycle &ladder : compiled->plan().lifecycles) {
            steps[ladder.id] = Json::array();
            for (const auto &step : incident::availableTransitions(incident, activation, *compiled, ladder.id))
                steps[ladder.id].push_back(toJson(step));
        }
    }
    Json json{{"plan", activation.plan}, {"state", activation.state}, {"warning", activation.warningState},
        {"ended", activation.ended}, {"beside", planOfActivation(incident, activation.beside)},
        {"asked_for", plansOpened(incident, activation, false)},
        {"handed_over_to", plansOpened(incident, activation, true)}, {"findings", findings},
        {"warnings", activation.warnings}, {"steps", steps}};
    const assess::CompiledPlan *compiled = planOf(use, activation);
    json.update(dutiesJson(incident, activation, compiled ? &compiled->plan() : nullptr));
    return json;
}

Json countedJson(const incident::FactEntry &entry)
{
    return {{"counted", entry.counted}, {"reading", formats::toJson(entry.reading)}};
}

Json toJson(const IncidentUse &use, const incident::Incident &incident)
{
    Json facts = Json::object();
    Json counted = Json::object();
    Json parts = Json::object();
    Json exceeded = Json::object(); // less than what they should hold
    for (const auto &[name, reading] : incident::currentReadings(incident)) {
        facts[name] = formats::toJson(reading);
        if (const std::string what = incident::countingOf(incident, name); !what.empty())
            counted[name] = what;
        const incident::KnownFact known = incident::knownFact(incident, name);
        for (const incident::FactEntry *part : known.parts)
            parts[name].push_back(countedJson(*part));
        for (const incident::FactEntry *less : known.exceeded)
            exceeded[name].push_back(countedJson(*less));
    }
    Json activations = Json::array();
    for (const incident::Activation &activation : incident.activations)
        activations.push_back(toJson(use, incident, activation));
    Json clocks = Json::array();
    for (const incident::DeadlineEntry &deadline : incident.deadlines) {
        if (!deadline.ended)
            clocks.push_back({{"deadline", deadline.deadline}, {"label", deadline.label},
                {"due", base::toIso(deadline.due)}, {"over", use.console().now() > deadline.due},
                {"superior", deadline.superior}, {"guessed_years", deadline.guessedYears}, {"cite", deadline.cite}});
    }
    return {{"id", incident.id.value}, {"title", incident::title(incident)}, {"county", incident.place.county},
        {"place", incident.place.detail}, {"what", incident.what}, {"version", incident.version},
        {"reported", base::toIso(incident.reported)}, {"ended", incident.ended()}, {"facts", facts},
        {"counted", counted}, {"parts", parts}, {"exceeded", exceeded}, {"activations", activations},
        {"clocks", clocks}};
}

void describeStep(std::ostream &out, const plan::Plan &plan, const incident::AvailableTransition &step)
{
    std::vector<std::string> deciders;
    for (const std::string &post : step.transition->decidedBy)
        deciders.push_back(post + " " + plan::partyLabel(plan, post));
    printLine(out,
        std::string("    ") + (step.advised ? "* " : "  ") + step.transition->id + "  " + step.transition->label + "  ["
            + step.transition->cite.section + "]  by " + base::join(deciders, ", ")
            + (step.needsReason() ? "; needs a --reason" : ""));
    for (const plan::Requirement *requirement : step.unmet)
        printLine(out,
            "          not yet: " + base::join(requirement->condition.names(), ", ") + "  " + requirement->text + "  ["
                + requirement->cite.section + "]");
}

/// How much of an incident is told.
enum class Extent {
    Short, ///< after something was recorded
    Whole,
};

void describePlan(
    const IncidentUse &use, const incident::Incident &incident, const incident::Activation &activation, Extent extent)
{
    std::ostream &out = use.environment.out;
    const assess::CompiledPlan *compiled = planOf(use, activation);
    const plan::Plan *plan = compiled ? &compiled->plan() : nullptr;
    printLine(out,
        "  " + activation.plan + ": " + toText(standings(incident, activation, compiled))
            + besideText(incident, activation));
    for (const std::string &warning : activation.warnings)
        printLine(out, "    check: " + warning);
    for (const incident::StruckSignature &struck :
        plan ? incident::struckSignatures(incident, activation, *plan) : std::vector<incident::StruckSignature>{})
        printLine(out,
            "    check: " + struck.step->label + " was taken on a signature that is struck: "
                + struck.confirmation->label + "  [" + struck.confirmation->cite.section + "]");
    for (const plan::Lifecycle &ladder : plan ? plan->lifecycles : std::vector<plan::Lifecycle>{}) {
        if (ladder.id != "response" && extent == Extent::Short)
            continue;
        for (const auto &step : incident::availableTransitions(incident, activation, *compiled, ladder.id)) {
            if (!step.ruledOut)
                describeStep(out, *plan, step);
        }
    }
    if (extent == Extent::Whole)
        printDuties(incident, activation, plan, out);
}

void describeText(const IncidentUse &use, const incident::Incident &incident, Extent extent)
{
    std::ostream &out = use.environment.out;
    printLine(out, incident.id.value + "  " + incident::title(incident));
    for (const auto &[name, reading] : incident::currentReadings(incident))
        printLine(out, "  " + factWords(use, incident, name, reading));
    for (const incident::Activation &activation : incident.activations)
        describePlan(use, incident, activation, extent);
    for (const incident::DeadlineEntry &deadline : incident.deadlines) {
        if (!deadline.ended)
            printLine(out,
                std::string("  ") + (use.console().now() > deadline.due ? "over since " : "due ")
                    + calendar::dueMinute(deadline.due) + "  " + deadline.label + "  " + deadline.deadline
                    + guessText(deadline.guessedYears));
    }
}

void describe(const IncidentUse &use, const incident::Incident &incident, Extent extent)
{
    if (use.arguments.has("--json"))
        use.environment.out << toText(toJson(use, incident)) << '\n';
    else
        describeText(use, incident, extent);
}

/// "Ⅲ级响应 (proposed: Ⅱ级响应)"; with the plan's id before it where several run.
std::string levelsText(const IncidentUse &use, const incident::Incident &incident)
{
    std::vector<std::string> words;
    for (const incident::Activation &activation : incident.activations) {
        std::string levels = toText(standings(incident, activation, planOf(use, activation)));
        if (!activation.goesTo.empty())
            levels += " → " + activation.goesTo;
        words.push_back(incident.activations.size() > 1 ? activation.plan + ": " + levels : levels);
    }
    return words.empty() ? "no plan" : base::join(words, "; ");
}

Json listedJson(const IncidentUse &use, const incident::Incident &incident)
{
    Json activations = Json::array();
    for (const incident::Activation &activation : incident.activations)
        activations.push_back(
            {{"plan", activation.plan}, {"ladders", toJson(standings(incident, activation, planOf(use, activation)))},
                {"ended", activation.ended}});
    return {{"id", incident.id.value}, {"title", incident::title(incident)}, {"state", levelsText(use, incident)},
        {"activations", activations}, {"ended", incident.ended()}};
}

/// A clock outlives the end: somebody still owes a report.
bool owes(const incident::Incident &incident, base::Instant now)
{
    return std::ranges::any_of(incident.deadlines,
        [now](const incident::DeadlineEntry &deadline) { return !deadline.ended && incident::isOwed(deadline, now); });
}

int list(const IncidentUse &use)
{
    Json all = Json::array();
    const bool json = use.arguments.has("--json");
    const auto tell = [&](Json entry, const std::string &line) {
        if (json)
            all.push_back(std::move(entry));
        else
            printLine(use.environment.out, line);
    };
    const bool ended = use.arguments.has("--all");
    for (const app::IncidentPointer &incident : use.console().incidents()) {
        if (ended || !incident->ended() || owes(*incident, use.console().now()))
            tell(listedJson(use, *incident),
                incident->id.value + "  " + incident::title(*incident) + "  " + levelsText(use, *incident));
    }
    for (const app::ArchivedIncident &archived : ended ? use.console().archive() : std::vector<app::ArchivedIncident>{})
        tell({{"id", archived.id.value}, {"title", archived.title}, {"state", archived.state}, {"ended", true}},
            archived.id.value + "  " + archived.title + "  " + archived.state);
    if (json)
        use.environment.out << toText(Json{{"incidents", all}}) << '\n';
    return Done;
}

int show(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    describe(use, **incident, Extent::Whole);
    return Done;
}

int timeline(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    Json lines = Json::array();
    for (const TimelineLine &line : timelineOf(**incident, &use.console().plans())) {
        if (use.arguments.has("--json"))
            lines.push_back(toJson(line));
        else if (!line.detail || use.arguments.has("--machine"))
            printLine(use.environment.out, std::to_string(line.version) + "  " + toText(line));
    }
    if (use.arguments.has("--json"))
        use.environment.out << toText(Json{{"timeline", lines}}) << '\n';
    return Done;
}

int assess(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    const auto activation = findActivation(use, **incident);
    if (!activation)
        return fail(use.environment, activation.error());
    const assess::CompiledPlan *plan = planOf(use, **activation);
    if (!plan)
        return fail(use.environment,
            base::Error{
                base::ErrorCode::NotFound, "the plan version of this incident is not at hand", (*activation)->plan});
    assess::Readings readings;
    for (const auto &[name, reading] : incident::currentReadings(**incident)) {
        if (plan::findFact(plan->plan(), name))
            readings.emplace(name, reading);
    }
    const auto answer = formats::answerToJson(*plan, readings, true);
    if (!answer)
        return fail(use.environment, answer.error());
    use.environment.out << *answer << '\n';
    return Done;
}

} // namespace

void describe(const IncidentUse &use, const incident::Incident &incident) { describe(use, incident, Extent::Short); }

const std::vector<IncidentActionEntry> &lookingActions()
{
    static const std::vector<IncidentActionEntry> actions{
        {"list", 0, 0, list, {"--all"}, {}, "list [--all]", RecordUse::Look},
        {"show", 1, 1, show, {}, {}, "show ID", RecordUse::Look},
        {"export", 1, 1, exportIncident, {"--out", "--overwrite"}, {"--out"},
            "export ID --out FOLDER|FILE.zip [--overwrite]", RecordUse::Look},
        {"timeline", 1, 1, timeline, {"--machine"}, {}, "timeline ID [--machine]", RecordUse::Look},
        {"replay", 1, 1, replayIncident, {"--under"}, {"--under"},
            "replay ID --under PLAN@VERSION   what was told, judged under another version; records nothing",
            RecordUse::Look},
        {"reports", 1, 1, lookAtReports, {"--show", "--draft", "--plan"}, {},
            "reports ID [--show LINE | --draft REPORT]   as fixed, or as the record would give the next one",
            RecordUse::Look},
        {"assess", 1, 1, assess, {"--plan"}, {}, "assess ID [--plan PLAN]", RecordUse::Look},
    };
    return actions;
}

} // namespace cli
