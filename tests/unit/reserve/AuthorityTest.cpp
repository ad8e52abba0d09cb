#include "StockDesk.h"

using namespace reserve;
using namespace test;
using identity::Role;

namespace {

identity::Account account(const std::string &name, Role role, bool mustChange = false)
{
    identity::Account made;
    made.name = name;
    made.roles = {role};
    made.mustChange = mustChange;
    made.signedInAt = {"desk-1"};
    return made;
}

class Authority : public ::testing::Test {
protected:
    Authority()
    {
        const std::vector<identity::Account> all{account("chen", Role::ReserveHolder),
            account("li", Role::FirstReviewer), account("duty", Role::DutyOfficer), account("watch", Role::Observer),
            account("new", Role::ReserveHolder, true)};
        for (const identity::Account &one : all)
            accounts.byName[one.name] = one;
    }
    std::string outcome(
        const std::string &actor, const StockCommand &command, const std::string &workstation = "desk-1") const
    {
        const auto decided = decide(desk.stock, command, {desk.now, actor, workstation, accounts});
        return decided ? "done" : std::string(name(decided.error().front().code));
    }

    StockDesk desk;
    identity::Accounts accounts;
    const StockCommand listing = ListItems{{{"Y9", ItemKind::Drug, "药", {}, "盒"}}};
};

} // namespace

TEST_F(Authority, TheBureauPlansTheHolderMovesTheDeskReserves)
{
    desk.fill();
    const StockCommand receipt = RecordReceipt{{StockDesk::lot("Y1", "B7", "1")}, {}};
    const StockCommand reservation = ReserveLots{"申请 1", {{1, amount("1")}}};
    EXPECT_EQ(outcome("li", listing), "done");
    EXPECT_EQ(outcome("chen", listing), "not_allowed");
    EXPECT_EQ(outcome("chen", receipt), "done");
    EXPECT_EQ(outcome("li", receipt), "not_allowed");
    EXPECT_EQ(outcome("duty", reservation), "done");
    EXPECT_EQ(outcome("chen", reservation), "not_allowed");
    for (const StockCommand &command : {listing, receipt, reservation})
        EXPECT_EQ(outcome("watch", command), "not_allowed");
}

TEST_F(Authority, OnlyWhoIsSignedInHereWithAnOwnPasswordActs)
{
    EXPECT_EQ(outcome("nobody", listing), "unknown_account");
    EXPECT_EQ(outcome("li", listing, "desk-2"), "not_signed_in");
    EXPECT_EQ(outcome("new", listing), "password_must_change");
    accounts.byName["li"].closed = desk.now;
    EXPECT_EQ(outcome("li", listing), "unknown_account");
}

TEST_F(Authority, AStandInMayWhatTheOtherMayWithinTheTerm)
{
    accounts.byName["watch"].standIns = {{"li", desk.now, desk.now + std::chrono::hours{1}, "li"}};
    EXPECT_EQ(outcome("watch", listing), "done");
    desk.now += std::chrono::hours{1};
    EXPECT_EQ(outcome("watch", listing), "not_allowed");
}
