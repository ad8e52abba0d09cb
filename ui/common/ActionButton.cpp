#include "ui/common/ActionButton.h"

#include "ui/common/Frame.h"
#include "ui/common/KeyCap.h"
#include "ui/common/EnterKey.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace ui {

ActionButton::ActionButton(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_primary(kind == Kind::Primary)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, [this] {
        if (isRefused())
            Q_EMIT refusedWith(m_refusal);
        else
            Q_EMIT activated();
    });
}

void ActionButton::setPrimary(bool primary)
{
    if (primary == m_primary)
        return;
    m_primary = primary;
    repolish();
}

void ActionButton::setKeyHint(const QKeySequence &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void ActionButton::setRefusal(const QString &reason)
{
    if (reason == m_refusal)
        return;
    m_refusal = reason;
    setAccessibleDescription(reason);
    setToolTip(reason);
    repolish();
    Q_EMIT refusalChanged();
}

QSize ActionButton::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    const QFontMetrics text(m_primary ? boldFont(font()) : font());
    int width = text.size(Qt::TextShowMnemonic, this->text()).width() + metrics.em(1.5);
    if (!m_key.isEmpty())
        width += metrics.u(2) + keyCapSize(keyName(m_key), font()).width();
    return {width, metrics.button()};
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const Tokens &tokens = tokensFor(palette());
    if (isRefused()) // by hand: the style sheet's dashes fade to dots at one pixel
        paintFrame(painter, rect(), hasFocus() ? dashedPen(tokens.accent.fill, 2) : dashedPen(tokens.strong));
    const QColor ink = isRefused() ? tokens.muted : m_primary ? tokens.accent.on : tokens.text;
    const Metrics metrics = Metrics::of(this);
    QRect area = rect().adjusted(metrics.u(2), 0, -metrics.u(2), 0);
    if (!m_key.isEmpty()) {
        const QSize cap = keyCapSize(keyName(m_key), font());
        const QRect at(QPoint(area.right() - cap.width() + 1, (height() - cap.height()) / 2), cap);
        paintKeyCap(painter, at, keyName(m_key), font(), ink);
        area.setRight(at.left() - metrics.u(1));
    }
    painter.setFont(m_primary && !isRefused() ? boldFont(font()) : font());
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    if (!isPlainEnter(*event))
        QPushButton::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        click();
}

void ActionButton::repolish()
{
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
    update();
}

} // namespace ui
