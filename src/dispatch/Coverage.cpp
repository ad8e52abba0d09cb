#include "dispatch/Drafting.h"

#include "reserve/Floor.h"

#include <algorithm>

namespace dispatch {

reserve::Quantity heldLeft(const reserve::Reservation *held, std::int64_t lot)
{
    if (!held || held->released)
        return {};
    const auto line = std::ranges::find(held->lines, lot, &reserve::ReservedLot::lot);
    return line == held->lines.end() ? reserve::Quantity() : line->left;
}

static reserve::Amounts availableFor(const Notice &notice, const reserve::Stock &stock, calendar::Day today)
{
    reserve::Amounts available = reserve::usableOf(stock, today, reserve::Counted::Free);
    const reserve::Reservation *held = stock.reservation(notice.draft.reservation);
    for (const reserve::Lot &lot : stock.lots) {
        if (lot.isExpired(today))
            continue;
        reserve::Quantity &amount = available[lot.item];
        amount = amount.plus(heldLeft(held, lot.number)).value_or(amount);
    }
    return available;
}

Coverage coverageOf(const Notice &notice, const reserve::Stock &stock, calendar::Day today)
{
    Coverage coverage;
    const reserve::Amounts available = availableFor(notice, stock, today);
    reserve::Amounts rest = available;
    for (const AskedLine &line : notice.request.lines) {
        if (reserve::amountOf(available, line.item) < line.quantity)
            coverage.shortItems.push_back(line.item);
        rest[line.item] = rest[line.item].minus(line.quantity).value_or(reserve::Quantity());
    }
    const reserve::Floor floor = reserve::floorOf(stock, rest, today);
    coverage.floorHolds = !floor.year || floor.holds();
    return coverage;
}

} // namespace dispatch
