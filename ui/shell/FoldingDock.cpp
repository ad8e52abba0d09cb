#include "ui/shell/FoldingDock.h"

#include "ui/common/Frame.h"
#include "ui/common/KeyCap.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QApplication>
#include <QMainWindow>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

#include <utility>

namespace ui {
namespace {

/// Key cap on top, title written downwards one character below the other, as on a book's spine.
class PlainRail final : public QWidget {
public:
    PlainRail(const QString &title, const QString &key, QWidget *parent)
        : QWidget(parent)
        , m_title(title)
        , m_key(key)
    {
        setAccessibleName(title + u' ' + key);
        setToolTip(title + u' ' + key);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensFor(palette());
        const Metrics metrics = Metrics::of(this);
        QPainter painter(this);
        paintFrame(painter, rect(), QPen(tokens.line), tokens.surface);
        const QSize cap = keyCapSize(m_key, font());
        paintKeyCap(painter, QRect(QPoint((width() - cap.width()) / 2, metrics.u(2)), cap), m_key, font(), tokens.text);
        painter.setPen(tokens.muted);
        paintSpine(painter, QRect(0, cap.height() + metrics.u(6), width(), height()));
    }

private:
    void paintSpine(QPainter &painter, const QRect &area) const
    {
        const bool upright = !m_title.isEmpty() && m_title.front().unicode() >= 0x2E80; // ideographs stand, letters lie
        if (!upright) {
            painter.translate(area.center().x() - fontMetrics().height() / 2, area.top());
            painter.rotate(90);
            painter.drawText(QPoint(0, -fontMetrics().descent()), m_title);
            return;
        }
        const int step = Metrics::of(this).em(1.2);
        for (qsizetype i = 0; i < m_title.size(); ++i)
            painter.drawText(QRect(0, area.top() + int(i) * step, width(), step), Qt::AlignCenter, m_title.mid(i, 1));
    }

    QString m_title;
    QString m_key;
};

} // namespace

FoldingDock::FoldingDock(const QString &title, const QString &key, QMainWindow *window)
    : QDockWidget(title, window)
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(m_stack))
    , m_rail(new PlainRail(title, key, m_stack))
    , m_openWidth(Metrics::of(window).em(20))
{
    setAccessibleName(title);
    setFeatures(NoDockWidgetFeatures);
    setTitleBarWidget(new QWidget(this)); // the pane inside has its own head
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_rail);
    setWidget(m_stack);
    m_rail->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    showFold();
}

void FoldingDock::setContent(QWidget *content, QWidget *rail)
{
    m_scroll->setWidget(content);
    if (rail) {
        delete m_rail;
        m_rail = rail;
        m_stack->addWidget(rail);
        rail->installEventFilter(this);
    }
    m_stack->setCurrentWidget(isRail() ? m_rail : m_scroll);
}

QWidget *FoldingDock::content() const { return m_scroll->widget(); }

void FoldingDock::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    m_peeking = folded && isAncestorOf(QApplication::focusWidget());
    showFold();
}

void FoldingDock::peek()
{
    if (!m_folded || m_peeking)
        return;
    m_peeking = true;
    showFold();
}

void FoldingDock::setOpenWidth(int width)
{
    m_openWidth = width;
    auto *mainWindow = static_cast<QMainWindow *>(parentWidget());
    const bool docked = mainWindow->dockWidgetArea(this) != Qt::NoDockWidgetArea;
    if (docked && !isRail())
        mainWindow->resizeDocks({this}, {width}, Qt::Horizontal);
}

void FoldingDock::showFold()
{
    const Metrics metrics = Metrics::of(this);
    m_stack->setCurrentWidget(isRail() ? m_rail : m_scroll);
    if (isRail()) {
        setFixedWidth(metrics.em(4));
        return;
    }
    const int width = m_openWidth; // what the layout tries meanwhile does not count
    setMinimumWidth(metrics.em(12));
    setMaximumWidth(QWIDGETSIZE_MAX);
    setOpenWidth(width);
}

// Folds back once the focus is somewhere else in the window; nowhere at all only means another window.
void FoldingDock::followFocus(QWidget *now)
{
    if (!m_peeking || !now || now->window() != window() || isAncestorOf(now))
        return;
    m_peeking = false;
    m_waitsForClick = QGuiApplication::mouseButtons() != Qt::NoButton;
    if (m_waitsForClick)
        qApp->installEventFilter(this); // what is clicked stays under the pointer until the click is done
    else
        showFold();
}

void FoldingDock::resizeEvent(QResizeEvent *event)
{
    QDockWidget::resizeEvent(event);
    if (!isVisible() || m_folded || event->oldSize().width() == width())
        return;
    m_openWidth = width();
    if (QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        Q_EMIT dragged();
}

bool FoldingDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return QDockWidget::eventFilter(watched, event);
    if (std::exchange(m_waitsForClick, false)) {
        qApp->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &FoldingDock::showFold, Qt::QueuedConnection);
    } else if (watched == m_rail) {
        Q_EMIT peekWanted();
    }
    return QDockWidget::eventFilter(watched, event);
}

} // namespace ui
