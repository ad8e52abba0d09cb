#include "Office.h"

#include "app/NoticeAudit.h"
#include "exchange/ContentText.h"
#include "identity/Sm2.h"

using namespace exchange;
using desk::Office;
using desk::Program;
using test::secret;

namespace {

/// The bureau, and another office whose duty officer it trusts.
struct Two {
    Two()
    {
        trust(bureau, other);
        trust(other, bureau);
    }
    static Bundle sent(const app::ExchangeResult &done)
    {
        const auto *event = done ? std::get_if<BundleSent>(&*done) : nullptr;
        return event ? Bundle{event->text, event->signature} : Bundle{};
    }
    static void trust(Office &here, Office &there)
    {
        const Bundle card = sent(there.exchange.send(SendCard{"别处"}, secret(test::OwnPassword), "duty"));
        const std::string key = there.accounts.all().find("duty")->keyInUse()->publicKey;
        EXPECT_EQ(Program::said(here.exchange.trust(card, "0000", secret(test::ChiefPassword), "组长")),
            "fingerprint_differs");
        EXPECT_EQ(Program::said(
                      here.exchange.trust(card, identity::sm2Fingerprint(key), secret(test::ChiefPassword), "组长")),
            "done");
    }
    /// A request of the other office on its way.
    Bundle request()
    {
        EXPECT_EQ(other.run("duty", dispatch::RecordRequest{other.request()}), "done");
        return sent(other.exchange.send(SendRequest{1, bureau.exchange.record()}, secret(test::OwnPassword), "duty"));
    }

    Office bureau{70};
    Office other{71};
};

} // namespace

TEST(AppExchange, WhatABundleDoesIsRecordedInOnePieceBehindIt)
{
    Two two;
    const Bundle request = two.request();
    EXPECT_NE(two.bureau.exchange.record(), two.other.exchange.record());
    const auto seen = two.bureau.exchange.preview({request, false}, "duty");
    ASSERT_TRUE(seen);
    EXPECT_FALSE(seen->refusal);
    EXPECT_EQ(seen->changes.size(), 2U);
    EXPECT_EQ(Program::said(two.bureau.exchange.execute(TakeIn{request, false}, "duty")), "done");
    const auto events = two.bureau.store.record().readAll().value();
    EXPECT_EQ(events[events.size() - 2].type, "bundle-taken");
    EXPECT_EQ(events[events.size() - 1].type, "request-recorded");
    for (Office *office : {&two.bureau, &two.other}) {
        const auto audit = app::auditNotices(office->store, office->auditCodecs());
        ASSERT_TRUE(audit);
        EXPECT_EQ(audit->firstBadPosition, 0) << audit->reason;
    }
    Program again(two.bureau.share());
    ASSERT_TRUE(again.exchange.load());
    EXPECT_EQ(again.exchange.all().findTaken(bundleId(request.text))->notice, 1);
}

TEST(AppExchange, AFailedAppendLeavesNothingOfIt)
{
    Two two;
    const Bundle request = two.request();
    two.bureau.store.appendsFailWith = base::ErrorCode::Full;
    EXPECT_NE(Program::said(two.bureau.exchange.execute(TakeIn{request, false}, "duty")), "done");
    two.bureau.store.appendsFailWith.reset();
    ASSERT_TRUE(two.bureau.exchange.load());
    EXPECT_TRUE(two.bureau.exchange.all().taken.empty());
    EXPECT_TRUE(two.bureau.notices.notices().all.empty());
    EXPECT_EQ(Program::said(two.bureau.exchange.execute(TakeIn{request, false}, "duty")), "done") << "it is not lost";
}

TEST(AppExchange, OfTwoDesksThatTakeTheSameInOneIsTold)
{
    Two two;
    const Bundle request = two.request();
    Program beside(two.bureau.share());
    two.bureau.store.beforeAppend = [&] {
        two.bureau.store.beforeAppend = {};
        EXPECT_EQ(Program::said(beside.exchange.execute(TakeIn{request, false}, "fr")), "done");
    };
    EXPECT_EQ(Program::said(two.bureau.exchange.execute(TakeIn{request, false}, "duty")), "already_taken");
    EXPECT_EQ(two.bureau.notices.notices().all.size(), 1U);
}

TEST(AppExchange, AWrongPasswordIsRecordedAndNothingLeaves)
{
    Two two;
    EXPECT_EQ(two.other.run("duty", dispatch::RecordRequest{two.other.request()}), "done");
    const auto before = two.other.exchange.all().order.size();
    EXPECT_EQ(Program::said(two.other.exchange.send(
                  SendRequest{1, two.bureau.exchange.record()}, secret("Wrong-one-22"), "duty")),
        "wrong_password");
    EXPECT_EQ(two.other.accounts.all().find("duty")->failuresInARow, 1);
    EXPECT_EQ(two.other.exchange.all().order.size(), before);
}

TEST(AppExchange, WhoIsNotSignedInTakesNothingIn)
{
    Two two;
    const Bundle request = two.request();
    EXPECT_TRUE(two.bureau.accounts.execute(identity::SignOut{}, "duty"));
    EXPECT_EQ(Program::said(two.bureau.exchange.execute(TakeIn{request, false}, "duty")), "not_signed_in");
}
