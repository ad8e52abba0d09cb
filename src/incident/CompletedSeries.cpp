#include "incident/CompletedSeries.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

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

bool hasValue(const Cell &cell) { return cell.index || !cell.concentrations.empty(); }

/// An earlier hour under a later one of the same kind. True where a concentration was corrected.
bool lay(const Cell &later, Cell &cell)
{
    if (later.index) {
        cell.index = later.index;
        cell.leading = later.leading;
    }
    bool corrected = false;
    for (const auto &[pollutant, value] : later.concentrations) {
        const auto [known, isNew] = cell.concentrations.try_emplace(pollutant, value);
        corrected = corrected || (!isNew && known->second != value);
        known->second = value;
    }
    return corrected;
}

/// An index that was worked out of a concentration corrected since says nothing any more.
void forget(Cells &cells, const std::vector<Hour> &corrected)
{
    constexpr std::chrono::hours Mean{24};
    for (const Hour hour : corrected) {
        for (auto at = cells.lower_bound(hour); at != cells.end() && at->first < hour + Mean; ++at) {
            if (!std::exchange(at->second.leading, {}).empty())
                at->second.index.reset();
        }
    }
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
    const base::Instant observedUntil = std::max(earlier.observedUntil, later.observedUntil);
    const Cells told = cellsOf(later);
    const bool forecasts =
        std::ranges::any_of(told, [](const auto &entry) { return entry.second.forecast && hasValue(entry.second); });
    Cells cells = cellsOf(earlier);
    std::erase_if(cells, [&](const auto &entry) { return entry.second.forecast && forecasts; });
    std::vector<Hour> corrected;
    for (const auto &[hour, cell] : told) {
        const auto [known, isNew] = cells.try_emplace(hour, cell);
        if (isNew)
            continue;
        if (known->second.forecast && !cell.forecast)
            known->second = cell;
        else if (known->second.forecast == cell.forecast && lay(cell, known->second))
            corrected.push_back(hour);
    }
    if (!standards.empty())
        forget(cells, corrected);
    const Hour oldest = cells.rbegin()->first - std::chrono::hours(MostSeriesHours - 1);
    std::erase_if(cells, [&](const auto &entry) {
        return (entry.second.forecast && entry.first <= observedUntil) || entry.first < oldest;
    });
    HourlySeries whole = seriesOf(cells, observedUntil);
    std::set<std::string> editions(earlier.editions.begin(), earlier.editions.end());
    editions.insert(later.editions.begin(), later.editions.end());
    whole.editions.assign(editions.begin(), editions.end());
    if (!whole.concentrations.empty())
        workOutIndex(whole, standards);
    return whole;
}

} // namespace incident
