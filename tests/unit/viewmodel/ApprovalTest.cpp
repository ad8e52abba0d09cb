// The approval screen without a window: the queue of whoever sits here, the paper, what may be done and why not.
#include "base/Digest.h"
#include "dispatch/NoticeText.h"
#include "unit/viewmodel/Office.h"
#include "viewmodel/dispatch/NoticeSentences.h"
#include "viewmodel/reserve/StockSentences.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace viewmodel;
using night::str;
using office::Office;

namespace {

std::string chain(const ApprovalView &view)
{
    QStringList steps;
    for (const ChainStep &step : view.chain)
        steps << step.title + u'=' + step.state;
    return str(steps.join(u'|'));
}

std::string duty(const ApprovalView &view, std::size_t step) { return str(view.duties.at(step + 1).says); }

bool hasLatinWord(const QString &text)
{
    static const QRegularExpression Code(QStringLiteral("[a-z]+_[a-z_]+"));
    return Code.match(text).hasMatch();
}

} // namespace

TEST(Approval, SaysWhatToDoWhileNobodySitsHere)
{
    Office office;
    EXPECT_EQ(str(office.approval.bar()), "Nobody is signed in here; F12 signs in.");
    EXPECT_EQ(str(office.approval.requestRefusal()), "Nobody is signed in here; F12 signs in.");
    office.approval.issue(office.keep());
    EXPECT_EQ(str(office.problem), "Nobody is signed in here; F12 signs in.") << "and the record refuses it";
    office.sit("chen");
    EXPECT_EQ(str(office.approval.bar()), "");
    EXPECT_EQ(str(office.approval.requestRefusal()),
        "chen may not enter requests; may: duty officer, first reviewer, second reviewer.");
    EXPECT_EQ(office.queue(), "");
}

TEST(Approval, ASnapshotIsToldWhenSomethingChangedAndSharesWhatDidNot)
{
    Office office;
    office.draft();
    const ReserveSnapshot before = office.desk.reserve().snapshot();
    QSignalSpy told(&office.session, &Session::reserveTold);
    office.desk.tick();
    EXPECT_EQ(told.count(), 0) << "nothing happened";
    ASSERT_FALSE(office.approval.request(office.texts("5"), office.expectDone()));
    EXPECT_EQ(told.count(), 1);
    const ReserveSnapshot &after = office.desk.reserve().snapshot();
    ASSERT_EQ(after.histories.size(), 2u);
    EXPECT_EQ(after.histories[0], before.histories[0]);
    EXPECT_EQ(after.stock, before.stock) << "a request takes nothing out of the stock";
    EXPECT_EQ(before.notices->all.size(), 1u) << "who has one may go on reading it";
}

TEST(Approval, ARequestThatCannotBeReadSaysWhereAndSendsNothing)
{
    Office office;
    office.sit("duty");
    RequestTexts typed = office.texts();
    typed.texts[RequestTexts::DeliverTo].clear();
    auto bad = office.approval.request(typed, office.keep());
    ASSERT_TRUE(bad);
    EXPECT_EQ(bad->field, RequestTexts::DeliverTo);
    typed = office.texts("sechzig");
    bad = office.approval.request(typed, office.keep());
    ASSERT_TRUE(bad);
    EXPECT_EQ(bad->field, RequestTexts::Fields);
    typed = office.texts();
    typed.goods.front().first = QStringLiteral("没有的药");
    bad = office.approval.request(typed, office.keep());
    ASSERT_TRUE(bad);
    EXPECT_EQ(str(bad->sentence), "The catalogue has no item 没有的药.");
    EXPECT_TRUE(office.desk.reserve().snapshot().notices->all.empty());
}

TEST(Approval, AnItemIsFoundByItsCodeOrByItsName)
{
    Office office;
    const reserve::Stock &stock = *office.desk.reserve().snapshot().stock;
    EXPECT_EQ(str(itemCode(stock, QStringLiteral("Y1"))), "Y1");
    EXPECT_EQ(str(itemCode(stock, QStringLiteral("Y1 抗毒素, 10 ml (支)"))), "Y1");
    EXPECT_EQ(str(itemCode(stock, QStringLiteral("抗毒"))), "Y1");
    EXPECT_EQ(str(itemCode(stock, QStringLiteral("毒"))), "") << "both have it in their names";
    EXPECT_EQ(str(itemCode(stock, QString())), "");
}

