#include "reserve/LotList.h"

#include "reserve/Floor.h"

#include <algorithm>

namespace reserve {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains(std::string_view text, std::string_view part)
{
    return !std::ranges::search(text, part, {}, small, small).empty() || part.empty();
}

bool says(const Lot &lot, const Item *item, const std::string &text)
{
    return contains(lot.item, text) || contains(lot.batch, text) || contains(lot.manufacturer, text)
        || contains(lot.place, text) || (item && (contains(item->name, text) || contains(item->spec, text)));
}

bool fits(const Lot &lot, const Item *item, const LotFilter &filter)
{
    return (filter.empty || lot.onHand.isPositive()) && (filter.item.empty() || lot.item == filter.item)
        && (!filter.kind || (item && item->kind == *filter.kind)) && lot.place.starts_with(filter.place)
        && (!filter.expiresBy || (lot.expires && *lot.expires <= *filter.expiresBy))
        && (filter.text.empty() || says(lot, item, filter.text));
}

/// A lot and what its item is called.
struct Row {
    const Lot *lot;
    const Item *item;
    [[nodiscard]] std::string_view name() const { return item ? std::string_view(item->name) : std::string_view(); }
    [[nodiscard]] std::string_view spec() const { return item ? std::string_view(item->spec) : std::string_view(); }
};

/// Below, equal or above.
template <class T>
int compare(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

int compareBy(LotOrder order, const Row &a, const Row &b)
{
    switch (order) {
    case LotOrder::Expiry:
        return compare(a.lot->expires.value_or(calendar::Day::max()), b.lot->expires.value_or(calendar::Day::max()));
    case LotOrder::Lot:
        return 0;
    case LotOrder::Item:
        return compare(a.lot->item, b.lot->item);
    case LotOrder::Name:
        return compare(a.name(), b.name());
    case LotOrder::Spec:
        return compare(a.spec(), b.spec());
    case LotOrder::Batch:
        return compare(a.lot->batch, b.lot->batch);
    case LotOrder::Held:
        return compare(a.lot->held, b.lot->held);
    case LotOrder::Free:
        return compare(a.lot->free(), b.lot->free());
    case LotOrder::Price:
        return compare(a.lot->price, b.lot->price);
    case LotOrder::Place:
        return compare(a.lot->place, b.lot->place);
    case LotOrder::Amount:
        return compare(a.lot->onHand, b.lot->onHand);
    case LotOrder::Worth:
        return compare(worth(a.lot->onHand, a.lot->price), worth(b.lot->onHand, b.lot->price));
    }
    return 0;
}

} // namespace

std::vector<const Lot *> listLots(const Stock &stock, const LotFilter &filter, LotOrder order, bool descending)
{
    std::vector<Row> rows;
    for (const Lot &lot : stock.lots) {
        const Item *item = stock.item(lot.item);
        if (fits(lot, item, filter))
            rows.push_back({&lot, item});
    }
    std::ranges::sort(rows, [&](const Row &a, const Row &b) {
        const int difference = compareBy(order, a, b);
        const int byNumber = compare(a.lot->number, b.lot->number);
        return (descending ? -1 : 1) * (difference != 0 ? difference : byNumber) < 0;
    });
    std::vector<const Lot *> lots;
    for (const Row &row : rows)
        lots.push_back(row.lot);
    return lots;
}

} // namespace reserve
