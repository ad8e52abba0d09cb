#pragma once

#include <QPointer>
#include <QScrollArea>

namespace ui {

/// The content of a region: asks for the height of the content at its width, gives way to a few lines, then
/// scrolls. What takes the focus comes into sight.
class ScrollingBody final : public QScrollArea {
    Q_OBJECT
public:
    static constexpr qreal Least = 2.6;
    /// Takes ownership of `content`; `comfort` is the height it gives way to gladly, `least` the one it keeps, in em.
    ScrollingBody(QWidget *content, qreal comfort, qreal least = Least, QWidget *parent = nullptr);
    /// How much more than its minimum it would like before anything gets its whole wish.
    [[nodiscard]] int comfortExtra() const;
    /// How much of its minimum it gives up where the window has no room for the minimum of everything.
    [[nodiscard]] int spare() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// A strip is open in it: a person works there.
    [[nodiscard]] static bool isBusy(const QWidget &part);
    /// What somebody is at: wholly in sight now and whenever it moves or grows, as far as it fits. Null: nothing.
    void keepInSight(QWidget *part);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isBusy() const { return isBusy(*widget()); }
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] int keptHeight() const; ///< of what is kept in sight, at the width it has
    void showFocus(QWidget *focus);
    void reveal(QWidget *strip, QWidget *field);
    void showKept();

    const qreal m_comfort;
    const qreal m_least;
    QPointer<QWidget> m_kept;
};

} // namespace ui
