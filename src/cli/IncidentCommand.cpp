#include "cli/IncidentCommand.h"

#include "base/Overloaded.h"
#include "base/Text.h"
#include "cli/PlanFiles.h"
#include "cli/SecondLook.h"
#include "cli/SignedIn.h"
#include "cli/Visible.h"
#include "incident/Narrator.h"
#include "incident/LatestTime.h"

#include <array>
#include <ostream>

namespace cli {

namespace {

const ArgumentSpec Spec{
    {"--db", "--at", "--post", "--as", "--plan", "--source", "--county", "--place", "--what", "--by", "--channel",
        "--reference", "--reason", "--ladder", "--who", "--person", "--said", "--retry", "--due", "--owner", "--text",
        "--beside", "--under", "--goes-to", "--line", "--for", "--show", "--draft", "--out"},
    {"--json", "--machine", "--all", "--no", "--replace", "--overwrite"},
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
    return text + R"(  check-export PATH [--db FILE]   whether an export is whole and unchanged, also against its record
Without --db: the live record of this person. What records something takes --at TIME, when it happened as told, and
--post POST, who records it; in a record with accounts --as ACCOUNT instead, whose password is asked: without it only what
is told is written down, as unsigned. --plan PLAN: which plan is meant, where several run.
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

namespace {

using Recorded = app::ActOutcome<app::IncidentPointer>;

Recorded failed(base::Error error) { return tl::unexpected(app::ActFailure(std::move(error))); }

/// In a record without accounts, by the post that is told.
Recorded recordAs(const IncidentUse &use, const incident::Command &command, std::optional<base::Instant> happened,
    const std::string &actor)
{
    const auto *report = std::get_if<incident::ReportIncident>(&command);
    auto done = report ? use.console().report(*report, happened, actor)
                       : use.console().execute({use.word(0)}, command, happened, actor);
    if (done)
        return std::move(*done);
    return tl::unexpected(
        std::visit([](auto &&reason) { return app::ActFailure(std::move(reason)); }, std::move(done.error())));
}

/// By whoever sits at the workplace.
Recorded recordHere(const IncidentUse &use, const incident::Command &command, std::optional<base::Instant> happened)
{
    app::Workplace &workplace = use.record.workplace();
    const auto *report = std::get_if<incident::ReportIncident>(&command);
    return report ? workplace.report(*report, happened) : workplace.execute({use.word(0)}, command, happened);
}

/// By `--as`, who signs in for it; without it as unsigned, where that may be.
Recorded recordSigned(const IncidentUse &use, const incident::Command &command, std::optional<base::Instant> happened)
{
    app::Workplace &workplace = use.record.workplace();
    const std::string account = use.option("--as");
    if (!use.option("--post").empty())
        return failed({base::ErrorCode::Invalid,
            "this record has accounts: who records it is who signs in; say --as ACCOUNT instead of --post"});
    if (account.empty() && !app::actOf(command).unsignedToo)
        return failed({base::ErrorCode::Refused,
            "this record has accounts: an order needs somebody who answers for it; say --as ACCOUNT"});
    if (account.empty()) {
        if (const auto begun = workplace.beginUnsigned(); !begun)
            return failed(errorOf(begun.error()));
    } else {
        const auto password = askOwnPassword(use.environment, account);
        if (!password)
            return failed(password.error());
        if (const auto in = workplace.signIn({account, password->copy()}); !in)
            return failed(errorOf(in.error()));
    }
    Recorded done = recordHere(use, command, happened);
    if (const auto out = workplace.leave(false); !out && done)
        warn(use.environment, "it was recorded, but not that " + account + " left: " + errorOf(out.error()).detail);
    return done;
}

int failWith(const Environment &environment, const app::ActFailure &failure)
{
    return std::visit(base::Overloaded{
                          [&](const base::Error &error) { return fail(environment, error); },
                          [&](const auto &refusal) {
                              printLine(environment.err, toString(refusal));
                              return int(BadInput);
                          },
                      },
        failure);
}

/// Who sets the machine's clock back records what seems earlier than what is there: it is said, and recorded.
void warnOfClock(const IncidentUse &use)
{
    base::Instant latest{};
    for (const app::IncidentPointer &incident : use.console().incidents())
        latest = std::max(latest, incident::latestTime(*incident));
    if (latest > use.environment.clock.now() + incident::ClockSlack)
        use.environment.err << "fengsuictl: the record goes on to " << base::toIso(latest)
                            << ", later than this machine's clock says it is; check the clock\n";
}

} // namespace

int record(const IncidentUse &use, const incident::Command &command)
{
    warnOfClock(use);
    const auto happened = toldTime(use);
    if (!happened)
        return fail(use.environment, happened.error());
    const auto accounts = use.record.accounts();
    if (!accounts)
        return fail(use.environment, accounts.error());
    // Clocks that ran over since are in the record before what is told now, as if the window had been open.
    if (const auto noticed = use.console().noticeTime(); !noticed)
        return fail(use.environment, noticed.error());
    if ((*accounts)->byName.empty() && use.arguments.option("--as"))
        return fail(use.environment,
            base::Error{base::ErrorCode::NotFound,
                "this record has no accounts; say who records it with --post, or make the first: `fengsuictl account "
                "first`"});
    const Recorded done = (*accounts)->byName.empty() ? recordAs(use, command, *happened, use.option("--post"))
                                                      : recordSigned(use, command, *happened);
    if (!done)
        return failWith(use.environment, done.error());
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
        allowed.insert({"--at", "--post", "--as"});
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
    if (!words.empty() && words.front() == "check-export") // needs no record
        return checkExport({words.begin() + 1, words.end()}, environment);
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
