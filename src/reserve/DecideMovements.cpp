#include "reserve/Decision.h"

#include "base/Text.h"

#include <algorithm>
#include <set>

namespace reserve {

namespace {

/// A quantity that what is there already leaves room for.
bool fits(Quantity there, Quantity more) { return there.plus(more).has_value(); }

Fault receivedFault(const Moment &moment, const ReceivedLot &line)
{
    if (!moment.stock.item(line.item))
        return fault(Code::UnknownItem, "the catalogue has no item of this code", line.item);
    if (Fault bad = textFault(line.batch, "a batch number"))
        return bad;
    if (Fault bad = textFault(line.manufacturer, "a manufacturer"))
        return bad;
    if (Fault bad = textFault(line.place, "a place in the warehouse"))
        return bad;
    if (!line.quantity.isPositive())
        return fault(Code::BadQuantity, "a quantity is above 0", line.item);
    if (line.price.isNegative())
        return fault(Code::BadPrice, "a price is not below 0", line.item);
    if (line.expires && *line.expires < moment.today())
        return fault(Code::Expired, "it expired on " + calendar::toIso(*line.expires), line.item + " " + line.batch);
    return {};
}

Fault issueFault(const Moment &moment, const RecordIssue &command)
{
    const bool dispatch = command.purpose == Purpose::Dispatch;
    if (command.lines.empty())
        return fault(Code::NoLines, "no lot is named");
    if (dispatch && base::trimmed(command.reference).empty())
        return fault(Code::ReferenceMissing, "a dispatch names its notice or its order by phone");
    if (Fault bad = command.reference.empty() ? Fault() : textFault(command.reference, "a reference"))
        return bad;
    if (Fault bad = dispatch && command.reason.empty() ? Fault() : reasonFault(command.reason))
        return bad;
    if (command.restockBy && *command.restockBy < moment.today())
        return fault(Code::BadDay, "the day to restock by is over", calendar::toIso(*command.restockBy));
    if (command.reservation != 0 && !dispatch)
        return fault(Code::UnknownReservation, "only a dispatch takes from a reservation");
    return {};
}

/// What expired goes out as disposal only.
void checkUsable(const Moment &moment, const std::vector<LotAmount> &lines, LineFaults &faults)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Lot *lot = moment.stock.lot(lines[i].lot);
        if (lot && lot->isExpired(moment.today()))
            faults.add(i,
                fault(Code::Expired, "it expired on " + calendar::toIso(*lot->expires), lotName(moment, lines[i].lot)));
    }
}

/// Each line takes from what the reservation has left.
void checkReserved(
    const Moment &moment, const Reservation &reservation, const std::vector<LotAmount> &lines, LineFaults &faults)
{
    std::set<std::int64_t> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Subject subject = lotName(moment, lines[i].lot);
        const auto reserved = std::ranges::find(reservation.lines, lines[i].lot, &ReservedLot::lot);
        if (reserved == reservation.lines.end())
            faults.add(i, fault(Code::UnknownLot, "the reservation has nothing of this lot", subject));
        else if (!seen.insert(lines[i].lot).second)
            faults.add(i, fault(Code::Twice, "the lot is on another line already", subject));
        else if (!lines[i].quantity.isPositive())
            faults.add(i, fault(Code::BadQuantity, "a quantity is above 0", subject));
        else if (lines[i].quantity > reserved->left)
            faults.add(i,
                fault(Code::NotEnough,
                    toText(lines[i].quantity) + " wanted, " + toText(reserved->left) + " left of the reservation",
                    subject));
    }
}

std::int64_t nextMovement(const Moment &moment) { return static_cast<std::int64_t>(moment.stock.movements.size()) + 1; }

/// What the reversal of a movement books: what was asked for, or all that is left.
std::vector<LotAmount> reversedLines(const Movement &movement, const std::vector<LotAmount> &wanted)
{
    if (!wanted.empty())
        return wanted;
    std::vector<LotAmount> lines;
    for (const MovementLine &line : movement.lines) {
        const Quantity amount = line.change.isNegative() ? Quantity::of(-line.change.count()) : line.change;
        if (const Quantity left = *amount.minus(line.reversed); left.isPositive())
            lines.push_back({line.lot, left});
    }
    return lines;
}

void checkReversal(
    const Moment &moment, const Movement &movement, const std::vector<LotAmount> &lines, LineFaults &faults)
{
    std::set<std::int64_t> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Subject subject = lotName(moment, lines[i].lot);
        const auto booked = std::ranges::find(movement.lines, lines[i].lot, &MovementLine::lot);
        const Lot *lot = moment.stock.lot(lines[i].lot);
        if (booked == movement.lines.end() || !lot) {
            faults.add(i, fault(Code::UnknownLot, "the movement has nothing of this lot", subject));
            continue;
        }
        const bool goesOut = !booked->change.isNegative();
        const Quantity amount = goesOut ? booked->change : Quantity::of(-booked->change.count());
        if (!seen.insert(lines[i].lot).second)
            faults.add(i, fault(Code::Twice, "the lot is on another line already", subject));
        else if (!lines[i].quantity.isPositive())
            faults.add(i, fault(Code::BadQuantity, "a quantity is above 0", subject));
        else if (lines[i].quantity > *amount.minus(booked->reversed))
            faults.add(i,
                fault(Code::AlreadyReversed, toText(*amount.minus(booked->reversed)) + " of it are left to book back",
                    subject));
        else if (goesOut && lines[i].quantity > lot->free())
            faults.add(i, fault(Code::NotEnough, toText(lot->free()) + " of it are still there and free", subject));
    }
}

} // namespace

