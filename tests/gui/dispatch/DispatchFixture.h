#pragma once

#include "gui/common/WindowFixture.h"
#include "ui/common/ActionButton.h"
#include "ui/common/DraftKeeper.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"
#include "ui/dispatch/ChainBar.h"
#include "ui/dispatch/DispatchPage.h"
#include "ui/dispatch/DraftForm.h"
#include "ui/dispatch/GoodsField.h"
#include "ui/dispatch/LineTable.h"
#include "ui/dispatch/NoticePanel.h"
#include "ui/dispatch/NoticeStrips.h"
#include "ui/dispatch/PaperView.h"
#include "ui/dispatch/QueuePanel.h"
#include "ui/dispatch/RequestForm.h"
#include "ui/dispatch/SidePanel.h"
#include "unit/viewmodel/Office.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <map>

/// The approval screen on a record in memory, typed and clicked.
namespace dispatch_page {

using ui::NoticeDeed;

struct MemoryKeeper final : ui::DraftKeeper {
    [[nodiscard]] QString load(const QString &key) const override
    {
        const auto found = texts.find(key);
        return found == texts.end() ? QString() : found->second;
    }
    void save(const QString &key, const QString &text) override { texts[key] = text; }
    std::map<QString, QString> texts;
};

class Dispatch : public WindowFixture {
protected:
    ~Dispatch() override { delete page; } // before the record and the keeper it works with
    void show()
    {
        page = new ui::DispatchPage(office.approval, keeper, [] { return viewmodel::Choices(); });
        layout->addWidget(page);
        window.resize(1366, 640);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        page->enter();
        page->queue()->focusList();
    }
    [[nodiscard]] ui::NoticePanel &notice() const { return *page->notice(); }
    [[nodiscard]] ui::ActBar &bar() { return *page->notice()->bar(); }
    [[nodiscard]] ui::ActionButton &button(NoticeDeed deed) { return *bar().button(deed); }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
    }
    /// Enter on the notice, then the password.
    void openFirst()
    {
        page->queue()->focusList();
        press(Qt::Key_Return);
        ASSERT_TRUE(bar().password()->hasFocus()) << bar().said().toStdString();
    }
    /// Issued, and out of the stock with both signatures of the holder; who sits there then is one of it.
    void shipFirst()
    {
        office.draft();
        office.signAll();
        office.sit("duty");
        office.approval.select(1);
        office.approval.issue(office.expectDone());
        office.sit("chen");
        office.approval.select(1);
        office.approval.ship(office.expectDone());
        office.sit("wu");
        office.approval.select(1);
        office.signGoods();
    }
    /// The field of the open strip that is called so.
    [[nodiscard]] QLineEdit *field(const QString &name) const
    {
        for (auto *line : notice().strips()->current()->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == name)
                return line;
        }
        return nullptr;
    }
    void typePassword() { QTest::keyClicks(bar().password(), QString::fromStdString(test::OwnPassword)); }

    office::Office office;
    MemoryKeeper keeper;
    ui::DispatchPage *page = nullptr;
};

} // namespace dispatch_page
