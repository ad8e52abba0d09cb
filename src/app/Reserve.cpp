#include "app/Reserve.h"

#include "app/Retry.h"
#include "app/Streams.h"

namespace app {

Reserve::Reserve(EventStore &store, const StockCodec &codec, const base::Clock &clock)
    : m_store(store)
    , m_codec(codec)
    , m_clock(clock)
{
}

base::Result<> Reserve::load()
{
    const std::int64_t known = m_history.empty() ? 0 : m_history.back().version;
    const auto stored = m_store.readStream(std::string(StockStream), known);
    if (!stored)
        return base::failFrom(stored);
    std::vector<reserve::RecordedStockEvent> newer;
    for (const StoredEvent &event : *stored) {
        auto decoded = m_codec.decode(event);
        if (!decoded)
            return base::failFrom(decoded);
        newer.push_back({event.version, event.recorded, event.actor, std::move(*decoded)});
    }
    for (reserve::RecordedStockEvent &event : newer)
        takeIn(std::move(event));
    return {};
}

void Reserve::takeIn(reserve::RecordedStockEvent event)
{
    reserve::evolve(m_stock, event);
    m_history.push_back(std::move(event));
}

base::Result<> Reserve::record(const Events &events, const std::string &actor, base::Instant now)
{
    std::vector<NewEvent> encoded;
    for (const reserve::StockEvent &event : events) {
        encoded.push_back(m_codec.encode(event));
        encoded.back().happened = now;
        encoded.back().actor = actor;
    }
    std::int64_t version = m_history.empty() ? 0 : m_history.back().version;
    const auto receipt = m_store.append(std::string(StockStream), version, encoded, now);
    if (!receipt)
        return base::failFrom(receipt);
    for (const reserve::StockEvent &event : events)
        takeIn({++version, now, actor, event});
    return {};
}

StockOutcome Reserve::preview(const reserve::StockCommand &command, const std::string &actor)
{
    if (const auto loaded = load(); !loaded)
        return tl::unexpected(StockFailure(loaded.error()));
    auto decided = reserve::weigh(m_stock, command, actor, m_clock.now());
    if (!decided)
        return tl::unexpected(StockFailure(std::move(decided.error())));
    return std::move(*decided);
}

StockOutcome Reserve::execute(
    const reserve::StockCommand &command, const std::string &actor, const std::string &workstation, Accounts &accounts)
{
    auto done = retryConflicts([&]() -> base::Result<reserve::StockDecision> {
        if (const auto loaded = accounts.load(); !loaded)
            return base::failFrom(loaded);
        if (const auto loaded = load(); !loaded)
            return base::failFrom(loaded);
        const base::Instant now = m_clock.now();
        auto decided = reserve::decide(m_stock, command, {now, actor, workstation, accounts.all()});
        if (decided) {
            if (const auto recorded = record(*decided, actor, now); !recorded)
                return base::failFrom(recorded);
        }
        return decided;
    });
    if (!done)
        return tl::unexpected(StockFailure(done.error()));
    if (!*done)
        return tl::unexpected(StockFailure(std::move(done->error())));
    return std::move(**done);
}

} // namespace app
