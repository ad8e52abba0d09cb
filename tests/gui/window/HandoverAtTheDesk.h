#pragma once

#include "gui/window/ReserveAtTheDesk.h"

#include "main/HandoverRoom.h"
#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/RowList.h"
#include "ui/handover/HandoverBar.h"
#include "ui/handover/HandoverPage.h"
#include "viewmodel/handover/HandoverScreen.h"

#include <QPlainTextEdit>

/// The desk is handed over by the people of the demonstration, by keyboard.
class HandoverAtTheDesk : public ReserveAtTheDesk {
protected:
    [[nodiscard]] ui::HandoverPage &page() { return *window().handover().page(); }
    [[nodiscard]] ui::HandoverBar &bar() { return *page().bar(); }
    [[nodiscard]] viewmodel::HandoverScreen &handover() { return window().handover().handover(); }
    [[nodiscard]] const viewmodel::HandoverView &view() { return handover().view(); }
    [[nodiscard]] QString stripSays() { return window().handover().stripText(); }

    /// F7, and the sheet stands there.
    void openHandover()
    {
        press(Qt::Key_F7);
        ASSERT_TRUE(waitFor([this] { return page().list()->hasFocus() && view().there; }));
    }
    /// Everything that stands on the sheet.
    [[nodiscard]] QString sheetText()
    {
        QStringList lines;
        for (int row = 0; row < handover().sheet().rowCount(); ++row)
            lines << handover().sheet().index(row, 0).data().toString();
        return lines.join(u'\n');
    }
    /// Enter leads to the notes; the note, the password, Ctrl+Enter.
    void give(const QString &note = {})
    {
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        ASSERT_TRUE(bar().notes()->hasFocus());
        if (!note.isEmpty())
            type(note);
        press(Qt::Key_Tab);
        ASSERT_TRUE(bar().password()->hasFocus());
        typePlain(Password);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return view().waits; })) << bar().said().toStdString();
    }
    /// Shift+F12, another name and password; the handover is in view again.
    void next(const char *account)
    {
        press(Qt::Key_F12, Qt::ShiftModifier);
        ASSERT_TRUE(covered());
        signIn(account);
        ASSERT_TRUE(waitFor([this] { return page().isVisible() && page().list()->hasFocus() && view().there; }));
    }
    void takeOver(const QString &remark = {})
    {
        press(Qt::Key_Return);
        ASSERT_TRUE(bar().remark()->hasFocus()) << view().actRefusal.toStdString();
        if (!remark.isEmpty())
            type(remark);
        press(Qt::Key_Tab);
        ASSERT_TRUE(bar().password()->hasFocus());
        typePlain(Password);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return !view().taken.isEmpty(); })) << bar().said().toStdString();
    }
    /// Something that nobody at this window typed.
    void recordElsewhere()
    {
        bool done = false;
        viewmodel::Intake intake;
        intake.narrative = QStringLiteral("电梯困人");
        intake.county = QStringLiteral("汾阳市");
        desk().report(intake, {&desk(), [&done](const QString &) { done = true; }});
        ASSERT_TRUE(waitFor([&] { return done; }));
    }
};
