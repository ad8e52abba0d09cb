#include "app/Dispatch.h"

#include "app/Retry.h"
#include "app/SealAudit.h"
#include "app/Streams.h"
#include "dispatch/NoticeText.h"

namespace app {

namespace {

/// Failures of the machine and refusals in one.
NoticeResult flat(base::Result<NoticeResult> done)
{
    return done ? std::move(*done) : tl::unexpected(NoticeFailure(done.error()));
}

NoticeResult refused(dispatch::NoticeRefusal refusal) { return tl::unexpected(NoticeFailure(std::move(refusal))); }
NoticeResult refused(identity::AccountRefusal refusal) { return tl::unexpected(NoticeFailure(std::move(refusal))); }

} // namespace

Dispatch::Dispatch(EventStore &store, const NoticeCodecs &codecs, Seat seat, Accounts &accounts, Reserve &reserve)
    : m_store(store)
    , m_codecs(codecs)
    , m_seat(std::move(seat))
    , m_accounts(accounts)
    , m_reserve(reserve)
    , m_stream(store, codecs.notices, NoticeStream)
{
}

base::Result<> Dispatch::load()
{
    if (auto loaded = m_accounts.load(); !loaded)
        return loaded;
    if (auto loaded = m_reserve.load(); !loaded)
        return loaded;
    return m_stream.load();
}

dispatch::NoticeContext Dispatch::contextOf(const std::string &actor, base::Instant now) const
{
    return {now, actor, m_seat.workstation, m_accounts.all(), m_reserve.stock()};
}

base::Result<> Dispatch::record(const Piece &piece, const std::string &actor, base::Instant now)
{
    // The notice first: what follows it is its doing, and an auditor reads them in this order. All three, also where
    // one gets no event: what was decided was decided on all of them.
    const std::vector<StreamAppend> appends{appending(piece.notices, actor, now),
        m_reserve.appending(piece.stock, actor, now), m_accounts.appending(piece.accounts, actor, now)};
    if (const auto done = m_store.appendTogether(appends, now); !done)
        return base::failFrom(done);
    appended(piece.notices, actor, now);
    m_reserve.appended(piece.stock, actor, now);
    m_accounts.appended(piece.accounts, actor, now);
    return {};
}

base::Result<std::optional<dispatch::NoticeRefusal>> Dispatch::incidentFault(
    const dispatch::NoticeCommand &command) const
{
    const auto *request = std::get_if<dispatch::RecordRequest>(&command);
    if (!request || request->request.incident.empty())
        return std::optional<dispatch::NoticeRefusal>();
    const std::string &incident = request->request.incident;
    const auto events = m_store.readStream(streamOf({incident}));
    if (!events)
        return base::failFrom(events);
    if (!events->empty())
        return std::optional<dispatch::NoticeRefusal>();
    return std::optional(dispatch::NoticeRefusal{
        dispatch::NoticeRefusalCode::UnknownIncident, incident, "the record has no incident of this number"});
}

base::Result<NoticeResult> Dispatch::attempt(const dispatch::NoticeCommand &command, const std::string &actor)
{
    if (const auto loaded = load(); !loaded)
        return base::failFrom(loaded);
    auto unknown = incidentFault(command);
    if (!unknown)
        return base::failFrom(unknown);
    if (*unknown)
        return refused(std::move(**unknown));
    const base::Instant now = m_seat.clock.now();
    auto decided = dispatch::decide(notices(), command, contextOf(actor, now));
    if (!decided)
        return refused(std::move(decided.error()));
    if (const auto done = record({{decided->event}, decided->stock, {}}, actor, now); !done)
        return base::failFrom(done);
    return NoticeResult(std::move(decided->event));
}

base::Result<NoticeResult> Dispatch::attemptToSign(
    dispatch::SignNotice what, const identity::Secret &password, const std::string &actor)
{
    if (const auto loaded = load(); !loaded)
        return base::failFrom(loaded);
    const base::Instant now = m_seat.clock.now();
    auto text = dispatch::signingText(notices(), what, contextOf(actor, now));
    if (!text)
        return refused(std::move(text.error()));
    const std::string name = dispatch::signedName(what.notice, what.draft);
    const auto seal = sealOf(m_store);
    if (!seal)
        return base::failFrom(seal);
    auto made = m_accounts.signaturesOf({password.copy(), *text, name, *seal}, actor, now);
    if (!made) {
        if (auto *refusal = std::get_if<identity::AccountRefusal>(&made.error()))
            return refused(std::move(*refusal));
        return tl::unexpected(std::get<base::Error>(made.error()));
    }
    what.signature = made->front().signature;
    auto decided = dispatch::decide(notices(), what, contextOf(actor, now));
    if (!decided)
        return refused(std::move(decided.error()));
    if (const auto done = record({{decided->event}, {}, {made->begin(), made->end()}}, actor, now); !done)
        return base::failFrom(done);
    return NoticeResult(std::move(decided->event));
}

NoticeResult Dispatch::execute(const dispatch::NoticeCommand &command, const std::string &actor)
{
    return flat(retryConflicts([&] { return attempt(command, actor); }));
}

/// What leaves by hand is of no notice.
class Dispatch::ByHand final : public StockRule {
public:
    explicit ByHand(Dispatch &dispatch)
        : m_dispatch(dispatch)
    {
    }
    base::Result<> load() override { return m_dispatch.m_stream.load(); }
    [[nodiscard]] std::optional<reserve::StockRefusal> fault(const reserve::StockCommand &command) const override
    {
        return dispatch::byHandFault(m_dispatch.notices(), command);
    }
    [[nodiscard]] StreamAppend guard() const override { return m_dispatch.appending({}, {}, {}); }

private:
    Dispatch &m_dispatch;
};

StockOutcome Dispatch::execute(const reserve::StockCommand &command, const std::string &actor)
{
    ByHand rule(*this);
    return m_reserve.execute(command, actor, m_seat.workstation, m_accounts, &rule);
}

StockOutcome Dispatch::confirm(
    const reserve::ConfirmMovement &what, const identity::Secret &password, const std::string &actor)
{
    ByHand rule(*this);
    return m_reserve.confirm(what, password, actor, m_accounts, &rule);
}

NoticeResult Dispatch::sign(
    const dispatch::SignNotice &what, const identity::Secret &password, const std::string &actor)
{
    return flat(retryConflicts([&] { return attemptToSign(what, password, actor); }));
}

} // namespace app
