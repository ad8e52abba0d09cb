#pragma once

#include "app/AccountCodec.h"
#include "app/OwnStream.h"
#include "base/Clock.h"
#include "identity/DecideAccounts.h"

#include <functional>
#include <optional>
#include <variant>

namespace app {

/// Why nothing was done about accounts: a rule refused it, or the machine failed.
using AccountFailure = std::variant<identity::AccountRefusal, base::Error>;

/// The events that were recorded.
using AccountOutcome = tl::expected<std::vector<identity::AccountEvent>, AccountFailure>;

/// Where somebody sits, and what accounts need of the machine there.
struct Seat {
    std::string workstation;
    const base::Clock &clock;
    identity::Random &random;
    identity::ScryptCost cost = {};
    std::string recordMark = {}; ///< before the record's name: store::mark()
};

/// The accounts of the record, in one stream: that a name is given once and an administrator stays holds over all of
/// them, so two writers must not pass each other by. One thread owns it.
class Accounts {
public:
    Accounts(EventStore &store, const AccountCodec &codec, Seat seat);

    /// Takes in what is newer. Errors: those of the store, Corrupt; all stays as it was then.
    base::Result<> load() { return m_stream.load(); }

    [[nodiscard]] const identity::Accounts &all() const { return m_stream.state(); }
    /// Everything recorded about accounts, oldest first.
    [[nodiscard]] const std::vector<identity::RecordedAccountEvent> &history() const { return m_stream.history(); }

    // For what is recorded in one piece with other streams: OwnStream::appending(), OwnStream::appended().
    [[nodiscard]] StreamAppend appending(
        const std::vector<identity::AccountEvent> &events, const std::string &actor, base::Instant now) const
    {
        return m_stream.appending(events, actor, now);
    }
    void appended(const std::vector<identity::AccountEvent> &events, const std::string &actor, base::Instant now)
    {
        m_stream.appended(events, actor, now);
    }

    [[nodiscard]] const std::string &workstation() const { return m_seat.workstation; }
    [[nodiscard]] base::Instant now() const { return m_seat.clock.now(); }

    /// Decides and records one command. A conflict with another writer is decided again on the newer state. A wrong
    /// password is recorded, and refused with WrongPassword.
    [[nodiscard]] AccountOutcome execute(const identity::AccountCommand &command, const std::string &actor);

    /// The signature of a text by somebody who is signed in, and behind it the seal, where one is asked for; on what
    /// was read and not recorded yet: what it is for is recorded in the same piece. A wrong password is recorded at
    /// once, and refused with WrongPassword.
    [[nodiscard]] tl::expected<std::vector<identity::TextSigned>, AccountFailure> signaturesOf(
        identity::SignText command, const std::string &actor, base::Instant now);

    /// Signs in, carries the command out (null: none) and signs out, recorded in one piece: no session of another
    /// program is in between. The sign-in is recorded also where the command is refused.
    [[nodiscard]] AccountOutcome executeOnce(identity::SignIn signIn, const identity::AccountCommand *command);

private:
    using Events = std::vector<identity::AccountEvent>;
    class Draft;
    /// What an attempt recorded, and what was refused nonetheless.
    struct Attempt {
        Events events;
        std::optional<identity::AccountRefusal> refusal;
    };

    [[nodiscard]] AccountOutcome attempt(const std::string &actor, const std::function<void(Draft &)> &take);

    OwnStream<identity::Accounts, identity::AccountEvent, identity::RecordedAccountEvent, AccountCodec> m_stream;
    EventStore &m_store;
    Seat m_seat;
};

} // namespace app
