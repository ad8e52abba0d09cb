#pragma once

#include <QFont>

class QWidget;

namespace ui {

/// Lengths of the design in device-independent pixels, all from the size of the body font.
class Metrics {
public:
    explicit Metrics(const QFont &body);
    /// Measured from the font a widget shows body text in.
    [[nodiscard]] static Metrics of(const QWidget *widget);

    [[nodiscard]] int em(qreal times) const { return qRound(m_em * times); }
    /// The design's grid: quarters of an em.
    [[nodiscard]] int u(int times = 1) const { return qRound(m_em * 0.25 * times); }
    [[nodiscard]] int inset() const { return u(3); }
    [[nodiscard]] int tableRow() const { return em(1.9); }
    [[nodiscard]] int paneHead() const { return em(2.1); }
    [[nodiscard]] int button() const { return em(2.3); }
    [[nodiscard]] int strip() const { return em(4); }
    [[nodiscard]] int incidentRow() const { return em(5.4); }

private:
    qreal m_em;
};

/// What a piece of text is for decides its size; the family is the platform's.
enum class TypeRole { Note, Body, Title, Level, Clock };

/// `body` scaled to the role: note 0.9, body 1, title 1.4 bold, level 1.5 bold, clock 2.3.
[[nodiscard]] QFont typeFont(const QFont &body, TypeRole role);
[[nodiscard]] QFont boldFont(QFont font);

/// Width of a column of clock times in this font: as wide as "00:00:00", so digits never jump.
[[nodiscard]] int clockColumn(const QFont &font);

} // namespace ui
