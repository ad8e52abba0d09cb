#include "cli/Commands.h"

#include "cli/PlanFiles.h"
#include "cli/Visible.h"
#include "formats/SeriesText.h"
#include "incident/SeriesFacts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view Usage = R"(usage: fengsuictl episodes FILE.csv [--json]
The spells of heavy pollution in an hourly series: columns time and aqi_24h (a mean over 24 hours; forecast marks what is not
measured), or time and concentrations (PM2.5, PM10, SO2, NO2, O3 in µg/m³, CO in mg/m³), from which the index is worked out by
HJ 633. Each with its hours, its peak, the warning it guarantees with the concentrations up to it, and the hours that are missing.
)";

std::string hourText(airquality::Hour hour) { return base::toIso(hour).substr(0, 16); }

Json toJson(const std::vector<airquality::Gap> &gaps)
{
    Json list = Json::array();
    for (const airquality::Gap &gap : gaps)
        list.push_back({{"from", base::toIso(gap.first)}, {"hours", gap.hours}});
    return list;
}

Json toJson(const airquality::Episode &episode, const assess::DecisionAssessment &warning)
{
    return {{"from", base::toIso(episode.from)}, {"to", base::toIso(episode.to)},
        {"hours_over_200", episode.hoursOver200}, {"hours_over_300", episode.hoursOver300},
        {"peak_daily_aqi", episode.peak}, {"warning_level", warning.outcome}, {"missing", toJson(episode.missing)}};
}

std::string gapsText(const std::vector<airquality::Gap> &gaps)
{
    std::string text;
    for (const airquality::Gap &gap : gaps)
        text += (text.empty() ? "" : ", ") + std::to_string(gap.hours) + " h from " + hourText(gap.first);
    return text;
}

void printEpisode(std::ostream &out, const airquality::Episode &episode, const assess::DecisionAssessment &warning)
{
    printLine(out,
        hourText(episode.from) + " to " + hourText(episode.to) + "  over 200: " + std::to_string(episode.hoursOver200)
            + " h, over 300: " + std::to_string(episode.hoursOver300) + " h, peak " + std::to_string(episode.peak)
            + "  → " + warning.outcome);
    if (!episode.missing.empty())
        printLine(out, "  missing: " + gapsText(episode.missing));
}

struct JudgedEpisode {
    airquality::Episode episode;
    assess::DecisionAssessment warning;
};

base::Result<std::vector<JudgedEpisode>> judge(const incident::HourlySeries &series, const assess::CompiledPlan &plan)
{
    std::vector<JudgedEpisode> judged;
    for (const airquality::Episode &episode : airquality::episodesIn(incident::indexOf(series))) {
        auto warning = incident::warningOf(plan, incident::factsOf(plan.plan(), series, episode));
        if (!warning)
            return base::failFrom(warning);
        judged.push_back({episode, std::move(*warning)});
    }
    return judged;
}

/// What calls for a warning though no hour is over 200, or beside the episodes.
void printWhole(std::ostream &out, const std::vector<JudgedEpisode> &judged, const assess::DecisionAssessment &whole)
{
    const bool isSaid = whole.outcome == plan::NoLevel || std::ranges::any_of(judged, [&](const JudgedEpisode &each) {
        return each.warning.outcome == whole.outcome;
    });
    if (!isSaid)
        printLine(out, "the series as a whole  → " + whole.outcome);
}

int tell(
    const incident::HourlySeries &series, const assess::CompiledPlan &plan, bool json, const Environment &environment)
{
    std::ostream &out = environment.out;
    const auto judged = judge(series, plan);
    const auto whole = incident::warningOf(plan, incident::factsOf(plan.plan(), series));
    if (!judged || !whole)
        return fail(environment, judged ? whole.error() : judged.error());
    const std::vector<airquality::Gap> gaps = airquality::gapsIn(incident::indexOf(series));
    if (json) {
        Json list = Json::array();
        for (const JudgedEpisode &each : *judged)
            list.push_back(toJson(each.episode, each.warning));
        out << Json{{"plan", plan.plan().id}, {"episodes", list}, {"warning_level", whole->outcome},
            {"missing", toJson(gaps)}}
                   .dump()
            << '\n';
        return Done;
    }
    for (const JudgedEpisode &each : *judged)
        printEpisode(out, each.episode, each.warning);
    if (judged->empty())
        printLine(out, "no hour over 200");
    printWhole(out, *judged, *whole);
    if (!gaps.empty())
        printLine(out, "missing in the series: " + gapsText(gaps));
    return Done;
}

} // namespace

int runEpisodes(const Words &words, const Environment &environment)
{
    static const ArgumentSpec Spec{{}, {"--json"}, 1, 1, {}};
    int exit = BadUsage;
    const auto arguments = sortOut(words, Spec, Usage, environment, exit);
    if (!arguments)
        return exit;
    const std::string &file = arguments->positionals().front();
    const auto standards = aqiStandards(environment);
    if (!standards)
        return fail(environment, standards.error());
    const auto series = readInput(environment, file, exit,
        [&](const std::string &text) { return formats::readSeries(text, file, {*standards}); });
    if (!series)
        return exit;
    const auto plan = planThat(
        environment, [](const plan::Plan &each) { return !each.series.empty(); },
        "no plan in force reads a series of air quality");
    if (!plan)
        return fail(environment, plan.error());
    return tell(*series, *plan, arguments->has("--json"), environment);
}

} // namespace cli
