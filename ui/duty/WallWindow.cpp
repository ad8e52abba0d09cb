#include "ui/duty/WallWindow.h"

#include "ui/common/Frame.h"
#include "ui/common/LevelChip.h"
#include "ui/common/RowList.h"
#include "ui/common/Ticker.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QSettings>

namespace ui {

using viewmodel::Chip;
using viewmodel::ClockState;
using viewmodel::IncidentRow;
using viewmodel::Level;

namespace {

// A character is read from two hundred times its height. A page of 27 lines on a wall screen of 70 cm makes them 26 mm.
constexpr qreal LinesOfPage = 27;
constexpr qreal HeadLines = 3.4;
constexpr qreal FootLines = 1.6;
constexpr qreal RowLines = 3.1;

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
    viewmodel::WallPage page = wallPage(m_parts.incidents, capacity(), m_parts.ticker.now());
    if (page == m_page)
        return;
    m_page = std::move(page);
    setAccessibleName(tr("Wall, %1").arg(m_page.counts));
    update();
}

// The height of a page is 27 lines; on a narrow one the width decides, so that a row still holds its deadline.
int WallWindow::em(qreal times) const { return qRound(qMin(height() / LinesOfPage, width() / 44.0) * times); }

int WallWindow::edge() const { return em(0.6); }

QFont WallWindow::type(qreal size, bool bold) const
{
    QFont font = this->font();
    font.setPixelSize(qMax(1, em(size)));
    font.setBold(bold);
    return font;
}

int WallWindow::capacity() const
{
    const int room = height() - 2 * edge() - em(HeadLines) - em(FootLines);
    return qMax(1, room / qMax(1, em(RowLines)));
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
    QRect line(inner.left(), inner.top() + em(HeadLines), inner.width(), em(RowLines));
    if (m_page.rows.empty())
        drawLine(painter, line, tr("No open incident."), type(1.4), tokens.muted, Qt::AlignCenter);
    for (const IncidentRow &row : m_page.rows) {
        paintRow(painter, line, row);
        line.translate(0, line.height());
    }
    paintFoot(painter, QRect(inner.left(), inner.bottom() - em(FootLines) + 1, inner.width(), em(FootLines)));
}

void WallWindow::paintHead(QPainter &painter, QRect area) const
{
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(area, tokens.surface);
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), qMax(1, em(0.06))), tokens.strong);
    area.adjust(em(0.8), 0, -em(0.8), 0);
    const QFont clock = type(2.3);
    drawLine(painter, takeRight(area, {QFontMetrics(clock).horizontalAdvance(m_page.clock), area.height()}, em(1)),
        m_page.clock, clock, tokens.text, Qt::AlignRight | Qt::AlignVCenter);
    const QFont small = type(0.9);
    drawLine(painter,
        takeRight(area, {QFontMetrics(small).horizontalAdvance(m_page.date) + em(0.2), area.height()}, em(1)),
        m_page.date, small, tokens.muted, Qt::AlignRight | Qt::AlignVCenter);

    const bool live = m_parts.mode == WorkMode::Live;
    const QString word = workModeWord(m_parts.mode);
    const QFont bold = type(1.3, true);
    const QRect box(area.left(), area.top() + em(0.5), QFontMetrics(bold).horizontalAdvance(word) + em(1.6), em(2.3));
    paintFrame(painter, box, QPen(tokens.text, qMax(2, em(0.08))), live ? QBrush(Qt::NoBrush) : QBrush(tokens.text));
    drawLine(painter, box, word, bold, live ? tokens.text : tokens.surface, Qt::AlignCenter);
    area.setLeft(box.right() + em(1));
    const QString counts = live
        ? m_page.counts
        : m_page.counts + QStringLiteral(" · ") + workModeRemark(m_parts.mode); // what is elided first matters least
    drawLine(painter, area, counts, type(1.3, true), m_page.over > 0 ? tokens.danger : tokens.text);
}

void WallWindow::paintRow(QPainter &painter, const QRect &area, const IncidentRow &row) const
{
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(area.adjusted(0, 0, 0, -qMax(1, em(0.06))), tokens.surface);
    if (row.accent != Level::None)
        painter.fillRect(QRect(area.left(), area.top(), em(0.5), area.height()), levelFill(tokens, row.accent).fill);
    const QColor ink = toneColor(tokens, clockTone(row.clock));
    const bool urgent = row.clock == ClockState::Near || row.clock == ClockState::Over;
    QRect upper(area.left() + em(1), area.top() + em(0.2), area.width() - em(1.8), em(1.5));
    QRect lower = upper.translated(0, upper.height()).adjusted(0, -em(0.1), 0, -em(0.2));

    const QFont due = type(1.35, urgent);
    if (!row.due.isEmpty())
        drawLine(painter, takeRight(upper, {QFontMetrics(due).horizontalAdvance(row.due), upper.height()}, em(0.8)),
            row.due, due, ink, Qt::AlignRight | Qt::AlignVCenter);
    const QFont chipFont = type(1);
    for (const Chip &chip : {row.proposal, row.chip}) {
        if (!chip.text.isEmpty())
            paintChip(painter, takeRight(upper, chipSize(chip, chipFont), em(0.5)), chip, chipFont, tokens);
    }
    const QString place = row.place.isEmpty() ? tr("Place not known yet · %1").arg(row.key) : row.place;
    drawLine(painter, upper, place, type(1.3, true), tokens.text);

    if (row.over > 1) {
        const QString more = tr("%n clocks over", nullptr, row.over);
        const QFont bold = type(1, true);
        drawLine(painter, takeRight(lower, {QFontMetrics(bold).horizontalAdvance(more), lower.height()}, em(0.8)), more,
            bold, tokens.danger, Qt::AlignRight | Qt::AlignVCenter);
    }
    // What gives way to when: the time has to be seen whole.
    const QFont font = type(1);
    const QString what = row.deadline.chopped(row.dueAt.size()).trimmed();
    QRect when(lower);
    if (!row.dueAt.isEmpty()) {
        when.setWidth(QFontMetrics(font).horizontalAdvance(row.dueAt) + em(0.8));
        drawLine(painter, when, row.dueAt, font, urgent ? ink : tokens.text);
        lower.setLeft(when.right());
    }
    drawLine(painter, lower, what + QStringLiteral(" · ") + row.plans, font, tokens.muted);
}

void WallWindow::paintFoot(QPainter &painter, const QRect &area) const
{
    const Tokens &tokens = tokensFor(palette());
    const QRect inner = area.adjusted(em(0.8), 0, -em(0.8), 0);
    drawLine(painter, inner, tr("Esc closes"), type(0.8), tokens.muted);
    if (m_page.pages == 1)
        return;
    const QString pages = tr("page %1 of %2").arg(m_page.page + 1).arg(m_page.pages);
    const QString pinned = m_page.pinned == 0 ? QString() : tr(" · what is over stands on every page");
    drawLine(painter, inner, pages + pinned, type(0.9), tokens.text, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace ui
