#pragma once

#include <QObject>

#include <array>

class QMainWindow;
class QSettings;

namespace ui {

class FoldingDock;

/// Two arrangements of the side regions: calm (平时), both open, and handling (处置中), the list a rail and more room
/// for the incident. Each remembers what a person made of it. Where the window is too narrow for two columns in the
/// centre, the timeline folds first, then the list, whatever the arrangement says.
class WindowLayouts final : public QObject {
    Q_OBJECT
public:
    enum class Layout { Calm, Handling };

    /// All outlive the layouts. Reads what was saved.
    WindowLayouts(QMainWindow &window, FoldingDock &list, FoldingDock &timeline, QSettings &settings);

    [[nodiscard]] Layout current() const { return m_current; }
    void use(Layout layout);
    /// A person folds or unfolds a side for good, in the current arrangement.
    void foldList(bool folded);
    void foldTimeline(bool folded);
    /// Nothing is in view in the centre: the list has most of the window, whatever the arrangement says.
    void setCentreFree(bool free);
    /// To be called when the window has a new width.
    void fit();
    void save();

private:
    struct Arrangement {
        bool listFolded = false;
        bool timelineFolded = false;
        QByteArray state; ///< QMainWindow::saveState(); empty until a person has dragged an edge
    };
    [[nodiscard]] Arrangement &arrangement() { return m_arrangements[static_cast<std::size_t>(m_current)]; }
    void load();
    void apply();

    QMainWindow &m_window;
    FoldingDock &m_list;
    FoldingDock &m_timeline;
    QSettings &m_settings;
    std::array<Arrangement, 2> m_arrangements;
    Layout m_current = Layout::Calm;
    bool m_centreFree = false;
};

} // namespace ui
