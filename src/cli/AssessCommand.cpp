#include "cli/Commands.h"

#include "cli/PlanFiles.h"
#include "formats/AnswerJson.h"
#include "formats/AssessJson.h"
#include "formats/JsonPlace.h"
#include "formats/PlanLoader.h"
#include "formats/PlanYaml.h"

#include <ostream>

namespace cli {

namespace {

constexpr std::string_view Usage =
    R"(usage: fengsuictl assess PLAN [--facts FILE|-] [--explain]   one JSON object of facts in, the answer out
       fengsuictl assess PLAN --jsonl [--explain]             one a line on standard input
A fact is exact ("deaths": 4), unknown (absent or null) or bounded ("deaths": {"test": ">= 3"}). Answers are JSON with and
without --json.
)";

base::Result<assess::CompiledPlan> compiledPlan(const Environment &environment, const std::string &id)
{
    const auto file = planFile(environment, id);
    if (!file)
        return base::failFrom(file);
    // A version written against another one is only a plan together with it.
    if (formats::PlanLoad load = formats::loadPlanFile(*file); load.compiled)
        return std::move(*load.compiled);
    const auto text = readText(environment, *file);
    return text ? formats::loadCompiledPlan(*text, *file) : base::failFrom(text);
}

/// The error with its place in the facts.
base::Error placed(const base::Error &error, const std::string &facts, const std::string &name)
{
    const auto found = error.subject.empty() ? formats::jsonFault(facts) : formats::jsonKey(facts, error.subject);
    const base::SourcePosition place = found.value_or(base::SourcePosition{1, 1}); // else it is the object as a whole
    std::string where = name == "-" ? "standard input" : name;
    where.append(":").append(std::to_string(place.line)).append(":").append(std::to_string(place.column));
    return {error.code, where.append(": ").append(error.detail)};
}

base::Result<std::string> answerTo(const assess::CompiledPlan &plan, const std::string &facts, bool explain)
{
    const auto readings = formats::readingsFromJson(facts);
    return readings ? formats::answerToJson(plan, *readings, explain) : base::failFrom(readings);
}

int assessOne(const assess::CompiledPlan &plan, const std::string &name, bool explain, const Environment &environment)
{
    const auto facts = readText(environment, name);
    if (!facts)
        return fail(environment, facts.error());
    const auto answer = answerTo(plan, *facts, explain);
    if (!answer)
        return fail(environment, placed(answer.error(), *facts, name));
    environment.out << *answer << '\n';
    return Done;
}

} // namespace

int runAssess(const Words &words, const Environment &environment)
{
    int exit = Done;
    const auto arguments =
        sortOut(words, {{"--facts"}, {"--jsonl", "--explain", "--json"}, 1, 1}, Usage, environment, exit);
    if (!arguments)
        return exit;
    const bool lines = arguments->has("--jsonl");
    const bool explain = arguments->has("--explain");
    if (lines && arguments->option("--facts"))
        return usage(environment, "--jsonl reads standard input; leave --facts out", Usage);
    const auto plan = compiledPlan(environment, arguments->positionals().front());
    if (!plan)
        return fail(environment, plan.error());
    if (!lines)
        return assessOne(*plan, arguments->optionOr("--facts", "-"), explain, environment);
    const formats::LineCounts counts = formats::assessLines(*plan, environment.in, environment.out, explain);
    return counts.bad > 0 ? BadInput : Done;
}

} // namespace cli
