#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace ui {

/// A button with its key on a cap. One a screen is primary (filled), the others are outlined.
/// Refused is not disabled: the button is dashed, can be focused, and answers with the reason instead of acting.
class ActionButton final : public QPushButton {
    Q_OBJECT
    Q_PROPERTY(bool primary READ isPrimary WRITE setPrimary)
    Q_PROPERTY(bool refused READ isRefused)
public:
    enum class Kind { Outlined, Primary };
    explicit ActionButton(const QString &text, Kind kind = Kind::Outlined, QWidget *parent = nullptr);

    void setPrimary(bool primary);
    [[nodiscard]] bool isPrimary() const { return m_primary; }
    /// Shown on a cap; the key itself belongs to a QAction or to the pane.
    void setKeyHint(const QKeySequence &key);
    /// An empty reason allows the action again.
    void setRefusal(const QString &reason);
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] bool isRefused() const { return !m_refusal.isEmpty(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// A click that may act; use this instead of clicked().
    void activated();
    /// A click on a refused button.
    void refusedWith(const QString &reason);
    void refusalChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Enter presses it as Space does.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void repolish();

    QKeySequence m_key;
    QString m_refusal;
    bool m_primary;
};

} // namespace ui
