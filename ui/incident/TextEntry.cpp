#include "ui/incident/TextEntry.h"

#include "ui/common/Metrics.h"

#include <QKeyEvent>
#include <QTextDocument>

namespace ui {

TextEntry::TextEntry(Kind kind, const QString &label, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_kind(kind)
{
    setPlaceholderText(label);
    QString name = label;
    setAccessibleName(name.remove(u'…'));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(kind == Kind::Sentence ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, kind == Kind::Sentence ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    document()->setDocumentMargin(Metrics::of(this).em(0.4));
    connect(document(), &QTextDocument::contentsChanged, this, [this] { updateGeometry(); });
}

int TextEntry::heightOf(int lines) const
{
    const int frame = 2 * frameWidth() + 2 * qRound(document()->documentMargin());
    return lines * fontMetrics().lineSpacing() + frame + 2; // the style sheet's border
}

// Lines as wrapped, not as typed.
QSize TextEntry::sizeHint() const
{
    const int lines = qRound(document()->size().height());
    const int shown = m_kind == Kind::Sentence ? qBound(1, lines, 6) : qMax(4, lines);
    return {Metrics::of(this).em(16), heightOf(shown)};
}

QSize TextEntry::minimumSizeHint() const
{
    return {Metrics::of(this).em(8), m_kind == Kind::Sentence ? sizeHint().height() : heightOf(3)};
}

bool TextEntry::handsIn(const QKeyEvent &event) const
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return modifiers == Qt::ControlModifier || (m_kind == Kind::Sentence && modifiers == Qt::NoModifier);
}

void TextEntry::keyPressEvent(QKeyEvent *event)
{
    const bool down = event->key() == Qt::Key_Down && !(event->modifiers() & ~Qt::KeypadModifier);
    if (down && !textCursor().movePosition(QTextCursor::Down))
        Q_EMIT leftBelow();
    else if (!handsIn(*event))
        QPlainTextEdit::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        Q_EMIT submitted();
}

// Ctrl+Enter is this field's own before it is the window's.
bool TextEntry::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && handsIn(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void TextEntry::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

} // namespace ui
