// The approval screen once goods are on their way: what stands beside the text, what can still be done and what not.
#include "unit/viewmodel/Office.h"
#include "viewmodel/dispatch/NoticePaper.h"

using namespace viewmodel;
using night::str;
using office::Office;

namespace {

struct Goods : Office {
    void order()
    {
        draft();
        approval.orderByPhone(
            QStringLiteral("phone"), QStringLiteral("分管副局长"), QStringLiteral("食物中毒"), expectDone());
    }
    void issue()
    {
        draft();
        signAll();
        sit("duty");
        approval.select(1);
        approval.issue(expectDone());
    }
    void take(const char *who)
    {
        sit(who);
        approval.select(1);
        approval.ship(expectDone());
    }
    void confirm(const char *who)
    {
        sit(who);
        approval.select(1);
        signGoods();
    }
};

} // namespace

TEST(ApprovalGoods, WhatWentIsShownAndAnotherDraftRepeatsIt)
{
    Goods office;
    office.order();
    office.take("chen");
    office.confirm("wu");
    office.sit("duty");
    office.approval.select(1);
    EXPECT_TRUE(office.view().draftAnew.shown);
    EXPECT_EQ(str(office.view().draftAnew.refusal), "");
    const auto choices = office.approval.draftChoices();
    ASSERT_EQ(choices.size(), 1u);
    EXPECT_TRUE(choices[0].fixed);
    EXPECT_EQ(choices[0].lot, 2);
    EXPECT_EQ(str(choices[0].proposed), "60");
    office.makeDraft(choices, {choices[0].proposed}, QStringLiteral("更正地点"), office.expectDone());
    EXPECT_EQ(office.view().draft, 2);
    EXPECT_EQ(str(office.view().paper.lines.at(0).cells.at(6).value), "60");
}

TEST(ApprovalGoods, TheStripAndTheBellKnowTheClocksOfNotices)
{
    Goods office;
    QList<ClockAlarm::Sound> heard;
    QObject::connect(&office.desk.alarm(), &ClockAlarm::sounded, &office.desk.alarm(),
        [&](ClockAlarm::Sound sound) { heard << sound; });
    const Strip &strip = office.desk.strip().strip();
    office.issue(); // at 09:00: to be loaded within four hours
    EXPECT_EQ(strip.nextPlace, (ClockPlace{{}, 1}));
    EXPECT_EQ(str(strip.next), "13:00 调〔2026〕1号 load the goods · left 04:00:00");
    EXPECT_EQ(strip.nextState, ClockState::Running);
    office.goTo("2026-11-25 12:40");
    EXPECT_EQ(strip.nextState, ClockState::Near);
    EXPECT_EQ(heard, QList{ClockAlarm::Sound::Near});
    office.goTo("2026-11-25 13:01");
    EXPECT_EQ(heard, (QList{ClockAlarm::Sound::Near, ClockAlarm::Sound::Over}));
    EXPECT_EQ(strip.overdue, 1);
    EXPECT_EQ(strip.overduePlace.notice, 1);
    office.take("chen");
    office.confirm("wu");
    office.approval.followUp(QStringLiteral("loaded"), {}, QStringLiteral("G20"), office.expectDone());
    EXPECT_EQ(strip.overdue, 0) << str(strip.overdueText);
    EXPECT_EQ(str(strip.next), "17:01 调〔2026〕1号 deliver the goods · left 04:00:00");
    EXPECT_EQ(heard.size(), 2) << "a clock that begins makes no sound";
}

TEST(ApprovalGoods, ANoticeIsUnderWayAsLongAsATimeRuns)
{
    Goods office;
    office.sit("fr");
    const auto line = [](const char *item, const char *quantity) {
        return reserve::PlanLine{item, test::amount(quantity), test::yuan("10.00")};
    };
    office.desk.reserve().execute(
        reserve::IssuePlan{2026, {line("Y1", "200"), line("X1", "50")}, "疫情"}, office.expectDone());
    office.issue();
    office.take("chen");
    office.confirm("wu");
    for (const char *what : {"loaded", "delivered", "handed_over", "paid", "contract_signed"})
        office.approval.followUp(QLatin1String(what), {}, QStringLiteral("单"), office.expectDone());
    EXPECT_EQ(office.desk.strip().strip().nextPlace.notice, 1) << "the stock is to be filled again";
    NoticeQueueModel queue;
    queue.show(office.desk.reserve().snapshot(), office.desk.people().accounts(), "duty", office.desk.now());
    ASSERT_EQ(queue.rows().size(), 2u) << "so one finds in the queue what the strip says";
    EXPECT_EQ(queue.rows()[1].notice, 1);
}

TEST(ApprovalGoods, TheSecondSignatureOfTheHolderStandsInTheHistory)
{
    Goods office;
    office.issue();
    office.take("chen");
    office.confirm("wu");
    const auto &history = office.view().history;
    ASSERT_GE(history.size(), 2u);
    EXPECT_EQ(str(history[0].who), "wu");
    EXPECT_EQ(str(history[0].what), "second signature: the goods of entry 2 are out");
    EXPECT_EQ(str(history[1].who), "chen");
}

TEST(ApprovalGoods, NothingThatNobodyDidIsOfferedFirst)
{
    Goods office;
    office.issue();
    EXPECT_FALSE(office.view().followUps.empty()) << "a neighbour may have been asked";
    EXPECT_EQ(office.view().act, NoticeAct::None) << "but Ctrl+Enter does not begin with that";
    office.take("chen");
    office.confirm("wu");
    EXPECT_EQ(office.view().act, NoticeAct::FollowUp);
    EXPECT_EQ(str(office.view().followUps.front().id), "loaded");
}

