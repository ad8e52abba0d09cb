#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace ui {

class ActionButton;
class ToneLabel;

/// Buttons side by side; under them one muted line with the note and the reason of every refused button.
class ButtonRow final : public QWidget {
    Q_OBJECT
public:
    explicit ButtonRow(QWidget *parent = nullptr);

    /// Takes ownership.
    void addButton(ActionButton *button);
    /// Said before the reasons, for example that going against the advice needs one.
    void setNote(const QString &note);
    /// The line as shown.
    [[nodiscard]] QString line() const;

private:
    void updateLine();

    QHBoxLayout *m_buttonLayout;
    ToneLabel *m_line;
    QList<ActionButton *> m_buttons;
    QString m_note;
};

} // namespace ui
