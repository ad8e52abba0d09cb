#include "ui/common/FloorBar.h"

#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QPainter>

namespace ui {

FloorBar::FloorBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FloorBar::setShares(int before, int after)
{
    m_before = before;
    m_after = after;
    update();
}

QSize FloorBar::sizeHint() const { return {Metrics::of(this).em(10), Metrics::of(this).em(1.2)}; }

void FloorBar::paintEvent(QPaintEvent *)
{
    constexpr int Whole = 1000;
    constexpr int Floor = 700; // 71号 第十八条
    const Metrics metrics = Metrics::of(this);
    const Tokens &tokens = tokensFor(palette());
    const QRect bar = rect().adjusted(metrics.inset(), metrics.u(1), -metrics.inset(), -metrics.u(1));
    const auto at = [&](int share) { return bar.left() + bar.width() * qBound(0, share, Whole) / Whole; };
    QPainter painter(this);
    paintFrame(painter, bar, QPen(tokens.strong), tokens.surface);
    painter.fillRect(QRect(bar.left(), bar.top(), at(m_before) - bar.left(), bar.height()), tokens.line);
    painter.fillRect(QRect(bar.left(), bar.top(), at(m_after) - bar.left(), bar.height()), tokens.accent.fill);
    painter.setPen(QPen(tokens.danger, metrics.u(1)));
    painter.drawLine(at(Floor), 0, at(Floor), height());
}

} // namespace ui
