#pragma once

#include "dispatch/NoticeCommand.h"
#include "exchange/Bundle.h"

namespace exchange {

// What somebody may want to leave. `to` is the record of the other console.

/// Whoever may sign: the own key, for another console to trust.
struct SendCard {
    std::string console; ///< what this console calls itself
};
// Who drafts notices.
struct SendRequest {
    std::int64_t notice = 0;
    std::string to;
};
struct SendDraft {
    std::int64_t notice = 0;
    std::string to;
};
struct SendNotice {
    std::int64_t notice = 0;
    std::string to;
};
/// Whoever the draft of another console names, and may take the step here.
struct SendApproval {
    std::string draft; ///< the bundle that was taken in
    std::string signature; ///< over approvalText()
    std::string opinion = std::string(dispatch::Agreed);
};
using Sending = std::variant<SendCard, SendRequest, SendDraft, SendNotice, SendApproval>;

// What somebody may ask for.

/// With a signature of the acting account's key in use over compose().
struct Send {
    Sending what;
    std::string signature;
};
/// A bundle of another console.
struct TakeIn {
    Bundle bundle;
    bool hold = false; ///< of a notice: its lots are held for it in this stock
};
/// Whoever may sign the draft of another console.
struct OpenDraft {
    std::string draft;
};
/// The holder: the lots of a notice that was taken in without them are held after all.
struct HoldNotice {
    std::string bundle;
};
using ExchangeCommand = std::variant<Send, TakeIn, OpenDraft, HoldNotice>;

} // namespace exchange
