#pragma once

#include "support/Typing.h"
#include "ui/common/Theme.h"

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
    static void type(const QString &text) { support::commitText(text); }

    ui::Theme theme{*qApp, ui::Appearance::Light};
    QWidget window;
    QVBoxLayout *layout;
};
