// The approval screen, typed and clicked: what it says when nothing can be done, what it lets through and what not.
#include "gui/dispatch/DispatchFixture.h"

using namespace dispatch_page;

TEST_F(Dispatch, SaysWhatToDoWhileNobodyIsSignedInAndOffersNothing)
{
    office.draft();
    office.desk.people().lock();
    show();
    EXPECT_EQ(page->queue()->message().toStdString(), "Nobody is signed in here; F12 signs in.");
    EXPECT_TRUE(page->queue()->newButton()->isRefused());
    EXPECT_TRUE(button(NoticeDeed::Act).isRefused());
    EXPECT_TRUE(bar().password()->isHidden());
    page->commit();
    EXPECT_EQ(bar().said().toStdString(), "Nobody is signed in here; F12 signs in.");
    EXPECT_TRUE(office.desk.reserve().notice(1)->signatures.empty());
}

TEST_F(Dispatch, AnEmptyQueueNamesTheKeyThatChangesIt)
{
    office.sit("duty");
    show();
    EXPECT_EQ(page->queue()->message().toStdString(), "");
    EXPECT_TRUE(button(NoticeDeed::Act).isHidden() || !bar().isVisible());
    press(Qt::Key_N);
    EXPECT_TRUE(notice().request()->strip()->isOpen());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(notice().request()->strip()->problem().toStdString(), "Letter is empty. Fill it in.");
    EXPECT_TRUE(notice().request()->field(viewmodel::RequestTexts::Reference)->hasFocus()) << "there it is mended";
}

TEST_F(Dispatch, NothingIsSignedWithoutOpeningAndAPassword)
{
    office.draft();
    office.sit("fr");
    show();
    EXPECT_TRUE(bar().password()->isHidden()) << "it is not open yet";
    EXPECT_TRUE(office.desk.reserve().notice(1)->opened.empty()) << "looking is not opening";
    openFirst();
    EXPECT_TRUE(office.desk.reserve().notice(1)->opened.contains("fr"));
    page->commit();
    EXPECT_EQ(bar().said().toStdString(), "Type your password: nothing is signed without it.");
    QTest::keyClicks(bar().password(), QStringLiteral("wrong"));
    page->commit();
    EXPECT_EQ(bar().said().toStdString(), "The password is wrong. It was recorded; type it again.");
    EXPECT_TRUE(bar().password()->text().isEmpty());
    typePassword();
    press(Qt::Key_Return);
    EXPECT_TRUE(office.desk.reserve().notice(1)->signatures.empty()) << "Enter alone signs nothing";
    page->commit();
    EXPECT_EQ(office.desk.reserve().notice(1)->signatures.size(), 1u);
    EXPECT_TRUE(notice().chain()->text().contains(QStringLiteral("first review fr ✓")));
}

TEST_F(Dispatch, TheOpinionIsSeenOnThePaperAsItIsTypedAndKeptUntilItIsSigned)
{
    office.draft();
    office.sit("fr");
    show();
    EXPECT_TRUE(bar().opinion()->isHidden()) << "there is nothing to sign yet";
    openFirst();
    EXPECT_TRUE(notice().paper()->text().contains(QStringLiteral("同意"))) << "what is signed where nothing is typed";
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    ASSERT_TRUE(bar().opinion()->hasFocus());
    QTest::keyClicks(bar().opinion(), QStringLiteral("ok, in two goes"));
    EXPECT_TRUE(notice().paper()->text().contains(QStringLiteral("ok, in two goes")));
    delete page; // another person sits down meanwhile
    show();
    openFirst();
    EXPECT_EQ(bar().opinion()->text(), QStringLiteral("ok, in two goes"));
    typePassword();
    page->commit();
    ASSERT_EQ(office.desk.reserve().notice(1)->signatures.size(), 1u);
    EXPECT_EQ(office.desk.reserve().notice(1)->signatures[0].opinion, "ok, in two goes");
    EXPECT_TRUE(notice().paper()->text().contains(QStringLiteral("ok, in two goes")));
    EXPECT_TRUE(bar().opinion()->text().isEmpty());
}

TEST_F(Dispatch, WhatASignerTypesIsSeenOnThePaperHoweverLongThatIs)
{
    office.draft();
    office.sit("fr");
    show();
    window.resize(1366, 420);
    openFirst();
    const auto isSeen = [&](const QRect &row) {
        QWidget *sheet = notice().paper();
        return sheet->visibleRegion().contains(row);
    };
    EXPECT_FALSE(isSeen(notice().paper()->waitingRow())) << "it lies below: one reads from the top";
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClicks(bar().opinion(), QStringLiteral("y"));
    QCoreApplication::processEvents();
    EXPECT_FALSE(notice().paper()->waitingRow().isNull());
    EXPECT_TRUE(isSeen(notice().paper()->waitingRow()));
}

