#include "ui/common/EmptyState.h"

#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QPainter>

namespace ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void EmptyState::setContent(const QString &sentence, const QString &key)
{
    const qsizetype mark = sentence.indexOf(QStringLiteral("%1"));
    m_before = mark < 0 ? sentence : sentence.left(mark).trimmed();
    m_after = mark < 0 ? QString() : sentence.mid(mark + 2).trimmed();
    m_key = mark < 0 ? QString() : key;
    setAccessibleName(QString(sentence).replace(QStringLiteral("%1"), key));
    updateGeometry();
    update();
}

void EmptyState::setDense()
{
    m_height = 2.2;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize EmptyState::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    const int cap = m_key.isEmpty() ? 0 : keyCapSize(m_key, font()).width() + metrics.u(2);
    return {fontMetrics().horizontalAdvance(m_before + m_after) + cap + 2 * metrics.inset(), metrics.em(m_height)};
}

// One line where it fits, else the words wrapped with the key in running text.
void EmptyState::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    QPainter painter(this);
    painter.setPen(tokens.muted);
    if (sizeHint().width() > width()) {
        const int inset = metrics.inset();
        painter.drawText(rect().adjusted(inset, 0, -inset, 0), Qt::AlignCenter | Qt::TextWordWrap, text());
        return;
    }
    int x = (width() - sizeHint().width()) / 2 + metrics.inset();
    const auto word = [&](const QString &part) {
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, part);
        x += fontMetrics().horizontalAdvance(part);
    };
    word(m_before);
    if (!m_key.isEmpty()) {
        const QSize cap = keyCapSize(m_key, font());
        paintKeyCap(
            painter, QRect(QPoint(x + metrics.u(1), (height() - cap.height()) / 2), cap), m_key, font(), tokens.text);
        x += cap.width() + metrics.u(2);
    }
    word(m_after);
}

} // namespace ui
