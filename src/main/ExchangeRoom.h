#pragma once

#include "ui/shell/Page.h"

#include <QObject>

class QStackedWidget;

namespace ui {
class DraftKeeper;
class ExchangePanel;
class FileChooser;
class MainWindow;
} // namespace ui

namespace viewmodel {
class Approval;
class Desk;
class ExchangeScreen;
} // namespace viewmodel

namespace root {

/// The exchange with other consoles in the window: called for from the approval screen or the data menu, it lies in the
/// centre, and leads back to where it was called from. Its panel is made when it is first called for.
class ExchangeRoom final : public QObject {
    Q_OBJECT
public:
    /// What it works with; all of it outlives the room.
    struct Parts {
        ui::MainWindow &window;
        QStackedWidget &centre; ///< where its panel comes
        viewmodel::Desk &desk;
        viewmodel::Approval &approval; ///< the notice in view there is what can leave
        ui::FileChooser &chooser;
        ui::DraftKeeper &drafts; ///< each name of it says whose it is
    };
    ExchangeRoom(const Parts &parts, QObject *parent);

    /// Null until it was called for.
    [[nodiscard]] ui::ExchangePanel *panel() const { return m_panel; }
    [[nodiscard]] viewmodel::ExchangeScreen &exchange() const { return *m_exchange; }
    /// Into view, where a record is open.
    void show();
    /// The same with the bundle to be read that brought the notice of this number or code; false where none did.
    bool showNotice(const QString &typed);
    /// What another person typed, or half looked at, goes.
    void changeHands();

Q_SIGNALS:
    /// It comes into view in the duty view.
    void entered();
    /// It was left for the duty view.
    void left();

private:
    void make();
    void leave();
    void showKeys();

    Parts m_parts;
    viewmodel::ExchangeScreen *m_exchange;
    ui::ExchangePanel *m_panel = nullptr; ///< owned by the centre
    ui::Page m_from = ui::Page::Duty;
};

} // namespace root
