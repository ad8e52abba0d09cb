#include "ui/common/ToneLabel.h"

#include "ui/common/Metrics.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

ToneLabel::ToneLabel(QWidget *parent)
    : QLabel(parent)
{
    takeColor();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    takeColor();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColor();
}

// Only this one role is the label's own: the others keep following the application's palette.
void ToneLabel::takeColor()
{
    const QColor color = toneColor(tokensFor(palette()), m_tone);
    if (palette().color(QPalette::Text) == color)
        return;
    QPalette own;
    own.setColor(QPalette::Text, color);
    setPalette(own);
    setForegroundRole(QPalette::Text);
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : ToneLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), Metrics::of(this).em(3)), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(
        contentsRect(), int(alignment()), fontMetrics().elidedText(text(), m_elide, contentsRect().width()));
}

void ElidedLabel::setElide(Qt::TextElideMode elide)
{
    m_elide = elide;
    update();
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && sizeHint().width() > width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return ToneLabel::event(event);
}

} // namespace ui
