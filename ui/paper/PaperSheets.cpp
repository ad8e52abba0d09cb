#include "ui/paper/PaperSheets.h"

#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qreal MillimetresPerInch = 25.4;
constexpr qreal ZoomStep = 1.25;
constexpr qreal SmallestScale = 0.25;
constexpr qreal LargestScale = 5;

} // namespace

PaperSheets::PaperSheets(viewmodel::PaperPress &press, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_press(press)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages as they will be printed"));
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    verticalScrollBar()->setSingleStep(Metrics::of(this).em(3));
    horizontalScrollBar()->setSingleStep(Metrics::of(this).em(3));
}

int PaperSheets::gap() const { return Metrics::of(this).em(1); }

void PaperSheets::setPaper(const viewmodel::LaidPaper &paper)
{
    const int at = std::min(page(), std::max(0, static_cast<int>(paper.pages.size()) - 1));
    const bool same = m_paper.title == paper.title;
    m_paper = paper;
    m_pictures.clear();
    setAccessibleDescription(paper.title + (paper.mark.isEmpty() ? QString() : QStringLiteral("，") + paper.mark));
    layOut(same ? at : 0);
}

qreal PaperSheets::pixelsPerMillimetre() const
{
    if (m_paper.pages.empty())
        return 1;
    const QSizeF first = m_paper.pages.front();
    const qreal width = std::max(1, viewport()->width() - 2 * gap()) / first.width();
    const qreal height = std::max(1, viewport()->height() - 2 * gap()) / first.height();
    switch (m_fit) {
    case Fit::Page:
        return std::min(width, height);
    case Fit::Width:
        return width;
    case Fit::Free:
        break;
    }
    return m_scale * logicalDpiX() / MillimetresPerInch;
}

int PaperSheets::percent() const { return qRound(pixelsPerMillimetre() * MillimetresPerInch / logicalDpiX() * 100); }

QSize PaperSheets::sizeOf(int page) const
{
    return (m_paper.pages[static_cast<std::size_t>(page)] * pixelsPerMillimetre()).toSize();
}

int PaperSheets::topOf(int page) const
{
    int top = gap();
    for (int before = 0; before < page; ++before)
        top += sizeOf(before).height() + gap();
    return top;
}

void PaperSheets::layOut(int stayAt)
{
    int width = 0;
    for (int page = 0; page < count(); ++page)
        width = std::max(width, sizeOf(page).width() + 2 * gap());
    const int height = count() == 0 ? 0 : topOf(count());
    // Behind the last page room is left, so that it can stand at the top too.
    const int behind = count() == 0 ? 0 : std::max(0, viewport()->height() - sizeOf(count() - 1).height() - 2 * gap());
    verticalScrollBar()->setRange(0, std::max(0, height + (count() > 1 ? behind : 0) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    goTo(stayAt);
    viewport()->update();
    Q_EMIT viewChanged();
}

int PaperSheets::page() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    int page = 0;
    while (page + 1 < count() && topOf(page + 1) <= middle)
        ++page;
    return page;
}

void PaperSheets::goTo(int page)
{
    if (count() > 0)
        verticalScrollBar()->setValue(topOf(std::clamp(page, 0, count() - 1)) - gap());
}

void PaperSheets::turn(int by)
{
    if (count() == 0)
        return;
    const int seen = viewport()->height();
    const int now = verticalScrollBar()->value();
    if (sizeOf(page()).height() + 2 * gap() <= seen)
        return goTo(page() + by);
    // What is taller than the window is read on; no page is begun in the middle.
    int target = now + by * (seen - gap());
    for (int other = 0; other < count(); ++other) {
        const int top = topOf(other) - gap();
        if (by > 0 ? (top > now && top < target) : (top < now && top > target))
            target = top;
    }
    verticalScrollBar()->setValue(target);
}

void PaperSheets::setFit(Fit fit)
{
    const int at = page();
    m_fit = fit;
    layOut(at);
}

void PaperSheets::zoom(int steps)
{
    const int at = page();
    m_scale = std::clamp(percent() / 100.0 * std::pow(ZoomStep, steps), SmallestScale, LargestScale);
    m_fit = Fit::Free;
    layOut(at);
}

QPixmap PaperSheets::picture(int page) const
{
    const auto found = m_pictures.find(page);
    return found == m_pictures.end() ? QPixmap() : found->second.pixmap;
}

void PaperSheets::ask(int page)
{
    Picture &picture = m_pictures[page];
    const int width = qRound(sizeOf(page).width() * devicePixelRatioF());
    if (width < 1 || picture.asked == width)
        return;
    picture.asked = width;
    m_press.picture(page, width, [this, page, width](const QImage &image) {
        const auto found = m_pictures.find(page);
        if (found == m_pictures.end() || found->second.asked != width)
            return; // it is wanted larger or smaller by now
        found->second.pixmap = QPixmap::fromImage(image);
        viewport()->update();
        Q_EMIT viewChanged();
    });
}

void PaperSheets::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = 0; page < count(); ++page) {
        const QSize size = sizeOf(page);
        const int left = std::max(gap(), (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
        const QRect area(QPoint(left, topOf(page) - verticalScrollBar()->value()), size);
        if (!area.intersects(viewport()->rect()))
            continue;
        ask(page);
        painter.fillRect(area, lightTokens().surface); // paper is white in the dark too
        if (const QPixmap &pixmap = m_pictures[page].pixmap; !pixmap.isNull())
            painter.drawPixmap(area, pixmap);
        paintFrame(painter, area.adjusted(-1, -1, 1, 1), QPen(tokens.strong));
    }
}

void PaperSheets::resizeEvent(QResizeEvent *event)
{
    const int at = page();
    QAbstractScrollArea::resizeEvent(event);
    layOut(at);
}

void PaperSheets::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT viewChanged();
}

void PaperSheets::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return turn(1);
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(count() - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PaperSheets::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

} // namespace ui
