#include "ui/dispatch/ChainBar.h"

#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"
#include "ui/common/Tokens.h"

#include <QPainter>

namespace ui {

using State = viewmodel::ChainStep::State;

ChainBar::ChainBar(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Steps of the notice"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChainBar::setSteps(const std::vector<viewmodel::ChainStep> &steps)
{
    if (m_steps == steps)
        return;
    m_steps = steps;
    QStringList lines;
    for (const viewmodel::ChainStep &step : steps)
        lines << QStringList{step.title, step.who, step.state}.join(u' ').simplified();
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

QSize ChainBar::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {metrics.em(40), 3 * fontMetrics().height() + metrics.u(4)};
}

void ChainBar::paintEvent(QPaintEvent *)
{
    if (m_steps.empty())
        return;
    const Metrics metrics = Metrics::of(this);
    const Tokens &tokens = tokensFor(palette());
    const int count = static_cast<int>(m_steps.size());
    QPainter painter(this);
    for (int i = 0; i < count; ++i) {
        const viewmodel::ChainStep &step = m_steps[static_cast<std::size_t>(i)];
        const QRect cell(width() * i / count, 0, width() * (i + 1) / count - width() * i / count, height() - 1);
        const bool waits = step.how == State::Waiting;
        painter.fillRect(cell, waits ? tokens.select : tokens.surface);
        if (waits)
            painter.fillRect(QRect(cell.left(), 0, cell.width(), metrics.u(1)), tokens.accent.fill);
        painter.setPen(tokens.line);
        painter.drawLine(cell.topRight(), cell.bottomRight());
        QRect line = cell.adjusted(metrics.inset(), metrics.u(2), -metrics.u(1), 0);
        line.setHeight(fontMetrics().height());
        const bool ahead = step.how == State::Ahead;
        drawLine(painter, line, step.title, ahead ? font() : boldFont(font()), ahead ? tokens.muted : tokens.text);
        line.translate(0, line.height());
        drawLine(painter, line, step.who, font(), tokens.muted);
        line.translate(0, line.height());
        drawLine(painter, line, step.state, waits ? boldFont(font()) : font(),
            toneColor(tokens,
                waits       ? Tone::Near
                    : ahead ? Tone::Muted
                            : Tone::Ok));
    }
    painter.setPen(tokens.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace ui
