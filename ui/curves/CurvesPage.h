#pragma once

#include "viewmodel/series/SeriesEntry.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace ui {

class ActionButton;
class DraftKeeper;
class FileChooser;
class PlotPane;
class ReasonGrid;
class SeriesEntryPanel;
class ToneLabel;

/// What an incident shows over time: the series of air quality with why it calls for its level, where the plan reads
/// one; and the numbers that the plan follows.
class CurvesPage final : public QWidget {
    Q_OBJECT
public:
    /// All outlive the page.
    CurvesPage(viewmodel::Desk &desk, viewmodel::SeriesFormat format, FileChooser &chooser, DraftKeeper &keeper,
        QWidget *parent = nullptr);

    /// The plan in view has something to show here.
    [[nodiscard]] static bool isAsked(viewmodel::IncidentPresenter &incident);
    /// Ctrl+I: the rows, with the question for a file.
    void takeSeries(bool withFile);

    [[nodiscard]] PlotPane *series() const { return m_series; }
    [[nodiscard]] PlotPane *followed() const { return m_followed; }
    [[nodiscard]] SeriesEntryPanel *entry() const { return m_entry; }
    [[nodiscard]] ActionButton *takeButton() const { return m_take; }
    [[nodiscard]] QString caution() const;
    [[nodiscard]] QString notes() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildReasons();
    void addKeys();
    void refreshSeries();
    void refreshIfSeen();
    void refreshFollowed();
    void refreshFocus();
    void closeEntry();

    viewmodel::Desk &m_desk;
    PlotPane *m_series;
    PlotPane *m_followed;
    SeriesEntryPanel *m_entry;
    QStackedWidget *m_stack; ///< the series, or where it is taken
    ToneLabel *m_caution;
    ToneLabel *m_notes;
    ReasonGrid *m_reasons;
    QScrollArea *m_why;
    ActionButton *m_take;
};

} // namespace ui
