// The desk is handed over in the real window: two people sign one sheet, by keyboard.
#include "gui/window/HandoverAtTheDesk.h"

using Row = viewmodel::HandoverRow;
using viewmodel::HandoverListModel;

TEST_F(HandoverAtTheDesk, TwoPeopleHandOverByKeyboard)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("孝义市梧桐镇锅炉爆炸，两人受伤"));
    openHandover();
    EXPECT_TRUE(sheetText().contains(QStringLiteral("2026-0001　孝义市"))) << sheetText().toStdString();
    EXPECT_TRUE(sheetText().contains(QStringLiteral("岚县人民政府"))) << "the request that waits for a draft";
    EXPECT_TRUE(stripSays().isEmpty());
    goTo("02:54");
    give(QStringLiteral("省局上午来电话，回办公室"));
    EXPECT_EQ(view().number, 1);
    EXPECT_TRUE(view().ownGift);
    EXPECT_TRUE(bar().notes()->toPlainText().isEmpty()) << "it went out";
    EXPECT_TRUE(stripSays().contains(QStringLiteral("02:54"))) << stripSays().toStdString();
    press(Qt::Key_Return, Qt::ControlModifier); // the one who comes is what the screen waits for
    ASSERT_TRUE(covered());
    clock.set(base::parseIso("2026-11-25T02:57").value());
    signIn("zhiban2");
    ASSERT_TRUE(waitFor([this] { return page().isVisible() && page().list()->hasFocus(); }));
    EXPECT_TRUE(sheetText().contains(QStringLiteral("省局上午来电话"))) << sheetText().toStdString();
    takeOver(QStringLiteral("两个事件都看过"));
    EXPECT_TRUE(bar().signatures().contains(QStringLiteral("zhiban (")));
    EXPECT_TRUE(bar().signatures().contains(QStringLiteral("02:54"))) << bar().signatures().toStdString();
    EXPECT_TRUE(bar().signatures().contains(QStringLiteral("02:57")));
    EXPECT_TRUE(bar().signatures().contains(QStringLiteral("两个事件都看过")));
    EXPECT_TRUE(view().givenGood && view().takenGood);
    EXPECT_TRUE(waitFor([this] { return stripSays().isEmpty(); }));
    const QModelIndex row = handover().list().indexOf(1);
    EXPECT_EQ(row.data(HandoverListModel::StandingRole).toInt(), int(Row::Standing::Taken));
    EXPECT_EQ(row.data(HandoverListModel::VerdictRole).toString(), QStringLiteral("both signatures good"));
    EXPECT_EQ(handover().list().rowCount(), 2) << "and what would be handed over next";
}

TEST_F(HandoverAtTheDesk, AWrongPasswordSignsNothingAndTheSheetIsListedAnew)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    press(Qt::Key_Return);
    ASSERT_TRUE(bar().notes()->hasFocus());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(bar().said().isEmpty()) << "nothing is signed without a password";
    ASSERT_TRUE(bar().password()->hasFocus());
    const std::int64_t before = handover().text().length();
    typePlain("not-mine-2026");
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return bar().said().contains(QStringLiteral("wrong")); }))
        << bar().said().toStdString();
    EXPECT_TRUE(bar().password()->text().isEmpty());
    EXPECT_FALSE(view().waits);
    EXPECT_GT(before, 0);
    ASSERT_TRUE(bar().password()->hasFocus());
    typePlain(Password);
    press(Qt::Key_Return);
    EXPECT_TRUE(waitFor([this] { return view().waits; })) << bar().said().toStdString();
}

TEST_F(HandoverAtTheDesk, WhatWasRecordedMeanwhileIsLookedAtBeforeItIsSigned)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    recordElsewhere();
    ASSERT_FALSE(sheetText().contains(QStringLiteral("2026-0001　汾阳市"))) << "nothing asked for it since";
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    typePlain(Password);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return bar().said().contains(QStringLiteral("listed anew")); }))
        << bar().said().toStdString();
    EXPECT_FALSE(view().waits);
    ASSERT_TRUE(waitFor([this] { return sheetText().contains(QStringLiteral("2026-0001　汾阳市")); }));
    typePlain(Password);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return view().waits; })) << bar().said().toStdString();
}

TEST_F(HandoverAtTheDesk, TheSheetFollowsTheRecordWhileItIsLookedAt)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    recordElsewhere();
    running->ticker.beat();
    EXPECT_TRUE(waitFor([this] { return sheetText().contains(QStringLiteral("2026-0001　汾阳市")); }));
}

TEST_F(HandoverAtTheDesk, WhatIsTakenOverIsWhatWasGiven)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    give();
    const QString given = handover().text();
    recordElsewhere();
    next("zhiban2");
    EXPECT_EQ(handover().text(), given) << "the very text";
    EXPECT_FALSE(sheetText().contains(QStringLiteral("2026-0001　汾阳市")));
    press(Qt::Key_T);
    ASSERT_TRUE(page().text()->isVisible());
    EXPECT_EQ(page().text()->toPlainText(), given.trimmed() + u'\n');
    press(Qt::Key_T);
    press(Qt::Key_Escape);
    takeOver();
    EXPECT_EQ(handover().text(), given);
    press(Qt::Key_Home);
    EXPECT_TRUE(waitFor([this] {
        return view().number == 0 && sheetText().contains(QStringLiteral("2026-0001　汾阳市"));
    })) << "it stands on the next one";
}

