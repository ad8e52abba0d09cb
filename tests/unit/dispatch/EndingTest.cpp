#include "NoticeDesk.h"

#include "dispatch/NoticeClocks.h"
#include "dispatch/NoticeText.h"

#include <algorithm>

using namespace dispatch;
using namespace test;

/// How a notice ends, and what keeps it from ending: lots that expire, goods that come back, papers that are late.
namespace {

const base::Instant AfterLot2 = base::fromCivil({2027, 4, 1, 9, 0, 0, 0});

struct Ending : NoticeDesk {
    Ending() { fill(); }
    void issue()
    {
        draft();
        signAll();
        EXPECT_EQ(outcome("duty", IssueNotice{1, 1}), "done");
    }
    void ship()
    {
        EXPECT_EQ(outcome("chen", RecordShipment{1}), "done");
        EXPECT_EQ(goods("wu", reserve::ConfirmMovement{notice().movement}), "done");
    }
    /// All of it, with both signatures.
    void bookBack()
    {
        EXPECT_EQ(goods("chen", reserve::RecordReversal{notice().movement, {}, "退回"}), "done");
        EXPECT_EQ(goods("wu", reserve::ConfirmMovement{static_cast<std::int64_t>(stock.movements.size())}), "done");
    }
    [[nodiscard]] bool papersAreOwed() const
    {
        const auto clocks = clocksOf(notice(), stock, calendar::WorkCalendar());
        const auto found = std::ranges::find(clocks, "phone_papers_done", &NoticeClock::name);
        return found != clocks.end() && !found->closed;
    }
};

} // namespace

TEST(NoticeDraft, PutsRightWhatTheRequestSaysWrong)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.outcome("sr", OpenNotice{1, 1}), "done");
    EXPECT_EQ(desk.outcome("sr", ReturnNotice{1, 1, "送达地点不明"}), "done");
    Particulars said = particularsOf(desk.notice().request);
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 1, said}), "done");
    EXPECT_FALSE(std::get<DraftMade>(desk.history.back().event).correction) << "nothing was put right";
    said.deliverTo = "某医院急诊科";
    said.applicant.phone = "0358-9";
    const std::string before = noticeText(desk.notice());
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 2, said}), "done");
    EXPECT_EQ(desk.notice().request.deliverTo, "某医院急诊科");
    EXPECT_EQ(desk.notice().request.lines.size(), 2U) << "what is asked for stays";
    EXPECT_TRUE(desk.notice().signatures.empty());
    EXPECT_NE(noticeText(desk.notice()).find("某医院急诊科"), std::string::npos);
    EXPECT_NE(noticeText(desk.notice()), before);
    EXPECT_EQ(desk.openAndSign("fr", 1, 3), "done");
    said.deliverTo = "两\n行";
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 3, said}), "bad_text");
    said.deliverTo = "某医院";
    said.deliverBy = desk.now - std::chrono::hours{1};
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 3, said}), "too_early");
    said.deliverBy = desk.notice().request.deliverBy;
    desk.now += std::chrono::hours{24};
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 3, said}), "done") << "a time that stood may be over by now";
}

TEST(Ending, TheStockHoldsWhatTheDraftSaysInWhateverOrderItWasNamed)
{
    Ending desk;
    EXPECT_EQ(desk.outcome("duty", RecordRequest{desk.request()}), "done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {{3, amount("4")}, {1, amount("10")}}, {}}), "done");
    EXPECT_EQ(
        desk.outcome("duty", MakeDraft{1, {{1, amount("5")}, {3, amount("2")}, {2, amount("5")}}, {}, 1}), "done");
}

TEST(Ending, NobodyActsOnADraftHeHasNotSeen)
{
    Ending desk;
    desk.draft();
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, "另稿", 1}), "done");
    desk.signAll(1, 2);
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 1}), "draft_changed") << "it would strike four signatures";
    EXPECT_EQ(desk.outcome("duty", WithdrawRequest{1, "不需", 1}), "draft_changed");
    EXPECT_EQ(desk.notice().signatures.size(), 4U);
}

