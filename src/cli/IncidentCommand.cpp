#include "cli/IncidentCommand.h"

#include "base/Text.h"

#include <array>
#include <ostream>

namespace cli {

namespace {

const ArgumentSpec Spec{
    {"--db", "--at", "--post", "--plan", "--source", "--county", "--place", "--what", "--by", "--channel",
        "--reference", "--reason", "--ladder", "--who", "--person", "--said", "--retry", "--due", "--owner", "--text"},
    {"--json", "--machine", "--all", "--no", "--help"},
    1,
    5,
};

std::string usageText()
{
    std::string text = "usage: fengsuictl incident ACTION … [--db FILE] [--at TIME] [--post RECORDER] [--json]\n";
    for (const auto *actions : {&lookingActions(), &recordingActions(), &movingActions()}) {
        for (const IncidentActionEntry &action : *actions)
            text += "  " + std::string(action.help) + "\n";
    }
    return text
        + "Without --db: the live record of this person. --at: when it happened, as told. --plan: where several plans "
          "run.\n";
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

const assess::CompiledPlan *planOf(const IncidentUse &use, const incident::Activation &activation)
{
    return use.console().plans().byDigest(activation.digest);
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

int record(const IncidentUse &use, const incident::Command &command)
{
    std::optional<base::Instant> happened;
    if (const auto at = use.arguments.option("--at")) {
        const auto parsed = base::parseIso(*at);
        if (!parsed)
            return fail(use.environment, parsed.error());
        happened = *parsed;
    }
    const std::string actor = use.option("--post");
    const auto *report = std::get_if<incident::ReportIncident>(&command);
    const auto done = report ? use.console().report(*report, happened, actor)
                             : use.console().execute({use.word(0)}, command, happened, actor);
    if (!done)
        return fail(use.environment, done.error());
    describe(use, **done);
    return Done;
}

int runIncident(const Words &words, const Environment &environment)
{
    std::string problem;
    const auto arguments = Arguments::parse(words, Spec, problem);
    if (!arguments || arguments->has("--help"))
        return usage(environment, problem, usageText());
    const std::string &name = arguments->positionals().front();
    const IncidentActionEntry *action = findAction(name);
    if (!action)
        return usage(environment, "unknown action " + name, usageText());
    const std::size_t given = arguments->positionals().size() - 1;
    if (given < action->least || given > action->most)
        return usage(environment, "", "usage: fengsuictl incident " + std::string(action->help) + "\n");
    const auto record = Record::open(*arguments, environment);
    if (!record)
        return fail(environment, record.error());
    return action->run({*arguments, environment, **record});
}

} // namespace cli
