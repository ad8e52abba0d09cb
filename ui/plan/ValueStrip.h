#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace viewmodel {
class ValueEditor;
}

namespace ui {

class InlineStrip;
class LineBox;
class ToneLabel;

/// Opens under the plan to change one value, a cell or a threshold: what is typed is read, checked and compared at
/// once, and can be saved as a draft version.
class ValueStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ValueStrip(viewmodel::ValueEditor &editor, QWidget *parent = nullptr);

    /// The editor holds a value: shows it.
    void open();
    /// Which of the conditions of a step; hidden where there is but one value.
    [[nodiscard]] QComboBox *which() const { return m_which; }
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] QLineEdit *value() const { return m_value; }
    /// Why, and who asked for it: go into the change record of the draft. Both may stay empty.
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] QLineEdit *by() const { return m_by; }
    /// What the checker says, as shown.
    [[nodiscard]] QString answer() const;

private:
    QWidget *recordFields();
    void begin();
    void goOn();
    void show();
    void save();

    viewmodel::ValueEditor &m_editor;
    InlineStrip *m_strip;
    QComboBox *m_which;
    QLineEdit *m_value;
    QLineEdit *m_reason;
    QLineEdit *m_by;
    ToneLabel *m_words;
    LineBox *m_findings;
    LineBox *m_effects;
    QString m_asked; ///< what open() was last called for
};

} // namespace ui
