#include "ui/curves/PlotView.h"

#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"
#include "ui/curves/PlotLabels.h"
#include "ui/curves/PlotPainter.h"

#include <QAction>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int Day = 24;

/// The stop to begin with: the last one not after now, else the last one.
int firstStop(const viewmodel::Plot &plot)
{
    const auto last = static_cast<int>(plot.stops.size()) - 1;
    if (!plot.now)
        return last;
    int stop = last;
    while (stop > 0 && plot.stops[static_cast<std::size_t>(stop)].at > *plot.now)
        --stop;
    return stop;
}

/// The chart says the same as before, at another moment perhaps.
bool saysTheSame(const viewmodel::Plot &one, const viewmodel::Plot &other)
{
    return one.title == other.title && one.from == other.from && one.curves == other.curves
        && std::ranges::equal(one.stops, other.stops, {}, &viewmodel::PlotStop::at, &viewmodel::PlotStop::at);
}

} // namespace

PlotView::PlotView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    addKeys();
}

void PlotView::addKeys()
{
    const auto add = [this](Qt::Key key, const QString &word, std::function<void()> act) {
        auto *action = new QAction(word, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, std::move(act));
        addAction(action);
        return action;
    };
    add(Qt::Key_Left, tr("one earlier"), [this] { step(-1); });
    add(Qt::Key_Right, tr("one later"), [this] { step(1); });
    add(Qt::Key_PageUp, tr("a day earlier"), [this] { step(-Day); });
    add(Qt::Key_PageDown, tr("a day later"), [this] { step(Day); });
    add(Qt::Key_Home, tr("first"), [this] { setStop(0); })->setPriority(QAction::LowPriority);
    add(Qt::Key_End, tr("last"), [this] {
        setStop(static_cast<int>(m_plot.stops.size()) - 1);
    })->setPriority(QAction::LowPriority);
}

void PlotView::setPlot(const viewmodel::Plot &plot)
{
    if (plot == m_plot)
        return;
    const int before = m_stop;
    const bool kept = before >= 0 && saysTheSame(plot, m_plot); // of what is new somebody reads the present first
    m_plot = plot;
    setAccessibleName(plot.title + QStringLiteral(": ") + plot.summary);
    m_stop = -1;
    setAccessibleDescription({});
    if (!plot.empty())
        setStop(kept ? before : firstStop(plot));
    updateGeometry();
    update();
}

void PlotView::setStop(int stop)
{
    const int last = static_cast<int>(m_plot.stops.size()) - 1;
    stop = std::clamp(stop, std::min(0, last), last);
    if (stop == m_stop)
        return;
    m_stop = stop;
    setAccessibleDescription(stopText());
    update();
}

void PlotView::step(int by) { setStop(m_stop + by); }

QString PlotView::stopText() const
{
    return m_stop < 0 ? QString() : m_plot.stops[static_cast<std::size_t>(m_stop)].words;
}

int PlotView::legendHeight() const
{
    const bool named = std::ranges::any_of(m_plot.curves, [](const auto &curve) { return !curve.label.isEmpty(); });
    return named ? fontMetrics().height() + Metrics::of(this).u(1) : 0;
}

QRectF PlotView::area() const
{
    const Metrics metrics = Metrics::of(this);
    const int line = fontMetrics().height();
    const int numbers = QFontMetrics(boldFont(font())).horizontalAdvance(QStringLiteral("0000")) + metrics.u(2);
    const qreal right = PlotLabels::marginRight(m_plot, typeFont(font(), TypeRole::Note), width());
    return QRectF(rect()).adjusted(numbers, legendHeight() + line + metrics.u(2), -right, -(2.6 * line + metrics.u(2)));
}

QSize PlotView::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {metrics.em(40), metrics.em(22)};
}

QSize PlotView::minimumSizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {metrics.em(18), metrics.em(11)};
}

void PlotView::paintLegend(QPainter &painter) const
{
    const Metrics metrics = Metrics::of(this);
    const Tokens &tokens = tokensFor(palette());
    int x = static_cast<int>(area().left());
    for (std::size_t i = 0; i < m_plot.curves.size() && legendHeight() > 0; ++i) {
        const QString &label = m_plot.curves[i].label;
        const int size = fontMetrics().height();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, QRectF(x, metrics.u(1), size, size).adjusted(2, 2, -2, -2), PlotPainter::markOf(i),
            PlotPainter::inkOf(tokens, i));
        painter.restore();
        x += size + metrics.u(1);
        drawLine(painter, QRect(x, metrics.u(1), width() - x, size), label, font(), tokens.text);
        x += fontMetrics().horizontalAdvance(label) + metrics.u(4);
    }
}

void PlotView::paintReadout(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const int line = fontMetrics().height();
    const QRect place(static_cast<int>(area().left()), height() - line - Metrics::of(this).u(1),
        width() - static_cast<int>(area().left()), line);
    drawLine(painter, place, stopText(), hasFocus() ? boldFont(font()) : font(), tokens.text);
    if (!m_plot.unit.isEmpty()) {
        const QFont note = typeFont(font(), TypeRole::Note);
        drawLine(painter, QRect(0, legendHeight() + Metrics::of(this).u(1), width() / 3, line), m_plot.unit, note,
            tokens.muted);
    }
}

void PlotView::paintEvent(QPaintEvent *)
{
    if (m_plot.empty())
        return;
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    const PlotGeometry geometry(m_plot, area());
    const PlotPainter parts(painter, m_plot, geometry, tokens, font());
    parts.paint();
    if (m_stop >= 0)
        parts.paintStop(m_plot.stops[static_cast<std::size_t>(m_stop)]);
    parts.paintWords();
    paintLegend(painter);
    paintReadout(painter);
    if (hasFocus()) {
        painter.setPen(tokens.accent.fill);
        painter.drawRect(area().adjusted(-1, -1, 0, 0));
    }
}

void PlotView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_plot.empty())
        setStop(PlotGeometry(m_plot, area()).stopAt(event->position().x()));
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && !m_plot.empty())
        setStop(PlotGeometry(m_plot, area()).stopAt(event->position().x()));
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

} // namespace ui
