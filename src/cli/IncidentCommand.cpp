#include "cli/IncidentCommand.h"

#include "base/Text.h"
#include "cli/PlanFiles.h"
#include "cli/SecondLook.h"
#include "incident/Narrator.h"

#include <array>
#include <ostream>

namespace cli {

namespace {

const ArgumentSpec Spec{
    {"--db", "--at", "--post", "--plan", "--source", "--county", "--place", "--what", "--by", "--channel",
        "--reference", "--reason", "--ladder", "--who", "--person", "--said", "--retry", "--due", "--owner", "--text",
        "--beside", "--under", "--goes-to", "--line", "--for", "--show", "--draft"},
    {"--json", "--machine", "--all", "--no"},
    1,
    5,
    {"--plan"},
};

std::string usageText()
{
    std::string text = "usage: fengsuictl incident ACTION … [--db FILE] [--json]\n";
    for (const auto *actions : {&lookingActions(), &recordingActions(), &movingActions()}) {
        for (const IncidentActionEntry &action : *actions)
            text += "  " + std::string(action.help) + "\n";
    }
    return text
        + R"(Without --db: the live record of this person. What records something takes --at TIME, when it happened as told, and
--post POST, who records it. --plan PLAN: which plan is meant, where several run.
)";
}

const IncidentActionEntry *findAction(std::string_view name)
{
    for (const auto *actions : {&lookingActions(), &recordingActions(), &movingActions()}) {
        for (const IncidentActionEntry &action : *actions) {
            if (action.name == name)
                return &action;
        }
    }
    return nullptr;
}

} // namespace

base::Result<app::IncidentPointer> findIncident(const IncidentUse &use)
{
    const auto incident = use.console().incident({use.word(0)});
    if (!incident)
        return base::failFrom(incident);
    if (!*incident)
        return base::fail(base::ErrorCode::NotFound,
            "there is no incident " + use.word(0) + "; see `fengsuictl incident list --all`");
    return *incident;
}

base::Result<const incident::Activation *> findActivation(const IncidentUse &use, const incident::Incident &incident)
{
    const auto wanted = use.arguments.option("--plan");
    std::vector<std::string> plans;
    for (const incident::Activation &activation : incident.activations) {
        plans.push_back(activation.plan);
        if (wanted ? activation.plan == *wanted : incident.activations.size() == 1)
            return &activation;
    }
    if (plans.empty())
        return base::fail(
            base::ErrorCode::NotFound, "no plan runs on " + incident.id.value + "; add one with `incident activate`");
    return base::fail(base::ErrorCode::NotFound, "say which plan with --plan: " + base::join(plans, ", "));
}

base::Result<const incident::Activation *> findActivationKnowing(
    const IncidentUse &use, const incident::Incident &incident, NamesOfPlan names)
{
    std::vector<const incident::Activation *> knowing;
    for (const incident::Activation &activation : incident.activations) {
        const assess::CompiledPlan *plan = planOf(use, activation);
        if (plan && chooseNamed(use.word(1), names(plan->plan()), {}))
            knowing.push_back(&activation);
    }
    if (knowing.size() == 1 && !use.arguments.option("--plan"))
        return knowing.front();
    return findActivation(use, incident);
}

const assess::CompiledPlan *planOf(const IncidentUse &use, const incident::Activation &activation)
{
    return incident::planOf(&use.console().plans(), activation);
}

base::Result<std::size_t> choose(
    const std::string &word, const std::vector<std::string_view> &words, const std::string &what)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word)
            return i;
    }
    return base::fail(
        base::ErrorCode::Invalid, what + " is one of: " + base::join({words.begin(), words.end()}, ", "), word);
}

base::Result<incident::Channel> channelOption(const IncidentUse &use)
{
    const auto word = use.arguments.option("--channel");
    if (!word)
        return incident::Channel::NotStated;
    return choose(std::string(*word), {"in_person", "phone", "written"}, "the channel")
        .transform([](std::size_t index) { return static_cast<incident::Channel>(index); });
}

int record(const IncidentUse &use, const incident::Command &command)
{
    const auto happened = toldTime(use);
    if (!happened)
        return fail(use.environment, happened.error());
    // Clocks that ran over since are in the record before what is told now, as if the window had been open.
    if (const auto noticed = use.console().noticeTime(); !noticed)
        return fail(use.environment, noticed.error());
    const std::string actor = use.option("--post");
    const auto *report = std::get_if<incident::ReportIncident>(&command);
    const auto done = report ? use.console().report(*report, *happened, actor)
                             : use.console().execute({use.word(0)}, command, *happened, actor);
    if (!done)
        return fail(use.environment, done.error());
    warnOfUnknownNames(use);
    describe(use, **done);
    return Done;
}

namespace {

std::string unexpectedOption(const Arguments &arguments, const IncidentActionEntry &action)
{
    NameSet allowed = action.options;
    allowed.insert({"--db", "--json"});
    if (action.use != RecordUse::Look)
        allowed.insert({"--at", "--post"});
    return arguments.firstBeyond(allowed);
}

/// What of the words does not fit the action; empty when all do.
std::string misuse(const Arguments &arguments, const IncidentActionEntry &action)
{
    const std::size_t given = arguments.positionals().size() - 1;
    if (given > action.most)
        return "too many words";
    if (given < action.least)
        return "something is missing";
    if (const std::string option = unexpectedOption(arguments, action); !option.empty())
        return "incident " + std::string(action.name) + " knows no " + option;
    for (const std::string &name : action.required) {
        if (!arguments.option(name))
            return name + " is missing";
    }
    return {};
}

} // namespace

int runIncident(const Words &words, const Environment &environment)
{
    int exit = Done;
    const auto arguments = sortOut(words, Spec, usageText(), environment, exit);
    if (!arguments)
        return exit;
    const std::string &name = arguments->positionals().front();
    // `report` sends one; without a name of one, or with what only looks, it looks.
    const bool looks = name == "report"
        && (arguments->option("--show") || arguments->option("--draft") || arguments->positionals().size() == 2);
    const IncidentActionEntry *action = findAction(looks ? "reports" : name);
    if (!action)
        return usage(environment, "unknown action " + name, usageText());
    const std::string help = "usage: fengsuictl incident " + std::string(action->help) + "\n";
    if (const std::string problem = misuse(*arguments, *action); !problem.empty())
        return usage(environment, problem, help);
    const auto record = Record::open(*arguments, action->use, environment);
    if (!record)
        return fail(environment, record.error());
    warnOfPlans(environment, (*record)->unusablePlans());
    for (const base::Error &problem : (*record)->console().planProblems())
        (void)fail(environment, problem);
    return action->run({*arguments, environment, **record});
}

} // namespace cli
