#include "NoticeDesk.h"

#include "dispatch/NoticeClocks.h"

#include <algorithm>

using namespace dispatch;
using namespace test;
using std::chrono::hours;

namespace {

struct Goods : NoticeDesk {
    Goods() { fill(); }
    std::string follow(const std::string &who, FollowUp what)
    {
        return outcome(who, RecordFollowUp{1, what, now, "说明"});
    }
    void issue(Path path = Path::Response)
    {
        draft("50", path);
        signAll();
        EXPECT_EQ(outcome("duty", IssueNotice{1, 1}), "done");
    }
    void ship()
    {
        EXPECT_EQ(outcome("chen", RecordShipment{1}), "done");
        EXPECT_EQ(goods("wu", reserve::ConfirmMovement{notice().movement}), "done");
    }
    /// "loaded 11-25 13:00", "… done" where it is closed.
    [[nodiscard]] std::string clock(const std::string &name) const
    {
        const auto clocks = clocksOf(notice(), stock, calendar);
        const auto found = std::ranges::find(clocks, name, &NoticeClock::name);
        if (found == clocks.end())
            return "none";
        return base::toIso(found->due).substr(5, 11) + (found->closed ? " done" : "");
    }
    calendar::WorkCalendar calendar;
};

} // namespace

TEST(Goods, LeaveByTheNoticeAndTwoOfTheHolder)
{
    Goods desk;
    desk.draft();
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "not_ordered");
    desk.signAll();
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    EXPECT_EQ(desk.outcome("duty", RecordShipment{1}), "not_allowed");
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "done");
    EXPECT_EQ(desk.outcome("wu", RecordShipment{1}), "already_shipped");
    EXPECT_EQ(desk.follow("chen", FollowUp::Loaded), "not_shipped") << "one signature of the holder";
    EXPECT_EQ(desk.goods("chen", reserve::ConfirmMovement{2}), "same_person");
    EXPECT_EQ(desk.goods("wu", reserve::ConfirmMovement{2}), "done");
    EXPECT_EQ(toText(desk.stock.lot(2)->onHand), "10");
    EXPECT_EQ(desk.stock.movement(2)->reference, "吕工信医药调〔2026〕1号");
}

TEST(Goods, ClocksOfTheResponsePathCloseByEvents)
{
    Goods desk;
    desk.issue();
    EXPECT_EQ(desk.clock("loaded"), "11-25T13:00");
    EXPECT_EQ(desk.clock("ordinary_decided"), "none");
    desk.now += hours{1};
    desk.ship();
    EXPECT_EQ(desk.clock("payment_urged"), "12-01T00:00");
    EXPECT_EQ(desk.clock("contract_urgent"), "12-01T00:00");
    EXPECT_EQ(desk.follow("chen", FollowUp::Delivered), "too_early");
    desk.now += hours{1};
    EXPECT_EQ(desk.follow("chen", FollowUp::Loaded), "done");
    EXPECT_EQ(desk.follow("chen", FollowUp::Loaded), "already_done");
    EXPECT_EQ(desk.clock("loaded"), "11-25T13:00 done");
    EXPECT_EQ(desk.clock("delivered"), "11-25T15:00");
    desk.now += hours{2};
    EXPECT_EQ(desk.outcome("chen", RecordFollowUp{1, FollowUp::Delivered, desk.now + hours{1}, "到"}), "in_the_future");
    EXPECT_EQ(desk.outcome("chen", RecordFollowUp{1, FollowUp::Delivered, desk.now - hours{3}, "到"}), "too_early");
    EXPECT_EQ(desk.follow("chen", FollowUp::HandedOver), "too_early");
    EXPECT_EQ(desk.follow("chen", FollowUp::Delivered), "done");
    EXPECT_EQ(desk.follow("chen", FollowUp::HandedOver), "done");
    EXPECT_EQ(desk.clock("delivered"), "11-25T15:00 done");
    EXPECT_EQ(desk.follow("duty", FollowUp::PaymentUrged), "done");
    EXPECT_EQ(desk.follow("chen", FollowUp::ContractSigned), "done");
    EXPECT_EQ(desk.follow("chen", FollowUp::Paid), "done");
    EXPECT_EQ(desk.clock("payment_urged"), "12-01T00:00 done");
    EXPECT_EQ(desk.clock("contract_urgent"), "12-01T00:00 done");
    EXPECT_FALSE(nextClock(clocksOf(desk.notice(), desk.stock, desk.calendar)));
}

