#pragma once

#include "ui/common/Theme.h"
#include "ui/common/Ticker.h"
#include "ui/shell/MainWindow.h"
#include "viewmodel/Desk.h"
#include "viewmodel/ImportPreview.h"

class QSettings;

namespace ui {
class BoardPanel;
class DraftKeeper;
class ImportPanel;
class IncidentPage;
class RecordProblem;
class TimelinePanel;
} // namespace ui

class QStackedWidget;

namespace root {

class DataCare;

/// The window of the duty desk: the frame with the board, the incident and the timeline in it, and every key connected.
class DeskWindow final : public QObject {
    Q_OBJECT
public:
    /// What the window works with; all of it outlives the window.
    struct Parts {
        viewmodel::Desk &desk;
        ui::Theme &theme;
        ui::Ticker &ticker;
        ui::DraftKeeper &drafts;
        QSettings &settings;
        DataCare &data;
        ui::WorkMode mode;
    };
    DeskWindow(const Parts &parts, const QStringList &counties);
    ~DeskWindow() override;

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::IncidentPage &page() { return *m_page; }
    [[nodiscard]] ui::BoardPanel &board() { return *m_board; }

Q_SIGNALS:
    /// Somebody chose another record file: the root opens it.
    void anotherRecordWanted(const QString &file);

private:
    void compose();
    void addRegions();
    void connectKeys();
    void connectDesk();
    void connectData();
    void connectProblem();
    void showCentre();
    void showImport(viewmodel::RegisterKind kind);
    void showStrip();
    void showTitle();
    void open(const QString &incident);

    Parts m_parts;
    std::optional<ui::Theme::Undressed> m_undressed; ///< while the window is built
    std::unique_ptr<ui::MainWindow> m_window;
    ui::BoardPanel *m_board;
    ui::IncidentPage *m_page;
    ui::TimelinePanel *m_timeline;
    ui::ImportPanel *m_import;
    ui::RecordProblem *m_problem;
    QStackedWidget *m_centre; ///< the incident, an import, or why there is no record
};

} // namespace root
