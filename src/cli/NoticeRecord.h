#pragma once

#include "cli/Actions.h"
#include "cli/Commands.h"

#include "app/Exchange.h"
#include "formats/AccountJson.h"
#include "formats/ExchangeJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"

namespace cli {

/// A record file opened for one command, with everything about notices: accounts, stock, and what travels.
class NoticeRecord {
public:
    /// Opens it as openStore() does; `stream` is the one that most is written to. What is to be written to is examined
    /// wholly: accounts, stock, notices, exchange.
    [[nodiscard]] static base::Result<std::unique_ptr<NoticeRecord>> open(
        const Arguments &arguments, RecordUse use, std::string_view stream, const Environment &environment);

    [[nodiscard]] store::RecordKind kind() const { return m_store->kind(); }

private:
    NoticeRecord(std::unique_ptr<store::SqliteEventStore> store, const Environment &environment);

    std::unique_ptr<store::SqliteEventStore> m_store;
    formats::JsonNoticeCodec m_notices;
    formats::JsonStockCodec m_stock;
    formats::JsonAccountCodec m_accounts;
    formats::JsonExchangeCodec m_exchange;
    identity::SystemRandom m_random;
    app::Seat m_seat;

public:
    app::Accounts accounts;
    app::Reserve reserve;
    app::Dispatch dispatch;
    app::Exchange exchange;
};

} // namespace cli
