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
        if (!hasFocus())
            return; // what a field of the gate leaves over
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            m_cover.toggle();
        else if (event->key() == Qt::Key_N && !event->modifiers())
            Q_EMIT m_cover.callWanted();
    }

    // Tab must not reach a field under the sheet.
    bool focusNextPrevChild(bool next) override
    {
        QWidget *focus = QApplication::focusWidget();
        if (!m_gate || m_gate->isHidden() || !focus || !m_gate->isAncestorOf(focus))
            return false;
        for (int i = 0; i < 40; ++i) { // round inside the gate
            focus = next ? focus->nextInFocusChain() : focus->previousInFocusChain();
            if (m_gate->isAncestorOf(focus) && focus->isVisible() && focus->isEnabled()
                && (focus->focusPolicy() & Qt::TabFocus) && !focus->focusProxy()) {
                focus->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
                break;
            }
        }
        return true;
    }

    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensFor(palette());
        QPainter painter(this);
        painter.fillRect(rect(), tokens.bg);
        painter.setPen(tokens.muted);
        if (m_gate && !m_gate->isHidden())
            return;
        if (const QRect part = largestPart(); part.width() >= Metrics::of(this).em(12)) // not on a rail
            painter.drawText(part, Qt::AlignCenter | Qt::TextWordWrap, message());
    }

public:
    /// Stands on the largest part that is covered; where that is too small, nothing stays readable behind it.
    void setGate(QWidget *gate)
    {
        m_gate = gate;
        gate->setParent(this);
        gate->installEventFilter(this);
        gate->hide();
    }
    void showGate(bool shown)
    {
        if (!m_gate)
            return;
        m_gate->setVisible(shown);
        fit();
    }

private:
    /// No key uncovers what a sign-in keeps.
    [[nodiscard]] QString message() const
    {
        return m_cover.guarded() ? ScreenCover::tr("Text covered until somebody signs in. N takes a call.")
                                 : ScreenCover::tr("Text covered. F12 or Enter uncovers it, N takes a call.");
    }

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
        placeGate();
    }

    void placeGate()
    {
        if (!m_gate || m_gate->isHidden())
            return;
        const QSize size = m_gate->sizeHint().expandedTo(m_gate->minimumSize());
        QRect part = largestPart();
        if (part.width() < size.width() || part.height() < size.height()) {
            clearMask();
            part = rect();
        }
        QRect place(QPoint(), size.boundedTo(part.size()));
        place.moveCenter(part.center());
        m_gate->setGeometry(place);
    }

    ScreenCover &m_cover;
    QPointer<QWidget> m_gate;
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
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { keepFocus(now); });
}

void ScreenCover::protect(QWidget *host) { m_sheets.emplace_back(new Sheet(host, *this)); }

void ScreenCover::setGate(QWidget *gate)
{
    m_gate = gate;
    static_cast<Sheet *>(m_sheets.front().data())->setGate(gate);
}

void ScreenCover::openGate(bool open)
{
    m_guarded = open;
    static_cast<Sheet *>(m_sheets.front().data())->showGate(guarded());
}

void ScreenCover::toggle()
{
    if (!m_covered)
        cover();
    else if (guarded())
        Q_EMIT gateWanted();
    else
        uncover();
}

void ScreenCover::cover()
{
    if (m_covered)
        return;
    m_covered = true;
    m_cameFrom = QApplication::focusWidget();
    Q_EMIT aboutToCover();
    for (const auto &sheet : m_sheets) {
        if (sheet)
            sheet->show();
    }
    if (!m_sheets.empty() && m_sheets.front())
        m_sheets.front()->setFocus(Qt::OtherFocusReason);
    Q_EMIT coveredChanged(true);
    if (guarded())
        Q_EMIT gateWanted();
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

// Nobody types into what he cannot see, wherever a key or a click in a list leads.
void ScreenCover::keepFocus(QWidget *now)
{
    if (!m_covered || !guarded() || !now || now == m_gate || m_gate->isAncestorOf(now))
        return;
    for (const auto &sheet : m_sheets) {
        if (sheet && sheet != now && sheet->parentWidget()->isAncestorOf(now))
            return Q_EMIT gateWanted();
    }
}

bool ScreenCover::eventFilter(QObject *, QEvent *event)
{
    if (isTouch(event->type()))
        m_lastTouch = m_ticker.now();
    return false;
}

void ScreenCover::noticeIdle(base::Instant now)
{
    if (now - m_lastTouch >= m_idleLimit)
        cover();
}

} // namespace ui
