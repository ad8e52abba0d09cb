#pragma once

#include "app/Dispatch.h"
#include "app/ExchangeCodec.h"
#include "exchange/Preview.h"

namespace app {

/// Why nothing left or was taken in: a rule of the exchange or of accounts refused it, or the machine failed.
using ExchangeFailure = std::variant<exchange::ExchangeRefusal, identity::AccountRefusal, base::Error>;

/// The event that was recorded.
using ExchangeResult = tl::expected<exchange::ExchangeEvent, ExchangeFailure>;

/// How the four streams that a bundle touches are written.
struct ExchangeCodecs {
    const ExchangeCodec &exchange;
    NoticeCodecs others;
};

/// The name of a record: its mark, and the first 16 hex digits of the hash of its first event. A copy of a record has
/// the same. Empty while it has no event. Errors: those of the store.
[[nodiscard]] base::Result<std::string> recordName(const EventStore &store, const std::string &mark);

/// What travels between consoles without a network, in one stream: that a bundle counts once holds over all of them.
/// What it does to notices and stock is recorded in the same piece. One thread owns it.
class Exchange {
public:
    Exchange(EventStore &store, const ExchangeCodecs &codecs, Seat seat, Accounts &accounts, Reserve &reserve,
        Dispatch &dispatch);

    /// Takes in what is newer, of accounts, stock and notices too. Errors: those of the store, Corrupt.
    base::Result<> load();

    [[nodiscard]] const exchange::Exchange &all() const { return m_stream.state(); }
    /// Everything recorded about the exchange, oldest first.
    [[nodiscard]] const std::vector<exchange::RecordedExchangeEvent> &history() const { return m_stream.history(); }
    /// recordName() of this one.
    [[nodiscard]] const std::string &record() const { return m_record; }

    /// What taking it in would change, if `actor` did it now. Records nothing.
    [[nodiscard]] base::Result<exchange::Preview> preview(const exchange::TakeIn &command, const std::string &actor);

    /// Takes a bundle in, or opens the draft of another console, for somebody who is signed in at this seat. A conflict
    /// with another writer is decided again on the newer state of all four.
    [[nodiscard]] ExchangeResult execute(const exchange::ExchangeCommand &command, const std::string &actor);

    /// Signs what is to leave and records that it did. The password is asked for though the account is signed in; a
    /// wrong one is recorded, and refused with WrongPassword.
    [[nodiscard]] ExchangeResult send(
        const exchange::Sending &what, const identity::Secret &password, const std::string &actor);

    /// Signs the draft of another console, and the bundle that carries the signature back.
    [[nodiscard]] ExchangeResult approve(
        const exchange::SendApproval &what, const identity::Secret &password, const std::string &actor);

    /// An administrator trusts the key on a card, whose holder told its fingerprint.
    [[nodiscard]] tl::expected<identity::PeerKeyTrusted, ExchangeFailure> trust(
        const exchange::Bundle &card, const std::string &fingerprint, const identity::Secret &password,
        const std::string &actor);

private:
    /// What leaves, and the signatures already made for it.
    struct Leaving {
        exchange::Sending what;
        std::vector<identity::AccountEvent> signatures;
    };

    [[nodiscard]] exchange::ExchangeContext contextOf(const std::string &actor, base::Instant now) const;
    [[nodiscard]] base::Result<> record(const exchange::ExchangeOutcome &outcome,
        const std::vector<identity::AccountEvent> &signatures, const std::string &actor, base::Instant now);
    [[nodiscard]] ExchangeResult attempt(const exchange::ExchangeCommand &command, const std::string &actor);
    [[nodiscard]] ExchangeResult attemptToSend(
        Leaving leaving, const identity::Secret &password, const std::string &actor, base::Instant now);
    [[nodiscard]] ExchangeResult attemptToApprove(
        exchange::SendApproval what, const identity::Secret &password, const std::string &actor);

    EventStore &m_store;
    ExchangeCodecs m_codecs;
    Seat m_seat;
    Accounts &m_accounts;
    Reserve &m_reserve;
    Dispatch &m_dispatch;
    std::string m_record;
    OwnStream<exchange::Exchange, exchange::ExchangeEvent, exchange::RecordedExchangeEvent, ExchangeCodec> m_stream;
};

} // namespace app
