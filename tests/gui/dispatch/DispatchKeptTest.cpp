// The approval screen: what is kept of what was typed, what is not, and what stays in view.
#include "gui/dispatch/DispatchFixture.h"

using namespace dispatch_page;

TEST_F(Dispatch, TheTimeOfOneFollowUpIsNotRecordedForTheNext)
{
    shipFirst();
    show();
    office.goTo("2026-11-25 10:00");
    page->commit();
    ASSERT_NE(notice().strips()->current(), nullptr) << bar().said().toStdString();
    field(QStringLiteral("When"))->setText(QStringLiteral("09:30"));
    field(QStringLiteral("To be known"))->setText(QStringLiteral("国道 209"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(office.desk.reserve().notice(1)->happenings.size(), 1u);
    page->commit();
    ASSERT_NE(notice().strips()->current(), nullptr);
    EXPECT_EQ(field(QStringLiteral("When"))->text().toStdString(), "") << "that was of the loading";
    field(QStringLiteral("When"))->setText(QStringLiteral("09:40"));
    press(Qt::Key_Escape);
    page->commit();
    EXPECT_EQ(field(QStringLiteral("When"))->text().toStdString(), "09:40") << "what was not sent is kept";
}

TEST_F(Dispatch, AfterGoodsLeftByPhoneAnotherDraftShowsWhatWent)
{
    office.draft();
    office.approval.orderByPhone(
        QStringLiteral("phone"), QStringLiteral("组长"), QStringLiteral("中毒"), office.expectDone());
    office.sit("chen");
    office.approval.select(1);
    office.approval.ship(office.expectDone());
    office.sit("duty");
    office.approval.select(1);
    show();
    press(Qt::Key_D);
    ASSERT_TRUE(notice().draft()->strip()->isOpen());
    ASSERT_EQ(notice().draft()->quantities().size(), 1);
    EXPECT_TRUE(notice().draft()->quantities().first()->isReadOnly());
    EXPECT_EQ(notice().draft()->quantities().first()->text(), QStringLiteral("60"));
    EXPECT_TRUE(notice().draft()->note()->hasFocus());
    type(QStringLiteral("更正地点"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(notice().draft()->strip()->isOpen()) << notice().draft()->strip()->problem().toStdString();
    EXPECT_EQ(office.desk.reserve().notice(1)->draft.number, 2);
}

TEST_F(Dispatch, WhatIsTypedIntoADraftIsKeptForItsNoticeAndItsLots)
{
    office.sit("duty");
    ASSERT_FALSE(office.approval.request(office.texts("80"), office.expectDone()));
    show();
    page->commit();
    ASSERT_TRUE(notice().draft()->strip()->isOpen());
    notice().draft()->quantities().first()->setText(QStringLiteral("33"));
    notice().draft()->note()->setText(QStringLiteral("先送一批"));
    // Another draft takes some of the lots that stand there.
    ASSERT_FALSE(office.approval.request(office.texts("5"), office.expectDone()));
    EXPECT_FALSE(notice().draft()->strip()->isOpen()) << "the notice in view is another";
    page->commit();
    ASSERT_TRUE(notice().draft()->strip()->isOpen());
    EXPECT_EQ(notice().draft()->note()->text(), QString()) << "of the other notice";
    press(Qt::Key_Return, Qt::ControlModifier);
    office.approval.select(1);
    page->commit();
    ASSERT_TRUE(notice().draft()->strip()->isOpen());
    EXPECT_EQ(notice().draft()->quantities().first()->text(), QStringLiteral("33"));
    EXPECT_EQ(notice().draft()->note()->text(), QStringLiteral("先送一批"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(office.desk.reserve().notice(1)->draft.note, "先送一批");
    EXPECT_EQ(notice().draft()->note()->text(), QString()) << "recorded, it is no draft any more";
}

TEST_F(Dispatch, AReasonTypedAndNotSentIsSaidWhereTheNoticeIsSeenAgain)
{
    office.draft();
    office.sit("duty");
    ASSERT_FALSE(office.approval.request(office.texts("5"), office.expectDone()));
    office.sit("fr");
    office.approval.select(1);
    show();
    EXPECT_EQ(bar().said().toStdString(), "");
    press(Qt::Key_R);
    ASSERT_NE(notice().strips()->current(), nullptr) << bar().said().toStdString();
    type(QStringLiteral("数量不"));
    press(Qt::Key_Escape);
    office.approval.select(2);
    EXPECT_EQ(bar().said().toStdString(), "") << "it is of the other notice";
    office.approval.select(1);
    EXPECT_TRUE(bar().said().contains(QStringLiteral("not sent"))) << bar().said().toStdString();
    press(Qt::Key_R);
    EXPECT_EQ(notice().strips()->reason()->text(), QStringLiteral("数量不"));
}

TEST_F(Dispatch, ADraftThatAnotherTookThePlaceOfIsRefused)
{
    office.draft();
    show();
    press(Qt::Key_D);
    ASSERT_TRUE(notice().draft()->strip()->isOpen());
    EXPECT_TRUE(office.bundle->accounts()->execute(identity::SignIn{"fr", test::secret(test::OwnPassword)}, "fr"));
    EXPECT_TRUE(office.bundle->notices()->execute(dispatch::MakeDraft{1, {}, "改动", 1}, "fr"));
    office.desk.tick();
    EXPECT_TRUE(notice().draft()->strip()->isOpen()) << "what is typed stays";
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(notice().draft()->strip()->problem().toStdString(),
        "Another draft took the place of this one. Read it, then sign.");
    EXPECT_EQ(office.desk.reserve().notice(1)->draft.number, 2);
}

TEST_F(Dispatch, TheNextRequestInheritsNothingOfTheLast)
{
    office.sit("duty");
    show();
    press(Qt::Key_N);
    ui::RequestForm &form = *notice().request();
    form.path()->setCurrentIndex(1);
    Q_EMIT form.path()->activated(1);
    form.medium()->setCurrentIndex(1);
    Q_EMIT form.medium()->activated(1);
    press(Qt::Key_Escape);
    press(Qt::Key_N);
    EXPECT_EQ(form.path()->currentIndex(), 1) << "kept until it is recorded";
    const viewmodel::RequestTexts typed = office.texts();
    for (std::size_t i = viewmodel::RequestTexts::Unit; i < typed.texts.size(); ++i)
        form.field(static_cast<viewmodel::RequestTexts::Field>(i))->setText(typed.texts.at(i));
    form.field(viewmodel::RequestTexts::Reference)->setText(QStringLiteral("函1"));
    form.goods()->itemField(0)->setText(QStringLiteral("Y1"));
    form.goods()->quantityField(0)->setText(QStringLiteral("5"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(office.desk.reserve().snapshot().notices->all.size(), 1u) << form.strip()->problem().toStdString();
    EXPECT_EQ(office.desk.reserve().notice(1)->request.medium, dispatch::Medium::Phone);
    page->queue()->focusList();
    press(Qt::Key_N);
    EXPECT_EQ(form.path()->currentIndex(), 0);
    EXPECT_EQ(form.medium()->currentIndex(), 0);
    EXPECT_EQ(form.field(viewmodel::RequestTexts::Reference)->text(), QString());
}

TEST_F(Dispatch, WhatTheFinderAnswersStaysUntilSomethingElseIsTyped)
{
    office.draft();
    show();
    press(Qt::Key_Slash);
    type(QStringLiteral("99"));
    press(Qt::Key_Return);
    EXPECT_EQ(page->queue()->answer().toStdString(), "There is no notice of this number or code.");
    office.goTo("2026-11-25 09:01");
    EXPECT_EQ(page->queue()->answer().toStdString(), "There is no notice of this number or code.");
    type(QStringLiteral("1"));
    EXPECT_EQ(page->queue()->answer().toStdString(), "");
}

TEST_F(Dispatch, ANoticeThatEndsStaysInViewUntilAKeyMovesOn)
{
    office.draft("10");
    office.draft("10");
    office.draft("10");
    show();
    office.approval.select(2);
    press(Qt::Key_X);
    ASSERT_NE(notice().strips()->current(), nullptr);
    EXPECT_TRUE(notice().strips()->current()->accessibleName().startsWith(QStringLiteral("request 2")))
        << notice().strips()->current()->accessibleName().toStdString();
    type(QStringLiteral("不需"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(office.desk.reserve().notice(2)->state, dispatch::State::Withdrawn);
    EXPECT_EQ(office.view().notice, 2) << "its neighbour is not put under the hand";
    office.goTo("2026-11-26 09:00"); // it was done yesterday
    office.desk.tick();
    EXPECT_EQ(office.view().notice, 2);
}

/// What was said about one choice never comes back under another.
TEST_F(Dispatch, AChoiceBesideHalfWrittenTextStaysWithIt)
{
    office.draft();
    show();
    office.approval.select(1);
    notice().strips()->openPhone();
    auto *medium = notice().strips()->current()->findChild<QComboBox *>();
    ASSERT_NE(medium, nullptr);
    medium->setFocus();
    press(Qt::Key_End); // as a person chooses
    const QString chosen = medium->currentText();
    field(QStringLiteral("Who ordered it"))->setText(QStringLiteral("组"));
    delete page; // hands change
    page = nullptr;
    show();
    office.approval.select(1);
    notice().strips()->openPhone();
    EXPECT_EQ(field(QStringLiteral("Who ordered it"))->text(), QStringLiteral("组"));
    EXPECT_EQ(notice().strips()->current()->findChild<QComboBox *>()->currentText(), chosen);
}

TEST_F(Dispatch, LookingANoticeUpDoesNotOpenIt)
{
    office.draft();
    office.sit("fr");
    show();
    page->queue()->finder()->setFocus();
    QTest::keyClicks(page->queue()->finder(), QStringLiteral("1"));
    press(Qt::Key_Return);
    EXPECT_EQ(office.view().notice, 1);
    EXPECT_EQ(office.view().act, viewmodel::NoticeAct::Open) << "nobody has it before him yet";
    EXPECT_TRUE(page->queue()->list()->hasFocus());
}

TEST_F(Dispatch, FromThePasswordAltWithTheLetterReturns)
{
    office.draft();
    office.sit("fr");
    show();
    office.approval.select(1);
    openFirst();
    press(Qt::Key_R, Qt::AltModifier);
    ASSERT_NE(notice().strips()->current(), nullptr);
    EXPECT_FALSE(bar().button(NoticeDeed::Act)->isVisible()) << "Ctrl+Enter means the strip alone";
    press(Qt::Key_Escape);
    EXPECT_TRUE(bar().button(NoticeDeed::Act)->isVisible());
}

TEST_F(Dispatch, TabGoesThroughTheGoodsAsTheyAreRead)
{
    office.sit("duty");
    show();
    press(Qt::Key_N);
    auto *place = notice().request()->field(viewmodel::RequestTexts::DeliverTo);
    place->setFocus();
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Y1"));
    EXPECT_EQ(notice().request()->goods()->itemField(0)->text(), QStringLiteral("Y1"));
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("5"));
    EXPECT_EQ(notice().request()->goods()->quantityField(0)->text(), QStringLiteral("5"));
}
