#include "cli/Commands.h"

#include "cli/PlanFiles.h"
#include "formats/AssessJson.h"
#include "formats/PlanLoader.h"

#include <ostream>

namespace cli {

namespace {

constexpr std::string_view Usage =
    R"(usage: fengsuictl assess PLAN [--facts FILE|-] [--explain]   one JSON object of facts in, the answer out
       fengsuictl assess PLAN --jsonl [--explain]             one a line on standard input
A fact is exact ("deaths": 4), unknown (absent or null) or bounded ("deaths": {"test": ">= 3"}).
)";

base::Result<assess::CompiledPlan> compiledPlan(const Environment &environment, const std::string &id)
{
    const auto file = planFile(environment, id);
    if (!file)
        return base::failFrom(file);
    const auto text = readText(environment, *file);
    return text ? formats::loadCompiledPlan(*text, *file) : base::failFrom(text);
}

int assessOne(const assess::CompiledPlan &plan, const std::string &facts, const Arguments &arguments,
    const Environment &environment)
{
    const auto readings = formats::readingsFromJson(facts);
    if (!readings)
        return fail(environment, readings.error());
    const auto assessment = plan.assess(*readings);
    if (!assessment)
        return fail(environment, assessment.error());
    if (!arguments.has("--explain")) {
        environment.out << formats::answerToJson(plan.plan(), *assessment) << '\n';
        return Done;
    }
    const auto explanations = plan.explain(*readings);
    if (!explanations)
        return fail(environment, explanations.error());
    environment.out << formats::answerToJson(plan.plan(), *assessment, &*explanations) << '\n';
    return Done;
}

} // namespace

int runAssess(const Words &words, const Environment &environment)
{
    std::string problem;
    const auto arguments =
        Arguments::parse(words, {{"--facts"}, {"--jsonl", "--explain", "--json", "--help"}, 1, 1}, problem);
    if (!arguments || arguments->has("--help"))
        return usage(environment, problem, Usage);
    if (arguments->has("--jsonl") && arguments->option("--facts"))
        return usage(environment, "--jsonl reads standard input; leave --facts out", Usage);
    const auto plan = compiledPlan(environment, arguments->positionals().front());
    if (!plan)
        return fail(environment, plan.error());
    if (arguments->has("--jsonl"))
        return formats::assessLines(*plan, environment.in, environment.out, arguments->has("--explain")).bad > 0
            ? BadInput
            : Done;
    const auto facts = readText(environment, arguments->optionOr("--facts", "-"));
    if (!facts)
        return fail(environment, facts.error());
    return assessOne(*plan, *facts, *arguments, environment);
}

} // namespace cli
