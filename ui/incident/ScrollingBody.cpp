#include "ui/incident/ScrollingBody.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace ui {

// With a strip open a person works in here: enough for a field, its label and the buttons.
static constexpr qreal StripLeast = 9;

ScrollingBody::ScrollingBody(QWidget *content, qreal comfort, qreal least, QWidget *parent)
    : QScrollArea(parent)
    , m_comfort(comfort)
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
    // As if there were no scroll bar: with it the content wraps more and asks for more, and the layout would swing for
    // ever.
    const int width = this->width() - 2 * frameWidth();
    return widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
}

bool ScrollingBody::isBusy(const QWidget &part)
{
    const QList<InlineStrip *> strips = part.findChildren<InlineStrip *>();
    return std::ranges::any_of(strips, [](const InlineStrip *strip) { return strip->isOpen(); });
}

QSize ScrollingBody::sizeHint() const { return {widget()->sizeHint().width(), contentHeight()}; }

QSize ScrollingBody::minimumSizeHint() const
{
    const int least = Metrics::of(this).em(isBusy() ? StripLeast : m_least);
    return {widget()->minimumSizeHint().width(), qMin(contentHeight(), least)};
}

int ScrollingBody::spare() const
{
    const int least = minimumHeight() > 0 ? minimumHeight() : minimumSizeHint().height(); // it gave up some already
    return isBusy() ? 0 : qMax(0, least - Metrics::of(this).em(Least));
}

int ScrollingBody::keptHeight() const
{
    return m_kept->hasHeightForWidth() ? m_kept->heightForWidth(m_kept->width()) : m_kept->sizeHint().height();
}

int ScrollingBody::comfortExtra() const
{
    // What is kept in sight whole is part of the comfort; it never pushes the window higher.
    const int wanted = qMax(Metrics::of(this).em(m_comfort), m_kept ? keptHeight() : 0);
    return qMax(0, qMin(contentHeight(), wanted) - minimumSizeHint().height());
}

void ScrollingBody::showFocus(QWidget *focus)
{
    if (!focus || focus == widget() || !widget()->isAncestorOf(focus))
        return;
    // What is being pressed is in sight: were it moved now, the click would end beside it and be lost.
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    // A strip comes into sight as a whole where it fits, the field in it in any case.
    for (QWidget *outer = focus->parentWidget(); outer != widget(); outer = outer->parentWidget()) {
        if (qobject_cast<InlineStrip *>(outer))
            QTimer::singleShot(
                0, this, [this, strip = QPointer(outer), field = QPointer(focus)] { reveal(strip, field); });
    }
    ensureWidgetVisible(focus, 0, Metrics::of(this).u(4));
}

// Once the layout has made room for it.
void ScrollingBody::reveal(QWidget *strip, QWidget *field)
{
    if (!strip || !field || !field->hasFocus())
        return;
    if (strip->height() > viewport()->height())
        verticalScrollBar()->setValue(strip->mapTo(widget(), QPoint()).y()); // its heading on top
    else
        ensureWidgetVisible(strip, 0, Metrics::of(this).u(2));
    ensureWidgetVisible(field, 0, Metrics::of(this).u(4));
}

void ScrollingBody::keepInSight(QWidget *part)
{
    if (part != m_kept) {
        if (m_kept)
            m_kept->removeEventFilter(this);
        m_kept = part;
        if (m_kept)
            m_kept->installEventFilter(this);
        updateGeometry();
    }
    showKept();
}

void ScrollingBody::showKept()
{
    if (!m_kept)
        return;
    const int top = m_kept->mapTo(widget(), QPoint()).y();
    if (m_kept->height() > viewport()->height())
        verticalScrollBar()->setValue(top); // its first line, if not all of it
    else
        ensureWidgetVisible(m_kept, 0, 0);
}

// The content asks for another height: so does this.
bool ScrollingBody::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_kept && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        QTimer::singleShot(0, this, &ScrollingBody::showKept); // once all of the content is laid out
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void ScrollingBody::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
    showKept();
    showFocus(QApplication::focusWidget()); // the room for a strip comes after it has the focus
}

} // namespace ui
