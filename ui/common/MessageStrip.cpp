#include "ui/common/MessageStrip.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.u(5), metrics.u(2), metrics.u(2), metrics.u(2));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *dismiss = new ActionButton(tr("Close"), ActionButton::Kind::Outlined, this);
    dismiss->setObjectName(QStringLiteral("dismissButton"));
    layout->addWidget(m_label, 1);
    layout->addWidget(dismiss);
    connect(dismiss, &ActionButton::activated, this, &MessageStrip::clear);
    hide();
}

void MessageStrip::showMessage(const Message &message)
{
    m_label->setText(
        QStringLiteral("<b>%1</b> %2 %3")
            .arg(message.failed.toHtmlEscaped(), message.safe.toHtmlEscaped(), message.advice.toHtmlEscaped()));
    setAccessibleName(QStringList{message.failed, message.safe, message.advice}.join(u' ').simplified());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::clear()
{
    m_label->clear();
    setAccessibleName({});
    hide();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    paintFrame(painter, rect(), QPen(tokens.near), tokens.surface);
    painter.fillRect(QRect(0, 0, Metrics::of(this).u(2), height()), tokens.near);
}

} // namespace ui
