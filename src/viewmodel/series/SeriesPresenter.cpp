#include "viewmodel/series/SeriesPresenter.h"

#include "incident/SeriesFacts.h"
#include "viewmodel/Words.h"
#include "viewmodel/series/SeriesNotes.h"
#include "viewmodel/series/SeriesReasons.h"
#include "viewmodel/series/SeriesText.h"

#include <algorithm>
#include <utility>

namespace viewmodel {

namespace {

const QString IndexId = QStringLiteral("aqi");

Choices choicesOf(const incident::HourlySeries &series)
{
    Choices choices{{IndexId, QStringLiteral("AQI")}};
    for (const incident::SeriesColumn &column : series.concentrations)
        choices.push_back({qtext(column.pollutant), qtext(column.pollutant)});
    return choices;
}

} // namespace

void SeriesPresenter::show(const Subject &subject, base::Instant now)
{
    m_subject = subject;
    m_now = now;
    m_stale = true;
    m_view.asked = subject.hasPlan() && !subject.model().series.empty();
    m_view.readOnly = subject.hasPlan() && subject.activation->ended
        ? (responseStarted(subject) ? Text::tr("The response has ended. Reopen it first.")
                                    : Text::tr("The plan was closed without a response. Reopen it first."))
        : QString();
    const incident::RecordedEvent *record = m_view.asked ? incident::currentSeries(*subject.incident) : nullptr;
    m_series.reset();
    m_version = record ? record->version : 0;
    if (record)
        m_series = std::get<incident::SeriesRecorded>(record->event);
    Q_EMIT changed();
}

const SeriesView &SeriesPresenter::view()
{
    if (std::exchange(m_stale, false))
        judge();
    return m_view;
}

void SeriesPresenter::judge()
{
    SeriesView view;
    view.asked = m_view.asked;
    view.readOnly = m_view.readOnly;
    m_episodes.clear();
    if (m_series) {
        const incident::HourlySeries &series = m_series->series;
        const airquality::CurrentHours hours = incident::currentHours(series);
        m_episodes = judgedEpisodes(*m_subject.plan, hours);
        view.there = true;
        view.origin = seriesOrigin(*m_series);
        view.shown = choicesOf(series);
        view.reasons = seriesReasons(*m_subject.plan, incident::factsOf(m_subject.model(), series, hours));
        view.caution = bandCaution(m_subject.model(), hours);
        view.notes = seriesNotes(m_subject.model(), series, hours, m_episodes);
    }
    m_view = std::move(view);
    m_table.show(m_series ? m_series->series : incident::HourlySeries());
    drawPlot();
}

void SeriesPresenter::setShown(const QString &id)
{
    m_shown = id;
    if (!m_stale)
        drawPlot();
    Q_EMIT changed();
}

void SeriesPresenter::drawPlot()
{
    m_view.plot = {};
    m_view.current = IndexId;
    if (!m_series)
        return;
    const auto &columns = m_series->series.concentrations;
    const auto column = std::ranges::find(columns, m_shown.toStdString(), &incident::SeriesColumn::pollutant);
    if (column == columns.end()) {
        m_view.plot = indexPlot(m_series->series, m_episodes, m_now,
            countsOver150(m_subject.model()) ? MiddleBand::Counts : MiddleBand::CountsForNothing);
    } else {
        m_view.current = m_shown;
        m_view.plot =
            pollutantPlot(m_series->series, *column, pollutantLines(*m_subject.plan, column->pollutant), m_now);
    }
}

} // namespace viewmodel
