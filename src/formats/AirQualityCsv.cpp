#include "formats/AirQualityCsv.h"

#include "airquality/Episodes.h"
#include "formats/CsvValues.h"

#include <algorithm>

namespace formats {

using airquality::Hour;
using airquality::Pollutant;

namespace {

enum Column : std::size_t { Time, Index, Forecast, FirstPollutant };

/// The pollutants in the order of airquality::Pollutants.
const std::vector<CsvColumn> Columns = {
    {{"time", "时间"}},
    {{"aqi_24h", "aqi", "24小时滑动aqi"}, false},
    {{"forecast", "预报"}, false},
    {{"so2", "二氧化硫"}, false},
    {{"no2", "二氧化氮"}, false},
    {{"co", "一氧化碳"}, false},
    {{"o3", "臭氧"}, false},
    {{"pm10"}, false},
    {{"pm2.5", "pm25"}, false},
};
constexpr double MostConcentration = 100000;

std::optional<Hour> hourOf(CsvTable &table, const CsvRow &row)
{
    const CsvField &field = table.field(row, Time);
    const base::SourcePosition place{row.line, field.position.column};
    const auto moment = readCsvMoment(field.text);
    if (!moment) {
        table.error("bad-time", "\"" + field.text + "\" is not a date and time; write 2026-12-01 08:00", place);
        return {};
    }
    const Hour hour = std::chrono::floor<std::chrono::hours>(*moment);
    if (hour != *moment) {
        table.error("not-an-hour", "\"" + field.text + "\" is not a full hour", place);
        return {};
    }
    return hour;
}

/// A number from 0 to `most`; an empty field is a missing hour and no error.
std::optional<double> numberIn(CsvTable &table, const CsvRow &row, std::size_t column, double most)
{
    const CsvField &field = table.field(row, column);
    if (field.text.empty())
        return {};
    const base::SourcePosition place{row.line, field.position.column};
    const auto number = readCsvNumber(field.text);
    if (!number)
        table.error("bad-number",
            "\"" + field.text + "\" is not a number; leave the field empty where nothing was measured", place);
    else if (*number < 0 || *number > most)
        table.error("outside-domain", "\"" + field.text + "\" lies outside what can be measured", place);
    return number && *number >= 0 && *number <= most ? number : std::nullopt;
}

bool isForecast(CsvTable &table, const CsvRow &row)
{
    const CsvField &field = table.field(row, Forecast);
    static constexpr std::string_view yes[] = {"1", "true", "yes", "是", "预报"};
    static constexpr std::string_view no[] = {"", "0", "false", "no", "否", "实测"};
    const bool forecast = std::ranges::find(yes, field.text) != std::end(yes);
    if (!forecast && std::ranges::find(no, field.text) == std::end(no))
        table.error("bad-value", "\"" + field.text + "\" does not say whether it is a forecast; write 是 or 否",
            {row.line, field.position.column});
    return forecast;
}

/// What was measured comes before what is forecast: a gap is missing, it is not filled in by a model.
class Order {
public:
    void take(const CsvRow &row, Hour hour, bool forecast)
    {
        if (forecast)
            m_forecast.emplace(hour, row.line);
        else
            m_measured = std::max(m_measured.value_or(hour), hour);
    }
    void check(CsvTable &table) const
    {
        for (const auto &[hour, line] : m_forecast) {
            if (m_measured && hour < *m_measured)
                table.error("forecast-too-early",
                    "a forecast stands before a measured hour; leave the hour out where nothing was measured",
                    {line, 1});
        }
    }

private:
    std::map<Hour, int> m_forecast; ///< with their lines
    std::optional<Hour> m_measured; ///< the last one
};

std::optional<int> indexIn(CsvTable &table, const CsvRow &row)
{
    const auto aqi = numberIn(table, row, Index, airquality::MostIndex);
    if (aqi && *aqi != static_cast<int>(*aqi)) {
        table.error("bad-number", "the index is a whole number", {row.line, table.field(row, Index).position.column});
        return {};
    }
    return aqi ? std::optional(static_cast<int>(*aqi)) : std::nullopt;
}

airquality::Concentrations concentrationsIn(CsvTable &table, const CsvRow &row)
{
    airquality::Concentrations values;
    for (std::size_t i = 0; i < airquality::Pollutants.size(); ++i) {
        if (const auto value = numberIn(table, row, FirstPollutant + i, MostConcentration))
            values.emplace(airquality::Pollutants[i], *value);
    }
    return values;
}

} // namespace

Import<AirRows> readAirQualityCsv(std::string_view bytes, const std::string &file)
{
    CsvTable table(bytes, file, Columns);
    AirRows found;
    Order order;
    bool any = false;
    for (const CsvRow &row : table.rows()) {
        const auto hour = hourOf(table, row);
        const auto index = indexIn(table, row);
        airquality::Concentrations values = concentrationsIn(table, row);
        const bool forecast = isForecast(table, row);
        any = any || index || !values.empty();
        if (!hour)
            continue;
        if (index || !values.empty())
            order.take(row, *hour, forecast);
        if (!found.concentrations.emplace(*hour, std::move(values)).second)
            table.error(
                "duplicate-hour", "this hour stands in the file already; delete one of the rows", {row.line, 1});
        if (index)
            found.index.emplace(*hour, airquality::HourlyIndex{*index, forecast});
        if (forecast)
            found.forecast.insert(*hour);
    }
    order.check(table);
    if (!table.rows().empty() && !any)
        table.error(
            "no-value", "no column holds a value; name one aqi_24h, or PM2.5, PM10, SO2, NO2, CO or O3", {1, 1});
    return table.finish(std::move(found));
}

} // namespace formats
