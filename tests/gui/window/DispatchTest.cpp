// A whole dispatch by keyboard: four people take turns at one desk, then the holder lets the goods go.
#include "gui/window/PeopleAtTheDesk.h"

#include "main/DemonstrationReserve.h"
#include "main/DispatchRoom.h"
#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/RowList.h"
#include "ui/dispatch/DispatchPage.h"
#include "ui/dispatch/DraftForm.h"
#include "ui/dispatch/GoodsField.h"
#include "ui/dispatch/NoticePanel.h"
#include "ui/dispatch/NoticeStrips.h"
#include "ui/dispatch/PaperView.h"
#include "ui/dispatch/QueuePanel.h"
#include "ui/dispatch/RequestForm.h"
#include "viewmodel/dispatch/Approval.h"

#include <fstream>

namespace {

using viewmodel::NoticeAct;
using Field = viewmodel::RequestTexts::Field;

class DispatchAtTheDesk : public PeopleAtTheDesk {
protected:
    /// The stock of the demonstration, and one request that nobody has looked at.
    void furnish(viewmodel::ConsoleBundle &bundle) override
    {
        const std::filesystem::path from = choice.data / "demo" / "reserve";
        for (const char *name : {"catalogue.csv", "plan.csv", "lots.csv"})
            std::filesystem::copy_file(from / name, folder.path() / name);
        std::ofstream(folder.path() / "notices.csv")
            << "path,medium,reference,unit,contact,phone,deliver_hours,deliver_to,goods,minutes_ago,reached\n"
            << "ordinary,written,函1,岚县人民政府,值班员,0358-1,30,岚县医院,Y001 10,20,requested\n";
        const auto starters = root::readDemonstrationAccounts(choice.data / "demo" / "accounts.csv");
        ASSERT_TRUE(starters);
        const auto filled = root::fillDemonstrationReserve(
            folder.path(), *starters, clock, *bundle.accounts(), *bundle.stock(), *bundle.notices());
        ASSERT_TRUE(filled) << base::toString(filled.error());
    }
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
    void enterRequest()
    {
        fillInRequest();
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(2) != nullptr; }))
            << notice().request()->strip()->problem().toStdString();
    }
    void fillInRequest()
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
        type(QStringLiteral("Y002"));
        notice().request()->goods()->quantityField(0)->setFocus();
        type(QStringLiteral("300"));
    }
    void makeDraft()
    {
        ASSERT_TRUE(waitFor([this] { return view().notice == 2 && view().act == NoticeAct::Draft; }));
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(notice().draft()->strip()->isOpen());
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return view().draft == 1; }))
            << notice().draft()->strip()->problem().toStdString();
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

} // namespace

TEST_F(DispatchAtTheDesk, AWholeDispatchIsWalkedByKeyboard)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    enterRequest();
    makeDraft();
    EXPECT_FALSE(view().actRefusal.isEmpty()) << "who drafts does not sign";
    std::size_t signatures = 0;
    for (const char *account : {"chushen", "fushen", "fuzuzhang", "zuzhang"}) {
        takeTurn(account);
        EXPECT_NE(view().notice, 0) << account << " has something in view at once";
        signNotice(2, ++signatures);
        EXPECT_TRUE(notice().bar()->password()->text().isEmpty());
    }
    takeTurn("zhiban");
    goTo(2);
    EXPECT_EQ(view().act, NoticeAct::Issue);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(2)->issued.has_value(); }));
    EXPECT_TRUE(waitFor([this] { return view().paper.number == QStringLiteral("吕工信医药调〔2026〕1号"); }));
    EXPECT_TRUE(notice().paper()->text().contains(view().paper.code));
    takeTurn("chengchu");
    goTo(2);
    press(Qt::Key_O);
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(2)->movement > 0; }));
    takeTurn("chengchu2");
    goTo(2);
    press(Qt::Key_C);
    ASSERT_TRUE(waitFor([this] { return view().act == NoticeAct::FollowUp && view().actRefusal.isEmpty(); }));
    followUp(QStringLiteral("晋J 12345 经 G20"));
    followUp(QStringLiteral("急诊科签收"));
    EXPECT_EQ(desk().reserve().notice(2)->happenings.at(0).what, dispatch::FollowUp::Loaded);
    EXPECT_EQ(desk().reserve().notice(2)->happenings.at(1).what, dispatch::FollowUp::Delivered);
}

TEST_F(DispatchAtTheDesk, AReturnedNoticeIsDraftedAnewAndTheViewFollowsWhoeverSitsThere)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    enterRequest();
    makeDraft();
    takeTurn("chushen");
    goTo(2);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return notice().bar()->password()->hasFocus(); }));
    typePlain("half");
    press(Qt::Key_Escape);
    press(Qt::Key_R);
    ASSERT_NE(notice().strips()->current(), nullptr);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(notice().strips()->current()->problem().isEmpty()) << "without a reason nothing goes back";
    type(QStringLiteral("送达地点写到科室"));
    takeTurn("fushen");
    EXPECT_EQ(notice().strips()->current(), nullptr) << "another person's strip";
    EXPECT_TRUE(notice().bar()->password()->text().isEmpty());
    takeTurn("chushen");
    EXPECT_EQ(view().notice, 2) << "where he left off";
    press(Qt::Key_R);
    EXPECT_EQ(notice().strips()->reason()->text(), QStringLiteral("送达地点写到科室"))
        << "nothing half-written is lost";
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(2)->state == dispatch::State::Returned; }));
}

TEST_F(DispatchAtTheDesk, TheTabSaysHowMuchWaits)
{
    openWithPeople();
    signIn("chushen");
    openApproval();
    press(Qt::Key_Home);
    EXPECT_EQ(window().dispatch().approval().queue().mine(), 1);
    press(Qt::Key_F2);
    EXPECT_FALSE(page()->isVisible());
    press(Qt::Key_F3);
    EXPECT_TRUE(page()->isVisible());
}

TEST_F(DispatchAtTheDesk, ALockedScreenKeepsNoPassword)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    enterRequest();
    makeDraft();
    takeTurn("chushen");
    goTo(2);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return notice().bar()->password()->hasFocus(); }));
    typePlain("something");
    ASSERT_FALSE(notice().bar()->password()->text().isEmpty());
    press(Qt::Key_F12);
    EXPECT_TRUE(covered());
    EXPECT_TRUE(notice().bar()->password()->text().isEmpty());
}

TEST_F(DispatchAtTheDesk, WhatIsHandedInTwiceIsRecordedOnce)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    fillInRequest();
    ui::InlineStrip *strip = notice().request()->strip();
    QWidget *field = notice().request()->field(Field::Unit);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier); // the record is kept by another thread
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(2) != nullptr; })) << strip->problem().toStdString();
    takeTurn("chushen"); // what was handed in before is answered before it
    EXPECT_EQ(desk().reserve().notice(3), nullptr);
}
