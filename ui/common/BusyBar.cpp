#include "ui/common/BusyBar.h"

#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QPainter>

namespace ui {

BusyBar::BusyBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { reveal(true); });
}

void BusyBar::setBusy(bool busy)
{
    if (busy == (m_shown || m_patience.isActive()))
        return;
    if (busy) {
        m_patience.start();
    } else {
        m_patience.stop();
        reveal(false);
    }
}

// Its place is kept: what stands below does not jump.
void BusyBar::reveal(bool shown)
{
    m_shown = shown;
    setAccessibleName(shown ? tr("Reading…") : QString());
    update();
}

QSize BusyBar::sizeHint() const { return {0, Metrics::of(this).em(0.2)}; }

void BusyBar::paintEvent(QPaintEvent *)
{
    if (m_shown)
        QPainter(this).fillRect(rect(), tokensFor(palette()).accent.fill);
}

} // namespace ui
