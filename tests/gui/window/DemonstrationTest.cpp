#include "main/RecordBundle.h"

#include "app/NoticeAudit.h"
#include "formats/ExchangeJson.h"
#include "formats/HandoverJson.h"
#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

TEST(DemonstrationRecord, WhatWasTriedBeforeIsSaidToBeKeptOnlyWhereThereWasSomething)
{
    const support::TempDir folder;
    const base::ManualClock clock{base::parseIso("2026-11-25T03:14:00+08:00").value()};
    root::RecordChoice choice;
    choice.kind = store::RecordKind::Demo;
    choice.file = folder.file("demo.db");
    choice.data = std::string(SOURCE_DIR) + "/data";
    choice.fillFrom = choice.data / "demo" / "night.yaml";
    const auto open = [&] {
        return root::RecordBundle::open(choice, formats::PlansBeingRead(root::plansOf(choice.data)), clock).has_value();
    };
    ASSERT_TRUE(open());
    EXPECT_EQ(root::RecordBundle::previousOf(choice), std::nullopt) << "the first start";
    ASSERT_TRUE(open());
    ASSERT_TRUE(root::RecordBundle::previousOf(choice));
    EXPECT_TRUE(std::filesystem::exists(*root::RecordBundle::previousOf(choice)));
}

TEST(DemonstrationRecord, ItsReserveHasNoticesInDifferentStatesAndTheRulesMadeAllOfThem)
{
    const support::TempDir folder;
    const base::ManualClock clock{base::parseIso("2028-03-14T10:00:00+08:00").value()};
    root::RecordChoice choice;
    choice.kind = store::RecordKind::Demo;
    choice.file = folder.file("demo.db");
    choice.data = std::string(SOURCE_DIR) + "/data";
    choice.fillFrom = choice.data / "demo" / "night.yaml";
    choice.accountsFrom = choice.data / "demo" / "accounts.csv";
    choice.reserveFrom = choice.data / "demo" / "reserve";
    choice.reductionFrom = choice.data / "demo" / "reduction-list.csv";
    choice.cost = {16, 1, 1};
    {
        const auto bundle =
            root::RecordBundle::open(choice, formats::PlansBeingRead(root::plansOf(choice.data)), clock);
        ASSERT_TRUE(bundle) << base::toString(bundle.error());
        EXPECT_EQ((*bundle)->console().reductionList().enterprises.size(), 26u);
        ASSERT_TRUE((*bundle)->notices()->load());
        ASSERT_TRUE((*bundle)->exchange()->load());
        EXPECT_EQ(exchange::markOf((*bundle)->exchange()->record()), "演示") << "what leaves it says what it is";
        const dispatch::Notices &notices = (*bundle)->notices()->notices();
        std::set<dispatch::State> states;
        for (const dispatch::Notice &notice : notices.all) {
            states.insert(notice.state);
            EXPECT_LE(notice.requested, clock.now());
            EXPECT_GT(notice.request.deliverBy, clock.now());
        }
        EXPECT_EQ(states.size(), 4u) << "requested, in approval, returned, issued";
        EXPECT_EQ(notices.open.size(), 6u);
        EXPECT_TRUE(std::ranges::any_of(
            notices.all, [](const dispatch::Notice &notice) { return notice.phoneOrder.has_value(); }));
        for (const auto &[name, account] : (*bundle)->accounts()->all().byName)
            EXPECT_TRUE(account.signedInAt.empty()) << name;
    }
    const auto store = store::SqliteEventStore::open(choice.file.string(), {.kind = choice.kind});
    ASSERT_TRUE(store) << base::toString(store.error());
    const formats::JsonExchangeCodec exchangeCodec;
    const formats::JsonNoticeCodec noticeCodec;
    const formats::JsonStockCodec stockCodec;
    const formats::JsonAccountCodec accountCodec;
    const formats::JsonHandoverCodec handoverCodec;
    const auto audit = app::auditNotices(
        **store, {{exchangeCodec, {noticeCodec, stockCodec, accountCodec}}, handoverCodec},
        std::string(store::mark(choice.kind)));
    ASSERT_TRUE(audit) << base::toString(audit.error());
    EXPECT_EQ(audit->firstBadPosition, 0) << audit->reason;
}
