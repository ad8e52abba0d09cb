#include "base/Text.h"
#include "cli/IncidentCommand.h"

#include "cli/IncidentWords.h"
#include "cli/PlanFiles.h"
#include "cli/Visible.h"
#include "formats/SeriesText.h"
#include "plan/Confirmations.h"
#include "plan/SpokenAnswer.h"
#include "reports/Draft.h"

#include <filesystem>
#include <map>

namespace cli {

namespace {

/// Runs `make` on the activation in question, whose plan knows what is named, and records what it gives.
template <class Make>
int recordOnActivation(const IncidentUse &use, NamesOfPlan names, Make make)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    const auto activation = findActivationKnowing(use, **incident, names);
    return activation ? make(**activation) : fail(use.environment, activation.error());
}

/// Nothing when the option was not given.
base::Result<std::optional<base::Instant>> timeOption(const IncidentUse &use, std::string_view name)
{
    const auto text = use.arguments.option(name);
    if (!text)
        return std::optional<base::Instant>{};
    const auto parsed = base::parseIso(*text);
    if (!parsed)
        return base::failFrom(parsed);
    return std::optional(*parsed);
}

int open(const IncidentUse &use)
{
    return record(use,
        incident::ReportIncident{{}, use.option("--text"), use.option("--source"),
            {use.option("--county"), use.option("--place")}, use.option("--what"), use.arguments.all("--plan"),
            use.option("--reason"), incident::ActivationId{use.option("--beside")}});
}

int activate(const IncidentUse &use)
{
    return record(use,
        incident::ActivatePlan{use.word(1), incident::ActivationId{use.option("--beside")}, use.option("--reason")});
}

int link(const IncidentUse &use)
{
    return record(use, incident::LinkPlan{{use.word(1)}, {use.option("--beside")}, use.option("--reason")});
}

/// Every fact that a plan of the incident asks, as the first of them has it.
std::map<std::string, const plan::Fact *> factsOf(const IncidentUse &use, const incident::Incident &incident)
{
    std::map<std::string, const plan::Fact *> facts;
    for (const incident::Activation &activation : incident.activations) {
        const assess::CompiledPlan *plan = planOf(use, activation);
        if (!plan)
            continue;
        for (const plan::Fact &fact : plan->plan().facts)
            facts.emplace(fact.name, &fact);
    }
    return facts;
}

int fact(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    const std::map<std::string, const plan::Fact *> facts = factsOf(use, **incident);
    std::vector<Named> named;
    for (const auto &[name, fact] : facts)
        named.push_back({name, fact->label});
    const auto name = chooseNamed(use.word(1), named, "the fact");
    if (!name)
        return fail(use.environment, name.error());
    const plan::Fact &known = *facts.at(*name);
    const auto told = plan::parseTold(known, use.word(2));
    if (!told)
        return fail(use.environment, told.error());
    if (plan::needsCounting(known, *told))
        return fail(use.environment,
            base::Error{base::ErrorCode::Invalid,
                "say what the number counts, \"" + known.countedAs.front() + " " + use.word(2)
                    + "\"; one of: " + base::join(known.countedAs, ", "),
                known.name});
    return record(use, incident::ReportFact{known.name, told->reading, use.option("--source"), told->counted});
}

int series(const IncidentUse &use)
{
    const std::string file = use.word(1);
    const auto text = readText(use.environment, file);
    const auto standards = aqiStandards(use.environment);
    const auto incident = findIncident(use);
    if (!text || !standards || !incident)
        return fail(use.environment, !text ? text.error() : !standards ? standards.error() : incident.error());
    const incident::RecordedEvent *current =
        use.arguments.has("--replace") ? nullptr : incident::currentSeries(**incident);
    const incident::HourlySeries *earlier =
        current ? &std::get<incident::SeriesRecorded>(current->event).series : nullptr;
    const auto read = formats::readSeries(*text, file, {*standards, use.environment.clock.now(), earlier});
    print(use.environment.err, read.diagnostics);
    if (!read.value)
        return BadInput;
    if (earlier)
        printLine(use.environment.out,
            "goes on from the series of line " + std::to_string(current->version)
                + ", whose other hours go on counting; --replace leaves them out");
    incident::RecordSeries command{use.option("--source"),
        file == "-" ? std::string() : std::filesystem::path(file).filename().string(), *read.value};
    if (earlier)
        command.after = current->version;
    return record(use, std::move(command));
}

int describePlace(const IncidentUse &use)
{
    return record(
        use, incident::DescribeIncident{{use.option("--county"), use.option("--place")}, use.option("--what")});
}

int narrative(const IncidentUse &use)
{
    return record(use, incident::AddNarrative{use.word(1), use.option("--source")});
}

int note(const IncidentUse &use) { return record(use, incident::AddNote{use.word(1)}); }

/// What `--by` and `--for` name, as far as they are given: one of the posts that may confirm it, any post of the plan
/// where it names none, and of its ladder a step that requires it.
base::Result<void> nameSigner(const plan::Plan &plan, incident::ConfirmCondition &command)
{
    const auto [ladder, condition] = plan::findConfirmation(plan, command.confirmation);
    const bool mustBeSigned = !condition->by.empty() && command.holds;
    if (mustBeSigned || !command.post.empty()) {
        const auto post =
            chooseNamed(command.post, condition->by.empty() ? postsOf(plan) : postsOf(plan, condition->by),
                "the post (--by) that confirms " + condition->label);
        if (!post)
            return base::failFrom(post);
        command.post = *post;
    }
    if (!command.step.empty()) {
        const auto step = chooseNamed(command.step, stepsRequiring(*ladder, command.confirmation), "the step (--for)");
        if (!step)
            return base::failFrom(step);
        command.step = *step;
    }
    return {};
}

/// The condition that the command names in words, and who signs it for what. Error: what the plan knows instead.
base::Result<void> nameCondition(const plan::Plan &plan, incident::ConfirmCondition &command)
{
    const auto condition = chooseNamed(command.confirmation, confirmationsOf(plan), "the condition");
    if (!condition)
        return base::failFrom(condition);
    command.confirmation = *condition;
    return nameSigner(plan, command);
}

int confirm(const IncidentUse &use)
{
    return recordOnActivation(use, confirmationsOf, [&](const incident::Activation &activation) {
        incident::ConfirmCondition command{activation.id, use.word(1), !use.arguments.has("--no"),
            use.option("--source"), use.option("--by"), use.option("--for")};
        // Where the plan's version is not at hand, words count as they were said.
        const assess::CompiledPlan *plan = planOf(use, activation);
        if (const auto named = plan ? nameCondition(plan->plan(), command) : base::Result<void>(); !named)
            return fail(use.environment, named.error());
        return record(use, command);
    });
}

int task(const IncidentUse &use)
{
    const auto status = choose(use.word(2), {StatusWords.begin(), StatusWords.end()}, "the status");
    if (!status)
        return fail(use.environment, status.error());
    return recordOnActivation(use, tasksOf, [&](const incident::Activation &activation) {
        return record(use,
            incident::ChangeTask{activation.id, use.word(1), static_cast<incident::TaskStatus>(*status),
                use.option("--who"), use.option("--reason")});
    });
}

int call(const IncidentUse &use)
{
    const auto outcome = choose(use.word(2), {OutcomeWords.begin(), OutcomeWords.end()}, "the outcome");
    const auto retry = timeOption(use, "--retry");
    if (!outcome || !retry)
        return fail(use.environment, outcome ? retry.error() : outcome.error());
    return recordOnActivation(use, callTargetsOf, [&](const incident::Activation &activation) {
        return record(use,
            incident::RecordCall{activation.id, use.word(1), static_cast<incident::CallOutcome>(*outcome),
                use.option("--person"), use.option("--said"), *retry});
    });
}

int deadline(const IncidentUse &use)
{
    const auto due = timeOption(use, "--due");
    if (!due)
        return fail(use.environment, due.error());
    return record(use, incident::SetDeadline{use.word(1), use.option("--owner"), **due});
}

int extend(const IncidentUse &use)
{
    const auto due = timeOption(use, "--due");
    if (!due)
        return fail(use.environment, due.error());
    return record(use, incident::ExtendDeadline{use.word(1), **due, use.option("--reason")});
}

int stop(const IncidentUse &use) { return record(use, incident::EndDeadline{use.word(1), use.option("--reason")}); }

int silence(const IncidentUse &use)
{
    return record(use, incident::SilenceDeadline{use.word(1), use.arguments.has("--no")});
}

/// The words given, or, of a report that the desk writes, those that the record drafts.
incident::SendReport sendReport(const IncidentUse &use, const incident::Activation &activation,
    const std::string &report, incident::Channel channel)
{
    incident::SendReport command{
        activation.id, report, channel, use.option("--text"), use.option("--reference"), 0, use.option("--reason")};
    const assess::CompiledPlan *plan = planOf(use, activation);
    const plan::Report *known = plan ? plan::findReport(plan->plan(), report) : nullptr;
    const auto incident = findIncident(use);
    if (use.arguments.option("--text") || !known || !incident)
        return command;
    reports::Draft draft =
        reports::draft(**incident, activation, plan->plan(), *known, use.console().plans(), use.console().now());
    command.text = std::move(draft.text);
    command.covers = draft.covers;
    return command;
}

int report(const IncidentUse &use)
{
    const auto channel = channelOption(use);
    if (!channel)
        return fail(use.environment, channel.error());
    return recordOnActivation(use, reportsOf, [&](const incident::Activation &activation) {
        const assess::CompiledPlan *plan = planOf(use, activation);
        const auto report = plan ? chooseNamed(use.word(1), reportsOf(plan->plan()), "the report")
                                 : base::Result<std::string>(use.word(1));
        if (!report)
            return fail(use.environment, report.error());
        return record(use, sendReport(use, activation, *report, *channel));
    });
}

/// A line of the record.
base::Result<std::int64_t> lineNumber(const std::string &word)
{
    if (word.empty() || word.size() > 9 || word.find_first_not_of("0123456789") != std::string::npos)
        return base::fail(base::ErrorCode::Invalid, "give the line's number as `incident timeline` shows it", word);
    return std::stoll(word);
}

int time(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    const auto right = base::parseIso(use.word(1));
    if (!incident || !right)
        return fail(use.environment, incident ? right.error() : incident.error());
    const std::string line = use.option("--line");
    const auto version =
        line.empty() ? base::Result<std::int64_t>((*incident)->history.front().version) : lineNumber(line);
    if (!version)
        return fail(use.environment, version.error());
    return record(use, incident::CorrectTime{*version, *right, use.option("--reason")});
}

int strike(const IncidentUse &use)
{
    const auto version = lineNumber(use.word(1));
    if (!version)
        return fail(use.environment, version.error());
    return record(use, incident::Strike{*version, use.option("--reason")});
}

} // namespace

