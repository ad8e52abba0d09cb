#include "reserve/Decision.h"

#include "reserve/Rules.h"
#include "reserve/SecondSignature.h"

#include <algorithm>

namespace reserve {

namespace {

tl::expected<const Movement *, StockRefusals> pending(const Moment &moment, std::int64_t number)
{
    const Movement *movement = moment.stock.movement(number);
    if (!movement)
        return refuse(Code::UnknownMovement, "there is no such movement", std::to_string(number));
    if (movement->state != MovementState::Pending)
        return refuse(Code::NotPending,
            "it was " + std::string(MovementStateNames.at(static_cast<std::size_t>(movement->state))) + " already",
            std::to_string(number));
    return movement;
}

/// What can be used once the movement counts. Expired lots count in neither.
Amounts afterMovement(const Moment &moment, Amounts amounts, const Movement &movement)
{
    for (const MovementLine &line : movement.lines) {
        const Lot *lot = moment.stock.lot(line.lot);
        if (!lot || lot->isExpired(moment.today()))
            continue;
        Quantity &amount = amounts[lot->item];
        amount = amount.plus(line.change).value_or(amount);
    }
    return amounts;
}

/// Whether what was recorded can still be booked.
void checkBooking(const Moment &moment, const Movement &movement, LineFaults &faults)
{
    for (std::size_t i = 0; i < movement.lines.size(); ++i) {
        const MovementLine &line = movement.lines[i];
        const Lot *lot = moment.stock.lot(line.lot);
        const auto becomes = lot ? lot->onHand.plus(line.change) : std::nullopt;
        const Subject subject = lotName(moment, line.lot);
        if (!becomes)
            faults.add(i, fault(Code::TooMuch, "the sum would not fit", subject));
        else if (becomes->isNegative())
            faults.add(i, fault(Code::NotEnough, toText(lot->onHand) + " are there", subject));
        else if (movement.kind == MovementKind::Issue && movement.purpose != Purpose::Disposal
            && lot->isExpired(moment.today()))
            faults.add(i, fault(Code::Expired, "it expired on " + calendar::toIso(*lot->expires), subject));
    }
}

/// What of an issue has to be put back: what it took, as far as the item is below its plan then.
void addDuties(const Moment &moment, const Movement &issue, const Amounts &after, std::vector<StockEvent> &events)
{
    Amounts taken;
    for (const MovementLine &line : issue.lines) {
        if (const Lot *lot = moment.stock.lot(line.lot))
            taken[lot->item] = taken[lot->item].minus(line.change).value_or(taken[lot->item]);
    }
    const calendar::Day due = issue.restockBy.value_or(monthsAfter(moment.today(), RestockMonths));
    for (const auto &[item, amount] : taken) {
        const Quantity planned = plannedOf(moment.stock, item, moment.today());
        const Quantity there = amountOf(after, item);
        if (planned > there)
            events.emplace_back(RestockFellDue{issue.number, item, std::min(amount, *planned.minus(there)), due});
    }
}

/// The duties of items that come in with the movement and owe nothing then.
void addMet(const Moment &moment, const Movement &movement, const Amounts &after, std::vector<StockEvent> &events)
{
    Amounts coming;
    for (const MovementLine &line : movement.lines) {
        const Lot *lot = moment.stock.lot(line.lot);
        if (lot && line.change.isPositive())
            coming[lot->item] = line.change;
    }
    for (const OpenRestock &open : openRestock(moment.stock, after, moment.today())) {
        if (open.open.isZero() && coming.contains(open.duty.item))
            events.emplace_back(RestockMet{open.duty.movement, open.duty.item});
    }
}

/// A receipt that is booked back met nothing after all: as far as the item is below its plan then, what was met since
/// it came in is owed again, the newest first.
void addOwedAgain(const Moment &moment, const Movement &reversal, const Amounts &after, std::vector<StockEvent> &events)
{
    const Movement *original = moment.stock.movement(reversal.of);
    Amounts lacking;
    for (const MovementLine &line : reversal.lines) {
        const Lot *lot = line.change.isNegative() ? moment.stock.lot(line.lot) : nullptr;
        const Quantity planned = lot ? plannedOf(moment.stock, lot->item, moment.today()) : Quantity();
        if (lot && planned > amountOf(after, lot->item))
            lacking[lot->item] = *planned.minus(amountOf(after, lot->item));
    }
    for (const OpenRestock &open : openRestock(moment.stock, after, moment.today())) {
        if (const auto lack = lacking.find(open.duty.item); lack != lacking.end())
            lack->second = *lack->second.minus(open.open);
    }
    for (auto duty = moment.stock.duties.rbegin(); duty != moment.stock.duties.rend(); ++duty) {
        const auto lack = lacking.find(duty->item);
        if (lack == lacking.end() || !lack->second.isPositive() || !duty->met || *duty->met < original->settled)
            continue;
        events.emplace_back(RestockFellDue{duty->movement, duty->item, duty->quantity, duty->due});
        lack->second = *lack->second.minus(std::min(duty->quantity, lack->second));
    }
}

} // namespace

StockDecision decideOn(const Moment &moment, const ConfirmMovement &command)
{
    const auto found = pending(moment, command.movement);
    if (!found)
        return tl::unexpected(found.error());
    const Movement &movement = **found;
    if (movement.recordedBy == moment.actor)
        return refuse(Code::SamePerson,
            "it was recorded by the same account; the second signature is another's [71号 第十九条]", moment.actor);
    std::string text = movementText(moment.stock, movement);
    if (!command.seen.empty() && command.seen != text)
        return refuse(Code::TextChanged, "its text is another now; look at it again", std::to_string(movement.number));
    LineFaults faults;
    checkBooking(moment, movement, faults);
    if (!faults.none())
        return faults.refuse();
    const Amounts before = usableOf(moment.stock, moment.today());
    const Amounts after = afterMovement(moment, before, movement);
    std::vector<StockEvent> events{MovementConfirmed{command.movement, std::move(text), {}, command.signature}};
    if (movement.kind == MovementKind::Issue) {
        if (Fault low = floorFault(moment, before, after))
            return refuse(std::move(*low));
        addDuties(moment, movement, after, events);
    } else {
        addMet(moment, movement, after, events);
        if (movement.kind == MovementKind::Reversal)
            addOwedAgain(moment, movement, after, events);
    }
    return events;
}

StockDecision decideOn(const Moment &moment, const RefuseMovement &command)
{
    const auto movement = pending(moment, command.movement);
    if (!movement)
        return tl::unexpected(movement.error());
    if ((*movement)->recordedBy == moment.actor)
        return refuse(Code::SamePerson, "who recorded it withdraws it", moment.actor);
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    return std::vector<StockEvent>{MovementRefused{command.movement, command.reason}};
}

StockDecision decideOn(const Moment &moment, const WithdrawMovement &command)
{
    const auto movement = pending(moment, command.movement);
    if (!movement)
        return tl::unexpected(movement.error());
    if ((*movement)->recordedBy != moment.actor)
        return refuse(Code::NotAllowed, (*movement)->recordedBy + " recorded it; another refuses it", moment.actor);
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    return std::vector<StockEvent>{MovementWithdrawn{command.movement, command.reason}};
}

} // namespace reserve
