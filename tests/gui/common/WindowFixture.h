#pragma once

#include "ui/common/Theme.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

#include <gtest/gtest.h>

/// An active window in the console's dress, to put widgets in and type into.
class WindowFixture : public ::testing::Test {
protected:
    WindowFixture()
        : layout(new QVBoxLayout(&window))
    {
    }

    void showWindow()
    {
        window.resize(800, 500);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    /// As an input method gives it.
    static void type(const QString &text)
    {
        QWidget *focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        ASSERT_TRUE(focus->testAttribute(Qt::WA_InputMethodEnabled)) << focus->metaObject()->className();
        QInputMethodEvent composed;
        composed.setCommitString(text);
        QCoreApplication::sendEvent(focus, &composed);
    }

    ui::Theme theme{*qApp, ui::Appearance::Light};
    QWidget window;
    QVBoxLayout *layout;
};
