#include "viewmodel/series/SeriesPlot.h"

#include "viewmodel/series/SeriesText.h"
#include "viewmodel/Words.h"

#include <algorithm>
#include <functional>

namespace viewmodel {

namespace {

using incident::HourlySeries;

constexpr std::chrono::hours Hour{1};

bool isForecast(const HourlySeries &series, base::Instant hour) { return hour > series.observedUntil; }

QString kindWord(const HourlySeries &series, base::Instant hour)
{
    return isForecast(series, hour) ? Text::tr("forecast", "hour") : Text::tr("measured", "hour");
}

/// A chart over the hours of a series: one curve, a stop at every hour.
Plot plotOf(const HourlySeries &series, base::Instant now,
    const std::function<std::optional<double>(std::size_t)> &valueAt, const std::function<QString(std::size_t)> &words)
{
    Plot plot;
    plot.from = series.from;
    plot.to = incident::lastHour(series);
    PlotCurve curve;
    bool missing = true;
    for (std::size_t place = 0; place < series.index.size(); ++place) {
        const base::Instant hour = series.from + Hour * place;
        const auto value = valueAt(place);
        const QString said = value ? words(place) : Text::tr("missing", "value of an hour");
        plot.stops.push_back({hour, dotted({hourText(hour), said, kindWord(series, hour)}),
            value ? std::vector{*value} : std::vector<double>()});
        if (value)
            curve.points.push_back({hour, *value, isForecast(series, hour), missing});
        missing = !value;
    }
    plot.curves.push_back(std::move(curve));
    if (now >= plot.from && now <= plot.to)
        plot.now = now;
    plot.nowText = Text::tr("now %1", "time").arg(hourText(now).mid(6, 2) + Text::tr("h", "hour of the day"));
    if (series.observedUntil < plot.to)
        plot.forecastFrom = std::max(series.observedUntil, series.from - Hour);
    return plot;
}

/// What an hour's index means for an episode, where that is easily taken for something else.
QString bandWord(std::int64_t index, MiddleBand band)
{
    if (index <= airquality::LiftingIndex || index > airquality::HeavyIndex)
        return {};
    return band == MiddleBand::Counts ? Text::tr("counts as over 150", "151 to 200")
                                      : Text::tr("neither counts nor lifts", "151 to 200");
}

QString indexWords(const HourlySeries &series, std::size_t place, MiddleBand band)
{
    const QString leading = place < series.leading.size() ? qtext(series.leading[place]) : QString();
    QStringList words{QStringLiteral("AQI %1").arg(*series.index[place])};
    words << bandWord(*series.index[place], band);
    if (!leading.isEmpty())
        words << Text::tr("%1 leads", "pollutant").arg(leading);
    words.removeAll({});
    return words.join(QStringLiteral(" · "));
}

/// "at least 71" of an episode the series does not see the whole of.
QString hoursWord(const JudgedEpisode &judged)
{
    const QString hours = QString::number(judged.episode.hoursOver200);
    return judged.atLeast ? Text::tr("at least %1", "hours").arg(hours) : hours;
}

PlotBand bandOf(const HourlySeries &series, const JudgedEpisode &judged)
{
    const airquality::Episode &episode = judged.episode;
    PlotBand band;
    band.from = episode.from;
    band.to = episode.to;
    band.level = judged.level;
    band.words << Text::tr("%1 h > 200 → %2", "hours, what it calls for").arg(hoursWord(judged)).arg(judged.called);
    const QString end =
        isForecast(series, episode.to) ? Text::tr("%1 (forecast)").arg(hourText(episode.to)) : hourText(episode.to);
    band.words << Text::tr("%1 to %2", "time").arg(hourText(episode.from), end);
    band.words << Text::tr("peak %1, over 300 for %2 h").arg(episode.peak).arg(episode.hoursOver300);
    return band;
}

void addEpisode(
    Plot &plot, const HourlySeries &series, const airquality::IndexSeries &index, const JudgedEpisode &judged)
{
    plot.bands.push_back(bandOf(series, judged));
    for (const airquality::Pause &pause : airquality::pausesIn(index, judged.episode)) {
        const auto hours = (pause.last - pause.first).count() + 1;
        PlotBand band;
        band.from = pause.first;
        band.to = pause.last;
        band.hatched = true;
        band.words << Text::tr("pause %1 h").arg(hours) << Text::tr("≤ 150 for %1 h at most").arg(pause.lightHours);
        plot.bands.push_back(std::move(band));
    }
}

} // namespace

Plot indexPlot(
    const HourlySeries &series, const std::vector<JudgedEpisode> &episodes, base::Instant now, MiddleBand band)
{
    Plot plot = plotOf(
        series, now,
        [&](std::size_t place) {
            return series.index[place] ? std::optional<double>(double(*series.index[place])) : std::nullopt;
        },
        [&](std::size_t place) { return indexWords(series, place, band); });
    plot.title = Text::tr("AQI, 24 hours rolling");
    plot.top = airquality::MostIndex;
    plot.ticks = {0, 100, 200, 300, 400, 500};
    plot.lines = {{double(airquality::MostIndex), Text::tr("top of the scale 500"), PlotTone::Danger},
        {double(airquality::SevereIndex), Text::tr("severe > 300"), PlotTone::Danger},
        {double(airquality::HeavyIndex), Text::tr("heavy > 200"), PlotTone::Near},
        {double(airquality::LiftingIndex), Text::tr("may be lifted ≤ 150"), PlotTone::Good}};
    const airquality::IndexSeries index = incident::indexOf(series);
    QStringList said;
    for (const JudgedEpisode &judged : episodes) {
        addEpisode(plot, series, index, judged);
        said << Text::tr("%1 to %2: %3 h over 200, %4")
                    .arg(hourText(judged.episode.from), hourText(judged.episode.to))
                    .arg(hoursWord(judged))
                    .arg(judged.called);
    }
    plot.summary = said.isEmpty() ? Text::tr("no hour over 200") : said.join(Text::tr("; "));
    return plot;
}

Plot pollutantPlot(
    const HourlySeries &series, const incident::SeriesColumn &column, std::vector<PlotLine> lines, base::Instant now)
{
    const QString name = qtext(column.pollutant);
    Plot plot = plotOf(
        series, now, [&](std::size_t place) { return column.values[place]; },
        [&](std::size_t place) { return QStringLiteral("%1 %2").arg(name).arg(*column.values[place]); });
    plot.unit = column.pollutant == "CO" ? QStringLiteral("mg/m³") : QStringLiteral("µg/m³");
    plot.title = Text::tr("%1, hourly", "pollutant").arg(name);
    const double largest = incident::largestOf(series, column.pollutant).value_or(0);
    double top = largest;
    for (const PlotLine &line : lines)
        top = std::max(top, line.value);
    plot.ticks = roundTicks(top);
    plot.lines = std::move(lines);
    plot.top = plot.ticks.back();
    plot.summary = Text::tr("largest %1 %2", "value, unit").arg(largest).arg(plot.unit);
    return plot;
}

} // namespace viewmodel
