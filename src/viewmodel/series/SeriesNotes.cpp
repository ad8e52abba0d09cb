#include "viewmodel/series/SeriesNotes.h"

#include "viewmodel/Words.h"
#include "viewmodel/series/SeriesText.h"

#include <algorithm>

namespace viewmodel {

namespace {

using plan::SeriesMeasure;

/// The clause of the fact that a measure answers; empty where the plan does not read it.
QString citeOf(const plan::Plan &plan, SeriesMeasure measure)
{
    const auto entry = std::ranges::find(plan.series, measure, &plan::SeriesFact::measure);
    const plan::Fact *fact = entry == plan.series.end() ? nullptr : plan::findFact(plan, entry->fact);
    return fact ? citeText(fact->cite) : QString();
}

QString cited(const QString &sentence, const QString &cite)
{
    return cite.isEmpty() ? sentence : Text::tr("%1 (%2)", "sentence, clause").arg(sentence, cite);
}

/// It says something of what will be.
bool isForecast(const airquality::CurrentHours &hours)
{
    return !hours.all.empty() && hours.all.rbegin()->second.forecast;
}

bool isLifted(const airquality::CurrentHours &hours) { return airquality::wasOver(hours, hours.light); }

/// Of the hours from the last heavy one on, those at 151 to 200.
std::pair<int, base::Instant> bandHours(const airquality::IndexSeries &index)
{
    int hours = 0;
    base::Instant first{};
    for (const auto &[hour, value] : index) {
        if (value.aqi > airquality::HeavyIndex) {
            hours = 0;
        } else if (value.aqi > airquality::LiftingIndex) {
            if (hours++ == 0)
                first = hour;
        }
    }
    return {hours, first};
}

QString spansText(const std::vector<airquality::Gap> &gaps)
{
    constexpr std::size_t Told = 4;
    QStringList spans;
    for (const airquality::Gap &gap : gaps)
        spans << spanOfHours(gap.first, gap.hours);
    if (spans.size() <= static_cast<qsizetype>(Told))
        return listed(spans);
    return Text::tr("%1 and %n more", "spans of hours", static_cast<int>(spans.size() - Told))
        .arg(listed(spans.mid(0, Told)));
}

/// The hours between the first index and the end of the series that have none.
struct WithoutIndex {
    std::vector<airquality::Gap> missing; ///< nothing was measured
    int unknown = 0; ///< something was, but not enough of everything
    QStringList lacking; ///< the pollutants of which there was not enough
};

WithoutIndex withoutIndex(const incident::HourlySeries &series, const airquality::CurrentHours &hours)
{
    const airquality::ConcentrationSeries concentrations = incident::concentrationsOf(series);
    const std::set<airquality::Pollutant> carried = airquality::carriedBy(concentrations);
    WithoutIndex without;
    for (const airquality::Gap &gap : airquality::gapsIn(hours.all, hours.until)) {
        for (airquality::Hour hour = gap.first; hour < gap.first + std::chrono::hours(gap.hours);
             hour += std::chrono::hours(1)) {
            if (!concentrations.contains(hour)) {
                std::vector<airquality::Gap> &spans = without.missing;
                if (!spans.empty() && spans.back().first + std::chrono::hours(spans.back().hours) == hour)
                    ++spans.back().hours;
                else
                    spans.push_back({hour, 1});
                continue;
            }
            ++without.unknown;
            for (const airquality::Pollutant pollutant : airquality::withoutMean(concentrations, carried, hour))
                without.lacking << qtext(std::string(airquality::name(pollutant)));
        }
    }
    without.lacking = unique(without.lacking);
    return without;
}

/// A missing hour is not filled in, and a station that fell out is no clean air.
QStringList withoutIndexNotes(const WithoutIndex &without)
{
    QStringList notes;
    int missing = 0;
    for (const airquality::Gap &gap : without.missing)
        missing += gap.hours;
    if (missing > 0)
        notes << Text::tr("%n hour(s) missing: %1. A missing hour ends a run and is not filled in.", nullptr, missing)
                     .arg(spansText(without.missing));
    if (without.unknown > 0)
        notes << Text::tr("The index of %n hour(s) is not known: %1 missing for too long, and what is left may look "
                          "better than the air is.",
            nullptr, without.unknown)
                     .arg(listed(without.lacking));
    return notes.isEmpty() ? QStringList{Text::tr("No hour is missing.")} : notes;
}

/// How far the series looks ahead: what comes later is in no count.
QString horizonNote(const incident::HourlySeries &series, const airquality::CurrentHours &hours)
{
    if (hours.until <= series.observedUntil)
        return Text::tr("Nothing is forecast: what comes after %1 is not in any count.").arg(hourText(hours.until));
    return Text::tr("The forecast reaches to %1: what comes later is not in any count.").arg(hourText(hours.until));
}

QString liftingNote(const plan::Plan &plan, const airquality::CurrentHours &hours)
{
    const QString cite = citeOf(plan, SeriesMeasure::ImprovedHours);
    if (cite.isEmpty())
        return {};
    if (!isForecast(hours))
        return {};
    const int calm = airquality::hoursAtMost(hours.all, airquality::LiftingIndex).hours;
    if (calm >= airquality::LiftingHours)
        return cited(
            Text::tr("≤ 150 for %1 h in a row: enough for lifting (%2 h)").arg(calm).arg(airquality::LiftingHours),
            cite);
    return cited(Text::tr("≤ 150 for %1 h in a row: %2 h are still missing for lifting")
                     .arg(calm)
                     .arg(airquality::LiftingHours - calm),
        cite);
}

/// How long the air will be no worse than each limit that the plan lowers its level by.
QStringList loweringNotes(const plan::Plan &plan, const airquality::CurrentHours &hours)
{
    QStringList notes;
    for (const plan::SeriesFact &entry : plan.series) {
        const plan::Fact *fact = plan::findFact(plan, entry.fact);
        if (!fact || entry.measure != SeriesMeasure::HoursAtMost || !isForecast(hours))
            continue;
        notes << cited(Text::tr("≤ %1 for %2 h in a row: %3", "index, hours, fact")
                           .arg(entry.limit)
                           .arg(airquality::hoursAtMost(hours.all, entry.limit).hours)
                           .arg(qtext(fact->label)),
            citeText(fact->cite));
    }
    return notes;
}

/// Why hours that were measured call for nothing any more; empty where all of the series counts.
QString liftedNote(
    const plan::Plan &plan, const airquality::CurrentHours &hours, const std::vector<JudgedEpisode> &episodes)
{
    if (!isLifted(hours) || hours.light.empty())
        return {};
    const airquality::Hour good = hours.light.begin()->first;
    int heavy = 0;
    for (const JudgedEpisode &judged : episodes)
        heavy += judged.episode.to < good ? judged.episode.hoursOver200 : 0;
    if (heavy == 0)
        return {};
    return cited(
        Text::tr("≤ 150 for at least %1 h from %2 on: the %3 h over 200 before it are over and count towards no "
                 "level any more")
            .arg(airquality::LiftingHours)
            .arg(hourText(good))
            .arg(heavy),
        citeOf(plan, SeriesMeasure::ImprovedHours));
}

/// Why hours over an index count no more though the warning is not lifted; empty where they do.
QString overNote(const plan::Plan &plan, const airquality::CurrentHours &hours, int limit)
{
    const airquality::IndexSeries &current = limit == airquality::SevereIndex ? hours.severe : hours.heavy;
    if (!airquality::wasOver(hours, current) || isLifted(hours))
        return {};
    const airquality::Hour good = current.begin()->first;
    const auto over = std::ranges::count_if(
        hours.all, [&](const auto &entry) { return entry.first < good && entry.second.aqi > limit; });
    if (over == 0)
        return {};
    return cited(
        Text::tr("≤ %1 for at least %2 h from %3 on: the %4 h over %1 before it count towards no level any more")
            .arg(limit)
            .arg(airquality::LiftingHours)
            .arg(hourText(good))
            .arg(over),
        citeOf(plan, SeriesMeasure::HoursAtMost));
}

} // namespace

bool countsOver150(const plan::Plan &plan)
{
    return std::ranges::find(plan.series, SeriesMeasure::HoursOver150, &plan::SeriesFact::measure) != plan.series.end();
}

QString bandCaution(const plan::Plan &plan, const airquality::CurrentHours &current)
{
    const auto [hours, first] = bandHours(current.light); // what lifts the warning ends the trap
    if (hours == 0 || countsOver150(plan))
        return {};
    const QString cites =
        dotted(unique({citeOf(plan, SeriesMeasure::HoursOver200), citeOf(plan, SeriesMeasure::ImprovedHours)}));
    return cited(
        Text::tr("151 to 200 for %1 h, from %2 on: they do not count as heavy pollution, and they lift nothing. "
                 "A warning that stands goes on.")
            .arg(hours)
            .arg(hourText(first)),
        cites);
}

QStringList seriesNotes(const plan::Plan &plan, const incident::HourlySeries &series,
    const airquality::CurrentHours &hours, const std::vector<JudgedEpisode> &episodes)
{
    QStringList notes;
    if (!episodes.empty()) {
        for (const airquality::Pause &pause : airquality::pausesIn(hours.all, episodes.back().episode))
            notes << cited(Text::tr("pause %1: ≤ 150 for %2 h at most, less than %3: one episode")
                               .arg(spanOfHours(pause.first, (pause.last - pause.first).count() + 1))
                               .arg(pause.lightHours)
                               .arg(airquality::LiftingHours),
                citeOf(plan, SeriesMeasure::HoursOver200));
    }
    notes << liftedNote(plan, hours, episodes) << overNote(plan, hours, airquality::SevereIndex)
          << overNote(plan, hours, airquality::HeavyIndex) << liftingNote(plan, hours) << loweringNotes(plan, hours)
          << withoutIndexNotes(withoutIndex(series, hours)) << horizonNote(series, hours);
    QStringList editions;
    for (const std::string &edition : series.editions)
        editions << qtext(edition);
    notes << (editions.isEmpty() ? Text::tr("The index stands as it was given.")
                                 : Text::tr("The index was worked out by %1.").arg(listed(editions)));
    notes.removeAll({});
    return notes;
}

} // namespace viewmodel
