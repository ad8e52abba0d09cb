#include "cli/IncidentCommand.h"

#include "base/Overloaded.h"
#include "base/Text.h"
#include "cli/JsonText.h"
#include "cli/TimelineText.h"
#include "formats/AssessJson.h"
#include "plan/SpokenAnswer.h"

#include <cmath>
#include <ostream>

namespace cli {

namespace {

const plan::Plan *planOfFirst(const IncidentUse &use, const incident::Incident &incident)
{
    const assess::CompiledPlan *compiled =
        incident.activations.empty() ? nullptr : planOf(use, incident.activations.front());
    return compiled ? &compiled->plan() : nullptr;
}

std::string factWords(const plan::Plan *plan, const std::string &name, const plan::Reading &reading)
{
    const plan::Fact *fact = plan ? plan::findFact(*plan, name) : nullptr;
    return fact ? fact->label + ": " + plan::toWords(*fact, reading) : name;
}

std::string stateLabel(const plan::Plan *plan, const std::string &lifecycle, const std::string &id)
{
    const plan::Lifecycle *ladder = plan ? plan::findLifecycle(*plan, lifecycle) : nullptr;
    const plan::State *state = ladder ? plan::findState(*ladder, id) : nullptr;
    return state ? state->label : id;
}

/// A reading as `assess` takes it.
Json toJson(const plan::Reading &reading)
{
    return std::visit(base::Overloaded{
                          [](const plan::Unknown &) { return Json(); },
                          [](const plan::Bounded &bounded) {
                              return Json{{"test", bounded.test}};
                          },
                          [](const plan::Exact &exact) {
                              const auto *number = std::get_if<double>(&exact.value);
                              if (number && *number == std::floor(*number))
                                  return Json(static_cast<std::int64_t>(*number)); // 4, not 4.0
                              return std::visit([](const auto &value) { return Json(value); }, exact.value);
                          },
                      },
        reading);
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
        {"decided_by", step.transition->decidedBy}, {"unmet", unmet}, {"cite", step.transition->cite.section}};
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
    return {{"plan", activation.plan}, {"state", activation.state}, {"warning", activation.warningState},
        {"ended", activation.ended}, {"findings", findings}, {"steps", steps}};
}

Json toJson(const IncidentUse &use, const incident::Incident &incident)
{
    Json facts = Json::object();
    for (const auto &[name, reading] : incident::currentReadings(incident))
        facts[name] = toJson(reading);
    Json activations = Json::array();
    for (const incident::Activation &activation : incident.activations)
        activations.push_back(toJson(use, incident, activation));
    Json clocks = Json::array();
    for (const incident::DeadlineEntry &deadline : incident.deadlines) {
        if (!deadline.ended)
            clocks.push_back({{"deadline", deadline.deadline}, {"label", deadline.label},
                {"due", base::toIso(deadline.due)}, {"over", use.console().now() > deadline.due},
                {"superior", deadline.superior}, {"cite", deadline.cite}});
    }
    return {{"id", incident.id.value}, {"title", incident::title(incident)}, {"version", incident.version},
        {"reported", base::toIso(incident.reported)}, {"ended", incident.ended()}, {"facts", facts},
        {"activations", activations}, {"clocks", clocks}};
}

void describeStep(std::ostream &out, const plan::Plan &plan, const incident::AvailableTransition &step)
{
    std::vector<std::string> deciders;
    for (const std::string &post : step.transition->decidedBy)
        deciders.push_back(post + " " + plan::partyLabel(plan, post));
    out << "    " << (step.advised ? "* " : "  ") << step.transition->id << "  " << step.transition->label << "  ["
        << step.transition->cite.section << "]  by " << base::join(deciders, ", ") << '\n';
    for (const plan::Requirement *requirement : step.unmet)
        out << "          not yet: " << base::join(requirement->condition.names(), ", ") << "  " << requirement->text
            << "  [" << requirement->cite.section << "]\n";
}

void describeText(const IncidentUse &use, const incident::Incident &incident)
{
    std::ostream &out = use.environment.out;
    const plan::Plan *plan = planOfFirst(use, incident);
    out << incident.id.value << "  " << incident::title(incident) << '\n';
    for (const auto &[name, reading] : incident::currentReadings(incident))
        out << "  " << factWords(plan, name, reading) << '\n';
    for (const incident::Activation &activation : incident.activations) {
        out << "  " << activation.plan << ": " << stateLabel(plan, "response", activation.state);
        if (!activation.warningState.empty())
            out << ", " << stateLabel(plan, "warning", activation.warningState);
        out << '\n';
        if (const assess::CompiledPlan *compiled = planOf(use, activation)) {
            for (const auto &step : incident::availableTransitions(incident, activation, *compiled))
                describeStep(out, compiled->plan(), step);
        }
    }
    for (const incident::DeadlineEntry &deadline : incident.deadlines) {
        if (!deadline.ended)
            out << "  " << (use.console().now() > deadline.due ? "over since " : "due ") << minuteText(deadline.due)
                << "  " << deadline.label << "  " << deadline.deadline << '\n';
    }
}

int list(const IncidentUse &use)
{
    Json all = Json::array();
    const bool json = use.arguments.has("--json");
    for (const app::IncidentPointer &incident : use.console().incidents()) {
        if (incident->ended() && !use.arguments.has("--all"))
            continue;
        const std::string state = incident->activations.empty()
            ? std::string()
            : stateLabel(planOfFirst(use, *incident), "response", incident->activations.front().state);
        if (json)
            all.push_back({{"id", incident->id.value}, {"title", incident::title(*incident)}, {"state", state},
                {"ended", incident->ended()}});
        else
            use.environment.out << incident->id.value << "  " << incident::title(*incident) << "  " << state << '\n';
    }
    for (const app::ArchivedIncident &archived :
        use.arguments.has("--all") ? use.console().archive() : std::vector<app::ArchivedIncident>{}) {
        if (json)
            all.push_back(
                {{"id", archived.id.value}, {"title", archived.title}, {"state", archived.state}, {"ended", true}});
        else
            use.environment.out << archived.id.value << "  " << archived.title << "  " << archived.state << '\n';
    }
    if (json)
        use.environment.out << toText(Json{{"incidents", all}}) << '\n';
    return Done;
}

int show(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    describe(use, **incident);
    return Done;
}

int timeline(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    Json lines = Json::array();
    for (const TimelineLine &line : timelineOf(**incident, planOfFirst(use, **incident))) {
        if (use.arguments.has("--json"))
            lines.push_back(toJson(line));
        else if (!line.detail || use.arguments.has("--machine"))
            use.environment.out << line.version << "  " << toText(line) << '\n';
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
    const auto assessment = plan->assess(readings);
    const auto explanations = plan->explain(readings);
    if (!assessment || !explanations)
        return fail(use.environment, assessment ? explanations.error() : assessment.error());
    use.environment.out << formats::answerToJson(plan->plan(), *assessment, &*explanations) << '\n';
    return Done;
}

} // namespace

void describe(const IncidentUse &use, const incident::Incident &incident)
{
    if (use.arguments.has("--json"))
        use.environment.out << toText(toJson(use, incident)) << '\n';
    else
        describeText(use, incident);
}

const std::vector<IncidentActionEntry> &lookingActions()
{
    static const std::vector<IncidentActionEntry> actions{
        {"list", 0, 0, list, {"--all"}, "list [--all]", RecordUse::Look},
        {"show", 1, 1, show, {}, "show ID", RecordUse::Look},
        {"timeline", 1, 1, timeline, {"--machine"}, "timeline ID [--machine]", RecordUse::Look},
        {"assess", 1, 1, assess, {"--plan"}, "assess ID [--plan PLAN]", RecordUse::Look},
    };
    return actions;
}

} // namespace cli
