#pragma once

#include "ui/common/Tokens.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

/// Lines of text, each in its tone, that wrap; as high as they need up to a height, then they scroll.
class LineBox final : public QScrollArea {
    Q_OBJECT
public:
    struct Line {
        QString text;
        Tone tone = Tone::Text;
        friend bool operator==(const Line &, const Line &) = default;
    };
    /// `mostHeight` in em.
    explicit LineBox(qreal mostHeight, QWidget *parent = nullptr);

    void setLines(const QList<Line> &lines);
    /// All lines, as shown.
    [[nodiscard]] QString text() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    const qreal m_mostHeight;
    QList<Line> m_lines;
    QWidget *m_body;
    QVBoxLayout *m_column;
};

} // namespace ui