TEST_F(HandoverAtTheDesk, WhoeverGaveItTakesItBackWithAReason)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    give();
    next("zhiban2");
    press(Qt::Key_W);
    EXPECT_FALSE(bar().strip()->isOpen()) << "it is not hers to take back";
    EXPECT_TRUE(bar().said().contains(QStringLiteral("zhiban"))) << bar().said().toStdString();
    next("zhiban");
    press(Qt::Key_W);
    ASSERT_TRUE(bar().strip()->isOpen());
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return !bar().strip()->problem().isEmpty(); })) << "not without a reason";
    bar().reason()->setFocus();
    type(QStringLiteral("漏写一条事项"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return !view().waits; }));
    EXPECT_EQ(
        handover().list().indexOf(1).data(HandoverListModel::StandingRole).toInt(), int(Row::Standing::Withdrawn));
    EXPECT_TRUE(stripSays().isEmpty());
    press(Qt::Key_End);
    ASSERT_TRUE(waitFor([this] { return view().number == 1; }));
    EXPECT_TRUE(bar().signatures().contains(QStringLiteral("漏写一条事项")));
    EXPECT_FALSE(bar().primary()->isVisible());
    press(Qt::Key_Home);
    ASSERT_TRUE(waitFor([this] { return view().number == 0 && view().there; }));
    give();
    EXPECT_EQ(view().number, 2);
}

TEST_F(HandoverAtTheDesk, NobodyTakesOverFromHimselfAndAnObserverNotAtAll)
{
    openWithPeople();
    signIn("guancha");
    openHandover();
    EXPECT_FALSE(view().actRefusal.isEmpty());
    EXPECT_FALSE(bar().password()->isVisible());
    bar().primary()->click();
    EXPECT_EQ(bar().said(), view().actRefusal);
    next("zhiban");
    give();
    EXPECT_FALSE(bar().password()->isVisible()) << "whoever gave it does not sign again";
    EXPECT_TRUE(view().ownGift);
    next("guancha");
    EXPECT_FALSE(bar().password()->isVisible());
    EXPECT_FALSE(view().actRefusal.isEmpty());
}

TEST_F(HandoverAtTheDesk, NotesStayWithWhoeverWritesThem)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    press(Qt::Key_Return);
    type(QStringLiteral("写了一半"));
    EXPECT_TRUE(sheetText().contains(QStringLiteral("写了一半"))) << "it stands on the sheet while it is typed";
    next("zhiban2");
    press(Qt::Key_Return);
    EXPECT_TRUE(bar().notes()->toPlainText().isEmpty());
    next("zhiban");
    EXPECT_EQ(bar().notes()->toPlainText(), QStringLiteral("写了一半"));
    EXPECT_TRUE(sheetText().contains(QStringLiteral("写了一半")));
    restart();
    signIn("zhiban");
    openHandover();
    EXPECT_EQ(bar().notes()->toPlainText(), QStringLiteral("写了一半"));
}

TEST_F(HandoverAtTheDesk, ALockedScreenKeepsNoPasswordOfIt)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    typePlain("something");
    press(Qt::Key_F12);
    ASSERT_TRUE(covered());
    EXPECT_TRUE(bar().password()->text().isEmpty());
}

TEST_F(HandoverAtTheDesk, ALongNoteIsRefusedInPlainWords)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    press(Qt::Key_Return);
    type(QString(201, QChar(u'长')));
    press(Qt::Key_Tab);
    typePlain(Password);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(bar().said().contains(QStringLiteral("200"))) << bar().said().toStdString();
    EXPECT_FALSE(view().waits);
}

TEST_F(HandoverAtTheDesk, ARevokedKeySpoilsTheSignatureThatTheListShows)
{
    openWithPeople();
    signIn("zhiban");
    openHandover();
    give();
    next("zhiban2");
    takeOver();
    next("guanli");
    std::optional<QString> problem;
    people().revokeKey(QStringLiteral("zhiban"),
        QString::fromStdString(people().accounts().find("zhiban")->keyInUse()->id), QStringLiteral("02:00"),
        QStringLiteral("口令泄露"), {&desk(), [&](const QString &said) { problem = said; }});
    ASSERT_TRUE(waitFor([&] { return problem.has_value(); }));
    ASSERT_TRUE(problem->isEmpty()) << problem->toStdString();
    const QModelIndex row = handover().list().indexOf(1);
    EXPECT_TRUE(waitFor([&] { return !row.data(HandoverListModel::GoodRole).toBool(); }));
    EXPECT_TRUE(row.data(HandoverListModel::VerdictRole).toString().contains(QStringLiteral("invalid")));
    page().list()->choose(row);
    EXPECT_FALSE(view().givenGood);
    EXPECT_TRUE(view().takenGood);
}
