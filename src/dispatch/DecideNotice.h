#pragma once

#include "dispatch/NoticeCommand.h"
#include "dispatch/Notices.h"
#include "identity/Accounts.h"
#include "reserve/DecideStock.h"

#include <tl/expected.hpp>

namespace dispatch {

/// Why a command about a notice is refused. Only the view has a sentence for it.
enum class NoticeRefusalCode {
    UnknownAccount, ///< or closed
    NotSignedIn,
    PasswordMustChange,
    NotAllowed, ///< no role lets it do that
    UnknownNotice,
    UnknownIncident, ///< said by whoever can look
    UnknownItem,
    WrongState, ///< the notice does not wait for that
    DraftChanged, ///< another draft took the place of the one that was before him
    NotOpened, ///< nobody signs what he has not had before him
    OwnDraft, ///< who drafts does not sign
    SignedAlready, ///< the four who sign are four people
    OpenedByNext, ///< too late to take a signature back
    NotLastSigner,
    BadSignature,
    SignatureInvalid, ///< one of the four counts no more: its key was revoked from an earlier time on
    NoLines,
    BadText,
    BadQuantity,
    Twice,
    NotAsked, ///< a lot of an item that nobody asked for
    MoreThanAsked,
    TooMuch, ///< the sum would not fit
    ReservationGone,
    LotsExpired, ///< something of what is held for it
    OutOfStock, ///< nothing of what is asked for is free
    ByStock, ///< the stock refuses it: NoticeRefusal::stock
    AlreadyOrdered,
    AlreadyShipped,
    NotShipped,
    NotOrdered, ///< neither issued nor ordered by phone
    TooEarly, ///< what comes before it is not recorded
    InTheFuture,
    AlreadyDone,
    ReasonMissing,
};

struct NoticeRefusal {
    NoticeRefusalCode code = NoticeRefusalCode::UnknownAccount;
    std::string subject = {}; ///< the notice, item, lot or account it is about
    std::string detail = {}; ///< English, for log and command line
    reserve::StockRefusals stock = {}; ///< of ByStock
};

/// "own_draft", … stable names for JSON.
[[nodiscard]] std::string_view name(NoticeRefusalCode code);
/// "refused (own_draft): detail: subject".
[[nodiscard]] std::string toString(const NoticeRefusal &refusal);

/// What a command makes happen: one event of the notice, and what it does to the stock, recorded in one piece.
struct NoticeOutcome {
    NoticeEvent event;
    std::vector<reserve::StockEvent> stock;
};
using NoticeDecision = tl::expected<NoticeOutcome, NoticeRefusal>;

/// What decide() may not find out by itself.
struct NoticeContext {
    base::Instant now;
    std::string actor; ///< the account that acts
    std::string workstation;
    const identity::Accounts &accounts;
    const reserve::Stock &stock;
};

/// What a command makes happen, or why not. Does nothing itself, never throws.
[[nodiscard]] NoticeDecision decide(const Notices &notices, const NoticeCommand &command, const NoticeContext &context);

/// The same without asking whether the actor is signed in at the workstation: what an auditor goes by.
[[nodiscard]] NoticeDecision weigh(const Notices &notices, const NoticeCommand &command, const NoticeContext &context);

/// What the actor would sign now, if he may. The command's signature is not looked at: it is made over this.
[[nodiscard]] tl::expected<std::string, NoticeRefusal> signingText(
    const Notices &notices, const SignNotice &command, const NoticeContext &context);

/// What is wrong with an opinion that was signed; nothing where it is one line, or where the signature has none, being
/// made before opinions were signed.
[[nodiscard]] std::optional<NoticeRefusal> opinionFault(const std::string &opinion);

/// Why the account may not take the step that the notice waits for; nothing where it may.
[[nodiscard]] std::optional<NoticeRefusal> stepFault(
    const Notice &notice, const std::string &account, const identity::Accounts &accounts, base::Instant at);

/// What is booked out by hand must not be what a notice of this record says: that leaves by RecordShipment, and once.
[[nodiscard]] std::optional<reserve::StockRefusal> byHandFault(
    const Notices &notices, const reserve::StockCommand &command);

/// What a step needs.
[[nodiscard]] identity::Permission permissionFor(Step step);

/// Who records a follow-up, and what has to be there before it.
struct FollowUpRule {
    identity::Permission permission = identity::Permission::DraftNotice;
    bool goodsOut = false; ///< the goods have left the stock
    std::optional<FollowUp> after;
    bool once = false;
};
[[nodiscard]] const FollowUpRule &followUpRule(FollowUp what);

} // namespace dispatch
