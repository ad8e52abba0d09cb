#include "cli/Commands.h"

#include "cli/JsonText.h"
#include "cli/PlanFiles.h"
#include "cli/Record.h"
#include "cli/TimelineText.h"
#include "cli/Visible.h"
#include "formats/PlanLoader.h"
#include "formats/WalkthroughYaml.h"
#include "store/MemoryEventStore.h"

#include <ostream>

namespace cli {

namespace {

constexpr std::string_view Usage = R"(usage: fengsuictl replay FILE.yaml [--db FILE] [--now TIME] [--json] [--machine]
Carries a timed list of commands through the use cases and prints what came of it. --db keeps the record in a new
demonstration file; without it nothing is left behind. --now: what times before now count from. --machine: with the lines
the console writes itself.
)";

/// Prints each incident's timeline: levels, clauses and clocks.
class Printer {
public:
    Printer(app::Console &console, const Arguments &arguments, std::ostream &out)
        : m_console(console)
        , m_arguments(arguments)
        , m_out(out)
    {
    }

    base::Result<> print(
        const app::Walkthrough &walkthrough, const std::map<std::string, incident::IncidentId> &incidents)
    {
        Json all = Json::array();
        if (!m_arguments.has("--json"))
            printLine(m_out, walkthrough.title);
        for (const auto &[name, id] : incidents) {
            const auto incident = m_console.incident(id);
            if (!incident)
                return base::failFrom(incident);
            if (m_arguments.has("--json"))
                all.push_back(describe(name, **incident));
            else
                printText(**incident);
        }
        if (m_arguments.has("--json"))
            m_out << toText(Json{{"title", walkthrough.title}, {"incidents", all}}, 2) << '\n';
        return {};
    }

private:
    [[nodiscard]] std::vector<TimelineLine> lines(const incident::Incident &incident) const
    {
        std::vector<TimelineLine> lines = timelineOf(incident, &m_console.plans());
        if (!m_arguments.has("--machine") && !m_arguments.has("--json")) {
            std::erase_if(lines, [](const TimelineLine &line) { return line.detail; });
        }
        return lines;
    }
    void printText(const incident::Incident &incident)
    {
        m_out << '\n';
        printLine(m_out, incident.id.value + "  " + incident::title(incident));
        for (const TimelineLine &line : lines(incident))
            printLine(m_out, "  " + toText(line));
    }
    [[nodiscard]] Json describe(const std::string &name, const incident::Incident &incident) const
    {
        Json timeline = Json::array();
        for (const TimelineLine &line : lines(incident))
            timeline.push_back(toJson(line));
        Json activations = Json::array();
        for (const incident::Activation &activation : incident.activations)
            activations.push_back({{"plan", activation.plan}, {"state", activation.state},
                {"warning", activation.warningState}, {"ended", activation.ended}});
        return {{"name", name}, {"id", incident.id.value}, {"title", incident::title(incident)},
            {"activations", activations}, {"timeline", timeline}};
    }

    app::Console &m_console;
    const Arguments &m_arguments;
    std::ostream &m_out;
};

/// Carries the walkthrough through a console on a record in memory; prints it when asked to.
int rehearse(const app::Walkthrough &walkthrough, app::PlanShelf &plans, bool printed, const Arguments &arguments,
    const Environment &environment)
{
    plans.allowDrafts(); // a rehearsal, never live work
    base::ManualClock clock;
    store::MemoryEventStore store;
    const formats::JsonEventCodec codec;
    const auto console = app::Console::open({store, codec, clock, plans});
    if (!console)
        return fail(environment, console.error());
    const auto incidents = app::carryOut(walkthrough, **console, clock);
    if (!incidents)
        return fail(environment, incidents.error());
    if (!printed)
        return Done;
    const auto done = Printer(**console, arguments, environment.out).print(walkthrough, *incidents);
    return done ? Done : fail(environment, done.error());
}

int carryOutIn(const std::string &path, const app::Walkthrough &walkthrough, const Arguments &arguments,
    const Environment &environment)
{
    base::ManualClock clock;
    store::OpenOptions options;
    options.kind = store::RecordKind::Demo;
    options.creation = store::Creation::OnlyNew;
    const auto record = Record::open(path, options, clock, environment);
    if (!record)
        return fail(environment, record.error());
    const auto incidents = app::carryOut(walkthrough, (*record)->console(), clock);
    if (!incidents)
        return fail(environment, incidents.error());
    const auto done = Printer((*record)->console(), arguments, environment.out).print(walkthrough, *incidents);
    return done ? Done : fail(environment, done.error());
}

base::Result<base::Instant> nowOf(const Arguments &arguments, const Environment &environment)
{
    const auto given = arguments.option("--now");
    return given ? base::parseIso(*given) : base::Result<base::Instant>(environment.clock.now());
}

} // namespace

int runReplay(const Words &words, const Environment &environment)
{
    int exit = Done;
    const auto arguments = sortOut(words, {{"--db", "--now"}, {"--json", "--machine"}, 1, 1}, Usage, environment, exit);
    if (!arguments)
        return exit;
    const auto now = nowOf(*arguments, environment);
    if (!now)
        return fail(environment, now.error());
    app::PlanShelf plans(formats::loadCompiledPlan);
    const auto unusable = loadPlans(environment, plans);
    if (!unusable)
        return fail(environment, unusable.error());
    warnOfPlans(environment, *unusable);
    const auto standards = aqiStandards(environment);
    if (!standards)
        return fail(environment, standards.error());
    const formats::WalkthroughLoad load =
        formats::loadWalkthroughFile(arguments->positionals().front(), *now, plans, *standards);
    print(environment.err, load.diagnostics);
    if (!load.walkthrough)
        return BadInput;
    // A walkthrough that is refused half way leaves no record behind.
    const auto path = arguments->option("--db");
    exit = rehearse(*load.walkthrough, plans, !path, *arguments, environment);
    return exit == Done && path ? carryOutIn(*path, *load.walkthrough, *arguments, environment) : exit;
}

} // namespace cli
