#pragma once

#include "exchange/Auditor.h"
#include "exchange/Card.h"
#include "exchange/ContentText.h"
#include "exchange/Preview.h"
#include "identity/Sm2.h"
#include "unit/dispatch/NoticeDesk.h"

namespace test {

/// An office of a record of its own that exchanges bundles with another. What is decided happens, and auditors look on.
class ExchangeDesk : public NoticeDesk {
public:
    ExchangeDesk(std::string name, std::string console, unsigned seed)
        : NoticeDesk(seed)
        , record(std::move(name))
        , m_console(std::move(console))
        , m_watcher(auditor(), record)
    {
    }

    [[nodiscard]] exchange::ExchangeContext here(const std::string &actor) const
    {
        return {now, actor, "desk-1", record, accounts, notices, stock};
    }
    static std::string said(const exchange::ExchangeRefusal &refusal)
    {
        return std::string(name(refusal.code)) + (refusal.rule.empty() ? "" : "/" + refusal.rule);
    }
    std::string run(const std::string &actor, const exchange::ExchangeCommand &command,
        const std::vector<identity::AccountEvent> &signatures = {})
    {
        auto decided = exchange::decide(travelled, command, here(actor));
        if (!decided)
            return said(decided.error());
        const exchange::RecordedExchangeEvent event{++version, now, actor, decided->event};
        EXPECT_EQ(auditor().end(), "");
        EXPECT_EQ(m_watcher.see(event), "") << "the auditor does not believe what the rules did";
        exchange::evolve(travelled, event);
        for (const dispatch::NoticeEvent &one : decided->notices)
            happens(actor, one);
        for (const reserve::StockEvent &one : decided->stock)
            happens(actor, one);
        for (const identity::AccountEvent &one : signatures)
            happens(actor, one);
        EXPECT_EQ(m_watcher.end(), "");
        return "done";
    }
    std::string take(const std::string &actor, const exchange::Bundle &bundle, bool hold = false)
    {
        return run(actor, exchange::TakeIn{bundle, hold});
    }
    /// The bundle that left; its text says why where none did.
    exchange::Bundle send(
        const std::string &actor, const exchange::Sending &what, std::vector<identity::AccountEvent> signatures = {})
    {
        const auto text = exchange::compose(travelled, what, here(actor));
        if (!text)
            return {said(text.error()), {}};
        signatures.emplace_back(signatureOf(actor, *text));
        const std::string signature = std::get<identity::TextSigned>(signatures.back()).signature;
        const std::string done = run(actor, exchange::Send{what, signature}, signatures);
        return done == "done" ? exchange::Bundle{*text, signature} : exchange::Bundle{done, {}};
    }
    /// The answer to a draft of the other console, opened before.
    exchange::Bundle approve(const std::string &actor, const std::string &draft)
    {
        const std::string opened = run(actor, exchange::OpenDraft{draft});
        const auto text = exchange::approvalText(travelled, exchange::SendApproval{draft, {}}, here(actor));
        if (opened != "done" || !text)
            return {opened != "done" ? opened : said(text.error()), {}};
        const identity::TextSigned made = signatureOf(actor, *text);
        return send(actor, exchange::SendApproval{draft, made.signature}, {made});
    }
    exchange::Bundle card(const std::string &actor) { return send(actor, exchange::SendCard{m_console}); }
    /// 组长 takes the other's card and was told the fingerprint.
    bool trust(ExchangeDesk &other, const std::string &account)
    {
        const auto card = exchange::readCard(other.card(account), record, now);
        return card
            && people("组长",
                exchange::trustOf(
                    *card, identity::sm2Fingerprint(other.keyOf(account).publicKey), secret(ChiefPassword)));
    }
    /// What was taken in and counts no more, as the auditor says.
    [[nodiscard]] std::vector<std::string> notCounting() const { return m_watcher.notCounting(); }
    [[nodiscard]] const identity::SigningKey &keyOf(const std::string &account) const
    {
        return *accounts.find(account)->keyInUse();
    }
    [[nodiscard]] identity::TextSigned signatureOf(const std::string &actor, const std::string &text)
    {
        const auto made = identity::decide(
            accounts, identity::SignText{secret(OwnPassword), text, "bundle"}, {now, actor, "desk-1", random, Cheap});
        return made ? std::get<identity::TextSigned>(made->front()) : identity::TextSigned{};
    }

    exchange::Exchange travelled;
    std::string record;

protected:
    std::string watch(const identity::RecordedAccountEvent &event) override { return m_watcher.see(event); }
    std::string watch(const reserve::RecordedStockEvent &event) override { return m_watcher.see(event); }
    std::string watch(const dispatch::RecordedNoticeEvent &event) override { return m_watcher.see(event); }

private:
    std::string m_console;
    exchange::Auditor m_watcher;
};

/// The bureau and another office that trust each other: of each console all who act. The leader ld of the bureau is ld
/// of the other office too.
struct TwoConsoles {
    TwoConsoles()
    {
        for (const char *who : {"duty", "fr", "sr", "dl", "ld"}) {
            EXPECT_TRUE(other.trust(bureau, who)) << who;
            EXPECT_TRUE(bureau.trust(other, who)) << who;
        }
        EXPECT_TRUE(bureau.people("ld", identity::OwnPeerKey{other.keyOf("ld").id, secret(OwnPassword)}));
        bureau.fill();
        other.fill();
        pass(1);
    }
    void pass(int minutes)
    {
        bureau.now += std::chrono::minutes{minutes};
        other.now = bureau.now;
    }
    /// A notice of the bureau that waits for the leader alone.
    void waitForLeader()
    {
        bureau.draft();
        for (const char *who : {"fr", "sr", "dl"})
            EXPECT_EQ(bureau.openAndSign(who), "done") << who;
        pass(1);
    }
    /// The draft carried to the other office and taken in there; its bundle.
    exchange::Bundle carryDraft()
    {
        const exchange::Bundle draft = bureau.send("duty", exchange::SendDraft{1, other.record});
        pass(5);
        EXPECT_EQ(other.take("duty", draft), "done") << draft.text;
        return draft;
    }
    /// An issued notice, as it leaves.
    exchange::Bundle issued(const std::string &quantity = "50")
    {
        const auto number = static_cast<std::int64_t>(bureau.notices.all.size()) + 1;
        bureau.draft(quantity);
        bureau.signAll(number);
        EXPECT_EQ(bureau.outcome("duty", dispatch::IssueNotice{number, 1}), "done");
        exchange::Bundle notice = bureau.send("duty", exchange::SendNotice{number, other.record});
        pass(5);
        return notice;
    }
    exchange::Bundle request(const std::string &quantity = "40")
    {
        EXPECT_EQ(other.outcome("duty", dispatch::RecordRequest{other.request(quantity)}), "done");
        const auto number = static_cast<std::int64_t>(other.notices.all.size());
        exchange::Bundle sent = other.send("duty", exchange::SendRequest{number, bureau.record});
        pass(5);
        return sent;
    }

    ExchangeDesk bureau{"aaaaaaaaaaaaaaaa", "市工信局", 70};
    ExchangeDesk other{"bbbbbbbbbbbbbbbb", "某储备单位", 71};
};

} // namespace test