StockDecision decideOn(const Moment &moment, const RecordReceipt &command)
{
    if (command.lines.empty())
        return refuse(Code::NoLines, "nothing is named that came in");
    if (Fault bad = command.reference.empty() ? Fault() : textFault(command.reference, "a reference"))
        return refuse(std::move(*bad));
    LineFaults faults;
    std::set<LotKey> seen;
    Amounts sums; // of what is there and these lines
    for (const Lot &lot : moment.stock.lots)
        sums[lot.item] = sums[lot.item].plus(lot.onHand).value_or(sums[lot.item]);
    ReceiptRecorded event{nextMovement(moment), {}, command.reference};
    auto nextLot = static_cast<std::int64_t>(moment.stock.lots.size());
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        ReceivedLot line = command.lines[i];
        if (Fault bad = receivedFault(moment, line)) {
            faults.add(i, std::move(*bad));
            continue;
        }
        if (!seen.insert(keyOf(line)).second)
            faults.add(i, fault(Code::Twice, "the same lot is on another line already", line.item + " " + line.batch));
        if (!fits(sums[line.item], line.quantity))
            faults.add(i, fault(Code::TooMuch, "the sum of the item would not fit", line.item));
        else
            sums[line.item] = *sums[line.item].plus(line.quantity);
        const auto known = moment.stock.lotNumbers.find(keyOf(line));
        line.lot = known == moment.stock.lotNumbers.end() ? ++nextLot : known->second;
        event.lines.push_back(std::move(line));
    }
    if (!faults.none())
        return faults.refuse();
    return std::vector<StockEvent>{std::move(event)};
}

StockDecision decideOn(const Moment &moment, const RecordIssue &command)
{
    if (Fault bad = issueFault(moment, command))
        return refuse(std::move(*bad));
    LineFaults faults;
    if (command.purpose != Purpose::Disposal)
        checkUsable(moment, command.lines, faults);
    if (command.reservation == 0) {
        checkTaking(moment, command.lines, faults);
    } else {
        const Reservation *reservation = moment.stock.reservation(command.reservation);
        if (!reservation)
            return refuse(
                Code::UnknownReservation, "there is no such reservation", std::to_string(command.reservation));
        if (reservation->released)
            return refuse(Code::AlreadyReleased, "the reservation was released", std::to_string(command.reservation));
        if (Fault bad = ownerFault(*reservation, command.notice))
            return refuse(std::move(*bad));
        checkReserved(moment, *reservation, command.lines, faults);
    }
    if (!faults.none())
        return faults.refuse();
    // What is reserved is not free any more, and was weighed then: now all that lies there is, as it is once more when
    // it is confirmed. Nobody takes out what a second signature would be refused for.
    const Counted counted = command.reservation == 0 ? Counted::Free : Counted::OnHand;
    const Amounts before = usableOf(moment.stock, moment.today(), counted);
    if (Fault low = floorFault(moment, before, without(moment, before, command.lines)))
        return refuse(std::move(*low));
    return std::vector<StockEvent>{IssueRecorded{nextMovement(moment), command.purpose, command.lines,
        command.reference, command.reason, command.reservation, command.restockBy, command.notice}};
}

StockDecision decideOn(const Moment &moment, const RecordReversal &command)
{
    const std::string subject = std::to_string(command.of);
    const Movement *movement = moment.stock.movement(command.of);
    if (!movement)
        return refuse(Code::UnknownMovement, "there is no such movement", subject);
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    if (movement->state != MovementState::Confirmed)
        return refuse(Code::NotReversible, "only a confirmed movement is booked back", subject);
    if (movement->kind == MovementKind::Reversal)
        return refuse(Code::NotReversible, "a counter-entry is not booked back; record anew what happened", subject);
    const std::vector<LotAmount> lines = reversedLines(*movement, command.lines);
    if (lines.empty())
        return refuse(Code::AlreadyReversed, "all of it is booked back already", subject);
    LineFaults faults;
    checkReversal(moment, *movement, lines, faults);
    if (!faults.none())
        return faults.refuse();
    return std::vector<StockEvent>{ReversalRecorded{nextMovement(moment), command.of, lines, command.reason}};
}

StockDecision decideOn(const Moment &moment, const RecordAdjustment &command)
{
    const std::string subject = std::to_string(command.check);
    const StockCheck *check = moment.stock.check(command.check);
    if (!check)
        return refuse(Code::UnknownCheck, "there is no such check", subject);
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    if (check->settledBy != 0)
        return refuse(Code::AlreadySettled,
            "movement " + std::to_string(check->settledBy) + " books the differences of this check", subject);
    AdjustmentRecorded event{nextMovement(moment), command.check, {}, command.reason};
    LineFaults faults;
    for (std::size_t i = 0; i < check->lines.size(); ++i) {
        const CountedLot &line = check->lines[i];
        const Lot *lot = moment.stock.lot(line.lot);
        const auto difference = line.counted.minus(line.book);
        if (!lot || !difference || difference->isZero())
            continue;
        if (difference->isNegative() && -difference->count() > lot->free().count())
            faults.add(i,
                fault(Code::NotEnough,
                    toText(*difference) + " to book, but only " + toText(lot->free())
                        + " are free; release what is promised",
                    lotName(moment, line.lot)));
        if (!fits(lot->onHand, *difference))
            faults.add(i, fault(Code::TooMuch, "the sum would not fit", lotName(moment, line.lot)));
        event.lines.push_back({line.lot, *difference});
    }
    if (!faults.none())
        return faults.refuse();
    if (event.lines.empty())
        return refuse(Code::NothingChanged, "the check found no difference", subject);
    return std::vector<StockEvent>{std::move(event)};
}

} // namespace reserve
