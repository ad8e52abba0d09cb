#include "base/Text.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/Decision.h"

#include <algorithm>

namespace dispatch {

namespace {

using identity::Permission;

/// Only an answer to what was asked, only the arrival of what was ordered.
Fault orderFault(const Notice &notice, const FollowUpRule &rule, FollowUp what)
{
    if (rule.after && !notice.last(*rule.after))
        return fault(Code::TooEarly,
            "before it comes " + std::string(FollowUpNames.at(static_cast<std::size_t>(*rule.after))),
            std::to_string(notice.id));
    if (rule.once && notice.last(what))
        return fault(Code::AlreadyDone, "it is recorded already", std::to_string(notice.id));
    return {};
}

/// Not in the future, not before the request and not before what it follows.
Fault timeFault(const Moment &moment, const Notice &notice, const RecordFollowUp &command)
{
    if (command.at > moment.now())
        return fault(Code::InTheFuture, "it has not happened yet", base::toIso(command.at));
    const FollowUpRule &rule = followUpRule(command.what);
    const Happening *before = rule.after ? notice.last(*rule.after) : nullptr;
    if (command.at < (before ? before->at : notice.requested))
        return fault(Code::TooEarly, "that is before what it follows", base::toIso(command.at));
    return {};
}

/// The notice of this record whose goods the reference names: its number, its order by phone, or while it is under way
/// what it was asked for with. Null where it is of none.
const Notice *referredTo(const Notices &notices, const std::string &reference)
{
    if (const auto official = parseOfficialNumber(reference))
        return notices.issuedAs(official->first, official->second);
    const auto named = [&](const Notice &notice) {
        return (notice.phoneOrder && phoneReference(notice.id) == reference)
            || (notice.isOpen() && notice.request.reference == reference);
    };
    const auto found = std::ranges::find_if(notices.all, named);
    return found == notices.all.end() ? nullptr : &*found;
}

} // namespace

std::optional<reserve::StockRefusal> byHandFault(const Notices &notices, const reserve::StockCommand &command)
{
    const auto *issue = std::get_if<reserve::RecordIssue>(&command);
    // What is taken from a reservation was promised to somebody: a notice of another console may have the same number.
    if (!issue || issue->notice != 0 || issue->reservation != 0 || issue->purpose != reserve::Purpose::Dispatch)
        return {};
    const Notice *notice = referredTo(notices, std::string(base::trimmed(issue->reference)));
    if (!notice)
        return {};
    const std::string number = std::to_string(notice->id);
    return reserve::StockRefusal{reserve::StockRefusalCode::GoesByNotice, issue->reference,
        "the goods of a notice of this record leave once, by `fengsuictl notice ship " + number + "`", {}};
}

const FollowUpRule &followUpRule(FollowUp what)
{
    // In the order of FollowUp.
    static constexpr std::array<FollowUpRule, FollowUpNames.size()> Rules{{
        {Permission::MoveStock, true, {}, true}, // loaded
        {Permission::MoveStock, true, FollowUp::Loaded, true}, // delivered
        {Permission::MoveStock, true, FollowUp::Delivered, true}, // handed over
        {Permission::DraftNotice, true, {}, false}, // payment urged: as often as it takes
        {Permission::MoveStock, true, {}, true}, // paid
        {Permission::MoveStock, true, {}, true}, // contract signed
        {Permission::DraftNotice, false, {}, false}, // neighbour asked: there are several
        {Permission::DraftNotice, false, FollowUp::NeighbourAsked, false},
        {Permission::DraftNotice, false, {}, false}, // province asked
        {Permission::DraftNotice, false, FollowUp::ProvinceAsked, false},
        {Permission::MoveStock, false, {}, false}, // purchase ordered
        {Permission::MoveStock, false, FollowUp::PurchaseOrdered, false},
    }};
    return Rules.at(static_cast<std::size_t>(what));
}

StockEvents takeOut(const Moment &moment, const Notice &notice)
{
    std::vector<reserve::LotAmount> lots;
    for (const reserve::ReservedLot &line : moment.stock().reservation(notice.draft.reservation)->lines)
        lots.push_back({line.lot, line.left});
    const std::string reference =
        notice.state == State::Issued ? officialNumber(notice.year, notice.number) : phoneReference(notice.id);
    return askStock(moment, moment.stock(),
        reserve::RecordIssue{
            reserve::Purpose::Dispatch, std::move(lots), reference, {}, notice.draft.reservation, {}, notice.id});
}

NoticeDecision decideOn(const Moment &moment, const RecordShipment &command)
{
    const Found found = findNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    const Notice &notice = **found;
    const std::string subject = std::to_string(notice.id);
    const bool issued = notice.state == State::Issued;
    if (!notice.letsGoodsGo())
        return refuse(Code::NotOrdered, "goods leave by an issued notice or by an order by phone", subject);
    if (Fault bad = shippedFault(moment, notice))
        return refuse(std::move(*bad));
    if (issued && !isFullySigned(notice, moment.context.accounts))
        return refuse(Code::SignatureInvalid,
            "one of its four signatures does not count any more; `fengsuictl notice verify` says which, cancel it",
            subject);
    if (Fault bad = reservationFault(moment, notice))
        return refuse(std::move(*bad));
    auto taken = takeOut(moment, notice);
    if (!taken)
        return refuseFrom(taken);
    return NoticeOutcome{
        ShipmentRecorded{notice.id, static_cast<std::int64_t>(moment.stock().movements.size()) + 1}, std::move(*taken)};
}

NoticeDecision decideOn(const Moment &moment, const RecordFollowUp &command)
{
    const Found found = findNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    const Notice &notice = **found;
    const FollowUpRule &rule = followUpRule(command.what);
    if (notice.isOver())
        return refuse(Code::WrongState, "it is over already", std::to_string(notice.id));
    if (rule.goodsOut && !goodsOut(notice, moment.stock()))
        return refuse(Code::NotShipped, "its goods have not left the stock with both signatures of the holder",
            std::to_string(notice.id));
    if (Fault bad = orderFault(notice, rule, command.what))
        return refuse(std::move(*bad));
    if (Fault bad = timeFault(moment, notice, command))
        return refuse(std::move(*bad));
    if (Fault bad = lineFault(command.detail, "what is to be known of it"))
        return refuse(std::move(*bad));
    return NoticeOutcome{FollowUpRecorded{command.notice, command.what, command.at, command.detail}, {}};
}

} // namespace dispatch
