#pragma once

#include "viewmodel/board/IncidentFilter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace viewmodel {
class IncidentListModel;
}

namespace ui {

class ActionButton;
class ToneLabel;

/// Narrows the board: a search field, below it a strip of filters that opens on demand, and a line that says how much
/// is shown and what is hidden. Esc anywhere in it ends all of it.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    /// `incidents` outlives the bar.
    explicit FilterBar(viewmodel::IncidentListModel &incidents, QWidget *parent = nullptr);

    /// Puts the cursor into the search field.
    void focusSearch();
    /// No search, no filter.
    void showAll();
    /// Opens the strip and puts the focus into it.
    void openStrip();
    /// Everything is shown again.
    void clear();

    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    [[nodiscard]] QWidget *strip() const { return m_strip; }
    [[nodiscard]] QComboBox *plans() const { return m_plans; }
    [[nodiscard]] QComboBox *counties() const { return m_counties; }
    [[nodiscard]] QComboBox *standings() const { return m_standings; }
    [[nodiscard]] QCheckBox *overdueOnly() const { return m_overdue; }
    /// What the line below says; empty while nothing is filtered.
    [[nodiscard]] QString effect() const;

Q_SIGNALS:
    /// Enter or Down: on to the rows that are left.
    void rowsWanted();
    /// Esc: nothing is filtered any more.
    void ended();

private:
    void build();
    void connectParts();
    void addKeys();
    void showChoices();
    void showEffect();
    void apply();
    void toggleStrip();
    [[nodiscard]] viewmodel::IncidentFilter chosen() const;

    viewmodel::IncidentListModel &m_incidents;
    QLineEdit *m_search;
    ActionButton *m_more;
    QWidget *m_strip;
    QComboBox *m_plans;
    QComboBox *m_counties;
    QComboBox *m_standings;
    QCheckBox *m_overdue;
    ToneLabel *m_effect;
};

} // namespace ui
