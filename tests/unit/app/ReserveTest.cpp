#include "app/Reserve.h"

#include "formats/AccountJson.h"
#include "formats/StockJson.h"
#include "reserve/SecondSignature.h"
#include "store/MemoryEventStore.h"
#include "unit/app/FaultyStore.h"
#include "unit/identity/AccountDesk.h"
#include "unit/reserve/StockDesk.h"

using namespace identity;
using namespace reserve;
using test::amount;
using test::secret;
using test::StockDesk;
using test::yuan;

namespace {

/// One program on a record that others may share; its accounts are signed in at desk-1.
struct Program {
    explicit Program(std::unique_ptr<app::EventStore> record)
        : store(std::move(record))
        , accounts(store, accountCodec, {"desk-1", clock, random, test::Cheap})
        , reserve(store, stockCodec, clock)
    {
        clock.set(base::fromCivil({2026, 11, 25, 9, 0, 0, 0}));
    }
    /// As it stands before whoever signs, where the command says nothing else.
    [[nodiscard]] ConfirmMovement seen(ConfirmMovement what)
    {
        EXPECT_TRUE(reserve.load());
        const Movement *movement = reserve.stock().movement(what.movement);
        if (movement && what.seen.empty())
            what.seen = movementText(reserve.stock(), *movement);
        return what;
    }
    app::StockOutcome run(const std::string &actor, const StockCommand &command)
    {
        const auto *confirms = std::get_if<ConfirmMovement>(&command);
        return confirms ? reserve.confirm(seen(*confirms), secret(test::OwnPassword), actor, accounts)
                        : reserve.execute(command, actor, "desk-1", accounts);
    }
    [[nodiscard]] std::vector<std::string> types() const
    {
        std::vector<std::string> names;
        const auto events = store.record().readStream("stock").value();
        for (const app::StoredEvent &event : events)
            names.push_back(event.type);
        return names;
    }

    desk::FaultyStore store;
    formats::JsonAccountCodec accountCodec;
    formats::JsonStockCodec stockCodec;
    base::ManualClock clock;
    test::CountedRandom random;
    app::Accounts accounts;
    app::Reserve reserve;
};

struct Alone : Program {
    Alone()
        : Program(std::make_unique<store::MemoryEventStore>())
    {
        EXPECT_TRUE(accounts.execute(OpenFirstAdministrator{"组长", "市工信局", secret(test::ChiefPassword)}, "组长"));
        EXPECT_TRUE(accounts.execute(SignIn{"组长", secret(test::ChiefPassword)}, "组长"));
        open("li", Role::FirstReviewer);
        open("chen", Role::ReserveHolder);
        open("wu", Role::ReserveHolder);
    }
    void open(const std::string &name, Role role)
    {
        EXPECT_TRUE(accounts.execute(
            OpenAccount{name, "岗位", {role}, secret(test::FirstPassword), secret(test::ChiefPassword)}, "组长"));
        EXPECT_TRUE(accounts.execute(SignIn{name, secret(test::FirstPassword)}, name));
        EXPECT_TRUE(accounts.execute(ChangePassword{secret(test::FirstPassword), secret(test::OwnPassword)}, name));
    }
    [[nodiscard]] std::unique_ptr<app::EventStore> share() const
    {
        return store::MemoryEventStore::sharing(dynamic_cast<const store::MemoryEventStore &>(store.record()));
    }
    void fill()
    {
        EXPECT_TRUE(run("li", ListItems{{{"Y1", ItemKind::Drug, "抗毒素", "10 ml", "支"}}}));
        EXPECT_TRUE(run("li", IssuePlan{2026, {{"Y1", amount("100"), yuan("10.00")}}, {}}));
        EXPECT_TRUE(run("chen", RecordReceipt{{StockDesk::lot("Y1", "B1", "130")}, {}}));
        EXPECT_TRUE(run("wu", ConfirmMovement{1}));
    }
};

std::string refusal(const app::StockOutcome &outcome)
{
    if (outcome)
        return "done";
    const auto *refused = std::get_if<StockRefusals>(&outcome.error());
    return refused ? std::string(name(refused->front().code)) : base::toString(std::get<base::Error>(outcome.error()));
}

} // namespace

TEST(AppReserve, WhatTwoPeopleDidIsReadBack)
{
    Alone desk;
    desk.fill();
    EXPECT_EQ(desk.types(),
        (std::vector<std::string>{"item-listed", "stock-plan-issued", "receipt-recorded", "movement-confirmed"}));
    EXPECT_EQ(desk.store.record().readStream("stock")->back().actor, "wu");
    Program other(desk.share());
    ASSERT_TRUE(other.reserve.load());
    EXPECT_EQ(other.reserve.stock().lot(1)->onHand, amount("130"));
    EXPECT_EQ(other.reserve.history().size(), 4U);
}

TEST(AppReserve, APreviewRecordsNothingAndAsksNoRole)
{
    Alone desk;
    desk.fill();
    const auto shown = desk.reserve.preview(RecordReceipt{{StockDesk::lot("Y1", "B2", "1")}, {}}, {});
    ASSERT_TRUE(shown);
    EXPECT_EQ(std::get<ReceiptRecorded>(shown->front()).lines.front().lot, 2);
    EXPECT_EQ(refusal(desk.reserve.preview(RecordReceipt{}, {})), "no_lines");
    EXPECT_EQ(desk.types().size(), 4U);
    EXPECT_EQ(desk.reserve.stock().lots.size(), 1U);
}

