#include "cli/HandoverUse.h"

#include "app/Streams.h"
#include "cli/PlanFiles.h"
#include "formats/PlanLoader.h"

namespace cli {

HandoverRecord::HandoverRecord(std::unique_ptr<store::SqliteEventStore> store, const Environment &environment)
    : m_environment(environment)
    , m_store(std::move(store))
    , m_seat{environment.desk.workstation, environment.clock, m_random, environment.desk.cost,
          std::string(store::mark(m_store->kind()))}
    , m_plans(formats::loadCompiledPlan)
    , m_reserve(*m_store, m_stock, environment.clock)
    , accounts(*m_store, m_accounts, m_seat)
    , dispatch(*m_store, {m_notices, m_stock, m_accounts}, m_seat, accounts, m_reserve)
    , exchange(*m_store, {m_exchangeCodec, {m_notices, m_stock, m_accounts}}, m_seat, accounts, m_reserve, dispatch)
    , handovers(*m_store, m_handovers, m_seat, accounts)
{
}

base::Result<std::unique_ptr<HandoverRecord>> HandoverRecord::open(
    const Arguments &arguments, RecordUse use, const Environment &environment)
{
    auto store = openStore(arguments, use, std::string(app::HandoverStream), environment);
    if (!store)
        return base::failFrom(store);
    if (use != RecordUse::Look) {
        if (const auto sound = (*store)->requireUnaltered(std::string(app::AccountStream)); !sound)
            return base::failFrom(sound);
    }
    std::unique_ptr<HandoverRecord> record(new HandoverRecord(std::move(*store), environment));
    const auto unusable = loadPlans(environment, record->m_plans);
    if (!unusable)
        return base::failFrom(unusable);
    warnOfPlans(environment, *unusable);
    auto console = app::Console::open({*record->m_store, record->m_events, environment.clock, record->m_plans});
    if (!console)
        return base::failFrom(console);
    record->m_console = std::move(*console);
    if (const auto loaded = record->exchange.load(); !loaded) // notices and stock with it
        return base::failFrom(loaded);
    if (const auto loaded = record->handovers.load(); !loaded)
        return base::failFrom(loaded);
    return record;
}

base::Result<app::SheetLines> HandoverRecord::lines()
{
    if (const auto refreshed = m_console->refresh(); !refreshed)
        return base::failFrom(refreshed);
    if (const auto loaded = exchange.load(); !loaded)
        return base::failFrom(loaded);
    return app::sheetLines({m_console->incidents(), m_plans, dispatch.notices(), m_reserve.stock(), exchange.all(),
        accounts.all(), m_environment.clock.now()});
}

} // namespace cli