TEST(Ending, NothingIsSignedOrIssuedOverExpiredLots)
{
    Ending desk;
    desk.draft();
    EXPECT_EQ(desk.outcome("fr", OpenNotice{1, 1}), "done");
    desk.now = AfterLot2;
    EXPECT_EQ(desk.sign("fr", 1, 1), "lots_expired");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 1, Medium::Phone, "组长", "中毒"}), "lots_expired");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 1}), "done");
    EXPECT_EQ(desk.notice().draft.lines.front().lots.front().lot, 1);
    desk.signAll(1, 2);
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 2}), "done");
}

TEST(Ending, FourSignaturesOverLotsThatExpiredSinceAreNotIssued)
{
    Ending desk;
    desk.draft();
    desk.signAll();
    desk.now = AfterLot2;
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "lots_expired");
}

TEST(Ending, AnIssuedNoticeThatNobodyShippedIsCancelledAndItsLotsAreFree)
{
    Ending desk;
    desk.issue();
    desk.now = AfterLot2;
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "lots_expired");
    EXPECT_EQ(desk.outcome("chen", CancelNotice{1, "过期"}), "not_allowed");
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, ""}), "reason_missing");
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, "库存过期"}), "done");
    EXPECT_EQ(desk.notice().state, State::Cancelled);
    EXPECT_EQ(desk.notice().signatures.size(), 4U) << "they stay";
    EXPECT_EQ(desk.notice().endedBy, "duty");
    EXPECT_FALSE(nextClock(clocksOf(desk.notice(), desk.stock, calendar::WorkCalendar()))) << "nothing is due any more";
    EXPECT_TRUE(desk.stock.lot(2)->held.isZero());
    EXPECT_EQ(desk.goods(
                  "chen", reserve::RecordIssue{reserve::Purpose::Disposal, {{2, amount("60")}}, {}, "过期销毁", 0, {}}),
        "done");
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "not_ordered");
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, "再次"}), "wrong_state");
    EXPECT_EQ(desk.outcome("duty", RecordFollowUp{1, FollowUp::ProvinceAsked, desk.now, "省局"}), "wrong_state");
    EXPECT_EQ(desk.notices.issuedAs(2026, 1)->id, 1) << "its number stays used";
    desk.draft("10");
    desk.signAll(2, 1);
    EXPECT_EQ(desk.outcome("duty", IssueNotice{2, 1}), "done");
    EXPECT_EQ(desk.notice(2).number, 1) << "of 2027";
}

TEST(Ending, WhatIsOnItsWayIsNotCancelled)
{
    Ending desk;
    desk.draft();
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, "不再调用"}), "wrong_state") << "not issued";
    desk.signAll();
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "done");
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, "不再调用"}), "already_shipped");
    EXPECT_EQ(desk.goods("wu", reserve::RefuseMovement{2, "批号不符"}), "done");
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, "不再调用"}), "done");
}

TEST(Ending, AnOrderByPhoneIsDraftedAnewOnceAllOfItsGoodsCameBack)
{
    Ending desk;
    desk.draft();
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 1, Medium::Phone, "组长", "中毒"}), "done");
    desk.ship();
    EXPECT_EQ(desk.outcome("chen", RecordFollowUp{1, FollowUp::Loaded, desk.now, "国道"}), "done");
    EXPECT_EQ(desk.goods("chen", reserve::RecordReversal{2, {}, "退回"}), "done");
    EXPECT_EQ(desk.outcome("duty", WithdrawRequest{1, "不需", 1}), "already_shipped") << "one signature of the holder";
    EXPECT_EQ(desk.goods("wu", reserve::ConfirmMovement{3}), "done");
    EXPECT_FALSE(goodsOut(desk.notice(), desk.stock));
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {{1, amount("7")}}, {}, 1}), "done");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 2, Medium::Phone, "组长", "中毒"}), "done");
    desk.ship();
    EXPECT_EQ(desk.outcome("chen", RecordFollowUp{1, FollowUp::Loaded, desk.now, "高速"}), "done") << "other goods";
    EXPECT_EQ(desk.outcome("chen", RecordFollowUp{1, FollowUp::Loaded, desk.now, "高速"}), "already_done");
}

