#pragma once

#include <QScrollArea>

namespace ui {

/// The content of a region: asks for the height of the content at its width, gives way down to a few lines, then
/// scrolls. What takes the focus comes into sight.
class ScrollingBody final : public QScrollArea {
    Q_OBJECT
public:
    /// Takes ownership of `content`; `least` is the height it gives way down to, in lines of text.
    ScrollingBody(QWidget *content, qreal least, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int contentHeight() const;
    void showFocus(QWidget *focus);
    void reveal(QWidget *strip, QWidget *field);

    const qreal m_least;
};

} // namespace ui
