#include "cli/NoticeRecord.h"

#include "app/Streams.h"

namespace cli {

NoticeRecord::NoticeRecord(std::unique_ptr<store::SqliteEventStore> store, const Environment &environment)
    : m_store(std::move(store))
    , m_seat{environment.desk.workstation, environment.clock, m_random, environment.desk.cost,
          std::string(store::mark(m_store->kind()))}
    , accounts(*m_store, m_accounts, m_seat)
    , reserve(*m_store, m_stock, environment.clock)
    , dispatch(*m_store, {m_notices, m_stock, m_accounts}, m_seat, accounts, reserve)
    , exchange(*m_store, {m_exchange, {m_notices, m_stock, m_accounts}}, m_seat, accounts, reserve, dispatch)
{
}

base::Result<std::unique_ptr<NoticeRecord>> NoticeRecord::open(
    const Arguments &arguments, RecordUse use, std::string_view stream, const Environment &environment)
{
    auto store = openStore(arguments, use, std::string(stream), environment);
    if (!store)
        return base::failFrom(store);
    if (use != RecordUse::Look) {
        for (const std::string_view other :
            {app::NoticeStream, app::AccountStream, app::StockStream, app::ExchangeStream}) {
            if (other == stream)
                continue;
            if (const auto sound = (*store)->requireUnaltered(std::string(other)); !sound)
                return base::failFrom(sound);
        }
    }
    std::unique_ptr<NoticeRecord> record(new NoticeRecord(std::move(*store), environment));
    if (const auto loaded = record->exchange.load(); !loaded)
        return base::failFrom(loaded);
    return record;
}

} // namespace cli
