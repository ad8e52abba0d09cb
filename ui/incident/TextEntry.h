#pragma once

#include <QPlainTextEdit>

namespace ui {

/// A field for a sentence or more: as tall as its text within bounds. Enter hands it in, Shift+Enter begins a new line;
/// in a long entry Enter begins a line and Ctrl+Enter hands it in. While an input method composes, keys are its own.
class TextEntry final : public QPlainTextEdit {
    Q_OBJECT
public:
    enum class Kind { Sentence, Long };
    /// `label` is the accessible name and, with "…" where more is asked for, what stands in the empty field.
    TextEntry(Kind kind, const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return toPlainText().trimmed(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted();
    /// ↓ on the last line: whatever stands below takes over.
    void leftBelow();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int heightOf(int lines) const;
    [[nodiscard]] bool handsIn(const QKeyEvent &event) const;

    const Kind m_kind;
};

} // namespace ui