TEST(Approval, ProposesWhatExpiresFirst)
{
    Office office;
    office.sit("duty");
    ASSERT_FALSE(office.approval.request(office.texts("80"), office.expectDone()));
    EXPECT_EQ(office.view().notice, 1) << "what was just entered is in view";
    EXPECT_EQ(office.view().act, NoticeAct::Draft);
    const auto choices = office.approval.draftChoices();
    ASSERT_EQ(choices.size(), 2u);
    EXPECT_EQ(choices[0].lot, 2);
    EXPECT_EQ(str(choices[0].proposed), "60");
    EXPECT_EQ(str(choices[1].proposed), "20");
    EXPECT_FALSE(choices[0].asked.isEmpty());
    EXPECT_TRUE(choices[1].asked.isEmpty()) << "said once an item";
    office.makeDraft(choices, {QStringLiteral("x"), QString()}, {}, office.keep());
    EXPECT_EQ(str(office.problem), "x is no quantity. Type a number; nothing takes nothing.");
    office.makeDraft(choices, {QStringLiteral("60"), QStringLiteral("30")}, {}, office.keep());
    EXPECT_EQ(str(office.problem), "No more is approved than is asked for.");
    office.makeDraft(choices, {QStringLiteral("40"), QString()}, QStringLiteral("先发一批"), office.expectDone());
    EXPECT_EQ(office.view().draft, 1);
    EXPECT_TRUE(office.view().paper.lines.at(0).lessThanAsked);
    const auto again = office.approval.draftChoices();
    EXPECT_EQ(str(again[0].proposed), "40") << "another draft begins with the one before";
    EXPECT_EQ(str(again[1].proposed), "");
    EXPECT_EQ(str(again[0].available), "60 支 free") << "what its own draft holds is free for the next one";
    EXPECT_EQ(str(draftSum(again, {QStringLiteral("40"), {}}, 0)), "this draft 40 支 · 40 支 short");
    EXPECT_EQ(str(draftSum(again, {QStringLiteral("40"), QStringLiteral("40")}, 0)), "this draft 80 支");
    EXPECT_EQ(str(draftSum(again, {QStringLiteral("60"), QStringLiteral("30")}, 0)),
        "this draft 90 支 · more than is asked for");
}

TEST(Approval, AnotherDraftPutsRightWhatTheRequestSaid)
{
    Office office;
    office.draft();
    RequestTexts typed = office.approval.requestTexts();
    EXPECT_EQ(str(typed.texts[RequestTexts::DeliverTo]), "县医院药库");
    const auto draft = [&] {
        const auto choices = office.approval.draftChoices();
        QStringList quantities;
        for (const DraftChoice &choice : choices)
            quantities << choice.proposed;
        office.approval.makeDraft(
            {office.view().notice, office.view().draft, choices, quantities, {}, typed}, office.keep());
    };
    typed.texts[RequestTexts::DeliverTo].clear();
    draft();
    EXPECT_EQ(str(office.problem), "Deliver to is empty. Fill it in.");
    typed.texts[RequestTexts::DeliverTo] = QStringLiteral("县医院急诊科");
    draft();
    EXPECT_EQ(str(office.problem), "");
    EXPECT_EQ(office.view().draft, 2);
    const auto &fields = office.view().paper.fields;
    const auto place = std::ranges::find(fields, QStringLiteral("县医院急诊科"), &PaperField::value);
    ASSERT_NE(place, fields.end());
    EXPECT_TRUE(place->changed) << "the next signer sees what is new";
    EXPECT_EQ(std::ranges::count_if(fields, &PaperField::changed), 1);
    EXPECT_EQ(str(office.approval.requestTexts().texts[RequestTexts::DeliverTo]), "县医院急诊科");
    EXPECT_EQ(str(office.view().history.front().what), "draft 2 made, the request put right");
}

