#include "ui/shell/StripParts.h"

#include "ui/common/Frame.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"

#include <QPainter>

namespace ui {

ModeBox::ModeBox(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setMode(WorkMode::Live);
}

void ModeBox::setMode(WorkMode mode)
{
    m_mode = mode;
    setAccessibleName(remark().isEmpty() ? word() : word() + QStringLiteral(", ") + remark());
    updateGeometry();
    update();
}

QString ModeBox::word() const { return workModeWord(m_mode); }

QString ModeBox::remark() const { return workModeRemark(m_mode); }

QSize ModeBox::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    const QFont big = boldFont(typeFont(font(), TypeRole::Title));
    const int wide = QFontMetrics(big).horizontalAdvance(word()) + metrics.em(2);
    const int small = QFontMetrics(typeFont(font(), TypeRole::Note)).horizontalAdvance(remark());
    return {qMax(wide, small) + metrics.em(2), metrics.strip()};
}

void ModeBox::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    const bool live = m_mode == WorkMode::Live;
    QPainter painter(this);
    const int boxHeight = live ? metrics.em(2.3) : metrics.em(2);
    const int noteHeight = live ? 0 : metrics.em(1.3);
    const int top = (height() - boxHeight - noteHeight) / 2 - (live ? 0 : metrics.u(1)); // off the hatched edge
    const QRect box(metrics.em(1), top, width() - metrics.em(2), boxHeight);
    paintFrame(painter, box, QPen(tokens.text, 2), live ? QBrush(Qt::NoBrush) : QBrush(tokens.text));
    painter.setPen(live ? tokens.text : tokens.surface);
    painter.setFont(typeFont(font(), TypeRole::Title));
    painter.drawText(box, Qt::AlignCenter, word());
    if (!live) {
        painter.setPen(tokens.text);
        painter.setFont(typeFont(font(), TypeRole::Note));
        painter.drawText(QRect(0, box.bottom() + 1, width(), noteHeight), Qt::AlignCenter, remark());
    }
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.line);
}

MarkLabel::MarkLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkLabel::setMark(Mark mark, Tone tone)
{
    m_mark = mark;
    m_tone = tone;
    update();
}

QSize MarkLabel::sizeHint() const { return {Metrics::of(this).em(1), Metrics::of(this).em(1)}; }

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, QRectF(rect()), m_mark, toneColor(tokensFor(palette()), m_tone));
}

OverdueButton::OverdueButton(QWidget *parent)
    : QPushButton(parent)
{
    setFont(boldFont(font()));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // Not on the way of Tab: it changes the incident in view. By key the list has it on top.
    setFocusPolicy(Qt::NoFocus);
}

QSize OverdueButton::sizeHint() const { return tagSize(text(), font()); }

QSize OverdueButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), Metrics::of(this).em(7)), sizeHint().height()};
}

void OverdueButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTag(painter, rect(), text(), Tone::Danger, font(), tokensFor(palette()));
}

} // namespace ui
