#pragma once

#include "cli/Actions.h"

#include "app/Exchange.h"
#include "app/Handover.h"
#include "app/SheetLines.h"
#include "formats/AccountJson.h"
#include "formats/EventJson.h"
#include "formats/ExchangeJson.h"
#include "formats/HandoverJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"

namespace cli {

/// A record file opened for one command, with everything that is handed over: incidents, notices, who signs.
class HandoverRecord {
public:
    /// Opens it as openStore() does; what is to be written to is examined wholly: handovers and accounts.
    [[nodiscard]] static base::Result<std::unique_ptr<HandoverRecord>> open(
        const Arguments &arguments, RecordUse use, const Environment &environment);

    /// The desk as it stands now, with what others recorded meanwhile. Errors: those of the store, Corrupt.
    [[nodiscard]] base::Result<app::SheetLines> lines();
    [[nodiscard]] app::Console &console() { return *m_console; }
    [[nodiscard]] const app::Reserve &reserve() const { return m_reserve; }
    [[nodiscard]] store::RecordKind kind() const { return m_store->kind(); }

private:
    HandoverRecord(std::unique_ptr<store::SqliteEventStore> store, const Environment &environment);

    const Environment &m_environment;
    std::unique_ptr<store::SqliteEventStore> m_store;
    formats::JsonEventCodec m_events;
    formats::JsonNoticeCodec m_notices;
    formats::JsonStockCodec m_stock;
    formats::JsonAccountCodec m_accounts;
    formats::JsonExchangeCodec m_exchangeCodec;
    formats::JsonHandoverCodec m_handovers;
    identity::SystemRandom m_random;
    app::Seat m_seat;
    app::PlanShelf m_plans;
    app::Reserve m_reserve;
    std::unique_ptr<app::Console> m_console;

public:
    app::Accounts accounts;
    app::Dispatch dispatch;
    app::Exchange exchange;
    app::Handover handovers;
};

/// What an action of `handover` works with.
struct HandoverUse {
    const Arguments &arguments;
    const Environment &environment;
    HandoverRecord &record;

    /// The n-th word after the action; empty when it is not there.
    [[nodiscard]] std::string word(std::size_t n) const
    {
        return n + 1 < arguments.positionals().size() ? arguments.positionals()[n + 1] : std::string();
    }
    [[nodiscard]] std::string option(std::string_view name) const { return arguments.optionOr(name, {}); }
    [[nodiscard]] std::ostream &out() const { return environment.out; }
};

using HandoverActionEntry = ActionEntry<HandoverUse>;

[[nodiscard]] const std::vector<HandoverActionEntry> &handoverLooking(); ///< list, show, text, verify
[[nodiscard]] const std::vector<HandoverActionEntry> &handoverActing(); ///< give, take, withdraw

/// The handover of a number. Error: NotFound.
[[nodiscard]] base::Result<const handover::Handover *> handoverNumbered(
    const HandoverRecord &record, const std::string &word);

} // namespace cli
