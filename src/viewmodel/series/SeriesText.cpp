#include "viewmodel/series/SeriesText.h"

#include "viewmodel/Words.h"

#include <map>

namespace viewmodel {

namespace {

using Hours = std::map<base::Instant, std::int64_t>;

Hours hoursOf(const incident::HourlySeries &series)
{
    Hours hours;
    base::Instant hour = series.from;
    for (const auto &index : series.index) {
        if (index)
            hours[hour] = *index;
        hour += std::chrono::hours(1);
    }
    return hours;
}

/// The series that counted when that version was recorded.
const incident::SeriesRecorded *seriesBefore(const incident::Incident &incident, std::int64_t version)
{
    const incident::SeriesRecorded *before = nullptr;
    for (const incident::RecordedEvent &record : incident.history) {
        const auto *series = std::get_if<incident::SeriesRecorded>(&record.event);
        if (series && record.version < version && !incident::isStruck(incident, record.version))
            before = series;
    }
    return before;
}

/// "2 hours changed, 24 hours new".
QStringList newsOf(const incident::HourlySeries &series, const incident::HourlySeries &earlier)
{
    const Hours before = hoursOf(earlier);
    int changed = 0;
    int added = 0;
    for (const auto &[hour, index] : hoursOf(series)) {
        const auto known = before.find(hour);
        added += known == before.end();
        changed += known != before.end() && known->second != index;
    }
    QStringList words;
    if (changed > 0)
        words << Text::tr("%n hour(s) changed", nullptr, changed);
    if (added > 0)
        words << Text::tr("%n hour(s) new", nullptr, added);
    return words;
}

} // namespace

QString hourText(base::Instant hour)
{
    const base::CivilTime civil = base::toCivil(hour);
    const auto two = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    return two(static_cast<int>(civil.month)) + QLatin1Char('-') + two(static_cast<int>(civil.day)) + QLatin1Char(' ')
        + two(civil.hour) + QStringLiteral(":00");
}

QString spanOfHours(base::Instant first, std::int64_t hours)
{
    if (hours == 1)
        return hourText(first);
    const base::Instant last = first + std::chrono::hours(hours - 1);
    const QString end = hourText(last);
    const bool sameDay = hourText(first).left(5) == end.left(5);
    return Text::tr("%1 to %2 (%n h)", "hours", static_cast<int>(hours))
        .arg(hourText(first), sameDay ? end.mid(6) : end);
}

QString seriesOrigin(const incident::SeriesRecorded &event)
{
    const QString file = event.file.empty() ? Text::tr("typed", "series") : qtext(event.file);
    return listed(unique({file, qtext(event.source)}));
}

QString seriesWords(
    const incident::Incident &incident, const incident::SeriesRecorded &event, const incident::RecordedEvent &record)
{
    const incident::HourlySeries &series = event.series;
    QStringList words{
        Text::tr("air quality %1 to %2").arg(hourText(series.from), hourText(incident::lastHour(series)))};
    if (series.observedUntil < series.from)
        words << Text::tr("all forecast");
    else if (series.observedUntil < incident::lastHour(series))
        words << Text::tr("forecast after %1").arg(hourText(series.observedUntil));
    if (const incident::SeriesRecorded *before = seriesBefore(incident, record.version))
        words << newsOf(series, before->series);
    return Text::tr("%1 (%2)", "what, source").arg(listed(words), seriesOrigin(event));
}

} // namespace viewmodel
