#include "cli/Commands.h"

#include "cli/Named.h"
#include "cli/PlanFiles.h"
#include "cli/Visible.h"
#include "formats/ReductionCsv.h"
#include "reduction/HandOut.h"
#include "reduction/Sums.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view Usage = R"(usage: fengsuictl reduction FILE.csv [--level LEVEL] [--county COUNTY] [--json]
What the enterprises of a reduction list cut of each pollutant at each level, against
what the plan asks for. Leaves 1 where a duty is not met.
  --level   one level only, by its id or title (yellow, 黄色); a wrong one is answered by
            those the plan has
  --county  the table to hand out to that county, as CSV
)";

Json optionalNumber(const std::optional<double> &number) { return number ? Json(*number) : Json(); }

Json toJson(const reduction::Sum &sum)
{
    return {{"level", sum.outcome}, {"pollutant", sum.pollutant}, {"listed", sum.listed},
        {"base", optionalNumber(sum.base)}, {"cut", sum.cut}, {"percent", optionalNumber(sum.percent())},
        {"duty", sum.duty}, {"shortfall", optionalNumber(sum.shortfall())}, {"known", sum.known}};
}

std::string verdict(const reduction::Sum &sum)
{
    if (!sum.known)
        return "not in the list";
    const auto missing = sum.shortfall();
    if (!missing)
        return "cannot be judged: the list does not say what everybody emits";
    return *missing > 0 ? "short of " + reduction::amountText(*missing) + " t" : "met";
}

void printSum(std::ostream &out, const reduction::Sum &sum)
{
    std::string line = sum.level + "  " + sum.pollutant + "  cut " + reduction::amountText(sum.cut) + " t";
    if (sum.base)
        line += " of " + reduction::amountText(*sum.base) + " t";
    if (const auto percent = sum.percent())
        line += " = " + reduction::amountText(*percent) + " %";
    printLine(out, line + ", duty " + reduction::amountText(sum.duty) + " %: " + verdict(sum));
}

/// The outcome of the level asked for, empty where none is.
base::Result<std::string> levelOption(const Arguments &arguments, const plan::Plan &plan)
{
    const auto word = arguments.option("--level");
    if (!word)
        return std::string();
    std::vector<Named> levels;
    for (const plan::ReductionLevel &level : plan.reduction->levels)
        levels.push_back({level.outcome, level.label});
    return chooseLevel(std::string(*word), levels, plan::findDecision(plan, plan.reduction->decision));
}

int tell(
    const Arguments &arguments, const reduction::List &list, const plan::Plan &plan, const Environment &environment)
{
    const base::Result<std::string> chosen = levelOption(arguments, plan);
    if (!chosen)
        return fail(environment, chosen.error());
    const std::string &level = *chosen;
    if (const auto county = arguments.option("--county")) {
        const auto known = reduction::counties(list);
        if (std::ranges::find(known, *county) == known.end())
            return fail(
                environment, base::Error{base::ErrorCode::NotFound, "no enterprise of the list is in it", *county});
        environment.out << reduction::countyTable(list, *plan.reduction, std::string(*county), level);
        return Done;
    }
    Json all = Json::array();
    bool met = true;
    for (const reduction::Sum &sum : reduction::sums(list, *plan.reduction)) {
        if (!level.empty() && sum.outcome != level)
            continue;
        met = met && sum.known && sum.shortfall() && *sum.shortfall() <= 0; // what cannot be judged is not met
        if (arguments.has("--json"))
            all.push_back(toJson(sum));
        else
            printSum(environment.out, sum);
    }
    const std::vector<std::string> beyond = reduction::beyondDuty(list, *plan.reduction);
    if (arguments.has("--json"))
        environment.out << Json{{"plan", plan.id}, {"cite", plan.reduction->cite.section},
            {"enterprises", list.enterprises.size()}, {"sums", all},
            {"beyond_duty",
                beyond}}.dump()
                        << '\n';
    for (const std::string &name : beyond)
        warn(environment, "the plan asks for nothing of " + name);
    return met ? Done : BadInput;
}

} // namespace

int runReduction(const Words &words, const Environment &environment)
{
    static const ArgumentSpec Spec{{"--level", "--county"}, {"--json"}, 1, 1, {}};
    int exit = BadUsage;
    const auto arguments = sortOut(words, Spec, Usage, environment, exit);
    if (!arguments)
        return exit;
    const std::string &file = arguments->positionals().front();
    const auto list = readInput(
        environment, file, exit, [&](const std::string &text) { return formats::readReductionCsv(text, file); });
    if (!list)
        return exit;
    const auto plan = planThat(
        environment, [](const plan::Plan &each) { return each.reduction.has_value(); },
        "no plan in force asks for reductions");
    return plan ? tell(*arguments, *list, plan->plan(), environment) : fail(environment, plan.error());
}

} // namespace cli
