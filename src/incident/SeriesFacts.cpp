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

/// "at least"; nothing where not even one is proved.
std::optional<plan::Reading> readingOf(int number, bool more)
{
    if (!more)
        return plan::Exact{double(number)};
    return number > 0 ? std::optional<plan::Reading>(plan::Bounded{">= " + std::to_string(number)}) : std::nullopt;
}

std::optional<plan::Reading> readingOf(const airquality::Proved &proved)
{
    return readingOf(proved.number, proved.more);
}

std::optional<plan::Reading> calmReading(const airquality::IndexSeries &series, int limit)
{
    const airquality::CalmRun run = airquality::hoursAtMost(series, limit);
    return readingOf(run.hours, run.open);
}

/// What the index says to a measure; nothing where it does not.
std::optional<plan::Reading> readingOf(
    const plan::SeriesFact &entry, const airquality::CurrentHours &hours, const airquality::Counts &counts)
{
    switch (entry.measure) {
    case SeriesMeasure::HoursOver200:
        return readingOf(counts.hoursOver200);
    case SeriesMeasure::HoursOver300:
        return readingOf(counts.hoursOver300);
    case SeriesMeasure::Peak:
        return readingOf(counts.peak);
    case SeriesMeasure::HoursOver150:
        return readingOf(counts.hoursOver150);
    case SeriesMeasure::ImprovedHours:
        return calmReading(hours.all, airquality::LiftingIndex);
    case SeriesMeasure::HoursAtMost:
        return calmReading(hours.all, entry.limit);
    case SeriesMeasure::SulphurPeak:
        return {};
    }
    return {};
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

airquality::CurrentHours currentHours(const HourlySeries &series)
{
    return airquality::currentHours(indexOf(series), std::chrono::floor<std::chrono::hours>(lastHour(series)));
}

assess::Readings factsOf(const plan::Plan &plan, const HourlySeries &series)
{
    return factsOf(plan, series, currentHours(series));
}

assess::Readings factsOf(const plan::Plan &plan, const HourlySeries &series, const airquality::CurrentHours &hours)
{
    const airquality::Counts counts = airquality::countsOf(hours);
    assess::Readings readings;
    for (const plan::SeriesFact &entry : plan.series) {
        if (const auto reading = readingOf(entry, hours, counts))
            readings[entry.fact] = *reading;
    }
    const bool isLifted = airquality::wasOver(hours, hours.light);
    addConcentrations(readings, plan,
        isLifted ? cutOut(series, hours.light.begin()->first - std::chrono::hours(1), airquality::Hour::max())
                 : series);
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
