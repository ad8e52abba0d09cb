#pragma once

#include "identity/AccountCommand.h"
#include "identity/Accounts.h"

#include <tl/expected.hpp>

namespace identity {

/// Why a command about accounts is refused. Only the view has a sentence for it.
enum class AccountRefusalCode {
    UnknownAccount,
    AccountExists, ///< also a closed one: a name is never given twice
    AlreadySetUp, ///< the first administrator is there
    BadName,
    PostMissing,
    RoleMissing,
    WeakPassword, ///< the detail says every rule it breaks
    SamePassword,
    WrongPassword, ///< said by whoever finds SignInFailed among the events
    TooManyTries, ///< `wait` says how long
    AccountClosed,
    NotSignedIn,
    PasswordMustChange, ///< before anything else
    NotAllowed, ///< no role lets it do that
    LastAdministrator, ///< one open account of an administrator stays
    LastVoucher, ///< and one key that can vouch for others
    OwnAccount, ///< one's own password is changed, not reset; nobody stands in for himself
    BadTerm,
    NoStandIn,
    UnknownKey,
    NoKey,
    KeyDoesNotOpen, ///< though the password is right: the record was changed
    AlreadyRevoked, ///< and from no later
    InTheFuture,
    ReasonMissing,
    NothingChanged,
    NoPublicKey, ///< the text is none of SM2
    FingerprintDiffers, ///< from the one its holder said
    AlreadyTrusted, ///< or trusted once and revoked: its holder takes another key
    AlreadyOwned,
    NotOwned, ///< by any account here
    ClaimUndone, ///< by an administrator: that account claims it no more
    BadText,
    MachineFailed, ///< OpenSSL could not do it
};

struct AccountRefusal {
    AccountRefusalCode code = AccountRefusalCode::UnknownAccount;
    std::string subject = {}; ///< the account, key or role it is about
    std::string detail = {}; ///< English, for log and command line
    std::chrono::milliseconds wait{}; ///< before the next try
    std::optional<Permission> permission = {}; ///< of NotAllowed: what it would take
};

/// NotAllowed, with the permission it would take.
[[nodiscard]] AccountRefusal notAllowed(const std::string &account, Permission permission);

/// "wrong_password", … stable names for JSON.
[[nodiscard]] std::string_view name(AccountRefusalCode code);
/// "refused (wrong_password): detail: subject".
[[nodiscard]] std::string toString(const AccountRefusal &refusal);

/// What decide() may not find out by itself.
struct AccountContext {
    base::Instant now;
    std::string actor; ///< the account that acts; of a sign-in and the first administrator: the one named
    std::string workstation;
    Random &random;
    ScryptCost cost; ///< of what is hashed or sealed anew
    RecordSeal record = {}; ///< the record as it stands: who signs in or gives something seals it
};

/// What would happen, without doing it: either the events, or why not. A wrong password is not refused: it was tried,
/// and is recorded as SignInFailed, the only event then.
[[nodiscard]] tl::expected<std::vector<AccountEvent>, AccountRefusal> decide(
    const Accounts &accounts, const AccountCommand &command, const AccountContext &context);

/// Folds one recorded event into the state. Never refuses.
void evolve(Accounts &accounts, const RecordedAccountEvent &event);

} // namespace identity
