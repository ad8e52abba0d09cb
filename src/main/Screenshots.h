#pragma once

#include "ui/common/Theme.h"
#include "viewmodel/Desk.h"

class QWidget;

namespace root {

/// Paints the window for whoever has no display: the board, an incident, and the same in the dark; then quits the
/// program, with 1 when the record could not be opened or a picture could not be written.
class Screenshots final : public QObject {
    Q_OBJECT
public:
    /// All outlive it. Pictures go into `folder`, made when it is missing.
    Screenshots(QWidget &window, viewmodel::Desk &desk, ui::Theme &theme, QString folder);

private:
    void begin();
    void openAnIncident();
    void save(const QString &name);
    void after(int milliseconds, void (Screenshots::*next)());
    void paintBoard();
    void paintIncident();
    void paintDark();

    QWidget &m_window;
    viewmodel::Desk &m_desk;
    ui::Theme &m_theme;
    QString m_folder;
    bool m_good = true;
};

} // namespace root
