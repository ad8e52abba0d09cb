#include "cli/Cli.h"

#include "base/Overloaded.h"
#include "base/Text.h"
#include "cli/Commands.h"
#include "cli/Visible.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace cli {

namespace {

struct Command {
    std::string_view name;
    int (*run)(const Words &, const Environment &);
};

constexpr std::array Commands{
    Command{"plan", runPlan},
    Command{"assess", runAssess},
    Command{"feel", runFeel},
    Command{"episodes", runEpisodes},
    Command{"reduction", runReduction},
    Command{"replay", runReplay},
    Command{"incident", runIncident},
    Command{"account", runAccount},
    Command{"stock", runStock},
    Command{"notice", runNotice},
    Command{"bundle", runBundle},
    Command{"render", runRender},
    Command{"handover", runHandover},
    Command{"db", runDatabase},
};

constexpr std::string_view Usage = R"(usage: fengsuictl COMMAND …
  plan list [--json] | plan show ID [--json] | plan check [PATH…] [--coverage] [--json]
  plan diff A B [--json]
  assess PLAN [--facts FILE|-] [--explain] | assess PLAN --jsonl [--explain]
  feel EXPR [--context JSON] | feel --unary TESTS --input JSON | feel --jsonl
  episodes FILE.csv [--json]
  reduction FILE.csv [--level LEVEL] [--county COUNTY] [--json]
  replay FILE.yaml [--db FILE] [--now TIME] [--json]
  incident list|show|timeline|export|check-export|assess|replay|open|activate|link|fact|series|describe|narrative|note|confirm|task|call|
           report|reports|time|strike|deadline|extend|stop|silence|verify|start|raise|lower|end|review|move|reopen … [--db FILE]
  account first|add|list|show|roles|close|password|reset|stand-in|key|public-key|sign|verify|trace|check … [--db FILE]
  stock list|items|plan|movements|show|text|reservations|checks|alerts|propose|trace|item|drop|file|receive|issue|confirm|refuse|
        withdraw|reverse|adjust|reserve|release|place|import|export … [--db FILE]
  notice queue|list|show|text|verify|trace|request|papers|draft|phone-order|open|review|approve|take-back|return|
         refuse|withdraw|issue|cancel|supply|ship|load|deliver|record … [--db FILE]
  bundle list|peers|show|look|card|trust|own|release|revoke|send|take|open|sign|copy … [--db FILE]
  render --list [--json] | render FORM --id ID --out FILE.pdf|FILE.odt|FILE.html [--copy] [--db FILE]
  handover list|show|text|verify|give|take|withdraw … [--db FILE]
  db init|verify|accept-end|backup|restore|rebuild|stats|export FILE
fengsuictl COMMAND --help says more; fengsuictl --version names this one. Exit 0: done; 1: the input or the data is wrong; 2: wrong usage.
)";

} // namespace

int usage(const Environment &environment, const std::string &problem, std::string_view text)
{
    if (!problem.empty())
        printLine(environment.err, "fengsuictl: " + problem);
    environment.err << text;
    return BadUsage;
}

int fail(const Environment &environment, const base::Error &error)
{
    const bool named = !error.subject.empty() && error.detail.find(error.subject) == std::string::npos;
    environment.err << visibleLines((named ? error.subject + ": " : std::string()) + error.detail) << '\n';
    return BadInput;
}

int fail(const Environment &environment, const app::Failure &failure)
{
    return std::visit(base::Overloaded{
                          [&](const incident::Refusal &refusal) {
                              printLine(environment.err, incident::toString(refusal));
                              return BadInput;
                          },
                          [&](const base::Error &error) { return fail(environment, error); },
                      },
        failure);
}

std::optional<Arguments> sortOut(
    const Words &words, const ArgumentSpec &spec, std::string_view usageText, const Environment &environment, int &exit)
{
    const auto literal = std::ranges::find(words, "--");
    if (std::find(words.begin(), literal, "--help") != literal) {
        environment.out << usageText;
        exit = Done;
        return {};
    }
    std::string problem;
    auto arguments = Arguments::parse(words, spec, problem);
    if (!arguments)
        exit = usage(environment, problem, usageText);
    return arguments;
}

void print(std::ostream &out, const std::vector<base::Diagnostic> &diagnostics)
{
    for (const base::Diagnostic &diagnostic : diagnostics)
        printLine(out, base::toString(diagnostic));
}

void warn(const Environment &environment, const std::string &what)
{
    environment.err << "warning: " << visibleLines(what) << '\n';
}

namespace {

int runCommand(const Words &words, const Environment &environment)
{
    if (!words.empty() && (words.front() == "--help" || words.front() == "help")) {
        environment.out << Usage;
        return Done;
    }
    if (!words.empty() && words.front() == "--version") {
        environment.out << "fengsuictl " FENGSUI_VERSION "\n";
        return Done;
    }
    if (words.empty())
        return usage(environment, "a command is missing", Usage);
    // What is recorded is UTF-8 for good; better a question now than a scrambled line.
    if (!std::ranges::all_of(words, [](const std::string &word) { return base::isUtf8(word); }))
        return usage(environment, "the words are not UTF-8; set LANG to a UTF-8 locale", {});
    for (const Command &command : Commands) {
        if (command.name == words.front())
            return command.run({words.begin() + 1, words.end()}, environment);
    }
    return usage(environment, "unknown command " + words.front(), Usage);
}

} // namespace

int run(const Words &words, const Environment &environment)
{
    const int exit = runCommand(words, environment);
    if (environment.out.flush())
        return exit;
    environment.err << "the output cannot be written; check where it goes and the space there\n";
    return exit == Done ? BadInput : exit;
}

} // namespace cli
