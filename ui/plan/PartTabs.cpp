#include "ui/plan/PartTabs.h"

#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QPainter>

namespace ui {

PartTabs::PartTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize PartTabs::sizeHint() const { return {Metrics::of(this).em(20), Metrics::of(this).em(2.2)}; }

QSize PartTabs::minimumSizeHint() const { return {Metrics::of(this).em(10), Metrics::of(this).em(2.2)}; }

QSize PartTabs::tabSizeHint(int index) const
{
    const Metrics metrics = Metrics::of(this);
    return {QFontMetrics(boldFont(font())).horizontalAdvance(tabText(index)) + metrics.em(1.4), metrics.em(2.2)};
}

void PartTabs::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool current = i == currentIndex();
        if (current)
            painter.fillRect(tab, tokens.select);
        painter.setFont(current ? boldFont(font()) : font());
        painter.setPen(current ? tokens.text : tokens.muted);
        painter.drawText(tab, Qt::AlignCenter, tabText(i));
        if (current)
            painter.fillRect(
                QRect(tab.left(), tab.bottom() - metrics.u(1) + 2, tab.width(), metrics.u(1) - 1), tokens.accent.fill);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace ui
