#include "incident/CompletedSeries.h"

#include <algorithm>
#include <map>
#include <set>

namespace incident {

namespace {

using airquality::Hour;

/// All that a series says of one hour.
struct Cell {
    bool forecast = false;
    std::optional<std::int64_t> index;
    std::string leading;
    std::map<std::string, double> concentrations;
};
using Cells = std::map<Hour, Cell>;

Cells cellsOf(const HourlySeries &series)
{
    Cells cells;
    Hour hour = std::chrono::floor<std::chrono::hours>(series.from);
    for (std::size_t place = 0; place < series.index.size(); ++place, hour += std::chrono::hours(1)) {
        Cell cell{hour > series.observedUntil, series.index[place], {}, {}};
        if (place < series.leading.size())
            cell.leading = series.leading[place];
        for (const SeriesColumn &column : series.concentrations) {
            if (column.values[place])
                cell.concentrations.emplace(column.pollutant, *column.values[place]);
        }
        cells.emplace(hour, std::move(cell));
    }
    return cells;
}

/// An earlier hour under a later one of the same kind: what the later series has no column for stays, and so does an
/// index where the later one could work out none.
void lay(const Cell &later, const HourlySeries &series, Cell &cell)
{
    if (later.index || later.concentrations.empty()) {
        cell.index = later.index;
        cell.leading = later.leading;
    }
    for (const SeriesColumn &column : series.concentrations)
        cell.concentrations.erase(column.pollutant);
    cell.concentrations.insert(later.concentrations.begin(), later.concentrations.end());
}

HourlySeries seriesOf(const Cells &cells, base::Instant observedUntil)
{
    HourlySeries series;
    series.from = cells.begin()->first;
    series.observedUntil = observedUntil;
    const auto hours = static_cast<std::size_t>((cells.rbegin()->first - cells.begin()->first).count()) + 1;
    series.index.resize(hours);
    series.leading.resize(hours);
    std::map<std::string, SeriesColumn> columns;
    for (const auto &[hour, cell] : cells) {
        const auto place = static_cast<std::size_t>((hour - cells.begin()->first).count());
        series.index[place] = cell.index;
        series.leading[place] = cell.leading;
        for (const auto &[pollutant, value] : cell.concentrations) {
            SeriesColumn &column = columns[pollutant];
            column.pollutant = pollutant;
            column.values.resize(hours);
            column.values[place] = value;
        }
    }
    for (const airquality::Pollutant pollutant : airquality::Pollutants) {
        if (const auto column = columns.find(std::string(airquality::name(pollutant))); column != columns.end())
            series.concentrations.push_back(std::move(column->second));
    }
    if (std::ranges::all_of(series.leading, [](const std::string &leading) { return leading.empty(); }))
        series.leading.clear();
    return series;
}

} // namespace

HourlySeries completed(
    const HourlySeries &earlier, const HourlySeries &later, const std::vector<airquality::Standard> &standards)
{
    const base::Instant from = std::min(earlier.from, later.from);
    if (std::max(lastHour(earlier), lastHour(later)) - from >= std::chrono::hours(MostSeriesHours))
        return later;
    const base::Instant observedUntil = std::max(earlier.observedUntil, later.observedUntil);
    const bool forecasts = lastHour(later) > later.observedUntil;
    Cells cells = cellsOf(earlier);
    std::erase_if(
        cells, [&](const auto &entry) { return entry.second.forecast && (forecasts || entry.first <= observedUntil); });
    for (const auto &[hour, cell] : cellsOf(later)) {
        const auto known = cells.find(hour);
        if (known == cells.end())
            cells.emplace(hour, cell);
        else if (known->second.forecast && !cell.forecast)
            known->second = cell;
        else if (known->second.forecast == cell.forecast)
            lay(cell, later, known->second);
    }
    std::erase_if(cells, [&](const auto &entry) { return entry.second.forecast && entry.first <= observedUntil; });
    HourlySeries whole = seriesOf(cells, observedUntil);
    std::set<std::string> editions(earlier.editions.begin(), earlier.editions.end());
    editions.insert(later.editions.begin(), later.editions.end());
    whole.editions.assign(editions.begin(), editions.end());
    if (!whole.concentrations.empty())
        workOutIndex(whole, standards);
    return whole;
}

int hoursMore(const HourlySeries &whole, const HourlySeries &part)
{
    const airquality::IndexSeries known = indexOf(part);
    return static_cast<int>(
        std::ranges::count_if(indexOf(whole), [&](const auto &entry) { return !known.contains(entry.first); }));
}

} // namespace incident
