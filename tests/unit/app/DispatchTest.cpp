#include "app/Dispatch.h"

#include "app/NoticeAudit.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/Rules.h"
#include "formats/AccountJson.h"
#include "formats/NoticeJson.h"
#include "formats/PlanLoader.h"
#include "formats/StockJson.h"
#include "store/MemoryEventStore.h"
#include "support/Golden.h"
#include "unit/app/FaultyStore.h"
#include "unit/identity/AccountDesk.h"
#include "unit/reserve/StockDesk.h"

#include <algorithm>

using namespace dispatch;
using identity::Role;
using test::amount;
using test::secret;
using test::yuan;

namespace {

/// One program on a record that others may share; its accounts are signed in at desk-1.
struct Program {
    explicit Program(std::unique_ptr<app::EventStore> record)
        : store(std::move(record))
        , accounts(store, accountCodec, seat())
        , reserve(store, stockCodec, clock)
        , notices(store, {noticeCodec, stockCodec, accountCodec}, seat(), accounts, reserve)
    {
        clock.set(base::fromCivil({2026, 11, 25, 9, 0, 0, 0}));
    }
    app::Seat seat() { return {"desk-1", clock, random, test::Cheap}; }
    std::string run(const std::string &actor, const NoticeCommand &command)
    {
        return said(notices.execute(command, actor));
    }
    std::string sign(const std::string &actor, std::int64_t notice, const std::string &password = test::OwnPassword)
    {
        const std::string opened = run(actor, OpenNotice{notice, 1});
        return opened == "done" ? said(notices.sign(notice, 1, secret(password), actor)) : opened;
    }
    static std::string said(const app::NoticeResult &result)
    {
        if (result)
            return "done";
        if (const auto *refused = std::get_if<NoticeRefusal>(&result.error()))
            return std::string(name(refused->code));
        if (const auto *refused = std::get_if<identity::AccountRefusal>(&result.error()))
            return std::string(identity::name(refused->code));
        return base::toString(std::get<base::Error>(result.error()));
    }
    [[nodiscard]] Request request() const
    {
        return {Path::Response, Medium::Written, "函", {}, {}, {"县", "人", "1"}, {"院", "人", "2"},
            clock.now() + std::chrono::hours{8}, "库", {{"Y1", amount("60")}}};
    }

    desk::FaultyStore store;
    formats::JsonAccountCodec accountCodec;
    formats::JsonStockCodec stockCodec;
    formats::JsonNoticeCodec noticeCodec;
    base::ManualClock clock;
    test::CountedRandom random;
    app::Accounts accounts;
    app::Reserve reserve;
    app::Dispatch notices;
};

struct Office : Program {
    Office()
        : Program(std::make_unique<store::MemoryEventStore>())
    {
        using namespace identity;
        EXPECT_TRUE(accounts.execute(OpenFirstAdministrator{"组长", "市工信局", secret(test::ChiefPassword)}, "组长"));
        EXPECT_TRUE(accounts.execute(SignIn{"组长", secret(test::ChiefPassword)}, "组长"));
        for (const auto &[name, role] : {std::pair("duty", Role::DutyOfficer), std::pair("fr", Role::FirstReviewer),
                 std::pair("sr", Role::SecondReviewer), std::pair("dl", Role::DeputyLeader),
                 std::pair("ld", Role::Leader), std::pair("chen", Role::ReserveHolder),
                 std::pair("wu", Role::ReserveHolder)}) {
            EXPECT_TRUE(accounts.execute(OpenAccount{name, "岗位", {role}, secret(test::FirstPassword)}, "组长"));
            EXPECT_TRUE(accounts.execute(SignIn{name, secret(test::FirstPassword)}, name));
            EXPECT_TRUE(accounts.execute(ChangePassword{secret(test::FirstPassword), secret(test::OwnPassword)}, name));
        }
        using namespace reserve;
        stock("fr", ListItems{{{"Y1", ItemKind::Drug, "抗毒素", "10 ml", "支"}}});
        stock("fr", IssuePlan{2026, {{"Y1", amount("100"), yuan("10.00")}}, {}});
        stock("chen", RecordReceipt{{test::StockDesk::lot("Y1", "B1", "130")}, {}});
        stock("wu", ConfirmMovement{1});
    }
    void stock(const std::string &actor, const reserve::StockCommand &command)
    {
        EXPECT_TRUE(reserve.execute(command, actor, "desk-1", accounts));
    }
    [[nodiscard]] std::unique_ptr<app::EventStore> share() const
    {
        return store::MemoryEventStore::sharing(dynamic_cast<const store::MemoryEventStore &>(store.record()));
    }
    void draft()
    {
        EXPECT_EQ(run("duty", RecordRequest{request()}), "done");
        EXPECT_EQ(run("duty", MakeDraft{1, {}, {}}), "done");
    }
};

} // namespace

