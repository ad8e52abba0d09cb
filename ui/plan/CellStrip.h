#pragma once

#include <QWidget>

class QLineEdit;

namespace viewmodel {
class CellEditor;
}

namespace ui {

class InlineStrip;
class ToneLabel;

/// Opens under a table to change one cell: what is typed is read, checked and compared at once, and can be saved as a
/// draft version.
class CellStrip final : public QWidget {
    Q_OBJECT
public:
    explicit CellStrip(viewmodel::CellEditor &editor, QWidget *parent = nullptr);

    /// The editor holds a cell: shows it.
    void open();
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] QLineEdit *cell() const { return m_cell; }
    /// What the checker says, as shown.
    [[nodiscard]] QString answer() const;

private:
    void show();
    void save();

    viewmodel::CellEditor &m_editor;
    InlineStrip *m_strip;
    QLineEdit *m_cell;
    ToneLabel *m_words;
    ToneLabel *m_findings;
    ToneLabel *m_effects;
};

} // namespace ui
