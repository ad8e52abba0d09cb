#include "NoticeDesk.h"

#include "dispatch/NoticeQueue.h"

using namespace dispatch;
using namespace test;

namespace {

/// "2 signature", "-1 draft not_allowed": the notice with a minus where it is not the account's.
std::string queue(const NoticeDesk &desk, const std::string &account)
{
    std::string text;
    for (const QueueEntry &entry :
        queueFor(desk.notices, account, desk.accounts, desk.stock, calendar::WorkCalendar(), desk.now)) {
        text += (text.empty() ? "" : ", ") + std::string(entry.mine ? "" : "-") + std::to_string(entry.notice) + " "
            + std::string(WaitingNames.at(static_cast<std::size_t>(entry.waiting)));
        if (entry.why)
            text += " " + std::string(name(entry.why->code));
    }
    return text;
}

} // namespace

TEST(Queue, SaysWhatWaitsForWhomAndWhyNotForOthers)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft("10");
    EXPECT_EQ(desk.outcome("fr", RecordRequest{desk.request("10")}), "done");
    EXPECT_EQ(queue(desk, "fr"), "1 signature, 2 draft");
    EXPECT_EQ(queue(desk, "sr"), "2 draft, -1 signature not_allowed");
    EXPECT_EQ(queue(desk, "ld"), "-1 signature not_allowed, -2 draft not_allowed");
    EXPECT_EQ(desk.outcome("fr", MakeDraft{2, {}, {}}), "done");
    EXPECT_EQ(queue(desk, "fr"), "1 signature, -2 signature own_draft");
    desk.signAll();
    EXPECT_EQ(queue(desk, "duty"), "1 issue, -2 signature not_allowed");
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    EXPECT_EQ(queue(desk, "duty"), "-2 signature not_allowed");
}

TEST(Queue, GoodsThatMayGoWaitForTheHolderAndThenForAnotherOfIt)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft("10");
    EXPECT_EQ(queue(desk, "chen"), "-1 signature not_allowed");
    desk.signAll();
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    EXPECT_EQ(queue(desk, "chen"), "1 goods_out");
    EXPECT_EQ(queue(desk, "duty"), "") << "it is the holder's";
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "done");
    EXPECT_EQ(queue(desk, "chen"), "") << "the second signature is another's";
    EXPECT_EQ(queue(desk, "wu"), "1 second_signature");
    EXPECT_EQ(desk.goods("wu", reserve::ConfirmMovement{2}), "done");
    EXPECT_EQ(queue(desk, "wu"), "");

    desk.draft("10");
    EXPECT_EQ(desk.outcome("duty", OrderByPhone{2, 1, Medium::Phone, "组长", "食物中毒"}), "done");
    EXPECT_EQ(queue(desk, "chen"), "2 goods_out") << "ordered by phone they go before anybody signed";
    EXPECT_EQ(queue(desk, "fr"), "2 signature");
}

TEST(Queue, SortsByWhatFallsDueFirst)
{
    NoticeDesk desk;
    desk.fill();
    Request late = desk.request("10");
    late.deliverBy += std::chrono::hours{24};
    EXPECT_EQ(desk.outcome("duty", RecordRequest{late}), "done");
    EXPECT_EQ(desk.outcome("duty", RecordRequest{desk.request("10")}), "done");
    EXPECT_EQ(desk.outcome("duty", RecordRequest{desk.request("10", Path::Ordinary)}), "done");
    EXPECT_EQ(queue(desk, "duty"), "2 draft, 1 draft, 3 draft");
    const auto entries = queueFor(desk.notices, "duty", desk.accounts, desk.stock, calendar::WorkCalendar(), desk.now);
    EXPECT_EQ(entries[2].clause, "71号附件 第三条");
    EXPECT_EQ(entries[2].since, desk.now);
    EXPECT_EQ(entries[0].due, desk.now + std::chrono::hours{8});
}
