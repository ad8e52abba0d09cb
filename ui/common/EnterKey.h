#pragma once

#include <QKeyEvent>

namespace ui {

/// Enter of either block, without a modifier: with one it is a key of its own (Ctrl+Enter records).
[[nodiscard]] inline bool isPlainEnter(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && !(event.modifiers() & ~Qt::KeypadModifier);
}

} // namespace ui
