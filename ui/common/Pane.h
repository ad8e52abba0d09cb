#pragma once

#include "ui/common/KeyCap.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

/// The line on top of a pane: title, subtitle, boxed count, then at the right a note and key hints.
/// What does not fit is left out from the least needed up: hints, note, subtitle; the title is elided last.
class PaneHead final : public QWidget {
    Q_OBJECT
public:
    explicit PaneHead(QWidget *parent);
    struct Text {
        QString title;
        QString subtitle;
        QString count;
        QString note;
        QList<KeyHint> hints;
        friend bool operator==(const Text &, const Text &) = default;
    };
    void setText(const Text &text);
    [[nodiscard]] const Text &text() const { return m_text; }
    /// Puts a widget at the right end, after the hints.
    void addWidget(QWidget *widget);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int paintLeft(QPainter &painter, QRect area) const;
    void paintRight(QPainter &painter, QRect area) const;

    Text m_text;
    QHBoxLayout *m_layout;
};

/// A region of a screen: a head and a body in a hairline frame. While the focus is inside, the frame is 2 px accent.
class Pane final : public QFrame {
    Q_OBJECT
    Q_PROPERTY(bool focusWithin READ focusWithin)
public:
    explicit Pane(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setSubtitle(const QString &subtitle);
    /// A number in a box behind the title, "2"; empty shows none.
    void setCount(const QString &count);
    /// Muted text at the right end of the head: "by next deadline".
    void setNote(const QString &note);
    void setKeyHints(const QList<KeyHint> &hints);
    void addHeadWidget(QWidget *widget);
    [[nodiscard]] PaneHead *head() const { return m_head; }

    /// Adds below what is there already. Takes ownership.
    void addBody(QWidget *body, int stretch = 0);
    [[nodiscard]] QVBoxLayout *bodyLayout() const { return m_body; }

    /// Height below which something in it would be cut off, at this width.
    [[nodiscard]] int leastHeight(int width) const;

    /// Clocks and lists stay readable when the screen is covered; other panes do not.
    void setStaysWhenCovered(bool stays) { m_staysWhenCovered = stays; }
    [[nodiscard]] bool staysWhenCovered() const { return m_staysWhenCovered; }
    [[nodiscard]] bool focusWithin() const { return m_focusWithin; }

private:
    void followFocus(QWidget *focus);
    void changeHead(const PaneHead::Text &text);

    PaneHead *m_head;
    QVBoxLayout *m_body;
    bool m_focusWithin = false;
    bool m_staysWhenCovered = false;
};

} // namespace ui