TEST(Approval, ThePaperHasEveryWordThatIsSigned)
{
    Office office;
    office.draft();
    office.sit("fr");
    office.approval.select(1);
    const NoticePaper &paper = office.view().paper;
    const dispatch::Notice &notice = *office.desk.reserve().notice(1);
    ASSERT_EQ(str(paper.text), dispatch::noticeText(notice));
    EXPECT_EQ(str(paper.digest), base::sm3Hex(dispatch::noticeText(notice)));
    QStringList shown{paper.title};
    const auto add = [&shown](const std::vector<PaperField> &fields) {
        for (const PaperField &field : fields)
            shown << field.label + QStringLiteral("：") + field.value;
    };
    add(paper.fields);
    for (const PaperLine &line : paper.lines) {
        add(line.cells);
        for (const auto &lot : line.lots)
            add(lot);
    }
    add(paper.foot);
    for (QString line : paper.text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(QStringLiteral("明细数")) || line.startsWith(QStringLiteral("批次数")))
            continue; // how many follow, which is seen
        line.replace(QStringLiteral("2026-11-25T18:00:00.000+08:00"), QStringLiteral("2026-11-25 18:00"));
        EXPECT_TRUE(shown.contains(line)) << str(line);
    }
}

TEST(Approval, NothingIsSignedThatWasNotOpenedAndNothingWithoutAPassword)
{
    Office office;
    office.draft();
    EXPECT_EQ(office.queue(), "Not by me: 1") << "who drafts does not sign";
    office.sit("fr");
    EXPECT_EQ(office.queue(), "Waits for me: 1");
    EXPECT_EQ(office.view().notice, 0);
    EXPECT_EQ(office.view().act, NoticeAct::None);
    office.approval.select(1);
    EXPECT_EQ(office.view().act, NoticeAct::Open);
    office.approval.sign({{}, QString::fromUtf8(test::OwnPassword)}, office.keep());
    EXPECT_EQ(str(office.problem), "Open it first: nobody signs what he has not had before him.");
    office.approval.open(office.expectDone());
    EXPECT_EQ(office.view().act, NoticeAct::Sign);
    office.approval.sign({{}, {}}, office.keep());
    EXPECT_EQ(str(office.problem), "Type your password: nothing is signed without it.");
    office.approval.sign({{}, QStringLiteral("wrong")}, office.keep());
    EXPECT_EQ(str(office.problem), "The password is wrong. It was recorded; type it again.");
    EXPECT_TRUE(office.desk.reserve().notice(1)->signatures.empty());
    office.approval.sign({{}, QString::fromUtf8(test::OwnPassword)}, office.expectDone());
    ASSERT_EQ(office.desk.reserve().notice(1)->signatures.size(), 1u);
    EXPECT_EQ(office.queue(), "Not by me: 1|Done by me today: 1");
    EXPECT_EQ(chain(office.view()),
        "draft=09:00|first review=✓ 09:00|second review=waits|deputy leader=not yet|leader=not yet|issue=not yet");
}

TEST(Approval, WhatSomebodyThinksOfItIsSignedAndStandsOnThePaper)
{
    Office office;
    office.draft();
    office.sit("fr");
    office.approval.select(1);
    office.approval.open(office.expectDone());
    office.approval.sign({QStringLiteral("同意\n核减"), QString::fromUtf8(test::OwnPassword)}, office.keep());
    EXPECT_TRUE(office.problem.contains(QStringLiteral("one line"))) << str(office.problem);
    office.approval.sign(
        {QStringLiteral(" 同意，分两次送 "), QString::fromUtf8(test::OwnPassword)}, office.expectDone());
    ASSERT_EQ(office.desk.reserve().notice(1)->signatures.size(), 1u);
    EXPECT_EQ(office.desk.reserve().notice(1)->signatures[0].opinion, "同意，分两次送");
    EXPECT_EQ(str(office.view().paper.opinions[0].words), "同意，分两次送");
    EXPECT_EQ(str(office.view().paper.opinions[1].words), "") << "nobody said that yet";
    office.sign("sr");
    EXPECT_EQ(str(office.view().paper.opinions[1].words), "同意") << "what was signed where nothing was typed";
}

