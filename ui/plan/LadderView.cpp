#include "ui/plan/LadderView.h"

#include "ui/common/Frame.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

using viewmodel::Ladder;
using viewmodel::LadderState;
using viewmodel::LadderStep;
using viewmodel::PlacedLabel;
using viewmodel::PlacedState;
using viewmodel::PlacedStep;

LadderView::LadderView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    layOutAnew();
}

QFont LadderView::stateFont() const
{
    QFont scaled = boldFont(font());
    scaled.setPointSizeF(scaled.pointSizeF() * m_scale);
    return scaled;
}

QFont LadderView::labelFont() const
{
    QFont scaled = typeFont(font(), TypeRole::Note);
    scaled.setPointSizeF(scaled.pointSizeF() * m_scale);
    return scaled;
}

void LadderView::setScale(qreal scale)
{
    if (qFuzzyCompare(scale, m_scale))
        return;
    m_scale = scale;
    layOutAnew();
}

QSizeF LadderView::fullSize() const { return m_drawing.size * Metrics::of(this).em(1); }

void LadderView::setLadder(const Ladder &ladder)
{
    if (ladder == m_ladder)
        return;
    const bool same = ladder.id == m_ladder.id && ladder.steps == m_ladder.steps;
    m_ladder = ladder;
    setAccessibleName(ladder.label);
    if (!same)
        m_picked.clear();
    layOutAnew();
}

void LadderView::layOutAnew()
{
    m_em = Metrics::of(this).em(1) * m_scale;
    // Measured as large as they are without the scale, so that it changes no proportion.
    const qreal em = Metrics::of(this).em(1);
    const QFontMetricsF states(boldFont(font()));
    const QFontMetricsF steps(boldFont(typeFont(font(), TypeRole::Note)));
    m_drawing = viewmodel::layOut(
        m_ladder, [&](const QString &text) { return states.horizontalAdvance(text) / em; },
        [&](const QString &text) { return steps.horizontalAdvance(text) / em; });
    updateGeometry();
    update();
}

QSize LadderView::sizeHint() const { return (m_drawing.size * m_em).toSize(); }

QPointF LadderView::pixel(const QPointF &em) const { return em * m_em; }

static QRectF scaled(const QRectF &em, qreal by)
{
    return {em.x() * by, em.y() * by, em.width() * by, em.height() * by};
}

QRect LadderView::placeOf(const QString &id) const
{
    QRectF place;
    for (const PlacedState &state : m_drawing.states) {
        if (state.id == id)
            place |= scaled(state.box, m_em);
    }
    for (const PlacedLabel &label : m_drawing.labels) {
        if (label.step == id)
            place |= scaled(label.box, m_em);
    }
    return place.toRect();
}

void LadderView::pick(const QString &id)
{
    if (id == m_picked)
        return;
    m_picked = id;
    const QStringList words = viewmodel::describe(m_ladder, id);
    setAccessibleDescription(words.join(u' '));
    update();
    Q_EMIT pickedChanged(id);
}

QString LadderView::stateOfPicked() const
{
    if (const LadderStep *step = viewmodel::findStep(m_ladder, m_picked))
        return step->from.isEmpty() ? QString() : step->from.first();
    return m_picked;
}

bool LadderView::isLit(const PlacedStep &step) const { return step.id == m_picked || step.from == m_picked; }

// Line by line in the order of the ladder; the steps of a state follow it.
void LadderView::moveState(int by)
{
    if (m_ladder.states.empty())
        return;
    const QString from = stateOfPicked();
    const auto found = std::ranges::find(m_ladder.states, from, &LadderState::id);
    const int count = static_cast<int>(m_ladder.states.size());
    const int next = found == m_ladder.states.end() ? 0 : static_cast<int>(found - m_ladder.states.begin()) + by;
    pick(m_ladder.states[static_cast<std::size_t>(qBound(0, next, count - 1))].id);
}

// From a state into the steps that lead on from it, and on through all steps in their order.
void LadderView::moveStep(int by)
{
    const int count = static_cast<int>(m_ladder.steps.size());
    if (count == 0)
        return;
    int next = -1;
    for (int i = 0; i < count; ++i) {
        const LadderStep &step = m_ladder.steps[static_cast<std::size_t>(i)];
        if (step.id == m_picked)
            next = i + by;
        else if (next < 0 && step.from.contains(m_picked))
            next = i;
    }
    if (next < 0)
        next = 0;
    pick(m_ladder.steps[static_cast<std::size_t>(qBound(0, next, count - 1))].id);
}

void LadderView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveState(-1);
    case Qt::Key_Right:
        return moveState(1);
    case Qt::Key_Up:
        return moveStep(-1);
    case Qt::Key_Down:
        return moveStep(1);
    case Qt::Key_Home:
        return pick(m_ladder.states.empty() ? QString() : m_ladder.states.front().id);
    default:
        QWidget::keyPressEvent(event);
    }
}

