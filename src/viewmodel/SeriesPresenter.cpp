#include "viewmodel/SeriesPresenter.h"

#include "viewmodel/SeriesReasons.h"
#include "viewmodel/SeriesText.h"
#include "viewmodel/Words.h"

#include <algorithm>

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
    SeriesView view;
    m_now = now;
    m_series.reset();
    m_episodes.clear();
    view.asked = subject.hasPlan() && !subject.model().series.empty();
    if (subject.hasPlan() && subject.activation->ended)
        view.readOnly = Text::tr("The response has ended. Reopen it first.");
    const incident::RecordedEvent *record = view.asked ? incident::currentSeries(*subject.incident) : nullptr;
    if (record) {
        m_series = std::get<incident::SeriesRecorded>(record->event);
        const incident::HourlySeries &series = m_series->series;
        const airquality::IndexSeries index = incident::indexOf(series);
        m_episodes = judgedEpisodes(*subject.plan, index);
        view.there = true;
        view.origin = seriesOrigin(*m_series);
        view.shown = choicesOf(series);
        view.reasons = seriesReasons(*subject.plan, series);
        view.caution = bandCaution(subject.model(), index);
        view.notes = seriesNotes(subject.model(), series, index, m_episodes);
    }
    m_view = std::move(view);
    m_table.show(m_series ? m_series->series : incident::HourlySeries());
    drawPlot();
    Q_EMIT changed();
}

void SeriesPresenter::setShown(const QString &id)
{
    m_shown = id;
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
        m_view.plot = indexPlot(m_series->series, m_episodes, m_now);
    } else {
        m_view.current = m_shown;
        m_view.plot = pollutantPlot(m_series->series, *column, m_now);
    }
}

} // namespace viewmodel
