#include "dispatch/DecideNotice.h"

#include "base/Overloaded.h"
#include "base/PlainLine.h"
#include "base/Text.h"
#include "dispatch/Decision.h"
#include "dispatch/Drafting.h"
#include "reserve/DecideStock.h"

#include <algorithm>

namespace dispatch {

using identity::Permission;

Fault lineFault(const std::string &text, const std::string &what)
{
    if (base::isPlainLine(text))
        return {};
    return fault(Code::BadText, what + " is one line of 1 to 200 characters without blanks at its ends", text);
}

Fault reasonFault(const std::string &reason)
{
    return base::trimmed(reason).empty() ? Fault(fault(Code::ReasonMissing, "say why")) : lineFault(reason, "a reason");
}

Found findNotice(const Moment &moment, std::int64_t notice)
{
    if (const Notice *found = moment.notices.find(notice))
        return found;
    return refuse(Code::UnknownNotice, "there is no request of this number", std::to_string(notice));
}

Fault draftFault(const Notice &notice, std::int64_t draft)
{
    if (notice.draft.number == draft)
        return {};
    return fault(Code::DraftChanged, "its draft is " + std::to_string(notice.draft.number) + " now; look at it first",
        std::to_string(notice.id));
}

Found inApproval(const Moment &moment, std::int64_t notice, std::int64_t draft)
{
    const Found found = findNotice(moment, notice);
    if (!found)
        return found;
    if ((*found)->state != State::InApproval)
        return refuse(Code::WrongState,
            "it is " + std::string(StateNames.at(static_cast<std::size_t>((*found)->state)))
                + " and waits for nobody's signature",
            std::to_string(notice));
    if (Fault bad = draftFault(**found, draft))
        return refuse(std::move(*bad));
    return found;
}

Found atStep(const Moment &moment, std::int64_t notice, std::int64_t draft)
{
    const Found found = inApproval(moment, notice, draft);
    if (!found)
        return found;
    if (Fault bad = stepFault(**found, moment.actor(), moment.context.accounts, moment.now()))
        return refuse(std::move(*bad));
    return found;
}

StockEvents askStock(const Moment &moment, const reserve::Stock &stock, const reserve::StockCommand &command)
{
    auto decided = reserve::weigh(stock, command, moment.actor(), moment.now());
    if (decided)
        return std::move(*decided);
    std::vector<std::string> details;
    for (const reserve::StockRefusal &one : decided.error())
        details.push_back(std::string(name(one.code)) + ": " + one.detail
            + (subjectText(one).empty() ? std::string() : " (" + subjectText(one) + ")"));
    return refuse(NoticeRefusal{Code::ByStock, {}, base::join(details, "; "), std::move(decided.error())});
}

StockEvents release(const Moment &moment, const Notice &notice, const std::string &reason)
{
    const reserve::Reservation *held = moment.stock().reservation(notice.draft.reservation);
    if (!held || held->released)
        return {};
    return askStock(moment, moment.stock(), reserve::ReleaseReservation{held->number, reason, notice.id});
}

NoticeDecision endWith(const Moment &moment, const Notice &notice, const std::string &reason, NoticeEvent event)
{
    if (Fault bad = shippedFault(moment, notice))
        return refuse(std::move(*bad));
    if (Fault bad = reasonFault(reason))
        return refuse(std::move(*bad));
    auto released = release(moment, notice, reason);
    if (!released)
        return refuseFrom(released);
    return NoticeOutcome{std::move(event), std::move(*released)};
}

Fault shippedFault(const Moment &moment, const Notice &notice)
{
    if (!shipmentOf(notice, moment.stock()))
        return {};
    return fault(Code::AlreadyShipped,
        "its goods left by movement " + std::to_string(notice.movement)
            + "; have that refused or withdrawn first, or sign what went",
        std::to_string(notice.id));
}

Fault reservationFault(const Moment &moment, const Notice &notice)
{
    if (shipmentOf(notice, moment.stock()))
        return {}; // all of it goes, or went, by its movement
    const reserve::Reservation *held = moment.stock().reservation(notice.draft.reservation);
    const bool whole = held && !held->released && held->notice == notice.id
        && std::ranges::all_of(
            held->lines, [](const reserve::ReservedLot &line) { return line.left == line.quantity; });
    if (!whole)
        return fault(Code::ReservationGone, "its lots are not held for it any more; make another draft",
            std::to_string(notice.id));
    for (const reserve::ReservedLot &line : held->lines) {
        const reserve::Lot *lot = moment.stock().lot(line.lot);
        if (lot && lot->isExpired(calendar::dayOf(moment.now())))
            return fault(Code::LotsExpired,
                "of what is held for it lot " + std::to_string(line.lot) + " expired on "
                    + calendar::toIso(*lot->expires)
                    + (notice.isOpen() ? "; make another draft" : "; cancel it and ask anew"),
                std::to_string(notice.id));
    }
    return {};
}

Permission permissionFor(Step step)
{
    constexpr std::array Needed{
        Permission::FirstReview, Permission::SecondReview, Permission::ApproveAsDeputy, Permission::ApproveAsLeader};
    return Needed.at(static_cast<std::size_t>(step));
}

/// Whoever stands in for somebody acts with his authority: the post that drafted does not sign, and none signs twice.
static Fault postFault(const Notice &notice, const std::string &account, const std::string &standsFor)
{
    const std::string &post = standsFor.empty() ? account : standsFor;
    if (notice.drafters.contains(post))
        return fault(Code::OwnDraft, "it would sign for " + post + ", who drafted it", account);
    const bool twice = std::ranges::any_of(notice.signatures, [&](const Signature &signature) {
        return post == (signature.standsFor.empty() ? signature.account : signature.standsFor);
    });
    if (twice)
        return fault(Code::SignedAlready, "it would sign for " + post + ", for whom this draft is signed", account);
    return {};
}

Fault stepFault(const Notice &notice, const std::string &account, const identity::Accounts &accounts, base::Instant at)
{
    const auto step = notice.waitsFor();
    const std::string subject = account;
    if (!step)
        return fault(Code::WrongState, "it waits for no signature", std::to_string(notice.id));
    const std::string what(StepNames.at(static_cast<std::size_t>(*step)));
    const auto held = identity::mayAt(accounts, account, permissionFor(*step), at);
    if (!held)
        return fault(Code::NotAllowed, "it waits for " + what + ", which no role of the account lets it do", subject);
    if (notice.drafters.contains(account))
        return fault(Code::OwnDraft, "who drafted it does not sign it", subject);
    if (std::ranges::find(notice.signatures, account, &Signature::account) != notice.signatures.end())
        return fault(Code::SignedAlready, "the four who sign are four people; it has signed this draft", subject);
    return postFault(notice, account, held->standsFor);
}

namespace {

Fault signedInFault(const NoticeContext &context)
{
    const identity::Account *account = context.accounts.find(context.actor);
    if (!account || !account->isOpen())
        return fault(Code::UnknownAccount, "there is no open account of this name", context.actor);
    if (!account->signedInAt.contains(context.workstation))
        return fault(Code::NotSignedIn, "the account is not signed in at this workstation", context.actor);
    return {};
}

/// Commands about a step say themselves who may; of the others one permission decides.
std::optional<Permission> permissionOf(const NoticeCommand &command)
{
    return std::visit(base::Overloaded{
                          [](const OpenNotice &) { return std::optional<Permission>(); },
                          [](const SignNotice &) { return std::optional<Permission>(); },
                          [](const ReturnNotice &) { return std::optional<Permission>(); },
                          [](const RefuseNotice &) { return std::optional<Permission>(); },
                          [](const WithdrawSignature &) { return std::optional<Permission>(); },
                          [](const RecordShipment &) { return std::optional(Permission::MoveStock); },
                          [](const RecordFollowUp &one) { return std::optional(followUpRule(one.what).permission); },
                          [](const auto &) { return std::optional(Permission::DraftNotice); },
                      },
        command);
}

Fault authorityFault(const NoticeCommand &command, const NoticeContext &context)
{
    const identity::Account *account = context.accounts.find(context.actor);
    if (!account || !account->isOpen())
        return fault(Code::UnknownAccount, "there is no open account of this name", context.actor);
    if (account->mustChange)
        return fault(Code::PasswordMustChange, "change the password that was given first", context.actor);
    const auto needed = permissionOf(command);
    if (needed && !identity::mayAt(context.accounts, context.actor, *needed, context.now))
        return fault(Code::NotAllowed,
            "no role of the account lets it do this (" + std::string(identity::name(*needed)) + ")", context.actor);
    return {};
}

} // namespace

std::optional<NoticeRefusal> draftingFault(const Notices &notices, std::int64_t notice, const NoticeContext &context)
{
    if (Fault bad = signedInFault(context))
        return bad;
    if (Fault bad = authorityFault(MakeDraft{notice, {}, {}}, context))
        return bad;
    const Found found = findNotice({notices, context}, notice);
    if (!found)
        return found.error();
    return (*found)->isOpen() ? Fault() : fault(Code::WrongState, "it is over already", std::to_string(notice));
}

NoticeDecision weigh(const Notices &notices, const NoticeCommand &command, const NoticeContext &context)
{
    if (Fault bad = authorityFault(command, context))
        return refuse(std::move(*bad));
    const Moment moment{notices, context};
    return std::visit([&](const auto &one) { return decideOn(moment, one); }, command);
}

NoticeDecision decide(const Notices &notices, const NoticeCommand &command, const NoticeContext &context)
{
    if (Fault bad = signedInFault(context))
        return refuse(std::move(*bad));
    return weigh(notices, command, context);
}

} // namespace dispatch
