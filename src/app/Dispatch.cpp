#include "app/Dispatch.h"

#include "app/Retry.h"
#include "app/Streams.h"

namespace app {

namespace {

template <class Recorded>
std::int64_t versionOf(const std::vector<Recorded> &history)
{
    return history.empty() ? 0 : history.back().version;
}

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
    std::vector<StreamAppend> appends;
    // The notice first: what follows it is its doing, and an auditor reads them in this order.
    if (!piece.notices.empty())
        appends.push_back(m_stream.appendOf(piece.notices, actor, now));
    if (!piece.stock.empty())
        appends.push_back({std::string(StockStream), versionOf(m_reserve.history()),
            encoded(m_codecs.stock, piece.stock, actor, now)});
    if (!piece.accounts.empty())
        appends.push_back({std::string(AccountStream), versionOf(m_accounts.history()),
            encoded(m_codecs.accounts, piece.accounts, actor, now)});
    if (const auto done = m_store.appendTogether(appends, now); !done)
        return base::failFrom(done);
    return load();
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
    std::int64_t notice, std::int64_t draft, const identity::Secret &password, const std::string &actor)
{
    if (const auto loaded = load(); !loaded)
        return base::failFrom(loaded);
    const base::Instant now = m_seat.clock.now();
    auto text = dispatch::signingText(notices(), notice, draft, contextOf(actor, now));
    if (!text)
        return refused(std::move(text.error()));
    const std::string what = "notice " + std::to_string(notice) + " draft " + std::to_string(draft);
    const auto signs = identity::decide(m_accounts.all(), identity::SignText{password.copy(), std::move(*text), what},
        {now, actor, m_seat.workstation, m_seat.random, m_seat.cost});
    if (!signs)
        return refused(signs.error());
    const auto *made = std::get_if<identity::TextSigned>(&signs->front());
    if (!made) {
        if (const auto done = record({{}, {}, *signs}, actor, now); !done)
            return base::failFrom(done);
        return refused(identity::AccountRefusal{
            identity::AccountRefusalCode::WrongPassword, actor, "the password is wrong; it was recorded"});
    }
    auto decided =
        dispatch::decide(notices(), dispatch::SignNotice{notice, draft, made->signature}, contextOf(actor, now));
    if (!decided)
        return refused(std::move(decided.error()));
    if (const auto done = record({{decided->event}, {}, *signs}, actor, now); !done)
        return base::failFrom(done);
    return NoticeResult(std::move(decided->event));
}

NoticeResult Dispatch::execute(const dispatch::NoticeCommand &command, const std::string &actor)
{
    return flat(retryConflicts([&] { return attempt(command, actor); }));
}

NoticeResult Dispatch::sign(
    std::int64_t notice, std::int64_t draft, const identity::Secret &password, const std::string &actor)
{
    return flat(retryConflicts([&] { return attemptToSign(notice, draft, password, actor); }));
}

} // namespace app
