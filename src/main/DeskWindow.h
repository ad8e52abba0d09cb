#pragma once

#include "app/PlanWorkshop.h"
#include "main/PersonalDrafts.h"
#include "ui/common/Theme.h"
#include "ui/common/Ticker.h"
#include "ui/shell/MainWindow.h"
#include "viewmodel/Desk.h"
#include "viewmodel/imports/ImportPreview.h"
#include "viewmodel/papers/PaperOrder.h"
#include "viewmodel/series/SeriesEntry.h"

#include <functional>
#include <optional>

class QSettings;

namespace ui {
class BoardPanel;
class CurvesPage;
class DraftKeeper;
class IncidentPage;
class TimelinePanel;
class WallWindow;
} // namespace ui

class QStackedWidget;

namespace root {

class DataCare;
class DataRoom;
class DispatchRoom;
class ExchangeRoom;
class HandoverRoom;
class PaperRoom;
class StockRoom;
class PeopleRoom;
class PlanRoom;

/// The window of the duty desk: the frame with the board, the incident and the timeline in it, and every key connected.
/// Frame and board are made at once; incident and timeline, which nobody can use before, once those are painted; an
/// import and the page about a record that does not open when they are called for.
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
        app::PlanWorkshop &workshop; ///< texts and drafts of plans
        ui::WorkMode mode;
        std::function<QStringList()> counties; ///< what the intake offers; asked once
        viewmodel::SeriesFormat series; ///< how a series of air quality is read and written
        std::string formPages = {}; ///< folder of the city's own pages of forms
    };
    explicit DeskWindow(const Parts &parts);
    ~DeskWindow() override;

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] viewmodel::Desk &desk() { return m_parts.desk; }
    [[nodiscard]] ui::IncidentPage &page() { return *rest().page; }
    [[nodiscard]] ui::TimelinePanel &timeline() { return *rest().timeline; }
    [[nodiscard]] ui::BoardPanel &board() { return *m_board; }
    [[nodiscard]] DataRoom &data() { return *m_data; }
    [[nodiscard]] PlanRoom &plans() { return *m_plans; }
    [[nodiscard]] DispatchRoom &dispatch() { return *m_dispatch; }
    [[nodiscard]] ExchangeRoom &exchange() { return *m_exchange; }
    [[nodiscard]] StockRoom &stock() { return *m_stock; }
    [[nodiscard]] HandoverRoom &handover() { return *m_handover; }
    [[nodiscard]] PaperRoom &papers() { return *m_papers; }
    [[nodiscard]] PeopleRoom &people() { return *m_people; }
    /// Null while it does not hang.
    [[nodiscard]] ui::WallWindow *wall() { return m_wall.get(); }
    [[nodiscard]] ui::CurvesPage &curves() { return *rest().curves; }

Q_SIGNALS:
    /// Somebody chose another record file: the root opens it.
    void anotherRecordWanted(const QString &file);

private:
    /// What follows the first paint. Owned by the window.
    struct Rest {
        ui::IncidentPage *page;
        ui::TimelinePanel *timeline;
        ui::CurvesPage *curves;
    };

    // Each made when it is not there yet.
    Rest &rest();
    void makeRest();
    void giveRoom();
    void addRegions();
    void connectBoard();
    void connectKeys();
    void connectPage();
    void connectTitle();
    void connectPeople();
    void changeHands(const QString &owner);
    void connectData();
    void connectPapers();
    /// What is in view, for papers about it.
    [[nodiscard]] viewmodel::PaperPlace paperPlace() const;
    void followDesk(viewmodel::Desk::State state);
    void tellMissingPlans();
    void takeCall();
    void writeNote();
    void showCentre();
    void showDuty();
    void importInView();
    [[nodiscard]] QString incidentMeant() const;
    void showStrip();
    void showSound();
    void focusFilter();
    void toggleWall();
    void showTitle();
    /// Leads to what a clock runs for.
    void open(const viewmodel::ClockPlace &place);

    Parts m_parts;
    PersonalDrafts m_drafts; ///< before the window, whose fields hand their texts over when they go
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::WallWindow> m_wall;
    ui::BoardPanel *m_board = nullptr;
    QStackedWidget *m_centre = nullptr; ///< the incident, an import, or why there is no record
    std::optional<Rest> m_rest;
    bool m_callWaits = false; ///< N was pressed while the record was opening
    DataRoom *m_data = nullptr;
    DispatchRoom *m_dispatch = nullptr;
    ExchangeRoom *m_exchange = nullptr;
    StockRoom *m_stock = nullptr;
    PlanRoom *m_plans = nullptr;
    HandoverRoom *m_handover = nullptr;
    PaperRoom *m_papers = nullptr;
    PeopleRoom *m_people = nullptr;
    /// What somebody had before him when he left.
    struct LeftOff {
        QString incident;
        bool intakeOpen = false;
    };
    QMap<QString, LeftOff> m_leftOff; ///< by account
    bool m_importsStock = false; ///< the import in view was begun in the stock view, and leads back there
    QString m_owner; ///< whose drafts stand in the fields
};

} // namespace root
