#include "airquality/CurrentHours.h"

#include <algorithm>

namespace airquality {

namespace {

constexpr std::chrono::hours One{1};
constexpr int HoursOfAMean = 24; // what lies a day apart says nothing about each other

/// The latest episode, or none with the largest index there is.
Episode lastOf(const IndexSeries &series)
{
    const std::vector<Episode> episodes = episodesIn(series);
    if (!episodes.empty())
        return episodes.back();
    Episode calm;
    for (const auto &[hour, index] : series)
        calm.peak = std::max(calm.peak, index.aqi);
    return calm;
}

/// A whole day is missing after an hour.
bool lacksADay(const CurrentHours &hours, Hour from)
{
    return std::ranges::any_of(
        gapsIn(hours.all, hours.until), [&](const Gap &gap) { return gap.first > from && gap.hours >= HoursOfAMean; });
}

/// Hours over a limit may go on where the series does not tell: behind its end, or in an hour it lacks.
bool goesOn(const CurrentHours &hours, const IndexSeries &counted, Hour from, int limit)
{
    const Hour first = hours.all.begin()->first;
    return lacksADay(hours, from) || std::ranges::any_of(counted, [&](const auto &entry) {
        const auto &[hour, index] = entry;
        return hour >= from && index.aqi > limit
            && (!hours.all.contains(hour + One) || (hour != first && !hours.all.contains(hour - One)));
    });
}

int peakOf(const CurrentHours &hours)
{
    int peak = 0;
    for (const auto &[hour, index] : hours.heavy) {
        if (hour >= hours.severe.begin()->first || index.aqi <= SevereIndex)
            peak = std::max(peak, index.aqi);
    }
    return peak;
}

} // namespace

CurrentHours currentHours(IndexSeries series, Hour until)
{
    CurrentHours hours{std::move(series), until, {}, {}, {}};
    hours.light = notYetOver(hours.all, LiftingIndex);
    hours.heavy = notYetOver(hours.all, HeavyIndex);
    hours.severe = notYetOver(hours.all, SevereIndex);
    return hours;
}

bool goesOn(const CurrentHours &hours, const Episode &episode)
{
    return goesOn(hours, hours.all, episode.from, HeavyIndex);
}

Counts countsOf(const CurrentHours &hours)
{
    if (hours.all.empty())
        return {};
    const bool isSevereOver = wasOver(hours, hours.severe);
    const Episode heavy = lastOf(hours.heavy);
    const Episode severe = isSevereOver ? lastOf(hours.severe) : heavy;
    const Hour from = heavy.hoursOver200 > 0 ? heavy.from : hours.heavy.begin()->first;
    Counts counts;
    counts.hoursOver200 = {heavy.hoursOver200, goesOn(hours, hours.heavy, from, HeavyIndex)};
    const bool mayBeSevere = goesOn(hours, hours.severe, std::max(from, hours.severe.begin()->first), SevereIndex)
        || (counts.hoursOver200.more && !isSevereOver);
    counts.hoursOver300 = {severe.hoursOver300, mayBeSevere};
    const int peak = isSevereOver ? peakOf(hours) : heavy.peak;
    counts.peak = {peak, peak < MostIndex && counts.hoursOver200.more && mayBeSevere};
    counts.hoursOver150 = {
        longestRunOver150(hours.light), goesOn(hours, hours.light, hours.light.begin()->first, LiftingIndex)};
    return counts;
}

} // namespace airquality
