#include "incident/DecideParts.h"

#include "incident/Entering.h"
#include "incident/SeriesFacts.h"

#include <algorithm>

namespace incident {

namespace {

constexpr std::int64_t MostIndex = 500;

bool hasSameHours(const HourlySeries &series)
{
    return std::ranges::all_of(
        series.concentrations, [&](const SeriesColumn &column) { return column.values.size() == series.index.size(); });
}

bool hasIndex(const HourlySeries &series)
{
    return std::ranges::any_of(series.index, [](const auto &value) { return value.has_value(); });
}

Step checkSeries(const Draft &draft, const HourlySeries &series)
{
    if (!hasIndex(series))
        return refuse(RefusalCode::EmptyText, "no hour has an index", "series");
    const bool onTheHour = series.from == std::chrono::floor<std::chrono::hours>(series.from);
    const bool inRange = std::ranges::all_of(
        series.index, [](const auto &value) { return !value || (*value >= 0 && *value <= MostIndex); });
    if (!onTheHour || !inRange || !hasSameHours(series))
        return refuse(
            RefusalCode::BadSeries, "a series has full hours, an index from 0 to 500, and all its columns as long");
    if (series.observedUntil > draft.now())
        return refuse(RefusalCode::InTheFuture, "an hour to come is not measured yet; mark it as forecast", "series");
    return {};
}

/// What was read off an earlier series and is not answered by this one any more.
bool isLeftBehind(const Incident &incident, const std::string &fact, std::int64_t series)
{
    const FactEntry *entry = currentFact(incident, fact);
    return entry && entry->series != 0 && entry->series != series
        && !std::holds_alternative<plan::Unknown>(entry->reading);
}

bool isRead(const FactReported &told, const Incident &incident)
{
    const auto entries = incident.facts.find(told.fact);
    return entries != incident.facts.end() && std::ranges::any_of(entries->second, [&](const FactEntry &entry) {
        return !entry.struck && entry.series == told.series;
    });
}

} // namespace

void readOffSeries(Draft &draft, const std::vector<RunningPlan> &plans)
{
    const RecordedEvent *record = currentSeries(draft.incident());
    if (!record)
        return;
    const std::int64_t version = record->version;
    const SeriesRecorded recorded = std::get<SeriesRecorded>(record->event);
    for (const RunningPlan &running : plans) {
        assess::Readings readings = factsOf(running.plan(), recorded.series);
        for (const plan::SeriesFact &entry : running.plan().series) {
            if (!readings.contains(entry.fact) && isLeftBehind(draft.incident(), entry.fact, version))
                readings[entry.fact] = plan::Unknown{}; // the new series takes the place of the old one, wholly
        }
        for (const auto &[fact, reading] : readings) {
            const FactReported told{fact, reading, recorded.source, {}, version};
            // Two plans may read the same fact, and a plan may bound it more narrowly than the air does.
            if (!isRead(told, draft.incident()) && running.compiled->checkReading(fact, reading))
                draft.add(told);
        }
    }
}

void strikeReadings(Draft &draft, std::int64_t series, const std::string &reason)
{
    std::vector<std::int64_t> read;
    for (const auto &[fact, entries] : draft.incident().facts) {
        for (const FactEntry &entry : entries) {
            if (entry.series == series && !entry.struck)
                read.push_back(entry.version);
        }
    }
    std::ranges::sort(read);
    for (const std::int64_t version : read)
        draft.add(EventStruck{version, reason});
}

Step decideOn(Draft &draft, const RecordSeries &command)
{
    const std::vector<RunningPlan> plans = openPlans(draft);
    if (std::ranges::all_of(plans, [](const RunningPlan &running) { return running.plan().series.empty(); }))
        return refuse(RefusalCode::NoSeriesAsked, "no plan that runs here reads a series");
    if (const Step fits = checkSeries(draft, command.series); !fits)
        return fits;
    const RecordedEvent *current = currentSeries(draft.incident());
    if (command.after && *command.after != (current ? current->version : 0))
        return refuse(RefusalCode::SeriesMovedOn,
            "another series was recorded since these rows were completed by the hours before; complete them again",
            "series");
    draft.add(SeriesRecorded{command.source, command.file, command.series});
    readOffSeries(draft, plans);
    reassess(draft);
    return {};
}

} // namespace incident