TEST(AppReserve, RolesAreThoseOfTheRecord)
{
    Alone desk;
    desk.fill();
    EXPECT_EQ(refusal(desk.run("li", ConfirmMovement{1})), "not_allowed");
    EXPECT_EQ(refusal(desk.run("nobody", ConfirmMovement{1})), "unknown_account");
    Program other(desk.share());
    ASSERT_TRUE(other.accounts.execute(ChangeRoles{"chen", {Role::Observer}, secret(test::ChiefPassword)}, "组长"));
    EXPECT_EQ(refusal(desk.run("chen", StockDesk::dispatch({{1, amount("1")}}))), "not_allowed")
        << "what another program changed counts";
}

TEST(AppReserve, TwoProgramsNeverTakeTheLastOfALot)
{
    Alone desk;
    desk.fill();
    Program other(desk.share());
    desk.store.beforeAppend = [&] {
        desk.store.beforeAppend = {};
        EXPECT_EQ(refusal(other.run("li", ReserveLots{"申请 2", {{1, amount("60")}}})), "done");
    };
    EXPECT_EQ(refusal(desk.run("li", ReserveLots{"申请 1", {{1, amount("60")}}})), "below_floor");
    EXPECT_EQ(desk.reserve.stock().lot(1)->held, amount("60"));
}

TEST(AppReserve, ARecordThatCannotBeWrittenOrReadChangesNothing)
{
    Alone desk;
    desk.fill();
    desk.store.appendsFailWith = base::ErrorCode::Full;
    const auto outcome = desk.run("chen", StockDesk::dispatch({{1, amount("1")}}));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(std::get<base::Error>(outcome.error()).code, base::ErrorCode::Full);
    EXPECT_TRUE(desk.reserve.stock().lot(1)->held.isZero());
    desk.store.readsFailWith = base::ErrorCode::Io;
    EXPECT_FALSE(desk.reserve.load());
}

TEST(AppReserve, AnEventThatDoesNotFitIsNamed)
{
    Alone desk;
    const app::NewEvent stray{"movement-confirmed", {}, "wu", "{}"};
    ASSERT_TRUE(desk.store.record().append("stock", 0, {&stray, 1}, desk.clock.now()));
    const auto loaded = desk.reserve.load();
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().detail, "movement-confirmed: field movement is not there");
}

TEST(AppReserve, TheSecondSignatureIsMadeWithThePasswordAndSealsTheRecord)
{
    Alone desk;
    desk.fill();
    const auto accounts = desk.store.record().readStream("accounts").value();
    const auto &sealed = accounts.back();
    const auto &made = accounts.at(accounts.size() - 2);
    EXPECT_NE(made.payload.find("\"what\":\"movement 1\""), std::string::npos) << made.payload;
    EXPECT_NE(sealed.payload.find("\"what\":\"record "), std::string::npos) << sealed.payload;
    const Movement &movement = *desk.reserve.stock().movement(1);
    EXPECT_EQ(faultOf(movement, desk.accounts.all()), SecondSignatureFault::None);
    EXPECT_NE(movement.second->text.find("数量增减：130\t"), std::string::npos);
}

TEST(AppReserve, NothingIsConfirmedWithoutASignatureOfWhatWasSeen)
{
    Alone desk;
    desk.fill();
    EXPECT_EQ(refusal(desk.run("chen", StockDesk::dispatch({{1, amount("20")}}))), "done");
    const auto unsignedToo = [&](const std::string &signature) {
        return refusal(desk.reserve.execute(ConfirmMovement{2, {}, signature}, "wu", "desk-1", desk.accounts));
    };
    EXPECT_EQ(unsignedToo({}), "bad_signature");
    EXPECT_EQ(unsignedToo(desk.reserve.stock().movement(1)->second->signature), "bad_signature") << "of another one";
    EXPECT_EQ(refusal(desk.run("wu", ConfirmMovement{2, "出库单", {}})), "text_changed");
    EXPECT_EQ(refusal(desk.reserve.confirm({2}, secret(test::OwnPassword), "wu", desk.accounts)), "text_changed")
        << "it stood before nobody";
    const auto wrong = desk.reserve.confirm(desk.seen({2}), secret("not-his-2026"), "wu", desk.accounts);
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(std::holds_alternative<AccountRefusal>(wrong.error()));
    EXPECT_EQ(desk.reserve.stock().movement(2)->state, MovementState::Pending);
    EXPECT_EQ(desk.store.record().readStream("accounts")->back().type, "sign-in-failed");
    EXPECT_EQ(refusal(desk.run("wu", ConfirmMovement{2})), "done");
}

TEST(AppReserve, WhoStandsInForWhoRecordedItIsNoSecond)
{
    Alone desk;
    desk.fill();
    EXPECT_EQ(refusal(desk.run("chen", StockDesk::dispatch({{1, amount("20")}}))), "done");
    const base::Instant now = desk.clock.now();
    ASSERT_TRUE(desk.accounts.execute(
        ArrangeStandIn{"li", "chen", now, now + std::chrono::hours{8}, secret(test::OwnPassword)}, "chen"));
    EXPECT_EQ(refusal(desk.run("li", ConfirmMovement{2})), "same_person");
    EXPECT_EQ(refusal(desk.run("wu", ConfirmMovement{2})), "done");
}
