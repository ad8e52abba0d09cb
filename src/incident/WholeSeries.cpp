#include "incident/WholeSeries.h"

#include <algorithm>

namespace incident {

namespace {

using airquality::Hour;

/// The series that stand, in the order in which one takes the place of another: as currentSeries() has it.
std::vector<const RecordedEvent *> standing(const Incident &incident)
{
    std::vector<const RecordedEvent *> records;
    for (const RecordedEvent &record : incident.history) {
        if (std::holds_alternative<SeriesRecorded>(record.event) && !isStruck(incident, record.version))
            records.push_back(&record);
    }
    std::ranges::stable_sort(records, {}, &RecordedEvent::happened);
    return records;
}

/// Lays series over each other, a later one each time.
class Overlay {
public:
    void add(const HourlySeries &series)
    {
        const airquality::IndexSeries index = indexOf(series);
        const Hour first = std::chrono::floor<std::chrono::hours>(series.from);
        for (const auto &[hour, value] : index) {
            const auto known = whole.index.find(hour);
            if (value.forecast && known != whole.index.end() && !known->second.forecast)
                continue;
            whole.index[hour] = value;
            const auto place = static_cast<std::size_t>((hour - first).count());
            if (place < series.leading.size() && !series.leading[place].empty())
                whole.leading[hour] = series.leading[place];
            else
                whole.leading.erase(hour);
        }
        for (const SeriesColumn &column : series.concentrations)
            add(column, first, series.observedUntil);
    }
    WholeSeries whole;

private:
    void add(const SeriesColumn &column, Hour hour, base::Instant observedUntil)
    {
        auto &known = whole.concentrations[column.pollutant];
        for (const std::optional<double> &value : column.values) {
            const bool isForecast = hour > observedUntil;
            const auto earlier = known.find(hour);
            if (value && (!isForecast || earlier == known.end() || earlier->second.forecast))
                known[hour] = {*value, isForecast};
            hour += std::chrono::hours(1);
        }
    }
};

} // namespace

WholeSeries wholeSeries(const Incident &incident)
{
    Overlay overlay;
    for (const RecordedEvent *record : standing(incident))
        overlay.add(std::get<SeriesRecorded>(record->event).series);
    return std::move(overlay.whole);
}

} // namespace incident
