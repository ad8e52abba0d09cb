#include "ui/incident/ScrollingBody.h"

#include "ui/common/Metrics.h"

#include <QApplication>
#include <QEvent>
#include <QResizeEvent>

namespace ui {

ScrollingBody::ScrollingBody(QWidget *content, qreal least, QWidget *parent)
    : QScrollArea(parent)
    , m_least(least)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { showFocus(now); });
}

int ScrollingBody::contentHeight() const
{
    const int width = viewport()->width();
    return widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
}

QSize ScrollingBody::sizeHint() const { return {widget()->sizeHint().width(), contentHeight()}; }

QSize ScrollingBody::minimumSizeHint() const
{
    const int width = widget()->minimumSizeHint().width();
    return {width, qMin(contentHeight(), Metrics::of(this).em(m_least))};
}

void ScrollingBody::showFocus(QWidget *focus)
{
    if (focus && widget()->isAncestorOf(focus))
        ensureWidgetVisible(focus, 0, Metrics::of(this).u(4));
}

// The content asks for another height: so does this.
bool ScrollingBody::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void ScrollingBody::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

} // namespace ui
