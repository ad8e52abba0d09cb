#pragma once

#include "ui/common/Tokens.h"
#include "viewmodel/board/BoardFacts.h"

#include <QFont>
#include <QRect>

#include <vector>

class QPainter;

namespace ui {

/// The type of the wall, which grows with the window: all is measured in lines of a page.
class WallType {
public:
    WallType(const QFont &font, qreal line)
        : m_font(font)
        , m_line(line)
    {
    }
    /// Pixels of so many lines.
    [[nodiscard]] int em(qreal times = 1) const { return qRound(m_line * times); }
    [[nodiscard]] QFont font(qreal size, bool bold = false) const;
    /// With a little to spare, so that the last sign is not elided for a fraction of a pixel, which a scaled screen
    /// rounds away.
    [[nodiscard]] int widthOf(const QString &text, const QFont &font) const;

private:
    QFont m_font;
    qreal m_line;
};

/// An incident on the wall, in two lines: where and at which level; what is due, when, and what is left. What is too
/// long is said shorter before anything is cut.
class WallRow {
public:
    /// `dense`: one of several columns, which do not say the plans.
    WallRow(const viewmodel::IncidentRow &row, const QRect &area, const WallType &type, bool dense);
    void paint(QPainter &painter, const Tokens &tokens) const;
    /// What is written, from the left of the upper line to the right of the lower one, whole or cut; for tests.
    [[nodiscard]] QStringList written() const;

private:
    struct Box {
        QRect at;
        viewmodel::Chip chip;
        QFont font;
    };
    struct Words {
        QRect at;
        QString text;
        QFont font;
        Tone tone = Tone::Text;
        Qt::Alignment side = Qt::AlignLeft;
    };
    void placeLevels(QRect &line, const viewmodel::IncidentRow &row);
    void placeName(const QRect &line, const viewmodel::IncidentRow &row);
    void placeDeadline(QRect line, const viewmodel::IncidentRow &row);

    QRect m_area;
    WallType m_type;
    bool m_dense;
    viewmodel::Level m_accent;
    std::vector<Box> m_boxes;
    std::vector<Words> m_words;
};

} // namespace ui
