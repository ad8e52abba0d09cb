#pragma once

#include "identity/Accounts.h"
#include "reserve/Stock.h"
#include "reserve/StockCommand.h"

#include <tl/expected.hpp>

namespace reserve {

/// Why a command about the stock is refused. Only the view has a sentence for it.
enum class StockRefusalCode {
    UnknownAccount, ///< or closed
    NotSignedIn,
    PasswordMustChange,
    NotAllowed, ///< no role lets it do that
    NoLines,
    UnknownItem,
    UnknownLot,
    UnknownMovement,
    UnknownReservation,
    UnknownCheck,
    BadText, ///< a text is missing, too long or not on one line
    BadQuantity,
    BadPrice,
    BadYear,
    BadDay,
    Twice, ///< one lot or item on two lines
    TooMuch, ///< the sum would not fit
    ReasonMissing,
    ReferenceMissing,
    ItemInUse,
    PlanThere, ///< the year has a plan: say why it is adjusted
    NoPlan, ///< whether the floor holds cannot be judged
    BelowFloor, ///< 71号 第十八条
    NotEnough, ///< more than is free of the lot
    Expired,
    NotPending,
    SamePerson, ///< 71号 第十九条: the second signature is another's
    NotReversible,
    AlreadyReversed,
    AlreadySettled,
    CheckIncomplete, ///< a lot was not counted
    Unexplained,
    InTheFuture,
    AlreadyReleased,
    NothingChanged,
    OfNotice, ///< a notice's reservation, by hand
    GoesByNotice, ///< said by whoever knows the notices: the goods of one, by hand
    TextChanged, ///< another text stood before whoever signs
    NoKey, ///< the account has none in use
    BadSignature,
};

struct StockRefusal {
    StockRefusalCode code = StockRefusalCode::UnknownAccount;
    std::string subject = {}; ///< the item, movement or year it is about; of a lot its item and batch
    std::string detail = {}; ///< English, for log and command line
    std::optional<std::size_t> line = {}; ///< of the command, from 0, where it is about one
    std::int64_t lot = 0; ///< it is about; 0: none
};
/// Every line that is wrong; never empty.
using StockRefusals = std::vector<StockRefusal>;

/// "below_floor", … stable names for JSON.
[[nodiscard]] std::string_view name(StockRefusalCode code);
/// What it is about, English: "lot 2 抗毒素 B2", or the subject. Empty where it is about nothing.
[[nodiscard]] std::string subjectText(const StockRefusal &refusal);
/// "refused (below_floor): detail: subject".
[[nodiscard]] std::string toString(const StockRefusal &refusal);

using StockDecision = tl::expected<std::vector<StockEvent>, StockRefusals>;

/// What decide() may not find out by itself.
struct StockContext {
    base::Instant now;
    std::string actor; ///< the account that acts
    std::string workstation;
    const identity::Accounts &accounts;
};

/// What somebody needs for it; what a bundle made the holder holds, and lets go of.
[[nodiscard]] identity::Permission permissionFor(const Stock &stock, const StockCommand &command);

/// What a command makes happen, or why not. Does nothing itself, never throws.
[[nodiscard]] StockDecision decide(const Stock &stock, const StockCommand &command, const StockContext &context);

/// What `context.actor` would sign now to confirm the movement, by all rules: decide() takes its signature. Refused as
/// decide() would.
[[nodiscard]] tl::expected<std::string, StockRefusals> textFor(
    const Stock &stock, const ConfirmMovement &command, const StockContext &context);

/// The same by the rules of the stock alone, whoever is signed in where: what a preview shows.
[[nodiscard]] StockDecision weigh(
    const Stock &stock, const StockCommand &command, const std::string &actor, base::Instant now);

} // namespace reserve
