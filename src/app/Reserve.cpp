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

reserve::StockDecision Reserve::decideOn(
    const reserve::StockCommand &command, const reserve::StockContext &context, const StockRule *rule)
{
    auto decided = reserve::decide(stock(), command, context);
    if (!decided)
        return decided;
    if (auto fault = rule ? rule->fault(command) : std::nullopt)
        return tl::unexpected(reserve::StockRefusals{std::move(*fault)});
    return decided;
}

StockOutcome Reserve::execute(const reserve::StockCommand &command, const std::string &actor,
    const std::string &workstation, Accounts &accounts, StockRule *rule)
{
    auto done = retryConflicts([&]() -> base::Result<reserve::StockDecision> {
        if (const auto loaded = accounts.load(); !loaded)
            return base::failFrom(loaded);
        if (const auto loaded = load(); !loaded)
            return base::failFrom(loaded);
        if (const auto loaded = rule ? rule->load() : base::Result<>(); !loaded)
            return base::failFrom(loaded);
        const base::Instant now = m_clock.now();
        auto decided = decideOn(command, {now, actor, workstation, accounts.all()}, rule);
        if (!decided)
            return decided;
        std::vector<StreamAppend> guards{accounts.appending({}, actor, now)};
        if (rule)
            guards.push_back(rule->guard());
        if (const auto recorded = m_stream.record(*decided, actor, now, std::move(guards)); !recorded)
            return base::failFrom(recorded);
        return decided;
    });
    if (!done)
        return tl::unexpected(StockFailure(done.error()));
    if (!*done)
        return tl::unexpected(StockFailure(std::move(done->error())));
    return std::move(**done);
}

} // namespace app
