#include "ui/duty/WallWindow.h"

#include "ui/common/Frame.h"
#include "ui/common/RowList.h"
#include "ui/common/Ticker.h"
#include "ui/duty/WallRow.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QSettings>

namespace ui {

namespace {

// A character is read from two hundred times its height. A page of 27 lines on a wall screen of 70 cm makes them 26 mm.
constexpr qreal LinesOfPage = 27;
constexpr qreal HeadLines = 3.4;
constexpr qreal FootLines = 1.6;
constexpr qreal RowLines = 3.1; ///< where one column holds all
constexpr qreal DenseLines = 2.6; ///< where there are several: two lines of type, none smaller
constexpr qreal ColumnEms = 21; ///< a place, a level; a deadline and what is left

QString screenKey() { return QStringLiteral("wall/screen"); }
QString geometryKey() { return QStringLiteral("wall/geometry"); }

} // namespace

WallWindow::WallWindow(const Parts &parts)
    : m_parts(parts)
{
    setObjectName(QStringLiteral("wallWindow"));
    setWindowTitle(tr("Fengsui — %1 — wall").arg(workModeWord(parts.mode)));
    setMinimumSize(640, 360);
    connect(&parts.ticker, &Ticker::ticked, this, &WallWindow::follow);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&parts.incidents, signal, this, &WallWindow::follow);
    connect(&parts.incidents, &QAbstractItemModel::dataChanged, this, &WallWindow::follow);
}

QScreen *WallWindow::screenFor(const QWidget &beside) const
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const QString last = m_parts.settings.value(screenKey()).toString();
    QScreen *other = nullptr;
    for (QScreen *screen : screens) {
        if (screen->name() == last)
            return screen;
        if (screen != beside.screen() && !other)
            other = screen;
    }
    return other ? other : beside.screen();
}

void WallWindow::hang(const QWidget &beside)
{
    QScreen *screen = screenFor(beside);
    if (QGuiApplication::screens().size() > 1) {
        setGeometry(screen->geometry());
        showFullScreen();
    } else {
        const QSize room = screen->availableGeometry().size();
        if (!restoreGeometry(m_parts.settings.value(geometryKey()).toByteArray()))
            resize(room * 4 / 5);
        show();
    }
    raise();
    activateWindow();
    m_hung = m_parts.ticker.now();
    follow();
}

void WallWindow::closeEvent(QCloseEvent *event)
{
    m_parts.settings.setValue(screenKey(), screen()->name());
    if (!isFullScreen())
        m_parts.settings.setValue(geometryKey(), saveGeometry());
    QWidget::closeEvent(event);
}

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        close();
    else
        QWidget::keyPressEvent(event);
}

void WallWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    follow();
}

void WallWindow::follow()
{
    if (!isVisible())
        return;
    viewmodel::WallPage page = wallPage(m_parts.incidents, capacity(), m_parts.ticker.now(), m_hung);
    if (page == m_page)
        return;
    m_page = std::move(page);
    setAccessibleName(tr("Wall, %1").arg(m_page.counts));
    update();
}

// The height of a page is 27 lines; on a narrow one the width decides, so that a row still holds its deadline.
WallType WallWindow::type() const { return {font(), qMin(height() / LinesOfPage, width() / 44.0)}; }

int WallWindow::em(qreal times) const { return type().em(times); }

int WallWindow::edge() const { return em(0.6); }

int WallWindow::rowsOfColumn(qreal lines) const
{
    const int room = height() - 2 * edge() - em(HeadLines) - em(FootLines);
    return qMax(1, room / qMax(1, em(lines)));
}

int WallWindow::columns() const
{
    const bool crowded = m_parts.incidents.toDoCount() > rowsOfColumn(RowLines);
    return crowded ? qBound(1, (width() - 2 * edge()) / qMax(1, em(ColumnEms)), 3) : 1;
}

int WallWindow::capacity() const
{
    const int side = columns();
    return side == 1 ? rowsOfColumn(RowLines) : side * rowsOfColumn(DenseLines);
}

