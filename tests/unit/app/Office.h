#pragma once

#include "app/NoticeAudit.h"
#include "base/Overloaded.h"
#include "formats/AccountJson.h"
#include "formats/ExchangeJson.h"
#include "formats/HandoverJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"
#include "reserve/SecondSignature.h"
#include "store/MemoryEventStore.h"
#include "unit/app/FaultyStore.h"
#include "unit/identity/AccountDesk.h"
#include "unit/reserve/StockDesk.h"

namespace desk {

/// One program on a record that others may share; its accounts are signed in at desk-1.
struct Program {
    explicit Program(std::unique_ptr<app::EventStore> record, unsigned seed = 70)
        : store(std::move(record))
        , random(seed)
        , accounts(store, accountCodec, seat())
        , reserve(store, stockCodec, clock)
        , notices(store, codecs().others, seat(), accounts, reserve)
        , exchange(store, codecs(), seat(), accounts, reserve, notices)
    {
        clock.set(base::fromCivil({2026, 11, 25, 9, 0, 0, 0}));
    }
    [[nodiscard]] app::ExchangeCodecs codecs() const
    {
        return {exchangeCodec, {noticeCodec, stockCodec, accountCodec}};
    }
    [[nodiscard]] app::AuditCodecs auditCodecs() const { return {codecs(), handoverCodec}; }
    app::Seat seat() { return {"desk-1", clock, random, test::Cheap}; }
    std::string run(const std::string &actor, const dispatch::NoticeCommand &command)
    {
        return said(notices.execute(command, actor));
    }
    std::string sign(const std::string &actor, std::int64_t notice, const std::string &password = test::OwnPassword)
    {
        const std::string opened = run(actor, dispatch::OpenNotice{notice, 1});
        return opened == "done" ? said(notices.sign({notice, 1, {}}, test::secret(password), actor)) : opened;
    }
    /// The code of why nothing was done; "done" where it was.
    template <class Result>
    static std::string said(const Result &result)
    {
        if (result)
            return "done";
        return std::visit(base::Overloaded{
                              [](const base::Error &error) { return base::toString(error); },
                              [](const auto &refusal) { return std::string(name(refusal.code)); },
                          },
            result.error());
    }
    [[nodiscard]] dispatch::Request request() const
    {
        return {dispatch::Path::Response, dispatch::Medium::Written, "函", {}, {}, {"县", "人", "1"}, {"院", "人", "2"},
            clock.now() + std::chrono::hours{8}, "库", {{"Y1", test::amount("60")}}};
    }

    desk::FaultyStore store;
    formats::JsonAccountCodec accountCodec;
    formats::JsonStockCodec stockCodec;
    formats::JsonNoticeCodec noticeCodec;
    formats::JsonExchangeCodec exchangeCodec;
    formats::JsonHandoverCodec handoverCodec;
    base::ManualClock clock;
    test::CountedRandom random;
    app::Accounts accounts;
    app::Reserve reserve;
    app::Dispatch notices;
    app::Exchange exchange;
};

struct Office : Program {
    explicit Office(unsigned seed = 70)
        : Program(std::make_unique<store::MemoryEventStore>(), seed)
    {
        using namespace identity;
        EXPECT_TRUE(
            accounts.execute(OpenFirstAdministrator{"组长", "市工信局", test::secret(test::ChiefPassword)}, "组长"));
        EXPECT_TRUE(accounts.execute(SignIn{"组长", test::secret(test::ChiefPassword)}, "组长"));
        for (const auto &[name, role] : {std::pair("duty", identity::Role::DutyOfficer),
                 std::pair("fr", identity::Role::FirstReviewer), std::pair("sr", identity::Role::SecondReviewer),
                 std::pair("dl", identity::Role::DeputyLeader), std::pair("ld", identity::Role::Leader),
                 std::pair("chen", identity::Role::ReserveHolder), std::pair("wu", identity::Role::ReserveHolder)}) {
            EXPECT_TRUE(accounts.execute(
                OpenAccount{name, "岗位", {role}, test::secret(test::FirstPassword), test::secret(test::ChiefPassword)},
                "组长"));
            EXPECT_TRUE(accounts.execute(SignIn{name, test::secret(test::FirstPassword)}, name));
            EXPECT_TRUE(accounts.execute(
                ChangePassword{test::secret(test::FirstPassword), test::secret(test::OwnPassword)}, name));
        }
        using namespace reserve;
        stock("fr", ListItems{{{"Y1", ItemKind::Drug, "抗毒素", "10 ml", "支"}}});
        stock("fr", IssuePlan{2026, {{"Y1", test::amount("100"), test::yuan("10.00")}}, {}});
        stock("chen", RecordReceipt{{test::StockDesk::lot("Y1", "B1", "130")}, {}});
        stock("wu", ConfirmMovement{1});
    }
    /// As it stands before whoever signs.
    [[nodiscard]] reserve::ConfirmMovement seen(reserve::ConfirmMovement what)
    {
        EXPECT_TRUE(reserve.load());
        if (const reserve::Movement *movement = reserve.stock().movement(what.movement))
            what.seen = reserve::movementText(reserve.stock(), *movement);
        return what;
    }
    void stock(const std::string &actor, const reserve::StockCommand &command)
    {
        const auto *confirms = std::get_if<reserve::ConfirmMovement>(&command);
        EXPECT_TRUE(confirms ? reserve.confirm(seen(*confirms), test::secret(test::OwnPassword), actor, accounts)
                             : reserve.execute(command, actor, "desk-1", accounts));
    }
    [[nodiscard]] std::unique_ptr<app::EventStore> share() const
    {
        return store::MemoryEventStore::sharing(dynamic_cast<const store::MemoryEventStore &>(store.record()));
    }
    void draft()
    {
        EXPECT_EQ(run("duty", dispatch::RecordRequest{request()}), "done");
        EXPECT_EQ(run("duty", dispatch::MakeDraft{1, {}, {}}), "done");
    }
};

} // namespace desk
