#include "ui/incident/LifecycleBar.h"

#include "ui/common/Frame.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"

#include <QPainter>

namespace ui {

using viewmodel::Level;
using viewmodel::LifecycleStep;
using viewmodel::StepState;

LifecycleBar::LifecycleBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LifecycleBar::setSteps(const std::vector<LifecycleStep> &steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    QStringList said;
    for (const LifecycleStep &step : steps) {
        if (step.state == StepState::Past)
            said.append(tr("%1 (past)").arg(step.text));
        else if (step.state == StepState::Current)
            said.append(tr("%1 (now)").arg(step.text));
        else
            said.append(step.text);
    }
    setAccessibleName(said.join(QStringLiteral(", ")));
    setToolTip(said.join(u'\n'));
    updateGeometry();
    update();
}

int LifecycleBar::stepWidth(const LifecycleStep &step) const
{
    return QFontMetrics(boldFont(font())).horizontalAdvance(step.text) + Metrics::of(this).em(1.4);
}

QSize LifecycleBar::sizeHint() const
{
    int width = 0;
    for (const LifecycleStep &step : m_steps)
        width += stepWidth(step) - 1;
    return {width + 1, Metrics::of(this).em(1.8)};
}

QSize LifecycleBar::minimumSizeHint() const
{
    return {Metrics::of(this).em(4) * static_cast<int>(m_steps.size()), sizeHint().height()};
}

void LifecycleBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const int inset = Metrics::of(this).u(1);
    const qreal squeeze = qMin(1.0, qreal(width()) / qMax(1, sizeHint().width()));
    QPainter painter(this);
    QRect current;
    int x = 0;
    for (const LifecycleStep &step : m_steps) {
        const QRect box(x, 0, static_cast<int>(stepWidth(step) * squeeze), height());
        x += box.width() - 1;
        const bool here = step.state == StepState::Current;
        const bool level = here && step.level != Level::None;
        const QColor ground = level ? levelFill(tokens, step.level).fill : here ? tokens.select : tokens.surface;
        const QColor ink = level             ? levelFill(tokens, step.level).on
            : step.state == StepState::Ahead ? tokens.muted
                                             : tokens.text;
        paintFrame(painter, box, QPen(tokens.line), ground);
        drawLine(painter, box.adjusted(inset, 0, -inset, 0), step.text, here ? boldFont(font()) : font(), ink,
            Qt::AlignCenter);
        if (here)
            current = box;
    }
    if (current.isValid())
        paintFrame(painter, current, QPen(tokens.accent.fill));
}

} // namespace ui
