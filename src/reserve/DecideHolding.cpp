#include "reserve/Decision.h"

#include "base/Text.h"

#include <algorithm>
#include <set>

namespace reserve {

namespace {

void checkCounts(const Moment &moment, const CheckStock &command, LineFaults &faults, StockChecked &event)
{
    std::set<std::int64_t> seen;
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        CountedLot line = command.lines[i];
        const Lot *lot = moment.stock.lot(line.lot);
        const Subject subject = lotName(moment, line.lot);
        if (!lot) {
            faults.add(i, fault(Code::UnknownLot, "there is no such lot", subject));
            continue;
        }
        line.book = lot->onHand;
        if (!seen.insert(line.lot).second)
            faults.add(i, fault(Code::Twice, "the lot is on another line already", subject));
        if (line.counted.isNegative())
            faults.add(i, fault(Code::BadQuantity, "nobody counts less than nothing", subject));
        else if (line.counted != line.book && base::trimmed(line.explanation).empty())
            faults.add(i,
                fault(Code::Unexplained,
                    "counted " + toText(line.counted) + ", booked " + toText(line.book) + "; say how that comes",
                    subject));
        if (!line.explanation.empty())
            faults.add(i, textFault(line.explanation, "an explanation"));
        event.lines.push_back(std::move(line));
    }
    std::size_t missing = 0;
    Subject first;
    for (const Lot &lot : moment.stock.lots) {
        if (!lot.onHand.isPositive() || seen.contains(lot.number))
            continue;
        if (missing++ == 0)
            first = lotName(moment, lot.number);
    }
    if (missing > 0)
        faults.add(command.lines.size(),
            fault(Code::CheckIncomplete, std::to_string(missing) + " lots were not counted, the first of them", first));
}

} // namespace

StockDecision decideOn(const Moment &moment, const CheckStock &command)
{
    if (command.period.begin() > moment.today())
        return refuse(Code::InTheFuture, "the period has not begun", toText(command.period));
    if (command.lines.empty())
        return refuse(Code::NoLines, "nothing was counted");
    LineFaults faults;
    StockChecked event{static_cast<std::int64_t>(moment.stock.checks.size()) + 1, command.period, {}};
    checkCounts(moment, command, faults, event);
    if (!faults.none())
        return faults.refuse();
    return std::vector<StockEvent>{std::move(event)};
}

StockDecision decideOn(const Moment &moment, const PlaceLot &command)
{
    const Lot *lot = moment.stock.lot(command.lot);
    if (!lot)
        return refuse(Code::UnknownLot, "there is no such lot", std::to_string(command.lot));
    if (Fault bad = textFault(command.place, "a place in the warehouse"))
        return refuse(std::move(*bad));
    if (lot->place == command.place)
        return refuse(Code::NothingChanged, "it lies there already", lotName(moment, command.lot));
    return std::vector<StockEvent>{LotPlaced{command.lot, command.place}};
}

StockDecision decideOn(const Moment &moment, const ReserveLots &command)
{
    if (Fault bad = textFault(command.purpose, "what it is reserved for"))
        return refuse(std::move(*bad));
    if (command.lines.empty())
        return refuse(Code::NoLines, "no lot is named");
    LineFaults faults;
    checkTaking(moment, command.lines, faults);
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        const Lot *lot = moment.stock.lot(command.lines[i].lot);
        if (lot && lot->isExpired(moment.today()))
            faults.add(i,
                fault(Code::Expired, "it expired on " + calendar::toIso(*lot->expires),
                    lotName(moment, command.lines[i].lot)));
    }
    if (!faults.none())
        return faults.refuse();
    const Amounts free = usableOf(moment.stock, moment.today(), Counted::Free);
    if (Fault low = floorFault(moment, free, without(moment, free, command.lines)))
        return refuse(std::move(*low));
    return std::vector<StockEvent>{LotsReserved{static_cast<std::int64_t>(moment.stock.reservations.size()) + 1,
        command.purpose, command.lines, command.notice, command.bundle}};
}

StockDecision decideOn(const Moment &moment, const ReleaseReservation &command)
{
    const std::string subject = std::to_string(command.reservation);
    const Reservation *reservation = moment.stock.reservation(command.reservation);
    if (!reservation)
        return refuse(Code::UnknownReservation, "there is no such reservation", subject);
    if (reservation->released)
        return refuse(Code::AlreadyReleased, "the reservation was released", subject);
    if (Fault bad = ownerFault(*reservation, command.notice))
        return refuse(std::move(*bad));
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    return std::vector<StockEvent>{ReservationReleased{command.reservation, command.reason}};
}

} // namespace reserve
