#pragma once

#include <QWidget>

class QComboBox;

namespace viewmodel {
class VersionReplay;
}

namespace ui {

class CompareTable;
class Pane;
class ToneLabel;

/// An incident judged again under two versions, moment by moment, with the moment at which they part.
class ReplayPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ReplayPanel(viewmodel::VersionReplay &replay, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *incidents() const { return m_incidents; }
    [[nodiscard]] CompareTable *table() const { return m_table; }
    [[nodiscard]] QString summary() const;
    /// Looks again at which incidents there are.
    void refresh();

private:
    void build();
    void show();

    viewmodel::VersionReplay &m_replay;
    Pane *m_pane;
    QComboBox *m_incidents;
    ToneLabel *m_summary;
    ToneLabel *m_notes;
    CompareTable *m_table;
};

} // namespace ui
