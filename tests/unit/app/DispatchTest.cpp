#include "Office.h"

#include "app/NoticeAudit.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/Rules.h"
#include "formats/PlanLoader.h"
#include "support/Golden.h"

#include <algorithm>

using namespace dispatch;
using desk::Office;
using desk::Program;
using test::amount;
using test::secret;

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
    const auto audit = app::auditNotices(office.store, office.auditCodecs());
    ASSERT_TRUE(audit);
    EXPECT_EQ(audit->firstBadPosition, 0) << audit->reason;
}

namespace {

/// The record without its n-th event of that type, as if nobody had ever written it.
std::unique_ptr<app::EventStore> without(const Office &office, const std::string &type, int number)
{
    auto copy = std::make_unique<store::MemoryEventStore>();
    std::map<std::string, std::int64_t> versions;
    int seen = 0;
    const auto events = office.store.record().readAll().value();
    for (const app::StoredEvent &event : events) {
        if (event.type == type && ++seen == number)
            continue;
        const app::NewEvent written{event.type, event.happened, event.actor, event.payload};
        EXPECT_TRUE(copy->append(event.stream, versions[event.stream]++, std::span(&written, 1), event.recorded));
    }
    EXPECT_GE(seen, number);
    return copy;
}

} // namespace

TEST(AppDispatch, ADutyThatASecondSignatureMakesIsNotTakenOut)
{
    Office office;
    using namespace reserve;
    const auto step = [&](const std::string &who, const StockCommand &command) {
        office.clock.advance(std::chrono::minutes(1));
        office.stock(who, command);
    };
    step("chen", RecordIssue{Purpose::Rotation, {{1, amount("60")}}, {}, "轮换"});
    step("wu", ConfirmMovement{2}); // 70 of 100 are left
    step("chen", RecordReceipt{{test::StockDesk::lot("Y1", "B2", "30")}, {}});
    step("wu", ConfirmMovement{3});
    step("chen", RecordReversal{3, {}, "错记"});
    step("wu", ConfirmMovement{4});
    const auto reason = [&](const app::EventStore &record) {
        const auto audit = app::auditNotices(record, office.auditCodecs());
        return audit ? audit->reason : base::toString(audit.error());
    };
    EXPECT_EQ(reason(office.store), "");
    EXPECT_NE(reason(*without(office, "restock-fell-due", 2)), "") << "that it came back with what was booked back";
    EXPECT_NE(reason(*without(office, "restock-fell-due", 1)), "") << "that an issue made it";
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
    const std::size_t before = office.accounts.all().signatures.size(); // of the goods that came in
    office.store.beforeAppend = [&] {
        office.store.beforeAppend = {};
        EXPECT_EQ(other.run("duty", MakeDraft{1, {{1, amount("10")}}, {}, 1}), "done");
    };
    EXPECT_EQ(Program::said(office.notices.sign({1, 1, {}}, secret(test::OwnPassword), "fr")), "draft_changed");
    EXPECT_EQ(office.accounts.all().signatures.size(), before) << "nothing of it stays";
}

TEST(AppDispatch, AKeyRevokedAtAnotherDeskMeanwhileStopsTheIssue)
{
    Office office;
    office.draft();
    for (const char *who : {"fr", "sr", "dl", "ld"})
        EXPECT_EQ(office.sign(who, 1), "done");
    Program other(office.share());
    other.clock.set(office.clock.now());
    const std::string key = office.accounts.all().find("sr")->keyInUse()->id;
    office.store.beforeAppend = [&] {
        office.store.beforeAppend = {};
        EXPECT_TRUE(other.accounts.execute(
            identity::RevokeKey{"sr", key, office.clock.now() - std::chrono::hours{1}, "失窃"}, "组长"));
    };
    EXPECT_EQ(office.run("duty", IssueNotice{1, 1}), "signature_invalid")
        << "it would land behind the revocation, and no audit would believe it";
    const auto audit = app::auditNotices(office.store, office.auditCodecs());
    ASSERT_TRUE(audit);
    EXPECT_EQ(audit->firstBadPosition, 0) << audit->reason;
}

TEST(AppDispatch, WhoLeftMeanwhileRecordsNothing)
{
    Office office;
    Program other(office.share());
    other.clock.set(office.clock.now());
    office.store.beforeAppend = [&] {
        office.store.beforeAppend = {};
        EXPECT_TRUE(other.accounts.execute(identity::SignOut{true}, "duty"));
    };
    EXPECT_EQ(office.run("duty", RecordRequest{office.request()}), "not_signed_in");
}

TEST(AppDispatch, WhatIsRecordedIsToldAlsoWhereItCannotBeReadAgain)
{
    Office office;
    office.store.beforeAppend = [&] {
        office.store.beforeAppend = {};
        office.store.readsFailWith = base::ErrorCode::Io;
    };
    EXPECT_EQ(office.run("duty", RecordRequest{office.request()}), "done");
    EXPECT_EQ(office.notices.notices().all.size(), 1U);
    office.store.readsFailWith.reset();
    EXPECT_EQ(office.run("duty", MakeDraft{1, {}, {}}), "done") << "it goes on behind it";
    ASSERT_TRUE(office.notices.load());
    EXPECT_EQ(office.notices.history().size(), 2U) << "nothing is taken in twice";
}

TEST(AppDispatch, TheGoodsOfANoticeDoNotLeaveByHand)
{
    Office office;
    Program other(office.share());
    other.clock.set(office.clock.now());
    const auto byHand = [&](const std::string &reference) {
        const auto done = office.notices.execute(
            reserve::RecordIssue{reserve::Purpose::Dispatch, {{1, amount("1")}}, reference, {}, 0, {}, 0}, "chen");
        if (done)
            return std::string("done");
        const auto *refusals = std::get_if<reserve::StockRefusals>(&done.error());
        return refusals ? std::string(reserve::name(refusals->front().code)) : std::string("error");
    };
    EXPECT_EQ(byHand("省局函"), "done");
    office.store.beforeAppend = [&] {
        office.store.beforeAppend = {};
        EXPECT_EQ(other.run("duty", RecordRequest{other.request()}), "done");
    };
    EXPECT_EQ(byHand("函"), "goes_by_notice") << "decided anew on the request that came meanwhile";
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
