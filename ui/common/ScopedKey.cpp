#include "ui/common/ScopedKey.h"

#include <QKeyEvent>
#include <QWidget>

namespace ui {
namespace {

// Enter on the number pad is Enter.
QKeySequence sequenceOf(const QKeyEvent &event)
{
    const int key = event.key() == Qt::Key_Enter ? int(Qt::Key_Return) : event.key();
    return QKeySequence(key | int(event.modifiers() & ~Qt::KeypadModifier));
}

bool isArrow(const QKeyEvent &event) { return event.key() >= Qt::Key_Left && event.key() <= Qt::Key_Down; }

} // namespace

ScopedKey::ScopedKey(QWidget *scope, const QKeySequence &key, std::function<void()> act)
    : QObject(scope)
    , m_key(key)
    , m_act(std::move(act))
{
    scope->installEventFilter(this);
}

// Unaccepted key events travel from the focus widget up to its parents, so the scope sees those of its children.
bool ScopedKey::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    if (sequenceOf(*static_cast<QKeyEvent *>(event)) != m_key)
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else if (!static_cast<QKeyEvent *>(event)->isAutoRepeat() || isArrow(*static_cast<QKeyEvent *>(event)))
        m_act();
    return true;
}

} // namespace ui
