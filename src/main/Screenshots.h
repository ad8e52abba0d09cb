#pragma once

#include "main/DeskWindow.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <vector>

namespace root {

/// Paints the window for whoever has no display, and for the guide: the board, an incident, a report, the reduction
/// list, the intake and the wall, board and incident in the dark as well; then quits the program, with 1 when the
/// record could not be opened or a picture could not be written.
class Screenshots final : public QObject {
    Q_OBJECT
public:
    /// All outlive it. Pictures go into `folder`, made when it is missing. `reductionList` is taken in where the record
    /// is a demonstration and a plan asks for one; empty: none is.
    Screenshots(DeskWindow &desk, ui::Theme &theme, QString folder, std::filesystem::path reductionList);

private:
    /// What is done, how long the layout gets to settle over some rounds of events, and the name of the picture;
    /// empty: none is taken.
    struct Step {
        std::function<bool()> act; ///< false: there is nothing to show, and no picture
        int milliseconds;
        QString name;
    };
    void begin();
    void next();
    [[nodiscard]] std::vector<Step> steps();
    [[nodiscard]] bool selectWhere(const std::function<bool()> &suits);
    [[nodiscard]] bool openReport();
    [[nodiscard]] bool takeReductionList();
    [[nodiscard]] bool openReduction();
    void save(QWidget &window, const QString &name);

    DeskWindow &m_window;
    viewmodel::Desk &m_desk;
    ui::Theme &m_theme;
    QString m_folder;
    std::filesystem::path m_reductionList;
    std::vector<Step> m_steps;
    std::size_t m_done = 0;
    bool m_good = true;
};

} // namespace root
