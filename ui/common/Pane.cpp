#include "ui/common/Pane.h"

#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {
namespace {

void drawElided(QPainter &painter, const QRect &area, int alignment, const QString &text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, alignment | Qt::AlignVCenter, shown);
}

} // namespace

PaneHead::PaneHead(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const Metrics metrics = Metrics::of(this);
    m_layout->setContentsMargins(metrics.inset(), 0, metrics.inset(), 0);
    m_layout->setSpacing(metrics.u(2));
    m_layout->addStretch();
}

void PaneHead::setText(const Text &text)
{
    if (text == m_text)
        return;
    m_text = text;
    update();
}

void PaneHead::addWidget(QWidget *widget) { m_layout->addWidget(widget); }

QSize PaneHead::sizeHint() const
{
    const int widgets = m_layout->sizeHint().height();
    return {Metrics::of(this).em(16), qMax(Metrics::of(this).paneHead(), widgets)};
}

QSize PaneHead::minimumSizeHint() const
{
    return {qMax(Metrics::of(this).em(6), m_layout->minimumSize().width()), sizeHint().height()};
}

void PaneHead::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.alt);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);

    QRect area = rect().adjusted(metrics.inset(), 0, -metrics.inset(), -1);
    for (int i = 0; i < m_layout->count(); ++i) {
        const QLayoutItem *item = m_layout->itemAt(i);
        if (item->widget() && item->widget()->isVisible())
            area.setRight(qMin(area.right(), item->geometry().left() - metrics.u(2)));
    }
    area.setLeft(paintLeft(painter, area) + metrics.u(2));
    if (area.width() > 0)
        paintRight(painter, area);
}

// Returns where the painted text ends.
int PaneHead::paintLeft(QPainter &painter, QRect area) const
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    painter.setFont(boldFont(font()));
    painter.setPen(tokens.text);
    const int titleWidth = painter.fontMetrics().horizontalAdvance(m_text.title);
    drawElided(painter, area, Qt::AlignLeft, m_text.title);
    area.setLeft(area.left() + qMin(titleWidth, area.width()));

    if (!m_text.count.isEmpty()) {
        const QSize cap = keyCapSize(m_text.count, font());
        if (area.width() >= cap.width() + metrics.u(3)) {
            const QPoint at(area.left() + metrics.u(3), (height() - cap.height()) / 2);
            paintKeyCap(painter, QRect(at, cap), m_text.count, font(), tokens.text);
            area.setLeft(at.x() + cap.width());
        }
    }
    painter.setFont(typeFont(font(), TypeRole::Note));
    painter.setPen(tokens.muted);
    const int wanted = painter.fontMetrics().horizontalAdvance(m_text.subtitle);
    const int room = area.width() - metrics.u(2);
    if (wanted > 0 && room > metrics.em(2)) {
        drawElided(painter, area.adjusted(metrics.u(2), 0, 0, 0), Qt::AlignLeft, m_text.subtitle);
        area.setLeft(area.left() + metrics.u(2) + qMin(wanted, room));
    }
    return area.left();
}

void PaneHead::paintRight(QPainter &painter, QRect area) const
{
    QList<KeyHint> hints = m_text.hints;
    while (!hints.isEmpty() && keyHintsWidth(hints, font()) > area.width())
        hints.removeLast();
    if (const int width = keyHintsWidth(hints, font())) {
        paintKeyHints(
            painter, QRect(area.right() - width + 1, 0, width, height() - 1), hints, font(), tokensFor(palette()));
        area.setRight(area.right() - width - Metrics::of(this).u(2));
    }
    painter.setFont(typeFont(font(), TypeRole::Note));
    painter.setPen(tokensFor(palette()).muted);
    if (painter.fontMetrics().horizontalAdvance(m_text.note) <= area.width())
        drawElided(painter, area, Qt::AlignRight, m_text.note);
}

Pane::Pane(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_head(new PaneHead(this))
    , m_body(nullptr)
{
    auto *body = new QWidget(this);
    body->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // the head stays on top of a short body
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(body, 1);
    m_body->setSpacing(0);
    setTitle(title);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

void Pane::setTitle(const QString &title)
{
    PaneHead::Text text = m_head->text();
    text.title = title;
    changeHead(text);
}

QString Pane::title() const { return m_head->text().title; }

void Pane::setSubtitle(const QString &subtitle)
{
    PaneHead::Text text = m_head->text();
    text.subtitle = subtitle;
    changeHead(text);
}

void Pane::setCount(const QString &count)
{
    PaneHead::Text text = m_head->text();
    text.count = count;
    changeHead(text);
}

void Pane::setNote(const QString &note)
{
    PaneHead::Text text = m_head->text();
    text.note = note;
    changeHead(text);
}

void Pane::setKeyHints(const QList<KeyHint> &hints)
{
    PaneHead::Text text = m_head->text();
    text.hints = hints;
    changeHead(text);
}

void Pane::addHeadWidget(QWidget *widget) { m_head->addWidget(widget); }

void Pane::addBody(QWidget *body, int stretch) { m_body->addWidget(body, stretch); }

// Not minimumSizeHint(): for text that wraps it knows no width, and takes a single line.
int Pane::leastHeight(int width) const
{
    const int frame = height() - contentsRect().height();
    const int inside = width - frame;
    const int body =
        m_body->hasHeightForWidth() ? m_body->minimumHeightForWidth(inside) : m_body->minimumSize().height();
    return frame + m_head->sizeHint().height() + body;
}

void Pane::changeHead(const PaneHead::Text &text)
{
    m_head->setText(text);
    setAccessibleName(text.title);
    setAccessibleDescription(QStringList{text.subtitle, text.count, text.note}.join(u' ').trimmed());
}

// The style sheet chooses the border by the property, and looks again only when polished again.
void Pane::followFocus(QWidget *focus)
{
    const bool within = focus && isAncestorOf(focus);
    if (within == m_focusWithin)
        return;
    m_focusWithin = within;
    style()->unpolish(this);
    style()->polish(this);
    update();
}

} // namespace ui
