#include "app/Exchange.h"

#include "app/SealAudit.h"
#include "app/Streams.h"
#include "base/Overloaded.h"
#include "exchange/Card.h"
#include "app/Retry.h"

namespace app {

namespace {

ExchangeResult failed(const base::Error &error) { return tl::unexpected(ExchangeFailure(error)); }
ExchangeResult refused(exchange::ExchangeRefusal refusal)
{
    return tl::unexpected(ExchangeFailure(std::move(refusal)));
}
ExchangeFailure failureOf(const AccountFailure &failure)
{
    return std::visit([](const auto &one) { return ExchangeFailure(one); }, failure);
}

} // namespace

base::Result<std::string> recordName(const EventStore &store, const std::string &mark)
{
    constexpr std::size_t Digits = 16;
    const auto first = store.readAll(0, 1);
    if (!first)
        return base::failFrom(first);
    return first->empty() ? std::string() : mark + first->front().hash.substr(0, Digits);
}

Exchange::Exchange(EventStore &store, const ExchangeCodecs &codecs, Seat seat, Accounts &accounts, Reserve &reserve,
    Dispatch &dispatch)
    : m_store(store)
    , m_codecs(codecs)
    , m_seat(std::move(seat))
    , m_accounts(accounts)
    , m_reserve(reserve)
    , m_dispatch(dispatch)
    , m_stream(store, codecs.exchange, ExchangeStream)
{
}

base::Result<> Exchange::load()
{
    if (m_record.empty()) {
        auto name = recordName(m_store, m_seat.recordMark);
        if (!name)
            return base::failFrom(name);
        m_record = std::move(*name);
    }
    if (auto loaded = m_dispatch.load(); !loaded)
        return loaded;
    return m_stream.load();
}

exchange::ExchangeContext Exchange::contextOf(const std::string &actor, base::Instant now) const
{
    return {now, actor, m_seat.workstation, m_record, m_accounts.all(), m_dispatch.notices(), m_reserve.stock()};
}

base::Result<> Exchange::record(const exchange::ExchangeOutcome &outcome,
    const std::vector<identity::AccountEvent> &signatures, const std::string &actor, base::Instant now)
{
    // The bundle first: what follows it is its doing, and an auditor reads them in this order. All four, also where one
    // gets no event: what was decided was decided on all of them.
    const std::vector events{outcome.event};
    const std::vector<StreamAppend> appends{m_stream.appending(events, actor, now),
        m_dispatch.appending(outcome.notices, actor, now), m_reserve.appending(outcome.stock, actor, now),
        m_accounts.appending(signatures, actor, now)};
    if (const auto done = m_store.appendTogether(appends, now); !done)
        return base::failFrom(done);
    m_stream.appended(events, actor, now);
    m_dispatch.appended(outcome.notices, actor, now);
    m_reserve.appended(outcome.stock, actor, now);
    m_accounts.appended(signatures, actor, now);
    return {};
}

base::Result<exchange::Preview> Exchange::preview(const exchange::TakeIn &command, const std::string &actor)
{
    if (const auto loaded = load(); !loaded)
        return base::failFrom(loaded);
    return exchange::preview(all(), command, contextOf(actor, m_seat.clock.now()));
}

ExchangeResult Exchange::attempt(const exchange::ExchangeCommand &command, const std::string &actor)
{
    if (const auto loaded = load(); !loaded)
        return failed(loaded.error());
    const base::Instant now = m_seat.clock.now();
    auto decided = exchange::decide(all(), command, contextOf(actor, now));
    if (!decided)
        return refused(std::move(decided.error()));
    if (const auto done = record(*decided, {}, actor, now); !done)
        return failed(done.error());
    return std::move(decided->event);
}

ExchangeResult Exchange::attemptToSend(
    Leaving leaving, const identity::Secret &password, const std::string &actor, base::Instant now)
{
    auto text = exchange::compose(all(), leaving.what, contextOf(actor, now));
    if (!text)
        return refused(std::move(text.error()));
    const auto seal = sealOf(m_store);
    if (!seal)
        return failed(seal.error());
    auto made =
        m_accounts.signaturesOf({password.copy(), *text, std::string(exchange::SignedBundle), *seal}, actor, now);
    if (!made)
        return tl::unexpected(failureOf(made.error()));
    auto decided =
        exchange::decide(all(), exchange::Send{leaving.what, made->front().signature}, contextOf(actor, now));
    if (!decided)
        return refused(std::move(decided.error()));
    leaving.signatures.insert(leaving.signatures.end(), made->begin(), made->end());
    if (const auto done = record(*decided, leaving.signatures, actor, now); !done)
        return failed(done.error());
    return std::move(decided->event);
}

ExchangeResult Exchange::attemptToApprove(
    exchange::SendApproval what, const identity::Secret &password, const std::string &actor)
{
    const base::Instant now = m_seat.clock.now();
    auto text = exchange::approvalText(all(), what, contextOf(actor, now));
    if (!text)
        return refused(std::move(text.error()));
    auto made = m_accounts.signaturesOf({password.copy(), *text, exchange::signedName(what.draft)}, actor, now);
    if (!made)
        return tl::unexpected(failureOf(made.error()));
    what.signature = made->front().signature;
    return attemptToSend({std::move(what), {made->front()}}, password, actor, now);
}

ExchangeResult Exchange::execute(const exchange::ExchangeCommand &command, const std::string &actor)
{
    return retryUseCase<ExchangeResult>([&] { return attempt(command, actor); });
}

ExchangeResult Exchange::send(const exchange::Sending &what, const identity::Secret &password, const std::string &actor)
{
    return retryUseCase<ExchangeResult>([&]() -> ExchangeResult {
        if (const auto loaded = load(); !loaded)
            return failed(loaded.error());
        return attemptToSend({what, {}}, password, actor, m_seat.clock.now());
    });
}

ExchangeResult Exchange::approve(
    const exchange::SendApproval &what, const identity::Secret &password, const std::string &actor)
{
    return retryUseCase<ExchangeResult>([&]() -> ExchangeResult {
        if (const auto loaded = load(); !loaded)
            return failed(loaded.error());
        return attemptToApprove(what, password, actor);
    });
}

tl::expected<identity::PeerKeyTrusted, ExchangeFailure> Exchange::trust(const exchange::Bundle &card,
    const std::string &fingerprint, const identity::Secret &password, const std::string &actor)
{
    if (const auto loaded = load(); !loaded)
        return tl::unexpected(ExchangeFailure(loaded.error()));
    const auto content = exchange::readCard(card, m_record, m_seat.clock.now());
    if (!content)
        return tl::unexpected(ExchangeFailure(content.error()));
    const auto done = m_accounts.execute(exchange::trustOf(*content, fingerprint, password), actor);
    if (!done)
        return tl::unexpected(failureOf(done.error()));
    return std::get<identity::PeerKeyTrusted>(done->front());
}

} // namespace app
