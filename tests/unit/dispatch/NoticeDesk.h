#pragma once

#include "dispatch/Auditor.h"
#include "dispatch/CheckNotice.h"
#include "reserve/SecondSignature.h"
#include "reserve/DecideStock.h"
#include "unit/identity/AccountDesk.h"
#include "unit/reserve/StockDesk.h"

namespace test {

/// An office with its accounts and its stock, whose clock stands still. What is decided happens, and an auditor looks
/// on. duty drafts; fr, sr, dl, ld sign; chen and wu are of the holder.
class NoticeDesk {
public:
    explicit NoticeDesk(unsigned seed = 70)
        : random(seed)
    {
        employ();
    }
    virtual ~NoticeDesk() = default;
    NoticeDesk(const NoticeDesk &) = delete;
    NoticeDesk &operator=(const NoticeDesk &) = delete;

    /// Whoever acts gets an account.
    void employ()
    {
        using identity::Role;
        (void)people("组长", identity::OpenFirstAdministrator{"组长", "市工信局", secret(ChiefPassword)});
        (void)people("组长", identity::SignIn{"组长", secret(ChiefPassword)});
        open("duty", {Role::DutyOfficer});
        open("fr", {Role::FirstReviewer});
        open("sr", {Role::SecondReviewer});
        open("dl", {Role::DeputyLeader});
        open("ld", {Role::Leader});
        open("chen", {Role::ReserveHolder});
        open("wu", {Role::ReserveHolder});
    }

    bool people(const std::string &actor, const identity::AccountCommand &command)
    {
        const auto decided = identity::decide(accounts, command, {now, actor, "desk-1", random, Cheap});
        if (!decided)
            return false;
        for (const identity::AccountEvent &event : *decided)
            happens(actor, event);
        return true;
    }
    void open(const std::string &name, std::vector<identity::Role> roles)
    {
        EXPECT_TRUE(people("组长",
            identity::OpenAccount{name, "岗位", std::move(roles), secret(FirstPassword), secret(ChiefPassword)}));
        EXPECT_TRUE(people(name, identity::SignIn{name, secret(FirstPassword)}));
        EXPECT_TRUE(people(name, identity::ChangePassword{secret(FirstPassword), secret(OwnPassword)}));
    }

    std::string goods(const std::string &actor, const reserve::StockCommand &command)
    {
        auto decided = reserve::weigh(stock, command, actor, now);
        if (!decided)
            return std::string(reserve::name(decided.error().front().code));
        auto *confirmed = std::get_if<reserve::MovementConfirmed>(&decided->front());
        const auto signature = confirmed ? signSecond(actor, *confirmed) : std::nullopt;
        if (confirmed && !signature)
            return "no signature";
        for (const reserve::StockEvent &event : *decided)
            happens(actor, event);
        if (signature)
            happens(actor, identity::AccountEvent(*signature));
        return "done";
    }
    /// Puts the second signature under what was decided.
    std::optional<identity::TextSigned> signSecond(const std::string &actor, reserve::MovementConfirmed &confirmed)
    {
        const auto made = identity::decide(accounts,
            identity::SignText{secret(OwnPassword), reserve::signedText(confirmed.text, actor, now),
                reserve::signedName(confirmed.movement)},
            {now, actor, "desk-1", random, Cheap});
        const auto *signedText = made ? std::get_if<identity::TextSigned>(&made->front()) : nullptr;
        if (!signedText)
            return std::nullopt;
        confirmed.key = signedText->key;
        confirmed.signature = signedText->signature;
        return *signedText;
    }
    /// Two items, each half of the plan, twice as much there as planned, each in two lots; Y1 is lots 1 and 2, the
    /// second expires first.
    void fill()
    {
        using namespace reserve;
        EXPECT_EQ(goods("fr",
                      ListItems{{{"Y1", ItemKind::Drug, "抗毒素", "10 ml", "支"},
                          {"X1", ItemKind::Disinfection, "消毒液", "5 L", "桶"}}}),
            "done");
        EXPECT_EQ(goods("fr",
                      IssuePlan{2026, {{"Y1", amount("100"), yuan("10.00")}, {"X1", amount("50"), yuan("20.00")}}, {}}),
            "done");
        EXPECT_EQ(goods("chen",
                      RecordReceipt{{StockDesk::lot("Y1", "B1", "140"), StockDesk::lot("Y1", "B2", "60", "2027-03-31"),
                                        StockDesk::lot("X1", "B3", "100")},
                          "入库单"}),
            "done");
        EXPECT_EQ(goods("wu", ConfirmMovement{1}), "done");
    }

