#include "airquality/Episodes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace airquality {

namespace {

/// Walks the hours in order and gathers the episodes.
class Gatherer {
public:
    void take(Hour hour, int aqi)
    {
        if (m_before && hour - *m_before > std::chrono::hours(1)) {
            m_goodHours = 0;
            m_severeHours = 0;
        }
        m_before = hour;
        m_goodHours = aqi <= LiftingIndex ? m_goodHours + 1 : 0;
        m_severeHours = aqi > SevereIndex ? m_severeHours + 1 : 0;
        if (m_goodHours >= LiftingHours)
            m_open = false;
        if (aqi > HeavyIndex)
            add(hour, aqi);
    }
    std::vector<Episode> episodes;

private:
    void add(Hour hour, int aqi)
    {
        if (!std::exchange(m_open, true))
            episodes.push_back({hour, hour, 0, 0, 0, {}});
        Episode &episode = episodes.back();
        episode.to = hour;
        ++episode.hoursOver200;
        episode.hoursOver300 = std::max(episode.hoursOver300, m_severeHours);
        episode.peak = std::max(episode.peak, aqi);
    }

    std::optional<Hour> m_before;
    int m_goodHours = 0; ///< at 150 or below, in a row
    int m_severeHours = 0; ///< over 300, in a row
    bool m_open = false; ///< an episode that no pause has ended
};

} // namespace

std::vector<Episode> episodesIn(const IndexSeries &series)
{
    Gatherer gatherer;
    for (const auto &[hour, index] : series)
        gatherer.take(hour, index.aqi);
    const std::vector<Gap> gaps = gapsIn(series);
    for (Episode &episode : gatherer.episodes)
        std::ranges::copy_if(gaps, std::back_inserter(episode.missing),
            [&](const Gap &gap) { return gap.first > episode.from && gap.first < episode.to; });
    return std::move(gatherer.episodes);
}

int longestRunOver150(const IndexSeries &series)
{
    int run = 0;
    int longest = 0;
    std::optional<Hour> before;
    for (const auto &[hour, index] : series) {
        const bool follows = before && hour - *before == std::chrono::hours(1);
        run = index.aqi <= LiftingIndex ? 0 : follows ? run + 1 : 1;
        longest = std::max(longest, run);
        before = hour;
    }
    return longest;
}

std::vector<Pause> pausesIn(const IndexSeries &series, const Episode &episode)
{
    const std::chrono::hours one(1);
    std::vector<Pause> pauses;
    Hour heavy = episode.from; // the last hour over 200 so far
    int light = 0;
    int longest = 0;
    bool calm = false; // an hour since that was measured, and not over 200
    Hour before = episode.from;
    for (auto entry = series.find(episode.from); entry != series.end() && entry->first <= episode.to; ++entry) {
        const auto &[hour, index] = *entry;
        const bool isLight = index.aqi <= LiftingIndex;
        light = isLight ? (hour - before == one ? light : 0) + 1 : 0;
        longest = std::max(longest, light);
        before = hour;
        if (index.aqi <= HeavyIndex) {
            calm = true;
            continue;
        }
        if (std::exchange(calm, false))
            pauses.push_back({heavy + one, hour - one, longest});
        heavy = hour;
        longest = 0;
    }
    return pauses;
}

IndexSeries notYetOver(const IndexSeries &series, int limit)
{
    const auto forecast = std::ranges::find_if(series, [](const auto &entry) { return entry.second.forecast; });
    const bool staysBelow =
        std::none_of(forecast, series.end(), [&](const auto &entry) { return entry.second.aqi > limit; });
    if (!staysBelow || hoursAtMost(series, limit).hours < LiftingHours)
        return series;
    if (forecast != series.begin() && std::prev(forecast)->second.aqi > limit)
        return series; // the air is bad now; that it will be good ends nothing yet
    return {forecast, series.end()};
}

CalmRun hoursAtMost(const IndexSeries &series, int limit)
{
    const auto first = std::ranges::find_if(series, [](const auto &entry) { return entry.second.forecast; });
    if (first == series.end())
        return {0, !series.empty()};
    CalmRun run;
    for (auto entry = first; entry != series.end() && entry->second.aqi <= limit; ++entry, ++run.hours) {
        if (run.hours > 0 && entry->first - std::prev(entry)->first != std::chrono::hours(1))
            return {run.hours, true};
        run.open = std::next(entry) == series.end();
    }
    return run;
}

} // namespace airquality
