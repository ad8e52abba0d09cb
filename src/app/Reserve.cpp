#include "app/Reserve.h"

#include "app/Retry.h"
#include "app/SealAudit.h"
#include "app/Streams.h"
#include "reserve/SecondSignature.h"

namespace app {

static StockOutcome failed(const base::Error &error) { return tl::unexpected(StockFailure(error)); }

Reserve::Reserve(EventStore &store, const StockCodec &codec, const base::Clock &clock)
    : m_store(store)
    , m_stream(store, codec, StockStream)
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

base::Result<> Reserve::loadAll(Accounts &accounts, StockRule *rule)
{
    if (auto loaded = accounts.load(); !loaded)
        return loaded;
    if (auto loaded = load(); !loaded)
        return loaded;
    return rule ? rule->load() : base::Result<>();
}

StockOutcome Reserve::record(const reserve::StockCommand &command, const reserve::StockContext &context,
    const std::vector<identity::AccountEvent> &signatures, Accounts &accounts, StockRule *rule)
{
    auto decided = decideOn(command, context, rule);
    if (!decided)
        return tl::unexpected(StockFailure(std::move(decided.error())));
    std::vector<StreamAppend> beside{accounts.appending(signatures, context.actor, context.now)};
    if (rule)
        beside.push_back(rule->guard());
    if (const auto done = m_stream.record(*decided, context.actor, context.now, std::move(beside)); !done)
        return failed(done.error());
    accounts.appended(signatures, context.actor, context.now);
    return std::move(*decided);
}

StockOutcome Reserve::execute(const reserve::StockCommand &command, const std::string &actor,
    const std::string &workstation, Accounts &accounts, StockRule *rule)
{
    if (std::holds_alternative<reserve::ConfirmMovement>(command))
        return tl::unexpected(StockFailure(reserve::StockRefusals{
            {reserve::StockRefusalCode::BadSignature, {}, "the second signature is made with the password"}}));
    return retryUseCase<StockOutcome>([&]() -> StockOutcome {
        if (const auto loaded = loadAll(accounts, rule); !loaded)
            return failed(loaded.error());
        return record(command, {m_clock.now(), actor, workstation, accounts.all()}, {}, accounts, rule);
    });
}

StockOutcome Reserve::confirm(reserve::ConfirmMovement command, const identity::Secret &password,
    const std::string &actor, Accounts &accounts, StockRule *rule)
{
    return retryUseCase<StockOutcome>([&]() -> StockOutcome {
        if (const auto loaded = loadAll(accounts, rule); !loaded)
            return failed(loaded.error());
        const auto seal = sealOf(m_store);
        if (!seal)
            return failed(seal.error());
        const reserve::StockContext context{m_clock.now(), actor, accounts.workstation(), accounts.all()};
        auto text = reserve::textFor(stock(), command, context);
        if (!text)
            return tl::unexpected(StockFailure(std::move(text.error())));
        auto made = accounts.signaturesOf(
            {password.copy(), *text, reserve::signedName(command.movement), *seal}, actor, context.now);
        if (!made)
            return tl::unexpected(std::visit([](auto &one) { return StockFailure(std::move(one)); }, made.error()));
        command.signature = made->front().signature;
        return record(command, context, {made->begin(), made->end()}, accounts, rule);
    });
}

} // namespace app
