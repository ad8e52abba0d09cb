#include "ui/incident/FactCell.h"

#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

FactCell::FactCell(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void FactCell::setFact(const viewmodel::FactRow &fact)
{
    m_fact = fact;
    setText(fact.label + u' ' + fact.value);
    setAccessibleName(text());
    setAccessibleDescription(fact.hint);
    setToolTip(fact.source.isEmpty() ? fact.hint : fact.source + u'\n' + fact.hint);
    updateGeometry();
    update();
}

QSize FactCell::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    const int label = QFontMetrics(typeFont(font(), TypeRole::Note)).horizontalAdvance(m_fact.label);
    const int value = QFontMetrics(boldFont(font())).horizontalAdvance(m_fact.value);
    return {qMax(label, value) + 2 * metrics.u(3) + 2, metrics.em(3)};
}

QSize FactCell::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), Metrics::of(this).em(6)), sizeHint().height()};
}

void FactCell::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), tokens.alt);
    if (x() > 0) // between cells, not at the end of a line of them
        painter.fillRect(QRect(0, 0, 1, height()), tokens.line);
    const QRect area = rect().adjusted(metrics.u(3), metrics.u(1), -metrics.u(3), -metrics.u(1));
    const QRect label(area.topLeft(), QSize(area.width(), area.height() * 9 / 20));
    drawLine(painter, label, m_fact.label, typeFont(font(), TypeRole::Note), tokens.muted);
    drawLine(painter, area.adjusted(0, label.height(), 0, 0), m_fact.value, boldFont(font()),
        m_fact.unknown ? tokens.near : tokens.text);
    if (hasFocus())
        paintFrame(painter, rect(), QPen(tokens.accent.fill, 2));
}

void FactCell::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace ui
