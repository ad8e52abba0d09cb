#include "ui/shell/ScreenCover.h"

#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/Ticker.h"
#include "ui/common/Tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace ui {
namespace {

/// An opaque sheet over a widget, with a hole for each pane that stays.
class Sheet final : public QWidget {
public:
    Sheet(QWidget *host, ScreenCover &cover)
        : QWidget(host)
        , m_cover(cover)
    {
        setObjectName(QStringLiteral("coverSheet"));
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(message());
        host->installEventFilter(this);
        hide();
    }

protected:
    void showEvent(QShowEvent *) override
    {
        for (Pane *pane : parentWidget()->findChildren<Pane *>()) {
            for (QWidget *part = pane; pane->staysWhenCovered() && part != parentWidget(); part = part->parentWidget())
                part->installEventFilter(this); // again does no harm
        }
        fit();
    }

    // Of the host, and of all between it and a pane that stays: what moves under a hole must not be read through it.
    bool eventFilter(QObject *, QEvent *event) override
    {
        const bool moves =
            event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::LayoutRequest;
        if (isVisible() && moves)
            fit();
        return false;
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            m_cover.uncover();
        else if (event->key() == Qt::Key_N && !event->modifiers())
            Q_EMIT m_cover.callWanted();
    }

    // Tab must not reach a field under the sheet.
    bool focusNextPrevChild(bool) override { return false; }

    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensFor(palette());
        QPainter painter(this);
        painter.fillRect(rect(), tokens.bg);
        painter.setPen(tokens.muted);
        if (const QRect part = largestPart(); part.width() >= Metrics::of(this).em(12)) // not on a rail
            painter.drawText(part, Qt::AlignCenter | Qt::TextWordWrap, message());
    }

private:
    static QString message() { return ScreenCover::tr("Text covered. F12 or Enter uncovers it, N takes a call."); }

    QRect largestPart() const
    {
        QRect largest;
        for (const QRect &part : mask()) {
            if (part.width() * part.height() > largest.width() * largest.height())
                largest = part;
        }
        return largest;
    }

    void fit()
    {
        setGeometry(parentWidget()->rect());
        raise();
        QRegion covered(rect());
        for (const Pane *pane : parentWidget()->findChildren<Pane *>()) {
            if (pane->staysWhenCovered() && pane->isVisible())
                covered -= QRect(pane->mapTo(parentWidget(), QPoint()), pane->size());
        }
        setMask(covered);
    }

    ScreenCover &m_cover;
};

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove
        || type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::InputMethod;
}

} // namespace

ScreenCover::ScreenCover(Ticker &ticker, QObject *parent)
    : QObject(parent)
    , m_ticker(ticker)
    , m_lastTouch(ticker.now())
{
    qApp->installEventFilter(this);
    connect(&ticker, &Ticker::ticked, this, &ScreenCover::noticeIdle);
}

void ScreenCover::protect(QWidget *host) { m_sheets.emplace_back(new Sheet(host, *this)); }

void ScreenCover::cover()
{
    if (m_covered)
        return;
    m_covered = true;
    m_cameFrom = QApplication::focusWidget();
    for (const auto &sheet : m_sheets) {
        if (sheet)
            sheet->show();
    }
    if (!m_sheets.empty() && m_sheets.front())
        m_sheets.front()->setFocus(Qt::OtherFocusReason);
    Q_EMIT coveredChanged(true);
}

void ScreenCover::uncover()
{
    if (!m_covered)
        return;
    m_covered = false;
    m_lastTouch = m_ticker.now();
    for (const auto &sheet : m_sheets) {
        if (sheet)
            sheet->hide();
    }
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    Q_EMIT coveredChanged(false);
}

bool ScreenCover::eventFilter(QObject *, QEvent *event)
{
    if (isTouch(event->type()))
        m_lastTouch = m_ticker.now();
    return false;
}

void ScreenCover::noticeIdle(base::Instant now)
{
    if (now - m_lastTouch >= IdleLimit)
        cover();
}

} // namespace ui
