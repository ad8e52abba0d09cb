#include "reserve/Stock.h"

#include <algorithm>

namespace reserve {

namespace {

// Sums were found to fit when they were decided; what does not fit after all leaves the count as it was.
void add(Quantity &count, Quantity change) { count = count.plus(change).value_or(count); }
void subtract(Quantity &count, Quantity change) { count = count.minus(change).value_or(count); }

Quantity magnitude(Quantity change)
{
    return change.isNegative() ? Quantity().minus(change).value_or(Quantity()) : change;
}

template <class T>
T *numbered(std::vector<T> &all, std::int64_t number)
{
    const bool there = number >= 1 && static_cast<std::uint64_t>(number) <= all.size();
    return there ? &all[static_cast<std::size_t>(number - 1)] : nullptr;
}

/// Folds one event, one overload each. Numbers that nothing has (a record somebody wrote into) fold into nothing.
class Evolution {
public:
    Evolution(Stock &stock, const RecordedStockEvent &record)
        : m_stock(stock)
        , m_record(record)
    {
    }

    void operator()(const ItemListed &event) { m_stock.items[event.item.code] = event.item; }
    void operator()(const ItemDropped &event) { m_stock.items.erase(event.item); }
    void operator()(const PlanIssued &event)
    {
        const int year = static_cast<int>(event.year);
        const bool adjusts = m_stock.plans.contains(year);
        YearPlan &plan = m_stock.plans[year];
        plan = {year, {}, m_record.recorded, m_record.actor, adjusts ? event.reason : std::string(), {}};
        for (const PlanLine &line : event.lines)
            plan.lines[line.item] = line;
    }
    void operator()(const PlanFiled &event)
    {
        if (const auto plan = m_stock.plans.find(static_cast<int>(event.year)); plan != m_stock.plans.end())
            plan->second.filings.push_back({event.with, event.reference, event.on, m_record.actor});
    }
    void operator()(const ReceiptRecorded &event)
    {
        Movement &movement = recorded(MovementKind::Receipt);
        movement.reference = event.reference;
        for (const ReceivedLot &line : event.lines) {
            know(line);
            movement.lines.push_back({line.lot, line.quantity, {}});
        }
    }
    void operator()(const IssueRecorded &event)
    {
        Movement &movement = recorded(MovementKind::Issue);
        movement.purpose = event.purpose;
        movement.reference = event.reference;
        movement.reason = event.reason;
        movement.reservation = event.reservation;
        movement.restockBy = event.restockBy;
        for (const LotAmount &line : event.lines) {
            movement.lines.push_back({line.lot, Quantity().minus(line.quantity).value_or(Quantity()), {}});
            if (ReservedLot *reserved = reservedOf(event.reservation, line.lot))
                subtract(reserved->left, line.quantity); // held for it already
            else
                hold(line.lot, line.quantity);
        }
    }
    void operator()(const ReversalRecorded &event)
    {
        Movement &movement = recorded(MovementKind::Reversal);
        movement.of = event.of;
        movement.reason = event.reason;
        Movement *original = numbered(m_stock.movements, event.of);
        for (const LotAmount &line : event.lines) {
            MovementLine *booked = original ? lineOf(*original, line.lot) : nullptr;
            if (!booked)
                continue;
            add(booked->reversed, line.quantity);
            const bool goesOut = !booked->change.isNegative();
            movement.lines.push_back(
                {line.lot, goesOut ? Quantity().minus(line.quantity).value_or(Quantity()) : line.quantity, {}});
            if (goesOut)
                hold(line.lot, line.quantity);
        }
    }
    void operator()(const AdjustmentRecorded &event)
    {
        Movement &movement = recorded(MovementKind::Adjustment);
        movement.check = event.check;
        movement.reason = event.reason;
        if (StockCheck *check = numbered(m_stock.checks, event.check))
            check->settledBy = movement.number;
        for (const LotAmount &line : event.lines) {
            movement.lines.push_back({line.lot, line.quantity, {}});
            if (line.quantity.isNegative())
                hold(line.lot, magnitude(line.quantity));
        }
    }
    void operator()(const MovementConfirmed &event)
    {
        Movement *movement = settle(event.movement, MovementState::Confirmed, {});
        if (!movement)
            return;
        movement->secondBy = m_record.actor;
        movement->second =
            std::make_shared<const SecondSignature>(SecondSignature{event.text, event.key, event.signature});
        for (const MovementLine &line : movement->lines) {
            Lot *lot = numbered(m_stock.lots, line.lot);
            if (!lot)
                continue;
            add(lot->onHand, line.change);
            if (line.change.isNegative())
                subtract(lot->held, magnitude(line.change));
        }
    }
    void operator()(const MovementRefused &event)
    {
        Movement *movement = settle(event.movement, MovementState::Refused, event.reason);
        if (!movement)
            return;
        movement->secondBy = m_record.actor;
        undo(*movement);
    }
    void operator()(const MovementWithdrawn &event)
    {
        if (Movement *movement = settle(event.movement, MovementState::Withdrawn, event.reason))
            undo(*movement);
    }
    void operator()(const RestockFellDue &event)
    {
        const auto again = std::ranges::find_if(m_stock.duties,
            [&](const RestockDuty &duty) { return duty.movement == event.movement && duty.item == event.item; });
        if (again == m_stock.duties.end())
            m_stock.duties.push_back({event.movement, event.item, event.quantity, event.due, {}});
        else
            again->met.reset(); // what met it did not come in after all
    }
    void operator()(const RestockMet &event)
    {
        for (RestockDuty &duty : m_stock.duties) {
            if (duty.movement == event.movement && duty.item == event.item)
                duty.met = m_record.recorded;
        }
    }
    void operator()(const LotsReserved &event)
    {
        Reservation reservation{event.reservation, event.purpose, {}, m_record.actor, m_record.recorded, {}, {},
            event.notice, event.bundle};
        for (const LotAmount &line : event.lines) {
            reservation.lines.push_back({line.lot, line.quantity, line.quantity});
            hold(line.lot, line.quantity);
        }
        m_stock.reservations.push_back(std::move(reservation));
    }
    void operator()(const ReservationReleased &event)
    {
        Reservation *reservation = numbered(m_stock.reservations, event.reservation);
        if (!reservation)
            return;
        reservation->released = m_record.recorded;
        reservation->reason = event.reason;
        for (ReservedLot &line : reservation->lines) {
            letGo(line.lot, line.left);
            line.left = {};
        }
    }
    void operator()(const StockChecked &event)
    {
        m_stock.checks.push_back({event.check, event.period, event.lines, m_record.actor, m_record.recorded, 0});
    }
    void operator()(const LotPlaced &event)
    {
        Lot *lot = numbered(m_stock.lots, event.lot);
        if (!lot)
            return;
        if (const auto known = m_stock.lotNumbers.find(keyOf(*lot));
            known != m_stock.lotNumbers.end() && known->second == lot->number)
            m_stock.lotNumbers.erase(known);
        lot->place = event.place;
        m_stock.lotNumbers.try_emplace(keyOf(*lot), lot->number);
    }

private:
    Movement &recorded(MovementKind kind)
    {
        Movement &movement = m_stock.movements.emplace_back();
        movement.number = static_cast<std::int64_t>(m_stock.movements.size());
        movement.kind = kind;
        movement.recordedBy = m_record.actor;
        movement.recorded = m_record.recorded;
        return movement;
    }

