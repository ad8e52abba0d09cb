#include "reserve/Floor.h"

#include "reserve/Rules.h"

#include <algorithm>
#include <limits>

namespace reserve {

namespace {

constexpr Quantity Most = Quantity::of(std::numeric_limits<std::int64_t>::max());

bool reaches(Wide part, Wide whole) { return part * 100 >= whole * FloorPercent; }

} // namespace

Amounts usableOf(const Stock &stock, calendar::Day day, Counted counted)
{
    Amounts amounts;
    for (const Lot &lot : stock.lots) {
        if (lot.isExpired(day))
            continue;
        Quantity &amount = amounts[lot.item];
        amount = amount.plus(counted == Counted::OnHand ? lot.onHand : lot.free()).value_or(Most);
    }
    return amounts;
}

Quantity amountOf(const Amounts &amounts, const std::string &item)
{
    const auto found = amounts.find(item);
    return found == amounts.end() ? Quantity() : found->second;
}

bool ItemStanding::isLow() const { return !reaches(stock.count(), planned.count()); }

bool Floor::holds() const { return reaches(stock, planned); }

int Floor::permille() const { return planned > 0 ? static_cast<int>(stock * 1000 / planned) : 0; }

Floor floorOf(const Stock &stock, const Amounts &usable, calendar::Day day)
{
    Floor floor;
    const YearPlan *plan = stock.planInForce(day);
    if (!plan)
        return floor;
    floor.year = plan->year;
    for (const auto &[code, line] : plan->lines) {
        const Quantity amount = amountOf(usable, code);
        floor.items.push_back({code, amount, line.quantity, line.price});
        floor.stock += worth(std::min(amount, line.quantity), line.price);
        floor.planned += worth(line.quantity, line.price);
    }
    return floor;
}

Quantity plannedOf(const Stock &stock, const std::string &item, calendar::Day day)
{
    const YearPlan *plan = stock.planInForce(day);
    if (!plan)
        return {};
    const auto line = plan->lines.find(item);
    return line == plan->lines.end() ? Quantity() : line->second.quantity;
}

std::vector<OpenRestock> openRestock(const Stock &stock, const Amounts &usable, calendar::Day day)
{
    std::vector<OpenRestock> open;
    Amounts lacking;
    for (auto duty = stock.duties.rbegin(); duty != stock.duties.rend(); ++duty) {
        if (duty->met)
            continue;
        const Quantity planned = plannedOf(stock, duty->item, day);
        const Quantity there = amountOf(usable, duty->item);
        const auto lack = lacking.try_emplace(duty->item, planned > there ? *planned.minus(there) : Quantity()).first;
        const Quantity owed = std::min(duty->quantity, lack->second);
        lack->second = *lack->second.minus(owed);
        open.push_back({*duty, owed});
    }
    std::ranges::reverse(open);
    return open;
}

bool expiresBefore(const Lot &a, const Lot &b)
{
    constexpr calendar::Day Never = calendar::Day::max();
    return std::pair(a.expires.value_or(Never), a.number) < std::pair(b.expires.value_or(Never), b.number);
}

Proposal proposeLots(const Stock &stock, const std::string &item, Quantity wanted, calendar::Day day)
{
    std::vector<const Lot *> lots;
    for (const Lot &lot : stock.lots) {
        if (lot.item == item && lot.free().isPositive() && !lot.isExpired(day))
            lots.push_back(&lot);
    }
    std::ranges::sort(lots, [](const Lot *a, const Lot *b) { return expiresBefore(*a, *b); });
    Proposal proposal{{}, wanted};
    for (const Lot *lot : lots) {
        const Quantity taken = std::min(lot->free(), proposal.missing);
        if (!taken.isPositive())
            break;
        proposal.lines.push_back({lot->number, taken});
        proposal.missing = *proposal.missing.minus(taken);
    }
    return proposal;
}

} // namespace reserve
