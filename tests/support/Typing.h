#pragma once

#include <QApplication>
#include <QInputMethodEvent>
#include <QWidget>

#include <gtest/gtest.h>

namespace support {

/// Text as an input method commits it into whatever has the focus.
inline void commitText(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    ASSERT_TRUE(focus->testAttribute(Qt::WA_InputMethodEnabled)) << focus->metaObject()->className();
    QInputMethodEvent composed;
    composed.setCommitString(text);
    QCoreApplication::sendEvent(focus, &composed);
}

} // namespace support
