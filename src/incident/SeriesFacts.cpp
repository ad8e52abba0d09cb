#include "incident/SeriesFacts.h"

#include <algorithm>

namespace incident {

namespace {

using plan::SeriesMeasure;

/// The value of a measure; nothing where the episode does not say.
std::optional<double> valueOf(SeriesMeasure measure, const airquality::Episode &episode)
{
    switch (measure) {
    case SeriesMeasure::HoursOver200:
        return episode.hoursOver200;
    case SeriesMeasure::HoursOver300:
        return episode.hoursOver300;
    case SeriesMeasure::Peak:
        return episode.peak;
    case SeriesMeasure::ImprovedHours:
    case SeriesMeasure::SulphurPeak:
    case SeriesMeasure::HoursOver150:
    case SeriesMeasure::HoursAtMost:
        return {};
    }
    return {};
}

/// What is not over by the end of the series may last longer: known in part.
plan::Reading calmReading(const airquality::IndexSeries &series, int limit)
{
    const airquality::CalmRun run = airquality::hoursAtMost(series, limit);
    if (run.open)
        return plan::Bounded{">= " + std::to_string(run.hours)};
    return plan::Exact{double(run.hours)};
}

/// The latest episode of a series, or none with the largest index of the series.
airquality::Episode lastOf(const airquality::IndexSeries &series)
{
    const std::vector<airquality::Episode> episodes = airquality::episodesIn(series);
    if (!episodes.empty())
        return episodes.back();
    airquality::Episode calm;
    for (const auto &[hour, index] : series)
        calm.peak = std::max(calm.peak, index.aqi);
    return calm;
}

/// The hours of a series after the one and up to the other.
HourlySeries cutOut(const HourlySeries &series, airquality::Hour after, airquality::Hour until)
{
    HourlySeries cut = series;
    for (SeriesColumn &column : cut.concentrations) {
        airquality::Hour hour = std::chrono::floor<std::chrono::hours>(series.from);
        for (std::optional<double> &value : column.values) {
            if (hour <= after || hour > until)
                value.reset();
            hour += std::chrono::hours(1);
        }
    }
    return cut;
}

void addConcentrations(assess::Readings &readings, const plan::Plan &plan, const HourlySeries &series)
{
    const std::optional<double> sulphur = largestOf(series, airquality::name(airquality::Pollutant::SO2));
    for (const plan::SeriesFact &entry : plan.series) {
        if (entry.measure == SeriesMeasure::SulphurPeak && sulphur)
            readings[entry.fact] = plan::Exact{*sulphur};
    }
}

/// The latest episode as far as it is not over: hours over 300 count until the air stays at 300 or below for as long as
/// lowers a warning, all hours over 200 until it stays at 200 or below (77号 3.3.2, decision 46).
airquality::Episode countedOf(const airquality::IndexSeries &series)
{
    const airquality::IndexSeries heavy = airquality::notYetOver(series, airquality::HeavyIndex);
    const airquality::IndexSeries severe = airquality::notYetOver(series, airquality::SevereIndex);
    airquality::Episode episode = lastOf(heavy);
    if (severe.size() == series.size())
        return episode;
    episode.hoursOver300 = lastOf(severe).hoursOver300;
    episode.peak = 0;
    for (const auto &[hour, index] : heavy) {
        if (hour >= severe.begin()->first || index.aqi <= airquality::SevereIndex)
            episode.peak = std::max(episode.peak, index.aqi);
    }
    return episode;
}

/// `current`: what of the series is not lifted yet.
assess::Readings readOff(
    const plan::Plan &plan, const airquality::IndexSeries &series, const airquality::IndexSeries &current)
{
    assess::Readings readings = factsOf(plan, countedOf(series));
    for (const plan::SeriesFact &entry : plan.series) {
        if (entry.measure == SeriesMeasure::ImprovedHours)
            readings[entry.fact] = calmReading(series, airquality::LiftingIndex);
        else if (entry.measure == SeriesMeasure::HoursAtMost)
            readings[entry.fact] = calmReading(series, entry.limit);
        else if (entry.measure == SeriesMeasure::HoursOver150)
            readings[entry.fact] = plan::Exact{double(airquality::longestRunOver150(current))};
    }
    return readings;
}

} // namespace

assess::Readings factsOf(const plan::Plan &plan, const airquality::Episode &episode)
{
    assess::Readings readings;
    for (const plan::SeriesFact &entry : plan.series) {
        if (const auto value = valueOf(entry.measure, episode))
            readings[entry.fact] = plan::Exact{*value};
    }
    return readings;
}

assess::Readings factsOf(const plan::Plan &plan, const airquality::IndexSeries &series)
{
    return readOff(plan, series, airquality::notYetLifted(series));
}

assess::Readings factsOf(const plan::Plan &plan, const HourlySeries &series)
{
    const airquality::IndexSeries index = indexOf(series);
    const airquality::IndexSeries current = airquality::notYetLifted(index);
    assess::Readings readings = readOff(plan, index, current);
    const bool isWhole = current.size() == index.size();
    addConcentrations(readings, plan,
        isWhole ? series : cutOut(series, current.begin()->first - std::chrono::hours(1), airquality::Hour::max()));
    return readings;
}

assess::Readings factsOf(const plan::Plan &plan, const HourlySeries &series, const airquality::Episode &episode)
{
    airquality::Hour after{};
    airquality::Hour until = airquality::Hour::max();
    for (const airquality::Episode &other : airquality::episodesIn(indexOf(series))) {
        if (other.to < episode.from)
            after = other.to;
        else if (other.from > episode.to)
            until = episode.to; // what follows belongs to the next one
    }
    assess::Readings readings = factsOf(plan, episode);
    addConcentrations(readings, plan, cutOut(series, after, until));
    return readings;
}

base::Result<assess::DecisionAssessment> warningOf(const assess::CompiledPlan &plan, const assess::Readings &facts)
{
    const plan::Lifecycle *ladder = plan::findLifecycle(plan.plan(), "warning");
    const auto assessment = plan.assess(facts);
    if (!assessment)
        return base::failFrom(assessment);
    const assess::DecisionAssessment *found = ladder ? assess::find(*assessment, ladder->decision) : nullptr;
    if (!found)
        return base::fail(base::ErrorCode::NotFound, "the plan has no warning ladder", plan.plan().id);
    return *found;
}

} // namespace incident
