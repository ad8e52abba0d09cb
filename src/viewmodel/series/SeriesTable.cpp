#include "viewmodel/series/SeriesTable.h"

#include "airquality/Episodes.h"
#include "viewmodel/series/SeriesText.h"
#include "viewmodel/Words.h"

namespace viewmodel {

void SeriesTable::show(incident::HourlySeries series)
{
    if (series == m_series)
        return;
    beginResetModel();
    m_series = std::move(series);
    endResetModel();
}

int SeriesTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_series.index.size());
}

int SeriesTable::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_series.concentrations.empty() ? Leading
                                           : FirstPollutant + static_cast<int>(m_series.concentrations.size());
}

int SeriesTable::rowOf(base::Instant hour) const
{
    const auto row = std::chrono::floor<std::chrono::hours>(hour - m_series.from).count();
    return row >= 0 && row < rowCount() ? static_cast<int>(row) : -1;
}

QString SeriesTable::textOf(std::size_t row, int column) const
{
    switch (column) {
    case Hour:
        return hourText(hourOf(static_cast<int>(row)));
    case Index:
        return m_series.index[row] ? QString::number(*m_series.index[row]) : Text::tr("missing", "value of an hour");
    case Kind:
        return hourOf(static_cast<int>(row)) > m_series.observedUntil ? Text::tr("forecast", "hour")
                                                                      : Text::tr("measured", "hour");
    case Leading:
        return row < m_series.leading.size() ? qtext(m_series.leading[row]) : QString();
    default:
        break;
    }
    const auto &values = m_series.concentrations[static_cast<std::size_t>(column - FirstPollutant)].values;
    return values[row] ? QString::number(*values[row]) : Text::tr("missing", "value of an hour");
}

QString SeriesTable::toneOf(std::size_t row, int column) const
{
    const bool isPollutant = column >= FirstPollutant;
    const bool missing = isPollutant
        ? !m_series.concentrations[static_cast<std::size_t>(column - FirstPollutant)].values[row]
        : column == Index && !m_series.index[row];
    if (missing)
        return QStringLiteral("near");
    if (column == Index && *m_series.index[row] > airquality::SevereIndex)
        return QStringLiteral("danger");
    return hourOf(static_cast<int>(row)) > m_series.observedUntil ? QStringLiteral("muted") : QString();
}

QVariant SeriesTable::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::DisplayRole)
        return textOf(row, index.column());
    if (role == ToneRole)
        return toneOf(row, index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == Index || index.column() >= FirstPollutant))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant SeriesTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Hour:
        return Text::tr("Hour");
    case Index:
        return Text::tr("AQI 24 h");
    case Kind:
        return Text::tr("Kind", "measured or forecast");
    case Leading:
        return Text::tr("Leads", "pollutant");
    default:
        break;
    }
    const std::string &pollutant =
        m_series.concentrations[static_cast<std::size_t>(section - FirstPollutant)].pollutant;
    return Text::tr("%1, %2", "pollutant, unit")
        .arg(qtext(pollutant), pollutant == "CO" ? QStringLiteral("mg/m³") : QStringLiteral("µg/m³"));
}

} // namespace viewmodel
