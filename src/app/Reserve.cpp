#include "app/Reserve.h"

#include "app/Retry.h"
#include "app/Streams.h"

namespace app {

Reserve::Reserve(EventStore &store, const StockCodec &codec, const base::Clock &clock)
    : m_stream(store, codec, StockStream)
    , m_clock(clock)
{
}

StockOutcome Reserve::preview(const reserve::StockCommand &command, const std::string &actor)
{
    if (const auto loaded = load(); !loaded)
        return tl::unexpected(StockFailure(loaded.error()));
    auto decided = reserve::weigh(stock(), command, actor, m_clock.now());
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
        auto decided = reserve::decide(stock(), command, {now, actor, workstation, accounts.all()});
        if (decided) {
            if (const auto recorded = m_stream.record(*decided, actor, now); !recorded)
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
