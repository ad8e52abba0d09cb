#pragma once

#include "dispatch/DecideNotice.h"
#include "exchange/Exchange.h"
#include "exchange/ExchangeCommand.h"

namespace exchange {

/// Why a bundle does not leave, or is not taken in. Only the view has a sentence for it.
enum class ExchangeRefusalCode {
    UnknownAccount, ///< or closed
    NotSignedIn,
    PasswordMustChange,
    NotAllowed, ///< no role lets it do that
    NoKey, ///< the account has none in use
    NoCard, ///< this console has not said yet what it calls itself
    UnknownConsole, ///< no key of that record is trusted
    UnknownNotice,
    WrongState, ///< the notice is not there yet
    NobodyElsewhere, ///< who may take the step has no key at that console
    UnknownBundle,
    NotOpened, ///< nobody signs what he has not had before him
    NotNamed, ///< the draft is not for this account's key
    AlreadyAnswered,
    BadText,
    BadSignature, ///< a changed byte, or somebody else's
    Unreadable, ///< no bundle, or of a newer version
    OtherKind, ///< from a demonstration or a drill, and this is none; or the other way round
    OtherRecord, ///< for another console
    OwnBundle,
    UnknownSigner,
    SignerRevoked,
    InTheFuture,
    AlreadyTaken, ///< or what it is about
    Outdated, ///< a newer one is here
    NotAsked, ///< it answers what never left
    OtherAnswers, ///< it was sent to another console, or for another notice
    SignaturesMissing, ///< a notice without four good signatures of four people
    NotInStock, ///< lots that this stock does not have, or has promised
    CardIsTrusted, ///< a card changes no notice: an administrator trusts it
    ByNotice, ///< the rules of notices refuse it; `rule` is their code
    ByStock, ///< the rules of the stock refuse it; `rule` is their code
};

struct ExchangeRefusal {
    ExchangeRefusalCode code = ExchangeRefusalCode::UnknownAccount;
    std::string subject = {}; ///< the bundle, notice, key, lot or account it is about
    std::string detail = {}; ///< English, for log and command line
    std::string rule = {}; ///< of ByNotice and ByStock
};

/// "bad_signature", … stable names for JSON.
[[nodiscard]] std::string_view name(ExchangeRefusalCode code);
/// "refused (bad_signature): detail: subject".
[[nodiscard]] std::string toString(const ExchangeRefusal &refusal);

/// What happens, recorded in one piece: the bundle, and what it does to notices and stock.
struct ExchangeOutcome {
    ExchangeEvent event;
    std::vector<dispatch::NoticeEvent> notices;
    std::vector<reserve::StockEvent> stock;
};
using ExchangeDecision = tl::expected<ExchangeOutcome, ExchangeRefusal>;
/// A text that is to be signed.
using ExchangeText = tl::expected<std::string, ExchangeRefusal>;

/// What decide() may not find out by itself.
struct ExchangeContext {
    base::Instant now;
    std::string actor; ///< the account that acts
    std::string workstation;
    std::string record; ///< this one
    const identity::Accounts &accounts;
    const dispatch::Notices &notices;
    const reserve::Stock &stock;
};

/// What a command makes happen, or why not. Does nothing itself, never throws.
[[nodiscard]] ExchangeDecision decide(
    const Exchange &exchange, const ExchangeCommand &command, const ExchangeContext &context);

/// The same without asking whether the actor is signed in at the workstation: what an auditor and a preview go by.
[[nodiscard]] ExchangeDecision weigh(
    const Exchange &exchange, const ExchangeCommand &command, const ExchangeContext &context);

/// The key for which what it brought counts no more: revoked from before this record saw it. Empty where all count.
[[nodiscard]] std::string revokedKeyOf(
    const Taken &taken, const identity::Accounts &accounts, const std::string &record);

/// The text that would leave now, for the actor to sign.
[[nodiscard]] ExchangeText compose(const Exchange &exchange, const Sending &what, const ExchangeContext &context);

/// What the actor would sign now to approve the draft of another console. The command's signature is not looked at: it
/// is made over this.
[[nodiscard]] ExchangeText approvalText(
    const Exchange &exchange, const SendApproval &command, const ExchangeContext &context);

} // namespace exchange
