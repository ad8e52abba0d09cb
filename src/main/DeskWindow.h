#pragma once

#include "ui/common/Ticker.h"
#include "ui/shell/MainWindow.h"
#include "viewmodel/Desk.h"

class QSettings;

namespace ui {
class BoardPanel;
class DraftKeeper;
class IncidentPage;
class Theme;
class TimelinePanel;
} // namespace ui

namespace root {

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
        ui::WorkMode mode;
    };
    DeskWindow(const Parts &parts, const QStringList &counties);
    ~DeskWindow() override;

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::IncidentPage &page() { return *m_page; }
    [[nodiscard]] ui::BoardPanel &board() { return *m_board; }

private:
    void compose();
    void addRegions();
    void connectKeys();
    void connectDesk();
    void showStrip();
    void showTitle();
    void open(const QString &incident);

    Parts m_parts;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::BoardPanel *m_board;
    ui::IncidentPage *m_page;
    ui::TimelinePanel *m_timeline;
};

} // namespace root
