#pragma once

#include "app/Accounts.h"
#include "app/HandoverCodec.h"
#include "handover/DecideHandover.h"

#include <functional>

namespace app {

/// Why nothing was handed over: a rule of handovers or of accounts refused it, or the machine failed.
using HandoverFailure = std::variant<handover::HandoverRefusal, identity::AccountRefusal, base::Error>;
/// The event that was recorded.
using HandoverResult = tl::expected<handover::HandoverEvent, HandoverFailure>;

/// What the lines of a sheet are, but for the notes.
using SheetLines = std::array<std::vector<handover::Row>, handover::Sections>;

/// Handovers of the desk, in one stream: one at a time waits to be taken over. Each is recorded in one piece with its
/// signature and the seal of the record. One thread owns it.
class Handover {
public:
    Handover(EventStore &store, const HandoverCodec &codec, Seat seat, Accounts &accounts);

    /// Takes in what is newer, of accounts too. Errors: those of the store, Corrupt.
    base::Result<> load();

    [[nodiscard]] const handover::Handovers &all() const { return m_stream.state(); }
    /// Everything recorded about handovers, oldest first.
    [[nodiscard]] const std::vector<handover::RecordedHandoverEvent> &history() const { return m_stream.history(); }

    /// Takes in everything that is newer, and says what stands on the desk then.
    using ReadLines = std::function<base::Result<SheetLines>()>;
    /// The sheet that `actor` would hand over now. Its lines and the last entry it names are of one state of the
    /// record: they are read again where another writer came in between. Errors: those of the store and of reading the
    /// lines; NotFound, no account; Conflict, there was always another writer.
    [[nodiscard]] base::Result<handover::Sheet> sheet(const ReadLines &readLines, const std::string &actor);

    /// Signs what stood before him. The password is asked for though the account is signed in; a wrong one is recorded,
    /// and refused with WrongPassword.
    [[nodiscard]] HandoverResult give(
        const handover::Sheet &sheet, const identity::Secret &password, const std::string &actor);
    /// Signs the same sheet, for whoever takes over.
    [[nodiscard]] HandoverResult take(
        std::int64_t number, const std::string &remark, const identity::Secret &password, const std::string &actor);
    /// Takes it back before anybody took it over.
    [[nodiscard]] HandoverResult withdraw(std::int64_t number, const std::string &reason, const std::string &actor);

private:
    [[nodiscard]] base::Result<handover::Sheet> sheetOnce(const ReadLines &readLines, const std::string &actor);
    [[nodiscard]] base::Result<handover::HandoverContext> contextOf(const std::string &actor, base::Instant now) const;
    template <class Command>
    [[nodiscard]] HandoverResult sign(
        const Command &command, handover::Side side, const identity::Secret &password, const std::string &actor);
    [[nodiscard]] HandoverResult record(const handover::HandoverCommand &command,
        const std::vector<identity::AccountEvent> &signatures, const handover::HandoverContext &context);

    EventStore &m_store;
    Seat m_seat;
    Accounts &m_accounts;
    OwnStream<handover::Handovers, handover::HandoverEvent, handover::RecordedHandoverEvent, HandoverCodec> m_stream;
};

} // namespace app