TEST(Ending, AnIssuedNoticeIsCancelledOnceAllOfItsGoodsCameBack)
{
    Ending desk;
    desk.issue();
    desk.ship();
    EXPECT_EQ(desk.goods("chen", reserve::RecordReversal{2, {{2, amount("1")}}, "退回"}), "done");
    EXPECT_EQ(desk.goods("wu", reserve::ConfirmMovement{3}), "done");
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, "退回"}), "already_shipped") << "a part of it is out";
    desk.bookBack();
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, "全部退回"}), "done");
}

TEST(Ending, PapersOfTheRequestAreNoPapersOfTheOrder)
{
    Ending desk;
    Request call = desk.request();
    call.medium = Medium::Phone;
    EXPECT_EQ(desk.outcome("duty", RecordRequest{call}), "done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}}), "done");
    EXPECT_EQ(desk.outcome("duty", RecordPapers{1, "函〔2026〕4号"}), "done");
    EXPECT_EQ(desk.outcome("duty", RecordPapers{1, "函〔2026〕4号"}), "already_done");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 1, Medium::Phone, "组长", "中毒"}), "done");
    EXPECT_TRUE(desk.papersAreOwed());
    EXPECT_EQ(desk.outcome("duty", RecordPapers{1, "电话记录〔2026〕1号"}), "done");
    EXPECT_FALSE(desk.papersAreOwed());
    EXPECT_EQ(desk.outcome("duty", RecordPapers{1, "电话记录〔2026〕1号"}), "already_done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {{1, amount("5")}}, {}, 1}), "done");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 2, Medium::Phone, "组长", "中毒"}), "done");
    EXPECT_TRUE(desk.papersAreOwed()) << "of another order";
}

TEST(Ending, WhatANoticeSaysDoesNotLeaveByHand)
{
    Ending desk;
    const auto byHand = [&](const std::string &reference) {
        const auto fault = byHandFault(
            desk.notices, reserve::RecordIssue{reserve::Purpose::Dispatch, {{1, amount("1")}}, reference, {}, 0, {}});
        return fault ? std::string(reserve::name(fault->code)) : "may";
    };
    EXPECT_EQ(desk.outcome("duty", RecordRequest{desk.request()}), "done");
    EXPECT_EQ(byHand("函〔2026〕3号"), "goes_by_notice") << "it is under way";
    EXPECT_EQ(byHand("函〔2026〕8号"), "may");
    EXPECT_EQ(byHand("吕工信医药调〔2026〕1号"), "may") << "of another console";
    Particulars said = particularsOf(desk.notice().request);
    said.reference = "函〔2026〕8号";
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 0, said}), "done");
    EXPECT_EQ(byHand("函〔2026〕8号"), "goes_by_notice") << "put right";
    EXPECT_EQ(byHand("函〔2026〕3号"), "may") << "that is the letter of somebody else";
    desk.signAll();
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    EXPECT_EQ(byHand("吕工信医药调[2026]1号"), "goes_by_notice");
    desk.ship();
    EXPECT_EQ(byHand("吕工信医药调〔2026〕1号"), "goes_by_notice") << "its goods leave once";
    EXPECT_EQ(byHand("函〔2026〕3号"), "may") << "another one of the same letter";
}

TEST(Ending, TheAuditorFindsGoodsOfANoticeThatLeftByHand)
{
    Ending desk;
    desk.issue();
    EXPECT_EQ(desk.auditOf(reserve::IssueRecorded{
                  2, reserve::Purpose::Dispatch, {{1, amount("1")}}, "吕工信医药调〔2026〕1号", {}, 0, {}, 0}),
        "movement 2: refused (goes_by_notice): the goods of a notice of this record leave once, by `fengsuictl notice "
        "ship 1`: 吕工信医药调〔2026〕1号");
}

TEST(Ending, ANoticeIsFoundByNumberOfficialNumberAndCode)
{
    Ending desk;
    desk.issue();
    const std::string code = shortCode(desk.notice().digest);
    for (const std::string &word : {std::string("1"), std::string(" 1 "), std::string("吕工信医药调〔2026〕1号"), code})
        EXPECT_EQ(desk.notices.named(word), &desk.notice()) << word;
    for (const char *word : {"2", "0", "-1", "", "吕工信医药调〔2026〕2号", "0000-0000-0000"})
        EXPECT_EQ(desk.notices.named(word), nullptr) << word;
}