TEST(Approval, TheQueueSaysHowLongEachWaits)
{
    Office office;
    office.draft();
    office.sit("fr");
    const auto arrived = [&] {
        const NoticeQueueModel &queue = office.approval.queue();
        return str(queue.index(1, 0).data(NoticeQueueModel::ArrivedRole).toString());
    };
    office.goTo("2026-11-25 09:06:12");
    EXPECT_EQ(arrived(), "09:00 · waited 00:06:12");
    office.goTo("2026-11-26 12:30");
    EXPECT_EQ(arrived(), "11-25 09:00 · waited 1 d 3 h");
}

/// The first reviewer sits there, and did not approve request 1.
static void draftRefused(Office &office)
{
    office.draft();
    office.sit("fr");
    office.approval.select(1);
    office.approval.refuse(QStringLiteral("不需要"), office.expectDone());
}

TEST(Approval, ANoticeThatIsLookedUpHasARowWhateverBecameOfIt)
{
    Office office;
    draftRefused(office);
    EXPECT_EQ(office.queue(), "Done by me today: 1");
    office.sit("sr");
    EXPECT_EQ(office.queue(), "") << "it is over, and nothing of hers";
    office.approval.select(office.approval.find(QStringLiteral("1")));
    EXPECT_EQ(office.view().notice, 1);
    EXPECT_EQ(office.queue(), "In view: 1");
    EXPECT_EQ(
        str(office.approval.queue().index(1, 0).data(NoticeQueueModel::WaitsRole).toString()), "not approved 不需要");
    office.approval.select(0);
    office.desk.tick();
    EXPECT_EQ(office.view().notice, 0);
}

TEST(Approval, WhoComesBackFindsTheNoticeHeLookedUpWithItsRow)
{
    Office office;
    draftRefused(office);
    office.sit("sr");
    office.approval.select(1);
    ASSERT_EQ(office.queue(), "In view: 1");
    office.desk.people().lock();
    EXPECT_EQ(office.queue(), "") << "nobody looks at it";
    office.sit("dl");
    EXPECT_EQ(office.queue(), "") << "and it is none of another's";
    office.sit("sr");
    EXPECT_EQ(office.view().notice, 1);
    EXPECT_EQ(office.queue(), "In view: 1");
}

TEST(Approval, WhoeverCouldSignReadsWhatDraftingCosts)
{
    Office office;
    office.sit("duty");
    ASSERT_FALSE(office.approval.request(office.texts("40"), office.expectDone()));
    EXPECT_EQ(str(office.approval.draftingCost()), "") << "duty signs nothing";
    office.sit("sr");
    office.approval.select(1);
    EXPECT_TRUE(office.approval.draftingCost().startsWith(
        QStringLiteral("Whoever drafts does not sign: after this second review is for somebody else.")))
        << str(office.approval.draftingCost());
    EXPECT_TRUE(office.approval.draftingCost().contains(QStringLiteral("nobody else for it here")));
}

TEST(Approval, FourPeopleSignAndTheOfficeIssues)
{
    Office office;
    office.draft();
    office.signAll();
    EXPECT_TRUE(office.view().paper.code.isEmpty()) << "there is no number before it is issued";
    EXPECT_EQ(office.view().act, NoticeAct::Issue);
    EXPECT_FALSE(office.view().actRefusal.isEmpty()) << "a leader does not issue";
    office.sit("duty");
    EXPECT_EQ(office.queue(), "Waits for me: 1");
    office.approval.select(1);
    EXPECT_EQ(str(office.view().actRefusal), "");
    office.approval.issue(office.expectDone());
    EXPECT_EQ(str(office.view().paper.number), "吕工信医药调〔2026〕1号");
    EXPECT_EQ(office.view().paper.code.size(), 14);
    EXPECT_EQ(office.queue(), "Issued, under way: 1");
    EXPECT_EQ(office.approval.find(office.view().paper.code), 1);
    EXPECT_EQ(office.approval.find(QStringLiteral("吕工信医药调[2026]1号")), 1);
    EXPECT_EQ(office.approval.find(QStringLiteral("0000-0000-0000")), 0);
    const CheckedNotice checked = office.approval.verify();
    EXPECT_FALSE(checked.faulty);
    EXPECT_EQ(str(checked.verdict), "Good: four people signed this text, and each signature counts.");
    ASSERT_EQ(checked.lines.size(), 4);
    for (const QString &line : checked.lines)
        EXPECT_TRUE(line.endsWith(QStringLiteral("counts"))) << str(line);
}