TEST(Goods, ClocksOfTheOrdinaryPathCountWorkingDays)
{
    Goods desk;
    desk.now = base::fromCivil({2026, 11, 27, 9, 0, 0, 0}); // a Friday
    desk.draft("50", Path::Ordinary);
    EXPECT_EQ(desk.clock("ordinary_decided"), "12-01T00:00") << "Monday, 24:00";
    desk.signAll();
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    EXPECT_EQ(desk.clock("ordinary_decided"), "12-01T00:00 done");
    EXPECT_EQ(desk.clock("ordinary_delivered"), "12-03T00:00");
    EXPECT_EQ(desk.clock("loaded"), "none");
    desk.ship();
    EXPECT_EQ(desk.clock("contract_ordinary"), "12-08T00:00");
    EXPECT_EQ(desk.clock("payment_urged"), "none");
}

TEST(Goods, AnOrderByPhoneLetsThemGoAndThePapersFollow)
{
    Goods desk;
    desk.draft("50", Path::Ordinary);
    EXPECT_EQ(desk.outcome("duty", RecordPapers{1, "函"}), "wrong_state");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 1, Medium::Written, "组长", "中毒"}), "wrong_state");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 1, Medium::Phone, "组长", ""}), "bad_text");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 1, Medium::Phone, "组长", "食物中毒"}), "done");
    EXPECT_EQ(desk.clock("phone_papers_done"), "12-03T00:00");
    EXPECT_EQ(desk.clock("ordinary_delivered"), "12-01T00:00") << "they are on their way before it is issued";
    desk.ship();
    EXPECT_EQ(desk.clock("contract_urgent"), "12-01T00:00") << "five days, by the annex";
    EXPECT_EQ(desk.outcome("fr", RefuseNotice{1, 1, "不予"}), "already_shipped");
    EXPECT_EQ(desk.outcome("duty", WithdrawRequest{1, "不需", 1}), "already_shipped");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {{1, amount("5")}}, {}, 1}), "already_shipped");
    EXPECT_EQ(desk.outcome("fr", ReturnNotice{1, 1, "附注有误"}), "done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, "更正", 1}), "done") << "the same goods in another draft";
    Particulars said = particularsOf(desk.notice().request);
    said.deliverTo = "别处";
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 2, said}), "already_shipped") << "they went where it says";
    said = particularsOf(desk.notice().request);
    said.applicant.phone = "0358-9";
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 2, said}), "done");
    EXPECT_EQ(desk.outcome("duty", RecordPapers{1, "函〔2026〕9号"}), "done");
    EXPECT_EQ(desk.clock("phone_papers_done"), "12-03T00:00 done");
    desk.signAll(1, 3);
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 3}), "done");
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "already_shipped") << "they went already";
    EXPECT_EQ(toText(desk.stock.lot(2)->onHand), "10");
}

TEST(Goods, ARefusedShipmentGivesThemBackToTheNotice)
{
    Goods desk;
    desk.issue();
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "done");
    EXPECT_EQ(desk.goods("wu", reserve::RefuseMovement{2, "批号不符"}), "done");
    EXPECT_EQ(toText(desk.stock.lot(2)->held), "50");
    desk.ship();
    EXPECT_EQ(desk.notice().movement, 3);
}

TEST(Goods, AnotherDraftNeedsAnotherOrderByPhone)
{
    Goods desk;
    desk.draft();
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 1, Medium::Message, "副组长", "爆炸"}), "done");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{1, 1, Medium::Message, "副组长", "爆炸"}), "already_ordered");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {{1, amount("5")}}, {}, 1}), "done");
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "not_ordered");
}

TEST(Goods, OtherSourcesAreStepsOfTheirOwn)
{
    Goods desk;
    desk.draft();
    EXPECT_EQ(desk.outcome("duty", ChooseSupplyPath{1, "city_and_purchase", "一般事件，市储不足"}), "done");
    EXPECT_EQ(desk.notice().supplyPath, "city_and_purchase");
    EXPECT_EQ(desk.follow("duty", FollowUp::NeighbourAnswered), "too_early");
    EXPECT_EQ(desk.follow("duty", FollowUp::NeighbourAsked), "done");
    EXPECT_EQ(desk.follow("duty", FollowUp::NeighbourAsked), "done") << "another city";
    EXPECT_EQ(desk.follow("duty", FollowUp::NeighbourAnswered), "done");
    EXPECT_EQ(desk.follow("duty", FollowUp::PurchaseOrdered), "not_allowed");
    EXPECT_EQ(desk.follow("chen", FollowUp::PurchaseOrdered), "done");
    EXPECT_EQ(desk.follow("chen", FollowUp::PurchaseArrived), "done");
    EXPECT_EQ(desk.follow("duty", FollowUp::ProvinceAsked), "done");
    EXPECT_EQ(desk.follow("duty", FollowUp::ProvinceAnswered), "done");
}

TEST(Goods, WhatTheyTookOfThePlanIsAClock)
{
    Goods desk;
    desk.draft("110"); // 200 are there, 100 are planned
    desk.signAll();
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    desk.ship();
    EXPECT_EQ(desk.clock("restock"), "12-26T00:00");
}
