// A whole dispatch by keyboard: four people take turns at one desk, then the holder lets the goods go.
#include "gui/window/DispatchAtTheDesk.h"

#include "ui/duty/BoardPanel.h"

using viewmodel::NoticeAct;
using Field = viewmodel::RequestTexts::Field;

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
    press(Qt::Key_F2);
    const viewmodel::Strip &strip = desk().strip().strip();
    ASSERT_TRUE(waitFor([&] { return strip.nextPlace.notice == 2; })) << strip.next.toStdString();
    EXPECT_TRUE(strip.next.contains(QStringLiteral("调〔2026〕1号"))) << strip.next.toStdString();
    press(Qt::Key_F9);
    EXPECT_TRUE(page()->isVisible()) << "to what the clock runs for";
    EXPECT_EQ(view().notice, 2);
    shipGoods(2);
    ASSERT_TRUE(waitFor([this] { return view().act == NoticeAct::FollowUp && view().actRefusal.isEmpty(); }));
    notice().verify();
    ASSERT_FALSE(notice().bar()->said().isEmpty());
    page()->queue()->finder()->setFocus();
    typePlain("FFFF-0000-1111");
    press(Qt::Key_Return);
    EXPECT_TRUE(notice().bar()->said().isEmpty()) << "the verdict on this one is not that on another paper";
    page()->queue()->focusList();
    press(Qt::Key_G);
    EXPECT_TRUE(notice().strips()->current()) << "the letter works where it is the primary act too";
    press(Qt::Key_Escape);
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

TEST_F(DispatchAtTheDesk, ALockedScreenShowsTheListWhateverWasInView)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    press(Qt::Key_F12);
    ASSERT_TRUE(covered());
    EXPECT_EQ(window().window().page(), ui::Page::Duty);
    EXPECT_TRUE(window().board().isVisible());
    signIn("zhiban");
    EXPECT_EQ(window().window().page(), ui::Page::Dispatch) << "he goes on where he was";
    EXPECT_TRUE(window().dispatch().page()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F12);
    press(Qt::Key_F4);
    EXPECT_EQ(window().window().page(), ui::Page::Duty) << "list and clocks stay in sight";
    EXPECT_TRUE(window().board().isVisible());
    signIn("zhiban");
    EXPECT_EQ(window().window().page(), ui::Page::Stock) << "called for meanwhile";
    press(Qt::Key_F12);
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(window().window().page(), ui::Page::Duty) << "a call is taken there";
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
