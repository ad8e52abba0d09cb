#pragma once

#include "formats/AccountJson.h"
#include "formats/ExchangeJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"
#include "unit/identity/AccountDesk.h"
#include "unit/reserve/StockDesk.h"
#include "unit/viewmodel/Night.h"
#include "viewmodel/dispatch/Approval.h"

/// What the tests of the approval screen share: a record in memory with accounts and stock, and a desk at which the
/// people of it take turns.
namespace office {

/// The record, as the composition root would make it.
class Bundle final : public night::MemoryBundle {
public:
    /// Another seed is another record, with other keys.
    explicit Bundle(const base::Clock &clock, unsigned seed = 70);
    [[nodiscard]] app::Accounts *accounts() override { return &m_accounts; }
    [[nodiscard]] app::Dispatch *notices() override { return &m_notices; }
    [[nodiscard]] app::Reserve *stock() override { return &m_stock; }
    [[nodiscard]] app::Exchange *exchange() override { return &m_exchange; }
    /// duty and duty2 draft; fr, sr, dl, ld sign; chen and wu are of the holder. Y1 is planned 100 and lies there in
    /// two lots, 140 and 60, the second expiring first; X1 is planned 50, and 100 lie there.
    void fill();

private:
    void open(const std::string &name, identity::Role role);
    void goods(const std::string &actor, const reserve::StockCommand &command);

    formats::JsonAccountCodec m_accountCodec;
    formats::JsonStockCodec m_stockCodec;
    formats::JsonNoticeCodec m_noticeCodec;
    formats::JsonExchangeCodec m_exchangeCodec;
    test::CountedRandom m_random;
    app::Accounts m_accounts;
    app::Reserve m_stock;
    app::Dispatch m_notices;
    app::Exchange m_exchange;
};

/// A desk on it; the console works in place. 2026-11-25 09:00.
class Office {
public:
    explicit Office(unsigned seed = 70);

    /// Whoever sat here leaves, this one sits down; a problem fails the test.
    void sit(const char *account);
    /// A reply that fails the test on a problem.
    [[nodiscard]] viewmodel::Reply expectDone();
    /// A reply that keeps what it is told in `problem`.
    [[nodiscard]] viewmodel::Reply keep();
    [[nodiscard]] viewmodel::RequestTexts texts(const char *quantity = "60") const;
    /// duty records a request of Y1 and drafts it as proposed; it is in view then.
    void draft(const char *quantity = "60");
    /// A draft of the notice in view, in place of the one that stands there.
    void makeDraft(const std::vector<viewmodel::DraftChoice> &choices, const QStringList &quantities,
        const QString &note, const viewmodel::Reply &reply);
    /// That one sits down, opens the notice in view and signs it.
    void sign(const char *account, std::int64_t notice = 1);
    void signAll(std::int64_t notice = 1);
    /// Whoever sits here is the second person of the goods of the notice in view.
    void signGoods();
    [[nodiscard]] const viewmodel::ApprovalView &view() const { return approval.view(); }
    /// "Mine: 1 …|…": headings with their notices.
    [[nodiscard]] std::string queue();
    void goTo(const std::string &time);

    base::ManualClock clock{night::at("2026-11-25 09:00")};
    Bundle *bundle = nullptr;
    viewmodel::Session session;
    viewmodel::Desk desk;
    viewmodel::Approval approval;
    QString problem;

private:
    QObject m_context;
};

} // namespace office