TEST_F(Dispatch, FromWhereOneTypesAltWithALetterDoesWhatTheLetterDoesInTheQueue)
{
    office.draft();
    office.sit("fr");
    show();
    openFirst();
    for (QLineEdit *field : {bar().password(), bar().opinion()}) {
        field->setFocus();
        press(Qt::Key_T, Qt::AltModifier);
        EXPECT_TRUE(notice().text()->isVisible());
        press(Qt::Key_T, Qt::AltModifier);
        EXPECT_TRUE(notice().paper()->isVisible());
        press(Qt::Key_V, Qt::AltModifier);
        EXPECT_FALSE(bar().said().isEmpty());
        EXPECT_TRUE(field->text().isEmpty()) << "no letter of it is typed";
        bar().say({});
    }
}

TEST_F(Dispatch, WhatWasSaidOfAChangeGoesWithWhatIsDoneAboutIt)
{
    office.draft();
    office.sit("fr");
    show();
    openFirst();
    EXPECT_TRUE(office.bundle->accounts()->execute(identity::SignIn{"duty", test::secret(test::OwnPassword)}, "duty"));
    EXPECT_TRUE(office.bundle->notices()->execute(dispatch::MakeDraft{1, {}, "改动", 1}, "duty"));
    office.desk.tick();
    ASSERT_FALSE(notice().message().isEmpty());
    page->queue()->focusList();
    press(Qt::Key_R);
    type(QStringLiteral("地点不明"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(office.desk.reserve().notice(1)->state, dispatch::State::Returned);
    EXPECT_EQ(notice().message().toStdString(), "");
}

TEST_F(Dispatch, AKeyThatDoesNothingNowSaysSo)
{
    office.sit("duty");
    ASSERT_FALSE(office.approval.request(office.texts("40"), office.expectDone()));
    show();
    page->queue()->focusList();
    press(Qt::Key_O); // nothing is drafted yet
    EXPECT_NE(notice().bar()->said(), QString());
}

TEST_F(Dispatch, WhoDraftedReadsWhyHeDoesNotSign)
{
    office.draft();
    show();
    // duty has one role: he may not review at all.
    EXPECT_TRUE(button(NoticeDeed::Act).isRefused());
    EXPECT_TRUE(page->side()->duties()->text().contains(QStringLiteral("by you: you sign no step")));
    QTest::mouseClick(&button(NoticeDeed::Act), Qt::LeftButton);
    EXPECT_FALSE(bar().said().isEmpty());
}

TEST_F(Dispatch, ATextThatChangedWhileOpenIsSaidAndTakesThePasswordAway)
{
    office.draft();
    office.sit("fr");
    show();
    openFirst();
    typePassword();
    EXPECT_TRUE(office.bundle->accounts()->execute(identity::SignIn{"duty", test::secret(test::OwnPassword)}, "duty"));
    EXPECT_TRUE(office.bundle->notices()->execute(dispatch::MakeDraft{1, {}, "改动", 1}, "duty"));
    office.desk.tick();
    EXPECT_TRUE(bar().password()->text().isEmpty());
    EXPECT_TRUE(notice().message().startsWith(QStringLiteral("Changed to draft 2")))
        << notice().message().toStdString();
    EXPECT_TRUE(notice().paper()->text().contains(QStringLiteral("改动")));
    page->commit();
    EXPECT_TRUE(office.desk.reserve().notice(1)->signatures.empty()) << "it has to be opened anew";
}

TEST_F(Dispatch, ReturningAsksWhyInAStripAndKeepsWhatWasTyped)
{
    office.draft();
    office.sit("fr");
    show();
    press(Qt::Key_R);
    ASSERT_NE(notice().strips()->current(), nullptr);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(notice().strips()->current()->problem().toStdString(), "Say why.");
    type(QStringLiteral("地点不明"));
    press(Qt::Key_Escape);
    EXPECT_EQ(notice().strips()->current(), nullptr);
    press(Qt::Key_R);
    EXPECT_EQ(notice().strips()->reason()->text(), QStringLiteral("地点不明"));
    page->queue()->focusList();
    press(Qt::Key_Escape);
    EXPECT_EQ(notice().strips()->current(), nullptr) << "from the queue too";
    press(Qt::Key_R);
    EXPECT_EQ(notice().strips()->reason()->text(), QStringLiteral("地点不明")) << "and nothing is lost";
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(office.desk.reserve().notice(1)->state, dispatch::State::Returned);
    EXPECT_EQ(notice().strips()->current(), nullptr);
}

TEST_F(Dispatch, AfterARefusalFromTheOpenNoticeTheKeysOfTheQueueWork)
{
    office.draft();
    office.sit("fr");
    show();
    openFirst();
    press(Qt::Key_R, Qt::AltModifier);
    type(QStringLiteral("地点不明"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(office.desk.reserve().notice(1)->state, dispatch::State::Returned);
    EXPECT_TRUE(page->queue()->list()->hasFocus());
}

TEST_F(Dispatch, ANoticeThatIsOverIsFoundAndVerifiedByItsNumber)
{
    office.draft();
    office.sit("fr");
    office.approval.select(1);
    office.approval.refuse(QStringLiteral("不需要"), office.expectDone());
    office.sit("duty");
    ASSERT_FALSE(office.approval.request(office.texts("20"), office.expectDone()));
    office.sit("sr");
    show();
    ASSERT_NE(office.approval.view().notice, 1);
    page->queue()->focusList();
    press(Qt::Key_Slash);
    type(QStringLiteral("1"));
    press(Qt::Key_Return);
    EXPECT_EQ(office.approval.view().notice, 1);
    EXPECT_EQ(page->queue()->list()->chosenRow().data(viewmodel::NoticeQueueModel::NoticeRole).toLongLong(), 1);
    EXPECT_TRUE(page->queue()->list()->hasFocus());
    office.desk.tick();
    office.approval.tick();
    EXPECT_EQ(office.approval.view().notice, 1) << "it stays in view";
    press(Qt::Key_V);
    EXPECT_FALSE(bar().said().isEmpty());
}

TEST_F(Dispatch, WhatIsNoNoticeOfThisRecordIsAskedForAmongWhatCame)
{
    office.draft();
    show();
    EXPECT_NE(office.approval.view().notice, 0);
    const QSignalSpy sought(page, &ui::DispatchPage::noticeSought);
    page->queue()->focusList();
    press(Qt::Key_Slash);
    type(QStringLiteral("3F2A-90C1-77DE"));
    press(Qt::Key_Return);
    ASSERT_EQ(sought.size(), 1);
    EXPECT_EQ(sought.front().front().toString(), QStringLiteral("3F2A-90C1-77DE"));
    EXPECT_EQ(page->queue()->answer().toStdString(), "There is no notice of this number or code.");
    EXPECT_EQ(office.approval.view().notice, 0) << "the one looked at before is not the answer";
    page->queue()->say({});
    EXPECT_EQ(page->queue()->answer(), QString());
}

TEST_F(Dispatch, WhoCouldSignReadsWhatDraftingCostsBeforeHeDrafts)
{
    office.sit("duty");
    ASSERT_FALSE(office.approval.request(office.texts("40"), office.expectDone()));
    office.sit("sr");
    show();
    office.approval.select(1);
    page->commit();
    const auto labels = page->findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(QStringLiteral("Whoever drafts does not sign"));
    }));
}

TEST_F(Dispatch, WhatANoticeWasReturnedForIsPutRightInTheNextDraft)
{
    office.draft("40");
    office.sit("fr");
    office.approval.select(1);
    office.approval.giveBack(QStringLiteral("地点不明"), office.expectDone());
    office.sit("duty");
    show();
    page->queue()->focusList();
    press(Qt::Key_D);
    ui::DraftForm &form = *notice().draft();
    ASSERT_TRUE(form.strip()->isOpen());
    EXPECT_EQ(form.quantities().first()->text(), QStringLiteral("40")) << "as in the draft before";
    QLineEdit *place = form.field(viewmodel::RequestTexts::DeliverTo);
    EXPECT_EQ(place->text(), QStringLiteral("县医院药库"));
    place->setFocus();
    place->clear();
    form.note()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_NE(form.strip()->problem(), QString());
    EXPECT_TRUE(place->hasFocus()) << "where to mend it";
    QTest::keyClicks(place, QStringLiteral("ward 3"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(office.desk.reserve().notice(1)->request.deliverTo, "ward 3") << form.strip()->problem().toStdString();
    EXPECT_EQ(office.desk.reserve().notice(1)->draft.number, 2);
    EXPECT_EQ(notice().message().toStdString(), "") << "who changed it need not be told";
}

TEST_F(Dispatch, TheBytesAreOneKeyAway)
{
    office.draft();
    show();
    press(Qt::Key_T);
    EXPECT_TRUE(notice().text()->isVisible());
    EXPECT_TRUE(notice().text()->toPlainText().contains(office.view().paper.text.trimmed()));
    EXPECT_TRUE(notice().text()->toPlainText().contains(office.view().paper.digest));
    press(Qt::Key_T);
    EXPECT_TRUE(notice().paper()->isVisible());
    press(Qt::Key_V);
    EXPECT_EQ(bar().said().toStdString(), "Not complete: 0 of 4 signatures.\nNobody has signed this draft yet.");
}

TEST_F(Dispatch, AnOrderByPhoneStandsOverThePaperWithItsCountdown)
{
    office.draft();
    show();
    EXPECT_EQ(notice().phoneText().toStdString(), "");
    press(Qt::Key_P);
    ASSERT_NE(notice().strips()->current(), nullptr);
    press(Qt::Key_Tab);
    type(QStringLiteral("分管副局长"));
    press(Qt::Key_Tab);
    type(QStringLiteral("食物中毒"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(notice().phoneText().toStdString(), "goods first, papers after · left 7 d 15 h");
}

TEST_F(Dispatch, StockFloorAndClausesStandBesideTheText)
{
    office.draft("160");
    show();
    EXPECT_TRUE(page->side()->stock()->text().contains(QStringLiteral("抗毒素 B2 2027-03 60 60 0")))
        << page->side()->stock()->text().toStdString();
    EXPECT_TRUE(page->side()->floorText().startsWith(QStringLiteral("Total 100.0 % → 70.0 % of the plan")));
    EXPECT_TRUE(page->side()->rules()->text().contains(QStringLiteral("70号 3.2(5)")));
    EXPECT_TRUE(page->side()->history()->text().contains(QStringLiteral("draft 1 made")));
}

TEST_F(Dispatch, ASmallScreenShowsAllOfIt)
{
    office.draft();
    office.sit("fr");
    show();
    openFirst();
    EXPECT_LE(page->minimumSizeHint().width(), 1366);
    const auto expectSeen = [this](const char *who) {
        int shown = 0;
        for (const auto *one : bar().findChildren<ui::ActionButton *>()) {
            if (one->isHidden())
                continue;
            ++shown;
            const QRect seen(one->mapTo(page, QPoint()), one->size());
            EXPECT_TRUE(page->rect().contains(seen)) << who << ": " << one->text().toStdString();
            EXPECT_GE(one->width(), one->sizeHint().width()) << who << ": " << one->text().toStdString();
        }
        EXPECT_GT(shown, 2) << who;
    };
    expectSeen("fr");
    office.sit("duty");
    office.approval.select(1);
    QCoreApplication::processEvents();
    expectSeen("duty");
}

TEST(GoodsFieldTest, AnEmptyLineStandsBehindTheLastAndTextComesBack)
{
    ui::GoodsField field;
    field.setCatalogue({{QStringLiteral("Y1"), QStringLiteral("Y1 抗毒素")}});
    ASSERT_EQ(field.goods().size(), 1u) << "a catalogue is nothing that was typed";
    field.itemField(0)->setText(QStringLiteral("Y1"));
    field.quantityField(0)->setText(QStringLiteral("60"));
    ASSERT_EQ(field.goods().size(), 2u);
    EXPECT_EQ(field.goods()[1].first, QString());
    const QString kept = field.text();
    field.clear();
    EXPECT_EQ(field.goods()[0].first, QString());
    field.setText(kept);
    EXPECT_EQ(field.goods()[0].first, QStringLiteral("Y1"));
    EXPECT_EQ(field.goods()[0].second, QStringLiteral("60"));
}

TEST(LineTableTest, ALongBatchDoesNotPushTheLastColumnOutOfItsPane)
{
    ui::LineTable table(QStringLiteral("库存"),
        {{QStringLiteral("品种"), false, true}, {QStringLiteral("批号")}, {QStringLiteral("有效期")},
            {QStringLiteral("可动用"), true}, {QStringLiteral("本单"), true}, {QStringLiteral("余"), true}});
    table.setRows({{{QStringLiteral("破伤风抗毒素")}, {QStringLiteral("20260301AB12")}, {QStringLiteral("2027-03")},
        {QStringLiteral("1 200 000")}, {QStringLiteral("600 000")}, {QStringLiteral("888 888")}}});
    const int em = ui::Metrics::of(&table).em(1);
    table.resize(20 * em, table.heightForWidth(20 * em));
    const QImage painted = table.grab().toImage();
    const int right = table.width() - ui::Metrics::of(&table).inset();
    const QColor paper = painted.pixelColor(right - 1, 1);
    int ink = 0;
    for (int x = right - em; x < right; ++x) {
        for (int y = table.height() / 2; y < table.height() - 3; ++y)
            ink += painted.pixelColor(x, y) != paper ? 1 : 0;
    }
    EXPECT_GT(ink, 3) << "what is left of the lot is to be read";
}