    void know(const ReceivedLot &line)
    {
        if (line.lot != static_cast<std::int64_t>(m_stock.lots.size()) + 1)
            return; // more of a lot that is known
        m_stock.lots.push_back(
            {line.lot, line.item, line.batch, line.manufacturer, line.expires, line.place, line.price, {}, {}});
        m_stock.lotNumbers.try_emplace(keyOf(line), line.lot);
    }

    Movement *settle(std::int64_t number, MovementState state, const std::string &reason)
    {
        Movement *movement = numbered(m_stock.movements, number);
        if (!movement || movement->state != MovementState::Pending)
            return nullptr;
        movement->state = state;
        movement->settled = m_record.recorded;
        movement->settledReason = reason;
        return movement;
    }

    /// What waited for a signature waits no more.
    void undo(const Movement &movement)
    {
        for (const MovementLine &line : movement.lines) {
            const Quantity amount = magnitude(line.change);
            if (movement.of != 0)
                giveBack(movement.of, line.lot, amount);
            if (!line.change.isNegative())
                continue;
            ReservedLot *reserved = reservedOf(movement.reservation, line.lot);
            const Reservation *reservation = m_stock.reservation(movement.reservation);
            if (reserved && reservation && !reservation->released)
                add(reserved->left, amount); // held for it again
            else
                letGo(line.lot, amount);
        }
        if (StockCheck *check = numbered(m_stock.checks, movement.check))
            check->settledBy = 0;
    }

    void giveBack(std::int64_t number, std::int64_t lot, Quantity amount)
    {
        Movement *original = numbered(m_stock.movements, number);
        if (MovementLine *line = original ? lineOf(*original, lot) : nullptr)
            subtract(line->reversed, amount);
    }

    void hold(std::int64_t number, Quantity amount)
    {
        if (Lot *lot = numbered(m_stock.lots, number))
            add(lot->held, amount);
    }
    void letGo(std::int64_t number, Quantity amount)
    {
        if (Lot *lot = numbered(m_stock.lots, number))
            subtract(lot->held, amount);
    }

    static MovementLine *lineOf(Movement &movement, std::int64_t lot)
    {
        const auto found = std::ranges::find(movement.lines, lot, &MovementLine::lot);
        return found == movement.lines.end() ? nullptr : &*found;
    }

    ReservedLot *reservedOf(std::int64_t number, std::int64_t lot)
    {
        Reservation *reservation = numbered(m_stock.reservations, number);
        if (!reservation)
            return nullptr;
        const auto found = std::ranges::find(reservation->lines, lot, &ReservedLot::lot);
        return found == reservation->lines.end() ? nullptr : &*found;
    }

    Stock &m_stock;
    const RecordedStockEvent &m_record;
};

} // namespace

void evolve(Stock &stock, const RecordedStockEvent &record) { std::visit(Evolution(stock, record), record.event); }

} // namespace reserve
