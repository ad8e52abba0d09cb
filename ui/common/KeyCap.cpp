#include "ui/common/KeyCap.h"

#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QAction>
#include <QFontMetrics>
#include <QPainter>

namespace ui {
namespace {

QFont capFont(const QFont &body) { return typeFont(body, TypeRole::Note); }

int hintWidth(const KeyHint &hint, const QFont &body)
{
    const int word = hint.word.isEmpty() ? 0 : QFontMetrics(capFont(body)).horizontalAdvance(hint.word);
    return keyCapSize(hint.key, body).width() + (word ? Metrics(body).em(0.3) + word : 0);
}

int hintGap(const QFont &body) { return Metrics(body).u(3); }

} // namespace

QString keyName(const QKeySequence &key)
{
    QString name = key.toString(QKeySequence::PortableText).replace(QStringLiteral("Return"), QStringLiteral("Enter"));
    if (name.endsWith(QStringLiteral("Left")))
        name.replace(QStringLiteral("Left"), QStringLiteral("←"));
    else if (name.endsWith(QStringLiteral("Right")))
        name.replace(QStringLiteral("Right"), QStringLiteral("→"));
    return name;
}

KeyHint keyHint(const QAction &action) { return {keyName(action.shortcut()), action.iconText()}; }

QList<KeyHint> keyHints(const QWidget &widget)
{
    QList<KeyHint> hints;
    for (const QAction *action : widget.actions()) {
        const bool counts = action->isVisible() && action->priority() != QAction::LowPriority;
        if (counts && !action->shortcut().isEmpty())
            hints.append(keyHint(*action));
    }
    return hints;
}

QSize keyCapSize(const QString &key, const QFont &body)
{
    const Metrics metrics(body);
    const int height = metrics.em(1.3);
    const int width = QFontMetrics(capFont(body)).horizontalAdvance(key) + metrics.em(0.6);
    return {qMax(width, height), height};
}

void paintKeyCap(QPainter &painter, const QRect &rect, const QString &key, const QFont &body, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.setFont(capFont(body));
    painter.drawText(rect, Qt::AlignCenter, key);
    painter.restore();
}

int keyHintsWidth(const QList<KeyHint> &hints, const QFont &body)
{
    int width = 0;
    for (const KeyHint &hint : hints)
        width += hintWidth(hint, body) + (width ? hintGap(body) : 0);
    return width;
}

void paintKeyHints(
    QPainter &painter, const QRect &rect, const QList<KeyHint> &hints, const QFont &body, const Tokens &tokens)
{
    painter.save();
    painter.setFont(capFont(body));
    int x = rect.left();
    for (const KeyHint &hint : hints) {
        const int width = hintWidth(hint, body);
        if (x + width > rect.left() + rect.width())
            break;
        const QSize cap = keyCapSize(hint.key, body);
        const QRect capRect(x, rect.top() + (rect.height() - cap.height()) / 2, cap.width(), cap.height());
        paintKeyCap(painter, capRect, hint.key, body, tokens.text);
        painter.setPen(tokens.muted);
        painter.drawText(
            QRect(QPoint(x, rect.top()), QSize(width, rect.height())), Qt::AlignRight | Qt::AlignVCenter, hint.word);
        x += width + hintGap(body);
    }
    painter.restore();
}

KeyHintBar::KeyHintBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyHintBar::setHints(const QList<KeyHint> &hints)
{
    if (hints == m_hints)
        return;
    m_hints = hints;
    QStringList spoken;
    for (const KeyHint &hint : hints)
        spoken.append(hint.key + u' ' + hint.word);
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize KeyHintBar::sizeHint() const { return {keyHintsWidth(m_hints, font()), Metrics::of(this).em(1.6)}; }

QSize KeyHintBar::minimumSizeHint() const { return {0, sizeHint().height()}; }

void KeyHintBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyHints(painter, rect(), m_hints, font(), tokensFor(palette()));
}

} // namespace ui
