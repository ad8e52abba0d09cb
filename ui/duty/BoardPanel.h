#pragma once

#include <QWidget>

class QAction;

namespace viewmodel {
class Desk;
}

namespace ui {

class BusyBar;
class EmptyState;
class FilterBar;
class Pane;
class RowList;

/// The board: every open incident by its next deadline, those that ended just now below. Enter or a click puts one in
/// view.
class BoardPanel final : public QWidget {
    Q_OBJECT
public:
    /// `desk` outlives the panel.
    explicit BoardPanel(viewmodel::Desk &desk, QWidget *parent = nullptr);

    /// Puts the cursor into the search field.
    void focusFilter();
    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] FilterBar *filter() const { return m_filter; }

Q_SIGNALS:
    /// N: whoever composes the window opens the intake.
    void newIncidentWanted();
    /// A person opened a row, maybe the one in view already.
    void opened(const QString &number);

private:
    void addKeys();
    void showHead();
    void showEmpty();
    void choose(const QString &number);

    viewmodel::Desk &m_desk;
    Pane *m_pane;
    FilterBar *m_filter;
    RowList *m_list;
    QAction *m_showAll = nullptr; ///< Esc, while something is hidden
    EmptyState *m_empty;
    BusyBar *m_busy; ///< while the record opens
};

} // namespace ui
