#pragma once

#include "handover/Handovers.h"

namespace handover {

// What somebody may ask for. A signature is over what signedText() gives for it, by the acting account's key in use.

/// Whoever goes hands this sheet over, as it stood before him.
struct Give {
    Sheet sheet;
    std::string signature;
};
/// Whoever comes takes it over.
struct Take {
    std::int64_t number = 0;
    std::string remark; ///< empty: none
    std::string signature;
};
/// Whoever gave it takes it back.
struct Withdraw {
    std::int64_t number = 0;
    std::string reason;
};
using HandoverCommand = std::variant<Give, Take, Withdraw>;

/// Why it is not done. Only the view has a sentence for it.
enum class HandoverRefusalCode {
    UnknownAccount, ///< or closed
    NotSignedIn,
    PasswordMustChange,
    NotAllowed, ///< no role lets it keep the desk
    NoKey, ///< the account has none in use
    BadText,
    ReasonMissing,
    RecordMoved, ///< something was recorded since the sheet was made: it shows less than there is
    AnotherWaits, ///< one that was given waits to be taken over
    UnknownHandover,
    NotWaiting, ///< it was taken over, or taken back
    SamePerson, ///< nobody takes over from himself
    NotTheGiver,
    BadSignature,
};

struct HandoverRefusal {
    HandoverRefusalCode code = HandoverRefusalCode::UnknownAccount;
    std::string subject = {};
    std::string detail = {}; ///< English, for log and command line
};

/// "record_moved", … stable names for JSON.
[[nodiscard]] std::string_view name(HandoverRefusalCode code);
/// "refused (record_moved): detail: subject".
[[nodiscard]] std::string toString(const HandoverRefusal &refusal);

using HandoverDecision = tl::expected<HandoverEvent, HandoverRefusal>;
/// A text that is to be signed.
using HandoverText = tl::expected<std::string, HandoverRefusal>;

/// What decide() may not find out by itself.
struct HandoverContext {
    base::Instant now;
    std::string actor; ///< the account that acts
    std::string workstation;
    std::string record; ///< the name of this one
    identity::RecordSeal head; ///< of the record as it stands
    const identity::Accounts &accounts;
};

/// What a command makes happen, or why not. Does nothing itself, never throws.
[[nodiscard]] HandoverDecision decide(
    const Handovers &handovers, const HandoverCommand &command, const HandoverContext &context);

/// What the actor would sign now for the command, whose signature is not looked at: it is made over this. Withdrawing
/// is not signed.
[[nodiscard]] HandoverText textFor(
    const Handovers &handovers, const HandoverCommand &command, const HandoverContext &context);

} // namespace handover