TEST(AppDispatch, WhatANoticeDoesIsRecordedInOnePieceAndReadBack)
{
    Office office;
    office.draft();
    for (const char *who : {"fr", "sr", "dl", "ld"})
        EXPECT_EQ(office.sign(who, 1), "done") << who;
    EXPECT_EQ(office.run("duty", IssueNotice{1, 1}), "done");
    const auto events = office.store.record().readAll().value();
    const auto signedAt = std::ranges::find(events, "notice-signed", &app::StoredEvent::type);
    ASSERT_NE(signedAt, events.end());
    EXPECT_EQ((signedAt + 1)->type, "text-signed");
    const auto drafted = std::ranges::find(events, "draft-made", &app::StoredEvent::type);
    EXPECT_EQ((drafted + 1)->type, "lots-reserved");
    Program other(office.share());
    ASSERT_TRUE(other.notices.load());
    EXPECT_TRUE(isFullySigned(*other.notices.notices().find(1), other.accounts.all()));
    const auto audit = app::auditNotices(office.store, {office.noticeCodec, office.stockCodec, office.accountCodec});
    ASSERT_TRUE(audit);
    EXPECT_EQ(audit->firstBadPosition, 0) << audit->reason;
}

TEST(AppDispatch, AFailedAppendLeavesNothingOfIt)
{
    Office office;
    EXPECT_EQ(office.run("duty", RecordRequest{office.request()}), "done");
    office.store.appendsFailWith = base::ErrorCode::Full;
    EXPECT_NE(office.run("duty", MakeDraft{1, {}, {}}), "done");
    office.store.appendsFailWith.reset();
    ASSERT_TRUE(office.notices.load());
    EXPECT_EQ(office.notices.notices().find(1)->draft.number, 0);
    EXPECT_TRUE(office.reserve.stock().reservations.empty());
}

TEST(AppDispatch, OfTwoDesksThatRaceForTheLastLotOneLoses)
{
    Office office;
    EXPECT_EQ(office.run("duty", RecordRequest{office.request()}), "done");
    EXPECT_EQ(office.run("duty", RecordRequest{office.request()}), "done");
    Program other(office.share());
    office.store.beforeAppend = [&] {
        office.store.beforeAppend = {};
        EXPECT_EQ(other.run("fr", MakeDraft{2, {}, {}}), "done");
    };
    EXPECT_EQ(office.run("duty", MakeDraft{1, {}, {}}), "by_stock") << "decided anew on what the other left: the floor";
    EXPECT_EQ(office.reserve.stock().reservations.size(), 1U);
}

TEST(AppDispatch, OfTwoSignersOfOneStepOneLoses)
{
    Office office;
    office.draft();
    Program other(office.share());
    EXPECT_EQ(office.run("fr", OpenNotice{1, 1}), "done");
    office.store.beforeAppend = [&] {
        office.store.beforeAppend = {};
        EXPECT_EQ(other.run("duty", MakeDraft{1, {{1, amount("10")}}, {}}), "done");
    };
    EXPECT_EQ(Program::said(office.notices.sign(1, 1, secret(test::OwnPassword), "fr")), "draft_changed");
    EXPECT_TRUE(office.accounts.all().signatures.empty()) << "nothing of it stays";
}

TEST(AppDispatch, AWrongPasswordIsRecordedAndSignsNothing)
{
    Office office;
    office.draft();
    EXPECT_EQ(office.sign("fr", 1, "Wrong-one-22"), "wrong_password");
    EXPECT_EQ(office.accounts.all().find("fr")->failuresInARow, 1);
    EXPECT_TRUE(office.notices.notices().find(1)->signatures.empty());
}

TEST(AppDispatch, TheTimeLimitsAreThoseOfThePlan)
{
    const std::string file = SOURCE_DIR "/data/plans/pharma-reserve/plan.yaml";
    const auto compiled = formats::loadCompiledPlan(support::readFile(file), file);
    ASSERT_TRUE(compiled);
    const auto &deadlines = compiled->plan().deadlines;
    for (const Rule &rule : {LoadedRule, DeliveredRule, PaymentRule, UrgentContractRule, ContractRule, PapersRule,
             DecisionRule, OrdinaryDeliveryRule}) {
        const auto found = std::ranges::find(deadlines, rule.name, &plan::Deadline::id);
        ASSERT_NE(found, deadlines.end()) << rule.name;
        EXPECT_TRUE(found->lasts == rule.span()) << rule.name;
    }
}
