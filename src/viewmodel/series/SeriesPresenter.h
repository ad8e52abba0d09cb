#pragma once

#include "viewmodel/Plot.h"
#include "viewmodel/series/SeriesPlot.h"
#include "viewmodel/series/SeriesTable.h"
#include "viewmodel/Subject.h"

namespace viewmodel {

/// A fact that the plan reads off the series, and what it says about the level.
struct SeriesReason {
    QString what; ///< "AQI>200"
    QString value; ///< "150 小时"
    Chip chip; ///< what it calls for by itself; an empty text: nothing
    QString judgement; ///< "红色预警 needs at least 48 h"
    QString cite;
    friend bool operator==(const SeriesReason &, const SeriesReason &) = default;
};

/// What the screen says about the series of an incident.
struct SeriesView {
    bool asked = false; ///< the plan in view reads a series
    bool there = false; ///< one was recorded
    QString origin; ///< "12-23.csv, 市环境监测站"
    QString readOnly; ///< why none can be taken; empty: one can
    Plot plot;
    Choices shown; ///< what can be drawn: the index, each pollutant
    QString current;
    std::vector<SeriesReason> reasons;
    QString caution; ///< of the hours between 151 and 200; empty where there are none
    QStringList notes; ///< missing hours, pauses, what the lifting lacks, the edition
    friend bool operator==(const SeriesView &, const SeriesView &) = default;
};

/// The series of the incident in view: chart, table, and why it calls for the level it calls for. It is judged when it
/// is looked at: an incident changes often, and the curves are seldom in view.
class SeriesPresenter final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const Subject &subject, base::Instant now);
    /// What is drawn: "aqi", or a pollutant of the series.
    void setShown(const QString &id);

    [[nodiscard]] const SeriesView &view();
    // What costs nothing to say.
    [[nodiscard]] bool asked() const { return m_view.asked; }
    [[nodiscard]] const QString &readOnly() const { return m_view.readOnly; }
    /// Filled once view() was asked for.
    [[nodiscard]] SeriesTable &table() { return m_table; }
    /// The series that counts; nothing when there is none.
    [[nodiscard]] const std::optional<incident::SeriesRecorded> &series() const { return m_series; }
    /// Of that one, in the incident; 0 when there is none.
    [[nodiscard]] std::int64_t version() const { return m_version; }

Q_SIGNALS:
    void changed();

private:
    void judge();
    void drawPlot();

    Subject m_subject;
    bool m_stale = false; ///< not judged since the incident changed
    SeriesView m_view;
    SeriesTable m_table;
    std::optional<incident::SeriesRecorded> m_series;
    std::int64_t m_version = 0;
    std::vector<JudgedEpisode> m_episodes;
    base::Instant m_now{};
    QString m_shown = QStringLiteral("aqi");
};

} // namespace viewmodel
