#pragma once

#include "gui/common/WindowFixture.h"
#include "main/RegisterPreview.h"
#include "ui/common/ActionButton.h"
#include "ui/common/FileChooser.h"
#include "unit/viewmodel/Night.h"
#include "viewmodel/imports/RegisterImport.h"

#include <QSignalSpy>

/// Answers the questions for files as a person would, and remembers what was asked.
class ScriptedChooser final : public ui::FileChooser {
public:
    QString answer; ///< empty: cancelled
    QString lastTitle;
    QString lastName;
    int asked = 0;

    QString fileToOpen(QWidget *, const QString &title, const QString &) override
    {
        ++asked;
        lastTitle = title;
        return answer;
    }
    QString fileToSave(QWidget *, const QString &title, const QString &suggestedName, const QString &) override
    {
        ++asked;
        lastTitle = title;
        lastName = suggestedName;
        return answer;
    }
};

/// A window in which something of the data folder is clicked and typed into.
class DataFixture : public WindowFixture {
protected:
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    [[nodiscard]] ui::ActionButton *button(const char *name) const
    {
        return window.findChild<ui::ActionButton *>(QString::fromLatin1(name));
    }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    ScriptedChooser chooser;
};