const std::vector<IncidentActionEntry> &recordingActions()
{
    static const std::vector<IncidentActionEntry> actions{
        {"open", 0, 0, open, {"--text", "--source", "--county", "--place", "--what", "--plan", "--beside", "--reason"},
            {"--text"},
            "open --text WORDS [--source WHO] [--county C] [--place P] [--what W] [--plan PLAN]… [--beside PLAN] "
            "[--reason R]",
            RecordUse::Begin},
        {"activate", 2, 2, activate, {"--beside", "--reason"}, {},
            "activate ID PLAN [--beside PLAN] [--reason R]   PLAN: id, or id@version; R: why a superseded one"},
        {"link", 2, 2, link, {"--beside", "--reason"}, {"--beside"},
            "link ID PLAN --beside PLAN [--reason R]   PLAN runs already and was asked for by the one beside"},
        {"fact", 3, 3, fact, {"--source"}, {},
            "fact ID FACT ANSWER [--source WHO]   an answer as spoken: 4, 3+, 至少3, 30-50, ?"},
        {"series", 2, 2, series, {"--source", "--replace"}, {},
            "series ID FILE.csv|- [--source WHO] [--replace]   air quality hour by hour, as for `episodes`; hours "
            "recorded before that the file does not speak of go on counting, unless it shall replace them"},
        {"describe", 1, 1, describePlace, {"--county", "--place", "--what"}, {},
            "describe ID [--county C] [--place P] [--what W]"},
        {"narrative", 2, 2, narrative, {"--source"}, {}, "narrative ID WORDS [--source WHO]"},
        {"note", 2, 2, note, {}, {}, "note ID WORDS"},
        {"confirm", 2, 2, confirm, {"--source", "--by", "--for", "--no", "--plan"}, {},
            "confirm ID CONDITION --source WHO [--by POST] [--for STEP] [--no]   ids or titles, as `show` lists them"},
        {"task", 3, 3, task, {"--who", "--reason", "--plan"}, {},
            "task ID TASK open|notified|accepted|done|not_applicable [--who W] [--reason R]"},
        {"call", 3, 3, call, {"--person", "--said", "--retry", "--plan"}, {},
            "call ID TARGET calling|reached|no_answer|busy|refused|passed_on|skipped [--person P] [--said S] [--retry "
            "TIME]"},
        {"report", 2, 2, report, {"--text", "--channel", "--reference", "--reason", "--plan"}, {},
            "report ID REPORT [--text T] [--channel C] [--reference N] [--reason R]   REPORT: id or title, as `show` "
            "lists them; without --text the words of `report ID --draft REPORT` go out"},
        {"time", 2, 2, time, {"--reason", "--line"}, {},
            "time ID TIME --reason R [--line LINE]   the accident, or what that line says, happened then"},
        {"strike", 2, 2, strike, {"--reason"}, {}, "strike ID LINE --reason R"},
        {"deadline", 2, 2, deadline, {"--due", "--owner"}, {"--due"}, "deadline ID LABEL --due TIME [--owner O]"},
        {"extend", 2, 2, extend, {"--due", "--reason"}, {"--due"}, "extend ID DEADLINE --due TIME --reason R"},
        {"stop", 2, 2, stop, {"--reason"}, {}, "stop ID DEADLINE --reason R"},
        {"silence", 2, 2, silence, {"--no"}, {}, "silence ID DEADLINE [--no]"},
    };
    return actions;
}

} // namespace cli