TEST(Approval, TheGoodsAreFollowedToTheContract)
{
    Office office;
    office.draft();
    office.signAll();
    office.sit("duty");
    office.approval.select(1);
    office.approval.issue(office.expectDone());
    office.sit("chen");
    office.approval.select(1);
    EXPECT_TRUE(office.view().ship.shown);
    EXPECT_EQ(str(office.view().ship.refusal), "");
    office.approval.ship(office.expectDone());
    EXPECT_EQ(str(office.view().confirmShipment.refusal), "The second signature is another person's (71号 第十九条).");
    office.sit("wu");
    office.approval.select(1);
    EXPECT_EQ(str(office.view().confirmShipment.refusal), "");
    office.signGoods();
    EXPECT_FALSE(office.view().confirmShipment.shown);
    for (const char *what : {"loaded", "delivered", "handed_over", "paid", "contract_signed"}) {
        ASSERT_TRUE(std::ranges::any_of(office.view().followUps, [&](const Choice &choice) {
            return choice.id == QString::fromUtf8(what);
        })) << what;
        office.approval.followUp(QString::fromUtf8(what), {}, QStringLiteral("晋J 12345"), office.expectDone());
    }
    EXPECT_EQ(office.queue(), "In view: 1") << "nothing is left to do";
}

TEST(Approval, ASignatureIsTakenBackUntilTheNextHasOpenedIt)
{
    Office office;
    office.draft();
    office.sign("fr");
    EXPECT_TRUE(office.view().takeBack.shown);
    EXPECT_EQ(str(office.view().takeBack.refusal), "");
    office.sit("sr");
    EXPECT_EQ(office.view().notice, 0) << "the view follows the person";
    office.approval.select(1);
    EXPECT_FALSE(office.view().takeBack.shown) << "it is another's";
    office.sit("fr");
    office.approval.select(1);
    office.approval.takeBack(QStringLiteral("看错数量"), office.expectDone());
    EXPECT_TRUE(office.desk.reserve().notice(1)->signatures.empty());
    office.sign("fr");
    office.sit("sr");
    office.approval.select(1);
    office.approval.open(office.expectDone());
    office.sit("fr");
    office.approval.select(1);
    EXPECT_EQ(str(office.view().takeBack.refusal), "The next person has it open already and may return it.");
}

TEST(Approval, AReturnedNoticeComesBackAsAnotherDraftWithTheOldSignaturesStruck)
{
    Office office;
    office.draft();
    office.sign("fr");
    office.sit("sr");
    office.approval.select(1);
    office.approval.giveBack({}, office.keep());
    EXPECT_EQ(str(office.problem), "Say why.");
    office.approval.giveBack(QStringLiteral("送达地点不明"), office.expectDone());
    EXPECT_EQ(str(office.view().standing), "returned: 送达地点不明");
    office.sit("duty");
    office.approval.select(1);
    EXPECT_EQ(office.view().act, NoticeAct::Draft);
    const auto choices = office.approval.draftChoices();
    office.makeDraft(choices, {QStringLiteral("40"), QString()}, {}, office.expectDone());
    const auto &opinions = office.view().paper.opinions;
    const auto struck = std::ranges::find(opinions, PaperOpinion::State::Struck, &PaperOpinion::state);
    ASSERT_NE(struck, opinions.end());
    EXPECT_EQ(str(struck->who), "fr");
    const auto returned = std::ranges::find(opinions, PaperOpinion::State::Returned, &PaperOpinion::state);
    ASSERT_NE(returned, opinions.end());
    EXPECT_EQ(str(returned->words), "draft 1 returned: 送达地点不明");
    EXPECT_TRUE(office.view().paper.lines.at(0).cells.at(6).changed) << "40 where 60 stood";
    EXPECT_FALSE(office.view().paper.lines.at(0).cells.at(2).changed);
}