    [[nodiscard]] dispatch::NoticeContext context(const std::string &actor) const
    {
        return {now, actor, "desk-1", accounts, stock};
    }
    dispatch::NoticeDecision run(const std::string &actor, const dispatch::NoticeCommand &command)
    {
        auto decided = dispatch::decide(notices, command, context(actor));
        if (decided) {
            happens(actor, decided->event);
            for (const reserve::StockEvent &event : decided->stock)
                happens(actor, event);
        }
        return decided;
    }
    std::string outcome(const std::string &actor, const dispatch::NoticeCommand &command)
    {
        const auto decided = run(actor, command);
        return decided ? "done" : std::string(dispatch::name(decided.error().code));
    }
    /// Signs without having opened.
    std::string sign(const std::string &actor, std::int64_t notice, std::int64_t draft,
        const std::string &opinion = std::string(dispatch::Agreed))
    {
        const auto text = dispatch::signingText(notices, {notice, draft, {}, opinion}, context(actor));
        if (!text)
            return std::string(dispatch::name(text.error().code));
        const auto made = identity::decide(
            accounts, identity::SignText{secret(OwnPassword), *text, "notice"}, {now, actor, "desk-1", random, Cheap});
        const auto *signedText = made ? std::get_if<identity::TextSigned>(&made->front()) : nullptr;
        if (!signedText)
            return "no signature";
        const std::string done = outcome(actor, dispatch::SignNotice{notice, draft, signedText->signature, opinion});
        if (done == "done")
            happens(actor, identity::AccountEvent(*signedText));
        return done;
    }
    std::string openAndSign(const std::string &actor, std::int64_t notice = 1, std::int64_t draft = 1)
    {
        const std::string opened = outcome(actor, dispatch::OpenNotice{notice, draft});
        return opened == "done" || opened == "already_done" ? sign(actor, notice, draft) : opened;
    }

    [[nodiscard]] dispatch::Request request(
        const std::string &quantity = "50", dispatch::Path path = dispatch::Path::Response) const
    {
        return {path, dispatch::Medium::Written, "函〔2026〕3号", {}, {}, {"某县政府", "值班员", "0358-1"},
            {"某医院", "药剂科", "0358-2"}, now + std::chrono::hours{8}, "某医院药库",
            {{"Y1", amount(quantity)}, {"X1", amount("4")}}};
    }
    /// A request of so much of Y1, and a little of X1, drafted by duty.
    void draft(const std::string &quantity = "50", dispatch::Path path = dispatch::Path::Response)
    {
        const auto number = static_cast<std::int64_t>(notices.all.size()) + 1;
        EXPECT_EQ(outcome("duty", dispatch::RecordRequest{request(quantity, path)}), "done");
        EXPECT_EQ(outcome("duty", dispatch::MakeDraft{number, {}, {}}), "done");
    }
    void signAll(std::int64_t notice = 1, std::int64_t draft = 1)
    {
        for (const char *who : {"fr", "sr", "dl", "ld"})
            EXPECT_EQ(openAndSign(who, notice, draft), "done") << who;
    }
    [[nodiscard]] const dispatch::Notice &notice(std::int64_t number = 1) const { return *notices.find(number); }

    /// What an auditor would say of an event of the stock that somebody wrote into the record.
    [[nodiscard]] std::string auditOf(const reserve::StockEvent &event) const
    {
        return dispatch::Auditor(m_auditor).see(reserve::RecordedStockEvent{version + 1, now, "chen", event});
    }

    identity::Accounts accounts;
    reserve::Stock stock;
    dispatch::Notices notices;
    std::vector<dispatch::RecordedNoticeEvent> history;
    std::vector<reserve::RecordedStockEvent> movements;
    base::Instant now = base::fromCivil({2026, 11, 25, 9, 0, 0, 0});
    CountedRandom random;
    std::int64_t version = 0;

protected:
    // What a further auditor says of what happens, before it happens; empty where nothing is wrong.
    virtual std::string watch(const identity::RecordedAccountEvent & /*record*/) { return {}; }
    virtual std::string watch(const reserve::RecordedStockEvent & /*record*/) { return {}; }
    virtual std::string watch(const dispatch::RecordedNoticeEvent & /*record*/) { return {}; }

    void happens(const std::string &actor, const reserve::StockEvent &event)
    {
        const reserve::RecordedStockEvent record{++version, now, actor, event};
        audit(record);
        movements.push_back(record);
        reserve::evolve(stock, record);
    }
    void happens(const std::string &actor, const dispatch::NoticeEvent &event)
    {
        const dispatch::RecordedNoticeEvent record{++version, now, actor, event};
        audit(record);
        history.push_back(record);
        dispatch::evolve(notices, record);
    }
    void happens(const std::string &actor, const identity::AccountEvent &event)
    {
        const identity::RecordedAccountEvent record{++version, now, actor, event};
        audit(record);
        identity::evolve(accounts, record);
    }
    [[nodiscard]] const dispatch::Auditor &auditor() const { return m_auditor; }

private:
    template <class Record>
    void audit(const Record &record)
    {
        EXPECT_EQ(watch(record), "") << "the auditor does not believe what the rules did";
        EXPECT_EQ(m_auditor.see(record), "") << "the auditor does not believe what the rules did";
    }

    dispatch::Auditor m_auditor;
};

} // namespace test