QString LadderView::hit(const QPointF &em) const
{
    for (const PlacedState &state : m_drawing.states) {
        if (state.box.contains(em))
            return state.id;
    }
    for (const PlacedLabel &label : m_drawing.labels) {
        if (label.box.adjusted(-0.3, 0, 1.2, 0.4).contains(em))
            return label.step;
    }
    for (const PlacedStep &step : m_drawing.steps) {
        for (qsizetype i = 1; i < step.line.size(); ++i) {
            const QRectF piece = QRectF(step.line[i - 1], step.line[i]).normalized().adjusted(-0.3, -0.3, 0.3, 0.3);
            if (piece.contains(em))
                return step.id;
        }
    }
    return {};
}

void LadderView::mousePressEvent(QMouseEvent *event)
{
    if (const QString id = hit(event->position() / m_em); !id.isEmpty())
        pick(id);
}

// Whoever comes by key stands on the current state, else on the first.
void LadderView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_picked.isEmpty() && event->reason() != Qt::MouseFocusReason && !m_ladder.states.empty()) {
        const auto current = std::ranges::find(m_ladder.states, true, &LadderState::current);
        pick(current == m_ladder.states.end() ? m_ladder.states.front().id : current->id);
    }
    update();
}

void LadderView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void LadderView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutAnew();
}

static void paintArrow(QPainter &painter, const QPointF &from, const QPointF &tip, qreal size)
{
    const qreal back = tip.x() >= from.x() ? -size : size;
    const QPolygonF head{{tip, tip + QPointF(back, -size * 0.5), tip + QPointF(back, size * 0.5)}};
    painter.drawPolygon(head);
}

void LadderView::paintSteps(QPainter &painter, bool lit) const
{
    const Tokens &tokens = tokensFor(palette());
    const QColor ink = lit ? tokens.accent.fill : tokens.strong;
    for (const PlacedStep &step : m_drawing.steps) {
        if (isLit(step) != lit)
            continue;
        QPolygonF line;
        for (const QPointF &point : step.line)
            line << pixel(point);
        painter.setPen(QPen(ink, lit ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        painter.setBrush(ink);
        paintArrow(painter, line[line.size() - 2], line.last(), m_em * 0.55);
    }
}

void LadderView::paintState(QPainter &painter, const PlacedState &placed) const
{
    const Tokens &tokens = tokensFor(palette());
    const LadderState &state = *viewmodel::findState(m_ladder, placed.id);
    const QRect box = scaled(placed.box, m_em).toRect();
    const bool picked = placed.id == m_picked;
    const bool accented = picked || state.current;
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintFrame(painter, box, QPen(accented ? tokens.accent.fill : tokens.strong, accented ? 2 : 1),
        state.current ? tokens.select : tokens.surface);
    if (state.level != viewmodel::Level::None) {
        const QRect bar(box.left(), box.top(), qRound(m_em * 0.45), box.height());
        painter.fillRect(bar, levelFill(tokens, state.level).fill);
        paintFrame(painter, bar, QPen(levelFill(tokens, state.level).edge));
    }
    if (picked && hasFocus())
        paintFrame(painter, box.adjusted(3, 3, -3, -3), QPen(tokens.accent.fill));
    const int middle = box.center().y();
    painter.setFont(stateFont());
    painter.setPen(tokens.text);
    painter.drawText(
        QRect(box.left(), middle - qRound(m_em * 1.4), box.width(), qRound(m_em * 1.5)), Qt::AlignCenter, state.label);
    painter.setFont(labelFont());
    painter.setPen(state.current ? tokens.accent.fill : tokens.muted);
    painter.drawText(QRect(box.left(), middle, box.width(), qRound(m_em * 1.4)), Qt::AlignCenter,
        state.current ? tr("stands here") : state.cite);
}

void LadderView::paintLabels(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    for (const PlacedLabel &label : m_drawing.labels) {
        const LadderStep &step = *viewmodel::findStep(m_ladder, label.step);
        const bool lit = label.step == m_picked || step.from.contains(m_picked);
        painter.setFont(lit ? boldFont(labelFont()) : labelFont());
        painter.setPen(lit ? tokens.accent.fill : tokens.text);
        const QRectF place = scaled(label.box, m_em);
        const bool wraps = place.height() > QFontMetricsF(labelFont()).height() * 1.5;
        painter.drawText(place.adjusted(0, -2, 2, 0),
            int(Qt::AlignLeft | Qt::AlignBottom) | (wraps ? Qt::TextWordWrap : Qt::TextSingleLine), step.label);
    }
}

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensFor(palette()).surface);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSteps(painter, false);
    paintSteps(painter, true);
    paintLabels(painter);
    for (const PlacedState &state : m_drawing.states)
        paintState(painter, state);
}

} // namespace ui