/// Of the incidents of the page: down the first column, then down the next, evenly; where there are few, in taller
/// rows.
QList<QRect> WallWindow::places(const QRect &room) const
{
    const int side = columns();
    const int rows = qMax(1, (static_cast<int>(m_page.rows.size()) + side - 1) / side);
    const int height = qBound(em(side == 1 ? RowLines : DenseLines), room.height() / rows, em(RowLines));
    const int gap = side == 1 ? 0 : em(0.5);
    const int width = (room.width() - gap * (side - 1)) / side;
    QList<QRect> places;
    for (int i = 0; i < std::ssize(m_page.rows); ++i)
        places.append(QRect(room.left() + i / rows * (width + gap), room.top() + i % rows * height, width, height));
    return places;
}

void WallWindow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.bg);
    const int band = edge();
    if (m_parts.mode != WorkMode::Live) {
        for (const QRect &side : {QRect(0, 0, width(), band), QRect(0, height() - band, width(), band),
                 QRect(0, 0, band, height()), QRect(width() - band, 0, band, height())})
            paintHatch(painter, side, tokens.text, tokens.surface);
    }
    const QRect inner = rect().adjusted(band, band, -band, -band);
    paintHead(painter, QRect(inner.topLeft(), QSize(inner.width(), em(HeadLines))));
    const QRect room = inner.adjusted(0, em(HeadLines), 0, -em(FootLines));
    if (m_page.rows.empty())
        drawLine(painter, QRect(room.topLeft(), QSize(room.width(), em(RowLines))), tr("No open incident."),
            type().font(1.4), tokens.muted, Qt::AlignCenter);
    const QList<QRect> at = places(room);
    for (qsizetype i = 0; i < at.size(); ++i)
        WallRow(m_page.rows[static_cast<std::size_t>(i)], at[i], type(), columns() > 1).paint(painter, tokens);
    paintFoot(painter, QRect(inner.left(), inner.bottom() - em(FootLines) + 1, inner.width(), em(FootLines)));
}

void WallWindow::paintHead(QPainter &painter, QRect area) const
{
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(area, tokens.surface);
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), qMax(1, em(0.06))), tokens.strong);
    area.adjust(em(0.8), 0, -em(0.8), 0);
    const QFont clock = type().font(2.3);
    drawLine(painter, takeRight(area, {type().widthOf(m_page.clock, clock), area.height()}, em(1)), m_page.clock, clock,
        tokens.text, Qt::AlignRight | Qt::AlignVCenter);
    const QFont small = type().font(0.9);
    drawLine(painter, takeRight(area, {type().widthOf(m_page.date, small), area.height()}, em(1)), m_page.date, small,
        tokens.muted, Qt::AlignRight | Qt::AlignVCenter);

    const bool live = m_parts.mode == WorkMode::Live;
    const QString word = workModeWord(m_parts.mode);
    const QFont bold = type().font(1.3, true);
    const QRect box(area.left(), area.top() + em(0.5), QFontMetrics(bold).horizontalAdvance(word) + em(1.6), em(2.3));
    paintFrame(painter, box, QPen(tokens.text, qMax(2, em(0.08))), live ? QBrush(Qt::NoBrush) : QBrush(tokens.text));
    drawLine(painter, box, word, bold, live ? tokens.text : tokens.surface, Qt::AlignCenter);
    area.setLeft(box.right() + em(1));
    if (!live) { // in a line of its own: never elided beside the counts
        const QRect foot(area.left(), area.bottom() - em(1.35), area.width(), em(1.2));
        drawLine(painter, foot, workModeRemark(m_parts.mode), small, tokens.muted);
        area.setBottom(foot.top());
    }
    drawLine(painter, area, m_page.counts, type().font(1.3, true), m_page.over > 0 ? tokens.danger : tokens.text);
}

void WallWindow::paintFoot(QPainter &painter, const QRect &area) const
{
    const Tokens &tokens = tokensFor(palette());
    const QRect inner = area.adjusted(em(0.8), 0, -em(0.8), 0);
    drawLine(painter, inner, tr("Esc closes"), type().font(0.8), tokens.muted);
    if (m_page.pages == 1)
        return;
    const QString pages = tr("page %1 of %2").arg(m_page.page + 1).arg(m_page.pages);
    const QString pinned = m_page.pinned == 0 ? QString() : tr(" · what is over stands on every page");
    drawLine(painter, inner, pages + pinned, type().font(0.9), tokens.text, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace ui
