#pragma once

#include <QStatusBar>

namespace ui {

class ElidedLabel;
class KeyHintBar;

/// The bottom line: the keys of the place that has the focus, then those that work everywhere; at the right the
/// state of the sound and that no network is needed, or what went wrong in the background.
class KeyFooter final : public QStatusBar {
    Q_OBJECT
public:
    explicit KeyFooter(QWidget *parent = nullptr);
    /// Takes the keys from the actions of `focus` and of the widgets it sits in.
    void showKeysOf(const QWidget *focus);
    void setNote(const QString &note);
    /// Whether clocks are heard; `heard` is false where the machine cannot.
    void setSound(const QString &text, bool heard);

private:
    KeyHintBar *m_hints;
    ElidedLabel *m_sound;
    ElidedLabel *m_note;
};

} // namespace ui