TEST(Approval, SaysThatTheTextChangedWhileItWasInView)
{
    Office office;
    office.draft();
    office.sit("fr");
    office.approval.select(1);
    office.approval.open(office.expectDone());
    QSignalSpy changed(&office.approval, &Approval::textChanged);
    // At another desk: the same record, another account.
    app::Dispatch &notices = *office.bundle->notices();
    EXPECT_TRUE(office.bundle->accounts()->execute(identity::SignIn{"duty", test::secret(test::OwnPassword)}, "duty"));
    EXPECT_TRUE(notices.execute(dispatch::MakeDraft{1, {}, "改动", 1}, "duty"));
    office.desk.tick();
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.front().front().toString().toStdString(),
        "Changed to draft 2: the signatures of the draft before are struck. Read it before you sign.");
    EXPECT_EQ(office.view().act, NoticeAct::Open) << "he has not had this one before him";
}

TEST(Approval, APhoneOrderCountsDownToItsPapers)
{
    Office office;
    office.draft();
    office.approval.orderByPhone(
        QStringLiteral("phone"), QStringLiteral("分管副局长"), QStringLiteral("食物中毒"), office.expectDone());
    EXPECT_EQ(str(office.view().phone), "goods first, papers after · left 7 d 15 h");
    EXPECT_EQ(str(office.approval.queue().rows().at(1).phone), "goods first, papers after");
    office.goTo("2026-12-02 23:30");
    EXPECT_EQ(office.view().phoneState, ClockState::Near);
    office.approval.recordPapers(QStringLiteral("函〔2026〕9号"), office.expectDone());
    EXPECT_EQ(str(office.view().phone), "");
}

TEST(Approval, TheFloorStandsBeforeAndAfter)
{
    Office office;
    office.draft("160");
    EXPECT_TRUE(office.view().stock.hasPlan);
    EXPECT_EQ(office.view().stock.before, 1000);
    EXPECT_EQ(office.view().stock.after, 700) << "40 of 100 of Y1 stay, worth half of the plan each: 20 % + 50 %";
    EXPECT_EQ(office.view().stock.warnings.size(), 1) << "Y1 alone is below 70 %";
    ASSERT_EQ(office.view().stock.lines.size(), 2u);
    EXPECT_TRUE(office.view().stock.lines[0].nothingLeft);
    EXPECT_EQ(str(office.view().stock.lines[1].rest), "40");
}

TEST(Approval, SeparationOfDutiesIsSaidForWhoeverSitsHere)
{
    Office office;
    office.draft();
    EXPECT_EQ(str(office.view().duties.front().says), "by you: you sign no step");
    office.sign("fr");
    EXPECT_EQ(duty(office.view(), 0), "signed");
    office.sit("sr");
    office.approval.select(1);
    EXPECT_EQ(duty(office.view(), 1), "✓ you have not signed this notice");
    EXPECT_EQ(duty(office.view(), 2), "not a step of yours");
}

TEST(Approval, EveryRefusalIsASentenceWithoutACode)
{
    for (int code = 0; code <= static_cast<int>(dispatch::NoticeRefusalCode::ReasonMissing); ++code) {
        const QString sentence = noticeRefusalSentence({static_cast<dispatch::NoticeRefusalCode>(code), "7", "x"});
        EXPECT_FALSE(sentence.isEmpty()) << code;
        EXPECT_FALSE(hasLatinWord(sentence)) << str(sentence);
    }
    for (int code = 0; code <= static_cast<int>(reserve::StockRefusalCode::GoesByNotice); ++code)
        EXPECT_FALSE(stockRefusalSentence({static_cast<reserve::StockRefusalCode>(code), "7", {}, {}}).isEmpty())
            << code;
    const QString both = noticeRefusalSentence({dispatch::NoticeRefusalCode::ByStock, {}, "x",
        {{reserve::StockRefusalCode::BelowFloor, {}, "65.0 %", {}},
            {reserve::StockRefusalCode::NotEnough, "抗毒素 B2", "3 are free", {}, 2}}});
    EXPECT_TRUE(both.contains(QStringLiteral("70 %"))) << str(both);
    EXPECT_TRUE(both.contains(QStringLiteral("lot 2, 抗毒素 B2"))) << str(both);
    EXPECT_EQ(str(stockRefusalSentence({reserve::StockRefusalCode::UnknownLot, {}, "x", {}, 9})), "There is no lot 9.");
}
