#pragma once

#include "app/NoticeCodec.h"
#include "app/Reserve.h"
#include "dispatch/DecideNotice.h"

namespace app {

/// Why nothing was done about a notice: a rule of notices or of accounts refused it, or the machine failed.
using NoticeFailure = std::variant<dispatch::NoticeRefusal, identity::AccountRefusal, base::Error>;

/// The event that was recorded.
using NoticeResult = tl::expected<dispatch::NoticeEvent, NoticeFailure>;

/// How the three streams that a notice touches are written.
struct NoticeCodecs {
    const NoticeCodec &notices;
    const StockCodec &stock;
    const AccountCodec &accounts;
};

/// The notices of the record, in one stream: numbers without gaps hold over all of them. What a notice does to the
/// stock, and that an account signed, is recorded in the same piece as the notice's event. One thread owns it.
class Dispatch {
public:
    Dispatch(EventStore &store, const NoticeCodecs &codecs, Seat seat, Accounts &accounts, Reserve &reserve);

    /// Takes in what is newer, of accounts and stock too. Errors: those of the store, Corrupt.
    base::Result<> load();

    [[nodiscard]] const dispatch::Notices &notices() const { return m_stream.state(); }
    /// Everything recorded about notices, oldest first.
    [[nodiscard]] const std::vector<dispatch::RecordedNoticeEvent> &history() const { return m_stream.history(); }

    // For what is recorded in one piece with other streams: OwnStream::appending(), OwnStream::appended().
    [[nodiscard]] StreamAppend appending(
        const std::vector<dispatch::NoticeEvent> &events, const std::string &actor, base::Instant now) const
    {
        return m_stream.appending(events, actor, now);
    }
    void appended(const std::vector<dispatch::NoticeEvent> &events, const std::string &actor, base::Instant now)
    {
        m_stream.appended(events, actor, now);
    }

    /// Decides and records one command of somebody who is signed in at this seat. A conflict with another writer is
    /// decided again on the newer state of all three.
    [[nodiscard]] NoticeResult execute(const dispatch::NoticeCommand &command, const std::string &actor);

    /// The same of a command about the stock, which is not to take out by hand what a notice takes out.
    [[nodiscard]] StockOutcome execute(const reserve::StockCommand &command, const std::string &actor);

    /// Signs a movement as the second person, with the password as below.
    [[nodiscard]] StockOutcome confirm(
        const reserve::ConfirmMovement &what, const identity::Secret &password, const std::string &actor);

    /// Signs the draft as the step it waits for. The password is asked for though the account is signed in; a wrong one
    /// is recorded, and refused with WrongPassword.
    [[nodiscard]] NoticeResult sign(
        const dispatch::SignNotice &what, const identity::Secret &password, const std::string &actor);

private:
    class ByHand;
    /// What is recorded together, at one moment.
    struct Piece {
        std::vector<dispatch::NoticeEvent> notices;
        std::vector<reserve::StockEvent> stock;
        std::vector<identity::AccountEvent> accounts;
    };

    [[nodiscard]] base::Result<> record(const Piece &piece, const std::string &actor, base::Instant now);
    [[nodiscard]] base::Result<NoticeResult> attempt(const dispatch::NoticeCommand &command, const std::string &actor);
    [[nodiscard]] base::Result<NoticeResult> attemptToSign(
        dispatch::SignNotice what, const identity::Secret &password, const std::string &actor);
    [[nodiscard]] dispatch::NoticeContext contextOf(const std::string &actor, base::Instant now) const;
    [[nodiscard]] base::Result<std::optional<dispatch::NoticeRefusal>> incidentFault(
        const dispatch::NoticeCommand &command) const;

    EventStore &m_store;
    NoticeCodecs m_codecs;
    Seat m_seat;
    Accounts &m_accounts;
    Reserve &m_reserve;
    OwnStream<dispatch::Notices, dispatch::NoticeEvent, dispatch::RecordedNoticeEvent, NoticeCodec> m_stream;
};

} // namespace app
