#include "incident/HourlySeries.h"

#include <algorithm>
#include <set>

namespace incident {

using airquality::Hour;

namespace {

Hour hourAt(const HourlySeries &series, std::size_t place)
{
    return std::chrono::floor<std::chrono::hours>(series.from) + std::chrono::hours(place);
}

std::size_t placeOf(const HourlySeries &series, Hour hour)
{
    return static_cast<std::size_t>((hour - std::chrono::floor<std::chrono::hours>(series.from)).count());
}

SeriesColumn columnOf(
    const HourlySeries &series, airquality::Pollutant pollutant, const airquality::ConcentrationSeries &concentrations)
{
    SeriesColumn column{std::string(airquality::name(pollutant)), {}};
    column.values.resize(series.index.size());
    for (const auto &[hour, values] : concentrations) {
        if (const auto value = values.find(pollutant); value != values.end())
            column.values[placeOf(series, hour)] = value->second;
    }
    return column;
}

} // namespace

airquality::IndexSeries indexOf(const HourlySeries &series)
{
    airquality::IndexSeries index;
    for (std::size_t place = 0; place < series.index.size(); ++place) {
        const Hour hour = hourAt(series, place);
        if (series.index[place])
            index[hour] = {static_cast<int>(*series.index[place]), hour > series.observedUntil};
    }
    return index;
}

airquality::ConcentrationSeries concentrationsOf(const HourlySeries &series)
{
    airquality::ConcentrationSeries concentrations;
    for (const SeriesColumn &column : series.concentrations) {
        const auto pollutant = std::ranges::find(airquality::Pollutants, column.pollutant,
            [](airquality::Pollutant each) { return airquality::name(each); });
        if (pollutant == airquality::Pollutants.end())
            continue;
        for (std::size_t place = 0; place < column.values.size(); ++place) {
            if (column.values[place])
                concentrations[hourAt(series, place)][*pollutant] = *column.values[place];
        }
    }
    return concentrations;
}

base::Instant lastHour(const HourlySeries &series)
{
    return series.from + std::chrono::hours(std::max<std::size_t>(series.index.size(), 1) - 1);
}

std::optional<double> largestOf(const HourlySeries &series, std::string_view pollutant)
{
    const auto column = std::ranges::find(series.concentrations, pollutant, &SeriesColumn::pollutant);
    if (column == series.concentrations.end())
        return {};
    return std::ranges::max(column->values); // nothing is less than any value
}

HourlySeries toHourly(const airquality::IndexSeries &index)
{
    if (index.empty())
        return {};
    HourlySeries series;
    series.from = index.begin()->first;
    series.observedUntil = series.from - std::chrono::hours(1);
    for (const auto &[hour, value] : index) {
        if (!value.forecast)
            series.observedUntil = hour;
    }
    series.index.resize(placeOf(series, index.rbegin()->first) + 1);
    for (const auto &[hour, value] : index)
        series.index[placeOf(series, hour)] = value.aqi;
    return series;
}

HourlySeries toHourly(const airquality::IndexSeries &index, const airquality::ConcentrationSeries &concentrations,
    base::Instant observedUntil, const std::vector<airquality::Standard> &standards)
{
    HourlySeries series;
    series.from = concentrations.begin()->first;
    series.observedUntil = observedUntil;
    series.index.resize(placeOf(series, concentrations.rbegin()->first) + 1);
    for (const airquality::Pollutant pollutant : airquality::carriedBy(concentrations))
        series.concentrations.push_back(columnOf(series, pollutant, concentrations));
    for (const auto &[hour, value] : index)
        series.index[placeOf(series, hour)] = value.aqi;
    if (!series.concentrations.empty())
        workOutIndex(series, standards);
    return series;
}

bool isGiven(const HourlySeries &series, std::size_t place)
{
    return series.index[place] && (place >= series.leading.size() || series.leading[place].empty());
}

void workOutIndex(HourlySeries &series, const std::vector<airquality::Standard> &standards)
{
    const airquality::ConcentrationSeries concentrations = concentrationsOf(series);
    const std::set<airquality::Pollutant> carried = airquality::carriedBy(concentrations);
    std::set<std::string> editions(series.editions.begin(), series.editions.end());
    series.leading.resize(series.index.size());
    for (const auto &[hour, values] : concentrations) {
        const std::size_t place = placeOf(series, hour);
        const airquality::Standard *standard = airquality::standardAt(standards, hour);
        const auto index = standard && !series.index[place]
            ? airquality::knownIndex(concentrations, carried, hour, *standard)
            : std::nullopt;
        if (!index)
            continue;
        series.index[place] = index->aqi;
        series.leading[place] = airquality::name(index->primary);
        editions.insert(standard->name);
    }
    series.editions.assign(editions.begin(), editions.end());
}

} // namespace incident
