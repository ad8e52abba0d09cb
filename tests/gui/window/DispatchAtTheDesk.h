#pragma once

#include "gui/window/ReserveAtTheDesk.h"

#include "main/DispatchRoom.h"
#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/RowList.h"
#include "ui/common/SecondSignature.h"
#include "ui/dispatch/DispatchPage.h"
#include "ui/dispatch/DraftForm.h"
#include "ui/dispatch/GoodsField.h"
#include "ui/dispatch/NoticePanel.h"
#include "ui/dispatch/NoticeStrips.h"
#include "ui/dispatch/PaperView.h"
#include "ui/dispatch/QueuePanel.h"
#include "ui/dispatch/RequestForm.h"
#include "viewmodel/dispatch/Approval.h"

/// The approval screen of a record with the demonstration's people and stock: they take turns by keyboard.
class DispatchAtTheDesk : public ReserveAtTheDesk {
protected:
    using NoticeAct = viewmodel::NoticeAct;
    using Field = viewmodel::RequestTexts::Field;

    void openApproval()
    {
        press(Qt::Key_F3);
        ASSERT_TRUE(waitFor(
            [this] { return page() && page()->queue()->list()->hasFocus() && desk().reserve().snapshot().isThere(); }));
    }
    [[nodiscard]] ui::DispatchPage *page() { return window().dispatch().page(); }
    [[nodiscard]] const viewmodel::ApprovalView &view() { return window().dispatch().approval().view(); }
    [[nodiscard]] ui::NoticePanel &notice() { return *page()->notice(); }

    /// F12, another name and password.
    void takeTurn(const char *account)
    {
        if (!covered())
            press(Qt::Key_F12);
        signIn(account);
        ASSERT_TRUE(waitFor([this] { return page()->isVisible() && page()->queue()->list()->hasFocus(); }));
    }
    /// Down the queue to a notice.
    void goTo(std::int64_t number)
    {
        press(Qt::Key_Home);
        for (int i = 0; i < 20 && view().notice != number; ++i)
            press(Qt::Key_Down);
        ASSERT_EQ(view().notice, number);
    }
    /// Enter, the password, Ctrl+Enter.
    void signNotice(std::int64_t number, std::size_t signatures)
    {
        goTo(number);
        press(Qt::Key_Return);
        ASSERT_TRUE(waitFor([this] { return notice().bar()->password()->hasFocus(); }))
            << notice().bar()->said().toStdString();
        typePlain(Password);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return desk().reserve().notice(number)->signatures.size() == signatures; }))
            << notice().bar()->said().toStdString();
    }
    void fillIn(Field field, const QString &text)
    {
        notice().request()->field(field)->setFocus();
        type(text);
    }
    /// N, the form of 附录 7.4, Ctrl+Enter.
    void enterRequest(std::int64_t number = 2, const char *item = "Y002", const char *quantity = "300")
    {
        fillInRequest(item, quantity);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return desk().reserve().notice(number) != nullptr; }))
            << notice().request()->strip()->problem().toStdString();
    }
    void fillInRequest(const char *item = "Y002", const char *quantity = "300")
    {
        press(Qt::Key_N);
        ASSERT_TRUE(notice().request()->strip()->isOpen());
        fillIn(Field::Reference, QStringLiteral("临县指挥部函9号"));
        fillIn(Field::Unit, QStringLiteral("临县食品安全突发事件应急指挥部"));
        fillIn(Field::Contact, QStringLiteral("值班岗"));
        fillIn(Field::Phone, QStringLiteral("0358-2"));
        fillIn(Field::DeliverBy, QStringLiteral("12:00"));
        fillIn(Field::DeliverTo, QStringLiteral("临县人民医院急诊科"));
        notice().request()->goods()->itemField(0)->setFocus();
        typePlain(item);
        notice().request()->goods()->quantityField(0)->setFocus();
        typePlain(quantity);
    }
    /// Ctrl+Enter opens the form with what is proposed.
    void openDraft(std::int64_t number = 2)
    {
        ASSERT_TRUE(waitFor([&] { return view().notice == number && view().act == NoticeAct::Draft; }));
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(notice().draft()->strip()->isOpen());
    }
    void makeDraft(std::int64_t number = 2)
    {
        openDraft(number);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return view().draft == 1; }))
            << notice().draft()->strip()->problem().toStdString();
    }
    /// One of the holder takes them out of the stock, another confirms it.
    void shipGoods(std::int64_t number)
    {
        takeTurn("chengchu");
        goTo(number);
        press(Qt::Key_O);
        ASSERT_TRUE(waitFor([&] { return desk().reserve().notice(number)->movement > 0; }));
        takeTurn("chengchu2");
        goTo(number);
        press(Qt::Key_C);
        ASSERT_NE(notice().strips()->current(), nullptr) << notice().bar()->said().toStdString();
        EXPECT_TRUE(notice().strips()->second()->password()->hasFocus());
        typePlain(Password);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] {
            return dispatch::goodsOut(*desk().reserve().notice(number), *desk().reserve().snapshot().stock).has_value();
        })) << notice().bar()->said().toStdString();
    }
    void followUp(const QString &detail)
    {
        goTo(2);
        const auto before = desk().reserve().notice(2)->happenings.size();
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_NE(notice().strips()->current(), nullptr) << notice().bar()->said().toStdString();
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type(detail);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return desk().reserve().notice(2)->happenings.size() > before; }));
    }
};
