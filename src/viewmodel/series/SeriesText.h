#pragma once

#include "incident/Incident.h"

#include <QString>

/// What screens say about a series of air quality.
namespace viewmodel {

/// "12-20 10:00".
[[nodiscard]] QString hourText(base::Instant hour);
/// "12-22 04:00 to 06:00 (3 h)".
[[nodiscard]] QString spanOfHours(base::Instant first, std::int64_t hours);

/// The line of the timeline: where it comes from, its hours, and what is new against the series before it.
[[nodiscard]] QString seriesWords(
    const incident::Incident &incident, const incident::SeriesRecorded &event, const incident::RecordedEvent &record);

/// "series.csv, 市环境监测站", or "typed".
[[nodiscard]] QString seriesOrigin(const incident::SeriesRecorded &event);

} // namespace viewmodel
