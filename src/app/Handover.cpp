#include "app/Handover.h"

#include "app/Exchange.h"
#include "app/Retry.h"
#include "app/SealAudit.h"
#include "app/Streams.h"

namespace app {

namespace {

HandoverResult failed(const base::Error &error) { return tl::unexpected(HandoverFailure(error)); }
HandoverResult refused(handover::HandoverRefusal refusal)
{
    return tl::unexpected(HandoverFailure(std::move(refusal)));
}

std::int64_t numberOf(const handover::Give &command) { return command.sheet.number; }
std::int64_t numberOf(const handover::Take &command) { return command.number; }

} // namespace

Handover::Handover(EventStore &store, const HandoverCodec &codec, Seat seat, Accounts &accounts)
    : m_store(store)
    , m_seat(std::move(seat))
    , m_accounts(accounts)
    , m_stream(store, codec, HandoverStream)
{
}

base::Result<> Handover::load()
{
    if (auto loaded = m_accounts.load(); !loaded)
        return loaded;
    return m_stream.load();
}

base::Result<handover::HandoverContext> Handover::contextOf(const std::string &actor, base::Instant now) const
{
    auto name = recordName(m_store, m_seat.recordMark);
    auto seal = name ? sealOf(m_store) : base::failFrom(name);
    if (!seal)
        return base::failFrom(seal);
    return handover::HandoverContext{
        now, actor, m_seat.workstation, std::move(*name), std::move(*seal), m_accounts.all()};
}

base::Result<handover::Sheet> Handover::sheet(const ReadLines &readLines, const std::string &actor)
{
    return retryConflicts([&] { return sheetOnce(readLines, actor); });
}

base::Result<handover::Sheet> Handover::sheetOnce(const ReadLines &readLines, const std::string &actor)
{
    const auto before = m_store.lastPosition();
    if (!before)
        return base::failFrom(before);
    auto lines = readLines();
    if (!lines)
        return base::failFrom(lines);
    if (const auto loaded = load(); !loaded)
        return base::failFrom(loaded);
    const identity::Account *account = m_accounts.all().find(actor);
    if (!account)
        return base::fail(base::ErrorCode::NotFound, "there is no account of this name", actor);
    const base::Instant now = m_seat.clock.now();
    auto context = contextOf(actor, now);
    if (!context)
        return base::failFrom(context);
    if (context->head.position != *before)
        return base::fail(base::ErrorCode::Conflict, "the record moved on while the sheet was written");
    return handover::Sheet{context->record, static_cast<std::int64_t>(all().all.size()) + 1, account->post, actor, now,
        context->head, std::move(*lines)};
}

HandoverResult Handover::record(const handover::HandoverCommand &command,
    const std::vector<identity::AccountEvent> &signatures, const handover::HandoverContext &context)
{
    auto decided = handover::decide(all(), command, context);
    if (!decided)
        return refused(std::move(decided.error()));
    const std::vector events{*decided};
    const std::vector<StreamAppend> appends{m_stream.appending(events, context.actor, context.now),
        m_accounts.appending(signatures, context.actor, context.now)};
    if (const auto done = m_store.appendTogether(appends, context.now); !done)
        return failed(done.error());
    m_stream.appended(events, context.actor, context.now);
    m_accounts.appended(signatures, context.actor, context.now);
    return std::move(*decided);
}

template <class Command>
HandoverResult Handover::sign(
    const Command &command, handover::Side side, const identity::Secret &password, const std::string &actor)
{
    return retryUseCase<HandoverResult>([&]() -> HandoverResult {
        if (const auto loaded = load(); !loaded)
            return failed(loaded.error());
        const auto context = contextOf(actor, m_seat.clock.now());
        if (!context)
            return failed(context.error());
        auto text = handover::textFor(all(), command, *context);
        if (!text)
            return refused(std::move(text.error()));
        auto made = m_accounts.signaturesOf(
            {password.copy(), *text, handover::signedName(numberOf(command), side), context->head}, actor,
            context->now);
        if (!made)
            return tl::unexpected(std::visit([](const auto &one) { return HandoverFailure(one); }, made.error()));
        Command withSignature = command;
        withSignature.signature = made->front().signature;
        return record(withSignature, {made->begin(), made->end()}, *context);
    });
}

HandoverResult Handover::give(const handover::Sheet &sheet, const identity::Secret &password, const std::string &actor)
{
    return sign(handover::Give{sheet, {}}, handover::Side::Giving, password, actor);
}

HandoverResult Handover::take(
    std::int64_t number, const std::string &remark, const identity::Secret &password, const std::string &actor)
{
    return sign(handover::Take{number, remark, {}}, handover::Side::Taking, password, actor);
}

HandoverResult Handover::withdraw(std::int64_t number, const std::string &reason, const std::string &actor)
{
    return retryUseCase<HandoverResult>([&]() -> HandoverResult {
        if (const auto loaded = load(); !loaded)
            return failed(loaded.error());
        const auto context = contextOf(actor, m_seat.clock.now());
        return context ? record(handover::Withdraw{number, reason}, {}, *context) : failed(context.error());
    });
}

} // namespace app
