#include "ui/common/LevelChip.h"

#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace ui {

using viewmodel::Chip;
using viewmodel::ChipForm;
using viewmodel::Level;

namespace {

bool isFilled(const Chip &chip) { return chip.form == ChipForm::InForce && chip.level != Level::None; }

QFont chipFont(const Chip &chip, const QFont &font) { return chip.form == ChipForm::Plain ? font : boldFont(font); }

int barWidth(const Chip &chip, const QFont &font)
{
    return chip.form == ChipForm::Proposed ? Metrics(font).em(0.55) : 0;
}

QSize framedSize(const QString &text, const QFont &font)
{
    const Metrics metrics(font);
    return {QFontMetrics(font).horizontalAdvance(text) + metrics.em(0.9), metrics.em(1.5)};
}

void drawWord(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

const Fill &levelFill(const Tokens &tokens, Level level)
{
    Q_ASSERT(level != Level::None);
    switch (level) {
    case Level::First:
        return tokens.red;
    case Level::Second:
        return tokens.orange;
    case Level::Third:
        return tokens.yellow;
    case Level::None:
    case Level::Fourth:
        break;
    }
    return tokens.blue;
}

QSize chipSize(const Chip &chip, const QFont &font)
{
    return framedSize(chip.text, chipFont(chip, font)) + QSize(barWidth(chip, font), 0);
}

void paintChip(QPainter &painter, const QRect &rect, const Chip &chip, const QFont &font, const Tokens &tokens)
{
    const QColor edge = chip.level == Level::None ? tokens.strong : levelFill(tokens, chip.level).edge;
    painter.save();
    paintFrame(painter, rect, chip.form == ChipForm::Possible ? dashedPen(edge) : QPen(edge),
        isFilled(chip) ? QBrush(levelFill(tokens, chip.level).fill) : QBrush(Qt::NoBrush));
    const int bar = barWidth(chip, font);
    painter.fillRect(QRect(rect.left(), rect.top(), bar, rect.height()), edge);
    drawWord(painter, rect.adjusted(bar, 0, 0, 0), chip.text, chipFont(chip, font),
        isFilled(chip) ? levelFill(tokens, chip.level).on : tokens.text);
    painter.restore();
}

QSize tagSize(const QString &text, const QFont &font) { return framedSize(text, font); }

void paintTag(
    QPainter &painter, const QRect &rect, const QString &text, Tone tone, const QFont &font, const Tokens &tokens)
{
    painter.save();
    paintFrame(painter, rect, QPen(tone == Tone::Text ? tokens.strong : toneColor(tokens, tone)));
    drawWord(painter, rect, text, font, toneColor(tokens, tone));
    painter.restore();
}

LevelChip::LevelChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LevelChip::setChip(const Chip &chip)
{
    if (chip == m_chip)
        return;
    m_chip = chip;
    setAccessibleName(chip.text);
    updateGeometry();
    update();
}

QSize LevelChip::sizeHint() const { return chipSize(m_chip, font()); }

void LevelChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_chip, font(), tokensFor(palette()));
}

void LevelChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace ui
