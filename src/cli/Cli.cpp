#include "cli/Cli.h"

#include "base/Overloaded.h"
#include "cli/Commands.h"

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
    Command{"replay", runReplay},
    Command{"incident", runIncident},
    Command{"db", runDatabase},
};

constexpr std::string_view Usage = R"(usage: fengsuictl COMMAND …
  plan list [--json] | plan show ID [--json] | plan check [PATH…] [--json]
  assess PLAN [--facts FILE|-] [--explain] | assess PLAN --jsonl [--explain]
  feel EXPR [--context JSON] | feel --unary TESTS --input JSON | feel --jsonl
  replay FILE.yaml [--db FILE] [--now TIME] [--json]
  incident list|open|show|timeline|assess|fact|describe|narrative|note|confirm|verify|start|raise|lower|end|move|reopen|
           task|call|deadline|extend|report|strike … [--db FILE]
  db init|verify|backup|restore|rebuild|stats|export FILE
fengsuictl COMMAND --help says more. Exit 0: done; 1: the input or the data is wrong; 2: wrong usage.
)";

} // namespace

int usage(const Environment &environment, const std::string &problem, std::string_view text)
{
    if (!problem.empty())
        environment.err << "fengsuictl: " << problem << '\n';
    environment.err << text;
    return BadUsage;
}

int fail(const Environment &environment, const base::Error &error)
{
    const bool named = !error.subject.empty() && error.detail.find(error.subject) == std::string::npos;
    environment.err << (named ? error.subject + ": " : std::string()) << error.detail << '\n';
    return BadInput;
}

int fail(const Environment &environment, const app::Failure &failure)
{
    return std::visit(base::Overloaded{
                          [&](const incident::Refusal &refusal) {
                              environment.err << "refused (" << incident::name(refusal.code) << "): " << refusal.detail;
                              if (!refusal.subject.empty())
                                  environment.err << ": " << refusal.subject;
                              if (!refusal.cite.empty())
                                  environment.err << " [" << refusal.cite << "]";
                              environment.err << '\n';
                              return BadInput;
                          },
                          [&](const base::Error &error) { return fail(environment, error); },
                      },
        failure);
}

void print(std::ostream &out, const std::vector<base::Diagnostic> &diagnostics)
{
    for (const base::Diagnostic &diagnostic : diagnostics)
        out << base::toString(diagnostic) << '\n';
}

int run(const std::vector<std::string> &words, const Environment &environment)
{
    if (!words.empty() && (words.front() == "--help" || words.front() == "help")) {
        environment.out << Usage;
        return Done;
    }
    if (words.empty())
        return usage(environment, "a command is missing", Usage);
    for (const Command &command : Commands) {
        if (command.name == words.front())
            return command.run({words.begin() + 1, words.end()}, environment);
    }
    return usage(environment, "unknown command " + words.front(), Usage);
}

} // namespace cli