TEST(ApprovalGoods, NoStockIsNegativeBesideWhatWent)
{
    Goods office;
    office.issue();
    EXPECT_EQ(str(office.view().stock.lines.at(0).available), "60");
    EXPECT_EQ(str(office.view().stock.lines.at(0).rest), "0");
    office.take("chen");
    EXPECT_EQ(
        str(office.view().stock.remark), "The goods are taken out; the second signature of the holder is missing.");
    EXPECT_EQ(str(office.view().stock.lines.at(0).available), "—");
    EXPECT_EQ(str(office.view().stock.lines.at(0).taken), "60");
    EXPECT_EQ(str(office.view().stock.lines.at(0).rest), "—");
    EXPECT_FALSE(office.view().stock.lines.at(0).nothingLeft);
    office.confirm("wu");
    EXPECT_EQ(str(office.view().stock.remark), "The goods have left the stock.");
    EXPECT_EQ(str(office.view().stock.lines.at(0).rest), "—");
}

TEST(ApprovalGoods, WhoMayConfirmIsAskedOfTheRules)
{
    Goods office;
    office.issue();
    office.take("chen");
    EXPECT_EQ(str(office.view().confirmShipment.refusal), "The second signature is another person's (71号 第十九条).");
    office.sit("duty");
    office.approval.select(1);
    EXPECT_TRUE(office.view().confirmShipment.shown);
    EXPECT_EQ(str(office.view().confirmShipment.refusal), "for: reserve holder");
    office.sit("wu");
    office.approval.select(1);
    EXPECT_EQ(str(office.view().confirmShipment.refusal), "");
    office.goTo("2027-04-01 09:00");
    office.sit("wu");
    office.approval.select(1);
    EXPECT_EQ(
        str(office.view().confirmShipment.refusal), "lot 2, 抗毒素 B2 has expired: it neither comes in nor goes out.");
}

TEST(ApprovalGoods, AnIssuedNoticeIsCancelledUntilItsGoodsAreOnTheirWay)
{
    Goods office;
    office.issue();
    EXPECT_TRUE(office.view().cancel.shown);
    EXPECT_EQ(str(office.view().cancel.refusal), "");
    EXPECT_FALSE(office.view().withdraw.shown);
    office.take("chen");
    office.sit("duty");
    office.approval.select(1);
    EXPECT_FALSE(office.view().cancel.shown);
}

TEST(ApprovalGoods, ACancelledNoticeSaysSoEverywhere)
{
    Goods office;
    office.issue();
    office.approval.cancel(QStringLiteral("不再调用"), office.expectDone());
    EXPECT_EQ(str(office.view().standing), "cancelled: 不再调用");
    EXPECT_EQ(str(office.view().paper.number), "吕工信医药调〔2026〕1号 · cancelled");
    EXPECT_EQ(office.view().act, NoticeAct::None);
    EXPECT_FALSE(office.view().cancel.shown);
    EXPECT_EQ(office.queue(), "Done by me today: 1") << "it waits for nobody";
    EXPECT_EQ(str(office.view().history.front().what), "notice cancelled: 不再调用");
}

TEST(ApprovalGoods, ATextThatSomebodyWroteIntoTheRecordIsReadToItsEndAndNoFurther)
{
    Goods office;
    office.draft();
    dispatch::Notice forged = *office.desk.reserve().notice(1);
    forged.request.deliverTo = "库房\n明细数：9999";
    const NoticePaper paper =
        paperOf(forged, office.desk.reserve().history(1), *office.desk.reserve().snapshot().stock, office.clock.now());
    EXPECT_FALSE(paper.lines.empty());
    EXPECT_LT(paper.lines.size(), 100u);
}

TEST(ApprovalGoods, AnEventOfANoticeThatIsNotThereIsSkipped)
{
    Goods office;
    office.draft();
    const formats::JsonNoticeCodec codec;
    app::NewEvent event = codec.encode(dispatch::RequestWithdrawn{7, "不需"});
    event.actor = "duty";
    const auto version = office.bundle->notices()->history().back().version;
    ASSERT_TRUE(office.bundle->store.record().append("notices", version, std::vector{event}, office.clock.now()));
    office.desk.tick();
    EXPECT_EQ(office.desk.reserve().snapshot().histories.size(), 1u);
}

TEST(ApprovalGoods, WhatIsOverdueIsNeverAmongTheNoticesThatAreNotShown)
{
    Goods office;
    office.issue();
    const ReserveSnapshot &now = office.desk.reserve().snapshot();
    auto notices = std::make_shared<dispatch::Notices>(*now.notices);
    for (std::int64_t id = 2; id <= 130; ++id) {
        dispatch::Notice &notice = notices->all.emplace_back(notices->all.front());
        notice.id = id;
        notice.number = id;
        notice.issued = office.clock.now() + std::chrono::minutes{id};
    }
    NoticeQueueModel queue;
    ReserveSnapshot many = now;
    many.notices = notices;
    many.clocks = std::make_shared<const dispatch::RunningNoticeClocks>(
        dispatch::runningClocks(*notices, *now.stock, *now.workdays));
    queue.show(many, office.desk.people().accounts(), "duty", office.clock.now());
    EXPECT_EQ(queue.notListed(), 30u);
    ASSERT_EQ(queue.rows().size(), 101u);
    EXPECT_EQ(str(queue.rows()[0].count), "100 of 130");
    EXPECT_EQ(queue.rows()[1].notice, 1) << "loaded is due first of all";
    EXPECT_EQ(queue.rows()[100].notice, 100);
}
