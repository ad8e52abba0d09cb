#include "reserve/Stock.h"

#include <algorithm>

namespace reserve {

namespace {

template <class T>
const T *numbered(const std::vector<T> &all, std::int64_t number)
{
    const bool there = number >= 1 && static_cast<std::uint64_t>(number) <= all.size();
    return there ? &all[static_cast<std::size_t>(number - 1)] : nullptr;
}

} // namespace

bool StockCheck::differs() const
{
    return std::ranges::any_of(lines, [](const CountedLot &line) { return line.book != line.counted; });
}

LotKey keyOf(const ReceivedLot &line)
{
    return {line.item, line.batch, line.manufacturer, line.expires, line.place, line.price.count()};
}

LotKey keyOf(const Lot &lot)
{
    return {lot.item, lot.batch, lot.manufacturer, lot.expires, lot.place, lot.price.count()};
}

const Item *Stock::item(const std::string &code) const
{
    const auto found = items.find(code);
    return found == items.end() ? nullptr : &found->second;
}

const Lot *Stock::lot(std::int64_t number) const { return numbered(lots, number); }
const Movement *Stock::movement(std::int64_t number) const { return numbered(movements, number); }
const Reservation *Stock::reservation(std::int64_t number) const { return numbered(reservations, number); }
const StockCheck *Stock::check(std::int64_t number) const { return numbered(checks, number); }

const YearPlan *Stock::planInForce(calendar::Day day) const
{
    const auto later = plans.upper_bound(calendar::yearOf(day));
    return later == plans.begin() ? nullptr : &std::prev(later)->second;
}

} // namespace reserve
